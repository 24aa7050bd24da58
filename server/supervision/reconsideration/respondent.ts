/** 被申请人的事项: the facts of what a respondent has to answer, sign, perform and report. */
import { addDays, instantAt } from '../../../domain/clock/civil-date.ts'
import type { Length } from '../../../domain/clock/running-clock.ts'
import { lengthTo } from '../../../domain/clock/service-level.ts'
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { emptyReview, type ReviewFile } from '../../../domain/supervision/reconsideration/file.ts'
import type { ReviewFacts } from '../../../domain/supervision/reconsideration/needs.ts'
import type { Tx } from '../../db/pool.ts'
import { keepPhotos } from '../../case/store.ts'
import { dayOf, organOfUnit } from '../../enforcement/facts.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import type { Region } from '../../region/region.ts'
import { numberOf } from '../gathering.ts'
import { voiceOf } from '../store.ts'
import { challengedAct, refundOf } from './challenged.ts'
import { bodyFor, organFor } from './bodies.ts'
import { findReview } from './store.ts'

/** Its unit is the respondent's, and nothing of the review comes with it but what is asked. */
export const respondentNoun: Noun = { gathersOnce: true, gather, project }

const words: Readonly<Record<string, { readonly word: string; readonly title: string }>> = {
  'reviewAnswer.ask': { word: '复答', title: '对行政复议申请作出答复' },
  'reviewSignature.ask': { word: '复签', title: '签署行政复议调解书' },
  'reviewDuty.openDuty': { word: '复履', title: '履行行政复议决定、调解书' },
  'reviewDuty.openOpinion': { word: '复意', title: '按行政复议意见书纠正' },
}

const rootOf = (command: Command, here: Loaded | null): string | null => here?.matter.parent ?? command.parent?.matter.id ?? null

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, procedure, now } = command
  const today = region.today(now)
  const above = rootOf(command, here)
  const file = (above === null ? undefined : await findReview(tx, region.code, above)) ?? emptyReview
  const challenged = file.challenged === undefined ? undefined : await challengedAct(tx, region, file.challenged)
  const respondent = file.respondent ?? null
  const opening = words[`${procedure}.${act}`]
  const number = opening && (await numberOf(tx, command, respondent, opening.word))
  const facts: ReviewFacts & Record<string, unknown> = {
    today,
    file,
    respondent,
    officeSet: true,
    byOrganHead: false,
    numberRefusal: null,
    act: null,
    period: null,
    acceptedBefore: false,
    hearingNoticeBy: null,
    dutiesOpen: 0,
    normsOpen: 0,
    refundFen: refundOf(region, challenged?.file ?? null, today),
    goodsHeld: challenged?.standing === 'revoked' ? challenged.goodsHeld : 0,
    ...(opening && { unit: respondent, title: opening.title }),
    ...(number !== undefined && { number }),
  }
  return { facts, levels: levelsOf(command, file), kept: keptOf(command, challenged?.file?.evidence.length) }
}

/** What is submitted with an answer is what the file of the act held then. */
function keptOf({ act, input }: Command, pieces: number | undefined): Record<string, unknown> {
  return (act === 'answer' || act === 'answerLate') && input.wholeFile === 'yes' && pieces !== undefined ? { pieces } : {}
}

function levelsOf({ region, procedure, act, now }: Command, file: ReviewFile): Record<string, Length> {
  if (procedure === 'reviewAnswer')
    return { answer: { kind: 'term', rule: file.track === 'summary' ? 'FY-14b' : 'FY-13b', from: region.today(now) } }
  const by = act === 'openDuty' ? dayOf(file.proposal?.by) : undefined
  if (!by) return {}
  return { performance: lengthTo(now, instantAt(addDays(by, 1), '00:00', region.rules.offsetMinutes)) }
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  keepPhotos(tx, command, recorded)
  const { region, act, now } = command
  if (act !== 'answer' && act !== 'answerLate') return null
  const { file } = gathered.facts as ReviewFacts
  const above = recorded.matter.parent
  const respondent = file.respondent ?? ''
  const voice = above === null ? null : await voiceOf(tx, region.code, above)
  const organ = organFor(region, bodyFor(region, file.respondent ?? null)) ?? ''
  const beyond = {
    issuer: organOfUnit(region, respondent),
    number: String(recorded.matter.attributes.number ?? ''),
    to: [nameOf(region, organ)],
    rows: [
      { label: '申请人', value: voice?.name ?? '申请人' },
      { label: '被申请人', value: nameOf(region, respondent) },
    ],
  }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
}

const nameOf = (region: Region, unit: string): string => region.units.get(unit)?.name.zh ?? unit
