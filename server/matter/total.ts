import { isGuarded } from '../../domain/supervision/all.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { sql, type Db, type Sql } from '../db/pool.ts'
import type { Region } from '../region/region.ts'
import type { Filter, Question } from './filter.ts'
import { readVerb } from './visible.ts'

/** A total as it was in a snapshot of the database, and when it was asked for. */
type Counted = { readonly n: number; readonly snapshot: string; readonly askedAt: number }

/** A count is brought forward for this long and then made anew; changes are kept for longer (forgetChanges). */
const keptMs = 15 * 60_000
const changesKeptMs = 4 * keptMs
/** Filters remembered for one region; more are forgotten all together. */
const filtersMax = 2000

// A region's registers are loaded anew when any of them changes, and whoever fills tables in bulk says that they have.
const totals = new WeakMap<Region, Map<string, Promise<Counted>>>()

/**
 * How many matters the filter finds for this reader, exactly. What was counted before is brought forward by the
 * changes committed since: those visible now and not in the snapshot of that count. Words and due times are
 * counted each time, because the one is not in the changes and the other changes by itself.
 */
export async function exactTotal(db: Db, region: Region, reader: Reader, filter: Filter, question: Question): Promise<number> {
  if (filter.words !== undefined || filter.standing !== undefined) return (await count(db, question)).n
  const known = totals.get(region) ?? new Map<string, Promise<Counted>>()
  totals.set(region, known)
  const key = JSON.stringify([scopeOf(reader, filter), filter])
  const before = await known.get(key)?.catch(() => undefined)
  const asked = before && Date.now() - before.askedAt < keptMs ? bringForward(db, question, before) : count(db, question)
  if (known.size >= filtersMax) known.clear()
  known.set(key, asked)
  asked.catch(() => known.delete(key))
  return (await asked).n
}

/** Whose list it is, as far as that decides what is on it: colleagues of one post share a count. */
function scopeOf({ grants, personId, cells }: Reader, { procedure }: Filter): unknown {
  const reached = grants.filter((grant) => grant.verb === readVerb(procedure)).map(({ reach, units, area }) => ({ reach, units, area }))
  const any = (reach: string) => reached.some((grant) => grant.reach === reach)
  return [reached, any('own') || isGuarded(procedure) ? personId : null, any('patrolArea') ? cells : null]
}

async function count(db: Db, question: Question): Promise<Counted> {
  const askedAt = Date.now()
  const [row] = await db<{ n: number; snapshot: string }[]>`
    select (select count(*) ${countedOf(question)}) as n, pg_current_snapshot()::text as snapshot`
  return { n: row?.n ?? 0, snapshot: row?.snapshot ?? '', askedAt }
}

async function bringForward(db: Db, question: Question, before: Counted): Promise<Counted> {
  const [row] = await db<{ n: number; snapshot: string }[]>`
    select (
      select coalesce(sum(m.sign), 0) ${countedOf(question, sql`matter_change m`)}
        and m.xid >= pg_snapshot_xmin(${before.snapshot}::text::pg_snapshot) and not pg_visible_in_snapshot(m.xid, ${before.snapshot}::text::pg_snapshot)
    )::int8 as n, pg_current_snapshot()::text as snapshot`
  return { n: before.n + (row?.n ?? 0), snapshot: row?.snapshot ?? '', askedAt: before.askedAt }
}

/** What a filter counts, of the matters or of their changes. */
export function countedOf({ where, join, states }: Question, from: Sql = sql`matter m`): Sql {
  return sql`from ${from} ${join} where ${where} ${states === null ? sql`` : sql`and m.state = any(${[...states]}::text[])`}`
}

/** Deletes changes that no count can still be brought forward by. Their time is the database's own, whatever time their acts are of. */
export async function forgetChanges(db: Db, region: string): Promise<void> {
  await db`delete from matter_change where region = ${region} and at < now() - make_interval(secs => ${changesKeptMs / 1000})`
}
