/** What a citizen lodges, follows and acts on by a tracking code of their own. */
import type { FastifyReply } from 'fastify'
import { v7 as uuid } from 'uuid'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { offers } from '../../domain/procedure/decide.ts'
import { hasSubmission, insertSubmission } from '../case/submission.ts'
import { sendWritPdf } from '../documents/handlers.ts'
import { findWrit } from '../documents/store.ts'
import type { Context } from '../http/context.ts'
import { regionOr404 } from '../http/serve.ts'
import { attempt } from '../matter/attempt.ts'
import { findMatter, type Loaded } from '../matter/load.ts'
import { perform, placeOfMatter } from '../matter/perform.ts'
import { procedureOf } from '../matter/procedures.ts'
import type { Region } from '../region/region.ts'
import { openReceipt, trackingCode, type Submission } from './receipt.ts'

/** What somebody sent, and the matter it opened as it now stands. */
export type Own = { readonly region: Region; readonly submission: Submission; readonly here: Loaded }

type ByCode = { readonly region: string; readonly code: string }
type OfProcedure = (procedure: string) => boolean

/** Opens one's own matter by its code. A code of another procedure is told as one that is not there: `access.badReceipt`. */
export async function openOwn(context: Context, { region: of, code }: ByCode, isOfProcedure: OfProcedure): Promise<Outcome<Own>> {
  const submission = await openReceipt(context, of, code)
  if (!submission.ok) return submission
  const region = await regionOr404(context, of)
  if (!region.ok) return region
  const here = await findMatter(context.db, of, submission.value.matterId)
  if (!here || !isOfProcedure(here.matter.procedure)) return refuse('access.badReceipt')
  return done({ region: region.value, submission: submission.value, here })
}

type Sender = {
  readonly requestKey: string
  readonly name: string | null
  readonly phone?: string | undefined
  readonly email?: string | undefined
}
type Opening = { readonly procedure: string; readonly act: string; readonly input: Readonly<Record<string, unknown>> }
type Lodged = { readonly code: string; readonly matterId: string }

/** Opens the matter and keeps who sent it beside the record, both or neither. The same request again is given the same code. */
export async function lodgeOwn(context: Context, region: Region, sender: Sender, opening: Opening): Promise<Outcome<Lodged>> {
  const { requestKey, name } = sender
  const id = uuid()
  const code = trackingCode(context.secret, region.code, requestKey)
  const now = context.now()
  return attempt(context.db, async (tx) => {
    const actor = { kind: 'reporter', submissionId: id } as const
    const performed = await perform(tx, { region, ...opening, matterId: null, actor, reader: null, requestKey, now })
    if (!performed.ok) return performed
    const { matterId, repeated } = performed.value
    const lodged = done({ code, matterId })
    if (repeated) return (await hasSubmission(tx, region.code, matterId, code)) ? lodged : refuse('matter.keyOfAnotherAct')
    const who = { name, phone: sender.phone || null, email: sender.email || null }
    const kept = { region: region.code, id, matterId, source: 'public', ...who, client: null, outsideId: null, code, at: now }
    await insertSubmission(tx, kept)
    return lodged
  })
}

type AskedAct = { readonly act: string; readonly requestKey: string }

/** Does an act on one's own matter, and gives the matter as it then stands. */
export async function actOnOwn(
  context: Context,
  { region, submission, here: { matter } }: Own,
  { act, requestKey }: AskedAct,
  input: Readonly<Record<string, unknown>>,
): Promise<Outcome<Own>> {
  const { id: matterId, procedure } = matter
  const actor = { kind: 'reporter', submissionId: submission.id } as const
  const now = context.now()
  const outcome = await attempt(context.db, (tx) =>
    perform(tx, { region, procedure, matterId, act, actor, reader: null, input, requestKey, now }),
  )
  if (!outcome.ok) return outcome
  return openOwn(context, { region: region.code, code: submission.code }, (then) => then === procedure)
}

/** Which of these acts are open on one's own matter: the engine itself is asked. */
export function openToOwner<Act extends string>(
  { region, submission, here: { matter } }: Own,
  acts: readonly Act[],
  facts: Readonly<Record<string, unknown>>,
  now: Date,
): Act[] {
  const offered = offers({
    procedure: procedureOf(matter.procedure, matter.version),
    matter,
    actor: { kind: 'reporter', submissionId: submission.id },
    reader: null,
    place: placeOfMatter(matter),
    facts,
    rules: region.rules,
    now,
  })
  return acts.filter((act) => offered.some((offer) => offer.act.act === act && offer.refusal === null))
}

type AskedPaper = ByCode & { readonly writId: string }

/** Sends a paper of one's own matter as a PDF. Refuses `matter.notFound` for another matter's and for a kind that is `withheld`. */
export async function sendOwnPaper(
  context: Context,
  asked: AskedPaper,
  isOfProcedure: OfProcedure,
  withheld: readonly string[],
): Promise<Outcome<FastifyReply>> {
  const own = await openOwn(context, asked, isOfProcedure)
  if (!own.ok) return own
  const writ = await findWrit(context.db, asked.region, asked.writId)
  if (!writ || writ.matterId !== own.value.here.matter.id || withheld.includes(writ.kind)) return refuse('matter.notFound')
  return sendWritPdf(context, writ)
}
