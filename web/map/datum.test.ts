import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Position } from '../../domain/grid/area.ts'
import { drawnIn, fromCgcs2000, toCgcs2000 } from './datum.ts'

// Check points published with eviltransform (Shanghai, Shenzhen, Beijing), longitude first.
const gcj02: readonly [Position, Position][] = [
  [
    [121.5272106, 31.1774276],
    [121.531541859215, 31.17530398364597],
  ],
  [
    [113.912316, 22.543847],
    [113.9171764808363, 22.540796131694766],
  ],
  [
    [116.377817, 39.911954],
    [116.38404722455657, 39.91334545536069],
  ],
]
// The check point published with coordtransform: the same numbers read as BD-09, and what they are in GCJ-02.
const bd09: Position = [116.404, 39.915]
const bd09InGcj02: Position = [116.39762729119315, 39.90865673957631]
// The one in gcoord's own documentation.
const documented: readonly [Position, Position] = [
  [116.403988, 39.914266],
  [116.41661560068297, 39.92196580126834],
]

/** Metres between two near points, on a sphere. */
function metres([ax, ay]: Position, [bx, by]: Position): number {
  const degree = 111_195
  return Math.hypot((ax - bx) * degree * Math.cos((ay * Math.PI) / 180), (ay - by) * degree)
}

test('published check points of GCJ-02 and BD-09 are met, both ways', () => {
  for (const [ours, theirs] of gcj02) {
    expect(metres(fromCgcs2000(ours, 'GCJ-02'), theirs)).toBeLessThan(0.1)
    expect(metres(toCgcs2000(theirs, 'GCJ-02'), ours)).toBeLessThan(2)
  }
  const ours = toCgcs2000(bd09, 'BD-09')
  expect(metres(fromCgcs2000(ours, 'GCJ-02'), bd09InGcj02)).toBeLessThan(0.1)
  expect(metres(fromCgcs2000(ours, 'BD-09'), bd09)).toBeLessThan(2)
  expect(metres(fromCgcs2000(documented[0], 'BD-09'), documented[1])).toBeLessThan(0.1)
})

test('a phone’s WGS-84 is taken as CGCS2000', () => {
  expect(toCgcs2000([118.5, 31.2], 'WGS-84')).toEqual([118.5, 31.2])
})

test('there and back again stays within two metres anywhere in eastern China', () => {
  const point = fc.tuple(fc.double({ min: 100, max: 125, noNaN: true }), fc.double({ min: 20, max: 50, noNaN: true }))
  fc.assert(
    fc.property(point, fc.constantFrom('GCJ-02' as const, 'BD-09' as const), ([x, y], datum) => {
      expect(metres(toCgcs2000(fromCgcs2000([x, y], datum), datum), [x, y])).toBeLessThan(2)
    }),
  )
})

test('a layer drawn in another datum is a shifted copy; the layer itself is untouched', () => {
  const layer = {
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { id: '1' },
        geometry: { type: 'Point' as const, coordinates: [121.5272106, 31.1774276] },
      },
    ],
  }
  const [shifted] = drawnIn(layer, 'GCJ-02').features
  expect(shifted?.geometry.coordinates[0]).toBeCloseTo(121.531541859215, 6)
  expect(layer.features[0]?.geometry.coordinates).toEqual([121.5272106, 31.1774276])
  expect(drawnIn(layer, 'WGS-84')).toBe(layer)
})
