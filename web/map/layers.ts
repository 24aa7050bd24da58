import type { FeatureCollection, Geometry, Point } from 'geojson'
import type { Cgcs2000Point } from '../../domain/grid/area.ts'
import type { DueStanding } from '../ui/due-text.ts'
import type { Datum } from './datum.ts'

/** What a drawn place says of itself; `id` is unique over all layers of one map. */
export type PlaceFacts = { readonly id: string; readonly name?: string }
export type PlaceLayer = FeatureCollection<Geometry, PlaceFacts>

/** A case is drawn by how its clock stands: by colour and by shape. */
export type CaseFacts = PlaceFacts & { readonly standing: DueStanding }
export type CaseLayer = FeatureCollection<Point, CaseFacts>

/** The layers a district may hand over, from the ground upwards; all in CGCS2000. */
export type MapLayers = {
  readonly green?: PlaceLayer
  readonly water?: PlaceLayer
  readonly cells?: PlaceLayer
  readonly roads?: PlaceLayer
  readonly zones?: PlaceLayer
  readonly patrolAreas?: PlaceLayer
  readonly communities?: PlaceLayer
  readonly streets?: PlaceLayer
  readonly landmarks?: PlaceLayer
  readonly cases?: CaseLayer
}
export type LayerName = keyof MapLayers

/** A tile source, only where the district has configured one. Its host must be in the page's policy. */
export type BaseMap = {
  /** Templates with {z} {x} {y}, e.g. a 天地图 WMTS address with its key. */
  readonly tiles: readonly string[]
  readonly scheme: 'xyz' | 'tms'
  readonly tileSize: 256 | 512
  readonly zoomMax: number
  readonly attribution: string
  readonly datum: Datum
}

/** How a point was chosen is part of what is reported: a position by GPS is evidence, a dragged one is a claim. */
export type PointSource = 'map' | 'drag' | 'centre' | 'gps'

export type DistrictMapProps = {
  readonly layers: MapLayers
  readonly base?: BaseMap
  /** What is picked or pointed at in the list beside the map. */
  readonly picked?: string | undefined
  readonly hovered?: string | undefined
  readonly onPick?: (id: string, layer: LayerName) => void
  readonly onHover?: (id: string | undefined) => void
  /** The chosen place. With `onPoint` the map is for choosing one. */
  readonly point?: Cgcs2000Point | undefined
  readonly onPoint?: (point: Cgcs2000Point, source: PointSource, accuracyM?: number) => void
  /** The view, when the address of the page names one; else the whole district. */
  readonly view?: { readonly center: Cgcs2000Point; readonly zoom: number }
  readonly onView?: (view: { center: Cgcs2000Point; zoom: number }) => void
  readonly height?: string
  /** What this map is called, where a page has more than one. */
  readonly name?: string
}
