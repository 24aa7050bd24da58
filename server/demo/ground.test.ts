import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Position } from '../../domain/grid/area.ts'
import { communityOf, districtOf, serialOf, streetOf } from '../../domain/grid/codes.ts'
import { areaM2 } from '../../domain/grid/geo.ts'
import { checkLayer } from '../../domain/grid/layer.ts'
import { buildLocator } from '../../domain/grid/locate.ts'
import { checkPatrolArea, findDoubleCover } from '../../domain/grid/patrol-area.ts'
import { neighboursOf } from '../../domain/grid/topology.ts'
import { checkZones } from '../../domain/grid/zone.ts'
import { groundOf } from './ground.ts'

const ground = groundOf()
const { district, streets, communities, cells, roads, water, landmarks, patrolAreas, zones } = ground
const neighbours = neighboursOf(cells)

test('the district is the same to the last digit each time it is made, and another seed makes another', () => {
  const hash = (seed: number) =>
    createHash('sha256')
      .update(JSON.stringify(groundOf({ seed })))
      .digest('hex')
  expect(hash(329901)).toBe(hash(329901))
  expect(hash(329901).slice(0, 16)).toBe('5d58cb3b56597fce')
  expect(hash(7)).not.toBe(hash(329901))
})

test('it has four streets, twenty-nine communities and about twelve hundred cells of about ten thousand square metres', () => {
  expect([streets.length, communities.length]).toEqual([4, 29])
  expect(cells.length).toBeGreaterThan(1150)
  expect(cells.length).toBeLessThan(1250)
  const sizes = cells.map(({ area }) => areaM2(area)).toSorted((a, b) => a - b)
  expect(sizes.reduce((sum, size) => sum + size, 0) / cells.length).toBeCloseTo(10_000, -3)
  expect(sizes[0]).toBeGreaterThan(6_000)
  expect(sizes.at(-1)).toBeLessThan(14_000)
})

test('its layers pass their own check: cells in communities, communities in streets, streets in the district', () => {
  expect(
    checkLayer(cells, {
      level: 'cell',
      under: district.code,
      within: communities,
      overlapM2: 1e-6,
      gapM2: 1e-3,
    }),
  ).toEqual([])
  expect(checkLayer(communities, { level: 'community', under: district.code, within: streets, gapM2: 1e-3 })).toEqual([])
  expect(checkLayer(streets, { level: 'street', under: district.code, within: [district], gapM2: 1e-3 })).toEqual([])
})

test('every point of the district is in one cell, whose community and street hold it too', () => {
  const [cellAt, communityAt] = [buildLocator(cells), buildLocator(communities)]
  const [streetAt, districtAt] = [buildLocator(streets), buildLocator([district])]
  const point = fc.tuple(fc.double({ min: 119.408, max: 119.462, noNaN: true }), fc.double({ min: 32.084, max: 32.118, noNaN: true }))
  fc.assert(
    fc.property(point, ([x, y]) => {
      const cell = cellAt.locate(x, y)
      expect(cell === undefined).toBe(districtAt.locate(x, y) === undefined)
      if (cell === undefined) return
      expect(communityAt.locate(x, y)).toBe(communityOf(cell))
      expect(streetAt.locate(x, y)).toBe(streetOf(cell))
      expect(districtOf(cell)).toBe('329901')
    }),
  )
})

test('serials run from 001 without a gap in every community, left to right and top to bottom', () => {
  for (const { code } of communities) {
    const own = cells.filter((cell) => communityOf(cell.code) === code)
    expect(own.map((cell) => serialOf(cell.code)).toSorted((a, b) => a - b)).toEqual(own.map((_, index) => index + 1))
    const first = own.find((cell) => serialOf(cell.code) === 1)
    const last = own.find((cell) => serialOf(cell.code) === own.length)
    const top = (cell: typeof first) => Math.max(...((cell?.area.coordinates[0] ?? []) as Position[]).map(([, y]) => y))
    expect(top(first)).toBeGreaterThan(top(last))
  }
})

test('about a hundred patrol areas cover every cell once; each hangs together and stays in one community', () => {
  expect(patrolAreas.length).toBeGreaterThan(90)
  expect(patrolAreas.length).toBeLessThan(115)
  for (const area of patrolAreas) {
    expect(checkPatrolArea(area, neighbours)).toEqual([])
    expect(area.cells.length).toBeGreaterThanOrEqual(8)
    expect(area.cells.length).toBeLessThanOrEqual(18)
    expect(new Set(area.cells.map(communityOf)).size).toBe(1)
  }
  const usual = patrolAreas.filter((area) => area.cells.length >= 10 && area.cells.length <= 14)
  expect(usual.length / patrolAreas.length).toBeGreaterThan(0.85)
  expect(findDoubleCover(patrolAreas)).toEqual([])
  expect(patrolAreas.flatMap((area) => area.cells).toSorted()).toEqual(cells.map(({ code }) => code).toSorted())
})

test('zones of all four levels pass their check', () => {
  expect(checkZones(zones)).toEqual([])
  const count = (level: number) => zones.filter((zone) => zone.level === level).length
  expect([count(1), count(2), count(3), count(4)]).toEqual([7, 29, patrolAreas.length, landmarks.length])
})

test('road and landmark names are single, main roads are unbroken, and landmarks stand in their cells', () => {
  const names = [...roads, ...landmarks].map(({ zh }) => zh)
  expect(new Set(names).size).toBe(names.length)
  for (const road of roads.filter((one) => one.class === 'main')) expect(road.line.type).toBe('LineString')
  const locator = buildLocator(cells)
  for (const { at, cell } of landmarks) expect(locator.locate(...at)).toBe(cell)
  expect(water).toHaveLength(1)
})

test('the ring of main roads is closed: each of its four streets meets the next', () => {
  const corners = (name: string) => new Set((roads.find(({ zh }) => zh === name)?.line.coordinates ?? []).map((at) => at.join(' ')))
  const ring = ['环城北路', '环城东路', '环城南路', '环城西路', '环城北路'].map(corners)
  ring.slice(1).forEach((next, index) => {
    expect([...next].filter((corner) => ring[index]?.has(corner))).toHaveLength(1)
  })
})

test('every place has an address in both languages, and none outside the district has', () => {
  for (const { area } of cells) {
    const [x, y] = (area.coordinates[0] as Position[])[0] ?? [0, 0]
    const address = ground.addressOf([x, y])
    expect(address?.zh).toMatch(/^..街道 ..社区( .+(附近|沿线))?$/)
    expect(address?.en).toMatch(/Community, .+ Subdistrict$/)
  }
  const crossing = communities.flatMap(({ label }) => ground.addressOf(label)?.zh ?? [])
  expect(crossing.some((text) => /^.+街道 .+社区 .+与.+交叉口附近$/.test(text))).toBe(true)
  expect(ground.addressOf([119, 32])).toBeUndefined()
})
