import { v7 as uuid } from 'uuid'
import { readReporter, takeReport, type Caller } from '../../contract/matter.ts'
import { done } from '../../domain/kernel/outcome.ts'
import type { Tx } from '../db/pool.ts'
import type { StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { actIn, type ActInput, rowOf } from '../matter/act-handlers.ts'
import { attempt } from '../matter/attempt.ts'
import type { Performed } from '../matter/perform.ts'
import { trackingCode } from '../portal/receipt.ts'
import { hasSubmission, insertSubmission } from './submission.ts'

/** Registers a report for somebody, and keeps how to reach them beside the record; the same request again, the same answer. */
const takeHandler = served(takeReport, async (context, { caller, ...asked }) => {
  return attempt(context.db, async (tx) => {
    const input = asked as ActInput // its shape is known to the row alone
    const performed = await actIn(tx, context, ...rowOf(context, 'case', 'report'), input)
    if (!performed.ok) return performed
    return done({ ...performed.value, code: await keepCaller(tx, context, input, caller ?? {}, performed.value) })
  })
})

async function keepCaller(
  tx: Tx,
  { session, secret, now }: StaffContext,
  { requestKey, input }: ActInput,
  { name, phone, email }: Caller,
  { matterId, repeated }: Performed,
): Promise<string | null> {
  const region = session.region.code
  const code = trackingCode(secret, region, requestKey)
  if (repeated) return (await hasSubmission(tx, region, matterId, code)) ? code : null
  if (!name && !phone && !email) return null
  await insertSubmission(tx, {
    region,
    id: uuid(),
    matterId,
    source: String(input.source),
    name: name || null,
    phone: phone || null,
    email: email || null,
    client: null,
    outsideId: null,
    code,
    at: now(),
  })
  return code
}

/** Reading who reported is an act of its own; the answer comes only with its entry. */
const readHandler = served(readReporter, async (context, { matterId, reason, requestKey }) => {
  const { region } = context.session
  return attempt(context.db, async (tx) => {
    const performed = await actIn(tx, context, ...rowOf(context, 'case', 'readReporter'), { requestKey, matterId, input: { reason } })
    if (!performed.ok) return performed
    const found = await tx<{ source: string; name: string | null; phone: string | null; email: string | null; created_at: Date }[]>`
      select source, name, phone, email, created_at from submission where region = ${region.code} and matter_id = ${matterId} order by created_at, submission_id`
    return done({ reporters: found.map(({ created_at, ...one }) => ({ ...one, at: created_at.toISOString() })) })
  })
})

export const reporterHandlers: Served[] = [takeHandler, readHandler]
