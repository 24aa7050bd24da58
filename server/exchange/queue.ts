import { eventType, fieldsSchema } from '../../contract/exchange.ts'
import { canonical } from '../../domain/procedure/canonical.ts'
import { kindOf, pick, type MessageKindName } from '../../domain/supervision/referral/messages.ts'
import type { Tx } from '../db/pool.ts'
import type { Loaded } from '../matter/load.ts'
import type { Command } from '../matter/perform.ts'
import { insertOut } from './store.ts'

export type Outgoing = {
  readonly message: string
  readonly peer: string
  readonly thread: string
  readonly kind: MessageKindName
  /** All that is known here; only what the kind carries is taken from it. */
  readonly known: Readonly<Record<string, unknown>>
}

/** Writes the message of an act beside its entry. A message that its own contract would refuse is a fault. */
export function queueMessage(tx: Tx, { region, input, now }: Command, { matter }: Loaded, outgoing: Outgoing): void {
  const { message, peer, thread, kind, known } = outgoing
  const row = kindOf(kind)
  const fields = fieldsSchema(kind).parse(pick(row, known))
  const photos = row.photos && Array.isArray(input.photos) ? (input.photos as string[]) : [] // hashes, as the contract parsed them
  const body = canonical({
    specversion: '1.0',
    id: message,
    source: `urn:gezhi:${region.code}`,
    type: eventType(kind),
    subject: thread,
    time: now.toISOString(),
    datacontenttype: 'application/json',
    data: { fields, photos },
  })
  insertOut(tx, region.code, { id: message, peer, matterId: matter.id, seq: matter.seq, thread, kind, body, photos, at: now })
}
