import { z } from 'zod'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { posts, type Post } from '../../domain/people/posts.ts'
import { reachKinds, type Grant, type Reader } from '../../domain/people/reach.ts'
import { unitAndBelow, type Unit } from '../../domain/people/units.ts'
import { rows, type Db } from '../db/pool.ts'

const PostName = z.enum(Object.keys(posts) as [Post])

const Held = z.object({
  holding_id: z.string(),
  post: PostName,
  role_id: z.string(),
  unit_id: z.string(),
  area: z.string().nullable(),
  verb: z.string().nullable(),
  reach: z.enum(reachKinds).nullable(),
})

/** A person as they may act today: their posts and what these open. */
export type Acting = {
  readonly reader: Reader
  readonly posts: readonly { readonly post: Post; readonly unit: string; readonly area: string | null }[]
}

/** Resolves the posts a person holds on a day into grants. No posts, no grants. */
export async function actingAs(db: Db, region: string, personId: string, day: CivilDate, units: readonly Unit[]): Promise<Acting> {
  const held = await rows(
    Held,
    db`
    select h.holding_id, r.post, h.role_id, h.unit_id, h.area, g.verb, g.reach
    from post_holding h
    join role r on r.region = h.region and r.role_id = h.role_id
    left join role_grant g on g.region = r.region and g.role_id = r.role_id
    where h.region = ${region} and h.person_id = ${personId} and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})
    order by h.holding_id, g.verb, g.reach`,
  )
  const below = new Map<string, string[]>()
  const grants: Grant[] = []
  const holdings = new Map<string, Acting['posts'][number]>()
  for (const { holding_id, post, unit_id, area, verb, reach } of held) {
    holdings.set(holding_id, { post, unit: unit_id, area })
    if (verb === null || reach === null) continue
    const reached = below.get(unit_id) ?? unitAndBelow(unit_id, units)
    below.set(unit_id, reached)
    grants.push({ verb, reach, units: reached, area })
  }
  const cells = await db<{ cell: string }[]>`
    select distinct c.cell from patrol_assignment a
    join patrol_area p on p.region = a.region and p.patrol_area_id = a.patrol_area_id
    join patrol_area_cell c on c.region = p.region and c.patrol_area_id = p.patrol_area_id
    where a.region = ${region} and a.person_id = ${personId} and a.from_on <= ${day} and (a.to_on is null or a.to_on >= ${day})
      and p.from_on <= ${day} and (p.to_on is null or p.to_on >= ${day})
    order by c.cell`
  return { reader: { region, personId, grants, cells: cells.map((row) => row.cell) }, posts: [...holdings.values()] }
}

/** Whether the person holds any post, or this one, in the unit on the day. */
export async function holdsPostIn(
  db: Db,
  region: string,
  personId: string,
  unit: string,
  day: CivilDate,
  post: Post | null = null,
): Promise<boolean> {
  const found = await db`
    select 1 from post_holding h join role r on r.region = h.region and r.role_id = h.role_id
    where h.region = ${region} and h.person_id = ${personId} and h.unit_id = ${unit} and (${post}::text is null or r.post = ${post})
      and from_on <= ${day} and (to_on is null or to_on >= ${day}) limit 1`
  return found.length > 0
}

const UnitRow = z.object({
  unit_id: z.string(),
  kind: z.custom<Unit['kind']>((kind) => typeof kind === 'string'),
  name_zh: z.string(),
  name_en: z.string(),
  parent_id: z.string().nullable(),
  second_parent_id: z.string().nullable(),
  area: z.string().nullable(),
})

/** Units in force on a day, by id. */
export async function listUnits(db: Db, region: string, day: CivilDate): Promise<Unit[]> {
  const found = await rows(
    UnitRow,
    db`
    select unit_id, kind, name_zh, name_en, parent_id, second_parent_id, area from unit
    where region = ${region} and from_on <= ${day} and (to_on is null or to_on >= ${day}) order by unit_id`,
  )
  return found.map((row) => ({
    id: row.unit_id,
    kind: row.kind,
    name: { zh: row.name_zh, en: row.name_en },
    parent: row.parent_id,
    secondParent: row.second_parent_id,
    area: row.area,
  }))
}
