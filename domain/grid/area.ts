/**
 * Shapes of places, as GeoJSON keeps them (RFC 7946): positions are [longitude, latitude] in degrees of
 * CGCS2000, a ring repeats its first position at its end, a polygon is its outer ring and then its holes.
 */

/** Longitude and latitude in degrees. The datum stands in the type, so that a GCJ-02 point does not pass for one. */
export type Cgcs2000Point = [x: number, y: number] & { readonly datum?: 'CGCS2000' }

export type Position = [x: number, y: number]
export type Ring = Position[]
export type Rings = Ring[]
export type Area = { type: 'Polygon'; coordinates: Rings } | { type: 'MultiPolygon'; coordinates: Rings[] }

/** A place of a layer: its code or id, its name where it has one, its shape. */
export type Feature<Code extends string = string> = {
  readonly code: Code
  readonly name?: string
  readonly area: Area
}

/** minX, minY, maxX, maxY */
export type Box = [number, number, number, number]

/** The polygons of an area: one for a Polygon, each part of a MultiPolygon. */
export function polygonsOf(area: Area): Rings[] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates
}

/** The smallest box around the outer rings; an empty shape gives a box that holds nothing. */
export function boxOf(polygons: readonly Rings[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const rings of polygons) {
    for (const [x, y] of rings[0] ?? []) {
      if (x < box[0]) box[0] = x
      if (y < box[1]) box[1] = y
      if (x > box[2]) box[2] = x
      if (y > box[3]) box[3] = y
    }
  }
  return box
}

/** Calls `each` with both ends of every edge of a ring, in order. */
export function eachEdge(ring: Ring, each: (from: Position, to: Position) => void): void {
  for (let i = 1; i < ring.length; i += 1) {
    const from = ring[i - 1]
    const to = ring[i]
    if (from && to) each(from, to)
  }
}
