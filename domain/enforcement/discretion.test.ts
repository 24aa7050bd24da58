import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedItems } from '../../test/shipped-items.ts'
import { parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { checkBenchmark, findBenchmark, tierOf, tierOrder, type Benchmark, type BenchmarkTier } from './discretion.ts'
import { endText, statutoryRanges, tierConditions } from './statutory-range.ts'

const from = must(parseCivilDate('2026-01-01'))
const items = new Map(shippedItems(from).items.map((item) => [item.code, item]))
const item = (code: string) => {
  const found = items.get(code)
  if (!found) throw new Error(`no item ${code}`)
  return found
}
const words = { zh: '占地一平方米以下', en: 'At most 1 m²' }
const tiersAt = (ends: readonly number[], names = tierOrder): BenchmarkTier[] =>
  ends.slice(1).map((max, at) => ({
    tier: names[at] ?? 'serious',
    conditions: words,
    factors: { zh: '', en: '' },
    range: { min: ends[at] ?? 0, max },
  }))
const benchmark = (tiers: readonly BenchmarkTier[], given: Partial<Benchmark> = {}): Benchmark => {
  const [first, ...more] = tiers
  if (!first) throw new Error('no tiers')
  return { item: 'E018', party: 'all', base: 'sum', gear: '', tiers: [first, ...more], from, ...given }
}
const codeOf = (given: Benchmark, code = given.item) => {
  const outcome = checkBenchmark(given, item(code))
  return outcome.ok ? 'ok' : outcome.refusal.code
}

/** 100 to 1,000 yuan, 浙江省城市市容和环境卫生管理条例第十七条第三款 (SR-07). */
const [low, high] = [10_000, 100_000]
const cuts = fc
  .uniqueArray(fc.integer({ min: low + 1, max: high - 1 }), { maxLength: 4 })
  .map((inner) => [low, ...inner.sort((a, b) => a - b), high])

test('tiers that divide the statutory range without a gap or an overlap pass, whatever their ends', () => {
  fc.assert(fc.property(cuts, (ends) => codeOf(benchmark(tiersAt(ends))) === 'ok'))
})

test('every gap, overlap and excess is found', () => {
  fc.assert(
    fc.property(cuts, fc.nat(), fc.integer({ min: -200_000, max: 200_000 }), fc.boolean(), (ends, which, by, atEnd) => {
      fc.pre(by !== 0)
      const tiers = tiersAt(ends)
      const at = which % tiers.length
      const disturbed = tiers.map((tier, index) => {
        const { range } = tier
        if (index !== at || !range) return tier
        return { ...tier, range: atEnd ? { ...range, max: range.max + by } : { ...range, min: range.min + by } }
      })
      return codeOf(benchmark(disturbed)) !== 'ok'
    }),
  )
})

test('what is wrong is named: the two tiers and the sums', () => {
  const gap = tiersAt([low, 30_000, high]).map((one, at) =>
    at === 1 && one.range ? { ...one, range: { ...one.range, min: 35_000 } } : one,
  )
  expect(checkBenchmark(benchmark(gap), item('E018'))).toMatchObject({
    refusal: { code: 'discretion.tierGap', params: { before: '轻微 (Minor)', tier: '较轻 (Lighter)', from: '¥300', to: '¥350' } },
  })
  const overlap = tiersAt([low, 30_000, high]).map((one, at) =>
    at === 1 && one.range ? { ...one, range: { ...one.range, min: 25_000 } } : one,
  )
  expect(checkBenchmark(benchmark(overlap), item('E018'))).toMatchObject({
    refusal: { code: 'discretion.tierOverlap', params: { from: '¥250', to: '¥300' } },
  })
  expect(checkBenchmark(benchmark(tiersAt([low, 120_000])), item('E018'))).toMatchObject({
    refusal: { code: 'discretion.tierOutside', params: { law: '¥100–¥1,000' } },
  })
})

test('tiers go from light to heavy, each once, each with a condition, and only the lightest are free of a fine', () => {
  expect(codeOf(benchmark(tiersAt([low, 20_000, high], ['serious', 'minor'])))).toBe('discretion.tierOrder')
  expect(codeOf(benchmark(tiersAt([low, 20_000, high], ['minor', 'minor'])))).toBe('discretion.tierOrder')
  const [only] = tiersAt([low, high])
  if (!only) throw new Error('no tier')
  expect(codeOf(benchmark([{ ...only, conditions: { zh: ' ', en: '' } }]))).toBe('discretion.conditionMissing')
  const free: BenchmarkTier = { tier: 'minor', conditions: words, factors: words }
  expect(codeOf(benchmark([free, { ...only, tier: 'ordinary' }]))).toBe('ok')
  expect(codeOf(benchmark([only, { ...free, tier: 'serious' }]))).toBe('discretion.freeAboveFine')
  expect(codeOf(benchmark([free]))).toBe('discretion.allFree')
  expect(codeOf(benchmark(tiersAt([low, high, high])))).toBe('discretion.tierEmpty')
})

test('an end on which two tiers touch belongs to the heavier; the last tier includes its end', () => {
  const made = benchmark(tiersAt([low, 30_000, high]))
  expect([9_999, low, 29_999, 30_000, high, high + 1].map((sum) => tierOf(made, sum)?.tier)).toEqual([
    undefined,
    'minor',
    'minor',
    'lighter',
    'lighter',
    undefined,
  ])
})

test('a benchmark for everybody needs one range for everybody, and a range that the text leaves open cannot be divided', () => {
  expect(codeOf(benchmark(tiersAt([20_000, 100_000]), { item: 'E015' }))).toBe('discretion.partiesDiffer')
  expect(codeOf(benchmark(tiersAt([20_000, 100_000]), { item: 'E015', party: 'individual' }))).toBe('ok')
  expect(codeOf(benchmark(tiersAt([50_000, 300_000]), { item: 'E015', party: 'organisation' }))).toBe('ok')
  expect(codeOf(benchmark(tiersAt([0, 100]), { item: 'E001' }))).toBe('discretion.noRange')
  expect(codeOf(benchmark(tiersAt([2_000, 5_000]), { item: 'E030', party: 'organisation' }))).toBe('discretion.noRange')
  const unfined = [...items.values()].find(({ measures }) => !measures.includes('fine'))
  expect(codeOf(benchmark(tiersAt([0, 5_000]), { item: unfined?.code ?? '' }))).toBe('discretion.noFine')
})

test('a fixed sum has one tier of one point', () => {
  const fixed = { item: 'E053', party: 'organisation' } as const
  expect(codeOf(benchmark(tiersAt([3_000_000, 3_000_000]), fixed))).toBe('ok')
  expect(codeOf(benchmark(tiersAt([3_000_000, 3_000_000, 3_000_000]), fixed))).toBe('discretion.tierEmpty')
})

test('shares of the works cost and higher gears are ranges of their own', () => {
  const share = { item: 'E071', base: 'costShare', gear: 'correctable' } as const
  expect(codeOf(benchmark(tiersAt([500, 700, 1000]), share))).toBe('ok')
  expect(codeOf(benchmark(tiersAt([0, 700, 1000]), share))).toBe('discretion.tierOutside')
  expect(codeOf(benchmark(tiersAt([0, 700, 1000]), { ...share, gear: 'not correctable' }))).toBe('ok')
  expect(codeOf(benchmark(tiersAt([500_000, 3_000_000]), { item: 'E067', gear: 'serious' }))).toBe('ok')
  expect(endText('costShare', 750)).toBe('7.5%')
  expect(endText('timesFee', 150)).toBe('1.5×')
})

test('the conditions of a provision are read from the catalogue’s notes', () => {
  expect(tierConditions(item('E066'), 'organisation').gate).toBe('serious')
  expect(tierConditions(item('E190'), 'individual').gate).toBe('absent_or_refuses')
  expect(tierConditions(item('E132'), 'individual').higher).toEqual([{ base: 'sum', gear: 'refusal', min: 5_000_000, max: 20_000_000 }])
  expect(statutoryRanges(item('E130'), 'individual')).toEqual([])
  for (const one of items.values()) {
    for (const range of [...statutoryRanges(one, 'individual'), ...statutoryRanges(one, 'organisation')]) {
      expect(range.min <= range.max, one.code).toBe(true)
    }
  }
})

test('a benchmark made for the party’s own kind comes before the one for all', () => {
  const all = benchmark(tiersAt([low, high]))
  const own = benchmark(tiersAt([low, high]), { party: 'individual' })
  const asked = { item: 'E018', base: 'sum', gear: '' } as const
  expect(findBenchmark([all, own], { ...asked, group: 'individual' })).toBe(own)
  expect(findBenchmark([all, own], { ...asked, group: 'organisation' })).toBe(all)
  expect(findBenchmark([all, own], { ...asked, group: 'organisation', gear: 'serious' })).toBeUndefined()
})
