import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distances, likeCases, outliers, whereLies } from './like-cases.ts'

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

test('a fine far from the median is listed, farthest first', () => {
  const usual = [20_000, 22_000, 24_000, 26_000, 28_000]
  const found = outliers(decided(...usual, 90_000, 150_000), 3.5)
  expect(found.map(({ fineFen }) => fineFen)).toEqual([150_000, 90_000])
  // Median 26,000; distances 6, 4, 2, 0, 2, 64, 124 thousand, their median 4,000.
  expect(found[0]?.distance).toBeCloseTo((0.6745 * 124_000) / 4_000, 6)
  expect(outliers(decided(...usual), 3.5)).toEqual([])
  expect(outliers([], 3.5)).toEqual([])
})

test('where most fines are equal a lone other sum is listed, one that is often imposed is not, and equal fines have no outlier', () => {
  const usual = Array.from({ length: 9 }, () => 5_000)
  // MAD is 0; the mean of the distances is 100, and 1,000 ÷ (1.2533 · 100) is 7.98.
  expect(outliers(decided(...usual, 6_000), 3.5)).toEqual([{ id: 'D9', fineFen: 6_000, distance: 1_000 / (1.2533 * 100) }])
  expect(outliers(decided(...usual, 6_000, 6_000, 6_000, 6_000), 3.5)).toEqual([])
  expect(outliers(decided(...usual), 3.5)).toEqual([])
})

const settings = { threshold: 3.5, least: 8, months: 24 }

test('a sum is judged as the list would judge it once decided', () => {
  const sum = fc.nat(10_000_000)
  fc.assert(
    fc.property(fc.array(sum, { minLength: 1, maxLength: 40 }), sum, (sums, fen) => {
      const others = decided(...sums)
      const listed = outliers([...others, { id: 'new', fineFen: fen }], settings.threshold).some(({ id }) => id === 'new')
      const lies = whereLies(others, fen, settings)
      expect(lies?.listed).toBe(listed && sums.length + 1 >= settings.least)
      expect(lies?.few).toBe(sums.length + 1 < settings.least)
      expect(distances(others).every(({ distance }) => Number.isFinite(distance))).toBe(true)
    }),
  )
  expect(whereLies([], 5_000, settings)).toBeNull()
  expect(whereLies(decided(20_000, 22_000, 24_000, 26_000, 28_000, 26_000, 26_000), 150_000, settings)).toMatchObject({
    ...{ n: 8, medianFen: 26_000, side: 'above', few: false, listed: true },
  })
})
