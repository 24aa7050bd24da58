import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedItems } from '../../test/shipped-items.ts'
import { parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { tierOrder, type Benchmark } from './discretion.ts'
import { allows, effects, grounds, type Effect, type Factor, type Ground } from './grounds.ts'
import { fineOf } from './penalty.ts'
import { checkRange, outside, proposePenalty, type Proposing } from './proposal.ts'

const from = must(parseCivilDate('2026-01-01'))
const items = new Map(shippedItems(from).items.map((item) => [item.code, item]))
const item = (code: string) => {
  const found = items.get(code)
  if (!found) throw new Error(`no item ${code}`)
  return found
}
const words = { zh: '条件', en: 'Condition' }
const tiers = (...ends: number[]): Benchmark['tiers'] => {
  const [first, ...more] = ends.slice(1).map((max, at) => ({
    tier: tierOrder[at] ?? 'serious',
    conditions: words,
    factors: words,
    range: { min: ends[at] ?? 0, max },
  }))
  if (!first) throw new Error('no tiers')
  return [first, ...more]
}
/** 店外经营: 100 to 1,000 yuan. */
const outdoors: Benchmark = { item: 'E018', party: 'all', base: 'sum', gear: '', tiers: tiers(10_000, 40_000, 100_000), from }
const asked: Proposing = {
  item: item('E018'),
  benchmark: outdoors,
  party: 'soleTrader',
  soleTraderAs: 'individual',
  tier: 'minor',
  factors: [],
}
const codeOf = (given: Partial<Proposing>) => {
  const outcome = proposePenalty({ ...asked, ...given })
  return outcome.ok ? outcome.value.range : outcome.refusal.code
}
const factor = (ground: Ground, effect: Effect): Factor => ({ ground, effect })

test('a tier’s own range is proposed, its end left to the next tier, and every step is said in both languages', () => {
  const { range, penalties, steps } = must(proposePenalty(asked))
  expect(range).toEqual({ min: 10_000, max: 39_999 })
  expect(penalties).toEqual([{ kind: 'fine', fen: 24_900 }])
  expect(steps.map(({ zh }) => zh).join('\n')).toMatch(/第十七条第三款[\s\S]*责令改正而逾期不改[\s\S]*轻微（条件）[\s\S]*取中为 249 元/)
  expect(steps.every(({ en }) => en !== '')).toBe(true)
  expect(codeOf({ tier: 'lighter' })).toEqual({ min: 40_000, max: 100_000 })
})

test('从轻 takes the lower half of the tier, 从重 the upper, 减轻 what lies below the statutory minimum', () => {
  expect(codeOf({ factors: [factor('relieved', 'lighter')] })).toEqual({ min: 10_000, max: 24_999 })
  expect(codeOf({ factors: [factor('emergency', 'heavier')] })).toEqual({ min: 24_999, max: 39_999 })
  expect(codeOf({ factors: [factor('merit', 'belowRange')] })).toEqual({ min: 0, max: 9_999 })
  expect(codeOf({ factors: [factor('relieved', 'lighter'), factor('emergency', 'heavier')] })).toEqual({ min: 10_000, max: 39_999 })
})

test('nobody under 14 is penalised, from 14 to 17 the penalty is lightened unasked, from 18 it is not (行政处罚法第三十条)', () => {
  const under = proposePenalty({ ...asked, age: 13 })
  expect(under).toMatchObject({ refusal: { code: 'discretion.under14', basis: '行政处罚法第三十条' } })
  for (const age of [14, 17]) expect(codeOf({ age }), `${age}`).toEqual({ min: 10_000, max: 24_999 })
  expect(codeOf({ age: 18 })).toEqual({ min: 10_000, max: 39_999 })
  expect(codeOf({ age: 15, factors: [factor('minor', 'belowRange')] })).toEqual({ min: 0, max: 9_999 })
})

test('each ground has exactly the effects of its article: 减轻 needs 第三十条 to 第三十二条, 从重 第四十九条', () => {
  const may = (effect: Effect) => (Object.keys(grounds) as Ground[]).filter((ground) => allows(ground, effect))
  const lightening = ['minor', 'partialCapacity', 'relieved', 'coerced', 'confessed', 'merit', 'otherStatute']
  expect(may('lighter')).toEqual(lightening)
  expect(may('belowRange')).toEqual(lightening)
  expect(may('heavier')).toEqual(['emergency'])
  expect(may('noPenalty')).toEqual(['trivial', 'firstOffence', 'noFault'])
  for (const ground of Object.keys(grounds) as Ground[]) {
    for (const effect of Object.keys(effects) as Effect[]) {
      if (!allows(ground, effect)) expect(codeOf({ factors: [factor(ground, effect)] }), ground).toBe('discretion.groundUnfit')
    }
  }
  expect(codeOf({ factors: [factor('trivial', 'noPenalty')] })).toBe('discretion.noPenalty')
})

test('nothing lies below a range without a minimum', () => {
  const stall: Benchmark = { ...outdoors, item: 'E017', tiers: tiers(0, 2_000, 5_000) }
  const given = { item: item('E017'), benchmark: stall }
  expect(codeOf({ ...given, factors: [factor('merit', 'belowRange')] })).toBe('discretion.nothingBelow')
  expect(codeOf({ ...given, tier: 'lighter' })).toEqual({ min: 2_000, max: 5_000 })
})

test('a share of the works cost is computed in whole fen inside the law’s own ends, and needs the cost', () => {
  const share: Benchmark = { ...outdoors, item: 'E071', base: 'costShare', gear: 'correctable', tiers: tiers(500, 700, 1000) }
  const given = { item: item('E071'), benchmark: share }
  expect(codeOf(given)).toBe('discretion.baseMissing')
  expect(codeOf({ ...given, base: 10_000_001 })).toEqual({ min: 500_001, max: 700_000 })
  expect(codeOf({ ...given, base: 10_000_001, tier: 'lighter' })).toEqual({ min: 700_001, max: 1_000_000 })
})

test('a multiple never passes the maximum in money that stands beside it (城市生活垃圾管理办法第三十八条)', () => {
  const fee: Benchmark = { ...outdoors, item: 'E049', base: 'timesFee', tiers: tiers(0, 300) }
  expect(codeOf({ item: item('E049'), benchmark: fee, base: 90_000 })).toEqual({ min: 0, max: 100_000 })
})

test('a tier without a fine proposes a warning where the item has one', () => {
  const speakers: Benchmark = {
    ...outdoors,
    item: 'E134',
    party: 'individual',
    tiers: [
      { tier: 'minor', conditions: words, factors: words },
      { ...tiers(20_000, 100_000)[0], tier: 'ordinary' },
    ],
  }
  const { penalties, range } = must(proposePenalty({ ...asked, item: item('E134'), benchmark: speakers }))
  expect([penalties, range]).toEqual([[{ kind: 'warning' }], { min: 0, max: 0 }])
  expect(codeOf({ item: item('E134'), benchmark: speakers, party: 'organisation' })).toBe('discretion.otherBenchmark')
  expect(codeOf({ tier: 'serious' })).toBe('discretion.tierUnknown')
})

test('what is proposed lies in its range and within the law, in every tier and for every lawful factor', () => {
  const lawful = (Object.keys(grounds) as Ground[]).flatMap((ground) =>
    (['lighter', 'heavier'] as const).filter((effect) => allows(ground, effect)).map((effect) => factor(ground, effect)),
  )
  fc.assert(
    fc.property(fc.constantFrom('minor', 'lighter'), fc.subarray(lawful), fc.integer({ min: 14, max: 90 }), (tier, factors, age) => {
      const { penalties, range } = must(proposePenalty({ ...asked, tier, factors, age }))
      expect(outside(penalties, { range }).side).toBe('within')
      expect(checkRange(asked.item, asked.party, penalties, asked).ok).toBe(true)
      expect(fineOf(penalties)).toBeGreaterThan(0)
    }),
  )
})

test('leaving the proposed range needs a reason and a panel; a superior’s benchmark its maker (CL-03)', () => {
  const range = { min: 10_000, max: 39_999 }
  const fine = (fen: number) => [{ kind: 'fine', fen }] as const
  expect(outside(fine(10_000), { range })).toEqual({ side: 'within', needs: [] })
  expect(outside(fine(40_000), { range })).toEqual({ side: 'above', needs: ['reason', 'panel'] })
  expect(outside(fine(9_999), { range }, { standard: 'own', headSuffices: true }).needs).toEqual(['reason', 'headOrPanel'])
  expect(outside(fine(9_999), { range }, { standard: 'upper', headSuffices: true })).toEqual({ side: 'below', needs: ['reason', 'maker'] })
})

test('a fine outside the statutory range and a measure that the item does not offer are refused with the article', () => {
  const check = (fen: number, belowRange?: Ground) => {
    const facts = { soleTraderAs: 'individual', ...(belowRange && { belowRange }) } as const
    const outcome = checkRange(item('E018'), 'organisation', [{ kind: 'fine', fen }], facts)
    return outcome.ok ? 'ok' : `${outcome.refusal.code} ${outcome.refusal.basis}`
  }
  const article = '浙江省城市市容和环境卫生管理条例第十七条第三款'
  expect([9_999, 10_000, 100_000, 100_001].map((fen) => check(fen))).toEqual([
    `discretion.belowRange ${article}`,
    'ok',
    'ok',
    `discretion.aboveRange ${article}`,
  ])
  expect([check(9_999, 'merit'), check(9_999, 'firstOffence')]).toEqual(['ok', `discretion.belowRange ${article}`])
  const facts = { soleTraderAs: 'individual' } as const
  const refused = (code: string, penalties: Parameters<typeof checkRange>[2], party: 'individual' | 'organisation' = 'individual') =>
    checkRange(item(code), party, penalties, facts)
  expect(refused('E018', [{ kind: 'revoke' }])).toMatchObject({ refusal: { code: 'discretion.notOffered', basis: article } })
  expect(refused('E018', [{ kind: 'fine' }])).toMatchObject({ refusal: { code: 'discretion.sumMissing' } })
  const twice = [{ kind: 'fine', fen: 10_000 } as const, { kind: 'fine', fen: 10_000 } as const]
  expect(refused('E018', twice)).toMatchObject({ refusal: { code: 'discretion.twoFines', basis: '行政处罚法第二十九条' } })
  expect(refused('E030', [{ kind: 'fine', fen: 3_000 }], 'organisation')).toMatchObject({ refusal: { code: 'discretion.noFineFor' } })
  expect(refused('E071', [{ kind: 'fine', fen: 3_000 }])).toMatchObject({ refusal: { code: 'discretion.baseMissing' } })
  expect(
    checkRange(item('E071'), 'individual', [{ kind: 'fine', fen: 1_000_001 }], { ...facts, bases: { costShare: 10_000_000 } }),
  ).toMatchObject({
    refusal: { code: 'discretion.aboveRange' },
  })
})
