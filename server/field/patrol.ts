import { z } from 'zod'
import { patrolCasesMax, type myPatrol, type PatrolAreaView } from '../../contract/field.ts'
import type { Area } from '../../domain/grid/area.ts'
import { outlineOf } from '../../domain/grid/outline.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { posts, type Post } from '../../domain/people/posts.ts'
import { rows, sql, type Db } from '../db/pool.ts'
import { listLines, presentLines } from '../matter/lines.ts'
import { areaNames } from '../matter/names.ts'
import { visible } from '../matter/visible.ts'
import type { Region } from '../region/region.ts'

const RosterRow = z.object({
  patrol_area_id: z.string(),
  name_zh: z.string(),
  name_en: z.string(),
  person_id: z.string(),
  name: z.string(),
  post: z.string(),
  duty_zh: z.string(),
  duty_en: z.string(),
  time_from: z.string(),
  time_to: z.string(),
  from_on: z.string(),
  to_on: z.string().nullable(),
})
const CellRow = z.object({
  patrol_area_id: z.string(),
  cell: z.string(),
  geometry: z.custom<Area>((value) => typeof value === 'object' && value !== null).nullable(),
  open: z.number(),
})

/** The patrol areas a person is on the roster of today, with everybody on it, and the open cases inside that they may see. */
export async function patrolOf(db: Db, region: Region, reader: Reader, now: Date): Promise<z.output<typeof myPatrol.output>> {
  const day = region.today(now)
  const roster = await rows(
    RosterRow,
    db`
    select a.patrol_area_id, p.name_zh, p.name_en, a.person_id, w.name, a.post, a.duty_zh, a.duty_en,
           to_char(a.time_from, 'HH24:MI') as time_from, to_char(a.time_to, 'HH24:MI') as time_to, a.from_on, a.to_on
    from patrol_assignment a
    join patrol_area p on p.region = a.region and p.patrol_area_id = a.patrol_area_id
    join person w on w.region = a.region and w.person_id = a.person_id
    where a.region = ${region.code} and a.from_on <= ${day} and (a.to_on is null or a.to_on >= ${day})
      and p.from_on <= ${day} and (p.to_on is null or p.to_on >= ${day})
      and exists (
        select 1 from patrol_assignment mine where mine.region = a.region and mine.patrol_area_id = a.patrol_area_id
          and mine.person_id = ${reader.personId} and mine.from_on <= ${day} and (mine.to_on is null or mine.to_on >= ${day}))
    order by a.patrol_area_id, a.time_from, a.assignment_id`,
  )
  const ids = [...new Set(roster.map((row) => row.patrol_area_id))]
  const open = sql`m.procedure = 'case' and m.ended_at is null and ${visible(reader, 'case.read')}`
  const cells = await rows(
    CellRow,
    db`
    select c.patrol_area_id, c.cell, g.geometry,
           (select count(*) from matter m where m.region = ${region.code} and m.cell = c.cell and ${open}) as open
    from patrol_area_cell c
    left join area g on g.region = c.region and g.version = ${region.gridVersion} and g.code = c.cell
    where c.region = ${region.code} and c.patrol_area_id = any(${ids}::text[])
    order by c.patrol_area_id, c.cell`,
  )
  const own = [...new Set(cells.map((row) => row.cell))]
  const inside = sql`m.region = ${region.code} and m.cell = any(${own}::text[]) and ${open}`
  const found = await listLines(db, inside, sql`m.due_at, m.matter_id`, patrolCasesMax)
  const names = await areaNames(db, region)
  const openIn = new Map(cells.map((row) => [row.cell, row.open]))
  const total = [...openIn.values()].reduce((sum, one) => sum + one, 0)
  return {
    areas: ids.map((id): PatrolAreaView => {
      const held = cells.filter((row) => row.patrol_area_id === id)
      return {
        id,
        ...areaWords(roster, id),
        cells: held.map(({ cell, open: count }) => ({ code: cell, community: names.get(cell.slice(0, 12))?.name ?? null, open: count })),
        outline: { type: 'MultiLineString', coordinates: outlineOf(held.flatMap(({ geometry }) => (geometry ? [geometry] : []))) },
      }
    }),
    cases: await presentLines(db, region, found, now),
    total,
    asOf: now.toISOString(),
  }
}

function areaWords(roster: readonly z.infer<typeof RosterRow>[], id: string): Pick<PatrolAreaView, 'name' | 'roster'> {
  const lines = roster.filter((row) => row.patrol_area_id === id)
  return {
    name: { zh: lines[0]?.name_zh ?? id, en: lines[0]?.name_en ?? id },
    roster: lines.map((row) => ({
      person: { id: row.person_id, name: row.name },
      post: posts[row.post as Post] ?? { zh: row.post, en: row.post }, // one of a later release keeps its name
      duty: { zh: row.duty_zh, en: row.duty_en },
      from: row.time_from,
      to: row.time_to,
      fromOn: row.from_on,
      toOn: row.to_on,
    })),
  }
}
