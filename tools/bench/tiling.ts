import type { Feature, Position, Ring } from '../../domain/grid/area.ts'
import { randomFrom, type Random } from '../../server/demo/ground/random.ts'

/** Degrees a cell of about ten thousand square metres measures near 32° north, and the corner of the sheet. */
const step = { x: 0.00106, y: 0.0009 } as const
const origin = { x: 118, y: 31 } as const

/**
 * An irregular tiling of columns × rows cells: every corner and the middle of every edge is moved at random, so cells have
 * eight corners, no straight border and share their edges exactly. Codes are fifteen digits in a shuffled order.
 */
export function tilingOf(columns: number, rows: number, seed = 1): Feature[] {
  const random = randomFrom(seed)
  const corner = jittered(random, columns + 1, rows + 1, 0, 0)
  const across = jittered(random, columns, rows + 1, 0.5, 0)
  const up = jittered(random, columns + 1, rows, 0, 0.5)
  const codes = random.shuffle(Array.from({ length: columns * rows }, (_, index) => index))
  return codes.map((place, index): Feature => {
    const [x, y] = [index % columns, Math.floor(index / columns)]
    // prettier-ignore
    const ring: Ring = [
      corner(x, y), across(x, y), corner(x + 1, y), up(x + 1, y),
      corner(x + 1, y + 1), across(x, y + 1), corner(x, y + 1), up(x, y), corner(x, y),
    ]
    // 999 serials a community, 999 communities a street, as the code has room for.
    const community = String(1_001 + Math.floor(place / 999)).padStart(6, '0')
    const code = `329901${community}${String((place % 999) + 1).padStart(3, '0')}`
    return { code, area: { type: 'Polygon', coordinates: [ring] } }
  })
}

function jittered(random: Random, columns: number, rows: number, offsetX: number, offsetY: number) {
  const spots = Array.from({ length: columns * rows }, (_, index): Position => {
    const [x, y] = [index % columns, Math.floor(index / columns)]
    return [origin.x + step.x * (x + offsetX + random.between(-0.2, 0.2)), origin.y + step.y * (y + offsetY + random.between(-0.2, 0.2))]
  })
  return (x: number, y: number): Position => {
    const spot = spots[y * columns + x]
    if (!spot) throw new RangeError(`no spot ${x}, ${y}`)
    return spot
  }
}

/** Points spread evenly over a tiling and a little beyond; every tenth is exactly a corner of a cell, a tie of several. */
export function pointsOver(features: readonly Feature[], columns: number, rows: number, count: number): Position[] {
  const random = randomFrom(2)
  return Array.from({ length: count }, (_, index): Position => {
    if (index % 10 === 0) {
      const { area } = random.pick(features)
      const ring = area.type === 'Polygon' ? area.coordinates[0] : undefined
      if (ring) return random.pick(ring)
    }
    return [
      origin.x + step.x * random.between(-0.01 * columns, 1.01 * columns),
      origin.y + step.y * random.between(-0.01 * rows, 1.01 * rows),
    ]
  })
}
