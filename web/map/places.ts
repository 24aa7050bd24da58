import type { Feature, FeatureCollection, Geometry, Point } from 'geojson'
import type { Position } from '../../domain/grid/area.ts'
import { labelPoint } from '../../domain/grid/label.ts'
import type { MapLayers, PlaceFacts, PlaceLayer } from './layers.ts'

export const empty: FeatureCollection<never, never> = { type: 'FeatureCollection', features: [] }

/** GeoJSON positions may be longer than two; ours never are (checked where layers are read). */
function inside(geometry: Geometry): number[] | undefined {
  if (geometry.type === 'Polygon') {
    return labelPoint({ type: 'Polygon', coordinates: geometry.coordinates as Position[][] })
  }
  if (geometry.type === 'MultiPolygon') {
    return labelPoint({ type: 'MultiPolygon', coordinates: geometry.coordinates as Position[][][] })
  }
  return geometry.type === 'Point' ? geometry.coordinates : undefined
}

const labelled = new WeakMap<PlaceLayer, FeatureCollection<Point, PlaceFacts>>()

/**
 * The names of a layer's places as points: a polygon cut by the map's tiles would be named once in each tile.
 * Made once for a layer, because the best place of a label is searched for.
 */
export function labelsOf(layer: PlaceLayer | undefined): FeatureCollection<Point, PlaceFacts> {
  if (layer === undefined) return empty
  const known = labelled.get(layer)
  if (known !== undefined) return known
  const features = layer.features.flatMap((feature): Feature<Point, PlaceFacts>[] => {
    const coordinates = feature.properties.name === undefined ? undefined : inside(feature.geometry)
    if (coordinates === undefined) return []
    return [{ type: 'Feature', properties: feature.properties, geometry: { type: 'Point', coordinates } }]
  })
  const labels: FeatureCollection<Point, PlaceFacts> = { type: 'FeatureCollection', features }
  labelled.set(layer, labels)
  return labels
}

export type Bounds = [west: number, south: number, east: number, north: number]

function eachPosition(coordinates: unknown, tell: (x: number, y: number) => void): void {
  if (!Array.isArray(coordinates)) return
  const [x, y] = coordinates as unknown[]
  if (typeof x === 'number' && typeof y === 'number') tell(x, y)
  else for (const part of coordinates) eachPosition(part, tell)
}

/** The box around the widest layers that are there, or undefined when nothing is drawn. */
export function boundsOf(layers: MapLayers): Bounds | undefined {
  const widest = [layers.streets, layers.communities, layers.cells, layers.roads, layers.cases].find(
    (layer) => layer !== undefined && layer.features.length > 0,
  )
  if (widest === undefined) return undefined
  const box: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { geometry } of widest.features) {
    if (geometry.type === 'GeometryCollection') continue
    eachPosition(geometry.coordinates, (x, y) => {
      box[0] = Math.min(box[0], x)
      box[1] = Math.min(box[1], y)
      box[2] = Math.max(box[2], x)
      box[3] = Math.max(box[3], y)
    })
  }
  return box[0] <= box[2] ? box : undefined
}
