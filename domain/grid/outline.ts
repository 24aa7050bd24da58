/** The border around a set of areas that lie beside each other: what is drawn of a patrol area. */
import { eachEdge, polygonsOf, type Area, type Position } from './area.ts'

/** Corners within about a centimetre are one: neighbours computed apart differ in the last digits. */
const corner = ([x, y]: Position) => `${x.toFixed(7)} ${y.toFixed(7)}`

/**
 * The outer border as lines. An edge that two areas share is inside and is left out; where two areas meet without
 * sharing their corners the edges of both stay, which draws a line too many and never one too few.
 */
export function outlineOf(areas: readonly Area[]): Position[][] {
  const edges = new Map<string, [Position, Position]>()
  for (const area of areas) {
    for (const ring of polygonsOf(area).flat()) {
      eachEdge(ring, (from, to) => {
        const [a, b] = [corner(from), corner(to)]
        if (a === b) return
        const key = a < b ? `${a},${b}` : `${b},${a}`
        if (!edges.delete(key)) edges.set(key, [from, to])
      })
    }
  }
  return chained([...edges.values()])
}

/** Joins edges end to end into lines as long as can be. */
function chained(edges: readonly [Position, Position][]): Position[][] {
  const from = new Map<string, [Position, Position][]>()
  for (const edge of edges) {
    for (const end of edge) from.set(corner(end), [...(from.get(corner(end)) ?? []), edge])
  }
  const used = new Set<[Position, Position]>()
  return edges.flatMap((edge) => {
    if (used.has(edge)) return []
    used.add(edge)
    const line: Position[] = [...edge]
    for (let end = edge[1]; ;) {
      const next = from.get(corner(end))?.find((one) => !used.has(one))
      if (next === undefined) return [line]
      used.add(next)
      end = corner(next[0]) === corner(end) ? next[1] : next[0]
      line.push(end)
    }
  })
}
