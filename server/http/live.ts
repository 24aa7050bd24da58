import type { Pool } from '../db/pool.ts'

/** A matter that has changed, as it is told to the pages that are open. */
export type Change = { readonly region: string; readonly matterId: string; readonly procedure: string; readonly state: string; readonly persons: readonly string[] }

export type Live = {
  /** Told to every page in every process, after the act is committed. */
  readonly tell: (changes: readonly Change[]) => Promise<void>
  readonly listen: (hear: (change: Change) => void) => () => void
  readonly stop: () => Promise<void>
}

const channel = 'gezhi_live'
/** PostgreSQL carries 8000 bytes in a notification. */
const bytesPerNotification = 7500

/** Passes changes between processes over NOTIFY, and on to whoever listens in this one. */
export async function openLive(db: Pool): Promise<Live> {
  const listeners = new Set<(change: Change) => void>()
  const listening = await db.listen(channel, (text) => {
    for (const change of JSON.parse(text) as Change[]) for (const hear of listeners) hear(change)
  })
  return {
    tell: async (changes) => {
      for (const text of packed(changes)) await db.notify(channel, text)
    },
    listen: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    stop: async () => listening.unlisten(),
  }
}

/** The changes as JSON lists, each short enough for one notification. */
function packed(changes: readonly Change[]): string[] {
  const lists: string[] = []
  let parts: string[] = []
  let bytes = 0
  for (const part of changes.map((change) => JSON.stringify(change))) {
    if (parts.length > 0 && bytes + part.length + 1 > bytesPerNotification) {
      lists.push(`[${parts.join(',')}]`)
      parts = []
      bytes = 0
    }
    parts.push(part)
    bytes += part.length + 1
  }
  return parts.length > 0 ? [...lists, `[${parts.join(',')}]`] : lists
}
