import { z } from 'zod'
import { publicMap } from '../../contract/portal.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { oneRow, rows, sql, type Db, type Sql } from '../db/pool.ts'
import { placesOf } from '../grid/address.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import { subjectName } from './names.ts'
import { phaseOf, publicState } from './phase.ts'

const OpenRow = z.object({
  matter_id: z.string(),
  number: z.string().nullable(),
  subject: z.string().nullable(),
  state: z.string(),
  community: z.string().nullable(),
  x: z.number(),
  y: z.number(),
  opened_at: z.date(),
  handling_due: z.date().nullable(),
})
type OpenRow = z.infer<typeof OpenRow>

export const publicMapHandlers: Served[] = [
  served(publicMap, async (context, { region: code, street, subject, number, after, limit }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const region = found.value
    const key = readKey(after)
    if (!key.ok) return key
    const wanted = sql`
      m.region = ${code} and m.procedure = 'case' and m.parent_id is null and m.ended_at is null and m.state <> 'closed' and m.x is not null
      ${street === undefined ? sql`` : sql`and m.street = ${street}`} ${subject === undefined ? sql`` : sql`and m.subject = ${subject}`}
      ${number === undefined ? sql`` : sql`and m.number = ${number}`}`
    const [lines, total, places] = await Promise.all([
      listOpen(context.db, wanted, key.value, limit + 1),
      countOpen(context.db, wanted),
      placesOf(context.db, region),
    ])
    const shown = lines.slice(0, limit)
    const last = shown.at(-1)
    return done({
      cases: shown.map((row) => ({
        number: row.number,
        subject: subjectName(region, row.subject),
        state: publicState(row.state),
        phase: phaseOf(row.state),
        point: { x: rounded(row.x), y: rounded(row.y) },
        community: (row.community === null ? undefined : places.areas.get(row.community)) ?? null,
        reportedAt: row.opened_at.toISOString(),
        dueAt: row.handling_due?.toISOString() ?? null,
      })),
      total,
      next: lines.length > limit && last ? writeKey(last) : null,
      asOf: context.now().toISOString(),
    })
  }),
]

/** Four decimals of a degree are about ten metres: the street is shown, not the door. */
const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4

function listOpen(db: Db, wanted: Sql, key: Key | null, limit: number): Promise<OpenRow[]> {
  const from = key === null ? sql`` : sql`and (m.opened_at, m.matter_id) < (${key.at}::timestamptz, ${key.id}::uuid)`
  return rows(
    OpenRow,
    db`
    select m.matter_id, m.number, m.subject, m.state, m.community, m.x, m.y, m.opened_at,
      (select d.due_at from deadline d where d.region = m.region and d.matter_id = m.matter_id and d.clock = 'handling' and d.state = 'running') as handling_due
    from matter m where ${wanted} ${from} order by m.opened_at desc, m.matter_id desc limit ${limit}`,
  )
}

async function countOpen(db: Db, wanted: Sql): Promise<number> {
  return (await oneRow(z.object({ n: z.number() }), db`select count(*)::int as n from matter m where ${wanted}`)).n
}

type Key = { readonly at: Date; readonly id: string }

const writeKey = (row: OpenRow): string => `${row.opened_at.toISOString()}~${row.matter_id}`

function readKey(text: string | undefined): Outcome<Key | null> {
  if (text === undefined) return done(null)
  const [at = '', id = ''] = text.split('~')
  const key = z.object({ at: z.iso.datetime(), id: z.uuid() }).safeParse({ at, id })
  return key.success ? done({ at: new Date(at), id }) : refuse('input.invalid', { detail: 'after' })
}
