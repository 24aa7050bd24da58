/** The register of vending zones as it is kept. */
import { z } from 'zod'
import { keysOf } from '../../../contract/fields.ts'
import { goodsKinds } from '../../../domain/enforcement/placement/goods.ts'
import { groundKinds, zoneKinds, type VendingZone } from '../../../domain/enforcement/placement/zone.ts'
import type { Area } from '../../../domain/grid/area.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import { Day } from '../../db/day.ts'
import { rows, sql, type Db, type Sql, type Tx } from '../../db/pool.ts'

// Outlines were checked when the zone was set up.
const Outline = z.custom<Area>((value) => typeof value === 'object' && value !== null && 'coordinates' in value)

const ZoneRow = z
  .object({
    zone_id: z.string(),
    kind: keysOf(zoneKinds),
    name_zh: z.string(),
    name_en: z.string(),
    outline: Outline,
    unit_id: z.string(),
    goods: z.array(keysOf(goodsKinds)),
    days: z.array(z.int()),
    hours: z.array(z.object({ from: z.string(), to: z.string() })),
    stalls: z.int(),
    reserved: z.int(),
    from_on: Day,
    to_on: Day.nullable(),
    ground_by: keysOf(groundKinds),
    ground_name: z.string(),
    ground_on: Day,
    rules: z.string(),
  })
  .transform((row): VendingZone => ({
    id: row.zone_id,
    kind: row.kind,
    name: { zh: row.name_zh, en: row.name_en },
    outline: row.outline,
    unit: row.unit_id,
    goods: row.goods,
    days: row.days,
    hours: row.hours,
    stalls: row.stalls,
    reserved: row.reserved,
    from: row.from_on,
    ...(row.to_on !== null && { to: row.to_on }),
    ground: { by: row.ground_by, name: row.ground_name, on: row.ground_on },
    rules: row.rules,
  }))

/** Most zones of one district; a longer list is no register of zones any more. */
export const zonesMax = 2000

const select = (where: Sql): Sql => sql`
  select zone_id, kind, name_zh, name_en, outline, unit_id, goods, days, hours, stalls, reserved, from_on::text, to_on::text, ground_by, ground_name,
    ground_on::text, rules
  from vending_zone where ${where} order by zone_id limit ${zonesMax}`

/** Every zone, ended ones too, by id. */
export function listZones(db: Db, region: string): Promise<VendingZone[]> {
  return rows(ZoneRow, db`${select(sql`region = ${region}`)}`)
}

export async function findZone(db: Db, region: string, id: string): Promise<VendingZone | undefined> {
  const [zone] = await rows(ZoneRow, db`${select(sql`region = ${region} and zone_id = ${id}`)}`)
  return zone
}

/** Names of zones by id, ended ones too. */
export async function zoneNames(db: Db, region: string, ids: readonly string[]): Promise<ReadonlyMap<string, Words>> {
  if (ids.length === 0) return new Map()
  const found = await db<{ zone_id: string; name_zh: string; name_en: string }[]>`
    select zone_id, name_zh, name_en from vending_zone where region = ${region} and zone_id = any(${[...ids]})`
  return new Map(found.map((row) => [row.zone_id, { zh: row.name_zh, en: row.name_en }]))
}

/** Holds a zone's row until the transaction ends: whoever else decides on a place in it waits, and counts afterwards. */
export async function holdZone(tx: Tx, region: string, id: string): Promise<void> {
  await tx`select 1 from vending_zone where region = ${region} and zone_id = ${id} for no key update`
}

/** Enters a zone, or puts what it is now in place of what it was. */
export async function saveZone(tx: Tx, region: string, zone: VendingZone): Promise<void> {
  const { id, kind, name, outline, unit, goods, days, hours, stalls, reserved, from, to, ground, rules } = zone
  await tx`
    insert into vending_zone (region, zone_id, kind, name_zh, name_en, outline, unit_id, goods, days, hours, stalls, reserved, from_on, to_on, ground_by,
      ground_name, ground_on, rules)
    values (${region}, ${id}, ${kind}, ${name.zh}, ${name.en}, ${tx.json(outline)}, ${unit}, ${[...goods]}, ${[...days]}, ${tx.json([...hours])}, ${stalls}, ${reserved},
      ${from}, ${to ?? null}, ${ground.by}, ${ground.name}, ${ground.on}, ${rules})
    on conflict (region, zone_id) do update set kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en, outline = excluded.outline,
      unit_id = excluded.unit_id, goods = excluded.goods, days = excluded.days, hours = excluded.hours, stalls = excluded.stalls, reserved = excluded.reserved,
      from_on = excluded.from_on, to_on = excluded.to_on, ground_by = excluded.ground_by, ground_name = excluded.ground_name, ground_on = excluded.ground_on,
      rules = excluded.rules`
}
