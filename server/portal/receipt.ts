/** 回执: the tracking code is the reporter's key. It is derived, never kept; the database has its hash alone. */
import { createHash, createHmac } from 'node:crypto'
import { z } from 'zod'
import { TrackingCode } from '../../contract/portal.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { maybeRow, type Db } from '../db/pool.ts'
import type { Context } from '../http/context.ts'

/** Crockford's base 32: no I, L, O, U, so that a code can be read out and copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 10

/**
 * The code of a report, 50 bits. The same request key gives the same code, so that a reporter whose connection was
 * lost gets it again; without the program's secret nobody can work it out.
 */
export function trackingCode(secret: string, region: string, requestKey: string): string {
  const bytes = createHmac('sha256', secret).update(`tracking\0${region}\0${requestKey}`).digest()
  return Array.from({ length: codeLength }, (_, at) => alphabet[(bytes[at] ?? 0) % alphabet.length]).join('')
}

/** What is kept of a code. 50 random bits need no salt: nobody has a table of them. */
export function trackingHash(code: string): Buffer {
  return createHash('sha256').update(code).digest()
}

const Submission = z.object({ submission_id: z.string(), matter_id: z.string(), first_matter_id: z.string(), created_at: z.date() })
export type Submission = {
  readonly id: string
  readonly matterId: string
  readonly firstMatterId: string
  readonly createdAt: Date
  readonly code: string
}

/** Wrong codes from one address before it has to wait, and for how long they count. */
const wrongMax = 10
const windowMs = 600_000
/** Addresses remembered; when there are more, the oldest windows go. */
const addressesMax = 20_000

type Wrong = { count: number; readonly since: number }

// Counted in this process only: behind several processes an address has as many tries in each, still far too few.
const wrongs = new WeakMap<object, Map<string, Wrong>>()

/**
 * The submission a code opens. Refuses `access.badReceipt`, alike for what is no code, an unknown one and one of another
 * region, and `access.tooMany` after ten of these from one address within ten minutes.
 */
export async function openReceipt(context: Context, region: string, text: string): Promise<Outcome<Submission>> {
  const now = context.now().getTime()
  const counted = countsOf(context.registers)
  const address = addressOf(context.request.ip)
  const before = counted.get(address)
  const wrong = before && now - before.since < windowMs ? before : { count: 0, since: now }
  if (wrong.count >= wrongMax) return refuse('access.tooMany', { seconds: Math.max(1, Math.ceil((wrong.since + windowMs - now) / 1000)) })
  const code = TrackingCode.safeParse(text)
  const found = code.success ? await findSubmission(context.db, region, code.data) : undefined
  if (found) return done(found)
  counted.delete(address)
  counted.set(address, { ...wrong, count: wrong.count + 1 })
  for (const oldest of counted.keys()) {
    if (counted.size <= addressesMax) break
    counted.delete(oldest)
  }
  return refuse('access.badReceipt')
}

async function findSubmission(db: Db, region: string, code: string): Promise<Submission | undefined> {
  const row = await maybeRow(
    Submission,
    db`
    select submission_id, matter_id, first_matter_id, created_at from submission where region = ${region} and tracking_hash = ${trackingHash(code)}`,
  )
  return row && { id: row.submission_id, matterId: row.matter_id, firstMatterId: row.first_matter_id, createdAt: row.created_at, code }
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
