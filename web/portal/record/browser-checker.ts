import type { Checker } from '../../../domain/record/check.ts'

const ed25519 = 'Ed25519'

/**
 * Checks with the browser's own cryptography; null where a page may not use it (not opened by https). Whether it knows Ed25519
 * is asked of it by a key made here.
 */
export async function browserChecker(): Promise<Checker | null> {
  // Absent in pages that are not secure, whatever the types say.
  const subtle = crypto.subtle as SubtleCrypto | undefined
  if (!subtle) return null
  const knows = await subtle.generateKey(ed25519, false, ['sign', 'verify']).then(
    () => true,
    () => false,
  )
  return {
    hash: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes)),
    verify: knows
      ? async (publicKey, message, signature) => {
          const key = await subtle.importKey('raw', publicKey, ed25519, false, ['verify']).catch(() => null)
          return key !== null && subtle.verify(ed25519, key, signature, message)
        }
      : null,
  }
}
