import { z } from 'zod'
import type { PatrolAreaView, ZoneView } from '../../contract/registers/areas.ts'
import { HeldPost } from '../../contract/registers/people.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { zoneLevels, type ZoneLevel } from '../../domain/grid/zone.ts'
import { rows, type Db } from '../db/pool.ts'
import { holdsOn } from './days.ts'

const AreaRow = z.object({
  patrol_area_id: z.string(),
  name_zh: z.string(),
  name_en: z.string(),
  from_on: z.string(),
  to_on: z.string().nullable(),
  cells: z.array(z.string()),
})
const RosterRow = z.object({
  assignment_id: z.string(),
  patrol_area_id: z.string(),
  person_id: z.string(),
  name: z.string(),
  post: HeldPost,
  duty_zh: z.string(),
  duty_en: z.string(),
  time_from: z.string(),
  time_to: z.string(),
  from_on: z.string(),
  to_on: z.string().nullable(),
})

/** Patrol areas with their cells and rosters, by id. */
export async function listPatrolAreaViews(db: Db, region: string, today: CivilDate, ended: boolean): Promise<PatrolAreaView[]> {
  const areas = await rows(
    AreaRow,
    db`
    select p.patrol_area_id, p.name_zh, p.name_en, p.from_on, p.to_on, coalesce(array_agg(c.cell::text order by c.cell) filter (where c.cell is not null), '{}') as cells
    from patrol_area p left join patrol_area_cell c on c.region = p.region and c.patrol_area_id = p.patrol_area_id
    where p.region = ${region} and (${ended} or p.to_on is null or p.to_on >= ${today})
    group by p.region, p.patrol_area_id order by p.patrol_area_id collate "C"`,
  )
  const roster = await rows(
    RosterRow,
    db`
    select a.assignment_id, a.patrol_area_id, a.person_id, p.name, a.post, a.duty_zh, a.duty_en, a.time_from::text, a.time_to::text, a.from_on, a.to_on
    from patrol_assignment a join person p on p.region = a.region and p.person_id = a.person_id
    where a.region = ${region} and (${ended} or a.to_on is null or a.to_on >= ${today}) order by a.time_from, a.from_on, a.assignment_id`,
  )
  return areas.map((area) => ({
    id: area.patrol_area_id,
    name: { zh: area.name_zh, en: area.name_en },
    cells: area.cells,
    from: area.from_on,
    to: area.to_on,
    roster: roster
      .filter((line) => line.patrol_area_id === area.patrol_area_id)
      .map((line) => ({
        id: line.assignment_id,
        person: { id: line.person_id, name: line.name },
        post: line.post,
        duty: { zh: line.duty_zh, en: line.duty_en },
        timeFrom: line.time_from.slice(0, 5),
        timeTo: line.time_to.slice(0, 5),
        from: line.from_on,
        to: line.to_on,
        inForce: holdsOn({ from: line.from_on, to: line.to_on }, today),
      })),
  }))
}

const ZoneRow = z.object({
  zone_id: z.string(),
  level: z.custom<ZoneLevel>((value) => value === 1 || value === 2 || value === 3 || value === 4),
  parent_id: z.string().nullable(),
  name_zh: z.string(),
  name_en: z.string(),
  person_id: z.string(),
  person: z.string(),
  standard: z.string(),
  from_on: z.string(),
  to_on: z.string().nullable(),
  geometry: z.record(z.string(), z.unknown()),
})

/** Zones of all four levels, a level before the next. */
export async function listZoneViews(db: Db, region: string, today: CivilDate, ended: boolean): Promise<ZoneView[]> {
  const found = await rows(
    ZoneRow,
    db`
    select z.zone_id, z.level, z.parent_id, z.name_zh, z.name_en, z.person_id, p.name as person, z.standard, z.from_on, z.to_on, z.geometry
    from zone z join person p on p.region = z.region and p.person_id = z.person_id
    where z.region = ${region} and (${ended} or z.to_on is null or z.to_on >= ${today}) order by z.level, z.zone_id collate "C"`,
  )
  return found.map((row) => ({
    id: row.zone_id,
    level: row.level,
    levelName: { zh: zoneLevels[row.level].zh, en: zoneLevels[row.level].en },
    parent: row.parent_id,
    name: { zh: row.name_zh, en: row.name_en },
    person: { id: row.person_id, name: row.person },
    standard: row.standard,
    from: row.from_on,
    to: row.to_on,
    geometry: row.geometry,
  }))
}
