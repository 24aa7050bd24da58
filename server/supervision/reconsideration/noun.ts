/** 行政复议: facts, the file beside the matter, and what its acts do to the challenged act. */
import { addDays, civilDateAt, instantAt, type CivilDate } from '../../../domain/clock/civil-date.ts'
import type { Length } from '../../../domain/clock/running-clock.ts'
import { lengthTo } from '../../../domain/clock/service-level.ts'
import type { Track } from '../../../domain/supervision/reconsideration/choices.ts'
import { emptyReview, reviewAfter, type ReviewFile } from '../../../domain/supervision/reconsideration/file.ts'
import type { ReviewFacts } from '../../../domain/supervision/reconsideration/needs.ts'
import { enforcerOf, dutiesOf, outcomes } from '../../../domain/supervision/reconsideration/outcomes.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import type { Tx } from '../../db/pool.ts'
import { keepPhotos } from '../../case/store.ts'
import { dayOf, lastOf } from '../../enforcement/facts.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { numberOf } from '../gathering.ts'
import { bodyFor, headsOrgan, organFor } from './bodies.ts'
import { challengedAct, periodOf, refundAfter, takes, type ChallengedAct } from './challenged.ts'
import { issueReviewPapers } from './papers.ts'
import { acceptedBefore, actNumbered, findReview, isReview, keepReview } from './store.ts'

export const reconsiderationNoun: Noun = { gathersOnce: true, gather, project }

type Named = { readonly act: ChallengedAct | undefined; readonly refusal: Refusal | null }

/** The act that is named now, or was before. */
async function namedAct(tx: Tx, { region, input }: Command, file: ReviewFile | undefined): Promise<Named> {
  const typed = text(input.aboutNumber)
  const found = typed === null ? (file?.challenged ?? null) : await actNumbered(tx, region.code, typed)
  if (found === null)
    return { act: undefined, refusal: typed === null ? null : { code: 'reconsideration.numberUnknown', params: { number: typed } } }
  const act = await challengedAct(tx, region, found)
  const own = act !== undefined && isReview(act.here.matter.procedure)
  return own ? { act: undefined, refusal: { code: 'reconsideration.linkedAlready' } } : { act, refusal: null }
}

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, input, now } = command
  const today = region.today(now)
  const file = here ? await findReview(tx, region.code, here.matter.id) : undefined
  const { act: challenged, refusal: numberRefusal } = await namedAct(tx, command, file)
  const respondent = text(input.aboutUnit) ?? challenged?.respondent ?? file?.respondent ?? null
  const body = bodyFor(region, respondent)
  const organ = organFor(region, body)
  const numbering = ['accept', 'deemAccepted', 'notAccept'].includes(act)
  const number = numbering ? await numberOf(tx, command, organ, '复') : undefined
  const standing = file ?? emptyReview
  const facts: ReviewFacts & Record<string, unknown> = {
    today,
    file: standing,
    respondent,
    officeSet: body !== null,
    byOrganHead: headsOrgan(command, organ, 'reconsideration.decide'),
    numberRefusal,
    act: challenged
      ? { ...knownOf(challenged), byDevice: challenged.file?.evidence.some(({ device }) => device !== undefined) ?? false }
      : null,
    period: periodOf(region, challenged, dayOf(file?.knownOn)),
    acceptedBefore: challenged ? await acceptedBefore(tx, region.code, challenged.here.matter.id, here?.matter.id ?? null) : false,
    hearingNoticeBy: noticeBy(region, input.heldAt),
    dutiesOpen: here?.children.filter((child) => child.procedure === 'reviewDuty' && !child.final).length ?? 0,
    normsOpen: here?.children.filter((child) => child.procedure === 'normReview' && !child.final).length ?? 0,
    refundFen: 0,
    goodsHeld: 0,
    ...attributesOf(region, act, { body, respondent, challenged }),
    ...(number !== undefined && { number }),
    ...(act === 'lodge' && { receivedOn: text(input.receivedOn) ?? today }),
    ...(typeof input.heldAt === 'string' && { until: new Date(input.heldAt) }),
    ...effectsOf(command, here, standing, challenged, number),
    ...(['accept', 'deemAccepted'].includes(act) && standing.normReview && body !== null && { parts: [{ unit: body }] }),
  }
  return {
    facts,
    levels: levelsOf(command, here, standing, today),
    kept: {
      ...(challenged && { challenged: challenged.here.matter.id }),
      ...(respondent !== null && { respondent }),
      ...(act === 'deemAccepted' && here && { acceptedOn: examinedUntil(region, here) }),
    },
  }
}

const knownOf = ({ onSpot, penalties, fineFen, standing }: ChallengedAct) => ({ onSpot, penalties, fineFen, standing })

/** The last day on which notice of a hearing on that day is in time. */
function noticeBy(region: Region, heldAt: unknown): CivilDate | null {
  const day = typeof heldAt === 'string' ? civilDateAt(new Date(heldAt), region.rules.offsetMinutes) : undefined
  return (day && lastOf(region, 'FY-21', day)) ?? null
}

type Sides = { readonly body: string | null; readonly respondent: string | null; readonly challenged: ChallengedAct | undefined }

function attributesOf(region: Region, act: string, { body, respondent, challenged }: Sides): Record<string, unknown> {
  const unit = act === 'lodgeViaAgency' ? respondent : body
  const name = respondent === null ? '' : (region.units.get(respondent)?.name.zh ?? respondent)
  return {
    ...(['lodge', 'lodgeViaAgency', 'forward'].includes(act) && unit !== null && { unit }),
    title: respondent === null ? '行政复议申请' : `不服${name}${challenged?.writ?.title ?? '行政行为'}的行政复议`,
  }
}

/** The last day of the time to examine, on which the application counts as accepted (第三十条第三款). */
function examinedUntil(region: Region, { matter }: Loaded): CivilDate {
  const due = matter.clocks.examination?.dueAt
  return civilDateAt(due === undefined ? new Date(matter.changedAt) : new Date(Date.parse(due) - 1000), region.rules.offsetMinutes)
}

function levelsOf({ region, act, input }: Command, here: Loaded | null, file: ReviewFile, today: CivilDate): Record<string, Length> {
  const term = (rule: string, from: CivilDate): Length => ({ kind: 'term', rule, from })
  const track: Track = act === 'accept' ? (input.track === 'summary' ? 'summary' : 'ordinary') : file.track
  const from = act === 'accept' ? today : act === 'deemAccepted' && here ? examinedUntil(region, here) : (dayOf(file.accepted?.on) ?? today)
  const limit = dayOf(input.limit)
  return {
    copy: term(track === 'summary' ? 'FY-14' : 'FY-13', from),
    decision: term(track === 'summary' && act !== 'toOrdinary' ? 'FY-17' : 'FY-16', from),
    completion: act === 'giveMoreTime' && limit ? hoursUntil(region, limit, here) : term('FY-11b', today),
  }
}

/** A clock that ends with a day, counted from the last change of the matter. */
function hoursUntil(region: Region, day: CivilDate, here: Loaded | null): Length {
  return lengthTo(new Date(here?.matter.changedAt ?? ''), instantAt(addDays(day, 1), '00:00', region.rules.offsetMinutes))
}

/** Which act of the system follows on the challenged matter, by the name the table asks for it under, with what is handed on. */
function effectsOf(
  { region, act, input, now }: Command,
  here: Loaded | null,
  file: ReviewFile,
  challenged: ChallengedAct | undefined,
  number: string | undefined,
): Record<string, unknown> {
  const id = challenged && takes(challenged.here, 'reviewBegun') ? challenged.here.matter.id : undefined
  const today = region.today(now)
  const named = {
    statedOn: act === 'recordService' ? (text(input.servedOn) ?? today) : today,
    reviewNumber: number ?? text(here?.matter.attributes.number) ?? '—',
    reviewResult: resultOf(act, file),
  }
  const beginsNow =
    act === 'accept' || act === 'deemAccepted' || (act === 'linkAct' && file.accepted !== undefined && file.challenged === undefined)
  const { decision, mediation } = file
  const newFen = act === 'sealMediation' ? mediation?.newFen : decision?.newFen
  const quashes = act === 'recordService' && (decision?.outcome === 'revoke' || decision?.outcome === 'invalid')
  const changes = newFen !== undefined && (act === 'sealMediation' || decision?.outcome === 'change' || decision?.outcome === 'revokePart')
  const outcome = act === 'sealMediation' ? 'mediated' : decision?.outcome
  const taking = challenged?.here
  return {
    ...named,
    ...(beginsNow && { beginAt: id, statedOn: file.appliedOn }),
    ...(file.accepted && { endAt: id, actAt: id }),
    ...(act === 'stay' && { actAt: id }),
    ...(quashes && taking && takes(taking, 'quashed') && { quashAt: id }),
    ...(quashes && taking && takes(taking, 'quashedEnded') && { quashEndedAt: id }),
    ...(quashes && decision && { reason: `行政复议${outcomes[decision.outcome].zh}` }),
    ...(changes && id !== undefined && { changeAt: id, newFen, enforcer: enforcerOf(outcome ?? 'change') ?? 'reviewOrgan' }),
    ...(act === 'recordService' && decision?.outcome === 'unlawful' && { unlawfulAt: id }),
    ...(['recordService', 'sealMediation'].includes(act) && outcome !== undefined && { parts: partsOf() }),
  }
  function partsOf(): { unit: string; note: string }[] {
    if (outcome === undefined || file.respondent === undefined) return []
    const duties = dutiesOf({
      outcome,
      redo: act === 'recordService' && decision?.redo === true,
      ...(decision?.by !== undefined && { by: decision.by }),
      refundFen: refundAfter(challenged?.file ?? null, { quashed: quashes, ...(changes && newFen !== undefined && { newFen }) }, today),
      goodsHeld: quashes && (challenged?.goodsHeld ?? 0) > 0,
    })
    return duties.length === 0 ? [] : [{ unit: file.respondent, note: duties.join('；') }]
  }
}

function resultOf(act: string, { decision }: ReviewFile): string {
  if (act === 'sealMediation') return '调解'
  if (act === 'recordService' && decision) return outcomes[decision.outcome].zh
  return '终止'
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input, now } = command
  const { matter } = recorded
  keepPhotos(tx, command, recorded)
  const { file } = gathered.facts as ReviewFacts
  const next = reviewAfter(file, { act, input, facts: gathered.kept }, region.today(now))
  keepReview(tx, region.code, matter.id, next)
  return issueReviewPapers(tx, command, recorded, gathered, next)
}
