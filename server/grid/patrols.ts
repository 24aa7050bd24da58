import type { Post } from '../../domain/people/posts.ts'
import type { Words } from '../../domain/kernel/words.ts'
import type { ZoneLevel, ZoneShape } from '../../domain/grid/zone.ts'
import type { Tx } from '../db/pool.ts'

/** 责任网格 as it is kept: whole cells, and a term. */
export type KeptPatrolArea = {
  readonly id: string
  readonly name: Words
  readonly cells: readonly string[]
  readonly from: string
  readonly to?: string
}

/** 四定: who, when, in which post, with which duty. Times of day are HH:MM. */
export type Assignment = {
  readonly id: string
  readonly patrolArea: string
  readonly person: string
  readonly post: Post
  readonly duty: Words
  readonly timeFrom: string
  readonly timeTo: string
  readonly from: string
  readonly to?: string
}

/** 责任区 as it is kept, with exactly one person. */
export type KeptZone = {
  readonly id: string
  readonly level: ZoneLevel
  readonly parent: string | null
  readonly name: Words
  readonly shape: ZoneShape
  readonly person: string
  readonly standard: string
  readonly from: string
  readonly to?: string
}

/** Sets up patrol areas with their cells, as `checkPatrolArea` has let them pass. */
export async function insertPatrolAreas(tx: Tx, region: string, areas: readonly KeptPatrolArea[]): Promise<void> {
  const given = areas.map(({ id, name, from, to }) => ({ id, name_zh: name.zh, name_en: name.en, from_on: from, to_on: to ?? null }))
  await tx`
    insert into patrol_area (region, patrol_area_id, name_zh, name_en, from_on, to_on)
    select ${region}, a.* from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb)
      as a (id text, name_zh text, name_en text, from_on date, to_on date)`
  const cells = areas.flatMap(({ id, cells: own }) => own.map((cell) => ({ id, cell })))
  await tx`
    insert into patrol_area_cell (region, patrol_area_id, cell)
    select ${region}, c.id, c.cell from jsonb_to_recordset(${JSON.stringify(cells)}::text::jsonb) as c (id text, cell text)`
}

export async function insertAssignments(tx: Tx, region: string, assignments: readonly Assignment[]): Promise<void> {
  const given = assignments.map((one) => ({
    id: one.id,
    area: one.patrolArea,
    person: one.person,
    post: one.post,
    duty_zh: one.duty.zh,
    duty_en: one.duty.en,
    time_from: one.timeFrom,
    time_to: one.timeTo,
    from_on: one.from,
    to_on: one.to ?? null,
  }))
  await tx`
    insert into patrol_assignment (region, assignment_id, patrol_area_id, person_id, post, duty_zh, duty_en, time_from, time_to, from_on, to_on)
    select ${region}, a.* from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb)
      as a (id uuid, area text, person uuid, post text, duty_zh text, duty_en text, time_from time, time_to time, from_on date, to_on date)`
}

/** Sets up zones, parents before their children, as `checkZones` has let them pass. */
export async function insertZones(tx: Tx, region: string, zones: readonly KeptZone[]): Promise<void> {
  const given = zones
    .toSorted((a, b) => a.level - b.level)
    .map((zone) => ({
      id: zone.id,
      level: zone.level,
      parent: zone.parent,
      name_zh: zone.name.zh,
      name_en: zone.name.en,
      geometry: zone.shape,
      person: zone.person,
      standard: zone.standard,
      from_on: zone.from,
      to_on: zone.to ?? null,
    }))
  await tx`
    insert into zone (region, zone_id, level, parent_id, name_zh, name_en, geometry, person_id, standard, from_on, to_on)
    select ${region}, z.* from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb)
      as z (id text, level int, parent text, name_zh text, name_en text, geometry jsonb, person uuid, standard text, from_on date, to_on date)`
}
