import type { Feature, Geometry, Position } from 'geojson'
import type { CaseFacts, CaseLayer, MapLayers, PlaceFacts, PlaceLayer } from '../map/layers.ts'
import type { DueStanding } from '../ui/due-text.ts'

/** A small district of no real place, for trying the map: 2 streets, 6 communities, 96 cells of about a hectare. */
const west = 118.4
const south = 31.3
const cell = 0.00105

const layer = (features: Feature<Geometry, PlaceFacts>[]): PlaceLayer => ({
  type: 'FeatureCollection',
  features,
})

/** A bend, so that it does not look like a chessboard. */
function at(column: number, row: number): Position {
  return [west + cell * (column + 0.35 * Math.sin(row * 0.7)), south + cell * 0.86 * (row + 0.3 * Math.sin(column * 0.6))]
}

function block(id: string, name: string, [x0, y0, x1, y1]: [number, number, number, number]): Feature<Geometry, PlaceFacts> {
  const ring: Position[] = []
  for (let x = x0; x < x1; x += 1) ring.push(at(x, y0))
  for (let y = y0; y < y1; y += 1) ring.push(at(x1, y))
  for (let x = x1; x > x0; x -= 1) ring.push(at(x, y1))
  for (let y = y1; y >= y0; y -= 1) ring.push(at(x0, y))
  return { type: 'Feature', properties: { id, name }, geometry: { type: 'Polygon', coordinates: [ring] } }
}

function line(id: string, name: string, coordinates: Position[]): Feature<Geometry, PlaceFacts> {
  return { type: 'Feature', properties: { id, name }, geometry: { type: 'LineString', coordinates } }
}

const count = (to: number) => Array.from({ length: to + 1 }, (_, step) => step)
const communityNames = ['文昌社区', '学士社区', '东关社区', '滨河社区', '清溪社区', '望江社区']

const cells = count(11).flatMap((x) =>
  count(7).map((y) => block(`c${x}-${y}`, `${String(x * 8 + y + 1).padStart(3, '0')}`, [x, y, x + 1, y + 1])),
)

const communities = communityNames.map((name, one) => {
  const [x, y] = [(one % 3) * 4, one < 3 ? 0 : 4]
  return block(`m${one}`, name, [x, y, x + 4, y + 4])
})

const standings: readonly DueStanding[] = ['running', 'dueSoon', 'lapsed', 'paused', 'stopped']

/** Forty cases: most apart, a dozen in one place so that they group. */
const cases: CaseLayer = {
  type: 'FeatureCollection',
  features: count(39).map((one) => {
    const [x, y] = one < 12 ? [9.2 + one * 0.02, 6.1] : [(one * 7.3) % 11.6, (one * 3.7) % 7.4]
    const standing = standings[one % standings.length] ?? 'running'
    const properties: CaseFacts = {
      id: `case-${one}`,
      name: `案卷 ${String(one + 1).padStart(4, '0')}`,
      standing,
    }
    return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: at(x, y) } }
  }),
}

export const inventedDistrict: MapLayers & { readonly cases: CaseLayer } = {
  cells: layer(cells),
  communities: layer(communities),
  streets: layer([block('s1', '东关街道', [0, 0, 12, 4]), block('s2', '清溪街道', [0, 4, 12, 8])]),
  roads: layer([
    line(
      'r1',
      '建设路',
      count(12).map((x) => at(x, 4)),
    ),
    line(
      'r2',
      '学士街',
      count(8).map((y) => at(4, y)),
    ),
    line(
      'r3',
      '滨河路',
      count(8).map((y) => at(8, y)),
    ),
  ]),
  water: layer([block('w1', '清溪', [8, 2, 9, 8])]),
  green: layer([block('g1', '滨河公园', [9, 2, 10, 4])]),
  patrolAreas: layer([block('p1', '责任网格 01', [0, 0, 4, 3])]),
  cases,
}
