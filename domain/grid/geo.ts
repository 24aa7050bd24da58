/**
 * The little geodesy the rules need: distances of walking length and areas of city size. A sphere of the
 * earth's mean radius is at most 0.3 % off the CGCS2000 ellipsoid in length, which no rule here notices.
 */
import { polygonsOf, type Area, type Position, type Ring } from './area.ts'

/** Mean radius (2a + b) / 3 of the CGCS2000 ellipsoid, in metres. */
export const earthRadiusM = 6_371_008.77

const radians = Math.PI / 180

/** Great-circle distance in metres between two positions (haversine formula). */
export function distanceM(a: Position, b: Position): number {
  const sinY = Math.sin(((b[1] - a[1]) * radians) / 2)
  const sinX = Math.sin(((b[0] - a[0]) * radians) / 2)
  const h = sinY * sinY + Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * sinX * sinX
  return 2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Metres in a degree of longitude and of latitude at latitude `y` (degrees). */
export function metresPerDegree(y: number): { x: number; y: number } {
  return { x: earthRadiusM * radians * Math.cos(y * radians), y: earthRadiusM * radians }
}

/**
 * Twice the signed area of a ring in square degrees, counter-clockwise positive. Taken from the ring's
 * first position, so that small rings far from the origin keep their digits.
 */
export function doubleArea(ring: Ring): number {
  const [originX, originY] = ring[0] ?? [0, 0]
  let sum = 0
  let lastX = 0
  let lastY = 0
  for (const [x, y] of ring) {
    sum += lastX * (y - originY) - (x - originX) * lastY
    lastX = x - originX
    lastY = y - originY
  }
  return sum
}

/**
 * Area of a closed ring in m², never negative. With `atY` (degrees) every ring is measured in the same plane,
 * so that the parts of a whole add up to it exactly; without it each is measured at its own middle latitude.
 */
export function ringAreaM2(ring: Ring, atY: number = middleY(ring)): number {
  const scale = metresPerDegree(atY)
  return (Math.abs(doubleArea(ring)) / 2) * scale.x * scale.y
}

/** Area in m² of a shape, holes taken out. */
export function areaM2(area: Area, atY?: number): number {
  let sum = 0
  for (const rings of polygonsOf(area)) {
    rings.forEach((ring, index) => {
      sum += (index === 0 ? 1 : -1) * ringAreaM2(ring, atY)
    })
  }
  return sum
}

/** Distance in metres from a position to the segment a–b, in the plane of the position's latitude. */
export function distanceToSegmentM(point: Position, a: Position, b: Position): number {
  const scale = metresPerDegree(point[1])
  const ax = (a[0] - point[0]) * scale.x
  const ay = (a[1] - point[1]) * scale.y
  const dx = (b[0] - a[0]) * scale.x
  const dy = (b[1] - a[1]) * scale.y
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2))
  return Math.hypot(ax + along * dx, ay + along * dy)
}

function middleY(ring: Ring): number {
  let low = Infinity
  let high = -Infinity
  for (const [, y] of ring) {
    if (y < low) low = y
    if (y > high) high = y
  }
  return ring.length === 0 ? 0 : (low + high) / 2
}
