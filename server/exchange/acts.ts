/** What a person does about a message that does not get through. Each is kept with who did it, when and why. */
import { findAct } from '../../domain/procedure/procedure.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { kindOf, messageKinds } from '../../domain/supervision/referral/messages.ts'
import { Envelope } from '../../contract/exchange.ts'
import { keysOf } from '../../contract/fields.ts'
import { plainNumber } from '../../domain/documents/check-code.ts'
import { maybeRow } from '../db/pool.ts'
import type { StaffContext } from '../http/context.ts'
import { actIn } from '../matter/act-handlers.ts'
import { attempt } from '../matter/attempt.ts'
import { procedureOn } from '../matter/procedures.ts'
import { settle } from './in.ts'
import { keepThread } from './store.ts'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'

/** 再试一次: due at once, and counted from the start, so that it is stuck again only after as many tries. */
export async function retry({ db, session, now }: StaffContext, messageId: string): Promise<Outcome<null>> {
  const changed = await db`
    update exchange_out set next_try_at = ${now()}, attempts = 0
    where region = ${session.region.code} and message_id = ${messageId} and acknowledged_at is null and by_hand_at is null returning 1`
  return changed.length > 0 ? done(null) : missing(await known(db, session.region.code, messageId))
}

/** 改为书面移交: the paper was taken there by hand; the message is not sent any more, and what waited behind it goes. */
export async function handOver({ db, session, now }: StaffContext, messageId: string, reason: string): Promise<Outcome<null>> {
  const changed = await db`
    update exchange_out set by_hand_at = ${now()}, by_hand_by = ${session.personId}, by_hand_reason = ${reason}
    where region = ${session.region.code} and message_id = ${messageId} and acknowledged_at is null and by_hand_at is null returning 1`
  return changed.length > 0 ? done(null) : missing(await known(db, session.region.code, messageId))
}

const known = async (db: StaffContext['db'], region: string, messageId: string): Promise<boolean> =>
  (await db`select 1 from exchange_out where region = ${region} and message_id = ${messageId}`).length > 0

const missing = (there: boolean): Outcome<never> => refuse(there ? 'exchange.settled' : 'exchange.notFound')

type Incoming = { readonly peerId: string; readonly messageId: string; readonly reason: string }

/** 搁置: it stays on record with its reason, and is tried no more. */
export async function setAside({ db, session, now }: StaffContext, { peerId, messageId, reason }: Incoming): Promise<Outcome<null>> {
  const region = session.region.code
  const changed = await db`
    update exchange_in set state = 'setAside', waits_for = null, closed_at = ${now()}, closed_by = ${session.personId}, closed_reason = ${reason}
    where region = ${region} and peer_id = ${peerId} and message_id = ${messageId} and state = 'waiting' returning 1`
  if (changed.length > 0) return done(null)
  return missing(
    (await db`select 1 from exchange_in where region = ${region} and peer_id = ${peerId} and message_id = ${messageId}`).length > 0,
  )
}

const WaitingRow = z.object({ kind: keysOf(messageKinds), thread: z.string(), body: z.string(), state: z.string() })

/**
 * 附入案件: ties the message to the matter that a person names. If its act can be done there, it is done; if not, what it says is
 * entered in the matter by that person, with the reason.
 */
export async function attachTo(context: StaffContext, asked: Incoming & { readonly number: string }): Promise<Outcome<null>> {
  const { db, session } = context
  const region = session.region.code
  const row = await maybeRow(
    WaitingRow,
    db`select kind, thread, body, state from exchange_in where region = ${region} and peer_id = ${asked.peerId} and message_id = ${asked.messageId}`,
  )
  if (row?.state !== 'waiting') return missing(row !== undefined)
  const { does } = kindOf(row.kind)
  const [found] = await db<{ matter_id: string }[]>`
    select matter_id from matter where region = ${region} and procedure = ${does.procedure}
      and number = any(${[asked.number.trim(), plainNumber(asked.number)]}::text[]) limit 1`
  if (!found) return refuse('exchange.numberUnknown', { number: asked.number })
  await attempt(db, (tx) => {
    keepThread(tx, region, asked.peerId, row.thread, found.matter_id)
    return Promise.resolve(done(null))
  })
  if (await settle(context, region, asked.peerId, asked.messageId)) return done(null)
  return enter(context, asked, row, found.matter_id)
}

async function enter(
  context: StaffContext,
  { peerId, messageId, reason }: Incoming,
  row: z.infer<typeof WaitingRow>,
  matterId: string,
): Promise<Outcome<null>> {
  const { session, now } = context
  const { region } = session
  const kind = kindOf(row.kind)
  const procedure = procedureOn(kind.does.procedure, region.today(now()))
  const act = findAct(procedure, 'attachMessage')
  if (!act) throw new Error(`${procedure.id} attaches no message`)
  const { data } = Envelope.parse(JSON.parse(row.body))
  const message = `${kind.zh}：${Object.values(data.fields).map(String).join('；')}`.slice(0, 4000)
  return attempt(context.db, async (tx) => {
    const performed = await actIn(tx, context, procedure, act, { requestKey: uuid(), matterId, input: { message, note: reason } })
    if (!performed.ok) return performed
    await tx`
      update exchange_in set state = 'attached', waits_for = null, matter_id = ${matterId}, seq = ${performed.value.seq}, closed_at = ${now()},
        closed_by = ${session.personId}, closed_reason = ${reason}
      where region = ${region.code} and peer_id = ${peerId} and message_id = ${messageId} and state = 'waiting'`
    return done(null)
  })
}
