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
  /** Counts what was forgotten: what was being read meanwhile may be what stood there before, and is not kept. */
  let forgotten = 0
  const forget = (code?: string) => {
    forgotten += 1
    if (code === undefined) loaded.clear()
    else loaded.delete(code)
  }
  const listening = await db.listen(channel, forget, () => forget())
  return {
    of: async (code, now) => {
      const known = loaded.get(code)
      if (known) {
        const region = await known.region
        if (region.today(now) === known.day) return region
      }
      const began = forgotten
      const region = loadRegion(db, code, now)
      region.then(
        (fresh) => forgotten === began && loaded.set(code, { day: fresh.today(now), region }),
        () => loaded.delete(code),
      )
      return region
    },
    changed: async (code) => {
      forget(code)
      await db.notify(channel, code)
    },
    stop: async () => listening.unlisten(),
  }
}
