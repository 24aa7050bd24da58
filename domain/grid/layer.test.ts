import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { must } from '../kernel/outcome.ts'
import type { Area, Feature, Position, Ring } from './area.ts'
import { parseDistrictCode } from './codes.ts'
import { areaM2, ringAreaM2 } from './geo.ts'
import { acceptCells, checkLayer, type LayerRules } from './layer.ts'

// A thousandth of a degree here is some 94 by 111 metres: one cell of about 10,000 m².
const step = 0.001
const at = (x: number, y: number): Position => [118.7 + x * step, 32 + y * step]
const ring = (...corners: [number, number][]): Ring => [...corners, corners[0] ?? [0, 0]].map(([x, y]) => at(x, y))
const box = (x: number, y: number, w = 1, h = 1) => ring([x, y], [x + w, y], [x + w, y + h], [x, y + h])
const polygon = (...rings: Ring[]): Area => ({ type: 'Polygon', coordinates: rings })
const cell = (serial: number, area: Area, community = '329901001001'): Feature => ({
  code: `${community}${String(serial).padStart(3, '0')}`,
  area,
})

const under = must(parseDistrictCode('329901'))
const community: Feature = { code: '329901001001', area: polygon(box(0, 0, 2, 2)) }
const rules: LayerRules = { level: 'cell', under, within: [community] }
const four = [cell(1, polygon(box(0, 1))), cell(2, polygon(box(1, 1))), cell(3, polygon(box(0, 0))), cell(4, polygon(box(1, 0)))]
const withCell = (index: number, changed: Feature) => four.map((one, place) => (place === index ? changed : one))
const codes = (features: readonly Feature[], by: LayerRules = rules) =>
  checkLayer(features, by).map(({ row, refusal }) => `${row} ${refusal.code}`)

test('four cells that fill their community are let pass, in whatever way their rings turn', () => {
  expect(codes(four)).toEqual([])
  const turned = four.map(({ code, area }) => ({
    code,
    area: polygon((area.coordinates[0] as Ring).toReversed()),
  }))
  expect(codes(turned)).toEqual([])
})

describe('what is wrong with one feature is said with its row', () => {
  const shape = (area: Area) => withCell(1, cell(2, area))
  const [a, b, c, d] = [at(1, 1), at(2, 1), at(2, 2), at(1, 2)]
  const wrong: readonly [string, Feature[], string[]][] = [
    ['nothing at all', [], ['0 grid.layerEmpty']],
    ['no ring', shape(polygon()), ['2 grid.noShape']],
    ['no part', shape({ type: 'MultiPolygon', coordinates: [] }), ['2 grid.noShape']],
    ['three positions', shape(polygon([a, b, a])), ['2 grid.ringTooShort']],
    ['not closed', shape(polygon([a, b, c, d])), ['2 grid.ringNotClosed']],
    ['a bow tie', shape(polygon([a, c, b, d, a])), ['2 grid.selfCrossing']],
    ['a spike', shape(polygon([a, b, c, at(3, 3), c, d, a])), ['2 grid.selfCrossing']],
    ['touching itself', shape(polygon([a, b, at(1.5, 1.5), c, d, at(1.5, 1.5), a])), ['2 grid.selfCrossing']],
    ['no area', shape(polygon([a, b, at(3, 1), a])), ['2 grid.noArea']],
    ['one position repeated', shape(polygon([a, a, a, a])), ['2 grid.noArea']],
    [
      'latitude first',
      shape(
        polygon([
          [32, 118.7],
          [32, 118.8],
          [32.1, 118.7],
          [32, 118.7],
        ]),
      ),
      ['2 grid.swapped'],
    ],
    [
      'metres',
      shape(
        polygon([
          [5e5, 35e5],
          [5e5, 36e5],
          [6e5, 35e5],
          [5e5, 35e5],
        ]),
      ),
      ['2 grid.projected'],
    ],
    [
      'elsewhere',
      shape(
        polygon([
          [2, 48],
          [2, 49],
          [3, 48],
          [2, 48],
        ]),
      ),
      ['2 grid.outOfRange'],
    ],
    [
      'no number',
      shape(
        polygon([
          [NaN, 32],
          [118, 32],
          [118, 33],
          [NaN, 32],
        ]),
      ),
      ['2 grid.notPosition'],
    ],
    ['a hole outside', shape(polygon(box(1, 1), box(0.2, 0.2, 0.3, 0.3))), ['2 grid.holeOutside']],
    ['holes that cross', shape(polygon(box(1, 1), box(1.2, 1.2, 0.3, 0.3), box(1.4, 1.3, 0.3, 0.1))), ['2 grid.holeCrosses']],
    ['code of another level', withCell(1, { ...cell(2, polygon(box(1, 1))), code: '329901001001' }), ['2 grid.codeLength']],
    ['code of another district', withCell(1, cell(2, polygon(box(1, 1)), '329902001001')), ['2 grid.codeElsewhere']],
    ['code of no community', withCell(1, cell(2, polygon(box(1, 1)), '329901001002')), ['2 grid.unknownParent']],
    ['code used before', withCell(1, cell(1, polygon(box(1, 1)))), ['2 grid.codeTwice']],
    ['no code', withCell(1, { code: '', area: polygon(box(1, 1)) }), ['2 grid.codeMissing']],
    ['parts that overlap', shape({ type: 'MultiPolygon', coordinates: [[box(1, 1)], [box(1.5, 1.5, 0.2, 0.2)]] }), ['2 grid.partsOverlap']],
  ]
  test.each(wrong)('%s', (_, features, expected) => expect(codes(features)).toEqual(expected))
})

describe('neighbours', () => {
  test('an overlap is found and measured, and both features are named', () => {
    const found = checkLayer(withCell(1, cell(2, polygon(box(0.9, 1, 1.1, 1)))), rules)
    expect(found).toHaveLength(1)
    expect(found[0]?.refusal).toMatchObject({
      code: 'grid.overlap',
      params: { code: four[1]?.code, other: four[0]?.code },
    })
    expect(Number(found[0]?.refusal.params?.areaM2)).toBeCloseTo(areaM2(polygon(box(0.9, 1, 0.1, 1))), -1)
  })
  test('the same ground under two codes is an overlap', () => {
    expect(codes([...four, cell(5, polygon(box(0, 0)))])).toEqual(['5 grid.overlap'])
  })
  test('a cell inside another is an overlap, in a hole of it it is not', () => {
    expect(codes([...four, cell(5, polygon(box(0.2, 0.2, 0.5, 0.5)))])).toEqual(['5 grid.overlap'])
    const holed = withCell(2, cell(3, polygon(box(0, 0), box(0.2, 0.2, 0.5, 0.5))))
    expect(codes([...holed, cell(5, polygon(box(0.2, 0.2, 0.5, 0.5)))])).toEqual([])
  })
  test('an edge that cuts across between two corners of a neighbour is an overlap', () => {
    const half = polygon(ring([0, 0], [1, 0], [0, 1]))
    expect(codes([...withCell(2, cell(3, half)), cell(5, polygon(box(0, 0)))])).toEqual(['5 grid.overlap'])
  })
  test('a corner that only one side has is no overlap and no gap when it lies on the border', () => {
    const more = withCell(2, cell(3, polygon(ring([0, 0], [1, 0], [1, 0.5], [1, 1], [0, 1]))))
    expect(codes(more)).toEqual([])
  })
  test('a slip of the pen is let pass and a metre is not', () => {
    const bent = (metres: number) => withCell(2, cell(3, polygon(ring([0, 0], [1, 0], [1 + metres / 94.3, 0.5], [1, 1], [0, 1]))))
    expect(codes(bent(0.01))).toEqual([])
    expect(codes(bent(1))).toEqual(['4 grid.overlap'])
    expect(codes(bent(1), { ...rules, overlapM2: 100, gapM2: 100 })).toEqual([])
    expect(codes(bent(-1))).toEqual(['0 grid.gap'])
  })
})

describe('the community must be filled', () => {
  test('a missing cell is a gap with its size', () => {
    const found = checkLayer(four.slice(0, 3), rules)
    expect(found.map(({ refusal }) => refusal.code)).toEqual(['grid.gap'])
    expect(Number(found[0]?.refusal.params?.areaM2)).toBeCloseTo(ringAreaM2(box(1, 0)), -1)
  })
  test('ground left out in the middle is a gap', () => {
    expect(codes(withCell(2, cell(3, polygon(box(0, 0), box(0.2, 0.2, 0.5, 0.5)))))).toEqual(['0 grid.gap'])
  })
  test('a community without any cell is a gap', () => {
    const empty: Feature = { code: '329901001002', area: polygon(box(5, 5)) }
    expect(codes(four, { ...rules, within: [community, empty] })).toEqual(['0 grid.gap'])
  })
  test('ground beyond the community is said of the cell, and does not hide a gap', () => {
    expect(codes(withCell(1, cell(2, polygon(box(1, 1, 1.5, 1)))))).toEqual(['2 grid.outsideParent'])
    expect(codes(withCell(1, cell(2, polygon(box(3, 1)))))).toEqual(['0 grid.gap', '2 grid.outsideParent'])
  })
  test('a cell coded to the community next door is outside its parent', () => {
    const next: Feature = { code: '329901001002', area: polygon(box(2, 0, 1, 2)) }
    const cells = [...four, cell(1, polygon(box(2, 0)), next.code), cell(5, polygon(box(2, 1)))]
    expect(codes(cells, { ...rules, within: [community, next] })).toEqual(['0 grid.gap', '6 grid.outsideParent'])
  })
  test('cells may be held against the district as a whole', () => {
    expect(codes(four, { ...rules, within: [{ code: '329901', area: community.area }] })).toEqual([])
  })
})

test('moving one inner corner of a tiling keeps it a tiling, when every cell that has it moves it', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.6, max: 1.4, noNaN: true }), fc.double({ min: 0.6, max: 1.4, noNaN: true }), (x, y) => {
      const moved = (area: Area): Area => {
        const middle = at(1, 1)
        const shell = area.coordinates[0] as Ring
        return polygon(shell.map((p) => (p[0] === middle[0] && p[1] === middle[1] ? at(x, y) : p)))
      }
      expect(codes(four.map(({ code, area }) => ({ code, area: moved(area) })))).toEqual([])
    }),
  )
})

test('no more than 200 refusals are listed', () => {
  const bad = Array.from({ length: 500 }, (_, index) => ({ code: `${index}`, area: polygon(box(0, 0)) }))
  expect(checkLayer(bad, { level: 'cell' })).toHaveLength(200)
})

test('a layer is accepted as cells whole or not at all', () => {
  expect(acceptCells(four, { under, within: [community] })).toEqual({ cells: four, refusals: [] })
  const { cells, refusals } = acceptCells(four.slice(1), { under, within: [community] })
  expect([cells.length, refusals.length]).toEqual([0, 1])
})
