import { createHash, createHmac } from 'node:crypto'
import type { Tx } from '../db/pool.ts'

/** Crockford's base 32: no letter that can be taken for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 10

/** The reporter's tracking code, the same for a request however often it is sent; nobody without the secret can tell it. */
export function trackingCode(secret: string, region: string, requestKey: string): string {
  const bytes = createHmac('sha256', secret).update(`track\0${region}\0${requestKey}`).digest()
  return [...bytes.subarray(0, codeLength)].map((byte) => alphabet[byte % alphabet.length]).join('')
}

export const trackingHash = (code: string): Buffer => createHash('sha256').update(code).digest()

/** 上报: who reported, and through which client; the only place that holds personal data. */
export type Submission = {
  readonly region: string
  readonly id: string
  readonly matterId: string
  readonly source: string
  readonly name: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly client: string | null
  readonly outsideId: string | null
  readonly code: string
  readonly at: Date
}

export async function insertSubmission(tx: Tx, one: Submission): Promise<void> {
  await tx`
    insert into submission (region, submission_id, matter_id, first_matter_id, source, name, phone, email, client, outside_id, tracking_hash, created_at)
    values (${one.region}, ${one.id}, ${one.matterId}, ${one.matterId}, ${one.source}, ${one.name}, ${one.phone}, ${one.email}, ${one.client},
      ${one.outsideId}, ${trackingHash(one.code)}, ${one.at})`
}
