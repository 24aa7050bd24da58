import type { z } from 'zod'
import type { listMatters, MatterLine } from '../../contract/matter.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { rows, sql, type Db, type Sql } from '../db/pool.ts'
import type { Region } from '../region/region.ts'
import { questionOf, type Filter, type Question } from './filter.ts'
import { readKey, writeKey, type Key } from './keys.ts'
import { lineColumns, lineJoins, LineRow, presentLines } from './lines.ts'
import { exactTotal } from './total.ts'

export type ListPage = { lines: MatterLine[]; total: number; next: string | null }

/** A page of what the reader may see, with the exact total of the filter. Refuses `input.invalid`. */
export async function listPage(
  db: Db,
  region: Region,
  reader: Reader,
  input: z.output<typeof listMatters.input>,
  now: Date,
): Promise<Outcome<ListPage>> {
  const { after, limit, ...filter } = input
  const key = readKey(after)
  if (!key.ok) return key
  const question = questionOf(region, reader, filter, now)
  if (!question.ok) return question
  const [found, total] = await Promise.all([
    rows(LineRow, db`${pageOf(region, question.value, filter, key.value, limit + 1)}`),
    exactTotal(db, region, reader, filter, question.value),
  ])
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return done({
    lines: await presentLines(db, region, shown, now),
    total,
    next: last ? writeKey({ at: filter.order === 'due' ? last.due_at : last.opened_at, id: last.matter_id }) : null,
  })
}

/**
 * One page in its order. Each state is read from its own stretch of the index and only then are the
 * stretches put together, so that a rare state among a million archived cases costs no more than a common one.
 */
export function pageOf(region: Region, question: Question, filter: Pick<Filter, 'order'>, after: Key | null, limit: number): Sql {
  const { states, where, join } = question
  const ways = filter.order === 'due' ? dueWays(after) : [newestWay(after)]
  const stretches = (states ?? [null]).flatMap((state) =>
    ways.map(
      ({ at, beyond, order }) => sql`
        (select m.matter_id, ${at} as at from matter m ${join}
         where ${where} ${state === null ? sql`` : sql`and m.state = ${state}`} ${beyond} order by ${order} limit ${limit})`,
    ),
  )
  const order = filter.order === 'due' ? sql`k.at, k.matter_id` : sql`k.at desc, k.matter_id desc`
  const together = stretches.reduce<Sql | null>((all, one) => (all ? sql`${all} union all ${one}` : one), null)
  const keys = together ?? sql`select m.matter_id, m.opened_at as at from matter m where false`
  return sql`
    with k as materialized (select k.matter_id, k.at from (${keys}) k order by ${order} limit ${limit})
    select ${lineColumns} from k join matter m on m.region = ${region.code} and m.matter_id = k.matter_id ${lineJoins} order by ${order}`
}

type Way = { readonly at: Sql; readonly beyond: Sql; readonly order: Sql }

function newestWay(after: Key | null): Way {
  return {
    at: sql`m.opened_at`,
    order: sql`m.opened_at desc, m.matter_id desc`,
    beyond: after?.at ? sql`and (m.opened_at, m.matter_id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``,
  }
}

/** By due time, and after them those whose clocks are paused, each in the order of an index. */
function dueWays(after: Key | null): Way[] {
  const dated: Way = {
    at: sql`m.due_at`,
    order: sql`m.due_at, m.matter_id`,
    beyond: after?.at ? sql`and (m.due_at, m.matter_id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql`and m.due_at is not null`,
  }
  const undated: Way = {
    at: sql`null::timestamptz`,
    order: sql`m.matter_id`,
    beyond: after && after.at === null ? sql`and m.due_at is null and m.matter_id > ${after.id}::uuid` : sql`and m.due_at is null`,
  }
  return after && after.at === null ? [undated] : [dated, undated]
}
