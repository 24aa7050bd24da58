/**
 * 疏导点: ground on which a government or a street lets vendors trade at fixed times, and has said so in public
 * (无证无照经营查处办法第三条第一项; 浙江省食品小作坊小餐饮店小食杂店和食品摊贩管理规定第十四条). How many places are free, which zone
 * fits a vendor, and what is wrong with one that is being set up; all of it out of the register and the placements in force.
 *
 * Whether an outline lies on a fire lane or a tactile path is for the people who announce it: no map here says so.
 */
import { dayOfWeek, minutesOf, type CivilDate } from '../../clock/civil-date.ts'
import { boxOf, eachEdge, polygonsOf, type Area, type Position, type Ring } from '../../grid/area.ts'
import { distanceToSegmentM } from '../../grid/geo.ts'
import { done, refuse, type Outcome, type Refusal } from '../../kernel/outcome.ts'
import type { Words } from '../../kernel/words.ts'
import type { GoodsKind } from './goods.ts'

// prettier-ignore
export const zoneKinds = {
  morningMarket: { zh: '早市', en: 'Morning market' },
  nightMarket:   { zh: '夜市', en: 'Night market' },
  convenience:   { zh: '便民摊区', en: 'Neighbourhood stalls' },
  seasonal:      { zh: '应季瓜果点', en: 'Seasonal fruit' },
  market:        { zh: '疏导市场', en: 'Relief market' },
} as const satisfies Record<string, Words>
export type ZoneKind = keyof typeof zoneKinds

/** Who announced it. */
// prettier-ignore
export const groundKinds = {
  government: { zh: '县级人民政府公告', en: 'Announced by the district government' },
  street:     { zh: '街道办事处公告', en: 'Announced by the street office' },
} as const satisfies Record<string, Words>

/** Times of day, HH:MM; one that ends before it begins goes on past midnight. */
export type Hours = { readonly from: string; readonly to: string }

export type VendingZone = {
  readonly id: string
  readonly kind: ZoneKind
  readonly name: Words
  readonly outline: Area
  /** Who keeps it and decides on its places. */
  readonly unit: string
  readonly goods: readonly GoodsKind[]
  /** 1 for Monday to 7 for Sunday. */
  readonly days: readonly number[]
  readonly hours: readonly Hours[]
  readonly stalls: number
  /** Stalls kept back, for farmers of the day or for hardship; not given out by placement. */
  readonly reserved: number
  readonly from: CivilDate
  /** The last day; absent while nobody has ended it. */
  readonly to?: CivilDate
  readonly ground: { readonly by: keyof typeof groundKinds; readonly name: string; readonly on: CivilDate }
  readonly rules: string
}

/** A vendor's place: from the first to the last day, both included. */
export type Occupied = { readonly id: string; readonly stall: number; readonly from: CivilDate; readonly until: CivilDate }

export const zoneLimits = { stalls: 500, corners: 200, hours: 4, rules: 2000 } as const

export type ZoneRefusal =
  | 'vending.badOutline'
  | 'vending.outside'
  | 'vending.stalls'
  | 'vending.reserved'
  | 'vending.noDays'
  | 'vending.badHours'
  | 'vending.noGoods'
  | 'vending.badTerm'
  | 'vending.groundLater'

/** The first thing wrong with a zone. `within` says whether a position lies in the district. */
export function checkZone(zone: VendingZone, within: (at: Position) => boolean): Outcome<VendingZone, ZoneRefusal> {
  const corners = polygonsOf(zone.outline).flatMap((rings) => rings.flat())
  const rings = polygonsOf(zone.outline).flat()
  if (rings.length === 0 || corners.length > zoneLimits.corners || rings.some((ring) => !isRing(ring)))
    return refuse('vending.badOutline', { max: zoneLimits.corners })
  if (!corners.every(within)) return refuse('vending.outside')
  if (!Number.isInteger(zone.stalls) || zone.stalls < 1 || zone.stalls > zoneLimits.stalls)
    return refuse('vending.stalls', { max: zoneLimits.stalls })
  if (!Number.isInteger(zone.reserved) || zone.reserved < 0 || zone.reserved > zone.stalls)
    return refuse('vending.reserved', { stalls: zone.stalls })
  if (zone.days.length === 0 || zone.days.some((day) => !Number.isInteger(day) || day < 1 || day > 7)) return refuse('vending.noDays')
  if (zone.hours.length === 0 || zone.hours.length > zoneLimits.hours || zone.hours.some((one) => !isHours(one)))
    return refuse('vending.badHours', { max: zoneLimits.hours })
  if (zone.goods.length === 0) return refuse('vending.noGoods')
  if (zone.to !== undefined && zone.to < zone.from) return refuse('vending.badTerm', { from: zone.from, to: zone.to })
  if (zone.ground.on > zone.from) return refuse('vending.groundLater', { on: zone.ground.on, from: zone.from })
  return done(zone)
}

function isRing(ring: Ring): boolean {
  const [first] = ring
  const last = ring.at(-1)
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

export function isHours({ from, to }: Hours): boolean {
  return minutesOf(from) !== undefined && minutesOf(to) !== undefined && from !== to
}

/** Is the zone in force on a day? */
export const inForceOn = (zone: Pick<VendingZone, 'from' | 'to'>, day: CivilDate): boolean =>
  zone.from <= day && (zone.to === undefined || day <= zone.to)

/** Places that can still be given on a day: stalls, less those kept back, less those taken on it. Never below nought. */
export function freeOn(zone: Pick<VendingZone, 'stalls' | 'reserved'>, taken: readonly Occupied[], day: CivilDate): number {
  const there = taken.filter((one) => one.from <= day && day <= one.until).length
  return Math.max(0, zone.stalls - zone.reserved - there)
}

/** The fewest places free on any day from the first to the last: what a new place of that term may count on. */
export function freeDuring(
  zone: Pick<VendingZone, 'stalls' | 'reserved'>,
  taken: readonly Occupied[],
  from: CivilDate,
  until: CivilDate,
): number {
  // The number taken only rises on the first day of a place.
  const days = [from, ...taken.map((one) => one.from).filter((day) => from < day && day <= until)]
  return Math.min(...days.map((day) => freeOn(zone, taken, day)))
}

export type PlaceRefusal = 'placement.notInForce' | 'placement.zoneFull' | 'placement.noSuchStall' | 'placement.stallTaken'

/** Why a stall cannot be given for a term; the numbers of stalls run from 1. */
export function checkPlace(
  zone: VendingZone,
  taken: readonly Occupied[],
  asked: { readonly stall: number | null; readonly from: CivilDate; readonly until: CivilDate },
): Refusal<PlaceRefusal> | null {
  const { stall, from, until } = asked
  if (!inForceOn(zone, from) || !inForceOn(zone, until))
    return { code: 'placement.notInForce', params: { zone: zone.name.zh, zoneEn: zone.name.en, from: zone.from, to: zone.to ?? '—' } }
  if (freeDuring(zone, taken, from, until) < 1)
    return { code: 'placement.zoneFull', params: { zone: zone.name.zh, zoneEn: zone.name.en, stalls: zone.stalls - zone.reserved } }
  if (stall === null) return null
  if (!Number.isInteger(stall) || stall < 1 || stall > zone.stalls)
    return { code: 'placement.noSuchStall', params: { stall, stalls: zone.stalls } }
  if (taken.some((one) => one.stall === stall && one.from <= until && from <= one.until))
    return { code: 'placement.stallTaken', params: { stall } }
  return null
}

/** The lowest number that nobody has in the term; undefined where all are taken. */
export function firstStall(zone: VendingZone, taken: readonly Occupied[], from: CivilDate, until: CivilDate): number | undefined {
  for (let stall = 1; stall <= zone.stalls; stall += 1) if (checkPlace(zone, taken, { stall, from, until }) === null) return stall
  return undefined
}

/** Does the zone trade at this time of this day? Hours past midnight belong to the day on which they began. */
export function isOpenAt(zone: Pick<VendingZone, 'days' | 'hours'>, day: CivilDate, time: string): boolean {
  const weekday = dayOfWeek(day)
  const before = weekday === 1 ? 7 : weekday - 1
  return zone.hours.some(({ from, to }) =>
    from < to
      ? zone.days.includes(weekday) && from <= time && time < to
      : (zone.days.includes(weekday) && from <= time) || (zone.days.includes(before) && time < to),
  )
}

/** Is a position inside the outline? One on its edge is. */
export function isInside(outline: Area, at: Position): boolean {
  return metresTo(outline, at) === 0
}

/** Metres from a position to the outline; 0 inside it. */
export function metresTo(outline: Area, at: Position): number {
  let least = Infinity
  let holds = false
  for (const rings of polygonsOf(outline)) {
    let odd = false
    for (const ring of rings) {
      eachEdge(ring, (a, b) => {
        least = Math.min(least, distanceToSegmentM(at, a, b))
        if (a[1] > at[1] !== b[1] > at[1] && at[0] < ((b[0] - a[0]) * (at[1] - a[1])) / (b[1] - a[1]) + a[0]) odd = !odd
      })
    }
    holds ||= odd
  }
  return holds || least < edgeM ? 0 : least
}

/** Positions are kept to a millionth of a degree, a tenth of a metre. */
const edgeM = 0.1

/** A position in the middle of the outline's box, for distances and labels. */
export function middleOf(outline: Area): Position {
  const [west, south, east, north] = boxOf(polygonsOf(outline))
  return [(west + east) / 2, (south + north) / 2]
}

export type Wanted = { readonly goods?: GoodsKind | undefined; readonly day: CivilDate; readonly at?: Position | undefined }
export type Fitting = { readonly zone: VendingZone; readonly free: number; readonly metres: number | null }

/** Zones in force on a day that admit the goods, those with free places first, then the nearest. */
export function zonesFitting(
  zones: readonly VendingZone[],
  takenOf: (zone: string) => readonly Occupied[],
  { goods, day, at }: Wanted,
): Fitting[] {
  return zones
    .filter((zone) => inForceOn(zone, day) && (goods === undefined || zone.goods.includes(goods)))
    .map((zone) => ({ zone, free: freeOn(zone, takenOf(zone.id), day), metres: at ? metresTo(zone.outline, at) : null }))
    .sort((a, b) => Number(b.free > 0) - Number(a.free > 0) || (a.metres ?? 0) - (b.metres ?? 0) || (a.zone.id < b.zone.id ? -1 : 1))
}
