/**
 * Signatures of messages and acknowledgements: Ed25519 over `<id>.<timestamp>.<body>`, as Standard Webhooks has it for its
 * asymmetric scheme (`v1a`), with the id of the key in a header of its own. The body is signed as the bytes that travel.
 */
import { createPublicKey, verify } from 'node:crypto'
import { exchangeHeaders as names, messageAgeSeconds } from '../../contract/exchange.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { SigningKey } from '../record/keys.ts'

const signed = (id: string, at: string, body: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(`${id}.${at}.`), body])

export function signatureHeaders(key: SigningKey, id: string, body: Uint8Array, now: Date): Record<string, string> {
  const at = String(Math.floor(now.getTime() / 1000))
  const signature = Buffer.from(key.sign(signed(id, at, body)), 'hex').toString('base64')
  return { [names.id]: id, [names.at]: at, [names.signature]: `v1a,${signature}`, [names.key]: key.keyId }
}

// The name of the algorithm before the 32 bytes of a key (RFC 8410 §4: id-Ed25519 as SubjectPublicKeyInfo).
const spki = Buffer.from('302a300506032b6570032100', 'hex')

function verifies(publicKey: string, message: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([spki, Buffer.from(publicKey, 'hex')]), format: 'der', type: 'spki' })
  return verify(null, message, key, signature)
}

export type Headers = (name: string) => string | undefined
export type SignedBy = { readonly id: string; readonly keyId: string; readonly signature: string }

/** What the headers claim; undefined where one is missing or malformed. */
export function claimed(headers: Headers): (SignedBy & { readonly at: string }) | undefined {
  const [id, at, signature, keyId] = [names.id, names.at, names.signature, names.key].map(headers)
  if (!id || !at || !signature || !keyId || !/^\d{1,12}$/.test(at) || !/^[0-9a-f]{32}$/.test(keyId)) return undefined
  const value = signature
    .split(' ')
    .find((one) => one.startsWith('v1a,'))
    ?.slice(4)
  return value === undefined || id.length > 100 ? undefined : { id, at, keyId, signature: value }
}

/** Refuses `exchange.signature` and `exchange.tooOld`. `publicKey` is in hexadecimal. */
export function checkSignature(headers: Headers, body: Uint8Array, publicKey: string, now: Date): Outcome<SignedBy> {
  const said = claimed(headers)
  if (!said) return refuse('exchange.signature')
  const bytes = Buffer.from(said.signature, 'base64')
  if (bytes.length !== 64 || !verifies(publicKey, signed(said.id, said.at, body), bytes)) return refuse('exchange.signature')
  if (Math.abs(now.getTime() / 1000 - Number(said.at)) > messageAgeSeconds)
    return refuse('exchange.tooOld', { minutes: messageAgeSeconds / 60 })
  return done({ id: said.id, keyId: said.keyId, signature: said.signature })
}
