import { addVendingZone, changeVendingZone, closeVendingZone, type ZoneForm } from '../../contract/registers/vending.ts'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { checkZone, middleOf, type VendingZone } from '../../domain/enforcement/placement/zone.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { reaches } from '../../domain/people/reach.ts'
import { placesInForce } from '../enforcement/placement/places.ts'
import { findZone, holdZone, listZones, saveZone, zonesMax } from '../enforcement/placement/zones.ts'
import type { Session } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import type { Region } from '../region/region.ts'
import { readLastDay } from './days.ts'
import { changing } from './journal.ts'

/** The form as a zone, with the first thing that is wrong with it. */
function zoneOf(region: Region, { to, from, ground, ...form }: ZoneForm): Outcome<VendingZone> {
  const first = parseCivilDate(from)
  if (!first.ok) return first
  const last = to === null ? undefined : parseCivilDate(to)
  if (last && !last.ok) return last
  const announced = parseCivilDate(ground.on)
  if (!announced.ok) return announced
  if (!region.units.has(form.unit)) return refuse('register.unitEnded', { what: form.unit, day: from })
  const zone = { ...form, from: first.value, ...(last && { to: last.value }), ground: { ...ground, on: announced.value } }
  return checkZone(zone, ([x, y]) => region.cellAt(x, y).ok)
}

/**
 * Whether somebody keeps zones here: every corner and the middle lie where their grant reaches, so that a street keeps its own
 * and only its own.
 */
function keeps({ acting: { reader }, region }: Session, { outline, unit }: Pick<VendingZone, 'outline' | 'unit'>): Outcome<null> {
  const corners = outline.type === 'Polygon' ? outline.coordinates.flat() : outline.coordinates.flat(2)
  const points = [middleOf(outline), ...corners]
  const reached = points.every(([x, y]) => {
    const cell = region.cellAt(x, y)
    return reaches(reader, 'vending.manage', {
      region: region.code,
      cell: cell.ok ? cell.value : null,
      unit,
      assignee: null,
    })
  })
  return reached ? done(null) : refuse('vending.elsewhere')
}

const add = served(addVendingZone, async (context, form) => {
  const { region } = context.session
  const zone = zoneOf(region, form)
  if (!zone.ok) return zone
  const own = keeps(context.session, zone.value)
  if (!own.ok) return own
  return changing(context, 'vending', addVendingZone, async (tx) => {
    const zones = await listZones(tx, region.code)
    if (zones.some(({ id }) => id === form.id)) return refuse('register.exists', { what: form.id })
    if (zones.length >= zonesMax) return refuse('vending.tooMany', { max: zonesMax })
    await saveZone(tx, region.code, zone.value)
    return done({ what: form.id, before: null, after: zone.value, value: { id: form.id } })
  })
})

const change = served(changeVendingZone, async (context, form) => {
  const { region } = context.session
  const zone = zoneOf(region, form)
  if (!zone.ok) return zone
  return changing(context, 'vending', changeVendingZone, async (tx) => {
    await holdZone(tx, region.code, form.id)
    const before = await findZone(tx, region.code, form.id)
    if (!before) return refuse('register.notFound', { what: form.id })
    for (const one of [before, zone.value]) {
      const own = keeps(context.session, one)
      if (!own.ok) return own
    }
    const { stalls, reserved, to } = zone.value
    const taken = await placesInForce(tx, region.code, form.id)
    if (taken.length > stalls - reserved) return refuse('vending.tooFew', { n: taken.length })
    const beyond = taken.filter(({ until_on }) => to !== undefined && to < until_on).length
    if (beyond > 0) return refuse('vending.inUse', { n: beyond })
    await saveZone(tx, region.code, zone.value)
    return done({ what: form.id, before, after: zone.value, value: { id: form.id } })
  })
})

const close = served(closeVendingZone, async (context, { id, lastDay }) => {
  const { region } = context.session
  return changing(context, 'vending', closeVendingZone, async (tx) => {
    await holdZone(tx, region.code, id)
    const before = await findZone(tx, region.code, id)
    if (!before) return refuse('register.notFound', { what: id })
    const own = keeps(context.session, before)
    if (!own.ok) return own
    const day = readLastDay(lastDay, before.from, region.today(context.now()))
    if (!day.ok) return day
    const beyond = (await placesInForce(tx, region.code, id)).filter(({ until_on }) => day.value < until_on).length
    if (beyond > 0) return refuse('vending.inUse', { n: beyond })
    const after = { ...before, to: day.value }
    await saveZone(tx, region.code, after)
    return done({ what: id, before, after, value: {} })
  })
})

export const vendingHandlers: readonly Served[] = [add, change, close]
