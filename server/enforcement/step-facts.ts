/** What the step at hand asks of the registers: who acts, visits this year, the hearing's days, remedies and coercive power. */
import { addDays, addMonths, dayNumberOf, yearOf, type CivilDate } from '../../domain/clock/civil-date.ts'
import { standingOf } from '../../domain/clock/work-calendar.ts'
import { lastDayOf } from '../../domain/clock/terms/count.ts'
import { findTerm } from '../../domain/clock/terms/rules/all.ts'
import { deviceRefusal } from '../../domain/enforcement/device.ts'
import { validOn } from '../../domain/enforcement/credential.ts'
import type { ProceedingFile } from '../../domain/enforcement/proceeding/file.ts'
import type { EnforcementFacts } from '../../domain/enforcement/proceeding/needs.ts'
import { filesIn, isRecording } from '../../domain/evidence/file-kinds.ts'
import type { Tx } from '../db/pool.ts'
import type { Loaded } from '../matter/load.ts'
import type { Command } from '../matter/perform.ts'
import { holdsPostIn } from '../people/store.ts'
import type { Region } from '../region/region.ts'
import { credentialsOf } from './credentials.ts'
import { deviceByNumber } from './devices.ts'
import { dayOf, lastOf, powerFor } from './facts.ts'
import { inspectionsOf } from './proceedings.ts'
import { drawRefusal } from './random/drawn.ts'

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

export async function aboutActor(
  tx: Tx,
  region: Region,
  { actor }: Command,
  organ: string | null,
  today: CivilDate,
): Promise<Pick<EnforcementFacts, 'byHead' | 'reviewerQualified'>> {
  if (actor.kind !== 'person') return { byHead: false, reviewerQualified: false }
  const [byHead, credentials] = await Promise.all([
    organ === null ? Promise.resolve(false) : holdsPostIn(tx, region.code, actor.personId, organ, today, 'unitLead'),
    credentialsOf(tx, region.code, [actor.personId]),
  ]) // sent together
  return { byHead, reviewerQualified: credentials.some((one) => one.kind === 'legalProfession' && validOn(one, today)) }
}

/** How often a party was inspected this year against the district's ceiling, which has no default (国办发〔2024〕54号). */
export async function aboutInspections(
  tx: Tx,
  region: Region,
  { procedure, act, input }: Command,
  party: string | undefined,
  today: CivilDate,
): Promise<EnforcementFacts['inspections']> {
  if (procedure !== 'inspection' || !['apply', 'applyDrawn'].includes(act) || party === undefined)
    return { ceiling: null, others: 0, drawn: null }
  const drawn = act === 'applyDrawn' ? await drawRefusal(tx, region.code, input) : null
  const { begun, waiting } = await inspectionsOf(tx, region.code, party, yearOf(today))
  const most = region.settings.enforcement.inspectionsPerYear
  if (most === undefined) return { ceiling: { code: 'enforcement.inspectionCeilingUnset' }, others: waiting, drawn }
  const ceiling = begun >= most ? { code: 'enforcement.inspectionCeiling', params: { n: begun } } : null
  return { ceiling, others: waiting, drawn }
}

/** Of a hearing: when it is set for, by when its notice had to be served, and when it was. */
export async function aboutHearing(
  tx: Tx,
  region: Region,
  here: Loaded | null,
  input: Command['input'],
): Promise<Pick<EnforcementFacts, 'hearingNoticeBy' | 'hearingNoticeServedOn' | 'heldAt'>> {
  const none = { hearingNoticeBy: null, hearingNoticeServedOn: null, heldAt: null }
  if (here?.matter.procedure !== 'hearing') return none
  const [row] = await tx<{ held_at: string | null; served_on: string | null }[]>`
    select (select input ->> 'heldAt' from matter_entry where region = ${region.code} and matter_id = ${here.matter.id} and act = 'schedule' order by seq desc limit 1) as held_at,
           (select input ->> 'servedOn' from matter_entry where region = ${region.code} and matter_id = ${here.matter.id} and act = 'hearingNoticeServed' order by seq desc limit 1) as served_on`
  const heldAt = text(input.heldAt) ?? row?.held_at ?? null
  const rule = findTerm('CF-07')
  if (heldAt === null || !rule) return none
  const last = lastDayOf(rule, { from: region.today(new Date(heldAt)) }, region.rules.calendar)
  return { heldAt, hearingNoticeServedOn: row?.served_on ?? null, hearingNoticeBy: last.ok ? last.value.last : null }
}

type Against = { readonly unit: string | null; readonly item: Parameters<typeof powerFor>[2]['item']; readonly cell: string | null }

/** Of enforcement: remedies, the court's window, coercive power, night and holiday. */
export async function aboutEnforcement(
  tx: Tx,
  region: Region,
  { input, now, procedure }: Command,
  here: Loaded | null,
  { decision, order, costs, deferredUntil, remedy }: ProceedingFile,
  { unit, item, cell }: Against,
): Promise<
  Pick<
    EnforcementFacts,
    'remedies' | 'courtWindow' | 'demandRipeOn' | 'manner' | 'reminder' | 'keeper' | 'ownPower' | 'quiet' | 'coercionRefusal'
  >
> {
  const today = region.today(now)
  const coercive = ['measure', 'execution', 'clearing'].includes(procedure)
  const wanted =
    procedure === 'measure'
      ? (['seize', 'seal'] as const)
      : procedure === 'clearing'
        ? (['substitutePerformance', 'clearObstacle'] as const)
        : (['demolish', 'substitutePerformance', 'clearObstacle', 'disposeOfGoods'] as const)
  const answers = coercive
    ? await Promise.all(wanted.map((coercion) => powerFor(tx, region, { unit, item, cell, day: today, coercion })))
    : []
  const refusal = answers.some((one) => one.power) ? null : (answers[0]?.refusal ?? null)
  const served = dayOf(decision?.servedOn ?? order?.servedOn ?? costs?.servedOn)
  const review = served && lastOf(region, 'FY-01', served)
  const suit = served && addMonths(served, 6)
  // 行政处罚法第七十二条第二款: after a deferral the court's time runs from its end.
  const deferred = dayOf(deferredUntil)
  const opens = suit && deferred && deferred > suit ? deferred : suit
  const until = review && suit ? (review > suit ? review : suit) : null
  const demanded = here ? await dayOfAct(tx, region, here, 'demandServed', 'servedOn') : undefined
  const manner = here ? await valueOfAct(tx, region, here, 'decideEnforcement', 'manner') : undefined
  const standing = standingOf(dayNumberOf(today), region.rules.calendar)
  return {
    remedies: until === null ? null : { until, begun: remedy !== undefined },
    courtWindow: opens === undefined ? null : { from: addDays(opens, 1), to: addMonths(opens, 3) },
    demandRipeOn: demanded ? (lastOf(region, 'QZ-30', demanded) ?? null) : null,
    manner: text(input.manner) ?? manner ?? null,
    reminder: procedure === 'execution' && here ? await reminderOf(tx, region, here, dayOf(input.performOn) ?? today) : null,
    keeper: procedure === 'measure' && here ? ((await valueOfAct(tx, region, here, 'keep', 'keeper')) ?? null) : null,
    ownPower: answers.some((one) => one.power),
    quiet: here?.matter.procedure === 'execution' && (standing.why === 'holiday' || atNight(region, now)),
    coercionRefusal: refusal,
  }
}

/** 代履行三日前催告: when the reminder was served, and the last day on which that is in time for a day. */
async function reminderOf(tx: Tx, region: Region, here: Loaded, performOn: CivilDate): Promise<EnforcementFacts['reminder']> {
  const servedOn = (await dayOfAct(tx, region, here, 'reminderServed', 'servedOn')) ?? null
  return { servedOn, by: lastOf(region, 'QZ-27', performOn) ?? null }
}

/** 夜间, where the district has fixed its hours; the law does not. */
function atNight(region: Region, now: Date): boolean {
  const hours = region.settings.enforcement.nightHours
  if (!hours) return false
  const wall = new Date(now.getTime() + region.rules.offsetMinutes * 60_000).toISOString().slice(11, 16)
  return hours.from <= hours.to ? hours.from <= wall && wall < hours.to : wall >= hours.from || wall < hours.to
}

async function valueOfAct(tx: Tx, region: Region, { matter }: Loaded, act: string, field: string): Promise<string | undefined> {
  const [row] = await tx<{ value: string | null }[]>`
    select input ->> ${field} as value from matter_entry
    where region = ${region.code} and matter_id = ${matter.id} and act = ${act} order by seq desc limit 1`
  return row?.value ?? undefined
}

export async function dayOfAct(tx: Tx, region: Region, here: Loaded, act: string, field: string): Promise<CivilDate | undefined> {
  return dayOf(await valueOfAct(tx, region, here, act, field))
}

/** What the surveillance device named with a piece of evidence is, and why what it recorded is no evidence. */
export async function aboutDevice(
  tx: Tx,
  region: Region,
  input: Command['input'],
  today: CivilDate,
): Promise<{ deviceRefusal: EnforcementFacts['deviceRefusal']; device: { number: string; place: string } | null }> {
  const number = text(input.device)?.trim()
  if (number === undefined || number === '') return { deviceRefusal: null, device: null }
  const device = await deviceByNumber(tx, region.code, number)
  const day = dayOf(input.recordedOn ?? input.takenOn) ?? today
  return {
    deviceRefusal: deviceRefusal(device, number, input.evidenceKind, day),
    device: device ? { number: device.number, place: device.place } : null,
  }
}

/** Does the item ask for a recording, and is one among the files of this act? Their kind is the one their bytes gave. */
export async function recordingFor(
  tx: Tx,
  region: Region,
  item: string | undefined,
  files: unknown,
): Promise<EnforcementFacts['recording']> {
  if (item === undefined || !region.settings.enforcement.recordedItems?.includes(item)) return 'notAsked'
  const hashes = filesIn(files).map(({ sha256 }) => sha256)
  if (hashes.length === 0) return 'missing'
  const found = await tx<{ media_type: string }[]>`
    select media_type from attachment where region = ${region.code} and sha256 = any(${hashes}::bpchar[])`
  return found.some((row) => isRecording(row.media_type)) ? 'there' : 'missing'
}
