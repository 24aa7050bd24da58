import type { z } from 'zod'
import type { listInbox } from '../../contract/matter.ts'
import { servedProcedures } from '../../contract/matter.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import type { Post } from '../../domain/people/posts.ts'
import { isNote, statesFrom, verbOf } from '../../domain/procedure/procedure.ts'
import { rows, sql, type Db, type Sql } from '../db/pool.ts'
import type { Acting } from '../people/store.ts'
import type { Region } from '../region/region.ts'
import { readKey, writeKey, type Key } from './keys.ts'
import { lineColumns, lineJoins, LineRow, presentLines, standingIs } from './lines.ts'
import { readVerb, visible, visibleByAny } from './visible.ts'

/** What one of the person's posts has to do: matters in one state of one procedure, within reach. */
export type Queue = { readonly id: string; readonly procedure: string; readonly state: string; readonly name: Words; readonly where: Sql }

/** Matters that name the person, in whatever state. */
export const mineId = 'mine'
const mineName: Words = { zh: '指派给我', en: 'Assigned to me' }

/**
 * States that a post of the person owns, and that an act of theirs leads out of. Their reach is that of the
 * acts: the unit for who works in one, the patrol area or their own name for inspectors, the district for
 * the centres.
 */
export function queuesOf({ reader, posts }: Acting): Queue[] {
  const held = new Set<Post>(posts.map((one) => one.post))
  // What names a person who has since moved on is no longer theirs to see.
  const readable = servedProcedures.reduce(
    (all, { id }) => sql`${all} or (m.procedure = ${id} and ${visible(reader, readVerb(id))})`,
    sql`false`,
  )
  const queues: Queue[] = [
    {
      id: mineId,
      procedure: 'case',
      state: '',
      name: mineName,
      where: sql`m.region = ${reader.region} and m.ended_at is null and m.assignee_id = ${reader.personId} and (${readable})`,
    },
  ]
  for (const procedure of servedProcedures) {
    for (const [state, { owner, zh, en }] of Object.entries(procedure.states)) {
      if (owner === null || !held.has(owner)) continue
      const verbs = procedure.acts
        .filter((row) => !isNote(row) && row.by.includes(owner) && statesFrom(procedure, row).includes(state))
        .map((row) => verbOf(procedure, row.act))
      if (!reader.grants.some((grant) => verbs.includes(grant.verb))) continue
      queues.push({
        id: `${procedure.id}.${state}`,
        procedure: procedure.id,
        state,
        name: { zh, en },
        where: sql`m.ended_at is null and m.procedure = ${procedure.id} and m.state = ${state} and ${visibleByAny(reader, verbs)}`,
      })
    }
  }
  return queues
}

/** The person's queues with their counts, and the lines of one of them, or of all, most urgent first. */
export async function inboxOf(
  db: Db,
  region: Region,
  acting: Acting,
  input: z.output<typeof listInbox.input>,
  now: Date,
): Promise<Outcome<z.output<typeof listInbox.output>>> {
  const queues = queuesOf(acting)
  const key = readKey(input.after)
  if (!key.ok) return key
  const chosen = input.queue === undefined ? queues : queues.filter((queue) => queue.id === input.queue)
  if (chosen.length === 0) return refuse('input.invalid', { detail: 'queue' })
  const [counts, found] = await Promise.all([
    db<{ id: string; n: number; lapsed: number; soon: number }[]>`${countsOf(queues, now)}`,
    rows(LineRow, db`${mostUrgent(region, chosen, key.value, input.limit + 1)}`),
  ])
  const counted = new Map(counts.map((row) => [row.id, row]))
  const shown = found.slice(0, input.limit)
  const last = found.length > input.limit ? shown.at(-1) : undefined
  return done({
    queues: queues.map(({ id, procedure, state, name }) => {
      const row = counted.get(id)
      return { id, procedure, state, name, count: row?.n ?? 0, lapsed: row?.lapsed ?? 0, dueSoon: row?.soon ?? 0 }
    }),
    lines: await presentLines(db, region, shown, now),
    next: last ? writeKey({ at: last.due_at, id: last.matter_id }) : null,
  })
}

function countsOf(queues: readonly Queue[], now: Date): Sql {
  const each = queues.map(
    ({ id, where }) => sql`
    select ${id}::text as id, count(*) as n, count(*) filter (where ${standingIs.lapsed(now)}) as lapsed, count(*) filter (where ${standingIs.dueSoon(now)}) as soon
    from matter m where ${where}`,
  )
  return each.reduce((all, one) => sql`${all} union all ${one}`)
}

/** Each queue is read in the order of an index; a matter that is in two of them comes once. */
function mostUrgent(region: Region, queues: readonly Queue[], after: Key | null, limit: number): Sql {
  const dated = after?.at ? sql`(m.due_at, m.matter_id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql`m.due_at is not null`
  const undated = after && after.at === null ? sql`m.due_at is null and m.matter_id > ${after.id}::uuid` : sql`m.due_at is null`
  const stretches = queues.flatMap(({ where }) => [
    ...(after && after.at === null
      ? []
      : [sql`(select m.matter_id, m.due_at from matter m where ${where} and ${dated} order by m.due_at, m.matter_id limit ${limit})`]),
    sql`(select m.matter_id, m.due_at from matter m where ${where} and ${undated} order by m.matter_id limit ${limit})`,
  ])
  const together = stretches.reduce((all, one) => sql`${all} union all ${one}`)
  return sql`
    with k as materialized (select distinct due_at, matter_id from (${together}) k order by due_at, matter_id limit ${limit})
    select ${lineColumns} from k join matter m on m.region = ${region.code} and m.matter_id = k.matter_id ${lineJoins} order by k.due_at, k.matter_id`
}
