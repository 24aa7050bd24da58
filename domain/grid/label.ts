/** Where the name of a place is written on the map: inside it, as far from its border as can be. */
import polylabel from 'polylabel'
import { polygonsOf, type Area, type Position, type Rings } from './area.ts'
import { metresPerDegree, ringAreaM2 } from './geo.ts'

/** How near to the best place a label point must be, in metres. */
const precisionM = 2

/** The label point of a shape, in its largest part. Throws for a shape without a ring. */
export function labelPoint(area: Area): Position {
  const [largest] = polygonsOf(area).toSorted((a, b) => shellM2(b) - shellM2(a))
  const origin = largest?.[0]?.[0]
  if (!largest || !origin) throw new Error('a shape without a ring has no label point')
  const scale = metresPerDegree(origin[1])
  const inMetres = largest.map((ring) => ring.map(([x, y]) => [(x - origin[0]) * scale.x, (y - origin[1]) * scale.y]))
  const [x = 0, y = 0] = polylabel(inMetres, precisionM)
  return [origin[0] + x / scale.x, origin[1] + y / scale.y]
}

function shellM2(rings: Rings): number {
  return rings[0] ? ringAreaM2(rings[0]) : 0
}
