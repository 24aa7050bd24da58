import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import type { Caller, Performed as PerformedShape } from '../../contract/matter.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { hasSubmission, insertSubmission } from '../case/submission.ts'
import type { StaffContext } from '../http/context.ts'
import { actIn, type ActInput, rowOf } from '../matter/act-handlers.ts'
import { attempt } from '../matter/attempt.ts'
import { trackingCode } from '../portal/receipt.ts'
import { voiceOf, type Voice } from './store.ts'

type Entering = { readonly requestKey: string; readonly input: unknown; readonly caller?: Caller | undefined }
type Entered = z.infer<typeof PerformedShape> & { code: string | null }

/** Enters it for somebody, and keeps how to reach them beside the record; the same request again, the same answer. */
export async function enter(
  context: StaffContext,
  id: 'complaint' | 'petition' | 'reconsideration' | 'informationRequest',
  asked: Entering,
  act = 'lodge',
): Promise<Outcome<Entered>> {
  const { caller, ...rest } = asked
  const { session, secret, now } = context
  const region = session.region.code
  return attempt(context.db, async (tx) => {
    const performed = await actIn(tx, context, ...rowOf(context, id, act), rest as ActInput) // its shape is known to the row alone
    if (!performed.ok) return performed
    const { matterId, repeated } = performed.value
    const code = trackingCode(secret, region, asked.requestKey)
    if (repeated) return done({ ...performed.value, code: (await hasSubmission(tx, region, matterId, code)) ? code : null })
    const who = { name: caller?.name || null, phone: caller?.phone || null, email: caller?.email || null }
    if (who.name === null && who.phone === null && who.email === null) return done({ ...performed.value, code: null })
    await insertSubmission(tx, { region, id: uuid(), matterId, source: 'desk', ...who, client: null, outsideId: null, code, at: now() })
    return done({ ...performed.value, code })
  })
}

type Reading = { readonly matterId: string; readonly reason: string; readonly requestKey: string }

/** Who it was is told only with an entry that says who asked and why. */
export async function readVoiceOf(
  context: StaffContext,
  id: string,
  act: string,
  { matterId, reason, requestKey }: Reading,
): Promise<Outcome<Voice>> {
  return attempt(context.db, async (tx) => {
    const performed = await actIn(tx, context, ...rowOf(context, id, act), { requestKey, matterId, input: { reason } })
    if (!performed.ok) return performed
    return done((await voiceOf(tx, context.session.region.code, matterId)) ?? { name: null, phone: null, email: null })
  })
}
