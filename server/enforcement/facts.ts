/** What the registers answer to an act of enforcement: power, officers, party, range, benchmark, time bar, second fine. */
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { lastDayOf } from '../../domain/clock/terms/count.ts'
import { findTerm } from '../../domain/clock/terms/rules/all.ts'
import { findBenchmark, type DiscretionTier } from '../../domain/enforcement/discretion.ts'
import { duplicateFine, type FinedAct } from '../../domain/enforcement/duplicate.ts'
import { mayActAsOfficers } from '../../domain/enforcement/credential.ts'
import { reckon, type Reckoned } from '../../domain/enforcement/fine-base.ts'
import type { Ground } from '../../domain/enforcement/grounds.ts'
import type { EnforcementItem, Measure } from '../../domain/enforcement/item.ts'
import { checkNoPenalty, noPenaltyGrounds } from '../../domain/enforcement/no-penalty.ts'
import { ageOn, ageRule } from '../../domain/enforcement/party.ts'
import { fineOf, type Penalty } from '../../domain/enforcement/penalty.ts'
import { powerOf, type Power } from '../../domain/enforcement/power.ts'
import { checkRange, outside, proposePenalty } from '../../domain/enforcement/proposal.ts'
import type { ProceedingFile } from '../../domain/enforcement/proceeding/file.ts'
import type { EnforcementFacts } from '../../domain/enforcement/proceeding/needs.ts'
import { groupOf, type PartyGroup } from '../../domain/enforcement/settings.ts'
import { hearingDue, summaryAllowed } from '../../domain/enforcement/thresholds.ts'
import { timeBar } from '../../domain/enforcement/time-bar.ts'
import { distanceM } from '../../domain/grid/geo.ts'
import { done, type Outcome, type Refusal } from '../../domain/kernel/outcome.ts'
import { unitDepthMax } from '../../domain/people/units.ts'
import type { Db, Tx } from '../db/pool.ts'
import type { Region } from '../region/region.ts'
import { loadBenchmarks } from './benchmarks.ts'
import { credentialsOf } from './credentials.ts'
import { loadItems } from './import.ts'
import type { KeptParty } from './parties.ts'
import { loadPowers } from './powers.ts'
import { findCorrection, finesOf, type Root } from './proceedings.ts'

const refusalOf = (outcome: Outcome<unknown>): Refusal | null => (outcome.ok ? null : outcome.refusal)

export const dayOf = (value: unknown): CivilDate | undefined => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : undefined
}

/** The item in the catalogue in force on a day. */
export async function itemOn(
  tx: Db,
  region: string,
  code: string | undefined,
  day: CivilDate,
): Promise<{ item: EnforcementItem | null; refusal: Refusal | null }> {
  if (code === undefined) return { item: null, refusal: null }
  const loaded = await loadItems(tx, region, day)
  if (!loaded.ok) return { item: null, refusal: loaded.refusal }
  const item = loaded.value.items.find((one) => one.code === code)
  return item ? { item, refusal: null } : { item: null, refusal: { code: 'enforcement.itemUnknown', params: { item: code } } }
}

/** In whose name a unit acts where no power says otherwise: a squad or stationed brigade is part of its bureau. */
export function organOfUnit(region: Region, unit: string): string {
  const here = region.units.get(unit)
  return here?.parent && ['brigade', 'stationedBrigade'].includes(here.kind) ? organOfUnit(region, here.parent) : unit
}

/**
 * The power on which a unit acts: its own, or that of the body it is a squad or stationed brigade of, which then is the
 * organ. Of several refusals the nearest unit's is told.
 */
export async function powerFor(
  tx: Db,
  region: Region,
  asked: { unit: string | null; item: EnforcementItem | null; cell: string | null; day: CivilDate; coercion?: Measure },
): Promise<{ power: Power | null; refusal: Refusal | null }> {
  if (asked.unit === null || asked.item === null) return { power: null, refusal: { code: 'enforcement.noUnit' } }
  const { item, cell, day, coercion } = asked
  const loaded = await loadPowers(tx, region.code, day, true)
  if (!loaded.ok) return { power: null, refusal: loaded.refusal }
  let nearest: Refusal | null = null
  let unit: string | null = asked.unit
  for (let depth = 0; unit !== null && depth < unitDepthMax; depth += 1) {
    const found = powerOf(loaded.value.powers, { unit, item, cell, day, ...(coercion && { coercion }) })
    if (found.ok) return { power: found.value, refusal: null }
    if (nearest === null || nearest.code === 'power.none') nearest = found.refusal
    const here = region.units.get(unit)
    unit = here && ['brigade', 'stationedBrigade'].includes(here.kind) ? here.parent : null
  }
  return { power: null, refusal: nearest }
}

/** Why these persons may not act as officers today; null where they may. */
export async function officersRefusal(tx: Tx, region: string, people: readonly string[], day: CivilDate): Promise<Refusal | null> {
  const credentials = await credentialsOf(tx, region, people)
  const names = await tx<{ person_id: string; name: string }[]>`
    select person_id, name from person where region = ${region} and person_id = any(${[...people]}::uuid[])`
  const officers = people.map((person) => ({
    person,
    name: names.find((one) => one.person_id === person)?.name ?? '',
    credentials: credentials.filter((one) => one.person === person),
  }))
  return refusalOf(mayActAsOfficers(officers, day))
}

type Weighing = {
  readonly item: EnforcementItem | null
  readonly party: KeptParty | undefined
  readonly file: ProceedingFile
  readonly input: Readonly<Record<string, unknown>>
  readonly penalties: readonly Penalty[]
  /** The day whose benchmarks apply. */
  readonly day: CivilDate
}

/** Everything that depends on the penalties of this act. */
export async function weigh(
  tx: Tx,
  region: Region,
  { item, party, file, input, penalties, day }: Weighing,
): Promise<Pick<EnforcementFacts, 'rangeRefusal' | 'outsideBenchmark' | 'summaryRefusal' | 'hearing' | 'ageRefusal' | 'reckoned'>> {
  const { enforcement } = region.settings
  const kind = party?.kind ?? 'individual'
  const happened = dayOf(input.happenedOn ?? file.happenedOn)
  const age = party?.birthOn !== undefined && happened !== undefined ? ageOn(party.birthOn, happened) : undefined
  const ageRefusal: Refusal | null =
    age !== undefined && ageRule(age) === 'under14' ? { code: 'discretion.under14', params: { age }, basis: '行政处罚法第三十条' } : null
  const flags = file.proposal?.flags ?? []
  const due = hearingDue(penalties, kind, enforcement)
  const hearing = flags.includes('otherSerious') ? 'due' : due.ok ? due.value : due.refusal
  const common = { hearing, ageRefusal, outsideBenchmark: false, reckoned: null, summaryRefusal: null }
  if (!item || penalties.length === 0) return { ...common, rangeRefusal: null }
  const young = age !== undefined && ageRule(age) === 'under18'
  const ground = (typeof input.lowerGround === 'string' ? input.lowerGround : (file.proposal?.lower ?? (young ? 'minor' : undefined))) as
    Ground | undefined
  const { soleTraderAs } = enforcement
  const summaryRefusal = refusalOf(summaryAllowed(penalties, kind, soleTraderAs))
  const found = fineOf(penalties) > 0 ? reckonedOf(item, groupOf(kind, soleTraderAs), file, input) : done(null)
  if (!found.ok) return { ...common, summaryRefusal, rangeRefusal: found.refusal }
  const reckoned = found.value
  const range = checkRange(item, kind, penalties, {
    soleTraderAs,
    ...(ground && { belowRange: ground }),
    ...(reckoned && { chosen: reckoned.range, bases: { [reckoned.range.base]: reckoned.amount } }),
  })
  if (!range.ok) return { ...common, summaryRefusal, rangeRefusal: range.refusal }
  const tier = (typeof input.tier === 'string' ? input.tier : file.proposal?.tier) as DiscretionTier | undefined
  const measured = await benchmarkAnswer(tx, region, { item, kind, penalties, tier, ground, age, day, reckoned })
  return { ...common, summaryRefusal, reckoned, ...measured }
}

/** The base filled in now, or else that of the proposal. */
function reckonedOf(item: EnforcementItem, group: PartyGroup, { proposal }: ProceedingFile, input: Weighing['input']) {
  const { fineRange, baseFen, baseSize } = input
  if (typeof fineRange !== 'string' && baseFen === undefined && baseSize === undefined && proposal?.base) return done(proposal.base)
  return reckon(item, group, {
    ...(typeof fineRange === 'string' && fineRange !== '' && { range: fineRange }),
    ...(typeof baseFen === 'number' && { fen: baseFen }),
    ...(typeof baseSize === 'number' && { size: baseSize }),
  })
}

type Measured = {
  readonly item: EnforcementItem
  readonly kind: KeptParty['kind']
  readonly penalties: readonly Penalty[]
  readonly tier: DiscretionTier | undefined
  readonly ground: Ground | undefined
  readonly age: number | undefined
  readonly day: CivilDate
  readonly reckoned: Reckoned | null
}

/** A fine against the benchmark of its item: where there is one, a tier is named and the sum lies in it or is outside. */
async function benchmarkAnswer(
  tx: Tx,
  region: Region,
  { item, kind, penalties, tier, ground, age, day, reckoned }: Measured,
): Promise<Pick<EnforcementFacts, 'rangeRefusal' | 'outsideBenchmark'>> {
  const within = { rangeRefusal: null, outsideBenchmark: false }
  const loaded = await loadBenchmarks(tx, region.code, day)
  if (!loaded.ok || fineOf(penalties) === 0) return within
  const { soleTraderAs } = region.settings.enforcement
  const { base, gear } = reckoned?.range ?? { base: 'sum', gear: '' }
  const benchmark = findBenchmark(loaded.value.benchmarks, { item: item.code, group: groupOf(kind, soleTraderAs), base, gear })
  if (!benchmark) return within
  if (tier === undefined) return { rangeRefusal: { code: 'enforcement.tierFirst', basis: '行政处罚法第三十四条' }, outsideBenchmark: false }
  const factors = ground === undefined ? [] : [{ ground, effect: 'belowRange' as const }]
  const proposal = proposePenalty({
    ...{ item, benchmark, party: kind, soleTraderAs, tier, factors },
    ...(age !== undefined && { age }),
    ...(reckoned && { base: reckoned.amount }),
  })
  if (!proposal.ok) return { rangeRefusal: proposal.refusal, outsideBenchmark: false }
  return { rangeRefusal: null, outsideBenchmark: outside(penalties, proposal.value).side !== 'within' }
}

/** The first other fine that may be for this act (行政处罚法第二十九条). */
export async function secondFine(
  tx: Tx,
  region: Region,
  asked: {
    root: Root | undefined
    party: string | undefined
    item: EnforcementItem | null
    from: CivilDate | undefined
    to: CivilDate | undefined
    point: readonly [number, number] | null
    fineFen: number
  },
): Promise<Refusal | null> {
  const { party, item, from, to, fineFen } = asked
  if (party === undefined || item === null || from === undefined || fineFen === 0) return null
  const [others, items] = await Promise.all([finesOf(tx, region.code, party, asked.root?.rootId ?? null), loadItems(tx, region.code, from)]) // sent together
  const normsOf = (one: EnforcementItem | undefined) => (one?.dutyArticles ?? []).map((article) => `${one?.law.name}${article}`)
  const itemOf = (code: string) => (items.ok ? items.value.items.find((one) => one.code === code) : undefined)
  const act: FinedAct<readonly [number, number]> = {
    id: asked.root?.rootId ?? '',
    party,
    item: item.code,
    norms: normsOf(item),
    from,
    to: to ?? from,
    fineFen,
    ...(asked.point && { at: asked.point }),
  }
  const fined = others.map((row): FinedAct<readonly [number, number]> => ({
    id: row.matter_id,
    party,
    item: row.item_code,
    norms: normsOf(itemOf(row.item_code)),
    from: dayOf(row.happened_on) ?? from,
    to: dayOf(row.ended_on) ?? dayOf(row.happened_on) ?? from,
    fineFen: row.fine_fen,
    ...(row.x !== null && row.y !== null && { at: [row.x, row.y] as const }),
  }))
  const [found] = duplicateFine(act, fined, region.settings.enforcement.duplicateMetres, ([ax, ay], [bx, by]) =>
    distanceM([ax, ay], [bx, by]),
  )
  return found ? { code: 'enforcement.secondFine', params: { day: found.from }, basis: '行政处罚法第二十九条' } : null
}

/** 追究时效, on the days that the act and the file give. */
export function timeBarRefusal(file: ProceedingFile, input: Readonly<Record<string, unknown>>, today: CivilDate): Refusal | null {
  const happenedOn = dayOf(input.happenedOn ?? file.happenedOn)
  if (!happenedOn) return null
  const endedOn = dayOf(input.endedOn ?? file.endedOn)
  const continuing = input.continuing === undefined ? file.continuing : input.continuing === 'yes'
  const discoveredOn = dayOf(file.foundOn) ?? today
  return refusalOf(
    timeBar({ happenedOn, continuing, ...(endedOn && { endedOn }), discoveredOn: discoveredOn < happenedOn ? happenedOn : discoveredOn }),
  )
}

/** Must an order to correct come first, and was it made to this party for this item and not obeyed? */
export async function correctFirst(
  tx: Tx,
  region: string,
  item: EnforcementItem | null,
  party: string | undefined,
  correction: unknown,
): Promise<EnforcementFacts['correctFirst']> {
  if (!item?.correctFirst) return 'notNeeded'
  if (typeof correction !== 'string') return 'missing'
  const order = await findCorrection(tx, region, correction)
  return order?.state === 'notCorrected' && order.party_id === party && order.item_code === item.code ? 'failed' : 'missing'
}

/** Why the ground for no penalty is not made out by the conditions that were found. */
export function groundRefusal(input: Readonly<Record<string, unknown>>, file: ProceedingFile): Refusal | null {
  const ground = input.noPenaltyGround
  if (typeof ground !== 'string' || !(ground in noPenaltyGrounds)) return null
  const met = new Set(Array.isArray(input.conditions) ? input.conditions.map(String) : [])
  return refusalOf(checkNoPenalty(ground as keyof typeof noPenaltyGrounds, met, file.evidence.length > 0))
}

/** The last day of a legal term that runs from a day; undefined where the rule or the year's calendar is not there. */
export function lastOf(region: Region, rule: string, from: CivilDate): CivilDate | undefined {
  const term = findTerm(rule)
  const last = term && lastDayOf(term, { from }, region.rules.calendar)
  return last?.ok ? last.value.last : undefined
}
