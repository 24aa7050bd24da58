import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Area, Position, Ring } from './area.ts'
import { areaM2, distanceM, distanceToSegmentM, ringAreaM2 } from './geo.ts'
import { labelPoint } from './label.ts'
import { buildLocator } from './locate.ts'

test('distances agree with published ones', () => {
  // Great-circle example of the haversine literature: BNA (36.12 N 86.67 W) to LAX (33.94 N 118.40 W) is 2887.26 km
  // on a sphere of 6372.8 km; scaled to the mean radius used here.
  expect(distanceM([-86.67, 36.12], [-118.4, 33.94]) / 1000).toBeCloseTo((2887.2599 * 6371.00877) / 6372.8, 2)
  // One degree of latitude on the mean sphere.
  expect(distanceM([118, 32], [118, 33])).toBeCloseTo(111_195.08, 1)
  expect(distanceM([118, 32], [118, 32])).toBe(0)
})

test('a distance is the same both ways and never longer by way of a third place', () => {
  const place = fc.tuple(fc.double({ min: 73, max: 136, noNaN: true }), fc.double({ min: 3, max: 54, noNaN: true }))
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      expect(distanceM(a, b)).toBeCloseTo(distanceM(b, a), 6)
      expect(distanceM(a, c)).toBeLessThanOrEqual(distanceM(a, b) + distanceM(b, c) + 1e-6)
    }),
  )
})

const square: Ring = [
  [118, 32],
  [118.001, 32],
  [118.001, 32.001],
  [118, 32.001],
  [118, 32],
]

test('a cell of a thousandth of a degree at 32° north is some 10,500 m², turned either way, less its hole', () => {
  // cos 32.0005° × (111.195 m)²
  expect(ringAreaM2(square)).toBeCloseTo(10_485.5, 0)
  expect(ringAreaM2(square.toReversed())).toBe(ringAreaM2(square))
  const hole: Ring = square.map(([x, y]): Position => [118.0005 + (x - 118.0005) / 2, 32.0005 + (y - 32.0005) / 2])
  expect(areaM2({ type: 'Polygon', coordinates: [square, hole] })).toBeCloseTo(ringAreaM2(square) * 0.75, 0)
})

test('distance to a segment is to its nearest place', () => {
  expect(distanceToSegmentM([118, 32.001], [117, 32], [119, 32])).toBeCloseTo(111.2, 1)
  expect(distanceToSegmentM([118, 32.001], [118, 32], [118, 32])).toBeCloseTo(111.2, 1)
  expect(distanceToSegmentM([118, 32.003], [118, 32], [118, 32.002])).toBeCloseTo(111.2, 1)
})

test('a label stands inside, in the largest part, also where the middle is a hole', () => {
  const far: Ring = square.map(([x, y]): Position => [x + (x - 118) * 9 + 1, y + (y - 32) * 9])
  const hole: Ring = far.map(([x, y]): Position => [119.005 + (x - 119.005) / 2, 32.005 + (y - 32.005) / 2])
  const area: Area = { type: 'MultiPolygon', coordinates: [[square], [far, hole]] }
  const [x, y] = labelPoint(area)
  expect(x).toBeGreaterThan(119)
  expect(buildLocator([{ code: '1', area }]).locate(x, y)).toBe('1')
})
