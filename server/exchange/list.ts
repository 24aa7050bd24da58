/** The page 交换: peers with what is on its way, and messages with what is the matter with them. */
import { z } from 'zod'
import { Envelope, inStates, outStates, type MessageView, type PeerView } from '../../contract/exchange.ts'
import { sentence } from '../../contract/refusals/all.ts'
import { keysOf } from '../../contract/fields.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { Language, Words } from '../../domain/kernel/words.ts'
import { holds, type Reader } from '../../domain/people/reach.ts'
import { carriedBy, kindOf, messageFields, messageKinds } from '../../domain/supervision/referral/messages.ts'
import { rows, sql, type Db, type Sql } from '../db/pool.ts'
import { problemOf } from '../http/problems.ts'
import { readableOf } from '../matter/readable.ts'
import type { Region } from '../region/region.ts'
import { jsonOf } from './out.ts'
import { listPeers, openOut, stuckOut } from './store.ts'

/** Most messages shown or exported at once, newest first. */
export const shownMax = 200

const Counts = z.object({
  peer_id: z.string(),
  queued: z.number(),
  stuck: z.number(),
  waiting: z.number(),
  oldest: z.date().nullable(),
  heard_at: z.date().nullable(),
})

export async function peersOf(db: Db, region: Region, now: Date): Promise<PeerView[]> {
  const [peers, counts] = await Promise.all([
    listPeers(db, region.code),
    rows(
      Counts,
      db`
      select p.peer_id, coalesce(o.queued, 0)::int as queued, coalesce(o.stuck, 0)::int as stuck, coalesce(i.waiting, 0)::int as waiting,
        least(o.oldest, i.oldest) as oldest, o.heard_at
      from exchange_peer p
      left join lateral (
        select count(*) filter (where ${openOut}) as queued, count(*) filter (where ${stuckOut(region, now)}) as stuck,
          min(o.created_at) filter (where ${openOut}) as oldest, max(o.acknowledged_at) as heard_at
        from exchange_out o where o.region = p.region and o.peer_id = p.peer_id) o on true
      left join lateral (
        select count(*) as waiting, min(i.received_at) as oldest
        from exchange_in i where i.region = p.region and i.peer_id = p.peer_id and i.state = 'waiting') i on true
      where p.region = ${region.code}`,
    ),
  ])
  return peers.map((peer) => {
    const own = counts.find((one) => one.peer_id === peer.id)
    return {
      ...peer,
      queued: own?.queued ?? 0,
      stuck: own?.stuck ?? 0,
      waiting: own?.waiting ?? 0,
      oldest: own?.oldest?.toISOString() ?? null,
      heardAt: own?.heard_at?.toISOString() ?? null,
    }
  })
}

const MessageRow = z.object({
  direction: z.enum(['out', 'in']),
  message_id: z.string(),
  peer_id: z.string(),
  name_zh: z.string(),
  name_en: z.string(),
  kind: keysOf(messageKinds),
  state: z.enum([...(Object.keys(outStates) as [keyof typeof outStates]), ...(Object.keys(inStates) as [keyof typeof inStates])]),
  at: z.date(),
  attempts: z.number(),
  next_try_at: z.date().nullable(),
  acknowledged_at: z.date().nullable(),
  trouble: z.string().nullable(),
  reason: z.string().nullable(),
  body: z.string(),
  matter_id: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string().nullable(),
})
type MessageRow = z.infer<typeof MessageRow>

const outColumns = (region: Region, now: Date): Sql => sql`
  'out' as direction, o.message_id, o.peer_id, p.name_zh, p.name_en, o.kind,
  case when o.acknowledged_at is not null then 'acknowledged' when o.by_hand_at is not null then 'byHand'
    when ${stuckOut(region, now)} then 'stuck' else 'queued' end as state,
  o.created_at as at, o.attempts, case when ${openOut} then o.next_try_at end as next_try_at, o.acknowledged_at, o.last_error as trouble,
  o.by_hand_reason as reason, o.body, o.matter_id, m.number, m.title`

const inColumns = sql`
  'in' as direction, i.message_id, i.peer_id, p.name_zh, p.name_en, i.kind, i.state, i.received_at as at, i.attempts,
  case when i.state = 'waiting' then i.next_try_at end as next_try_at, null::timestamptz as acknowledged_at, i.waits_for as trouble,
  i.closed_reason as reason, i.body, i.matter_id, m.number, m.title`

/** Messages in time, newest first; `out` and `inward` are conditions on `exchange_out o` and `exchange_in i`. */
export async function messagesOf(
  db: Db,
  region: Region,
  { out, inward, now, limit }: { readonly out: Sql; readonly inward: Sql; readonly now: Date; readonly limit: number },
): Promise<MessageRow[]> {
  return rows(
    MessageRow,
    db`
    select direction, message_id, peer_id, name_zh, name_en, kind, state, at, attempts, next_try_at, acknowledged_at, trouble, reason, body, matter_id, number, title from (
      select ${outColumns(region, now)} from exchange_out o join exchange_peer p on p.region = o.region and p.peer_id = o.peer_id
      left join matter m on m.region = o.region and m.matter_id = o.matter_id where o.region = ${region.code} and ${out}
      union all
      select ${inColumns} from exchange_in i join exchange_peer p on p.region = i.region and p.peer_id = i.peer_id
      left join matter m on m.region = i.region and m.matter_id = i.matter_id where i.region = ${region.code} and ${inward}
    ) x order by at desc, message_id desc limit ${limit}`,
  )
}

/** As a person may see them: what a message says is for whoever may see its matter, or deals with messages. */
export async function presentMessages(db: Db, reader: Reader, found: readonly MessageRow[], language: Language): Promise<MessageView[]> {
  const seen = new Set(
    await readableOf(
      db,
      reader,
      found.flatMap((row) => row.matter_id ?? []),
    ),
  )
  const deals = holds(reader, 'exchange.manage')
  return found.map((row) => {
    const open = row.matter_id === null ? deals : seen.has(row.matter_id)
    const kind = kindOf(row.kind)
    return {
      direction: row.direction,
      id: row.message_id,
      peer: { id: row.peer_id, name: { zh: row.name_zh, en: row.name_en } },
      kind: { name: row.kind, zh: kind.zh, en: kind.en },
      state: row.state,
      at: row.at.toISOString(),
      attempts: row.attempts,
      nextTryAt: row.next_try_at?.toISOString() ?? null,
      acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
      trouble: troubleOf(row, language),
      reason: row.reason,
      matter: open && row.matter_id !== null ? { id: row.matter_id, number: row.number, title: row.title ?? '' } : null,
      fields: open ? fieldsOf(row) : [],
    }
  })
}

function fieldsOf({ body, kind }: MessageRow): { name: Words; value: string }[] {
  const { data } = Envelope.parse(JSON.parse(body))
  return carriedBy(kindOf(kind)).flatMap(({ name }) => {
    const { zh, en } = messageFields[name]
    const value = data.fields[name]
    return value === undefined ? [] : [{ name: { zh, en }, value: String(value) }]
  })
}

function troubleOf({ direction, trouble, kind }: MessageRow, language: Language): string | null {
  if (trouble === null) return null
  if (direction === 'in')
    return problemOf({ code: trouble, params: { act: kindOf(kind).does.act, procedure: kindOf(kind).does.procedure } }, language).sentence
  const kept = jsonOf(trouble) as Refusal | undefined // as the sender wrote it
  return kept === undefined ? trouble : sentence(kept, language)
}
