/** 收件: a message is kept once and acknowledged, then done; what cannot be done yet waits, and is tried again. */
import { z } from 'zod'
import { Envelope, eventType, exchangeHeaders, fieldsSchema, type Acknowledgement } from '../../contract/exchange.ts'
import { keysOf } from '../../contract/fields.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { kindOf, messageKinds, type MessageKindName } from '../../domain/supervision/referral/messages.ts'
import { canonical } from '../../domain/procedure/canonical.ts'
import { toHex, utf8 } from '../../domain/record/bytes.ts'
import { maybeRow, rows, type Db, type Pool, type Tx } from '../db/pool.ts'
import { attempt } from '../matter/attempt.ts'
import { perform } from '../matter/perform.ts'
import { sha256 } from '../record/sha256.ts'
import type { Region } from '../region/region.ts'
import type { Registers } from '../region/registers.ts'
import type { ExchangeKeys } from './keys.ts'
import { jsonOf } from './out.ts'
import { checkSignature, claimed, signatureHeaders, type Headers } from './signature.ts'
import { findPeerByKey, matterOfThread, wake, type Peer } from './store.ts'

/** Waiting messages tried again in one pass. */
const batchMax = 50
const waitSecondsMax = 600

export type Receiver = { readonly db: Pool; readonly registers: Registers; readonly exchangeKeys: ExchangeKeys; readonly now: () => Date }
export type Acknowledged = { readonly text: string; readonly headers: Record<string, string> }

export type Signer = { readonly peer: Peer; readonly key: string; readonly id: string; readonly signature: string }

/** Who signed, with the id of their key; refuses what no active peer of the region has signed for the region just now. */
export async function signerOf(
  { db, exchangeKeys, now }: Pick<Receiver, 'db' | 'exchangeKeys' | 'now'>,
  region: string,
  headers: Headers,
  body: Uint8Array,
): Promise<Outcome<Signer>> {
  const said = claimed(headers)
  if (!said.ok) return said
  const peer = await findPeerByKey(db, region, said.value.from)
  if (!peer?.active || peer.publicKey === null) return refuse('exchange.peerUnknown')
  const checked = checkSignature(headers, body, peer.publicKey, exchangeKeys.of(region).keyId, now())
  return checked.ok ? done({ peer, key: checked.value.from, id: checked.value.id, signature: checked.value.signature }) : checked
}

/**
 * Keeps a message and answers with its acknowledgement; the same message again gets the same one. Whatever comes of it is
 * settled afterwards: once it is acknowledged it is never lost. Refuses what is not signed, not agreed or not whole.
 */
export async function receive(receiver: Receiver, region: string, headers: Headers, body: Uint8Array): Promise<Outcome<Acknowledged>> {
  const { db, exchangeKeys, now } = receiver
  const signer = await signerOf(receiver, region, headers, body)
  if (!signer.ok) return signer
  const { peer, key, id, signature } = signer.value
  const text = Buffer.from(body).toString('utf8')
  const read = readEnvelope(text, id, peer)
  if (!read.ok) return read
  const envelope = read.value
  const missing = await missingPhoto(db, region, envelope.data.photos)
  if (missing !== undefined) return refuse('exchange.photoMissing', { sha256: missing })
  const at = now()
  const ack: Acknowledgement = { message: id, sha256: toHex(sha256(body)), receivedAt: at.toISOString() }
  const ackText = canonical(ack)
  const fresh = signatureHeaders(exchangeKeys.of(region), key, id, utf8(ackText), at)
  const kept = await db`
    insert into exchange_in (region, peer_id, message_id, kind, thread, body, signature, photos, received_at, acknowledgement, ack_signature, state, waits_for, next_try_at)
    values (${region}, ${peer.id}, ${id}, ${envelope.type}, ${envelope.subject}, ${text}, ${signature}, ${envelope.data.photos}, ${at}, ${ackText},
      ${fresh[exchangeHeaders.signature] ?? ''}, 'waiting', 'exchange.new', ${at})
    on conflict do nothing returning 1`
  if (kept.length === 0) return again(receiver, region, signer.value, text)
  await wake(db, region, peer.id, at)
  await settle(receiver, region, peer.id, id).catch(() => undefined) // the job tries it again
  return done({ text: ackText, headers: fresh })
}

function readEnvelope(text: string, id: string, peer: Peer): Outcome<Envelope> {
  const parsed = Envelope.safeParse(jsonOf(text))
  if (!parsed.success) return refuse('exchange.notOurs', { detail: z.prettifyError(parsed.error).slice(0, 300) })
  const { type, data } = parsed.data
  if (parsed.data.id !== id) return refuse('exchange.notOurs', { detail: 'id' })
  if (!peer.kinds.includes(type)) return refuse('exchange.kindNotAllowed', { kind: kindOf(type).zh })
  const fields = fieldsSchema(type).safeParse(data.fields)
  if (!fields.success) return refuse('exchange.notOurs', { detail: z.prettifyError(fields.error).slice(0, 300) })
  return done(parsed.data)
}

async function missingPhoto(db: Db, region: string, photos: readonly string[]): Promise<string | undefined> {
  const found = await db<
    { sha256: string }[]
  >`select sha256 from attachment where region = ${region} and sha256 = any(${[...photos]}::bpchar[])`
  return photos.find((one) => !found.some((row) => row.sha256 === one))
}

/** The acknowledgement that was given the first time, signed anew for the clock of today. */
async function again(
  { db, exchangeKeys, now }: Receiver,
  region: string,
  { peer, key, id }: Signer,
  text: string,
): Promise<Outcome<Acknowledged>> {
  const [row] = await db<{ body: string; acknowledgement: string }[]>`
    select body, acknowledgement from exchange_in where region = ${region} and peer_id = ${peer.id} and message_id = ${id}`
  if (row?.body !== text) return refuse('exchange.otherBody')
  return done({ text: row.acknowledgement, headers: signatureHeaders(exchangeKeys.of(region), key, id, utf8(row.acknowledgement), now()) })
}

const WaitingRow = z.object({ kind: keysOf(messageKinds), thread: z.string(), body: z.string() })
const Due = z.object({ peer_id: z.string(), message_id: z.string() })

/** Tries what waits again, oldest first; what a person has settled is left alone. */
export async function settleDue(receiver: Receiver, region: string): Promise<number> {
  const due = await rows(
    Due,
    receiver.db`
    select peer_id, message_id from exchange_in where region = ${region} and state = 'waiting' and next_try_at <= ${receiver.now()}
    order by message_id limit ${batchMax}`,
  )
  for (const one of due) await settle(receiver, region, one.peer_id, one.message_id)
  return due.length
}

/** Does what a message says, if it can be done now: its act, and that it is done, in one transaction. */
export async function settle({ db, registers, now }: Receiver, code: string, peer: string, id: string): Promise<boolean> {
  const at = now()
  const region = await registers.of(code, at)
  const outcome = await attempt(db, (tx) => settleIn(tx, region, peer, id, at))
  if (outcome.ok) return outcome.value
  await db`
    update exchange_in set waits_for = ${outcome.refusal.code}, attempts = attempts + 1,
      next_try_at = ${at}::timestamptz + make_interval(secs => least(${waitSecondsMax}, power(2, least(attempts, 10))))
    where region = ${code} and peer_id = ${peer} and message_id = ${id} and state = 'waiting'`
  return false
}

async function settleIn(tx: Tx, region: Region, peer: string, id: string, now: Date): Promise<Outcome<boolean>> {
  const row = await maybeRow(
    WaitingRow,
    tx`
    select kind, thread, body from exchange_in where region = ${region.code} and peer_id = ${peer} and message_id = ${id} and state = 'waiting'
    for update`,
  )
  if (!row) return done(false)
  const { data } = Envelope.parse(JSON.parse(row.body))
  return apply(tx, region, { peer, id, now, kind: row.kind, thread: row.thread, data })
}

type Applied = {
  readonly peer: string
  readonly id: string
  readonly now: Date
  readonly kind: MessageKindName
  readonly thread: string
  readonly data: Envelope['data']
}

async function apply(tx: Tx, region: Region, { peer, id, now, kind, thread, data }: Applied): Promise<Outcome<boolean>> {
  const { does } = kindOf(kind)
  const opens = kind === 'referral.sent'
  const matterId = await matterOfThread(tx, region.code, peer, thread)
  if (!opens && matterId === undefined) return refuse('exchange.noMatter')
  if (opens && matterId !== undefined) return refuse('procedure.alreadyOpen', { act: does.act })
  const performed = await perform(tx, {
    region,
    procedure: does.procedure,
    matterId: opens ? null : (matterId ?? null),
    act: does.act,
    actor: { kind: 'system' },
    reader: null,
    input: { ...data.fields, ...(data.photos.length > 0 && { photos: data.photos }) },
    given: { peer, thread, received: { peer, message: id, type: eventType(kind) } },
    requestKey: null,
    now,
  })
  if (!performed.ok) return performed
  await tx`
    update exchange_in set state = 'applied', waits_for = null, matter_id = ${performed.value.matterId}, seq = ${performed.value.seq}, closed_at = ${now}
    where region = ${region.code} and peer_id = ${peer} and message_id = ${id}`
  return done(true)
}
