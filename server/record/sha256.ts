import { createHash, createPublicKey, verify } from 'node:crypto'
import type { Checker } from '../../domain/record/check.ts'
import { joined } from '../../domain/record/bytes.ts'

export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}

// The 32 bytes of a public key come after the name of the algorithm (RFC 8410 §4: id-Ed25519 as SubjectPublicKeyInfo).
const named = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00)

/** The 32 bytes of a key as node:crypto gives it. */
export function rawPublicKey(spki: Uint8Array): Uint8Array {
  return spki.subarray(named.length)
}

/** Checks with node:crypto. */
export const nodeChecker: Checker = {
  hash: sha256,
  verify: (publicKey, message, signature) => {
    const key = createPublicKey({ key: Buffer.from(joined([named, publicKey])), format: 'der', type: 'spki' })
    return verify(null, message, key, signature)
  },
}
