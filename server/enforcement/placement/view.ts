/** Vending zones as pages, files and the public read them. */
import type { PublicZone, VendingZoneView } from '../../../contract/registers/vending.ts'
import type { CivilDate } from '../../../domain/clock/civil-date.ts'
import { goodsKinds } from '../../../domain/enforcement/placement/goods.ts'
import { freeOn, groundKinds, inForceOn, zoneKinds, type VendingZone } from '../../../domain/enforcement/placement/zone.ts'
import { hoursText, weekdaysText } from '../../../domain/enforcement/placement/zone-words.ts'
import { words } from '../../../domain/kernel/words.ts'
import type { Db } from '../../db/pool.ts'
import { unitNamed } from '../../matter/names.ts'
import type { Region } from '../../region/region.ts'
import { occupied, placesInForce } from './places.ts'
import { listZones } from './zones.ts'

export function publicZone(region: Region, zone: VendingZone, free: number): PublicZone {
  const { id, kind, name, outline, unit, goods, days, hours, stalls, reserved, from, to, ground, rules } = zone
  return {
    id,
    kind,
    kindName: words(zoneKinds[kind]),
    name: words(name),
    outline: { ...outline },
    unit: { id: unit, name: words(unitNamed(region, unit).name) },
    goods: goods.map((one) => ({ kind: one, name: words(goodsKinds[one]) })),
    days: [...days],
    hours: hours.map(({ from: begins, to: ends }) => ({ from: begins, to: ends })),
    stalls,
    reserved,
    free,
    from,
    to: to ?? null,
    ground: { by: ground.by, byName: words(groundKinds[ground.by]), name: ground.name, on: ground.on },
    rules,
  }
}

/** Zones with what is taken, waited and asked for; those that have ended only where asked. */
export async function zoneViews(db: Db, region: Region, today: CivilDate, ended: boolean): Promise<VendingZoneView[]> {
  const [zones, taken, counts] = await Promise.all([
    listZones(db, region.code),
    placesInForce(db, region.code),
    db<{ zone_id: string; waiting: number; asked: number }[]>`
      select zone_id, count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state in ('applied', 'toApprove'))::int as asked
      from placement where region = ${region.code} group by zone_id`,
  ]) // sent together
  return zones
    .filter((zone) => ended || zone.to === undefined || today <= zone.to)
    .map((zone) => {
      const own = taken.filter((one) => one.zone_id === zone.id)
      const count = counts.find((one) => one.zone_id === zone.id)
      return {
        ...publicZone(region, zone, freeOn(zone, own.map(occupied), today)),
        taken: own.length,
        waiting: count?.waiting ?? 0,
        asked: count?.asked ?? 0,
        inForce: inForceOn(zone, today),
      }
    })
}

export async function zonesGeoJson(db: Db, region: Region, today: CivilDate): Promise<string> {
  const zones = await zoneViews(db, region, today, false)
  return JSON.stringify({
    type: 'FeatureCollection',
    features: zones.map(({ outline, name, kindName, unit, goods, days, hours, stalls, free, from, to, id }) => ({
      type: 'Feature',
      properties: {
        id,
        name: name.zh,
        name_en: name.en,
        kind: kindName.zh,
        unit: unit.name.zh,
        goods: goods.map((one) => one.name.zh).join(';'),
        days: weekdaysText(days).zh,
        hours: hoursText(hours),
        stalls,
        free,
        from,
        to,
      },
      geometry: outline,
    })),
  })
}

/** The zones as a table. */
export async function zonesTable(db: Db, region: Region, today: CivilDate) {
  const zones = await zoneViews(db, region, today, false)
  return {
    // prettier-ignore
    headings: ['id', 'kind', 'name_zh', 'name_en', 'unit', 'goods', 'days', 'hours', 'stalls', 'reserved', 'taken', 'free', 'from', 'to', 'ground', 'ground_on', 'rules'],
    rows: zones.map((zone) => [
      zone.id,
      zone.kind,
      zone.name.zh,
      zone.name.en,
      zone.unit.id,
      zone.goods.map(({ kind }) => kind).join(';'),
      zone.days.join(';'),
      zone.hours.map(({ from, to }) => `${from}-${to}`).join(';'),
      zone.stalls,
      zone.reserved,
      zone.taken,
      zone.free,
      zone.from,
      zone.to ?? '',
      zone.ground.name,
      zone.ground.on,
      zone.rules,
    ]),
  }
}
