import { z } from 'zod'
import type { Clock } from '../../domain/clock/running-clock.ts'
import type { Matter } from '../../domain/procedure/procedure.ts'
import type { Db, Sql, Tx } from '../db/pool.ts'
import { maybeRow, rows, send, sql } from '../db/pool.ts'
import { finality, procedureOf } from './procedures.ts'

const Tally = z.record(z.string(), z.object({ n: z.number(), by: z.array(z.string()) }))

// What was written as a Clock is read as one; its shape is the entry's, which verify checks by hash.
const ClockDetail = z.custom<Clock>((value) => typeof value === 'object' && value !== null && 'kind' in value && 'dueAt' in value)

const Child = z.object({ id: z.string(), procedure: z.string(), version: z.number(), state: z.string() })
export type Child = { id: string; procedure: string; version: number; state: string; final: boolean }

const MatterRow = z.object({
  region: z.string(),
  matter_id: z.string(),
  procedure: z.string(),
  version: z.number(),
  parent_id: z.string().nullable(),
  state: z.string(),
  state_before: z.string().nullable(),
  number: z.string().nullable(),
  unit_id: z.string().nullable(),
  assignee_id: z.string().nullable(),
  cell: z.string().nullable(),
  subject: z.string().nullable(),
  condition: z.string().nullable(),
  x: z.number().nullable(),
  y: z.number().nullable(),
  address: z.string().nullable(),
  title: z.string().nullable(),
  opened_at: z.date(),
  changed_at: z.date(),
  ended_at: z.date().nullable(),
  tally: Tally,
  seq: z.number(),
  head_hash: z.instanceof(Uint8Array),
  clocks: z.array(ClockDetail).nullable(),
  parent: z.object({ procedure: z.string(), tally: Tally }).nullable(),
  children: z.array(Child).nullable(),
  shared_with: z.array(z.string()).nullable(),
  barred: z.array(z.object({ unit: z.string().nullable(), person: z.string().nullable() })).nullable(),
  knowers: z.array(z.string()).nullable(),
})

/** What an act on a matter asks about the one it stands below. */
export type Parent = Pick<Matter, 'procedure' | 'tally'>

/** A matter with what the engine needs beside it: the hash its chain ends in and what stands above and below it. */
export type Loaded = {
  readonly matter: Matter
  readonly headHash: string
  readonly parent: Parent | null
  readonly children: readonly Child[]
  /** Units that take part beside the one that has it, and so read it. */
  readonly sharedWith: readonly string[]
  /** Units and people who stand aside (回避). */
  readonly barred: readonly { readonly unit: string | null; readonly person: string | null }[]
  /** Who knows of it, where it is sealed. */
  readonly knowers: readonly string[]
}

const columns = sql`
  m.region, m.matter_id, m.procedure, m.version, m.parent_id, m.state, m.state_before, m.number, m.unit_id, m.assignee_id,
  m.cell, m.subject, m.condition, m.x, m.y, m.address, m.title, m.opened_at, m.changed_at, m.ended_at, m.tally, m.seq, m.head_hash,
  (select json_agg(d.detail) from deadline d where d.region = m.region and d.matter_id = m.matter_id and d.ended_at is null) as clocks,
  (select json_build_object('procedure', p.procedure, 'tally', p.tally) from matter p where p.region = m.region and p.matter_id = m.parent_id) as parent,
  (select json_agg(json_build_object('id', c.matter_id, 'procedure', c.procedure, 'version', c.version, 'state', c.state))
   from matter c where c.region = m.region and c.parent_id = m.matter_id) as children,
  (select json_agg(s.unit_id order by s.unit_id) from matter_share s where s.region = m.region and s.matter_id = m.matter_id) as shared_with,
  (select json_agg(json_build_object('unit', b.unit_id, 'person', b.person_id)) from matter_bar b
   where b.region = m.region and b.matter_id = m.matter_id) as barred,
  (select json_agg(k.person_id) from matter_knower k where k.region = m.region and k.matter_id = m.matter_id and k.ended_at is null) as knowers`

/** The matter, or undefined. */
export async function findMatter(db: Db, region: string, matterId: string): Promise<Loaded | undefined> {
  const row = await maybeRow(MatterRow, db`select ${columns} from matter m where m.region = ${region} and m.matter_id = ${matterId}`)
  return row && loaded(row)
}

/** Many matters at once, in no order; for a page of a list. */
export async function listLoaded(db: Db, where: Sql): Promise<Loaded[]> {
  return (await rows(MatterRow, db`select ${columns} from matter m where ${where}`)).map(loaded)
}

/**
 * Holds the matter until the transaction ends, so that two persons cannot both decide, and gives it as it then is: it
 * is read by a statement of its own, because one that had to wait for the lock would show the clocks of before.
 * Where `withParent`, the parent is held too, and first, so that two acts never wait for each other.
 */
export async function lockMatter(tx: Tx, region: string, matterId: string, withParent: boolean): Promise<Loaded | undefined> {
  const parent = withParent
    ? sql`or matter_id = (select parent_id from matter where region = ${region} and matter_id = ${matterId})`
    : sql``
  send(
    tx,
    tx`
    select 1 from matter where region = ${region} and (matter_id = ${matterId} ${parent})
    order by matter_id = ${matterId} for no key update`,
  )
  return findMatter(tx, region, matterId)
}

function loaded(row: z.infer<typeof MatterRow>): Loaded {
  const clocks: Record<string, Clock> = {}
  for (const clock of row.clocks ?? []) clocks[clock.kind] = clock
  const matter: Matter = {
    region: row.region,
    id: row.matter_id,
    procedure: row.procedure,
    version: row.version,
    parent: row.parent_id,
    state: row.state,
    before: row.state_before,
    clocks,
    tally: row.tally,
    attributes: {
      unit: row.unit_id,
      assignee: row.assignee_id,
      cell: row.cell,
      subject: row.subject,
      condition: row.condition,
      point: row.x === null || row.y === null ? null : { x: row.x, y: row.y },
      number: row.number,
      address: row.address,
      title: row.title,
    },
    openedAt: row.opened_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    seq: row.seq,
  }
  const children = (row.children ?? []).map((child) => ({
    ...child,
    final: finality(procedureOf(child.procedure, child.version))(child.state),
  }))
  const headHash = Buffer.from(row.head_hash).toString('hex')
  return {
    ...{ matter, headHash, parent: row.parent, children },
    ...{ sharedWith: row.shared_with ?? [], barred: row.barred ?? [], knowers: row.knowers ?? [] },
  }
}
