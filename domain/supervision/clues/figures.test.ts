import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clueRule } from './all.ts'
import { findOutside, findUnlike, type WeighedFine } from './decisions.ts'
import { proposeThreshold, type Judged } from './judging.ts'
import { findOneSided, upperShare, type OfficersCases } from './one-sided.ts'
import { bitsApart, findSamePhoto, type PhotoUse } from './same-photo.ts'
import { defaultClueSettings as usual } from './settings.ts'

const fine: WeighedFine = {
  matter: 'p',
  seq: 20,
  unit: 'e',
  person: 'head',
  fineFen: 900_000,
  range: { min: 100_000, max: 300_000 },
  reason: '情节特殊',
  panel: true,
}

describe('偏离裁量基准', () => {
  test('finds a fine far outside, and any outside without reason or panel', () => {
    const little = { ...fine, fineFen: 320_000 }
    expect(findOutside([fine, { ...little, reason: null }, { ...little, panel: false }], usual).map(({ measure }) => measure)).toEqual([
      3,
      null,
      null,
    ])
  })

  test('is not: inside, no benchmark, a little outside with reason and panel', () => {
    expect(
      findOutside(
        [
          { ...fine, fineFen: 300_000 },
          { ...fine, range: null },
          { ...fine, fineFen: 320_000 },
        ],
        usual,
      ),
    ).toEqual([])
  })
})

describe('类案不同罚', () => {
  const decisions = [10, 11, 12, 10, 11, 12, 11, 11, 90].map((fineFen, at) => ({ id: `c${at}`, fineFen: fineFen * 10_000 }))
  const fresh = new Map(decisions.map(({ id }) => [id, { seq: 9, unit: 'e', reason: null }]))

  test('finds the one far off, and only among the decisions of the days looked at', () => {
    expect(findUnlike([{ decisions, fresh }], { threshold: 3.5, least: 8 })).toMatchObject([
      { matter: 'c8', figures: { fine: 9000, n: 9 } },
    ])
    expect(findUnlike([{ decisions, fresh: new Map() }], { threshold: 3.5, least: 8 })).toEqual([])
  })

  test('is not: among too few like cases; a second sum that is often imposed', () => {
    expect(findUnlike([{ decisions: decisions.slice(3), fresh }], { threshold: 3.5, least: 8 })).toEqual([])
    const two = [10, 10, 10, 10, 10, 10, 30, 30, 30, 30].map((fineFen, at) => ({ id: `c${at}`, fineFen }))
    expect(findUnlike([{ decisions: two, fresh }], { threshold: 3.5, least: 8 })).toEqual([])
  })
})

const officer = (n: number, punished: number, others: OfficersCases['others']): OfficersCases => ({
  person: 'o',
  unit: 'e',
  item: 'E115',
  itemName: { zh: '遗撒', en: 'Spilling' },
  cases: Array.from({ length: n }, (_, at) => ({ matter: `m${at}`, seq: 4, punished: at < punished })),
  others,
})

describe('一律处罚、一律不罚', () => {
  test('finds who never penalises where others nearly always do, and who always does where others seldom do', () => {
    const found = findOneSided([officer(12, 0, { punished: 40, spared: 2 }), officer(12, 12, { punished: 3, spared: 60 })], usual)
    expect(found.map(({ key }) => key.split('/')[2])).toEqual(['never', 'always'])
    expect(found[0]?.shows).toHaveLength(12)
  })

  test('is not: few cases, a mixed hand, an item that ends alike for everybody, nobody to compare with', () => {
    const spared = [
      officer(5, 0, { punished: 40, spared: 2 }),
      officer(12, 1, { punished: 40, spared: 2 }),
      officer(30, 30, { punished: 60, spared: 0 }),
      officer(12, 0, { punished: 0, spared: 0 }),
      officer(12, 0, { punished: 2, spared: 0 }),
    ]
    expect(findOneSided(spared, usual)).toEqual([])
  })

  test('the bound lies above the share, falls towards it with more cases, and is 1 of nothing', () => {
    expect(upperShare(0, 0)).toBe(1)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
        const count = Math.floor(of * part)
        expect(upperShare(count, of)).toBeGreaterThanOrEqual(count / of - 1e-12)
        expect(upperShare(count * 10, of * 10)).toBeLessThanOrEqual(upperShare(count, of) + 1e-12)
      }),
    )
  })
})

const use = (change: Partial<PhotoUse>): PhotoUse => ({
  matter: 'a',
  root: 'a',
  seq: 5,
  unit: 'e',
  person: 'hand',
  at: '2026-05-01T02:00:00.000Z',
  result: true,
  sha256: 'f'.repeat(64),
  print: 0b1011n,
  ...change,
})
const far = use({ matter: 'b', root: 'b' })
const near = { sha256: 'e'.repeat(64), print: 0b1010n }

describe('一照两用', () => {
  test('finds the very same photo for two cases, before and after in one, and much the same far apart', () => {
    const pairs = [
      { earlier: use({}), later: far, metres: 4800 },
      { earlier: use({ result: false, seq: 1 }), later: use({}), metres: 0 },
      { earlier: use({}), later: { ...far, ...near }, metres: 4800 },
    ]
    expect(findSamePhoto(pairs, usual).map(({ figures }) => figures.bits)).toEqual([0, 0, 1])
  })

  test('is not: handed along in one case, much alike at one spot on different days, before and after from one angle', () => {
    const spared = [
      { earlier: use({}), later: use({ seq: 8 }), metres: 0 },
      { earlier: use({}), later: use({ ...near, matter: 'b', root: 'b', at: '2026-06-01T02:00:00.000Z' }), metres: 3 },
      { earlier: use({ result: false }), later: use({ ...near, seq: 9 }), metres: 0 },
      { earlier: use({}), later: { ...far, sha256: 'd'.repeat(64), print: 0xffffn }, metres: 4800 },
      { earlier: use({}), later: { ...far, sha256: 'd'.repeat(64), print: null }, metres: 4800 },
      { earlier: use({ result: false }), later: { ...far, result: false }, metres: 4800 },
    ]
    expect(findSamePhoto(spared, usual)).toEqual([])
  })

  test('bits apart are a distance', () => {
    const bits = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n })
    fc.assert(
      fc.property(bits, bits, bits, (a, b, c) => {
        expect(bitsApart(a, a)).toBe(0)
        expect(bitsApart(a, b)).toBe(bitsApart(b, a))
        expect(bitsApart(a, c)).toBeLessThanOrEqual(bitsApart(a, b) + bitsApart(b, c))
      }),
    )
  })
})

describe('what judgements teach', () => {
  const rule = clueRule('farAway')
  const off = (measure: number, reason: Judged['reason'] = 'tooSlight'): Judged => ({ state: 'dismissed', reason, measure })
  const kept = (measure: number): Judged => ({ state: 'takenUp', reason: null, measure })

  test('the threshold goes as far as no clue that was taken up would be lost', () => {
    expect(proposeThreshold(rule, [off(520), off(600), off(2000), kept(875)], usual)).toEqual({
      setting: 'farMetres',
      from: 500,
      to: 870,
      hidden: 2,
      dismissed: 3,
      takenUp: 1,
    })
  })

  test('nothing is proposed before one was taken up, where nothing would be hidden, or from dismissals that say nothing of the rule', () => {
    expect(proposeThreshold(rule, [off(520)], usual)).toBeUndefined()
    expect(proposeThreshold(rule, [off(2000), kept(875)], usual)).toBeUndefined()
    expect(proposeThreshold(rule, [off(520, 'recordWrong'), off(530, 'sameKnown'), kept(875)], usual)).toBeUndefined()
    expect(proposeThreshold(clueRule('offShift'), [off(520), kept(875)], usual)).toBeUndefined()
  })

  test('whatever was judged, a proposal shows all that was taken up', () => {
    const judged = fc.array(
      fc.tuple(fc.boolean(), fc.integer({ min: 500, max: 5000 })).map(([up, measure]) => (up ? kept(measure) : off(measure))),
    )
    fc.assert(
      fc.property(judged, (all) => {
        const proposal = proposeThreshold(rule, all, usual)
        if (!proposal) return
        for (const one of all) if (one.state === 'takenUp') expect(one.measure).toBeGreaterThanOrEqual(proposal.to)
        expect(proposal.hidden).toBeGreaterThan(0)
      }),
    )
  })
})
