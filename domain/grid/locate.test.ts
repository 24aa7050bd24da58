import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Area, Feature, Position, Ring } from './area.ts'
import { polygonsOf } from './area.ts'
import { buildLocator, findCell } from './locate.ts'

const square = (x: number, y: number, size = 1): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const polygon = (...rings: Ring[]): Area => ({ type: 'Polygon', coordinates: rings })
const feature = (code: string, area: Area): Feature => ({ code, area })

/** A square tiling of n × n with codes in an order unlike that of the places. */
function tiling(n: number): Feature[] {
  return Array.from({ length: n * n }, (_, index) => {
    const code = String((index * 7) % (n * n)).padStart(4, '0')
    return feature(code, polygon(square(index % n, Math.floor(index / n))))
  })
}

/** Ray casting with exact whole numbers, written apart from the rule it checks; true on the border. */
function holds(area: Area, [x, y]: Position): boolean {
  return polygonsOf(area).some((rings) => {
    let inside = false
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i += 1) {
        const [ax, ay] = ring[i - 1] ?? [0, 0]
        const [bx, by] = ring[i] ?? [0, 0]
        const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
        const between = Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by)
        if (side === 0 && between) return true
        if (ay > y !== by > y && side > 0 === by > ay) inside = !inside
      }
    }
    return inside
  })
}

test('every point of a tiling is in exactly one cell: the lowest code among those that touch it', () => {
  const cells = tiling(6)
  const locator = buildLocator(cells)
  const half = fc.integer({ min: 0, max: 12 }).map((n) => n / 2)
  fc.assert(
    fc.property(half, half, (x, y) => {
      const touching = cells.filter(({ area }) => holds(area, [x, y])).map(({ code }) => code)
      expect(locator.locate(x, y)).toBe(touching.toSorted()[0])
      expect(touching.length).toBe((x % 1 === 0 && x > 0 && x < 6 ? 2 : 1) * (y % 1 === 0 && y > 0 && y < 6 ? 2 : 1))
    }),
  )
})

test('a shared edge and a corner of four belong to the lowest code, in whatever order the features come', () => {
  const cells = [
    feature('4', polygon(square(1, 1))),
    feature('2', polygon(square(1, 0))),
    feature('3', polygon(square(0, 1))),
    feature('1', polygon(square(0, 0))),
  ]
  for (const order of [cells, cells.toReversed(), cells.toSorted((a, b) => (a.code < b.code ? -1 : 1))]) {
    const locator = buildLocator(order)
    expect(locator.locate(1, 1)).toBe('1')
    expect(locator.locate(1, 0.5)).toBe('1')
    expect(locator.locate(1, 1.5)).toBe('3')
    expect(locator.locate(1.5, 1)).toBe('2')
    expect(locator.locate(2, 2)).toBe('4')
    expect(locator.locate(2.000001, 2)).toBeUndefined()
  }
})

test('a hole is outside, its border is inside, and an island in it has its own code', () => {
  const ringed = feature('outer', polygon(square(0, 0, 10), square(3, 3, 4)))
  const island = feature('island', polygon(square(4, 4, 2)))
  const locator = buildLocator([ringed, island])
  expect(locator.locate(3.5, 3.5)).toBeUndefined()
  expect(locator.locate(3, 5)).toBe('outer')
  expect(locator.locate(5, 5)).toBe('island')
  expect(locator.locate(1, 1)).toBe('outer')
})

test('each part of a multipolygon counts, and the ground between them does not', () => {
  const parts: Area = {
    type: 'MultiPolygon',
    coordinates: [[square(0, 0)], [square(5, 5), square(5.25, 5.25, 0.5)]],
  }
  const locator = buildLocator([feature('both', parts)])
  expect(locator.locate(0.5, 0.5)).toBe('both')
  expect(locator.locate(5.1, 5.1)).toBe('both')
  expect(locator.locate(5.5, 5.5)).toBeUndefined()
  expect(locator.locate(3, 3)).toBeUndefined()
})

test('random shapes with holes and parts: the locator agrees with brute force, borders included', () => {
  const whole = fc.integer({ min: 0, max: 8 })
  const ring = fc
    .uniqueArray(fc.tuple(whole, whole), { minLength: 3, maxLength: 8, selector: ([x, y]) => x * 9 + y })
    .map((corners): Ring => [...corners, corners[0] ?? [0, 0]].map(([x, y]): Position => [x, y]))
  const area = fc.array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  const layer = fc.array(area, { minLength: 1, maxLength: 5 })
  const half = fc.integer({ min: 0, max: 16 }).map((n) => n / 2)
  fc.assert(
    fc.property(layer, fc.array(fc.tuple(half, half), { minLength: 1, maxLength: 20 }), (areas, points) => {
      // Parts are features of their own here: whether rings of one polygon may cross is the layer check's matter.
      const features = areas.flatMap((polygons, index) => polygons.map((rings, part) => feature(`${index}${part}`, polygon(...rings))))
      const locator = buildLocator(features)
      for (const [x, y] of points) {
        const found = features.filter((one) => holds(one.area, [x, y]) && inShellBox(one.area, [x, y]))
        expect(locator.locate(x, y)).toBe(found.map(({ code }) => code).toSorted()[0])
      }
    }),
    { numRuns: 400 },
  )
})

/** A hole outside its shell is no hole: what counts is inside the box of the outer ring. */
function inShellBox(area: Area, [x, y]: Position): boolean {
  return polygonsOf(area).some(([shell = []]) => {
    const xs = shell.map((position) => position[0])
    const ys = shell.map((position) => position[1])
    return x >= Math.min(...xs) && x <= Math.max(...xs) && y >= Math.min(...ys) && y <= Math.max(...ys)
  })
}

test('ties go by the order asked for: ids that are numbers can be compared as numbers', () => {
  const cells = [feature('10', polygon(square(0, 0))), feature('9', polygon(square(1, 0)))]
  expect(buildLocator(cells).locate(1, 0.5)).toBe('10')
  expect(buildLocator(cells, (a, b) => Number(a) - Number(b)).locate(1, 0.5)).toBe('9')
})

test('points off a slanted border by the last digit of a double fall on the right side', () => {
  const [x0, y0, x1, y1] = [118.7000001, 32.0000003, 118.7013337, 32.0017771]
  const left = feature(
    'left',
    polygon([
      [x0, y0],
      [x1, y1],
      [x0, y1],
      [x0, y0],
    ]),
  )
  const right = feature(
    'right',
    polygon([
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y0],
    ]),
  )
  const locator = buildLocator([left, right])
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (along) => {
      const x = x0 + along * (x1 - x0)
      const y = y0 + along * (y1 - y0)
      // Exact sign of (x1-x0)(y-y0) - (y1-y0)(x-x0), in whole multiples of 2^-48, which no double beyond 16 goes below.
      const exact = (value: number) => BigInt(value * 2 ** 48)
      const side = (exact(x1) - exact(x0)) * (exact(y) - exact(y0)) - (exact(y1) - exact(y0)) * (exact(x) - exact(x0))
      expect(locator.locate(x, y)).toBe(side >= 0n ? 'left' : 'right')
    }),
    { numRuns: 2000 },
  )
})

test('what is no number is refused and never called outside', () => {
  const locator = buildLocator(tiling(2))
  for (const bad of [NaN, Infinity, -Infinity]) {
    expect(() => locator.locate(bad, 0)).toThrow(RangeError)
    expect(() => locator.locate(0, bad)).toThrow(RangeError)
    expect(findCell(locator, bad, 0)).toMatchObject({ refusal: { code: 'grid.pointNotNumbers' } })
  }
})

test('a point that is in no cell is refused with the likely mistake', () => {
  const cells = [feature('cell', polygon(square(118, 32)))]
  const locator = buildLocator(cells)
  expect(findCell(locator, 118.5, 32.5)).toEqual({ ok: true, value: 'cell' })
  expect(findCell(locator, 0, 0)).toMatchObject({ refusal: { code: 'grid.pointZero' } })
  expect(findCell(locator, 32.5, 118.5)).toMatchObject({ refusal: { code: 'grid.pointSwapped' } })
  expect(findCell(locator, 500000, 3540000)).toMatchObject({ refusal: { code: 'grid.pointProjected' } })
  expect(findCell(locator, 117, 32)).toMatchObject({ refusal: { code: 'grid.pointOutside' } })
})

test('an empty layer holds no point', () => {
  expect(buildLocator([]).locate(1, 1)).toBeUndefined()
})
