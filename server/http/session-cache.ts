import type { Pool } from '../db/pool.ts'
import { findSession } from '../people/sessions.ts'
import { actingAs } from '../people/store.ts'
import type { Registers } from '../region/registers.ts'
import type { Session } from './context.ts'

const channel = 'gezhi_people'
/** A session is asked of the database again after this long, so that none outlives its expiry by more. */
const keepMs = 30_000
const kept = 5000

/** Sessions this process has seen lately, with what their posts open. */
export type Sessions = {
  readonly find: (region: string, token: Buffer, now: Date) => Promise<(Session & { readonly mustChange: boolean }) | undefined>
  /** Forgets everybody of a region, here and in every other process: a post, a grant or a session has changed. */
  readonly changed: (region: string) => Promise<void>
  readonly stop: () => Promise<void>
}

type Known = { readonly until: number; readonly day: string; readonly session: Awaited<ReturnType<Sessions['find']>> }

export async function openSessions(db: Pool, registers: Registers): Promise<Sessions> {
  const known = new Map<string, Known>()
  const forget = (region: string) => {
    for (const key of known.keys()) if (key.startsWith(`${region}/`)) known.delete(key)
  }
  const listening = await db.listen(channel, forget, () => known.clear())
  const load = async (code: string, token: Buffer, now: Date) => {
    const found = await findSession(db, code, token, now)
    if (!found) return undefined
    const region = await registers.of(code, now)
    const acting = await actingAs(db, code, found.personId, region.today(now), [...region.units.values()])
    return { region, personId: found.personId, name: found.name, acting, tokenHash: token, mustChange: found.mustChange }
  }
  return {
    find: async (code, token, now) => {
      const key = `${code}/${token.toString('base64')}`
      const region = await registers.of(code, now)
      const day = region.today(now)
      const seen = known.get(key)
      if (seen && seen.until > now.getTime() && seen.day === day) return seen.session && { ...seen.session, region }
      const session = await load(code, token, now)
      if (known.size >= kept) known.clear()
      if (session) known.set(key, { until: now.getTime() + keepMs, day, session })
      return session
    },
    changed: async (region) => {
      forget(region)
      await db.notify(channel, region)
    },
    stop: async () => listening.unlisten(),
  }
}
