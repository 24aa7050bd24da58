import { z } from 'zod'
import { undecided } from '../../../domain/enforcement/proceeding/penalty.ts'
import { rows, send, type Db, type Tx } from '../../db/pool.ts'

const Input = z.record(z.string(), z.unknown())
const ToldRow = z.object({ seq: z.number(), act: z.string(), at: z.date(), input: Input, facts: Input })
export type Told = z.infer<typeof ToldRow>

/** Lets units read a matter. What was shared stays shared. */
export function share(tx: Tx, region: string, matterId: string, units: readonly (string | null)[], at: Date): void {
  const named = [...new Set(units.filter((unit) => unit !== null))]
  send(
    tx,
    tx`
    insert into matter_share (region, matter_id, unit_id, shared_at)
    select ${region}, ${matterId}, u.unit_id, ${at} from unnest(${named}::text[]) as u (unit_id) on conflict do nothing`,
  )
}

/** Every unit that takes part in a joint action reads the action and every part of it. */
export function shareJoint(tx: Tx, region: string, jointId: string, at: Date): void {
  send(
    tx,
    tx`
    with whole as (
      select matter_id, unit_id from matter
      where region = ${region} and (matter_id = ${jointId} or (parent_id = ${jointId} and procedure = 'jointPart')))
    insert into matter_share (region, matter_id, unit_id, shared_at)
    select ${region}, m.matter_id, u.unit_id, ${at} from whole m cross join (select distinct unit_id from whole where unit_id is not null) u
    on conflict do nothing`,
  )
}

/** The entries of a matter, oldest first. */
export function told(db: Db, region: string, matterId: string): Promise<Told[]> {
  return rows(
    ToldRow,
    db`select seq, act, at, input, facts from matter_entry where region = ${region} and matter_id = ${matterId} order by seq`,
  )
}

/** An undecided penalty proceeding of one of these units, by its number. */
export async function undecidedProceeding(db: Db, region: string, number: string, units: readonly string[]): Promise<string | null> {
  const [row] = await db<{ matter_id: string }[]>`
    select matter_id from matter where region = ${region} and procedure = 'penalty' and number = ${number} and unit_id = any(${[...units]}::text[])
      and state = any(${[...undecided]}::text[])`
  return row?.matter_id ?? null
}

const FiledRow = z.object({ matter_id: z.string(), unit_id: z.string().nullable(), number: z.string().nullable(), filed_at: z.date() })
export type Filed = z.infer<typeof FiledRow>

/** When proceedings were filed, the earliest first (最先立案, 行政处罚法第二十五条第一款). */
export function filingsOf(db: Db, region: string, ids: readonly string[]): Promise<Filed[]> {
  return rows(
    FiledRow,
    db`
    select m.matter_id, m.unit_id, m.number, min(e.at) as filed_at from matter m
    join matter_entry e on e.region = m.region and e.matter_id = m.matter_id and e.act = 'file'
    where m.region = ${region} and m.matter_id = any(${[...ids]}::uuid[])
    group by m.matter_id, m.unit_id, m.number order by filed_at, m.matter_id`,
  )
}

const PartRow = z.object({
  matter_id: z.string(),
  unit_id: z.string().nullable(),
  assignee_id: z.string().nullable(),
  state: z.string(),
  opened: Input,
  /** The last report of the part, and what stood open below it then. */
  report: Input.nullable(),
  stated: z.array(z.string()).nullable(),
})
export type PartRow = z.infer<typeof PartRow>

/** The parts of a joint action in the order in which they were given. */
export function partsOfJoint(db: Db, region: string, jointId: string): Promise<PartRow[]> {
  return rows(
    PartRow,
    db`
    select m.matter_id, m.unit_id, m.assignee_id, m.state, f.input as opened, r.input as report, r.facts -> 'stated' as stated
    from matter m join matter_entry f on f.region = m.region and f.matter_id = m.matter_id and f.seq = 1
    left join lateral (
      select e.input, e.facts from matter_entry e
      where e.region = m.region and e.matter_id = m.matter_id and e.act in ('reportBack', 'reportAgain') order by e.seq desc limit 1) r on true
    where m.region = ${region} and m.parent_id = ${jointId} and m.procedure = 'jointPart' order by m.opened_at, m.matter_id`,
  )
}

const OpenedRow = z.object({
  matter_id: z.string(),
  parent_id: z.string(),
  procedure: z.string(),
  version: z.number(),
  state: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  open: z.boolean(),
})
export type OpenedRow = z.infer<typeof OpenedRow>

/** Proceedings opened below parts of a joint action. */
export function openedBelow(db: Db, region: string, parts: readonly string[]): Promise<OpenedRow[]> {
  return rows(
    OpenedRow,
    db`
    select matter_id, parent_id, procedure, version, state, number, title, ended_at is null and state <> 'closed' as open
    from matter where region = ${region} and parent_id = any(${[...parts]}::uuid[]) and procedure <> 'escalation' order by opened_at, matter_id`,
  )
}
