import { parseCivilDate, type CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import {
  benchmarkKey,
  benchmarkParties,
  checkBenchmark,
  discretionTiers,
  type Benchmark,
  type BenchmarkParty,
  type BenchmarkTier,
} from './discretion.ts'
import type { EnforcementItem } from './item.ts'
import { faultsOf, known, type CellFault } from './sheet-row.ts'
import { allBases, fineBases, type FineBase, type Range } from './statutory-range.ts'

/** The columns of a file of benchmarks, one row a tier. The first heading is the one written out. */
export const benchmarkHeadings = {
  item: ['item_id', 'item', '事项编码'],
  party: ['party', '当事人'],
  base: ['base', '计算方式'],
  gear: ['gear', '档别'],
  tier: ['tier', '裁量阶次', '阶次'],
  conditionsZh: ['conditions_zh', 'conditions', '适用条件'],
  conditionsEn: ['conditions_en', '适用条件（英文）'],
  factorsZh: ['factors_zh', 'factors', '裁量因素'],
  factorsEn: ['factors_en', '裁量因素（英文）'],
  min: ['min', '下限'],
  max: ['max', '上限'],
  upperMin: ['upper_min', '上级下限'],
  upperMax: ['upper_max', '上级上限'],
  from: ['from', '生效日期'],
  to: ['to', '失效日期'],
} as const satisfies Record<string, readonly string[]>
export type BenchmarkColumn = keyof typeof benchmarkHeadings
export const neededBenchmarkColumns: readonly BenchmarkColumn[] = ['item', 'party', 'tier', 'conditionsZh', 'min', 'max']

export type BenchmarkCells = Readonly<Record<BenchmarkColumn, string>>
export type BenchmarkFaultAt = CellFault<BenchmarkColumn> & { readonly row: number }

const named = <K extends string>(table: Readonly<Record<K, { readonly zh: string }>>) =>
  new Map((Object.keys(table) as K[]).flatMap((key) => [key, table[key].zh].map((word) => [word, key] as const)))
const partyNamed: ReadonlyMap<string, BenchmarkParty> = named(benchmarkParties)
const tierNamed = named(discretionTiers)
const baseNamed: ReadonlyMap<string, FineBase> = new Map(
  allBases.flatMap((base) => [fineBases[base].token as string, fineBases[base].zh].map((word) => [word, base] as const)),
)

type Line = Omit<Benchmark, 'tiers'> & { readonly tier: BenchmarkTier }
/** Rows that stand under one another and are of one benchmark; a row that could not be read has no line. */
type Group = { readonly key: string; readonly row: number; readonly lines: (Line | undefined)[] }
type Rows = readonly { readonly row: number; readonly cells: BenchmarkCells }[]

/**
 * Reads rows as benchmarks. The tiers of one benchmark stand under one another; sums are whole fen, shares and multiples
 * plain numbers; a tier with neither end carries no fine. Each benchmark is checked against its item, and what is wrong with
 * its tiers as a whole is told at its first row.
 */
export function readBenchmarkRows(
  rows: Rows,
  items: readonly EnforcementItem[],
  from: CivilDate,
): { readonly benchmarks: readonly Benchmark[]; readonly faults: readonly BenchmarkFaultAt[] } {
  const faults: BenchmarkFaultAt[] = []
  const take = <T>(row: number, column: BenchmarkColumn, outcome: Outcome<T>): T | undefined => {
    if (outcome.ok) return outcome.value
    faults.push({ row, column, refusal: outcome.refusal })
    return undefined
  }
  const itemOf = new Map(items.map((item) => [item.code, item]))
  const benchmarks: Benchmark[] = []
  const seen = new Set<string>()
  for (const { key, row, lines } of grouped(rows, from, faults)) {
    if (seen.has(key)) take(row, 'item', refuse('benchmark.twice', { key }))
    seen.add(key)
    const made = take(row, 'from', joined(lines))
    if (!made) continue
    const item = itemOf.get(made.item)
    if (!item) take(row, 'item', refuse('benchmark.itemUnknown', { item: made.item, day: from }))
    else if (take(row, 'tier', checkBenchmark(made, item))) benchmarks.push(made)
  }
  if (rows.length === 0) take(1, 'item', refuse('benchmark.noRows'))
  return { benchmarks, faults: faults.sort((a, b) => a.row - b.row) }
}

/** As `benchmarkKey`, and also of a row whose words are not understood. */
function keyOf({ item, party, base, gear }: BenchmarkCells): string {
  const [who, what] = [partyNamed.get(party), baseNamed.get(base || fineBases.sum.token)]
  return who && what ? benchmarkKey({ item, party: who, base: what, gear }) : [item, party, base, gear].join(' ')
}

function grouped(rows: Rows, from: CivilDate, faults: BenchmarkFaultAt[]): readonly Group[] {
  const groups: Group[] = []
  for (const { row, cells } of rows) {
    const { line, faults: wrong } = readLine(cells, from)
    faults.push(...wrong.map((one) => ({ ...one, row })))
    const key = keyOf(cells)
    const last = groups.at(-1)
    if (last?.key === key) last.lines.push(line)
    else groups.push({ key, row, lines: [line] })
  }
  return groups
}

/** Undefined where a tier could not be read: without it the others would only seem to leave a gap. */
function joined(lines: readonly (Line | undefined)[]): Outcome<Benchmark | undefined> {
  const read = lines.filter((line) => line !== undefined)
  const [first] = read
  if (!first || read.length < lines.length) return done(undefined)
  if (read.some(({ from, to }) => from !== first.from || to !== first.to)) return refuse('benchmark.datesDiffer')
  const { tier, ...own } = first
  return done({ ...own, tiers: [tier, ...read.slice(1).map((line) => line.tier)] })
}

function readLine(
  cells: BenchmarkCells,
  begins: CivilDate,
): { readonly line?: Line; readonly faults: readonly CellFault<BenchmarkColumn>[] } {
  const { faults, take } = faultsOf<BenchmarkColumn>()
  const party = take('party', known(cells.party, partyNamed, 'benchmark.wordUnknown'))
  const base = take('base', known(cells.base || fineBases.sum.token, baseNamed, 'benchmark.wordUnknown'))
  const tier = take('tier', known(cells.tier, tierNamed, 'benchmark.wordUnknown'))
  const range = base && take('min', readRange(cells.min, cells.max, base))
  const upper = base && take('upperMin', readRange(cells.upperMin, cells.upperMax, base))
  const from = cells.from === '' ? begins : take('from', parseCivilDate(cells.from))
  const to = cells.to === '' ? undefined : take('to', parseCivilDate(cells.to))
  if (from && to && to < from) take('to', refuse('benchmark.endsBefore', { from, to }))
  // Every value is there when no fault was found; the compiler wants to see it.
  if (faults.length > 0 || !party || !base || !tier || range === undefined || upper === undefined || !from) return { faults }
  const words = (zh: string, en: string) => ({ zh, en: en || zh })
  const row: BenchmarkTier = {
    tier,
    conditions: words(cells.conditionsZh, cells.conditionsEn),
    factors: words(cells.factorsZh, cells.factorsEn),
    ...(range && { range }),
    ...(upper && { upper }),
  }
  return { line: { item: cells.item, party, base, gear: cells.gear, tier: row, from, ...(to && { to }) }, faults }
}

/** Null where neither end is there. */
function readRange(low: string, high: string, base: FineBase): Outcome<Range | null> {
  if (low === '' && high === '') return done(null)
  if (low === '' || high === '') return refuse('benchmark.endMissing')
  const min = readEnd(low, base)
  const max = readEnd(high, base)
  if (!min.ok) return min
  return max.ok ? done({ min: min.value, max: max.value }) : max
}

function readEnd(text: string, base: FineBase): Outcome<number> {
  const money = fineBases[base].unit === 'money'
  const form = money ? /^(?:0|[1-9]\d{0,10})$/ : /^(?:0|[1-9]\d{0,4})(?:\.\d{1,2})?$/
  // Rounded because 1.15 times 100 is not whole in binary.
  return form.test(text) ? done(money ? Number(text) : Math.round(Number(text) * 100)) : refuse('benchmark.endUnread', { text })
}

/** A benchmark as the rows it is read from again, one a tier. */
export function benchmarkCells(benchmark: Benchmark): readonly BenchmarkCells[] {
  const { item, party, base, gear, tiers, from, to } = benchmark
  const end = (hundredths: number | undefined) =>
    hundredths === undefined ? '' : String(fineBases[base].unit === 'money' ? hundredths : hundredths / 100)
  return tiers.map(({ tier, conditions, factors, range, upper }) => ({
    item,
    party,
    base: fineBases[base].token,
    gear,
    tier,
    conditionsZh: conditions.zh,
    conditionsEn: conditions.en,
    factorsZh: factors.zh,
    factorsEn: factors.en,
    min: end(range?.min),
    max: end(range?.max),
    upperMin: end(upper?.min),
    upperMax: end(upper?.max),
    from,
    to: to ?? '',
  }))
}
