import fc from 'fast-check'
import { intersection } from 'polyclip-ts'
import { expect, test } from 'vitest'
import type { Position, Ring } from './area.ts'
import { areaM2 } from './geo.ts'
import { sharedM2 } from './measure.ts'
import { selfCrossing } from './shape.ts'

const [x0, y0] = [118.7, 32]
const ring = (...corners: [number, number][]): Ring =>
  [...corners, corners[0] ?? [0, 0]].map(([x, y]): Position => [x0 + x / 1000, y0 + y / 1000])
const square = ring([0, 0], [1, 0], [1, 1], [0, 1])

test('a shape shares all its ground with itself, in whichever direction its ring runs', () => {
  const whole = areaM2({ type: 'Polygon', coordinates: [square] }, y0)
  expect(sharedM2([[square]], [[square]], y0)).toBeCloseTo(whole, 4)
  expect(sharedM2([[square]], [[square.toReversed()]], y0)).toBeCloseTo(whole, 4)
})

test('neighbours share nothing, and half a square is shared with its triangle', () => {
  expect(sharedM2([[square]], [[ring([1, 0], [2, 0], [2, 1], [1, 1])]])).toBe(0)
  expect(sharedM2([[square]], [[ring([3, 3], [4, 3], [4, 4])]])).toBe(0)
  const whole = areaM2({ type: 'Polygon', coordinates: [square] }, y0)
  expect(sharedM2([[square]], [[ring([0, 0], [1, 0], [0, 1])]], y0)).toBeCloseTo(whole / 2, 4)
})

test('ground in a hole is not shared', () => {
  const hole = ring([0.25, 0.25], [0.75, 0.25], [0.75, 0.75], [0.25, 0.75])
  expect(sharedM2([[square, hole]], [[hole]])).toBeCloseTo(0, 6)
  const whole = areaM2({ type: 'Polygon', coordinates: [square] }, y0)
  expect(sharedM2([[square, hole]], [[square]], y0)).toBeCloseTo(whole * 0.75, 4)
})

test('random shapes share what polygon clipping cuts out of them', () => {
  const whole = fc.integer({ min: 0, max: 9 })
  const shape = fc
    .uniqueArray(fc.tuple(whole, whole), { minLength: 3, maxLength: 7, selector: ([x, y]) => x * 10 + y })
    .map((corners) => ring(...corners))
    .filter((candidate) => selfCrossing(candidate) === undefined)
  fc.assert(
    fc.property(shape, shape, (a, b) => {
      const cutOut = areaM2({ type: 'MultiPolygon', coordinates: intersection([[a]], [[b]]) }, y0)
      expect(sharedM2([[a]], [[b]], y0)).toBeCloseTo(cutOut, 3)
      expect(sharedM2([[a]], [[b]], y0)).toBeCloseTo(sharedM2([[b]], [[a]], y0), 6)
    }),
    { numRuns: 300 },
  )
})
