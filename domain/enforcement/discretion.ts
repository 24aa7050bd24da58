/**
 * 行政处罚裁量基准 (行政处罚法第三十四条). A benchmark divides the range that a provision leaves open into tiers, from
 * 轻微 to 严重, each with the conditions under which it applies, so that equal cases end equally. It may refine the range of
 * the law and never widen it (国办发〔2022〕27号（五）); what the tiers leave out or cover twice would be decided by nobody or
 * by two rules, so a benchmark that does not cover the range exactly is refused.
 */
import type { CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import type { EnforcementItem } from './item.ts'
import type { PartyGroup } from './settings.ts'
import { endText, findRange, fineBases, type FineBase, type Range } from './statutory-range.ts'

/** 裁量阶次, lightest first (国办发〔2022〕27号（六）). */
export const discretionTiers = {
  minor: { zh: '轻微', en: 'Minor' },
  lighter: { zh: '较轻', en: 'Lighter' },
  ordinary: { zh: '一般', en: 'Ordinary' },
  heavier: { zh: '较重', en: 'Heavier' },
  serious: { zh: '严重', en: 'Serious' },
} as const satisfies Record<string, Words>
export type DiscretionTier = keyof typeof discretionTiers
export const tierOrder = Object.keys(discretionTiers) as DiscretionTier[] // the keys it was declared with

/** 轻微 (Minor): a tier as it stands in a sentence of either language. */
export function tierText(tier: DiscretionTier): string {
  return `${discretionTiers[tier].zh} (${discretionTiers[tier].en})`
}

/** Whom a benchmark is for; `all` where the provision gives everybody the same range. */
export const benchmarkParties = {
  individual: { zh: '公民', en: 'Individuals' },
  organisation: { zh: '法人或者其他组织', en: 'Organisations' },
  all: { zh: '全部当事人', en: 'Everybody' },
} as const satisfies Record<PartyGroup | 'all', Words>
export type BenchmarkParty = keyof typeof benchmarkParties

/**
 * One tier. Its range begins at `min` and ends before `max`, where the next tier begins: a sum on which two tiers touch
 * belongs to the heavier one; the last tier includes its `max`. A tier without a range carries no fine.
 */
export type BenchmarkTier = {
  readonly tier: DiscretionTier
  /** 适用条件. */
  readonly conditions: Words
  /** What else is weighed within the tier. */
  readonly factors: Words
  readonly range?: Range
  /** What the standard of a higher organ gives this tier, where there is one: the tier may refine it and never leave it. */
  readonly upper?: Range
}

export type Benchmark = {
  readonly item: string
  readonly party: BenchmarkParty
  readonly base: FineBase
  /** Which of the provision's ranges it divides; see `StatutoryRange`. */
  readonly gear: string
  readonly tiers: readonly [BenchmarkTier, ...BenchmarkTier[]]
  readonly from: CivilDate
  readonly to?: CivilDate
}

/** One item, party, base and gear have one benchmark. */
export function benchmarkKey({ item, party, base, gear }: Pick<Benchmark, 'item' | 'party' | 'base' | 'gear'>): string {
  return [item, party, fineBases[base].token, gear].join(' ')
}

/** The range of the provision that a benchmark divides; `all` needs the same range for everybody whom it reaches. */
export function rangeOfBenchmark(
  { party, base, gear }: Pick<Benchmark, 'party' | 'base' | 'gear'>,
  item: EnforcementItem,
): Outcome<Range, 'discretion.noFine' | 'discretion.noRange' | 'discretion.partiesDiffer'> {
  if (!item.measures.includes('fine')) return refuse('discretion.noFine', { item: item.code })
  const of = (group: PartyGroup) => findRange(item, group, base, gear)
  const [individual, organisation] = [of('individual'), of('organisation')]
  const range = party === 'all' ? (individual ?? organisation) : of(party)
  if (range === undefined) return refuse('discretion.noRange', { item: item.code, base: fineBases[base].token, gear: gear || '–' })
  if (party === 'all' && individual && organisation && (individual.min !== organisation.min || individual.max !== organisation.max)) {
    return refuse('discretion.partiesDiffer', { item: item.code })
  }
  return done({ min: range.min, max: range.max })
}

export type BenchmarkFault =
  | 'discretion.noFine'
  | 'discretion.noRange'
  | 'discretion.partiesDiffer'
  | 'discretion.tierOrder'
  | 'discretion.conditionMissing'
  | 'discretion.freeAboveFine'
  | 'discretion.allFree'
  | 'discretion.tierEmpty'
  | 'discretion.tierOutside'
  | 'discretion.beyondUpper'
  | 'discretion.tierGap'
  | 'discretion.tierOverlap'

const basis = '行政处罚法第三十四条'

/**
 * Does a benchmark cover the statutory range of its item exactly? Refused, with the two tiers and the sums: tiers out of
 * order, without a condition, empty, outside the range, with a gap between them or an overlap; a tier without a fine above
 * one with a fine; a tier that leaves what a higher organ's standard gives it (国办发〔2022〕27号（五）).
 */
export function checkBenchmark(benchmark: Benchmark, item: EnforcementItem): Outcome<Range, BenchmarkFault> {
  const range = rangeOfBenchmark(benchmark, item)
  if (!range.ok) return range
  const { tiers, base } = benchmark
  for (const [at, tier] of tiers.entries()) {
    const before = tiers[at - 1]
    if (before && tierOrder.indexOf(before.tier) >= tierOrder.indexOf(tier.tier)) {
      return refuse('discretion.tierOrder', { before: tierText(before.tier), tier: tierText(tier.tier) })
    }
    if (tier.conditions.zh.trim() === '') return refuse('discretion.conditionMissing', { tier: tierText(tier.tier) }, basis)
    if (!tier.range && before?.range)
      return refuse('discretion.freeAboveFine', { before: tierText(before.tier), tier: tierText(tier.tier) })
  }
  const beyond = tiers.find(({ range: own, upper }) => upper && (own === undefined || own.min < upper.min || own.max > upper.max))
  if (beyond?.upper) {
    const text = (range: Range | undefined) => (range ? `${endText(base, range.min)}–${endText(base, range.max)}` : '0')
    return refuse(
      'discretion.beyondUpper',
      { tier: tierText(beyond.tier), own: text(beyond.range), upper: text(beyond.upper) },
      '国办发〔2022〕27号（五）',
    )
  }
  const covered = coverage(tiers, base, range.value)
  return covered.ok ? range : covered
}

type Fined = BenchmarkTier & { readonly range: Range }

function coverage(tiers: readonly BenchmarkTier[], base: FineBase, whole: Range): Outcome<true, BenchmarkFault> {
  const text = (end: number) => endText(base, end)
  const fined = tiers.filter((one): one is Fined => one.range !== undefined)
  const law = `${text(whole.min)}–${text(whole.max)}`
  const outside = fined.find(({ range }) => range.min < whole.min || range.max > whole.max)
  if (outside) {
    const { min, max } = outside.range
    return refuse('discretion.tierOutside', { tier: tierText(outside.tier), from: text(min), to: text(max), law }, basis)
  }
  // A fixed sum is a range of one point; only the last tier includes its end.
  const empty = fined.find(({ range }, at) => range.min > range.max || (range.min === range.max && at < fined.length - 1))
  if (empty) return refuse('discretion.tierEmpty', { tier: tierText(empty.tier), from: text(empty.range.min), to: text(empty.range.max) })
  let end = whole.min
  let before = '法定下限 (statutory minimum)'
  for (const { tier, range } of fined) {
    const params = { before, tier: tierText(tier), from: text(Math.min(end, range.min)), to: text(Math.max(end, range.min)) }
    if (range.min > end) return refuse('discretion.tierGap', params)
    if (range.min < end) return refuse('discretion.tierOverlap', params)
    end = range.max
    before = tierText(tier)
  }
  const last = fined.at(-1)
  if (!last) return refuse('discretion.allFree')
  if (last.range.min === last.range.max && whole.min !== whole.max) {
    return refuse('discretion.tierEmpty', { tier: tierText(last.tier), from: text(last.range.min), to: text(last.range.max) })
  }
  if (end === whole.max) return done(true)
  return refuse('discretion.tierGap', { before, tier: '法定上限 (statutory maximum)', from: text(end), to: text(whole.max) })
}

/** The tier into which an amount falls; undefined outside the range. */
export function tierOf(benchmark: Benchmark, amount: number): BenchmarkTier | undefined {
  const fined = benchmark.tiers.filter(({ range }) => range !== undefined)
  return fined.find(
    ({ range }, at) => range && range.min <= amount && (amount < range.max || (at === fined.length - 1 && amount === range.max)),
  )
}

/** The benchmark for an item, a party and one of its ranges; one made for the party's own kind comes before one for all. */
export function findBenchmark(
  benchmarks: readonly Benchmark[],
  asked: { readonly item: string; readonly group: PartyGroup; readonly base: FineBase; readonly gear: string },
): Benchmark | undefined {
  const fitting = benchmarks.filter(({ item, base, gear }) => item === asked.item && base === asked.base && gear === asked.gear)
  return fitting.find(({ party }) => party === asked.group) ?? fitting.find(({ party }) => party === 'all')
}
