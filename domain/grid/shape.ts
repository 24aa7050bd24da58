/** Whether one shape is fit to be a place: in range, with area, not crossing itself, its holes inside it. */
import Flatbush from 'flatbush'
import pointInPolygon from 'point-in-polygon-hao'
import { refuse, type Refusal } from '../kernel/outcome.ts'
import { polygonsOf, type Area, type Box, type Position, type Ring, type Rings } from './area.ts'
import { doubleArea } from './geo.ts'
import { collide, cross, samePosition, withoutRepeats } from './segments.ts'

/** Longitude and latitude between which a layer of this country lies: minX, minY, maxX, maxY in degrees. */
export const countryBox: Box = [73, 3, 136, 54]

/** A ring of more positions than this is refused: a cell has dozens, a district's outline thousands. */
export const ringPositionsMax = 100_000

/** Below this many edges every pair is compared; above, a tree finds the pairs. */
const fewEdges = 40

/** The first thing wrong with a shape, or undefined. `within` are the degrees it must lie between. */
export function shapeRefusal(area: Area, within: Box = countryBox): Refusal | undefined {
  const polygons = polygonsOf(area)
  if (polygons.length === 0 || polygons.some((rings) => rings.length === 0)) return refuse('grid.noShape').refusal
  for (const ring of polygons.flat()) {
    const found = rangeRefusal(ring, within) ?? ringRefusal(ring)
    if (found) return found
  }
  for (const rings of polygons) {
    const found = holesRefusal(rings)
    if (found) return found
  }
  return undefined
}

function rangeRefusal(ring: Ring, within: Box): Refusal | undefined {
  const outside = ring.find((position) => !inBox(position, within))
  if (!outside) return undefined
  const [x, y] = outside
  const params = { x: String(x), y: String(y) }
  if (!Number.isFinite(x) || !Number.isFinite(y)) return refuse('grid.notPosition', { position: 1 + ring.indexOf(outside) }).refusal
  if (inBox([y, x], within)) return refuse('grid.swapped', params).refusal
  if (Math.abs(x) > 180 || Math.abs(y) > 90) return refuse('grid.projected', params).refusal
  return refuse('grid.outOfRange', params).refusal
}

function ringRefusal(ring: Ring): Refusal | undefined {
  const first = ring[0]
  const last = ring.at(-1)
  if (!first || !last || ring.length < 4) return refuse('grid.ringTooShort', { count: ring.length }).refusal
  if (!samePosition(first, last)) return refuse('grid.ringNotClosed').refusal
  if (ring.length > ringPositionsMax) {
    return refuse('grid.ringTooLong', { count: ring.length, max: ringPositionsMax }).refusal
  }
  const clean = withoutRepeats(ring)
  // A flat triangle has no area; a bow tie may have none either, but there the crossing is what to repair.
  if (clean.length < 4 || (clean.length === 4 && doubleArea(clean) === 0)) return refuse('grid.noArea').refusal
  const at = selfCrossing(clean)
  return at && refuse('grid.selfCrossing', { x: at[0], y: at[1] }).refusal
}

/** A position near which the ring meets itself, where it does: crossing, touching or running back. */
export function selfCrossing(ring: Ring): Position | undefined {
  const edges = ring.length - 1
  if (edges <= fewEdges) {
    for (let i = 0; i < edges; i += 1) {
      for (let j = i + 1; j < edges; j += 1) if (edgesCollide(ring, i, j, collide)) return ring[i]
    }
    return undefined
  }
  const index = edgeIndex(ring)
  for (let i = 0; i < edges; i += 1) {
    const [a, b] = [ring[i], ring[i + 1]]
    if (!a || !b) continue
    const met = index.collides(...boxOfEdge(a, b), (j) => j > i && edgesCollide(ring, i, j, collide))
    if (met) return a
  }
  return undefined
}

function holesRefusal(rings: Rings): Refusal | undefined {
  const [shell, ...holes] = rings
  if (!shell || holes.length === 0) return undefined
  for (const [place, hole] of holes.entries()) {
    const outside = hole.some((position) => pointInPolygon(position, [shell]) === false)
    if (outside) return refuse('grid.holeOutside', { hole: place + 1 }).refusal
    for (const other of [shell, ...holes.slice(0, place)]) {
      if (ringsCross(hole, other)) return refuse('grid.holeCrosses', { hole: place + 1 }).refusal
    }
  }
  return undefined
}

function ringsCross(one: Ring, other: Ring): boolean {
  const index = edgeIndex(other)
  for (let i = 0; i + 1 < one.length; i += 1) {
    const [a, b] = [one[i], one[i + 1]]
    if (!a || !b) continue
    const crossed = index.collides(...boxOfEdge(a, b), (j) => {
      const [c, d] = [other[j], other[j + 1]]
      return c !== undefined && d !== undefined && cross(a, b, c, d)
    })
    if (crossed) return true
  }
  return false
}

function edgesCollide(ring: Ring, i: number, j: number, test: typeof collide): boolean {
  const [a, b, c, d] = [ring[i], ring[i + 1], ring[j], ring[j + 1]]
  if (!a || !b || !c || !d) return false
  const neighbours = j === i + 1 || (i === 0 && j === ring.length - 2)
  // Edges that follow each other share an end by right; others may share nothing.
  if (!neighbours && (samePosition(a, c) || samePosition(a, d) || samePosition(b, c) || samePosition(b, d))) return true
  return test(a, b, c, d)
}

function edgeIndex(ring: Ring): Flatbush {
  const index = new Flatbush(ring.length - 1)
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [a, b] = [ring[i], ring[i + 1]]
    if (a && b) index.add(...boxOfEdge(a, b))
  }
  index.finish()
  return index
}

const boxOfEdge = (a: Position, b: Position): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
]

const inBox = ([x, y]: Position, box: Box) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]
