import { z } from 'zod'
import type { MatterLine } from '../../contract/matter.ts'
import { sources, type Source } from '../../domain/case/fields.ts'
import { rows, sql, type Db, type Sql } from '../db/pool.ts'
import { beyondProcedures } from '../../domain/enforcement/beyond/all.ts'
import type { Region } from '../region/region.ts'
import { areaNames, personNames, subjectNamed, unitNamed } from './names.ts'
import { procedureOf } from './procedures.ts'

export const LineRow = z.object({
  matter_id: z.string(),
  procedure: z.string(),
  version: z.number(),
  state: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  owner_post: z.string().nullable(),
  unit_id: z.string().nullable(),
  assignee_id: z.string().nullable(),
  subject: z.string().nullable(),
  cell: z.string().nullable(),
  x: z.number().nullable(),
  y: z.number().nullable(),
  address: z.string().nullable(),
  opened_at: z.date(),
  changed_at: z.date(),
  ended_at: z.date().nullable(),
  due_at: z.date().nullable(),
  due_soon_at: z.date().nullable(),
  paused: z.boolean(),
  source: z.string().nullable(),
  cover: z.string().nullable(),
  beginning: z.string().nullable(),
})
export type LineRow = z.infer<typeof LineRow>

/** Characters of a description that stand for a missing title. */
const titleCharacters = 40

/** What a line shows, of `matter m`. A task or an application is called by the number of its case. */
export const lineColumns = sql`
  m.matter_id, m.procedure, m.version, m.state, coalesce(m.number, p.number) as number, m.title, m.owner_post, m.unit_id, m.assignee_id, m.subject,
  m.cell, m.x, m.y, m.address, m.opened_at, m.changed_at, m.ended_at, m.due_at, m.due_soon_at,
  m.due_at is null and m.ended_at is null and exists (
    select 1 from deadline d where d.region = m.region and d.matter_id = m.matter_id and d.state = 'paused') as paused,
  f.source, coalesce(f.cover, g.cover) as cover, left(coalesce(f.description, g.description), ${titleCharacters}::int) as beginning`

/** A case that asks for help shares the request and not its own file. */
const beyondIds = beyondProcedures.map(({ id }) => id)

/** What hangs on a line: its own case file, or that of its parent. */
export const lineJoins = sql`
  left join matter p on p.region = m.region and p.matter_id = m.parent_id
  left join case_file f on f.region = m.region and f.matter_id = m.matter_id
  left join case_file g on g.region = m.region and g.matter_id = m.parent_id and m.procedure <> all(${beyondIds}::text[])`

/** Lines of the matters for which `where` holds, over `matter m`; for few. */
export function listLines(db: Db, where: Sql, order: Sql, limit: number): Promise<LineRow[]> {
  return rows(LineRow, db`select ${lineColumns} from matter m ${lineJoins} where ${where} order by ${order} limit ${limit}`)
}

/** Rows as a page shows them. Names are loaded for all of them together. */
export async function presentLines(db: Db, region: Region, found: readonly LineRow[], now: Date): Promise<MatterLine[]> {
  const areas = await areaNames(db, region)
  const persons = await personNames(
    db,
    region.code,
    found.map((row) => row.assignee_id),
  )
  return found.map((row) => {
    const state = procedureOf(row.procedure, row.version).states[row.state]
    const subject = row.subject === null ? null : subjectNamed(region.catalogue, row.subject)
    return {
      id: row.matter_id,
      procedure: row.procedure,
      number: row.number,
      title: row.title ?? row.beginning ?? subject?.name.zh ?? '',
      state: row.state,
      stateName: { zh: state?.zh ?? row.state, en: state?.en ?? row.state },
      ownerPost: row.owner_post,
      unit: row.unit_id === null ? null : unitNamed(region, row.unit_id),
      assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: persons.get(row.assignee_id) ?? '' },
      subject,
      cell: row.cell,
      community: areas.get(row.cell?.slice(0, 12) ?? '')?.name ?? null,
      street: areas.get(row.cell?.slice(0, 9) ?? '')?.name ?? null,
      point: row.x === null || row.y === null ? null : { x: row.x, y: row.y },
      address: row.address,
      source: row.source,
      cover: row.cover,
      openedAt: row.opened_at.toISOString(),
      changedAt: row.changed_at.toISOString(),
      endedAt: row.ended_at?.toISOString() ?? null,
      dueAt: row.due_at?.toISOString() ?? null,
      standing: standingOf(row, now),
    }
  })
}

/** How the most urgent clock of a matter stands, from what its row keeps. What is done at the due time to the millisecond is in time. */
export function standingOf(row: Pick<LineRow, 'due_at' | 'due_soon_at' | 'paused'>, now: Date): MatterLine['standing'] {
  if (row.due_at === null) return row.paused ? 'paused' : 'none'
  if (row.due_at < now) return 'lapsed'
  return row.due_soon_at !== null && row.due_soon_at <= now ? 'dueSoon' : 'running'
}

/** The same, said to PostgreSQL over `matter m`. */
export const standingIs = {
  lapsed: (now: Date) => sql`(m.ended_at is null and m.due_at < ${now}::timestamptz)`,
  dueSoon: (now: Date) => sql`(m.ended_at is null and m.due_at >= ${now}::timestamptz and m.due_soon_at <= ${now}::timestamptz)`,
}

/** A source in words; one of a later release keeps its name. */
export function sourceWords(source: string) {
  return sources[source as Source] ?? { zh: source, en: source }
}
