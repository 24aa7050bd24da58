/** What keeps codes from being tried out: receipts and check codes of writs are counted together, by address. */
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { RefusalCode } from '../../contract/refusals/all.ts'
import type { Context } from '../http/context.ts'

/** Wrong codes from one address before it has to wait, and for how long they count. */
const wrongMax = 10
const windowMs = 600_000
/** Addresses remembered; when there are more, the oldest windows go. */
const addressesMax = 20_000

type Wrong = { count: number; readonly since: number }

// Counted in this process only: behind several processes an address has as many tries in each, still far too few.
const wrongs = new WeakMap<object, Map<string, Wrong>>()

/**
 * What a code opens. Refuses `wrong` where `find` finds nothing, for whatever reason, and `access.tooMany` after ten of
 * these from one address within ten minutes.
 */
export async function guarded<T>(
  context: Pick<Context, 'now' | 'registers' | 'request'>,
  wrong: RefusalCode,
  find: () => Promise<T | undefined>,
): Promise<Outcome<T>> {
  const now = context.now().getTime()
  const counted = countsOf(context.registers)
  const address = addressOf(context.request.ip)
  const before = counted.get(address)
  const tried = before && now - before.since < windowMs ? before : { count: 0, since: now }
  if (tried.count >= wrongMax) return refuse('access.tooMany', { seconds: Math.max(1, Math.ceil((tried.since + windowMs - now) / 1000)) })
  const found = await find()
  if (found !== undefined) return done(found)
  counted.delete(address)
  counted.set(address, { ...tried, count: tried.count + 1 })
  for (const oldest of counted.keys()) {
    if (counted.size <= addressesMax) break
    counted.delete(oldest)
  }
  return refuse(wrong)
}

function countsOf(registers: object): Map<string, Wrong> {
  const counted = wrongs.get(registers) ?? new Map<string, Wrong>()
  wrongs.set(registers, counted)
  return counted
}

/** One household holds a whole /64 of IPv6 addresses, and could try one code from each. */
function addressOf(ip: string): string {
  return ip.includes(':') && !ip.startsWith('::ffff:') ? ip.split(':').slice(0, 4).join(':') : ip
}
