import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeCases, outliers } from './like-cases.ts'

const decided = (...sums: number[]) => sums.map((fineFen, at) => ({ id: `D${at}`, fineFen }))

test('the spread of seven like fines', () => {
  const spread = likeCases(decided(10_000, 20_000, 20_000, 30_000, 40_000, 50_000, 100_000))
  expect(spread).toMatchObject({ n: 7, min: 10_000, lowerQuartile: 20_000, median: 30_000, upperQuartile: 45_000, max: 100_000 })
  expect(spread?.bins.map(({ count }) => count)).toEqual([4, 2, 1])
  expect(likeCases([])).toBeUndefined()
  expect(likeCases(decided(5_000, 5_000))?.bins).toEqual([{ from: 5_000, to: 5_000, count: 2 }])
})

test('quartiles stand in order and every case is in exactly one bin', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 80 }), (sums) => {
      const spread = likeCases(decided(...sums))
      if (!spread) throw new Error('no spread')
      const { min, lowerQuartile, median, upperQuartile, max, bins } = spread
      expect([min, lowerQuartile, median, upperQuartile, max]).toEqual(
        [min, lowerQuartile, median, upperQuartile, max].sort((a, b) => a - b),
      )
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(sums.length)
    }),
  )
})

test('a fine far from the median is listed, farthest first; with most fines equal every other one is', () => {
  const usual = [20_000, 22_000, 24_000, 26_000, 28_000]
  const found = outliers(decided(...usual, 90_000, 150_000), 3.5)
  expect(found.map(({ fineFen }) => fineFen)).toEqual([150_000, 90_000])
  // Median 26,000; distances 6, 4, 2, 0, 2, 64, 124 thousand, their median 4,000.
  expect(found[0]?.distance).toBeCloseTo((0.6745 * 124_000) / 4_000, 6)
  expect(outliers(decided(...usual), 3.5)).toEqual([])
  expect(outliers(decided(5, 5, 5, 6), 3.5)).toEqual([{ id: 'D3', fineFen: 6, distance: Infinity }])
  expect(outliers([], 3.5)).toEqual([])
})
