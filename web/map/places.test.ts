import { expect, test } from 'vitest'
import type { PlaceLayer } from './layers.ts'
import { boundsOf, labelsOf } from './places.ts'

const square = (id: string, x: number, name?: string): PlaceLayer['features'][number] => ({
  type: 'Feature',
  properties: { id, ...(name !== undefined && { name }) },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 30],
        [x + 0.01, 30],
        [x + 0.01, 30.01],
        [x, 30.01],
        [x, 30],
      ],
    ],
  },
})
const layer: PlaceLayer = {
  type: 'FeatureCollection',
  features: [square('a', 118, '文昌社区'), square('b', 118.01)],
}

test('each named place has one label, inside it; places without a name have none', () => {
  const [label, ...others] = labelsOf(layer).features
  expect(others).toEqual([])
  expect(label?.properties.name).toBe('文昌社区')
  expect(label?.geometry.coordinates[0]).toBeCloseTo(118.005, 3)
  expect(labelsOf(layer)).toBe(labelsOf(layer))
})

test('the map shows the whole of its widest layer, and says when there is nothing to show', () => {
  expect(boundsOf({ cells: layer })).toEqual([118, 30, 118.01 + 0.01, 30.01])
  expect(boundsOf({ cells: { type: 'FeatureCollection', features: [] } })).toBeUndefined()
})
