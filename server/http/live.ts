import type { Pool } from '../db/pool.ts'

/** A matter that has changed, as it is told to the pages that are open. */
export type Change = {
  readonly region: string
  readonly matterId: string
  readonly procedure: string
  readonly state: string
  readonly persons: readonly string[]
}

export type Live = {
  /** Told to every page in every process, after the act is committed. */
  readonly tell: (changes: readonly Change[]) => Promise<void>
  /** `ended` is called when the program stops, so that no open page holds it up. */
  readonly listen: (hear: (change: Change) => void, ended?: () => void) => () => void
  readonly endAll: () => void
  readonly stop: () => Promise<void>
}

const channel = 'gezhi_live'
/** PostgreSQL carries less than 8000 bytes in a notification. */
const payloadBytesMax = 7800
/** A person's id takes 39 bytes; a change that concerns more people is told in several parts. */
const personsPerChange = 150

/** Passes changes between processes over NOTIFY, and on to whoever listens in this one. */
export async function openLive(db: Pool): Promise<Live> {
  const listeners = new Map<(change: Change) => void, (() => void) | undefined>()
  const listening = await db.listen(channel, (text) => {
    for (const change of JSON.parse(text) as Change[]) for (const hear of listeners.keys()) hear(change)
  })
  return {
    tell: async (changes) => {
      for (const payload of payloads(changes)) await db.notify(channel, payload)
    },
    listen: (hear, ended) => {
      listeners.set(hear, ended)
      return () => listeners.delete(hear)
    },
    endAll: () => {
      for (const ended of listeners.values()) ended?.()
    },
    stop: async () => listening.unlisten(),
  }
}

/** The changes as texts that a notification carries: as many in each as fit. */
export function payloads(changes: readonly Change[]): string[] {
  const texts: string[] = []
  let here: string[] = []
  let bytes = 0
  for (const part of changes.flatMap(parts).map((change) => JSON.stringify(change))) {
    const size = Buffer.byteLength(part) + 1
    if (bytes + size > payloadBytesMax && here.length > 0) {
      texts.push(`[${here.join(',')}]`)
      here = []
      bytes = 0
    }
    here.push(part)
    bytes += size
  }
  return here.length === 0 ? texts : [...texts, `[${here.join(',')}]`]
}

function parts(change: Change): Change[] {
  if (change.persons.length <= personsPerChange) return [change]
  const count = Math.ceil(change.persons.length / personsPerChange)
  return Array.from({ length: count }, (_, at) => ({
    ...change,
    persons: change.persons.slice(at * personsPerChange, (at + 1) * personsPerChange),
  }))
}
