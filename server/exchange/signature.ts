/**
 * Signatures of messages, files and acknowledgements: Ed25519 over `gezhi2.<from>.<to>.<id>.<timestamp>.<body>`, in the headers of
 * Standard Webhooks. `from` and `to` are the ids of both sides’ public keys: each region of each installation has a key of its own,
 * so that what was signed for one can be handed to nobody else. The body is signed as the bytes that travel.
 */
import { createPublicKey, verify } from 'node:crypto'
import { exchangeHeaders as names, messageAgeSeconds, signatureVersion } from '../../contract/exchange.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { SigningKey } from '../record/keys.ts'

/** What is signed with a body: who signs for whom (ids of their keys), what, and when in seconds since 1970. */
type Said = { readonly from: string; readonly to: string; readonly id: string; readonly at: string }

const signed = ({ from, to, id, at }: Said, body: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`${[signatureVersion, from, to, id, at].join('.')}.`), body])

/** The headers of a body that is signed for the holder of the key `to`. */
export function signatureHeaders(key: SigningKey, to: string, id: string, body: Uint8Array, now: Date): Record<string, string> {
  const at = String(Math.floor(now.getTime() / 1000))
  const signature = Buffer.from(key.sign(signed({ from: key.keyId, to, id, at }, body)), 'hex').toString('base64')
  return {
    [names.id]: id,
    [names.at]: at,
    [names.signature]: `${signatureVersion},${signature}`,
    [names.key]: key.keyId,
    [names.to]: to,
  }
}

// The name of the algorithm before the 32 bytes of a key (RFC 8410 §4: id-Ed25519 as SubjectPublicKeyInfo).
const spki = Buffer.from('302a300506032b6570032100', 'hex')

function verifies(publicKey: string, message: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([spki, Buffer.from(publicKey, 'hex')]), format: 'der', type: 'spki' })
  return verify(null, message, key, signature)
}

export type Headers = (name: string) => string | undefined
export type SignedBy = Said & { readonly signature: string }

/** What the headers claim. Refuses `exchange.signature` where one is missing or malformed, `exchange.signatureOld` for another form. */
export function claimed(headers: Headers): Outcome<SignedBy> {
  const [id, at, signatures, from, to] = [names.id, names.at, names.signature, names.key, names.to].map((name) => headers(name) ?? '')
  const given = (signatures ?? '').split(' ').filter((one) => one !== '')
  const signature = given.find((one) => one.startsWith(`${signatureVersion},`))?.slice(signatureVersion.length + 1)
  if (signature === undefined)
    return refuse(given.length > 0 ? 'exchange.signatureOld' : 'exchange.signature', { version: signatureVersion })
  const whole =
    /^[\w-]{1,100}$/.test(id ?? '') && /^\d{1,12}$/.test(at ?? '') && [from, to].every((key) => /^[0-9a-f]{32}$/.test(key ?? ''))
  return whole ? done({ from: from ?? '', to: to ?? '', id: id ?? '', at: at ?? '', signature }) : refuse('exchange.signature')
}

/**
 * Refuses `exchange.signature`, `exchange.signatureOld`, `exchange.notForUs` and `exchange.tooOld`.
 * @param publicKey of the sender, in hexadecimal
 * @param own id of the receiver's key
 */
export function checkSignature(headers: Headers, body: Uint8Array, publicKey: string, own: string, now: Date): Outcome<SignedBy> {
  const said = claimed(headers)
  if (!said.ok) return said
  const bytes = Buffer.from(said.value.signature, 'base64')
  if (bytes.length !== 64 || !verifies(publicKey, signed(said.value, body), bytes)) return refuse('exchange.signature')
  if (said.value.to !== own) return refuse('exchange.notForUs', { to: said.value.to })
  if (Math.abs(now.getTime() / 1000 - Number(said.value.at)) > messageAgeSeconds)
    return refuse('exchange.tooOld', { minutes: messageAgeSeconds / 60 })
  return said
}
