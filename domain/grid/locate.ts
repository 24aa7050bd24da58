/**
 * Which cell holds a point. The answer is exact: boxes come from a packed R-tree, the ring test decides by
 * robust predicates, and a point on a boundary is inside. On a boundary that several cells share, the lowest
 * code has it, so that a point belongs to exactly one cell and always to the same one.
 */
import Flatbush from 'flatbush'
import pointInPolygon from 'point-in-polygon-hao'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import { boxOf, polygonsOf, type Feature, type Rings } from './area.ts'
import { compareCodes } from './codes.ts'

export type Locator<Code extends string = string> = {
  /** Number of features. */
  readonly size: number
  /**
   * The code of the feature that holds the point (degrees), or undefined where none does. Throws a
   * RangeError for NaN and infinities: they are no points, and no caller may take them for "outside".
   */
  locate(x: number, y: number): Code | undefined
}

/**
 * A locator over features whose rings are closed (as `readLayer` makes sure). Features may share a code.
 * `compare` orders the codes for ties; as text unless told otherwise.
 *
 * The ring test subtracts the point from each vertex before its exact predicate. That difference is itself
 * exact while both have one sign and neither is over twice the other (Sterbenz), which any layer that does not
 * straddle the equator or the zero meridian fulfils; elsewhere the error is below 1e-16 of a degree.
 */
export function buildLocator<Code extends string>(
  features: readonly Feature<Code>[],
  compare: (a: Code, b: Code) => number = compareCodes,
): Locator<Code> {
  const ordered = features.toSorted((a, b) => compare(a.code, b.code))
  const polygons: Rings[] = []
  const ranks: number[] = []
  ordered.forEach((feature, rank) => {
    for (const rings of polygonsOf(feature.area)) {
      polygons.push(rings)
      ranks.push(rank)
    }
  })
  const index = polygons.length === 0 ? undefined : indexOf(polygons)

  // One point and one visitor for all questions: a question leaves nothing behind for the collector
  // but the two empty lists the tree makes.
  const point = [0, 0]
  let best = ordered.length
  const visit = (item: number): boolean => {
    const rank = ranks[item]
    const rings = polygons[item]
    if (rank !== undefined && rings && rank < best && pointInPolygon(point, rings) !== false) best = rank
    return false
  }

  return {
    size: ordered.length,
    locate(x, y) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError(`not a point: ${x}, ${y}`)
      if (!index) return undefined
      point[0] = x
      point[1] = y
      best = ordered.length
      index.search(x, y, x, y, visit)
      return ordered[best]?.code
    },
  }
}

export type PointRefusal = 'grid.pointNotNumbers' | 'grid.pointSwapped' | 'grid.pointProjected' | 'grid.pointZero' | 'grid.pointOutside'

/**
 * The cell of a point a person or another system gave, or why there is none, with a hint at the usual
 * mistakes: latitude before longitude, projected metres, the zero point of a device without a fix.
 */
export function findCell<Code extends string>(locator: Locator<Code>, x: number, y: number): Outcome<Code, PointRefusal> {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return refuse('grid.pointNotNumbers')
  const found = locator.locate(x, y)
  if (found !== undefined) return done(found)
  if (x === 0 && y === 0) return refuse('grid.pointZero')
  if (locator.locate(y, x) !== undefined) return refuse('grid.pointSwapped', { x, y })
  if (Math.abs(x) > 180 || Math.abs(y) > 90) return refuse('grid.pointProjected', { x, y })
  return refuse('grid.pointOutside', { x, y })
}

function indexOf(polygons: readonly Rings[]): Flatbush {
  const index = new Flatbush(polygons.length)
  for (const rings of polygons) index.add(...boxOf([rings]))
  index.finish()
  return index
}
