import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Area, Position } from './area.ts'
import { outlineOf } from './outline.ts'

const square = (x: number, y: number): Area => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ],
  ],
})

const length = (lines: Position[][]) =>
  lines
    .flatMap((line) => line.slice(1).map((to, at) => Math.hypot(to[0] - (line[at]?.[0] ?? 0), to[1] - (line[at]?.[1] ?? 0))))
    .reduce((sum, one) => sum + one, 0)

test('two cells side by side have one closed border around both', () => {
  const [line, ...others] = outlineOf([square(0, 0), square(1, 0)])
  expect(others).toEqual([])
  expect(line?.[0]).toEqual(line?.at(-1))
  expect(length(line ? [line] : [])).toBe(6)
})

test('a cell missing in the middle has a border of its own, and no cell has none', () => {
  const ring = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => [x, y] as const)).filter(([x, y]) => x !== 1 || y !== 1)
  expect(length(outlineOf(ring.map(([x, y]) => square(x, y))))).toBe(16)
  expect(outlineOf([])).toEqual([])
})

test('the border is as long as the sides that no two cells share', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 20, selector: String }), (cells) => {
      const has = new Set(cells.map(String))
      const around = cells
        .flatMap(([x, y]) => [
          [x - 1, y],
          [x + 1, y],
          [x, y - 1],
          [x, y + 1],
        ])
        .filter((one) => !has.has(String(one)))
      expect(length(outlineOf(cells.map(([x, y]) => square(x, y))))).toBe(around.length)
    }),
  )
})
