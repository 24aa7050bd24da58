/**
 * How much ground two shapes share. The common ground is cut into strips at every height where a border bends or two
 * borders cross; in a strip its width changes evenly, so the width at half height is exact. Nothing is built, so
 * borders that run along each other a hair apart, which break polygon clipping, only add strips next to nothing wide.
 */
import { boxOf, eachEdge, type Box, type Position, type Rings } from './area.ts'
import { metresPerDegree } from './geo.ts'

/** Ground in m² that two shapes share, each without crossings in itself; in the plane of latitude `atY`, if given. */
export function sharedM2(one: readonly Rings[], other: readonly Rings[], atY?: number): number {
  const box = commonBox(boxOf(one), boxOf(other))
  if (!box) return 0
  const mine = slopesOf(one, box)
  const theirs = slopesOf(other, box)
  const heights = heightsOf(mine, theirs, box)
  let squareDegrees = 0
  for (let i = 1; i < heights.length; i += 1) {
    const low = heights[i - 1] ?? 0
    const high = heights[i] ?? 0
    squareDegrees += (high - low) * commonWidth(mine, theirs, (low + high) / 2)
  }
  const scale = metresPerDegree(atY ?? (box[1] + box[3]) / 2)
  return squareDegrees * scale.x * scale.y
}

/** An edge that rises: from its lower end (x at y) to its upper. */
type Slope = { readonly low: Position; readonly high: Position }

/** The edges of a shape that reach between the lower and upper side of a box; level ones bound no strip. */
function slopesOf(polygons: readonly Rings[], [, minY, , maxY]: Box): Slope[] {
  const slopes: Slope[] = []
  for (const ring of polygons.flat()) {
    eachEdge(ring, (a, b) => {
      if (a[1] === b[1] || Math.max(a[1], b[1]) <= minY || Math.min(a[1], b[1]) >= maxY) return
      slopes.push(a[1] < b[1] ? { low: a, high: b } : { low: b, high: a })
    })
  }
  return slopes
}

/** Heights inside the box at which a border bends or a border of one crosses one of the other, in order. */
function heightsOf(mine: readonly Slope[], theirs: readonly Slope[], [, minY, , maxY]: Box): number[] {
  const heights = [minY, maxY]
  const add = (y: number) => {
    if (y > minY && y < maxY) heights.push(y)
  }
  for (const { low, high } of [...mine, ...theirs]) {
    add(low[1])
    add(high[1])
  }
  for (const a of mine) {
    for (const b of theirs) {
      const y = crossingHeight(a, b)
      if (y !== undefined) add(y)
    }
  }
  return heights.sort((a, b) => a - b)
}

function crossingHeight(a: Slope, b: Slope): number | undefined {
  const bottom = Math.max(a.low[1], b.low[1])
  const top = Math.min(a.high[1], b.high[1])
  if (bottom >= top) return undefined
  const below = xAt(a, bottom) - xAt(b, bottom)
  const above = xAt(a, top) - xAt(b, top)
  if (below >= 0 === above >= 0) return undefined
  return bottom + ((top - bottom) * below) / (below - above)
}

/** How many degrees of a level line lie in both shapes: a line is in a shape between its odd and even borders. */
function commonWidth(mine: readonly Slope[], theirs: readonly Slope[], y: number): number {
  const a = bordersAt(mine, y)
  const b = bordersAt(theirs, y)
  let width = 0
  for (let i = 0, j = 0; i + 1 < a.length && j + 1 < b.length;) {
    const [fromA = 0, toA = 0, fromB = 0, toB = 0] = [a[i], a[i + 1], b[j], b[j + 1]]
    width += Math.max(0, Math.min(toA, toB) - Math.max(fromA, fromB))
    if (toA <= toB) i += 2
    else j += 2
  }
  return width
}

function bordersAt(slopes: readonly Slope[], y: number): number[] {
  const borders: number[] = []
  for (const slope of slopes) if (slope.low[1] <= y && y < slope.high[1]) borders.push(xAt(slope, y))
  return borders.sort((a, b) => a - b)
}

function xAt({ low, high }: Slope, y: number): number {
  return low[0] + ((y - low[1]) * (high[0] - low[0])) / (high[1] - low[1])
}

function commonBox(a: Box, b: Box): Box | undefined {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
  return box[0] < box[2] && box[1] < box[3] ? box : undefined
}
