import type { Pool } from '../db/pool.ts'
import { loadRegion } from './load.ts'
import type { Region } from './region.ts'

/** Registers of the regions this process serves, loaded when asked for and forgotten when they change. */
export type Registers = {
  /** The region's registers on the day of `now`. Throws where there is no such region. */
  readonly of: (code: string, now: Date) => Promise<Region>
  /** Forgets what was loaded, here and, through the database, in every other process. */
  readonly changed: (code: string) => Promise<void>
  readonly stop: () => Promise<void>
}

const channel = 'gezhi_registers'

/** Listens for changes made by other processes; a lost connection forgets everything. */
export async function openRegisters(db: Pool): Promise<Registers> {
  const loaded = new Map<string, { day: string; region: Promise<Region> }>()
  const listening = await db.listen(
    channel,
    (code) => loaded.delete(code),
    () => loaded.clear(),
  )
  return {
    of: async (code, now) => {
      const known = loaded.get(code)
      if (known) {
        const region = await known.region
        if (region.today(now) === known.day) return region
      }
      const region = loadRegion(db, code, now)
      region.then(
        (fresh) => loaded.set(code, { day: fresh.today(now), region }),
        () => loaded.delete(code),
      )
      return region
    },
    changed: async (code) => {
      loaded.delete(code)
      await db.notify(channel, code)
    },
    stop: async () => listening.unlisten(),
  }
}
