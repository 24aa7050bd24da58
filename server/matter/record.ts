import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { chained } from '../../domain/procedure/canonical.ts'
import { apply } from '../../domain/procedure/fold.ts'
import type { Clock } from '../../domain/clock/running-clock.ts'
import type { Actor, Effect, Entry, Follow, Matter, Procedure } from '../../domain/procedure/procedure.ts'
import { send, sql, type Sql, type Tx } from '../db/pool.ts'
import type { Loaded } from './load.ts'
import { finality } from './procedures.ts'

/** What `record` writes: one entry, with what led to it. */
export type Recording = {
  readonly region: string
  readonly procedure: Procedure
  readonly matterId: string
  /** The matter that this one opens below. */
  readonly parent: Loaded | null
  /** The matter as it was locked, or null when this entry opens it. */
  readonly before: Loaded | null
  readonly act: string
  readonly actor: Actor
  readonly input: Readonly<Record<string, unknown>>
  /** The facts that the rules used, kept so that the decision can be explained. */
  readonly kept: Readonly<Record<string, unknown>>
  readonly effect: Effect
  readonly tells: readonly Follow[]
  readonly requestKey: string | null
  readonly at: Date
}

/** SHA-256 over the canonical entry and the hash before it, in hexadecimal. */
export function hashOf(entry: Entry, previousHash: string): string {
  return createHash('sha256').update(chained(entry, previousHash)).digest('hex')
}

/** The entry as it is hashed: through JSON once, so that what is hashed is exactly what can be read back. */
export function entryOf(recording: Recording): Entry {
  const { region, matterId, procedure, parent, act, actor, input, kept, effect } = recording
  const seq = (recording.before?.matter.seq ?? 0) + 1
  const entry = {
    region,
    matterId,
    seq,
    procedure: procedure.id,
    version: procedure.version,
    parent: recording.before?.matter.parent ?? parent?.matter.id ?? null,
    act,
    at: recording.at.toISOString(),
    actor,
    input,
    facts: kept,
    effect,
  }
  return JSON.parse(JSON.stringify(entry)) as Entry // the same shape; Dates have become ISO text
}

/**
 * The only writer. Appends the entry, projects the matter, turns its clocks and queues what is to be told,
 * in one statement of the caller's transaction. The caller holds the matter's lock.
 */
export function record(tx: Tx, recording: Recording): Loaded {
  const entry = entryOf(recording)
  const hash = hashOf(entry, recording.before?.headHash ?? '')
  const matter = apply(recording.before?.matter ?? null, entry, finality(recording.procedure))
  const known = recording.before?.matter.clocks ?? {}
  // A clock that is stopped and begun anew by one act is an old row that ends and a new one.
  const stopped = new Set(entry.effect.clocks.flatMap((clock) => (clock.state === 'stopped' ? [clock.kind] : [])))
  const clocks = entry.effect.clocks.map((clock) => ({
    detail: clock,
    fresh: known[clock.kind] === undefined || (clock.state !== 'stopped' && stopped.has(clock.kind)),
  }))
  const rest = sql`${deadlinePart(entry, clocks)}, ${changePart(recording.before?.matter, matter)}${waitingPart(entry)}, ${outboxPart(entry, recording)} select 1`
  const entryRow = entryPart(tx, entry, hash, recording.requestKey)
  if (recording.before) send(tx, tx`with e as (${entryRow}), m as (${updatePart(tx, matter, hash, recording.procedure)}), ${rest}`)
  else send(tx, tx`with m as (${insertPart(tx, matter, hash, recording.procedure)}), e as (${entryRow}), ${rest}`)
  return { matter, headHash: hash, ...around(recording) }
}

/** What stands above, below and beside the matter, which its own entry does not change. */
export function around({
  before,
  parent,
}: Pick<Recording, 'before' | 'parent'>): Pick<Loaded, 'parent' | 'children' | 'sharedWith' | 'barred' | 'knowers'> {
  return {
    parent: before ? before.parent : (parent?.matter ?? null),
    children: before?.children ?? [],
    sharedWith: before?.sharedWith ?? [],
    barred: before?.barred ?? [],
    knowers: before?.knowers ?? [],
  }
}

function entryPart(tx: Tx, entry: Entry, hash: string, requestKey: string | null): Sql {
  const personId = entry.actor.kind === 'person' ? entry.actor.personId : null
  return sql`
    insert into matter_entry (region, matter_id, seq, procedure, version, parent_id, act, at, actor, person_id, input, facts, effect, request_key, hash)
    values (${entry.region}, ${entry.matterId}, ${entry.seq}, ${entry.procedure}, ${entry.version}, ${entry.parent}, ${entry.act}, ${entry.at},
      ${tx.json(entry.actor)}, ${personId}, ${tx.json(entry.input as Json)}, ${tx.json(entry.facts as Json)}, ${tx.json(entry.effect as unknown as Json)},
      ${requestKey}, ${Buffer.from(hash, 'hex')})`
}

function insertPart(tx: Tx, matter: Matter, hash: string, procedure: Procedure): Sql {
  const now = projected(matter, procedure)
  return sql`
    insert into matter (region, matter_id, procedure, version, parent_id, state, state_before, owner_post, number, unit_id, assignee_id, cell,
      subject, condition, x, y, address, title, opened_at, changed_at, ended_at, due_at, due_soon_at, tally, seq, head_hash)
    values (${matter.region}, ${matter.id}, ${matter.procedure}, ${matter.version}, ${matter.parent}, ${matter.state}, ${matter.before}, ${now.owner},
      ${now.number}, ${now.unit}, ${now.assignee}, ${now.cell}, ${now.subject}, ${now.condition}, ${now.x}, ${now.y}, ${now.address}, ${now.title},
      ${matter.openedAt}, ${matter.changedAt}, ${matter.endedAt}, ${now.dueAt}, ${now.dueSoonAt}, ${tx.json(matter.tally)}, ${matter.seq},
      ${Buffer.from(hash, 'hex')})`
}

function updatePart(tx: Tx, matter: Matter, hash: string, procedure: Procedure): Sql {
  const now = projected(matter, procedure)
  return sql`
    update matter set state = ${matter.state}, state_before = ${matter.before}, owner_post = ${now.owner}, number = ${now.number}, unit_id = ${now.unit},
      assignee_id = ${now.assignee}, cell = ${now.cell}, subject = ${now.subject}, condition = ${now.condition}, x = ${now.x}, y = ${now.y},
      address = ${now.address}, title = ${now.title}, changed_at = ${matter.changedAt}, ended_at = ${matter.endedAt}, due_at = ${now.dueAt},
      due_soon_at = ${now.dueSoonAt}, tally = ${tx.json(matter.tally)}, seq = ${matter.seq}, head_hash = ${Buffer.from(hash, 'hex')}
    where region = ${matter.region} and matter_id = ${matter.id}`
}

/** Clocks that were there are turned; then fresh ones become new rows, named by the entry that started them. */
function deadlinePart(entry: Entry, clocks: readonly { detail: Clock; fresh: boolean }[]): Sql {
  return sql`
    t as (
      select c.fresh, c.detail, c.detail ->> 'kind' as clock, c.detail ->> 'state' as state, (c.detail ->> 'startedAt')::timestamptz as started_at,
        (c.detail ->> 'dueAt')::timestamptz as due_at, (c.detail ->> 'dueSoonAt')::timestamptz as due_soon_at,
        (c.detail ->> 'lapsedAt')::timestamptz as lapsed_at, (c.detail ->> 'stoppedAt')::timestamptz as ended_at
      from jsonb_to_recordset(${JSON.stringify(clocks)}::text::jsonb) as c (detail jsonb, fresh boolean)
    ), turned as (
      update deadline d set state = t.state, due_at = t.due_at, due_soon_at = t.due_soon_at, lapsed_at = t.lapsed_at, ended_at = t.ended_at, detail = t.detail
      from t where not t.fresh and d.region = ${entry.region} and d.matter_id = ${entry.matterId} and d.clock = t.clock and d.ended_at is null
      returning 1
    ), fresh as (
      insert into deadline (region, matter_id, clock, seq, state, started_at, due_at, due_soon_at, lapsed_at, ended_at, detail)
      select ${entry.region}, ${entry.matterId}, t.clock, ${entry.seq}::int, t.state, t.started_at, t.due_at, t.due_soon_at, t.lapsed_at, t.ended_at, t.detail
      from t where t.fresh and (select count(*) from turned) >= 0
    )`
}

/** The matter as it was, read from its row, and as it becomes; nothing where no list could tell the two apart. */
function changePart(before: Matter | undefined, matter: Matter): Sql {
  if (before && listed(before) === listed(matter)) return sql``
  const { unit, assignee, cell, subject } = matter.attributes
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  return sql`
    c as (
      insert into matter_change (region, change_id, sign, matter_id, parent_id, procedure, state, unit_id, assignee_id, cell, subject, opened_at, ended_at)
      select region, gen_random_uuid(), -1, matter_id, parent_id, procedure, state, unit_id, assignee_id, cell, subject, opened_at, ended_at
      from matter where region = ${matter.region} and matter_id = ${matter.id}
      union all
      select ${matter.region}, gen_random_uuid(), 1, ${matter.id}::uuid, ${matter.parent}::uuid, ${matter.procedure}, ${matter.state},
        ${text(unit)}, ${text(assignee)}::uuid, ${text(cell)}, ${text(subject)}, ${matter.openedAt}::timestamptz, ${matter.endedAt}::timestamptz
    ), `
}

/** What lists filter by. */
function listed({ state, endedAt, attributes: { unit, assignee, cell, subject } }: Matter): string {
  return JSON.stringify([state, endedAt, unit ?? null, assignee ?? null, cell ?? null, subject ?? null])
}

/** Until it is a leaf of the region's tree. */
function waitingPart({ region, at, matterId, seq }: Entry): Sql {
  return sql`w as (insert into record_waiting (region, at, matter_id, seq) values (${region}, ${at}, ${matterId}, ${seq}))`
}

/** One row for each act: the desk is told that the matter changed, and the persons that the row names. */
function outboxPart(entry: Entry, { tells, at }: Recording): Sql {
  const payload = JSON.stringify({
    act: entry.act,
    state: entry.effect.to,
    tells: tells.flatMap((one) => ('tell' in one ? [one.tell] : [])),
  })
  return sql`
    o as (
      insert into outbox (region, outbox_id, matter_id, seq, topic, payload, created_at, next_try_at)
      values (${entry.region}, ${uuid()}, ${entry.matterId}, ${entry.seq}, 'acted', ${payload}::text::jsonb, ${at}, ${at})
    )`
}

type Json = Parameters<Tx['json']>[0]

/** The columns of a matter's row that are not its own keys. */
export function projected(matter: Matter, procedure: Procedure) {
  const { attributes } = matter
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  const point = attributes.point as { x: number; y: number } | null | undefined
  const dues = Object.values(matter.clocks).filter((clock) => clock.state === 'running')
  const first = dues.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0]
  return {
    owner: matter.endedAt === null ? (procedure.states[matter.state]?.owner ?? null) : null,
    number: text(attributes.number),
    unit: text(attributes.unit),
    assignee: text(attributes.assignee),
    cell: text(attributes.cell),
    subject: text(attributes.subject),
    condition: text(attributes.condition),
    address: text(attributes.address),
    title: text(attributes.title),
    x: point?.x ?? null,
    y: point?.y ?? null,
    dueAt: first?.dueAt ?? null,
    dueSoonAt: first?.dueSoonAt ?? null,
  }
}
