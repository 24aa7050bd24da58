/** From the flat plan to the ground: bent as land is, laid at its place on the earth, its lines drawn out. */
import type { Area, Position } from '../../../domain/grid/area.ts'
import { metresPerDegree } from '../../../domain/grid/geo.ts'
import { areaOf, cornersOf, spotOf, undirected, type Mesh, type Spot } from './mesh.ts'

/** The lower Yangtze plain; the plan's lower left corner. */
const origin: Position = [119.412, 32.087]

/** Seven decimals of a degree are a centimetre, finer than any survey of the grid. */
const decimals = 1e7

/**
 * Bends the sheet by long waves, the river most: straight cuts become winding streets, and no two blocks are alike. The
 * slopes stay well below one, so that nothing is folded over.
 */
export function bend([x, y]: Spot): Spot {
  const wave = (at: number, length: number, phase: number) => Math.sin((at / length) * 2 * Math.PI + phase)
  return [
    x + 105 * wave(y, 2600, 0.6) + 26 * wave(x, 1500, 2.1) + 14 * wave(y, 640, 0.2),
    y + 150 * wave(x, 3300, 1.1) + 24 * wave(y, 1400, 0.3) + 16 * wave(x, 760, 1.7),
  ]
}

/** Area of a face as it lies on the ground, in m²; its borders are followed as they bend, before they have corners. */
export function bentM2(mesh: Mesh, face: number): number {
  const spots = cornersOf(mesh, face).map((corner) => spotOf(mesh, corner))
  return areaOf(
    spots.flatMap(([x, y], index) => {
      const [nextX, nextY] = spots[(index + 1) % spots.length] ?? [x, y]
      const pieces = Math.ceil(Math.hypot(nextX - x, nextY - y) / 50)
      return Array.from({ length: pieces }, (_, piece) => bend([x + ((nextX - x) * piece) / pieces, y + ((nextY - y) * piece) / pieces]))
    }),
  )
}

/** Longitude and latitude of a corner; the same corner always gives the same numbers. */
export function positionOf(mesh: Mesh, corner: number): Position {
  const [x, y] = bend(spotOf(mesh, corner))
  const scale = metresPerDegree(origin[1])
  const round = (degrees: number) => Math.round(degrees * decimals) / decimals
  return [round(origin[0] + x / scale.x), round(origin[1] + y / scale.y)]
}

/** The face as a polygon. */
export function areaOfFace(mesh: Mesh, face: number): Area {
  const ring = cornersOf(mesh, face).map((corner) => positionOf(mesh, corner))
  const [first] = ring
  return { type: 'Polygon', coordinates: [first ? [...ring, [first[0], first[1]]] : []] }
}

/** The lines of every road: its edges strung together from end to end, in as few pieces as they make. */
export function linesOfRoads(mesh: Mesh): Map<string, Position[][]> {
  const edgesOf = new Map<string, [number, number][]>()
  for (const [edge, road] of mesh.roadOf) {
    const [a = 0, b = 0] = edge.split('-').map(Number)
    const edges = edgesOf.get(road) ?? []
    edges.push([a, b])
    edgesOf.set(road, edges)
  }
  const lines = new Map<string, Position[][]>()
  for (const [road, edges] of edgesOf) {
    lines.set(
      road,
      strung(edges).map((corners) => corners.map((corner) => positionOf(mesh, corner))),
    )
  }
  return lines
}

function strung(edges: readonly [number, number][]): number[][] {
  const beside = new Map<number, number[]>()
  const join = (a: number, b: number) => beside.set(a, [...(beside.get(a) ?? []), b])
  for (const [a, b] of edges) {
    join(a, b)
    join(b, a)
  }
  const left = new Set(edges.map(([a, b]) => undirected(a, b)))
  const pieces: number[][] = []
  // Ends first, so that a line is not begun in its middle; then what is left, which are loops.
  const starts = [...beside.keys()].toSorted((a, b) => ((beside.get(a)?.length ?? 0) % 2 < (beside.get(b)?.length ?? 0) % 2 ? 1 : -1))
  for (const start of starts) {
    for (let piece = walk(start, beside, left); piece.length > 1; piece = walk(start, beside, left)) pieces.push(piece)
  }
  return pieces
}

function walk(start: number, beside: ReadonlyMap<number, number[]>, left: Set<string>): number[] {
  const piece = [start]
  for (let at: number | undefined = start; at !== undefined;) {
    const here: number = at
    at = beside.get(here)?.find((next) => left.delete(undirected(here, next)))
    if (at !== undefined) piece.push(at)
  }
  return piece
}
