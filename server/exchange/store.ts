import { z } from 'zod'
import { keysOf } from '../../contract/fields.ts'
import { messageKinds } from '../../domain/supervision/referral/messages.ts'
import { maybeRow, rows, send, type Db, type Sql, type Tx } from '../db/pool.ts'
import { sql } from '../db/pool.ts'
import type { Region } from '../region/region.ts'

const Kind = keysOf(messageKinds)

const PeerRow = z
  .object({
    peer_id: z.string(),
    name_zh: z.string(),
    name_en: z.string(),
    url: z.string().nullable(),
    public_key: z.string().nullable(),
    key_id: z.string().nullable(),
    kinds: z.array(Kind),
    active: z.boolean(),
    version: z.number(),
  })
  .transform(({ peer_id, name_zh, name_en, public_key, key_id, ...row }) => ({
    ...row,
    id: peer_id,
    name: { zh: name_zh, en: name_en },
    publicKey: public_key,
    keyId: key_id,
  }))
export type Peer = z.infer<typeof PeerRow>

const peerColumns = sql`peer_id, name_zh, name_en, url, public_key, key_id, kinds, active, version`

export const listPeers = (db: Db, region: string): Promise<Peer[]> =>
  rows(PeerRow, db`select ${peerColumns} from exchange_peer where region = ${region} order by peer_id`)

export const findPeer = (db: Db, region: string, peer: string): Promise<Peer | undefined> =>
  maybeRow(PeerRow, db`select ${peerColumns} from exchange_peer where region = ${region} and peer_id = ${peer}`)

export const findPeerByKey = (db: Db, region: string, keyId: string): Promise<Peer | undefined> =>
  maybeRow(PeerRow, db`select ${peerColumns} from exchange_peer where region = ${region} and key_id = ${keyId}`)

/** The thread that a matter is about with a peer; undefined where it has none. */
export const findThread = (db: Db, region: string, matterId: string): Promise<{ peer_id: string; thread: string } | undefined> =>
  maybeRow(
    z.object({ peer_id: z.string(), thread: z.string() }),
    db`select peer_id, thread from exchange_thread where region = ${region} and matter_id = ${matterId} limit 1`,
  )

export async function matterOfThread(db: Db, region: string, peer: string, thread: string): Promise<string | undefined> {
  const [row] = await db<{ matter_id: string }[]>`
    select matter_id from exchange_thread where region = ${region} and peer_id = ${peer} and thread = ${thread}`
  return row?.matter_id
}

export function keepThread(tx: Tx, region: string, peer: string, thread: string, matterId: string): void {
  send(
    tx,
    tx`insert into exchange_thread (region, peer_id, thread, matter_id) values (${region}, ${peer}, ${thread}, ${matterId}) on conflict do nothing`,
  )
}

export type NewMessage = {
  readonly id: string
  readonly peer: string
  readonly matterId: string
  readonly seq: number
  readonly thread: string
  readonly kind: string
  readonly body: string
  readonly photos: readonly string[]
  readonly at: Date
}

/** Written with the act that sends it: both happen, or neither. */
export function insertOut(tx: Tx, region: string, one: NewMessage): void {
  send(
    tx,
    tx`
    insert into exchange_out (region, message_id, peer_id, matter_id, seq, thread, kind, body, photos, created_at, next_try_at)
    values (${region}, ${one.id}, ${one.peer}, ${one.matterId}, ${one.seq}, ${one.thread}, ${one.kind}, ${one.body}, ${[...one.photos]}, ${one.at}, ${one.at})`,
  )
}

/** Neither acknowledged nor handed over on paper. */
export const openOut = sql`(o.acknowledged_at is null and o.by_hand_at is null)`

/** A peer that has just been heard of is there again: what waits for it is due at once. */
export async function wake(db: Db, region: string, peer: string, now: Date): Promise<void> {
  await db`
    update exchange_out set next_try_at = ${now}
    where region = ${region} and peer_id = ${peer} and acknowledged_at is null and by_hand_at is null and attempts > 0 and next_try_at > ${now}`
}

/** 滞留: open, and tried so often or waiting so long that a person should look. */
export function stuckOut(region: Region, now: Date): Sql {
  const { attempts, hours } = region.settings.exchange
  return sql`(${openOut} and (o.attempts >= ${attempts} or o.created_at <= ${new Date(now.getTime() - hours * 3_600_000)}))`
}
