import { attempt } from '../matter/attempt.ts'
import { perform } from '../matter/perform.ts'
import { procedureOf } from '../matter/procedures.ts'
import type { Pool } from '../db/pool.ts'
import type { Registers } from '../region/registers.ts'
import type { Region } from '../region/region.ts'

/** Clocks looked at in one pass of one region. */
const batchMax = 500
/** An act of the system that was refused (an archive with a task still open) is tried again after this long. */
const againMinutes = 60

type Due = { matter_id: string; procedure: string; version: number; clock: string }

export type Swept = { readonly lapsed: number; readonly done: number; readonly refused: number; readonly warned: number }

/**
 * 时限巡检. Does what the tables say happens when a clock falls due: the lapse with its supervision entry
 * (law 7), the resumption after a suspension, the archive after the follow-up period; and tells owners
 * once when little time is left. Several processes may sweep: the matter's lock decides, and a clock that
 * somebody else has turned is refused and left alone.
 */
export async function sweep(db: Pool, registers: Registers, code: string, now: Date): Promise<Swept> {
  const region = await registers.of(code, now)
  const swept = { lapsed: 0, done: 0, refused: 0, warned: 0 }
  for (const due of await findDue(db, code, now)) {
    const act = procedureOf(due.procedure, due.version).clocks[due.clock]?.onDue ?? 'lapse'
    const performed = await doOnDue(db, region, due, act, now)
    if (!performed) swept.refused += 1
    else if (act === 'lapse') swept.lapsed += 1
    else swept.done += 1
  }
  swept.warned = await warn(db, code, now)
  return swept
}

/** Running clocks past their due time that have not been entered as lapsed, oldest first. */
async function findDue(db: Pool, region: string, now: Date): Promise<Due[]> {
  const again = new Date(now.getTime() - againMinutes * 60_000)
  return db<Due[]>`
    select d.matter_id, m.procedure, m.version, d.clock from deadline d
    join matter m on m.region = d.region and m.matter_id = d.matter_id
    where d.region = ${region} and d.state = 'running' and d.lapsed_at is null and d.due_at < ${now}
      and (d.tried_at is null or d.tried_at < ${again})
    order by d.due_at, d.matter_id limit ${batchMax}`
}

async function doOnDue(db: Pool, region: Region, due: Due, act: string, now: Date): Promise<boolean> {
  const outcome = await attempt(db, (tx) =>
    perform(tx, {
      region,
      procedure: due.procedure,
      matterId: due.matter_id,
      act,
      actor: { kind: 'system' },
      reader: null,
      input: { clock: due.clock },
      requestKey: null,
      now,
    }),
  )
  if (!outcome.ok) {
    await db`
      update deadline set tried_at = ${now} where region = ${region.code} and matter_id = ${due.matter_id} and clock = ${due.clock} and ended_at is null`
  }
  return outcome.ok
}

/** 临期: queues one word to the owner of each clock that has become due soon. */
async function warn(db: Pool, region: string, now: Date): Promise<number> {
  const warned = await db`
    with soon as (
      update deadline set warned_at = ${now} where (region, matter_id, clock, seq) in (
        select region, matter_id, clock, seq from deadline
        where region = ${region} and state = 'running' and warned_at is null and due_soon_at <= ${now}
        order by due_soon_at limit ${batchMax} for update skip locked)
      returning region, matter_id, clock
    )
    insert into outbox (region, outbox_id, matter_id, seq, topic, payload, created_at, next_try_at)
    select s.region, gen_random_uuid(), s.matter_id, m.seq, 'dueSoon', jsonb_build_object('act', 'dueSoon', 'state', m.state, 'tells', jsonb_build_array('owner')), ${now}, ${now}
    from soon s join matter m on m.region = s.region and m.matter_id = s.matter_id`
  return warned.count
}
