/**
 * Reading a layer from GeoJSON (RFC 7946) that somebody else made. Nothing is trusted and nothing is
 * repaired: what cannot be read is refused with the number of its feature, counted from 1.
 */
import type { Refusal } from '../kernel/outcome.ts'
import type { Area, Feature, Position, Ring, Rings } from './area.ts'

/** Something wrong with one feature of a layer. Row 0 is the file as a whole. */
export type RowRefusal = { readonly row: number; readonly refusal: Refusal }

export type ReadOptions = {
  /** The property that holds the code or id. */
  readonly id: string
  /** The property that holds the name, where there is one. */
  readonly name?: string
  /** Ids of foreign layers may be whole numbers; our own codes may not, they would lose digits. */
  readonly numericIds?: boolean
  /** RFC 7946 allows a feature without a shape; it holds no point, and is left out instead of refused. */
  readonly skipShapeless?: boolean
}

/** Above these a layer is refused unread: a province has some 100,000 cells, a cell a few dozen positions. */
export const layerLimits = { features: 200_000, positions: 20_000_000 } as const

/** Refusals beyond this many are not listed: whoever repairs a layer begins at the top. */
export const refusalsMax = 200

export type ReadLayer = { readonly features: Feature[]; readonly refusals: RowRefusal[] }

const geographicNames = /(?:CRS:?84|EPSG:{1,2}(?:4326|4490)|^CGCS2000)$/i

type Shape = { area: Area } | { refusal: Refusal }

/** Features of a FeatureCollection (or of one Feature), with a refusal for each that cannot be read. */
export function readLayer(json: unknown, options: ReadOptions): ReadLayer {
  const whole = (refusal: Refusal): ReadLayer => ({ features: [], refusals: [{ row: 0, refusal }] })
  if (!isRecord(json)) return whole({ code: 'grid.notGeoJson' })
  const list = json.type === 'Feature' ? [json] : json.features
  if (!Array.isArray(list) || (json.type !== 'Feature' && json.type !== 'FeatureCollection')) {
    return whole({ code: 'grid.notGeoJson' })
  }
  const crs = crsName(json.crs)
  if (crs !== undefined && !geographicNames.test(crs)) return whole({ code: 'grid.wrongDatum', params: { crs } })
  if (list.length === 0) return whole({ code: 'grid.layerEmpty' })
  if (list.length > layerLimits.features) {
    return whole({ code: 'grid.layerTooLarge', params: { count: list.length, max: layerLimits.features } })
  }
  const features: Feature[] = []
  const refusals: RowRefusal[] = []
  const budget = { positions: layerLimits.positions }
  list.forEach((item: unknown, index) => {
    if (options.skipShapeless === true && isRecord(item) && item.geometry === null) return
    const read = readFeature(item, options, budget)
    if ('code' in read) features.push(read)
    else if (refusals.length < refusalsMax) refusals.push({ row: index + 1, refusal: read.refusal })
  })
  return { features, refusals }
}

function readFeature(item: unknown, options: ReadOptions, budget: { positions: number }): Feature | { refusal: Refusal } {
  if (!isRecord(item) || item.type !== 'Feature') return { refusal: { code: 'grid.notFeature' } }
  const properties = isRecord(item.properties) ? item.properties : {}
  const id = properties[options.id]
  if (id === undefined || id === null || id === '') {
    return { refusal: { code: 'grid.noProperty', params: { property: options.id } } }
  }
  const numeric = options.numericIds === true && typeof id === 'number' && Number.isSafeInteger(id)
  if (typeof id !== 'string' && !numeric) return { refusal: { code: 'grid.codeNotText', params: { code: String(id) } } }
  const shape = readArea(item.geometry, budget)
  if ('refusal' in shape) return shape
  const name = options.name === undefined ? undefined : properties[options.name]
  return { code: String(id), ...(typeof name === 'string' && name !== '' && { name }), area: shape.area }
}

function readArea(geometry: unknown, budget: { positions: number }): Shape {
  if (!isRecord(geometry) || !Array.isArray(geometry.coordinates)) return { refusal: { code: 'grid.noShape' } }
  const { type, coordinates } = geometry
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    return { refusal: { code: 'grid.notSurface', params: { type: String(type) } } }
  }
  const parts: unknown[] = type === 'Polygon' ? [coordinates] : coordinates
  if (parts.length === 0) return { refusal: { code: 'grid.noShape' } }
  const polygons: Rings[] = []
  for (const part of parts) {
    if (!Array.isArray(part) || part.length === 0) return { refusal: { code: 'grid.noShape' } }
    const rings: Rings = []
    for (const raw of part) {
      const ring = readRing(raw, budget)
      if (!Array.isArray(ring)) return ring
      rings.push(ring)
    }
    polygons.push(rings)
  }
  const [only] = polygons
  if (type === 'Polygon' && only) return { area: { type, coordinates: only } }
  return { area: { type: 'MultiPolygon', coordinates: polygons } }
}

function readRing(raw: unknown, budget: { positions: number }): Ring | { refusal: Refusal } {
  if (!Array.isArray(raw)) return { refusal: { code: 'grid.noShape' } }
  budget.positions -= raw.length
  if (budget.positions < 0) {
    return { refusal: { code: 'grid.layerTooManyPositions', params: { max: layerLimits.positions } } }
  }
  const ring: Ring = []
  for (const item of raw) {
    const position = readPosition(item)
    if (!position) return { refusal: { code: 'grid.notPosition', params: { position: ring.length + 1 } } }
    ring.push(position)
  }
  const first = ring[0]
  const last = ring.at(-1)
  if (!first || !last || ring.length < 4) {
    return { refusal: { code: 'grid.ringTooShort', params: { count: ring.length } } }
  }
  if (first[0] !== last[0] || first[1] !== last[1]) return { refusal: { code: 'grid.ringNotClosed' } }
  return ring
}

/** A third number, the height, is allowed by RFC 7946 and left out. */
function readPosition(item: unknown): Position | undefined {
  if (!Array.isArray(item) || item.length < 2) return undefined
  const x: unknown = item[0]
  const y: unknown = item[1]
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) return undefined
  return [x, y]
}

/** The name in the `crs` member of the 2008 form of GeoJSON, which older desktop programs still write. */
function crsName(crs: unknown): string | undefined {
  if (!isRecord(crs) || !isRecord(crs.properties)) return undefined
  return typeof crs.properties.name === 'string' ? crs.properties.name : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
