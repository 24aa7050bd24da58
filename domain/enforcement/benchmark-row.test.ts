import { expect, test } from 'vitest'
import { shippedItems } from '../../test/shipped-items.ts'
import { parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { benchmarkCells, benchmarkHeadings, readBenchmarkRows, type BenchmarkCells, type BenchmarkColumn } from './benchmark-row.ts'

const from = must(parseCivilDate('2026-01-01'))
const { items } = shippedItems(from)
const columns = Object.keys(benchmarkHeadings) as BenchmarkColumn[]
const empty = Object.fromEntries(columns.map((column) => [column, ''])) as BenchmarkCells
const line = (tier: string, min: string, max: string, given: Partial<BenchmarkCells> = {}): BenchmarkCells => ({
  ...empty,
  item: 'E018',
  party: '全部当事人',
  tier,
  conditionsZh: '占地一平方米以下',
  min,
  max,
  ...given,
})
const read = (...lines: BenchmarkCells[]) =>
  readBenchmarkRows(
    lines.map((cells, at) => ({ row: at + 2, cells })),
    items,
    from,
  )
const faults = (...lines: BenchmarkCells[]) => read(...lines).faults.map(({ row, column, refusal }) => `${row} ${column} ${refusal.code}`)
const whole = [line('轻微', '10000', '30000'), line('ordinary', '30000', '60000'), line('严重', '60000', '100000')]

test('rows under one another are one benchmark, and come out again as they went in', () => {
  const share = { item: 'E071', base: 'pct_cost', gear: 'correctable' }
  const { benchmarks, faults: none } = read(...whole, line('minor', '5', '7.15', share), line('serious', '7.15', '10', share))
  expect(none).toEqual([])
  expect(benchmarks).toMatchObject([
    { item: 'E018', party: 'all', base: 'sum', tiers: [{ tier: 'minor' }, { tier: 'ordinary' }, { tier: 'serious' }] },
    { base: 'costShare', gear: 'correctable', tiers: [{ range: { min: 500, max: 715 } }, { range: { min: 715, max: 1000 } }] },
  ])
  expect(read(...benchmarks.flatMap(benchmarkCells)).benchmarks).toEqual(benchmarks)
})

test('a benchmark that does not cover its item’s range is refused at its first row', () => {
  expect(faults(...whole.slice(0, 2))).toEqual(['2 tier discretion.tierGap'])
  expect(faults(...whole.slice(1))).toEqual(['2 tier discretion.tierGap'])
  expect(faults(line('minor', '0', '100000'))).toEqual(['2 tier discretion.tierOutside'])
})

test('a tier may refine what a higher organ’s standard gives it and never leave it (国办发〔2022〕27号（五）)', () => {
  const upper = (min: string, max: string) => ({ upperMin: min, upperMax: max })
  const changed = (given: Partial<BenchmarkCells>) => [{ ...whole[0], ...given } as BenchmarkCells, ...whole.slice(1)]
  const { benchmarks } = read(...changed(upper('10000', '30000')))
  expect(benchmarks[0]?.tiers[0]?.upper).toEqual({ min: 10_000, max: 30_000 })
  expect(read(...benchmarks.flatMap(benchmarkCells)).benchmarks).toEqual(benchmarks)
  expect(faults(...changed(upper('5000', '40000')))).toEqual([])
  expect(faults(...changed(upper('10000', '29999')))).toEqual(['2 tier discretion.beyondUpper'])
  expect(faults(...changed(upper('10001', '30000')))).toEqual(['2 tier discretion.beyondUpper'])
  expect(faults(...changed(upper('', '30000')))).toEqual(['2 upperMin benchmark.endMissing'])
  expect(faults(...changed({ ...upper('10000', '30000'), min: '', max: '' }))).toContain('2 tier discretion.beyondUpper')
})

test('an unread tier is told by itself, and does not seem to leave a gap', () => {
  expect(faults(...whole.slice(0, 2), line('极重', '60000', '100000'))).toEqual(['4 tier benchmark.wordUnknown'])
  expect(faults(line('minor', '100元', '100000'))).toEqual(['2 min benchmark.endUnread'])
  expect(faults(line('minor', '', '100000'))).toEqual(['2 min benchmark.endMissing'])
  expect(faults(line('minor', '5.125', '10', { item: 'E071', base: 'pct_cost' }))).toEqual(['2 min benchmark.endUnread'])
  expect(faults(line('minor', '1', '2', { base: '元' }))).toEqual(['2 base benchmark.wordUnknown'])
})

test('one benchmark stands in one place, of one item that is there, with one pair of dates', () => {
  const other = line('minor', '0', '5000', { item: 'E017' })
  expect(faults(...whole, other, ...whole)).toEqual(['6 item benchmark.twice'])
  expect(faults(line('minor', '0', '1', { item: 'E999' }))).toEqual(['2 item benchmark.itemUnknown'])
  expect(faults(line('minor', '10000', '30000'), line('serious', '30000', '100000', { from: '2026-02-01' }))).toEqual([
    '2 from benchmark.datesDiffer',
  ])
  expect(faults(line('minor', '10000', '100000', { from: '2026-02-01', to: '2026-01-31' }))).toEqual(['2 to benchmark.endsBefore'])
  expect(faults()).toEqual(['1 item benchmark.noRows'])
})
