import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Need, NeedContext } from '../../procedure/procedure.ts'
import type { NormFile } from './norm-file.ts'

/** What the command loads for an act of the review of a normative document, or of what its maker has to do. */
export type NormFacts = {
  readonly today: CivilDate
  readonly file: NormFile
  readonly officeSet: boolean
  /** Whether the one who acts heads the reviewing organ itself, and not the body in it. */
  readonly byOrganHead: boolean
  /** Whether the organ has power over what the named unit makes: itself, its departments, governments below; null where none is named. */
  readonly makerBelow: boolean | null
  /** The state of the case that it came up in; null where there is none. */
  readonly main: string | null
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: NormFacts }

// The command that loads facts for these tables builds NormFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as NormFacts }),
})

const law = '行政复议法'
const unless = (met: boolean, code: string, article: string): Refusal | null =>
  met ? null : { code: `reconsideration.${code}`, basis: `${law}${article}` }
const said = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
const day = (value: unknown): CivilDate | null => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : null
}

// prettier-ignore
export const normNeeds = {
  officeSet: need('input', '已指定行政复议机构', 'It is known who handles reconsideration', ({ facts }) => unless(facts.officeSet, 'noOffice', '第四条第二款')),
  notARule: need('input', '属于规范性文件，不是规章', 'A normative document, and no rule', ({ input }) => unless(input.normKind !== 'rule', 'normIsRule', '第十三条第二款')),
  makerFits: need('input', '本机关有权处理', 'The organ has power over it', ({ facts }) => unless(facts.makerBelow !== false, 'normNotOurs', '第五十六条、第五十七条')),
  mainInHand: need('facts', '复议案件正在审理', 'The case is under review', ({ facts }) =>
    unless(facts.main === 'examining' || facts.main === 'normSuspended', 'normMainElsewhere', '第三十九条第一款第九项')),
  askedFor: need('facts', '申请人一并提出', 'The applicant asked for it', ({ facts }) => unless(facts.file.origin === 'asked', 'normNotAsked', '第十三条')),
  foundByBody: need('facts', '复议机关自行启动', 'Begun by the reviewing organ', ({ facts }) => unless(facts.file.origin === 'found', 'normWasAsked', '第五十七条')),
  notAskedYet: need('facts', '尚未通知制定机关', 'The maker was not asked yet', ({ facts }) => unless(facts.file.answer === 'none', 'normAskedAlready', '第五十八条第一款')),
  makerHeard: need('facts', '制定机关已经答复，或者答复期满', 'The maker answered, or its time is over', ({ facts: { file } }) =>
    unless(file.answer !== 'none' && file.answer !== 'asked', 'normNotAnswered', '第五十八条第一款')),
  groundGiven: need('input', '认为不合法的，写明情形和上位法', 'Unlawful: say why and against which law', ({ input }) =>
    unless(input.finding !== 'unlawful' || (said(input.unlawfulGround) && (input.unlawfulGround === 'beyondPower' || said(input.superiorLaw))), 'normGroundMissing', '第五十九条')),
  proposedLawful: need('facts', '拟认为合法', 'Proposed as lawful', ({ facts }) => unless(facts.file.proposal?.finding === 'lawful', 'normProposedOther', '第五十九条')),
  proposedUnlawful: need('facts', '拟认为不合法', 'Proposed as unlawful', ({ facts }) => unless(facts.file.proposal?.finding === 'unlawful', 'normProposedOther', '第五十九条')),
  byOrganHead: need('facts', '由行政复议机关负责人决定', 'By the head of the reviewing organ', ({ facts }) => unless(facts.byOrganHead, 'normHeadOnly', '第五十九条')),
  meetingAhead: need('input', '时间在现在以后', 'The time lies ahead', ({ input, now }) =>
    unless(Date.parse(String(input.heldAt)) > now.getTime(), 'normMeetingPast', '第五十八条第二款')),
  noMeetingOpen: need('facts', '没有未举行的当面说明', 'No meeting is open', ({ facts: { file } }) => unless(file.meeting?.held !== false, 'normMeetingOpen', '第五十八条第二款')),
  meetingCalled: need('facts', '已通知当面说明理由', 'The maker was called', ({ facts: { file } }) => unless(file.meeting?.held === false, 'normNoMeeting', '第五十八条第二款')),
  notInFuture: need('input', '日期不晚于今天', 'No date lies in the future', ({ input, facts }) => {
    const late = ['receivedOn', 'repliedOn'].find((name) => (day(input[name]) ?? '') > facts.today)
    return late === undefined ? null : { code: 'enforcement.inFuture', params: { field: late } }
  }),
} as const satisfies Record<string, Need>
