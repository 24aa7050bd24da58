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
/** PostgreSQL carries less than 8000 bytes in a notification. */
const notificationBytesMax = 7900

/** Passes changes between processes over NOTIFY, and on to whoever listens in this one. */
export async function openLive(db: Pool): Promise<Live> {
  const listeners = new Set<(change: Change) => void>()
  const listening = await db.listen(channel, (text) => {
    for (const change of JSON.parse(text) as Change[]) for (const hear of listeners) hear(change)
  })
  return {
    tell: async (changes) => {
      for (const text of notifications(changes)) await db.notify(channel, text)
    },
    listen: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    stop: async () => listening.unlisten(),
  }
}

/** Changes as texts that each fit into one notification; a change names twenty persons at most, so one always fits. */
export function notifications(changes: readonly Change[]): string[] {
  const texts: string[] = []
  let list: string[] = []
  let bytes = 2
  for (const change of changes) {
    const one = JSON.stringify(change)
    const size = Buffer.byteLength(one) + 1
    if (bytes + size > notificationBytesMax && list.length > 0) {
      texts.push(`[${list.join(',')}]`)
      list = []
      bytes = 2
    }
    list.push(one)
    bytes += size
  }
  return list.length > 0 ? [...texts, `[${list.join(',')}]`] : texts
}
