/** How two straight edges meet, decided exactly (robust orientation predicate), never by a tolerance. */
import { orient2d } from 'robust-predicates'
import type { Position, Ring } from './area.ts'

/** Positive when a, b, c turn one way, negative the other, zero exactly on one line. */
const turn = (a: Position, b: Position, c: Position) => orient2d(a[0], a[1], b[0], b[1], c[0], c[1])

export const samePosition = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]

/** Whether two edges share any point but a common end, or run over each other from a common end. */
export function collide(a: Position, b: Position, c: Position, d: Position): boolean {
  if (samePosition(a, c)) return samePosition(b, d) || sameRay(a, b, d)
  if (samePosition(a, d)) return samePosition(b, c) || sameRay(a, b, c)
  if (samePosition(b, c)) return sameRay(b, a, d)
  if (samePosition(b, d)) return sameRay(b, a, c)
  return meet(a, b, c, d)
}

/** Whether two edges cross in the inside of both. */
export function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  if (apart(a, b, c, d)) return false
  return opposite(turn(a, b, c), turn(a, b, d)) && opposite(turn(c, d, a), turn(c, d, b))
}

/** The ring without positions that repeat the one before; the closing position stays. */
export function withoutRepeats(ring: Ring): Ring {
  return ring.filter((position, index) => {
    const before = ring[index - 1]
    return !before || !samePosition(before, position)
  })
}

function meet(a: Position, b: Position, c: Position, d: Position): boolean {
  if (apart(a, b, c, d)) return false
  const c1 = turn(a, b, c)
  const d1 = turn(a, b, d)
  if ((c1 > 0 && d1 > 0) || (c1 < 0 && d1 < 0)) return false
  const a1 = turn(c, d, a)
  const b1 = turn(c, d, b)
  if ((a1 > 0 && b1 > 0) || (a1 < 0 && b1 < 0)) return false
  // The boxes meet and neither lies to one side of the other's line: they meet, on one line too.
  return true
}

function sameRay(from: Position, b: Position, c: Position): boolean {
  if (turn(from, b, c) !== 0) return false
  return (b[0] - from[0]) * (c[0] - from[0]) + (b[1] - from[1]) * (c[1] - from[1]) > 0
}

const opposite = (s: number, t: number) => (s > 0 && t < 0) || (s < 0 && t > 0)

function apart(a: Position, b: Position, c: Position, d: Position): boolean {
  return (
    Math.max(a[0], b[0]) < Math.min(c[0], d[0]) ||
    Math.max(c[0], d[0]) < Math.min(a[0], b[0]) ||
    Math.max(a[1], b[1]) < Math.min(c[1], d[1]) ||
    Math.max(c[1], d[1]) < Math.min(a[1], b[1])
  )
}
