import { v7 as uuid } from 'uuid'
import { posts, type Post } from '../../domain/people/posts.ts'
import { findMatter, type Loaded } from '../matter/load.ts'
import { ownerUnit, superiorOf } from '../matter/owner.ts'
import { procedureOf } from '../matter/procedures.ts'
import { inTransaction, type Pool, type Tx } from '../db/pool.ts'
import type { Change, Live } from '../http/live.ts'
import type { Region } from '../region/region.ts'
import type { Registers } from '../region/registers.ts'

const batchMax = 200
/** A message that cannot be delivered waits longer each time, an hour at most. */
const waitSecondsMax = 3600

type Waiting = { outbox_id: string; matter_id: string; seq: number; payload: { act: string; state: string; tells: string[] }; attempts: number; created_at: Date }

/**
 * 发送提醒. Reads what acts have queued, after they are committed: writes a notice for each person who is
 * to be told, and tells the open pages. Returns how many messages were dealt with.
 */
export async function deliver(db: Pool, registers: Registers, live: Live, code: string, now: Date): Promise<number> {
  const region = await registers.of(code, now)
  const changes: Change[] = []
  const dealt = await inTransaction(db, async (tx) => {
    const waiting = await tx<Waiting[]>`
      select outbox_id, matter_id, seq, payload, attempts, created_at from outbox
      where region = ${code} and done_at is null and next_try_at <= ${now}
      order by next_try_at, outbox_id limit ${batchMax} for update skip locked`
    for (const message of waiting) await deliverOne(tx, region, message, now, changes)
    return waiting.length
  })
  await live.tell(changes)
  return dealt
}

async function deliverOne(tx: Tx, region: Region, message: Waiting, now: Date, changes: Change[]): Promise<void> {
  try {
    await tx.savepoint(async (point) => {
      const sql = point as unknown as Tx // a savepoint is the same transaction
      const loaded = await findMatter(sql, region.code, message.matter_id)
      if (!loaded) throw new Error('the matter is not there')
      // Whose turn it is may have changed since; the act that changed it tells the next owner itself.
      const tells = message.payload.tells.filter((tell) => tell !== 'owner' || loaded.matter.state === message.payload.state)
      const persons = await whoIsTold(sql, region, loaded, tells, now)
      for (const personId of persons) {
        await sql`
          insert into notice (region, notice_id, person_id, matter_id, seq, why, created_at)
          values (${region.code}, ${uuid()}, ${personId}, ${message.matter_id}, ${message.seq}, ${message.payload.act}, ${message.created_at})`
      }
      await sql`delete from outbox where region = ${region.code} and outbox_id = ${message.outbox_id}`
      changes.push({ region: region.code, matterId: message.matter_id, procedure: loaded.matter.procedure, state: loaded.matter.state, persons })
    })
  } catch (fault) {
    const seconds = Math.min(waitSecondsMax, 5 * 2 ** message.attempts)
    await tx`
      update outbox set attempts = attempts + 1, next_try_at = ${new Date(now.getTime() + seconds * 1000)}, last_error = ${String(fault).slice(0, 500)}
      where region = ${region.code} and outbox_id = ${message.outbox_id}`
  }
}

/** The persons behind 'owner', 'unit', 'assignee' and 'superior'; reporters read their own page. */
async function whoIsTold(tx: Tx, region: Region, { matter }: Loaded, tells: readonly string[], now: Date): Promise<string[]> {
  const procedure = procedureOf(matter.procedure, matter.version)
  const owner = procedure.states[matter.state]?.owner ?? null
  const { unit, assignee } = matter.attributes
  const persons = new Set<string>()
  const add = (found: readonly string[]) => found.forEach((person) => persons.add(person))
  for (const tell of tells) {
    if (tell === 'assignee' && typeof assignee === 'string') persons.add(assignee)
    if (tell === 'owner' && owner !== null) {
      if (typeof assignee === 'string' && (owner === 'handler' || owner === 'inspector')) persons.add(assignee)
      else if (posts[owner].at === 'matterUnit') add(await holdersOf(tx, region, [owner], ownerUnit(region, matter, procedure), now))
      else add(await holdersOf(tx, region, [owner], null, now))
    }
    if (tell === 'unit' && typeof unit === 'string') add(await holdersOf(tx, region, ['unitLead', 'handler'], unit, now))
    if (tell === 'superior') add(await holdersOf(tx, region, ['unitLead'], superiorOf(region, matter, procedure), now))
  }
  return [...persons]
}

/** Holders told of one matter at most: a queue is for the rest. */
const toldMax = 20

async function holdersOf(tx: Tx, region: Region, held: readonly Post[], unit: string | null, now: Date): Promise<string[]> {
  const day = region.today(now)
  const found = await tx<{ person_id: string }[]>`
    select distinct h.person_id from post_holding h join role r on r.region = h.region and r.role_id = h.role_id
    where h.region = ${region.code} and r.post = any(${[...held]}::text[]) and (${unit}::text is null or h.unit_id = ${unit})
      and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})
    order by h.person_id limit ${toldMax}`
  return found.map((row) => row.person_id)
}
