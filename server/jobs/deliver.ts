import { v7 as uuid } from 'uuid'
import { isGuarded, isSealed } from '../../domain/supervision/all.ts'
import { posts, type Post } from '../../domain/people/posts.ts'
import { listLoaded, type Loaded } from '../matter/load.ts'
import { ownerUnit, superiorOf } from '../matter/owner.ts'
import { procedureOf } from '../matter/procedures.ts'
import { inTransaction, sql, type Pool, type Tx } from '../db/pool.ts'
import type { Change, Live } from '../http/live.ts'
import type { Region } from '../region/region.ts'
import type { Registers } from '../region/registers.ts'

/** Messages dealt with at once. */
export const batchMax = 200
/** A message that cannot be delivered waits longer each time, an hour at most. */
const waitSecondsMax = 3600

type Waiting = {
  outbox_id: string
  matter_id: string
  seq: number
  payload: { act: string; state: string; tells: string[] }
  attempts: number
  created_at: Date
}

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
    await deliverAll(tx, region, waiting, now, changes)
    return waiting.length
  })
  await live.tell(changes)
  return dealt
}

/** All together, as nearly always goes well; one by one where something in the batch does not. */
async function deliverAll(tx: Tx, region: Region, waiting: readonly Waiting[], now: Date, changes: Change[]): Promise<void> {
  if (waiting.length === 0) return
  try {
    changes.push(...(await tx.savepoint((point) => tellAll(point as unknown as Tx, region, waiting, now)))) // a savepoint is the same transaction
  } catch (fault) {
    if (waiting.length > 1) {
      for (const message of waiting) await deliverAll(tx, region, [message], now, changes)
      return
    }
    for (const message of waiting) await waitLonger(tx, region, message, fault, now)
  }
}

async function waitLonger(tx: Tx, region: Region, message: Waiting, fault: unknown, now: Date): Promise<void> {
  const seconds = Math.min(waitSecondsMax, 5 * 2 ** message.attempts)
  await tx`
    update outbox set attempts = attempts + 1, next_try_at = ${new Date(now.getTime() + seconds * 1000)}, last_error = ${String(fault).slice(0, 500)}
    where region = ${region.code} and outbox_id = ${message.outbox_id}`
}

async function tellAll(tx: Tx, region: Region, messages: readonly Waiting[], now: Date): Promise<Change[]> {
  const ids = [...new Set(messages.map((message) => message.matter_id))]
  const matters = new Map(
    (await listLoaded(tx, sql`m.region = ${region.code} and m.matter_id = any(${ids}::uuid[])`)).map((one) => [one.matter.id, one]),
  )
  const holders = rememberHolders(tx, region, now)
  const changes: Change[] = []
  const notices: object[] = []
  for (const message of messages) {
    const loaded = matters.get(message.matter_id)
    if (!loaded) throw new Error('the matter is not there')
    // Whose turn it is may have changed since; the act that changed it tells the next owner itself.
    const tells = message.payload.tells.filter((tell) => tell !== 'owner' || loaded.matter.state === message.payload.state)
    const persons = await whoIsTold(holders, region, loaded, tells)
    for (const personId of persons) {
      notices.push({
        id: uuid(),
        person: personId,
        matter: message.matter_id,
        seq: message.seq,
        why: message.payload.act,
        at: message.created_at,
      })
    }
    changes.push({
      region: region.code,
      matterId: message.matter_id,
      procedure: loaded.matter.procedure,
      state: loaded.matter.state,
      persons,
    })
  }
  await tx`
    insert into notice (region, notice_id, person_id, matter_id, seq, why, created_at)
    select ${region.code}, n.id, n.person, n.matter, n.seq, n.why, n.at
    from jsonb_to_recordset(${JSON.stringify(notices)}::text::jsonb) as n (id uuid, person uuid, matter uuid, seq int, why text, at timestamptz)`
  await tx`delete from outbox where region = ${region.code} and outbox_id = any(${messages.map((message) => message.outbox_id)}::uuid[])`
  return changes
}

/** The persons behind 'owner', 'unit', 'assignee', 'shared' and 'superior'; reporters read their own page. */
async function whoIsTold(
  holdersOf: Holders,
  region: Region,
  { matter, sharedWith, barred, knowers }: Loaded,
  tells: readonly string[],
): Promise<string[]> {
  const procedure = procedureOf(matter.procedure, matter.version)
  const owner = procedure.states[matter.state]?.owner ?? null
  const { unit, assignee } = matter.attributes
  const persons = new Set<string>()
  const add = (found: readonly string[]) => found.forEach((person) => persons.add(person))
  for (const tell of tells) {
    if (tell === 'assignee' && typeof assignee === 'string') persons.add(assignee)
    if (tell === 'owner' && owner !== null) {
      if (typeof assignee === 'string' && (owner === 'handler' || owner === 'inspector')) persons.add(assignee)
      else if (posts[owner].at === 'matterUnit') add(await holdersOf([owner], ownerUnit(region, matter, procedure)))
      else add(await holdersOf([owner], null))
    }
    if (tell === 'unit' && typeof unit === 'string') add(await holdersOf(['unitLead', 'handler'], unit))
    if (tell === 'shared') for (const one of sharedWith) add(await holdersOf(['unitLead'], one))
    if (tell === 'superior') add(await holdersOf(['unitLead'], superiorOf(region, matter, procedure)))
  }
  if (isSealed(matter.procedure)) return [...persons].filter((person) => knowers.includes(person))
  if (barred.length === 0 || !isGuarded(matter.procedure)) return [...persons]
  // Nobody is told of a complaint that they stand aside from.
  const aside = new Set(barred.flatMap(({ person }) => person ?? []))
  for (const { unit: barredUnit } of barred)
    if (barredUnit !== null) for (const one of await holdersOf('anyPost', barredUnit)) aside.add(one)
  return [...persons].filter((person) => !aside.has(person))
}

/** A post that more persons hold has a queue, which tells them all; a notice each would drown what is theirs alone. */
const toldMax = 5

type Holders = (held: readonly Post[] | 'anyPost', unit: string | null) => Promise<string[]>

/** Who holds posts in a unit today; asked once for all messages of a batch. */
function rememberHolders(tx: Tx, region: Region, now: Date): Holders {
  const known = new Map<string, string[]>()
  return async (held, unit) => {
    const key = `${held === 'anyPost' ? held : held.join(',')}@${unit ?? ''}`
    const found =
      known.get(key) ?? (await (held === 'anyPost' ? everyoneIn(tx, region, unit, now) : holdersOf(tx, region, held, unit, now)))
    known.set(key, found)
    return found
  }
}

/** Everybody who holds a post in the unit today, however many they are. */
async function everyoneIn(tx: Tx, region: Region, unit: string | null, now: Date): Promise<string[]> {
  const day = region.today(now)
  const found = await tx<{ person_id: string }[]>`
    select distinct person_id from post_holding
    where region = ${region.code} and unit_id = ${unit} and from_on <= ${day} and (to_on is null or to_on >= ${day})`
  return found.map((row) => row.person_id)
}

async function holdersOf(tx: Tx, region: Region, held: readonly Post[], unit: string | null, now: Date): Promise<string[]> {
  const day = region.today(now)
  const found = await tx<{ persons: string[] }[]>`
    select array_agg(distinct h.person_id) as persons from post_holding h join role r on r.region = h.region and r.role_id = h.role_id
    where h.region = ${region.code} and r.post = any(${[...held]}::text[]) and (${unit}::text is null or h.unit_id = ${unit})
      and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})
    group by r.post having count(distinct h.person_id) <= ${toldMax}`
  return [...new Set(found.flatMap((row) => row.persons))]
}
