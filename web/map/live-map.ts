import 'maplibre-gl/dist/maplibre-gl.css'
import { GPUInitializationError, Map as MapLibreMap, Marker, ScaleControl, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Cgcs2000Point } from '../../domain/grid/area.ts'
import type { DueStanding } from '../ui/due-text.ts'
import { token } from '../ui/theme.ts'
import { fromCgcs2000, toCgcs2000, type Datum } from './datum.ts'
import type { BaseMap, DistrictMapProps, LayerName, MapLayers } from './layers.ts'
import { boundsOf } from './places.ts'
import { pickable, sourceData, styleOf } from './style.ts'
import { drawSymbol, standings, symbolPixelRatio } from './symbols.ts'

// Without this the built page shows an empty map and no error: MapLibre 6 looks for its worker beside its own file.
setWorkerUrl(workerUrl)

/** Room around a district shown whole, in pixels; the tools stand at the right. */
const room = { top: 24, bottom: 32, left: 24, right: 68 }

const symbolColours: Record<DueStanding, string> = {
  running: 'accent',
  dueSoon: 'soon',
  lapsed: 'lapsed',
  paused: 'ink-quiet',
  stopped: 'done',
}

export type LiveMapEvents = Pick<DistrictMapProps, 'onPick' | 'onHover' | 'onPoint' | 'onView'> & {
  readonly onFault: (what: 'map' | 'tiles') => void
}

/**
 * The running map. React hands it props; nobody else touches MapLibre. It throws when the browser cannot draw at
 * all (no WebGL); the page then falls back to its text.
 */
export class LiveMap {
  readonly map: MapLibreMap
  private readonly events: () => LiveMapEvents
  private readonly datum: Datum
  private readonly base: BaseMap | undefined
  private layers: MapLayers
  private marker: Marker | undefined
  private marked: Partial<Record<'picked' | 'hovered', string | undefined>> = {}

  constructor(box: HTMLElement, props: DistrictMapProps, name: string, events: () => LiveMapEvents) {
    this.events = events
    this.base = props.base
    this.datum = props.base?.datum ?? 'CGCS2000'
    this.layers = props.layers
    const bounds = boundsOf(props.layers)
    this.map = new MapLibreMap({
      container: box,
      style: styleOf(props.layers, props.base),
      attributionControl: props.base === undefined ? false : { compact: true },
      dragRotate: false,
      pitchWithRotate: false,
      maxPitch: 0,
      fadeDuration: 0,
      locale: { 'Map.Title': name },
      ...(props.view
        ? { center: fromCgcs2000(props.view.center, this.datum), zoom: props.view.zoom }
        : bounds && { bounds, fitBoundsOptions: { padding: room } }),
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    this.map.addControl(new ScaleControl({ maxWidth: 120, unit: 'metric' }), 'bottom-left')
    this.listen()
  }

  private listen(): void {
    const { map } = this
    map.on('error', (event) => {
      if (event.error instanceof GPUInitializationError) this.events().onFault('map')
      else if ('sourceId' in event && event.sourceId === 'base') this.events().onFault('tiles')
      else reportError(event.error)
    })
    map.setMissingStyleImageResolver((id) => this.addSymbol(id))
    map.on('load', () => this.remark())
    map.on('moveend', () => {
      const { lng, lat } = map.getCenter()
      this.events().onView?.({ center: toCgcs2000([lng, lat], this.datum), zoom: map.getZoom() })
    })
    map.on('mousemove', ({ point }) => {
      const found = this.at(point)
      map.getCanvas().style.cursor = this.events().onPoint ? 'crosshair' : found ? 'pointer' : ''
      this.events().onHover?.(found?.id)
    })
    map.on('mouseout', () => this.events().onHover?.(undefined))
    map.on('click', ({ point, lngLat }) => {
      const { onPoint, onPick } = this.events()
      if (onPoint !== undefined) return onPoint(toCgcs2000([lngLat.lng, lngLat.lat], this.datum), 'map')
      const [group] = map.queryRenderedFeatures(point, { layers: ['case-group'] })
      if (group !== undefined) return void this.openGroup(group.properties.cluster_id, [lngLat.lng, lngLat.lat])
      const found = this.at(point)
      if (found !== undefined) onPick?.(found.id, found.name)
    })
    map.getCanvas().addEventListener('keydown', (press) => {
      if (press.key !== 'Enter' || this.events().onPoint === undefined) return
      press.preventDefault()
      this.takeCentre()
    })
  }

  private async openGroup(id: unknown, center: [number, number]): Promise<void> {
    const source = this.map.getSource<GeoJSONSource>('cases')
    if (source === undefined || typeof id !== 'number') return
    const zoom = await source.getClusterExpansionZoom(id)
    this.map.easeTo({ center, zoom })
  }

  private at(point: { x: number; y: number }): { id: string; name: LayerName } | undefined {
    if (!this.map.isStyleLoaded()) return undefined
    for (const { layer, name } of pickable) {
      const [found] = this.map.queryRenderedFeatures([point.x, point.y], { layers: [layer] })
      const id: unknown = found?.properties.id
      if (typeof id === 'string') return { id, name }
    }
    return undefined
  }

  private addSymbol(id: string): void {
    const standing = standings.find((one) => id === `case-${one}`)
    if (standing === undefined || this.map.hasImage(id)) return
    const colours = { fill: token(symbolColours[standing]), edge: token('surface'), mark: token('on-accent') }
    this.map.addImage(id, drawSymbol(standing, colours), { pixelRatio: symbolPixelRatio })
  }

  /** Draws everything anew in the colours of the theme now in force. */
  retheme(): void {
    for (const standing of standings) {
      if (this.map.hasImage(`case-${standing}`)) this.map.removeImage(`case-${standing}`)
    }
    this.map.setStyle(styleOf(this.layers, this.base), { diff: false })
    this.map.once('styledata', () => this.remark())
  }

  setLayers(layers: MapLayers): void {
    if (layers === this.layers) return
    const had = boundsOf(this.layers) !== undefined
    this.layers = layers
    for (const [name, data] of Object.entries(sourceData(layers, this.base))) {
      void this.map.getSource<GeoJSONSource>(name)?.setData(data)
    }
    if (!had) this.fit()
  }

  /** Marks what is picked or pointed at elsewhere. A picked case that is out of sight is brought into it. */
  mark(state: 'picked' | 'hovered', id: string | undefined): void {
    this.setState(state, this.marked[state], false)
    this.marked[state] = id
    this.setState(state, id, true)
    if (state !== 'picked' || id === undefined) return
    const place = this.layers.cases?.features.find((feature) => feature.properties.id === id)
    const [x, y] = place?.geometry.coordinates ?? []
    if (x === undefined || y === undefined) return
    const at = fromCgcs2000([x, y], this.datum)
    if (!this.map.getBounds().contains(at)) this.map.easeTo({ center: at })
  }

  private setState(state: 'picked' | 'hovered', id: string | undefined, value: boolean): void {
    if (id === undefined) return
    for (const { name } of pickable) {
      if (this.map.getSource(name) !== undefined) this.map.setFeatureState({ source: name, id }, { [state]: value })
    }
  }

  private remark(): void {
    this.setState('picked', this.marked.picked, true)
    this.setState('hovered', this.marked.hovered, true)
  }

  /** Shows the chosen place; without `draggable` it is only shown. */
  showPoint(point: Cgcs2000Point | undefined, name: string, draggable: boolean): void {
    if (point === undefined) {
      this.marker?.remove()
      this.marker = undefined
      return
    }
    const at = fromCgcs2000(point, this.datum)
    if (this.marker === undefined) {
      const marker = new Marker({ color: token('accent') }).setLngLat(at).addTo(this.map)
      marker.on('dragend', () => {
        const { lng, lat } = marker.getLngLat()
        this.events().onPoint?.(toCgcs2000([lng, lat], this.datum), 'drag')
      })
      this.marker = marker
    }
    this.marker.setLngLat(at).setDraggable(draggable)
    const element = this.marker.getElement()
    // The keyboard chooses a place by the map's centre; the marker itself is for pointers.
    element.removeAttribute('tabindex')
    element.setAttribute('role', 'img')
    element.setAttribute('aria-label', name)
    if (!this.map.getBounds().contains(at)) this.map.easeTo({ center: at, zoom: Math.max(this.map.getZoom(), 16) })
  }

  takeCentre(): void {
    const { lng, lat } = this.map.getCenter()
    this.events().onPoint?.(toCgcs2000([lng, lat], this.datum), 'centre')
  }

  goTo(point: Cgcs2000Point): void {
    this.map.easeTo({ center: fromCgcs2000(point, this.datum), zoom: Math.max(this.map.getZoom(), 17) })
  }

  fit(): void {
    const bounds = boundsOf(this.layers)
    if (bounds !== undefined) this.map.fitBounds(bounds, { padding: room })
  }

  rename(name: string): void {
    this.map.getCanvas().setAttribute('aria-label', name)
  }

  remove(): void {
    this.map.remove()
  }
}
