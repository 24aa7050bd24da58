import { z } from 'zod'
import type { UnitView } from '../../contract/registers/units.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { unitAndBelow, unitKinds, type Unit, type UnitKind } from '../../domain/people/units.ts'
import { rows, type Db, type Tx } from '../db/pool.ts'
import { seenOf } from './days.ts'

const kinds = Object.keys(unitKinds) as [UnitKind, ...UnitKind[]]

const UnitRow = z.object({
  unit_id: z.string(),
  kind: z.enum(kinds),
  name_zh: z.string(),
  name_en: z.string(),
  parent_id: z.string().nullable(),
  second_parent_id: z.string().nullable(),
  area: z.string().nullable(),
  from_on: z.string(),
  to_on: z.string().nullable(),
  people: z.number(),
  matters: z.number(),
})

/** A unit as the register keeps it. */
export type KeptUnit = Unit & { readonly from: string; readonly to: string | null }

/** Every unit with how many serve in it today and how many matters it has open, by id. */
export async function listUnitViews(db: Db, region: string, today: CivilDate, ended: boolean): Promise<UnitView[]> {
  const found = await rows(
    UnitRow,
    db`
    select u.unit_id, u.kind, u.name_zh, u.name_en, u.parent_id, u.second_parent_id, u.area, u.from_on, u.to_on,
           coalesce(h.people, 0) as people, coalesce(m.matters, 0) as matters
    from unit u
    left join (
      select unit_id, count(distinct person_id)::int as people from post_holding
      where region = ${region} and from_on <= ${today} and (to_on is null or to_on >= ${today}) group by unit_id) h on h.unit_id = u.unit_id
    left join (
      select unit_id, count(*)::int as matters from matter where region = ${region} and ended_at is null and unit_id is not null group by unit_id) m
      on m.unit_id = u.unit_id
    where u.region = ${region} and (${ended} or u.to_on is null or u.to_on >= ${today})
    order by u.unit_id collate "C"`,
  )
  return found.map(viewOf)
}

function viewOf(row: z.infer<typeof UnitRow>): UnitView {
  const unit = {
    id: row.unit_id,
    kind: row.kind,
    name: { zh: row.name_zh, en: row.name_en },
    parent: row.parent_id,
    secondParent: row.second_parent_id,
    area: row.area,
    from: row.from_on,
    to: row.to_on,
  }
  return { ...unit, people: row.people, openMatters: row.matters, seen: seenOf(unit) }
}

/** The units as kept, ended ones too. */
export async function listKeptUnits(db: Db, region: string): Promise<Map<string, KeptUnit>> {
  const found = await rows(
    UnitRow.omit({ people: true, matters: true }),
    db`
    select unit_id, kind, name_zh, name_en, parent_id, second_parent_id, area, from_on, to_on from unit where region = ${region} order by unit_id collate "C"`,
  )
  return new Map(
    found.map((row): [string, KeptUnit] => {
      const { people: _people, openMatters: _matters, seen: _seen, ...unit } = viewOf({ ...row, people: 0, matters: 0 })
      return [unit.id, unit]
    }),
  )
}

type Placing = { readonly id: string; readonly parent: string | null; readonly secondParent: string | null; readonly area: string | null }

/** Whether a unit may stand there: parents in force, no circle, an area of this district. */
export function mayStand(
  region: string,
  unit: Placing,
  day: string,
  units: ReadonlyMap<string, KeptUnit>,
): Outcome<null, 'register.unitEnded' | 'register.circle' | 'register.areaElsewhere'> {
  const above = [unit.parent, unit.secondParent].filter((id) => id !== null)
  for (const id of above) {
    const parent = units.get(id)
    if (!parent || (parent.to !== null && parent.to < day)) return refuse('register.unitEnded', { what: id, day })
  }
  const below = new Set(unitAndBelow(unit.id, [...units.values()]))
  if (above.some((id) => below.has(id))) return refuse('register.circle', { what: unit.id })
  if (unit.area !== null && !unit.area.startsWith(region)) return refuse('register.areaElsewhere', { code: unit.area, region })
  return done(null)
}

export async function insertUnit(tx: Tx, region: string, unit: Omit<KeptUnit, 'to'>): Promise<void> {
  await tx`
    insert into unit (region, unit_id, kind, name_zh, name_en, parent_id, second_parent_id, area, from_on)
    values (${region}, ${unit.id}, ${unit.kind}, ${unit.name.zh}, ${unit.name.en}, ${unit.parent}, ${unit.secondParent}, ${unit.area}, ${unit.from})`
}

export async function updateUnit(tx: Tx, region: string, unit: Unit): Promise<void> {
  await tx`
    update unit set kind = ${unit.kind}, name_zh = ${unit.name.zh}, name_en = ${unit.name.en}, parent_id = ${unit.parent},
      second_parent_id = ${unit.secondParent}, area = ${unit.area}
    where region = ${region} and unit_id = ${unit.id}`
}

/** What a unit still holds after a day: open matters, people in post, units under it. */
export async function heldBy(
  tx: Tx,
  region: string,
  id: string,
  lastDay: CivilDate,
): Promise<{ matters: number; people: number; units: number }> {
  // Acts that are just giving the unit a matter hold its row (foreign key); this waits for them.
  await tx`select 1 from unit where region = ${region} and unit_id = ${id} for update`
  const [held] = await rows(
    z.object({ matters: z.number(), people: z.number(), units: z.number() }),
    tx`
    select
      (select count(*)::int from matter where region = ${region} and unit_id = ${id} and ended_at is null) as matters,
      (select count(distinct person_id)::int from post_holding where region = ${region} and unit_id = ${id} and (to_on is null or to_on > ${lastDay})) as people,
      (select count(*)::int from unit where region = ${region} and (parent_id = ${id} or second_parent_id = ${id}) and (to_on is null or to_on > ${lastDay})) as units`,
  )
  return held ?? { matters: 0, people: 0, units: 0 }
}
