import { v7 as uuid } from 'uuid'
import {
  enterComplaint,
  enterPetition,
  exportVoices,
  listComplaintsAbout,
  listVoices,
  readComplainant,
  readPetitioner,
  readVoice,
  voiceKinds,
} from '../../contract/supervision.ts'
import type { Caller, Performed as PerformedShape } from '../../contract/matter.ts'
import type { z } from 'zod'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { findAct } from '../../domain/procedure/procedure.ts'
import { hasSubmission, insertSubmission } from '../case/submission.ts'
import type { StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { actIn, type ActInput } from '../matter/act-handlers.ts'
import { attempt } from '../matter/attempt.ts'
import { findMatter, type Loaded } from '../matter/load.ts'
import { procedureOn } from '../matter/procedures.ts'
import { mayRead } from '../matter/visible.ts'
import { trackingCode } from '../portal/receipt.ts'
import { csvOf } from '../registers/files.ts'
import { listPage, tableOf } from './list.ts'
import { voiceOf, type Voice } from './store.ts'
import { complaintsAbout, voiceView } from './view.ts'

const kinds: readonly string[] = voiceKinds

export const supervisionHandlers: readonly Served[] = [
  served(listVoices, ({ db, session, now }, input) => listPage(db, session.region, session.acting.reader, input, now())),
  served(exportVoices, async ({ db, session, now, language, reply }, filter) => {
    const { region, acting } = session
    const table = await tableOf(db, region, acting.reader, filter, language, now())
    const name = `${region.code}-supervision-${region.today(now())}.csv`
    void reply.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store')
    return done(await reply.type('text/csv; charset=utf-8').send(csvOf(table)))
  }),
  served(readVoice, async (context, { matterId }) => {
    const here = await readable(context, matterId)
    if (!here || !kinds.includes(here.matter.procedure)) return refuse('matter.notFound')
    const { region, acting } = context.session
    return done(await voiceView(context.db, region, acting.reader, here))
  }),
  served(listComplaintsAbout, async (context, { matterId }) => {
    const { region, acting } = context.session
    if (!(await readable(context, matterId))) return refuse('matter.notFound')
    return done({ complaints: await complaintsAbout(context.db, region, acting.reader, matterId) })
  }),
  served(enterComplaint, (context, asked) => enter(context, 'complaint', asked)),
  served(enterPetition, (context, asked) => enter(context, 'petition', asked)),
  served(readComplainant, (context, asked) => readVoiceOf(context, 'complaint', 'readComplainant', asked)),
  served(readPetitioner, (context, asked) => readVoiceOf(context, 'petition', 'readPetitioner', asked)),
]

async function readable({ db, session }: StaffContext, matterId: string): Promise<Loaded | undefined> {
  const here = await findMatter(db, session.region.code, matterId)
  return here && mayRead(session.acting.reader, here) ? here : undefined
}

function rowOf({ session, now }: StaffContext, id: string, act: string) {
  const procedure = procedureOn(id, session.region.today(now()))
  const row = findAct(procedure, act)
  if (!row) throw new Error(`${id} has no act ${act}`)
  return { procedure, row }
}

type Entering = { readonly requestKey: string; readonly input: unknown; readonly caller?: Caller | undefined }
type Entered = z.infer<typeof PerformedShape> & { code: string | null }

/** Enters it for somebody, and keeps how to reach them beside the record; the same request again, the same answer. */
async function enter(context: StaffContext, id: 'complaint' | 'petition', asked: Entering): Promise<Outcome<Entered>> {
  const { caller, ...rest } = asked
  const { procedure, row } = rowOf(context, id, 'lodge')
  const { session, secret, now } = context
  const region = session.region.code
  return attempt(context.db, async (tx) => {
    const performed = await actIn(tx, context, procedure, row, rest as ActInput) // its shape is known to the row alone
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
async function readVoiceOf(
  context: StaffContext,
  id: string,
  act: string,
  { matterId, reason, requestKey }: Reading,
): Promise<Outcome<Voice>> {
  const { procedure, row } = rowOf(context, id, act)
  return attempt(context.db, async (tx) => {
    const performed = await actIn(tx, context, procedure, row, { requestKey, matterId, input: { reason } })
    if (!performed.ok) return performed
    return done((await voiceOf(tx, context.session.region.code, matterId)) ?? { name: null, phone: null, email: null })
  })
}
