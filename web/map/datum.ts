import gcoord, { type GeoJSON as GcoordShape } from 'gcoord'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Cgcs2000Point, Position } from '../../domain/grid/area.ts'

/**
 * The only place of the web that knows datums. Everything inside is CGCS2000. What a phone reports is WGS-84,
 * which differs from CGCS2000 by centimetres at its epoch and by less than a metre of drift since: far below a
 * phone's own error, so the two are taken as one. GCJ-02 (most Chinese web maps) and BD-09 (Baidu's) are shifted
 * by some hundred metres and are converted here, at the map's edge.
 */
export type Datum = 'CGCS2000' | 'WGS-84' | 'GCJ-02' | 'BD-09'

const systems = {
  CGCS2000: gcoord.WGS84,
  'WGS-84': gcoord.WGS84,
  'GCJ-02': gcoord.GCJ02,
  'BD-09': gcoord.BD09,
} as const satisfies Record<Datum, unknown>

/** A point of another datum as [longitude, latitude] in degrees, in CGCS2000. Inverse shifts are exact to about 1 m. */
export function toCgcs2000([x, y]: Position, from: Datum): Cgcs2000Point {
  return gcoord.transform<[number, number]>([x, y], systems[from], gcoord.WGS84)
}

/** A point of ours as another datum has it. The result is for drawing or for a link outwards, never for keeping. */
export function fromCgcs2000([x, y]: Cgcs2000Point, to: Datum): Position {
  return gcoord.transform<[number, number]>([x, y], gcoord.WGS84, systems[to])
}

/** A layer as a base map of another datum needs it drawn; the layer itself when no shift is needed. */
export function drawnIn<G extends Geometry, P>(layer: FeatureCollection<G, P>, to: Datum): FeatureCollection<G, P> {
  if (systems[to] === gcoord.WGS84) return layer
  const features = layer.features.map((feature): Feature<G, P> => {
    // gcoord changes what it is given, so it is given a copy; its own GeoJSON types are narrower in name only.
    const geometry = structuredClone(feature.geometry)
    gcoord.transform(geometry as GcoordShape, gcoord.WGS84, systems[to])
    return { ...feature, geometry }
  })
  return { ...layer, features }
}
