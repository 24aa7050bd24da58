/** 复议文书: to whom each paper of a reconsideration goes, in whose name, and what it says of the case. */
import { sumText } from '../../../domain/documents/amounts.ts'
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { normPauseGround } from '../../../domain/supervision/reconsideration/choices.ts'
import { reviewFields } from '../../../domain/supervision/reconsideration/fields.ts'
import type { ReviewFile } from '../../../domain/supervision/reconsideration/file.ts'
import { decisionGrounds, outcomes } from '../../../domain/supervision/reconsideration/outcomes.ts'
import { reconsiderationProcedure } from '../../../domain/supervision/reconsideration/table.ts'
import type { Tx } from '../../db/pool.ts'
import { listWritsOf } from '../../documents/store.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { voiceOf } from '../store.ts'
import { bodyFor, organFor } from './bodies.ts'
import { openingOf } from './store.ts'

type Section = { readonly title: string; readonly text: string }

/** Papers that go to the respondent alone; the others go to the applicant, and where there is a dispute to hear, to both. */
const toRespondent: readonly string[] = ['sendCopy', 'advise']
const toBoth: readonly string[] = [
  'callHearing',
  'extend',
  'stay',
  'suspend',
  'suspendForParty',
  'resume',
  'resumeForParty',
  'normPaused',
  'normResumed',
  'terminate',
  'pauseOver',
  'allowWithdrawal',
  'sealMediation',
  'decide',
]

export async function issueReviewPapers(
  tx: Tx,
  command: Command,
  recorded: Loaded,
  gathered: Gathered,
  file: ReviewFile,
): Promise<Refusal | null> {
  const { region, act, now } = command
  const { matter } = recorded
  if (!findAct(reconsiderationProcedure, act)?.writs) return null
  const [voice, opening] = await Promise.all([voiceOf(tx, region.code, matter.id), openingOf(tx, region.code, matter.id)])
  const applicant = voice?.name ?? '申请人'
  const respondent = unitName(region, file.respondent)
  const beyond = {
    issuer: organFor(region, bodyFor(region, file.respondent ?? null)) ?? '',
    number: text(matter.attributes.number) ?? text(gathered.facts.number) ?? '',
    to: toRespondent.includes(act) ? [respondent] : toBoth.includes(act) ? [applicant, respondent] : [applicant],
    rows: [
      { label: '申请人', value: applicant },
      { label: '被申请人', value: respondent },
      { label: '被申请复议的行为', value: await challengedText(tx, region, file, opening) },
      ...rowsOf(command, file),
    ],
    sections: sectionsOf(command, file, opening),
  }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
}

const unitName = (region: Region, unit: string | undefined): string =>
  unit === undefined ? '被申请人' : (region.units.get(unit)?.name.zh ?? unit)

/** The decision by its title and number, or in the applicant's words. */
async function challengedText(tx: Tx, region: Region, file: ReviewFile, opening: Record<string, unknown>): Promise<string> {
  const writs = file.challenged === undefined ? [] : await listWritsOf(tx, region.code, [file.challenged])
  const decision = writs.filter((one) => one.voided === null && one.number !== null && one.kind.endsWith('Decision')).at(-1)
  return decision ? `《${decision.title}》（${decision.number ?? ''}）` : (text(opening.actText) ?? '—')
}

function rowsOf({ act, input }: Command, file: ReviewFile): { label: string; value: string }[] {
  const row = (label: string, value: string | null) => (value === null ? [] : [{ label, value }])
  const { decision, mediation } = file
  const fine = act === 'decide' ? decision?.newFen : act === 'sealMediation' ? mediation?.newFen : undefined
  return [
    ...(['accept', 'deemAccepted'].includes(act) ? row('审理程序', reviewFields.track.choices[file.track].zh) : []),
    ...(act === 'notAccept' ? row('不予受理的情形', choice('refusalGround', input.refusalGround)) : []),
    ...(act === 'sendCopy' ? row('答复期限', file.track === 'summary' ? '五日（工作日）' : '十日（工作日）') : []),
    ...(act === 'stay' ? row('停止执行的情形', choice('stayGround', input.stayGround)) : []),
    ...(act === 'normPaused' ? row('中止的情形', normPauseGround.zh) : []),
    ...row('中止的情形', choice('pauseGround', input.pauseGround) ?? choice('partyPauseGround', input.partyPauseGround)),
    ...row('终止的情形', endOf(act, choice('endGround', input.endGround))),
    ...(act === 'decide' && decision ? row('决定', outcomes[decision.outcome].zh) : []),
    ...(act === 'decide' && decision ? row('情形', decisionGrounds[decision.ground].zh) : []),
    ...(fine === undefined ? [] : row('罚款变更为', sumText(fine))),
    ...(act === 'decide' && decision?.by !== undefined ? row(decision.redo ? '重新作出的期限至' : '履行期限至', decision.by) : []),
  ]
}

function endOf(act: string, chosen: string | null): string | null {
  if (act === 'pauseOver') return '中止满六十日，中止的原因仍未消除（第四十一条第五项）'
  return act === 'allowWithdrawal' ? '申请人撤回申请，准予撤回（第四十一条第一项）；不得再以同一事实和理由提出申请' : chosen
}

function sectionsOf({ act }: Command, { decision, mediation, norms = [] }: ReviewFile, opening: Record<string, unknown>): Section[] {
  const asked: Section[] = [
    { title: '复议请求', text: text(opening.requests) ?? '' },
    { title: '事实和理由', text: text(opening.facts) ?? '' },
  ]
  if (act === 'sendCopy') return asked
  if (act === 'sealMediation' && mediation)
    return [
      ...asked.slice(0, 1),
      { title: '协议内容', text: mediation.agreement },
      { title: '签署', text: `申请人于${mediation.applicantOn ?? ''}签署，被申请人于${mediation.respondentOn ?? ''}签署` },
    ]
  if (act !== 'decide' || !decision) return []
  return [
    ...asked,
    { title: '查明的事实', text: decision.found },
    { title: '理由', text: decision.opinion },
    ...norms.map(({ title, result }) => ({ title: `规范性文件审查：${title}`, text: result })),
    { title: '决定', text: `依据${outcomes[decision.outcome].basis}的规定，本机关决定：${sentenceOf(decision)}` },
  ]
}

function sentenceOf({ outcome, newFen, redo, by }: NonNullable<ReviewFile['decision']>): string {
  const fine = newFen === undefined ? '' : `，罚款变更为${sumText(newFen)}`
  const again = redo ? `，责令被申请人于${by ?? ''}前重新作出行政行为` : ''
  if (outcome === 'perform') return `责令被申请人于${by ?? ''}前履行法定职责`
  if (outcome === 'rejectRequest') return '驳回申请人的行政复议请求'
  if (outcome === 'dismiss') return '驳回申请人的行政复议申请'
  return `${outcomes[outcome].zh}被申请的行政行为${fine}${again}`
}

type Choice = 'refusalGround' | 'stayGround' | 'pauseGround' | 'partyPauseGround' | 'endGround'
function choice(field: Choice, value: unknown): string | null {
  const choices: Readonly<Record<string, Words>> = reviewFields[field].choices
  return typeof value === 'string' ? (choices[value]?.zh ?? null) : null
}
