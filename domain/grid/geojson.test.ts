import { describe, expect, test } from 'vitest'
import { readLayer } from './geojson.ts'

const square = [
  [118, 32],
  [118.1, 32],
  [118.1, 32.1],
  [118, 32],
]
const feature = (geometry: unknown, properties: unknown = { code: '1' }) => ({
  type: 'Feature',
  properties,
  geometry,
})
const layer = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings })
const read = (json: unknown, options = {}) => readLayer(json, { id: 'code', ...options })
const codes = (json: unknown, options = {}) => read(json, options).refusals.map(({ row, refusal }) => `${row} ${refusal.code}`)

test('a layer is read with codes, names and shapes; heights are left out', () => {
  const found = read(layer(feature(polygon(square.map((p) => [...p, 7])), { code: '1', label: '甲' })), {
    name: 'label',
  })
  expect(found.refusals).toEqual([])
  expect(found.features).toEqual([{ code: '1', name: '甲', area: polygon(square) }])
  expect(read(feature(polygon(square))).features).toHaveLength(1)
  expect(read(layer(feature({ type: 'MultiPolygon', coordinates: [[square]] }))).features[0]?.area.type).toBe('MultiPolygon')
})

describe('what cannot be read is refused with the number of its feature', () => {
  const crs = (name: string) => ({
    ...layer(feature(polygon(square))),
    crs: { type: 'name', properties: { name } },
  })
  const good = feature(polygon(square))
  const wrong: readonly [string, unknown, string[]][] = [
    ['no object', 7, ['0 grid.notGeoJson']],
    ['nothing', null, ['0 grid.notGeoJson']],
    ['a topology', { type: 'Topology', objects: {} }, ['0 grid.notGeoJson']],
    ['a list missing', { type: 'FeatureCollection' }, ['0 grid.notGeoJson']],
    ['an empty layer', layer(), ['0 grid.layerEmpty']],
    ['projected', crs('urn:ogc:def:crs:EPSG::4549'), ['0 grid.wrongDatum']],
    ['projected by name', crs('CGCS2000 / 3-degree Gauss-Kruger CM 120E'), ['0 grid.wrongDatum']],
    ['CGCS2000', crs('urn:ogc:def:crs:EPSG::4490'), []],
    ['WGS 84', crs('urn:ogc:def:crs:OGC:1.3:CRS84'), []],
    ['an entry that is no feature', layer(good, 'x'), ['2 grid.notFeature']],
    ['no code', layer(good, feature(polygon(square), {})), ['2 grid.noProperty']],
    ['no properties', layer(feature(polygon(square), null)), ['1 grid.noProperty']],
    ['a code as a number', layer(feature(polygon(square), { code: 329901001001001 })), ['1 grid.codeNotText']],
    ['no geometry', layer(feature(null)), ['1 grid.noShape']],
    ['a point', layer(feature({ type: 'Point', coordinates: [118, 32] })), ['1 grid.notSurface']],
    ['no ring', layer(feature(polygon())), ['1 grid.noShape']],
    ['a ring that is none', layer(feature(polygon('x'))), ['1 grid.noShape']],
    ['no part', layer(feature({ type: 'MultiPolygon', coordinates: [] })), ['1 grid.noShape']],
    ['text for a number', layer(feature(polygon([['118', 32], ...square]))), ['1 grid.notPosition']],
    ['one number', layer(feature(polygon([[118], ...square]))), ['1 grid.notPosition']],
    ['too few positions', layer(feature(polygon(square.slice(0, 3)))), ['1 grid.ringTooShort']],
    ['not closed', layer(feature(polygon([...square, [118, 33]]))), ['1 grid.ringNotClosed']],
  ]
  test.each(wrong)('%s', (_, json, expected) => expect(codes(json)).toEqual(expected))
})

test('foreign ids may be whole numbers, and features without a shape left out, when the reader says so', () => {
  expect(read(layer(feature(polygon(square), { code: 47 })), { numericIds: true }).features[0]?.code).toBe('47')
  expect(codes(layer(feature(polygon(square), { code: 4.7 })), { numericIds: true })).toEqual(['1 grid.codeNotText'])
  expect(read(layer(feature(null)), { skipShapeless: true })).toEqual({ features: [], refusals: [] })
})
