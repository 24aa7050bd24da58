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

export async function insertSubmission(tx: Tx, one: Submission): Promise<void> {
  await tx`
    insert into submission (region, submission_id, matter_id, first_matter_id, source, name, phone, email, client, outside_id, tracking_hash, created_at)
    values (${one.region}, ${one.id}, ${one.matterId}, ${one.matterId}, ${one.source}, ${one.name}, ${one.phone}, ${one.email}, ${one.client},
      ${one.outsideId}, ${trackingHash(one.code)}, ${one.at})`
}
