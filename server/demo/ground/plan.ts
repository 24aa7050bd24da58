/**
 * The plan of the district on a flat sheet: a river, an avenue and a ring of main roads are cut first, then the
 * communities, then the patrol areas in them, then the cells. Each kind of line is a street of its class, so blocks
 * come out as a town's do: of all sizes and angles, with lanes that end on larger streets.
 */
import type { Random } from './random.ts'
import { streetNames, type MainRoad } from './names.ts'
import { cornersOf, cut, lineLeaving, meshOf, side, spotOf, type Line, type Mesh, type Spot } from './mesh.ts'

type Street = (typeof streetNames)[number]['place']

/** A face that becomes a cell. River cells are given to a community and patrol area afterwards. */
export type Plot = {
  readonly face: number
  readonly street: Street
  readonly community?: number
  readonly patrol?: number
}

export type RoadClass = 'main' | 'road' | 'lane'
export type Plan = {
  readonly mesh: Mesh
  readonly plots: readonly Plot[]
  /** Class by road id; main roads are named by their cut, others numbered. */
  readonly roads: ReadonlyMap<string, RoadClass>
}

/** GB/T 47678.3: a cell is about ten thousand square metres. */
const cellM2 = 10_000
/** Cells a patrol area has, about. */
const patrolCells = 11.5
/** Cuts that leave fewer cells than this are borders of yards, not lanes. */
const laneFromCells = 10

// prettier-ignore
const outline: readonly Spot[] = [
  [260, 30], [1300, -110], [2500, -120], [3900, 90], [4260, 820], [4300, 1700],
  [4150, 2420], [3560, 2860], [2200, 2960], [900, 2900], [240, 2560], [-30, 1750], [-10, 720],
]

const mainCuts: Readonly<Record<MainRoad, Line>> = {
  southBank: { through: [0, 1290], along: [1, 0.045] },
  northBank: { through: [0, 1385], along: [1, 0.042] },
  avenue: { through: [2190, 0], along: [-0.05, 1] },
  ringSouth: { through: [0, 560], along: [1, 0.03] },
  ringNorth: { through: [0, 2330], along: [1, -0.025] },
  ringWest: { through: [820, 0], along: [0.05, 1] },
  ringEast: { through: [3430, 0], along: [-0.06, 1] },
}

/** The plan that a seed gives. `warpedM2` measures a face as it will lie on the ground. */
export function planOf(random: Random, warpedM2: (mesh: Mesh, face: number) => number): Plan {
  const mesh = meshOf(outline)
  const roads = new Map<string, RoadClass>()
  cutMainRoads(mesh, roads)
  const whole = mesh.faces.flatMap((ring, face) => (ring ? [face] : []))
  const plots: Plot[] = []
  let communities = 0
  let patrols = 0
  const newRoad = (kind: RoadClass) => {
    const id = `${kind}${roads.size}`
    roads.set(id, kind)
    return id
  }
  const parts = streetNames.map(({ place, communities: count }) => {
    const own = whole.filter((face) => streetOf(mesh, face) === place)
    const water = own.filter((face) => isRiver(mesh, face))
    return { place, count, water, land: own.filter((face) => !water.includes(face)) }
  })
  for (const { place, count, land } of parts) {
    const shares = apportion(
      land.map((face) => warpedM2(mesh, face)),
      count,
    )
    for (const [index, face] of land.entries()) {
      for (const block of split(mesh, face, shares[index] ?? 1, random, () => newRoad('road'))) {
        const cells = Math.max(1, Math.round(warpedM2(mesh, block) / cellM2))
        const groups = Math.max(1, Math.round(cells / patrolCells))
        for (const group of split(mesh, block, groups, random, () => newRoad('lane'))) {
          const wanted = Math.max(1, Math.round(warpedM2(mesh, group) / cellM2))
          const lane = (left: number) => (left >= laneFromCells ? newRoad('lane') : undefined)
          for (const cell of split(mesh, group, wanted, random, lane, 0.06)) {
            plots.push({ face: cell, street: place, community: communities, patrol: patrols })
          }
          patrols += 1
        }
        communities += 1
      }
    }
  }
  // The river last: by then its banks have the corners of the blocks on both sides.
  for (const { place, water } of parts) {
    for (const face of water) {
      const wanted = Math.max(1, Math.round(warpedM2(mesh, face) / cellM2))
      for (const cell of split(mesh, face, wanted, random, () => undefined)) plots.push({ face: cell, street: place })
    }
  }
  renameRingBeyond(mesh, roads)
  return { mesh, plots, roads }
}

function cutMainRoads(mesh: Mesh, roads: Map<string, RoadClass>): void {
  const banks: readonly MainRoad[] = ['southBank', 'northBank']
  const order: readonly MainRoad[] = [...banks, 'avenue', 'ringSouth', 'ringNorth', 'ringWest', 'ringEast']
  for (const road of order) {
    roads.set(road, 'main')
    for (const [face, ring] of [...mesh.faces.entries()]) if (ring) cut(mesh, face, mainCuts[road], road)
  }
}

/** Cuts a face into `count` parts of about the same size (give or take `uneven` a cut), across its longer side each time. */
function split(
  mesh: Mesh,
  face: number,
  count: number,
  random: Random,
  roadFor: (count: number) => string | undefined,
  uneven = 0.02,
): number[] {
  if (count <= 1) return [face]
  const half = random.next() < 0.5 ? Math.floor(count / 2) : Math.ceil(count / 2)
  const road = roadFor(count)
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const angle = acrossAngle(mesh, face) + random.between(-0.09, 0.09)
    const share = (half / count) * random.between(1 - uneven, 1 + uneven)
    const parts = cut(mesh, face, lineLeaving(mesh, face, angle, share), road)
    if (!parts) continue
    const [left, right] = parts
    const rest = [random, roadFor, uneven] as const
    return [...split(mesh, left, half, ...rest), ...split(mesh, right, count - half, ...rest)]
  }
  throw new Error(`face ${face} cannot be cut into ${count}`)
}

/** The angle that crosses a face's longer side, square to the way most of its border runs. */
function acrossAngle(mesh: Mesh, face: number): number {
  const spots = cornersOf(mesh, face).map((corner) => spotOf(mesh, corner))
  let [cos, sin] = [0, 0]
  spots.forEach(([x, y], index) => {
    const [nextX, nextY] = spots[(index + 1) % spots.length] ?? [x, y]
    const [length, angle] = [Math.hypot(nextX - x, nextY - y), Math.atan2(nextY - y, nextX - x)]
    // Four times the angle is the same for all sides of a rectangle.
    cos += length * Math.cos(4 * angle)
    sin += length * Math.sin(4 * angle)
  })
  const main = Math.atan2(sin, cos) / 4
  return extent(spots, main) > extent(spots, main + Math.PI / 2) ? main + Math.PI / 2 : main
}

function extent(spots: readonly Spot[], angle: number): number {
  const reach = spots.map(([x, y]) => x * Math.cos(angle) + y * Math.sin(angle))
  return Math.max(...reach) - Math.min(...reach)
}

/** Whole numbers in proportion to sizes, none zero, that add up to `total` (largest remainder). */
export function apportion(sizes: readonly number[], total: number): number[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  const exact = sizes.map((size) => (size / whole) * total)
  const shares = exact.map((share) => Math.max(1, Math.floor(share)))
  while (shares.reduce((sum, share) => sum + share, 0) < total) {
    const lacks = exact.map((share, index) => share - (shares[index] ?? 0))
    const most = lacks.indexOf(Math.max(...lacks))
    shares[most] = (shares[most] ?? 0) + 1
  }
  while (shares.reduce((sum, share) => sum + share, 0) > total) {
    const over = exact.map((share, index) => ((shares[index] ?? 0) > 1 ? (shares[index] ?? 0) - share : -Infinity))
    const most = over.indexOf(Math.max(...over))
    shares[most] = (shares[most] ?? 0) - 1
  }
  return shares
}

function streetOf(mesh: Mesh, face: number): Street {
  const centre = centreOf(cornersOf(mesh, face).map((corner) => spotOf(mesh, corner)))
  const west = side(mainCuts.avenue, centre) > 0
  // The river belongs to the streets north of it: its cells lie south of the north bank's line.
  const north = side(mainCuts.southBank, centre) > 0
  return north ? (west ? 'northWest' : 'northEast') : west ? 'southWest' : 'southEast'
}

function isRiver(mesh: Mesh, face: number): boolean {
  const centre = centreOf(cornersOf(mesh, face).map((corner) => spotOf(mesh, corner)))
  return side(mainCuts.southBank, centre) > 0 && side(mainCuts.northBank, centre) < 0
}

/** The ring's streets run on to the border of the district; beyond the ring they have names of their own. */
function renameRingBeyond(mesh: Mesh, roads: Map<string, RoadClass>): void {
  for (const [edge, road] of mesh.roadOf) {
    const [a = 0, b = 0] = edge.split('-').map(Number)
    const end = beyondRing(road, centreOf([spotOf(mesh, a), spotOf(mesh, b)]))
    if (end === undefined) continue
    roads.set(`${road}${end}`, 'road')
    mesh.roadOf.set(edge, `${road}${end}`)
  }
}

/** At which end a spot of one of the ring's streets has left the ring; undefined on the ring and on other roads. */
function beyondRing(road: string, spot: Spot): 'West' | 'East' | 'North' | 'South' | undefined {
  if (road === 'ringNorth' || road === 'ringSouth') {
    if (side(mainCuts.ringWest, spot) > 0) return 'West'
    return side(mainCuts.ringEast, spot) < 0 ? 'East' : undefined
  }
  if (road === 'ringWest' || road === 'ringEast') {
    if (side(mainCuts.ringNorth, spot) > 0) return 'North'
    return side(mainCuts.ringSouth, spot) < 0 ? 'South' : undefined
  }
  return undefined
}

function centreOf(spots: readonly Spot[]): Spot {
  const sum = spots.reduce<Spot>(([x, y], spot) => [x + spot[0], y + spot[1]], [0, 0])
  return [sum[0] / spots.length, sum[1] / spots.length]
}
