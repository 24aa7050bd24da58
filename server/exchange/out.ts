/** 发件: what acts have queued goes to its peer, signed, until it is acknowledged. */
import { z } from 'zod'
import { Acknowledgement, exchangeMedia } from '../../contract/exchange.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { toHex, utf8 } from '../../domain/record/bytes.ts'
import { rows, type Pool } from '../db/pool.ts'
import type { PhotoStore } from '../photos/store.ts'
import { sha256 } from '../record/sha256.ts'
import type { ExchangeKeys } from './keys.ts'
import { checkSignature, signatureHeaders } from './signature.ts'
import { findPeer, wake } from './store.ts'

/** Messages tried in one pass, one of each thread: what was sent first is acknowledged first. */
const batchMax = 20
const waitSecondsMax = 900
const answerMs = 10_000

const Claimed = z.object({
  message_id: z.string(),
  peer_id: z.string(),
  body: z.string(),
  photos: z.array(z.string()),
  attempts: z.number(),
})
type Claimed = z.infer<typeof Claimed>

export type Sender = {
  readonly db: Pool
  readonly photos: PhotoStore
  readonly exchangeKeys: ExchangeKeys
  readonly now: () => Date
}

/**
 * Sends what is due in a region, and says how much was tried. A message counts as tried before it goes out, so that a process
 * that is killed on the way leaves it to be sent again; the receiver takes a message once however often it comes.
 */
export async function sendDue(sender: Sender, region: string): Promise<number> {
  const claimed = await claim(sender, region)
  await Promise.all(claimed.map((one) => trySending(sender, region, one)))
  return claimed.length
}

function claim({ db, now }: Sender, region: string): Promise<Claimed[]> {
  const at = now()
  return rows(
    Claimed,
    db`
    update exchange_out o set attempts = o.attempts + 1,
      next_try_at = ${at}::timestamptz + make_interval(secs => least(${waitSecondsMax}, power(2, least(o.attempts, 10))) * (0.75 + random() / 2))
    where o.region = ${region} and o.message_id in (
      select d.message_id from exchange_out d
      where d.region = ${region} and d.acknowledged_at is null and d.by_hand_at is null and d.next_try_at <= ${at}
        and not exists (
          select 1 from exchange_out e where e.region = d.region and e.peer_id = d.peer_id and e.thread = d.thread
            and e.message_id < d.message_id and e.acknowledged_at is null and e.by_hand_at is null)
      order by d.next_try_at, d.message_id limit ${batchMax} for update skip locked)
    returning o.message_id, o.peer_id, o.body, o.photos, o.attempts`,
  )
}

async function trySending(sender: Sender, region: string, message: Claimed): Promise<void> {
  const { db, now } = sender
  const outcome = await deliver(sender, region, message).catch((fault: unknown): Outcome<Acknowledged> =>
    refuse('exchange.notAnswering', { detail: causeOf(fault) }),
  )
  if (outcome.ok) {
    const { text, signature } = outcome.value
    await db`
      update exchange_out set acknowledged_at = ${now()}, acknowledgement = ${text}, ack_signature = ${signature}, last_error = null
      where region = ${region} and message_id = ${message.message_id} and acknowledged_at is null`
    await wake(db, region, message.peer_id, now())
    return
  }
  const { code, params } = outcome.refusal
  await db`
    update exchange_out set last_error = ${JSON.stringify({ code, params: params ?? {} }).slice(0, 600)}
    where region = ${region} and message_id = ${message.message_id}`
}

const causeOf = (fault: unknown): string => {
  const { message, cause } = fault as { message?: string; cause?: { code?: string; message?: string } }
  return (cause?.code ?? cause?.message ?? message ?? 'fault').slice(0, 200)
}

/** A peer that has a system: its address, its public key in hexadecimal, and the id of that. */
type Reached = { readonly url: string; readonly publicKey: string; readonly keyId: string }
type Acknowledged = { readonly text: string; readonly signature: string }

async function deliver(sender: Sender, region: string, message: Claimed): Promise<Outcome<Acknowledged>> {
  const peer = await findPeer(sender.db, region, message.peer_id)
  if (!peer?.active || peer.url === null || peer.publicKey === null || peer.keyId === null) return refuse('exchange.peerUnknown')
  const reached: Reached = { url: peer.url, publicKey: peer.publicKey, keyId: peer.keyId }
  for (const photo of message.photos) {
    const sent = await sendPhoto(sender, region, reached, photo)
    if (!sent.ok) return sent
  }
  return post(sender, region, reached, message)
}

async function post({ exchangeKeys, now }: Sender, region: string, peer: Reached, message: Claimed): Promise<Outcome<Acknowledged>> {
  const body = utf8(message.body)
  const own = exchangeKeys.of(region)
  const response = await fetch(`${peer.url}/messages`, {
    method: 'POST',
    headers: { 'content-type': exchangeMedia, ...signatureHeaders(own, peer.keyId, message.message_id, body, now()) },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(answerMs),
  })
  const text = (await response.text()).slice(0, 10_000)
  if (!response.ok) return refuse('exchange.notAnswering', { detail: `${response.status} ${said(text)}` })
  const checked = checkSignature((name) => response.headers.get(name) ?? undefined, utf8(text), peer.publicKey, own.keyId, now())
  const parsed = Acknowledgement.safeParse(jsonOf(text))
  const fits = parsed.success && parsed.data.message === message.message_id && parsed.data.sha256 === toHex(sha256(body))
  return checked.ok && fits ? done({ text, signature: checked.value.signature }) : refuse('exchange.badAcknowledgement')
}

/** A photo goes ahead of its message, under its hash; one that the peer has is not sent again. */
async function sendPhoto({ photos, exchangeKeys, now }: Sender, region: string, peer: Reached, hash: string): Promise<Outcome<null>> {
  const stream = await photos.readOriginal(hash)
  if (!stream) return done(null)
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part as Uint8Array) // a stream of bytes without an encoding
  const response = await fetch(`${peer.url}/photos/${hash}`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      ...signatureHeaders(exchangeKeys.of(region), peer.keyId, hash, utf8(hash), now()),
    },
    body: Buffer.concat(parts),
    redirect: 'error',
    signal: AbortSignal.timeout(answerMs),
  })
  return response.ok ? done(null) : refuse('exchange.notAnswering', { detail: `${response.status} ${said(await response.text())}` })
}

/** The first words of an answer that is no acknowledgement. */
function said(text: string): string {
  const body = jsonOf(text)
  const { sentence } = (typeof body === 'object' && body !== null ? body : {}) as { sentence?: unknown }
  return (typeof sentence === 'string' ? sentence : text).slice(0, 160)
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
