import { expect, test } from 'vitest'
import type { Area, Feature, Position } from '../../domain/grid/area.ts'
import { checkLayer } from '../../domain/grid/layer.ts'
import { buildLocator } from '../../domain/grid/locate.ts'
import { neighboursOf, outlineOf } from '../../domain/grid/topology.ts'
import { randomFrom } from '../../server/demo/ground/random.ts'
import { pointsOver, tilingOf } from './tiling.ts'

const cells = tilingOf(40, 30)
const district = { code: '329901', area: outlineOf(cells.map(({ area }) => area)) }
const rules = { level: 'cell', within: [district] } as const

/** Every corner of every cell off by up to a millimetre: no edge of one cell fits any other's. */
function redrawn(features: readonly Feature[]): Feature[] {
  const random = randomFrom(3)
  const off = () => random.between(-1e-8, 1e-8)
  return features.map(({ code, area }) => {
    const ring = (area.coordinates[0] as Position[]).slice(0, -1).map(([x, y]): Position => [x + off(), y + off()])
    const shape: Area = { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [0, 0]]] }
    return { code, area: shape }
  })
}

test('the tiling that is measured is one of 1,200 cells without gap or overlap', () => {
  expect(checkLayer(cells, rules)).toEqual([])
})

test('so are 1,200 cells whose borders fit nowhere, and their neighbours are found all the same', () => {
  const rough = redrawn(cells)
  expect(checkLayer(rough, { ...rules, gapM2: 50 })).toEqual([])
  expect(neighboursOf(rough)).toEqual(neighboursOf(cells))
})

test('points that are measured lie in cells, in none, and on corners of several', () => {
  const locator = buildLocator(cells)
  const found = pointsOver(cells, 40, 30, 2000).map(([x, y]) => locator.locate(x, y))
  expect(found.filter((code) => code === undefined).length).toBeGreaterThan(20)
  expect(new Set(found).size).toBeGreaterThan(700)
})
