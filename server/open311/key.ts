import { createHash } from 'node:crypto'

/** A request key that is the same whenever the same thing is sent by the same client: a UUID of our own making (version 8). */
export function derivedKey(...parts: readonly string[]): string {
  const hex = createHash('sha256')
    .update(parts.map((part) => `${part.length}:${part}`).join(''))
    .digest('hex')
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`
}

/** Two of the same request at the same moment: the later one waits, fails on the key, and finds the first's answer. */
export async function onceMoreIfRaced<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    if ((fault as { code?: unknown } | null)?.code === '23505') return work()
    throw fault
  }
}
