/** What the register of vending zones, the places in force and a vendor's history answer to an act. */
import { parseCivilDate, type CivilDate } from '../../../domain/clock/civil-date.ts'
import type { EnforcementItem } from '../../../domain/enforcement/item.ts'
import {
  courseOf,
  gentlePath,
  gentleRefusal,
  type Course,
  type ExceptionKind,
  type GentlePath,
  type Standing,
} from '../../../domain/enforcement/placement/gentle.ts'
import type { GoodsKind } from '../../../domain/enforcement/placement/goods.ts'
import { hoursWithin, type PlacementFacts } from '../../../domain/enforcement/placement/needs.ts'
import {
  checkPlace,
  freeDuring,
  freeOn,
  inForceOn,
  isInside,
  isOpenAt,
  middleOf,
  zonesFitting,
  type VendingZone,
} from '../../../domain/enforcement/placement/zone.ts'
import type { ProceedingFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { EnforcementFacts } from '../../../domain/enforcement/proceeding/needs.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import type { Db, Tx } from '../../db/pool.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Command } from '../../matter/perform.ts'
import type { Region } from '../../region/region.ts'
import { powerFor } from '../facts.ts'
import { findCorrection } from '../proceedings.ts'
import { historyOf, occupied, placesInForce, placesOf, waitingFor, type KeptPlace } from './places.ts'
import { findZone, holdZone, listZones } from './zones.ts'

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const dayOf = (value: unknown): CivilDate | undefined => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : undefined
}

/** Where an application stands: the zone it asks for, whose keeper decides. */
export async function whereZoneIs(
  tx: Tx,
  { region, input }: Command,
): Promise<Record<string, unknown> & { unit?: string; cell?: string | null }> {
  const zone = text(input.zone) === undefined ? undefined : await findZone(tx, region.code, String(input.zone))
  if (!zone) return {}
  const [x, y] = middleOf(zone.outline)
  const found = region.cellAt(x, y)
  return {
    unit: zone.unit,
    cell: found.ok ? found.value : null,
    point: { x, y },
    address: zone.name.zh,
    title: `疏导安置：${zone.name.zh}`.slice(0, 60),
  }
}

/** The squad that goes on with what somebody met who is no officer: their own where it holds the power, else the nearest that does. */
export async function squadFor(
  tx: Tx,
  region: Region,
  own: string | null,
  item: EnforcementItem | null,
  cell: string | null,
  day: CivilDate,
): Promise<string | null> {
  if (item === null || cell === null) return own
  const officers = await tx<{ unit_id: string }[]>`
    select distinct h.unit_id from post_holding h join role r on r.region = h.region and r.role_id = h.role_id
    where h.region = ${region.code} and r.post = 'officer' and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})`
  const there = officers
    .map(({ unit_id }) => unit_id)
    .filter((unit) => {
      const area = region.units.get(unit)?.area ?? null
      return area === null || cell.startsWith(area)
    })
  const reach = (unit: string) => region.units.get(unit)?.area?.length ?? 0
  const nearest = there.toSorted((a, b) => Number(b === own) - Number(a === own) || reach(b) - reach(a) || (a < b ? -1 : 1))
  for (const unit of nearest) if ((await powerFor(tx, region, { unit, item, cell, day })).power) return unit
  return own
}

type About = {
  readonly file: ProceedingFile
  readonly party: string | undefined
  readonly item: EnforcementItem | null
  readonly point: readonly [number, number] | null
}

/** Acts before which the steps are looked at, and as what they count. */
const weighed: Readonly<Record<string, 'correct' | 'punish'>> = {
  'penalty.proposeFiling': 'punish',
  'penalty.joinParty': 'punish',
  'penalty.openForParty': 'punish',
  'guidance.takeUp': 'punish',
  'summary.decideOnSpot': 'punish',
  'summary.decideAndCollect': 'punish',
  'correction.order': 'correct',
}

export type GentleFacts = Pick<EnforcementFacts, 'gentle' | 'placement'> & { readonly course: Course | null }

export async function aboutPlacement(tx: Tx, command: Command, here: Loaded | null, about: About): Promise<GentleFacts> {
  const counts = weighed[`${command.procedure}.${command.act}`]
  const gentle = counts === undefined ? { refusal: null, course: null } : await weighPath(tx, command, about, counts)
  return {
    placement: ['guidance', 'placement'].includes(command.procedure) ? await placeFacts(tx, command, here, about) : nothing,
    gentle: { correct: counts === 'correct' ? gentle.refusal : null, punish: counts === 'punish' ? gentle.refusal : null },
    // What was done about a party who is added stands in the file of that party's own proceeding.
    course: command.act === 'joinParty' ? null : gentle.course,
  }
}

// prettier-ignore
const nothing: PlacementFacts = {
  zoneRefusal: null, placeRefusal: null, full: false, onePlaceRefusal: null, turnRefusal: null, freeZones: 0, orderRefusal: null,
  begins: null, until: null, goods: null, zoneHours: [],
}

async function weighPath(
  tx: Tx,
  { region, input, now }: Command,
  { party, item, point }: About,
  counts: 'correct' | 'punish',
): Promise<{ refusal: Refusal | null; course: Course | null }> {
  if (party === undefined || item === null) return { refusal: null, course: null }
  const path = await pathOf(tx, region, { party, item: item.code, point, happenedOn: dayOf(input.happenedOn), now })
  const exception = {
    ...(text(input.exception) !== undefined && { kind: input.exception as ExceptionKind }), // a choice of the table
    ...(text(input.exceptionReason) !== undefined && { reason: String(input.exceptionReason) }),
  }
  return { refusal: gentleRefusal(path, counts, exception), course: courseOf(path, counts, exception) }
}

export type PathAsked = {
  readonly party: string
  readonly item: string
  readonly point: readonly [number, number] | null
  readonly happenedOn?: CivilDate | undefined
  readonly now: Date
}

/** The gentle path of a vendor for an act, from everything the district has on record. */
export async function pathOf(db: Db, region: Region, { party, item, point, happenedOn, now }: PathAsked): Promise<GentlePath> {
  const list = new Set(region.settings.enforcement.gentleItems)
  if (!list.has(item)) return gentlePath({ item, list, history: [], freePlaces: 0, standing: null })
  const today = region.today(now)
  const [zones, inForce] = await Promise.all([listZones(db, region.code), placesInForce(db, region.code)]) // sent together
  const history = await historyOf(db, region.code, { party, item, zones, offsetMinutes: region.rules.offsetMinutes })
  const day = happenedOn ?? today
  const own = inForce.find((one) => one.party_id === party && one.begins_on <= day && day <= one.until_on)
  const zone = own && zones.find(({ id }) => id === own.zone_id)
  const standing: Standing | null =
    own && zone
      ? {
          zone: zone.name,
          stall: own.stall,
          inside: point !== null && isInside(zone.outline, [...point]) && trades(region, zone, own, day, now),
        }
      : null
  return gentlePath({ item, list, history, freePlaces: freeZones(zones, inForce, today), standing })
}

/** On the day of the act the time on the wall counts; of an earlier day only whether the zone traded on it is known. */
function trades(region: Region, zone: VendingZone, { hours }: KeptPlace, day: CivilDate, now: Date): boolean {
  if (day !== region.today(now)) return zone.hours.some(({ from }) => isOpenAt(zone, day, from))
  const time = new Date(now.getTime() + region.rules.offsetMinutes * 60_000).toISOString().slice(11, 16)
  const [from = '', to = ''] = (hours ?? '').split('-')
  return isOpenAt(hours === null || !hoursWithin(hours, zone.hours) ? zone : { days: zone.days, hours: [{ from, to }] }, day, time)
}

function freeZones(zones: readonly VendingZone[], inForce: readonly KeptPlace[], day: CivilDate, goods?: GoodsKind): number {
  const takenOf = (zone: string) => inForce.filter((one) => one.zone_id === zone).map(occupied)
  return zonesFitting(zones, takenOf, { day, goods }).filter(({ free }) => free > 0).length
}

/** Acts that decide on a place: the zone and the vendor are held until they are over. */
const deciding: readonly string[] = ['approvePlace', 'renewPlace', 'changePlace', 'applyFor', 'applyBelow', 'seekPlace']

async function placeFacts(tx: Tx, command: Command, here: Loaded | null, { file, party, item }: About): Promise<PlacementFacts> {
  const { region, input, act, now, asking } = command
  const today = region.today(now)
  const zoneId = text(input.zone) ?? file.place?.zone
  if (deciding.includes(act) && asking !== true) {
    if (zoneId !== undefined) await holdZone(tx, region.code, zoneId)
    if (party !== undefined) await tx`select 1 from party where region = ${region.code} and party_id = ${party} for no key update`
  }
  const zones = await listZones(tx, region.code)
  const inForce = await placesInForce(tx, region.code)
  const zone = zones.find(({ id }) => id === zoneId)
  const goods = (text(input.goods) ?? file.place?.goods) as GoodsKind | undefined // choices of the table
  const begins = dayOf(input.begins ?? file.place?.begins)
  const until = dayOf(input.until ?? file.place?.until)
  const taken = inForce.filter((one) => one.zone_id === zoneId && one.matter_id !== here?.matter.id).map(occupied)
  const stall = typeof input.stall === 'number' ? input.stall : (file.place?.stall ?? null)
  // A place that runs already is asked for from today on.
  const from = begins !== undefined && begins < today ? today : begins
  return {
    begins: begins ?? null,
    until: until ?? null,
    goods: goods ?? null,
    zoneHours: zone?.hours ?? [],
    freeZones: freeZones(zones, inForce, today, goods),
    zoneRefusal: zoneRefusal(zoneId, zone, goods, from ?? today),
    placeRefusal: zone && from && until ? checkPlace(zone, taken, { stall, from, until }) : null,
    full: zone !== undefined && (from && until ? freeDuring(zone, taken, from, until) : freeOn(zone, taken, today)) === 0,
    onePlaceRefusal: party === undefined ? null : await onePlace(tx, region.code, party, here?.matter.id, from ?? today),
    turnRefusal: zoneId === undefined || here === null ? null : await turn(tx, region, zoneId, here.matter.id),
    orderRefusal: await orderRefusal(tx, region.code, text(input.correction), party, item),
  }
}

function zoneRefusal(id: string | undefined, zone: VendingZone | undefined, goods: GoodsKind | undefined, day: CivilDate): Refusal | null {
  if (id === undefined) return null
  if (!zone) return { code: 'placement.zoneUnknown', params: { zone: id } }
  const { zh, en } = zone.name
  if (!inForceOn(zone, day)) return { code: 'placement.notInForce', params: { zone: zh, zoneEn: en, from: zone.from, to: zone.to ?? '—' } }
  return goods === undefined || zone.goods.includes(goods) ? null : { code: 'placement.goodsNotAdmitted', params: { zone: zh, zoneEn: en } }
}

async function onePlace(tx: Tx, region: string, party: string, except: string | undefined, from: CivilDate): Promise<Refusal | null> {
  const open = ['applied', 'toApprove', 'waiting', 'inForce']
  const other = (await placesOf(tx, region, party)).find(
    (one) => one.matter_id !== except && open.includes(one.state) && (one.state !== 'inForce' || from <= one.until_on),
  )
  return other ? { code: 'placement.hasPlace', params: { zone: other.zone_id } } : null
}

/** Whoever applied first goes first; people in hardship before others where the district says so. */
async function turn(tx: Tx, region: Region, zone: string, matterId: string): Promise<Refusal | null> {
  const waiting = await waitingFor(tx, region.code, zone)
  const { hardshipFirst } = region.settings.enforcement
  const rank = ({ hardship }: KeptPlace) => (hardshipFirst && hardship.length > 0 ? 0 : 1)
  const queue = waiting.toSorted(
    (a, b) => rank(a) - rank(b) || a.applied_at.getTime() - b.applied_at.getTime() || (a.matter_id < b.matter_id ? -1 : 1),
  )
  const [first] = queue
  return first && first.matter_id !== matterId
    ? { code: 'placement.notItsTurn', params: { number: first.number ?? first.matter_id } }
    : null
}

async function orderRefusal(
  tx: Tx,
  region: string,
  correction: string | undefined,
  party: string | undefined,
  item: EnforcementItem | null,
): Promise<Refusal | null> {
  if (correction === undefined) return null
  const order = await findCorrection(tx, region, correction)
  return order && party !== undefined && order.party_id === party && order.item_code === item?.code
    ? null
    : { code: 'enforcement.correctionUnknown' }
}
