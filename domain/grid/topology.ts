/**
 * A layer as corners and directed edges. Every corner has a number, outer rings run counter-clockwise and
 * holes clockwise, so the inside is on the left of every edge; two neighbours that fit hold the same edge in
 * opposite directions. Most questions about a layer (who is beside whom, what is the outline of a set, does
 * the tiling close) are then answered by looking edges up, without measuring.
 */
import Flatbush from 'flatbush'
import { boxOf, eachEdge, polygonsOf, type Area, type Box, type Feature, type Position, type Ring, type Rings } from './area.ts'
import { distanceToSegmentM, doubleArea, distanceM } from './geo.ts'
import { withoutRepeats } from './segments.ts'

/** An edge is the number of its first corner times this, plus the number of its last: below 2^53. */
const cornerFactor = 2 ** 26

export type Face = {
  readonly polygons: readonly Rings[]
  readonly box: Box
  /** Directed edges, as numbers. */
  readonly edges: readonly number[]
}

export type Topology = {
  readonly corners: readonly Position[]
  readonly faces: readonly Face[]
  /** Directed edge → index of the (first) feature that holds it. */
  readonly ownerOf: ReadonlyMap<number, number>
  /** Pairs of features that hold one directed edge both: the same ground lies on its left. */
  readonly doubled: readonly (readonly [number, number])[]
}

export const edgeOf = (from: number, to: number): number => from * cornerFactor + to
export const fromOf = (edge: number): number => Math.floor(edge / cornerFactor)
export const toOf = (edge: number): number => edge % cornerFactor
export const reverseOf = (edge: number): number => edgeOf(toOf(edge), fromOf(edge))

/** The corners and edges of features whose rings are closed. Takes time in proportion to their positions. */
export function topologyOf(areas: readonly Area[]): Topology {
  const corners: Position[] = []
  const rows = new Map<number, Map<number, number>>()
  const numberOf = (position: Position): number => {
    let row = rows.get(position[0])
    if (!row) rows.set(position[0], (row = new Map()))
    let found = row.get(position[1])
    if (found === undefined) {
      found = corners.push(position) - 1
      row.set(position[1], found)
    }
    return found
  }
  const ownerOf = new Map<number, number>()
  const doubled: [number, number][] = []
  const faces = areas.map((area, index): Face => {
    const polygons = polygonsOf(area).map((rings) => rings.map((ring, place) => turned(ring, place === 0)))
    const edges: number[] = []
    for (const ring of polygons.flat()) {
      eachEdge(ring, (from, to) => {
        const edge = edgeOf(numberOf(from), numberOf(to))
        const owner = ownerOf.get(edge)
        if (owner === undefined) ownerOf.set(edge, index)
        else doubled.push([owner, index])
        edges.push(edge)
      })
    }
    return { polygons, box: boxOf(polygons), edges }
  })
  return { corners, faces, ownerOf, doubled }
}

/** An R-tree over the boxes of the faces; undefined when there are none. */
export function boxIndex(faces: readonly Face[]): Flatbush | undefined {
  if (faces.length === 0) return undefined
  const index = new Flatbush(faces.length)
  for (const { box } of faces) index.add(...box)
  index.finish()
  return index
}

export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>

/** Where borders were drawn twice, edges count as one within this distance and from this length on (metres). */
export const borderSettings = { apartM: 0.5, longM: 1 } as const

/**
 * Who is beside whom: features that share an edge. Corners alone do not make neighbours. Edges that were
 * drawn separately (one side has a corner the other lacks) count by `borderSettings`: the finest class of
 * components is surveyed to ±0.5 m (class A of GB/T 30428.2), so a border is not known more finely.
 */
export function neighboursOf(features: readonly Feature[]): Neighbours {
  const topology = topologyOf(features.map((feature) => feature.area))
  const beside = new Map<string, Set<string>>(features.map((feature) => [feature.code, new Set<string>()]))
  const join = (a: number, b: number) => {
    const one = features[a]?.code
    const other = features[b]?.code
    if (one === undefined || other === undefined || one === other) return
    beside.get(one)?.add(other)
    beside.get(other)?.add(one)
  }
  topology.faces.forEach((face, index) => {
    for (const edge of face.edges) {
      const other = topology.ownerOf.get(reverseOf(edge))
      if (other !== undefined) join(index, other)
    }
  })
  joinLooseBorders(topology, join)
  return beside
}

function joinLooseBorders(topology: Topology, join: (a: number, b: number) => void): void {
  const loose: { face: number; a: Position; b: Position }[] = []
  topology.faces.forEach((face, index) => {
    for (const edge of face.edges) {
      const a = topology.corners[fromOf(edge)]
      const b = topology.corners[toOf(edge)]
      if (a && b && !topology.ownerOf.has(reverseOf(edge))) loose.push({ face: index, a, b })
    }
  })
  if (loose.length === 0) return
  const margin = borderSettings.apartM / 60_000 // in degrees: one of longitude is over 60 km up to 57° north
  const index = new Flatbush(loose.length)
  for (const { a, b } of loose) {
    index.add(Math.min(a[0], b[0]) - margin, Math.min(a[1], b[1]) - margin, Math.max(a[0], b[0]) + margin, Math.max(a[1], b[1]) + margin)
  }
  index.finish()
  loose.forEach((one, place) => {
    const [x0, x1] = [Math.min(one.a[0], one.b[0]), Math.max(one.a[0], one.b[0])]
    const [y0, y1] = [Math.min(one.a[1], one.b[1]), Math.max(one.a[1], one.b[1])]
    index.search(x0, y0, x1, y1, (found) => {
      const other = loose[found]
      if (other && found > place && other.face !== one.face && runTogether(one, other)) join(one.face, other.face)
      return false
    })
  })
}

/** Of the four ends, those that lie on the other edge must be far enough apart to be a border. */
function runTogether(one: { a: Position; b: Position }, other: { a: Position; b: Position }): boolean {
  const on = [
    ...[one.a, one.b].filter((end) => distanceToSegmentM(end, other.a, other.b) <= borderSettings.apartM),
    ...[other.a, other.b].filter((end) => distanceToSegmentM(end, one.a, one.b) <= borderSettings.apartM),
  ]
  return on.some((end, place) => on.slice(place + 1).some((next) => distanceM(end, next) >= borderSettings.longM))
}

/**
 * The shape of several features taken together, by leaving out the edges they share. Their edges must fit
 * (as in a layer that `checkLayer` let pass); throws where they do not close to rings.
 */
export function outlineOf(areas: readonly Area[]): Area {
  const topology = topologyOf(areas)
  const next = new Map<number, number>()
  for (const edge of topology.ownerOf.keys()) {
    if (topology.ownerOf.has(reverseOf(edge))) continue
    if (next.has(fromOf(edge))) throw new Error('the outline touches itself in a corner')
    next.set(fromOf(edge), toOf(edge))
  }
  const shells: Rings[] = []
  const holes: Ring[] = []
  while (next.size > 0) {
    const ring = takeRing(next, topology.corners)
    if (doubleArea(ring) > 0) shells.push([ring])
    else holes.push(ring)
  }
  const [only] = shells
  if (only && shells.length === 1) return { type: 'Polygon', coordinates: [...only, ...holes] }
  if (holes.length > 0 || shells.length === 0) throw new Error('an outline in several parts with holes')
  return { type: 'MultiPolygon', coordinates: shells }
}

function takeRing(next: Map<number, number>, corners: readonly Position[]): Ring {
  const [start] = next.keys()
  const ring: Ring = []
  for (let at = start; at !== undefined;) {
    const position = corners[at]
    if (position) ring.push(position)
    const to: number | undefined = next.get(at)
    next.delete(at)
    at = to
  }
  const [first] = ring
  const last = ring.at(-1)
  if (!first || !last || first !== last) throw new Error('the outline is not closed')
  return ring
}

function turned(ring: Ring, outer: boolean): Ring {
  const clean = withoutRepeats(ring)
  return doubleArea(clean) > 0 === outer ? clean : clean.toReversed()
}
