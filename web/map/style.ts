import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import { token } from '../ui/theme.ts'
import { drawnIn } from './datum.ts'
import type { BaseMap, LayerName, MapLayers } from './layers.ts'
import { empty, labelsOf } from './places.ts'

/** Text is drawn from the reader's own fonts: there is no glyph server, and no connection is needed. */
const fonts = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'sans-serif']

/** Layers whose places can be picked, topmost first: what lies above answers first. */
export const pickable: readonly { layer: string; name: LayerName }[] = [
  { layer: 'case', name: 'cases' },
  { layer: 'landmark', name: 'landmarks' },
  { layer: 'cell', name: 'cells' },
  { layer: 'community', name: 'communities' },
  { layer: 'street', name: 'streets' },
]

const placeLayers = [
  'green', 'water', 'cells', 'roads', 'zones', 'patrolAreas', 'communities', 'streets', 'landmarks',
] as const satisfies readonly LayerName[] // prettier-ignore

/** The data of every source, by the source's name; also for changing it in place. */
export function sourceData(layers: MapLayers, base: BaseMap | undefined) {
  const datum = base?.datum ?? 'CGCS2000'
  return {
    ...Object.fromEntries(placeLayers.map((name) => [name, drawnIn(layers[name] ?? empty, datum)])),
    cases: drawnIn(layers.cases ?? empty, datum),
    streetNames: drawnIn(labelsOf(layers.streets), datum),
    communityNames: drawnIn(labelsOf(layers.communities), datum),
    cellNames: drawnIn(labelsOf(layers.cells), datum),
  }
}

function sources(layers: MapLayers, base: BaseMap | undefined): Record<string, SourceSpecification> {
  const drawn = Object.entries(sourceData(layers, base)).map(([name, data]): [string, SourceSpecification] => [
    name,
    name === 'cases'
      ? {
          type: 'geojson',
          data,
          promoteId: 'id',
          cluster: true,
          clusterRadius: 36,
          clusterMinPoints: 4,
          clusterMaxZoom: 15,
        }
      : { type: 'geojson', data, promoteId: 'id', tolerance: 0.2 },
  ])
  const tiles: [string, SourceSpecification][] =
    base === undefined
      ? []
      : [
          [
            'base',
            {
              type: 'raster',
              tiles: [...base.tiles],
              scheme: base.scheme,
              tileSize: base.tileSize,
              maxzoom: base.zoomMax,
              attribution: base.attribution,
            },
          ],
        ]
  return Object.fromEntries([...drawn, ...tiles])
}

const stateOf = (name: 'picked' | 'hovered') => ['boolean', ['feature-state', name], false]

/** A number that is one thing for what is picked, another for what is pointed at, and a third otherwise. */
function emphasis(picked: number, hovered: number, otherwise: number): ['case', ...unknown[]] {
  return ['case', stateOf('picked'), picked, stateOf('hovered'), hovered, otherwise]
}

/** The style's types cannot follow expressions put together by functions; the style is checked by MapLibre itself. */
const layer = (description: { id: string; type: string } & Record<string, unknown>) => description as LayerSpecification

function ground(base: BaseMap | undefined): LayerSpecification[] {
  const background = layer({
    id: 'ground',
    type: 'background',
    paint: { 'background-color': token('map-ground') },
  })
  return base === undefined ? [background] : [background, layer({ id: 'base', type: 'raster', source: 'base' })]
}

/** An area that answers to pointer and keyboard: a fill that is nearly nothing until pointed at, and its border. */
function area(id: string, source: LayerName, colour: string, width: number, minzoom = 0): LayerSpecification[] {
  return [
    layer({
      id,
      type: 'fill',
      source,
      minzoom,
      paint: { 'fill-color': token('accent'), 'fill-opacity': emphasis(0.32, 0.16, 0) },
    }),
    layer({
      id: `${id}-border`,
      type: 'line',
      source,
      minzoom,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': width },
    }),
  ]
}

function land(): LayerSpecification[] {
  const roadWidth = (extra: number) => ['interpolate', ['exponential', 1.6], ['zoom'], 11, 1 + extra, 17, 12 + extra]
  const round = { 'line-cap': 'round', 'line-join': 'round' }
  return [
    layer({ id: 'green', type: 'fill', source: 'green', paint: { 'fill-color': token('map-green') } }),
    layer({ id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': token('map-water') } }),
    layer({
      id: 'water-line',
      type: 'line',
      source: 'water',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': token('map-water'), 'line-width': 4 },
    }),
    layer({
      id: 'road-edge',
      type: 'line',
      source: 'roads',
      layout: round,
      paint: { 'line-color': token('map-road-edge'), 'line-width': roadWidth(1.5) },
    }),
    layer({
      id: 'road',
      type: 'line',
      source: 'roads',
      layout: round,
      paint: { 'line-color': token('map-road'), 'line-width': roadWidth(0) },
    }),
  ]
}

function areas(): LayerSpecification[] {
  return [
    ...area('street', 'streets', token('map-street'), 2.6),
    ...area('community', 'communities', token('map-community'), 1.4, 11),
    ...area('cell', 'cells', token('map-cell'), 0.6, 13),
    layer({
      id: 'zone',
      type: 'line',
      source: 'zones',
      paint: { 'line-color': token('done'), 'line-width': 2, 'line-dasharray': [1, 1.5] },
    }),
    layer({
      id: 'patrol-area',
      type: 'line',
      source: 'patrolAreas',
      paint: { 'line-color': token('accent'), 'line-width': 2, 'line-dasharray': [3, 2] },
    }),
  ]
}

function names(): LayerSpecification[] {
  const name = (id: string, source: string, size: number, zooms: { minzoom?: number; maxzoom?: number }) =>
    layer({
      id,
      type: 'symbol',
      source,
      ...zooms,
      layout: { 'text-field': ['get', 'name'], 'text-font': fonts, 'text-size': size, 'text-padding': 4 },
      paint: {
        'text-color': token('map-label'),
        'text-halo-color': token('map-halo'),
        'text-halo-width': 1.6,
      },
    })
  return [
    name('cell-name', 'cellNames', 11, { minzoom: 16 }),
    layer({
      id: 'road-name',
      type: 'symbol',
      source: 'roads',
      minzoom: 13.5,
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': fonts,
        'text-size': 12,
        'symbol-spacing': 320,
      },
      paint: {
        'text-color': token('ink-quiet'),
        'text-halo-color': token('map-halo'),
        'text-halo-width': 1.4,
      },
    }),
    name('community-name', 'communityNames', 13, { minzoom: 12.5 }),
    name('street-name', 'streetNames', 16, { maxzoom: 14.5 }),
    layer({
      id: 'landmark',
      type: 'symbol',
      source: 'landmarks',
      minzoom: 14.5,
      layout: { 'text-field': ['get', 'name'], 'text-font': fonts, 'text-size': 11 },
      paint: {
        'text-color': token('ink-quiet'),
        'text-halo-color': token('map-halo'),
        'text-halo-width': 1.4,
      },
    }),
  ]
}

function cases(): LayerSpecification[] {
  const grouped = ['has', 'point_count']
  return [
    layer({
      id: 'case-halo',
      type: 'circle',
      source: 'cases',
      filter: ['!', grouped],
      paint: {
        'circle-color': token('accent'),
        'circle-opacity': emphasis(0.35, 0.25, 0),
        'circle-radius': emphasis(22, 18, 0),
      },
    }),
    layer({
      id: 'case',
      type: 'symbol',
      source: 'cases',
      filter: ['!', grouped],
      layout: {
        'icon-image': ['concat', 'case-', ['get', 'standing']],
        'icon-allow-overlap': true,
        'symbol-sort-key': ['match', ['get', 'standing'], 'lapsed', 4, 'dueSoon', 3, 'running', 2, 1],
      },
    }),
    layer({
      id: 'case-group',
      type: 'circle',
      source: 'cases',
      filter: grouped,
      paint: {
        'circle-color': token('surface'),
        'circle-stroke-color': token('accent'),
        'circle-stroke-width': 2.5,
        'circle-radius': ['step', ['get', 'point_count'], 14, 20, 18, 100, 22, 1000, 28],
      },
    }),
    layer({
      id: 'case-count',
      type: 'symbol',
      source: 'cases',
      filter: grouped,
      layout: {
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': fonts,
        'text-size': 13,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': token('ink') },
    }),
  ]
}

/** The whole map sheet in the colours of the theme now in force. */
export function styleOf(layers: MapLayers, base: BaseMap | undefined): StyleSpecification {
  return {
    version: 8,
    sources: sources(layers, base),
    layers: [...ground(base), ...land(), ...areas(), ...names(), ...cases()],
  }
}
