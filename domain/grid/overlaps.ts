/**
 * Which features of a layer cover the same ground. Pairs that share their border edge for edge are cleared by
 * exact tests of the few edges near each other; only the rest is measured.
 */
import pointInPolygon from 'point-in-polygon-hao'
import type { Position } from './area.ts'
import { sharedM2 } from './measure.ts'
import { collide } from './segments.ts'
import { boxIndex, fromOf, reverseOf, toOf, type Face, type Topology } from './topology.ts'

export type OverlapPair = { readonly one: number; readonly other: number; readonly areaM2: number }

/** Pairs of faces (one < other) that share more than `limitM2` of ground, at most `max` of them. */
export function pairsThatOverlap(topology: Topology, limitM2: number, max: number): OverlapPair[] {
  const index = boxIndex(topology.faces)
  const pairs: OverlapPair[] = []
  const doubled = new Set(topology.doubled.map(([one, other]) => `${one} ${other}`))
  topology.faces.forEach((face, one) => {
    if (pairs.length >= max) return
    for (const other of index?.search(...face.box, (found) => found > one) ?? []) {
      const against = topology.faces[other]
      if (!against || pairs.length >= max) continue
      if (!doubled.has(`${one} ${other}`) && interiorsApart(topology, one, other)) continue
      const shared = sharedM2(face.polygons, against.polygons)
      if (shared > limitM2) pairs.push({ one, other, areaM2: shared })
    }
  })
  return pairs
}

type NearEdge = { readonly a: Position; readonly b: Position; readonly shared: boolean }

/**
 * Whether two faces certainly have no inner ground in common: their borders meet only in whole shared edges
 * and in shared corners, and no other edge of one runs inside the other. False means: measure.
 */
function interiorsApart(topology: Topology, one: number, other: number): boolean {
  const [face, against] = [topology.faces[one], topology.faces[other]]
  if (!face || !against) return true
  const mine = nearEdges(topology, face, against, other)
  const theirs = nearEdges(topology, against, face, one)
  for (const edge of mine) {
    if (edge.shared) continue
    if (theirs.some((near) => collide(edge.a, edge.b, near.a, near.b))) return false
  }
  return !runsInside(mine, against) && !runsInside(theirs, face)
}

function nearEdges(topology: Topology, face: Face, against: Face, other: number): NearEdge[] {
  const near: NearEdge[] = []
  const [minX, minY, maxX, maxY] = against.box
  for (const edge of face.edges) {
    const a = topology.corners[fromOf(edge)]
    const b = topology.corners[toOf(edge)]
    if (!a || !b) continue
    if ((a[0] < minX && b[0] < minX) || (a[0] > maxX && b[0] > maxX)) continue
    if ((a[1] < minY && b[1] < minY) || (a[1] > maxY && b[1] > maxY)) continue
    near.push({ a, b, shared: topology.ownerOf.get(reverseOf(edge)) === other })
  }
  return near
}

/** An edge that does not meet a border but in corners lies inside or outside with its middle. */
function runsInside(edges: readonly NearEdge[], face: Face): boolean {
  return edges.some(({ a, b, shared }) => {
    if (shared) return false
    const middle = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
    return face.polygons.some((rings) => pointInPolygon(middle, rings) === true)
  })
}
