import type { Tx } from '../db/pool.ts'
import { trackingHash } from '../portal/receipt.ts'

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

/** Keeps who reported; a code that is there already is a fault. */
export async function insertSubmission(tx: Tx, one: Submission): Promise<void> {
  await tx`
    insert into submission (region, submission_id, matter_id, first_matter_id, source, name, phone, email, client, outside_id, tracking_hash, created_at)
    values (${one.region}, ${one.id}, ${one.matterId}, ${one.matterId}, ${one.source}, ${one.name}, ${one.phone}, ${one.email}, ${one.client},
      ${one.outsideId}, ${trackingHash(one.code)}, ${one.at})`
}

/** Whether a case has this code's submission: a request key of a report that came another way has no code of ours. */
export async function hasSubmission(tx: Tx, region: string, matterId: string, code: string): Promise<boolean> {
  const found =
    await tx`select 1 from submission where region = ${region} and first_matter_id = ${matterId} and tracking_hash = ${trackingHash(code)}`
  return found.length > 0
}
