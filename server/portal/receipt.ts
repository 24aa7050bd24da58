/** 回执: the tracking code is the reporter's key. It is derived, never kept; the database has its hash alone. */
import { createHash, createHmac } from 'node:crypto'
import { z } from 'zod'
import { TrackingCode } from '../../contract/portal.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { maybeRow, type Db } from '../db/pool.ts'
import type { Context } from '../http/context.ts'
import { guarded } from './guess.ts'

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

/**
 * The submission a code opens. Refuses `access.badReceipt`, alike for what is no code, an unknown one and one of another
 * region, and `access.tooMany` after ten of these from one address within ten minutes.
 */
export function openReceipt(context: Context, region: string, text: string): Promise<Outcome<Submission>> {
  const code = TrackingCode.safeParse(text)
  return guarded(context, 'access.badReceipt', async () => (code.success ? findSubmission(context.db, region, code.data) : undefined))
}

async function findSubmission(db: Db, region: string, code: string): Promise<Submission | undefined> {
  const row = await maybeRow(
    Submission,
    db`
    select submission_id, matter_id, first_matter_id, created_at from submission where region = ${region} and tracking_hash = ${trackingHash(code)}`,
  )
  return row && { id: row.submission_id, matterId: row.matter_id, firstMatterId: row.first_matter_id, createdAt: row.created_at, code }
}
