import { v7 as uuid } from 'uuid'
import {
  actOnInformation,
  applyForInformation,
  followInformation,
  informationDoor,
  readGivenFile,
  readInformationPaper,
  type FollowedRequest,
  type InformationAct,
} from '../../contract/portal-information.ts'
import type { Parsed } from '../../contract/route.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { hasSubmission, insertSubmission } from '../case/submission.ts'
import { drawnIn } from '../documents/drawn.ts'
import { pdfType, sendBytes } from '../documents/handlers.ts'
import { writPdf } from '../documents/pdf.ts'
import { findWrit } from '../documents/store.ts'
import type { Context } from '../http/context.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import { attempt } from '../matter/attempt.ts'
import { findMatter, type Loaded } from '../matter/load.ts'
import { perform } from '../matter/perform.ts'
import { photosUsable } from '../photos/attachments.ts'
import type { Region } from '../region/region.ts'
import { filesGiven, followedInformation, notForRequester } from './followed-information.ts'
import { openReceipt, trackingCode, type Submission } from './receipt.ts'

export const informationDoorHandlers: Served[] = [
  served(informationDoor, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const { settings, units } = found.value
    const { information } = settings.supervision
    return done({ office: information === null ? null : (units.get(information)?.name ?? null) })
  }),

  served(applyForInformation, (context, sent) => apply(context, sent)),

  served(followInformation, async (context, asked) => {
    const opened = await openRequest(context, asked)
    if (!opened.ok) return opened
    const { region, submission, here } = opened.value
    return done(await followedInformation(context.db, region, submission, here, context.now()))
  }),

  served(actOnInformation, (context, asked) => act(context, asked)),

  served(readInformationPaper, async (context, { writId, ...asked }) => {
    const opened = await openRequest(context, asked)
    if (!opened.ok) return opened
    const writ = await findWrit(context.db, asked.region, writId)
    if (!writ || writ.matterId !== opened.value.here.matter.id || notForRequester.includes(writ.kind)) return refuse('matter.notFound')
    const bytes = writPdf(writ.document, new Date(writ.issuedAt), await drawnIn(context.photos, writ.document))
    return sendBytes(context.reply, bytes, pdfType, `${writId}.pdf`)
  }),

  served(readGivenFile, async (context, { sha256, ...asked }) => {
    const opened = await openRequest(context, asked)
    if (!opened.ok) return opened
    const given = (await filesGiven(context.db, asked.region, opened.value.here.matter.id)).find((one) => one.sha256 === sha256)
    if (!given) return refuse('matter.notFound')
    // A picture leaves as its copy, without what the camera wrote into it.
    const bytes = given.kind === null ? await context.photos.readCopy(sha256, 'view') : await context.photos.readOriginal(sha256)
    if (!bytes) return refuse('evidence.originalGone')
    void context.reply.header('x-content-type-options', 'nosniff')
    const name = given.kind === null ? `${sha256.slice(0, 12)}.jpg` : given.name
    void context.reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .type(given.kind === null ? 'image/jpeg' : given.media)
      .send(bytes)
    return done(context.reply)
  }),
]

/** Opens the matter and keeps who applied beside the record, both or neither. The same request again is given the same code. */
async function apply(context: Context, sent: Parsed<typeof applyForInformation>): Promise<Outcome<{ code: string }>> {
  const found = await regionOr404(context, sent.region)
  if (!found.ok) return found
  const region = found.value
  const usable = await photosUsable(context.db, region.code, sent.photos, { kind: 'public', keys: sent.uploadKeys, secret: context.secret })
  if (!usable.ok) return usable
  const photos = [...new Set(sent.photos)]
  const { topic, description, form, obtainWay } = sent
  const input = { channel: 'online', topic, description, form, obtainWay, ...(photos.length > 0 && { photos }) }
  const id = uuid()
  const code = trackingCode(context.secret, region.code, sent.requestKey)
  const now = context.now()
  return attempt(context.db, async (tx) => {
    const opening = { region, procedure: 'informationRequest', matterId: null, act: 'lodge', reader: null } as const
    const actor = { kind: 'reporter', submissionId: id } as const
    const performed = await perform(tx, { ...opening, actor, input, requestKey: sent.requestKey, now })
    if (!performed.ok) return performed
    const { matterId, repeated } = performed.value
    if (repeated) return (await hasSubmission(tx, region.code, matterId, code)) ? done({ code }) : refuse('matter.keyOfAnotherAct')
    const who = { name: sent.name, phone: sent.phone || null, email: sent.email || null }
    const kept = { region: region.code, id, matterId, source: 'public', ...who, client: null, outsideId: null, code, at: now }
    await insertSubmission(tx, kept)
    return done({ code })
  })
}

type Own = { readonly region: string; readonly code: string }
type Opened = { readonly region: Region; readonly submission: Submission; readonly here: Loaded }

/** A code of anything else is told as one that is not there. */
async function openRequest(context: Context, { region: code, code: text }: Own): Promise<Outcome<Opened>> {
  const submission = await openReceipt(context, code, text)
  if (!submission.ok) return submission
  const region = await regionOr404(context, code)
  if (!region.ok) return region
  const here = await findMatter(context.db, code, submission.value.matterId)
  if (!here || here.matter.procedure !== 'informationRequest') return refuse('access.badReceipt')
  return done({ region: region.value, submission: submission.value, here })
}

/** Which field of the act takes what was written. */
const textField: Readonly<Record<InformationAct, string>> = { supplemented: 'supplement', giveReasons: 'reason', withdraw: 'reason' }

async function act(context: Context, asked: Parsed<typeof actOnInformation>): Promise<Outcome<FollowedRequest>> {
  const opened = await openRequest(context, asked)
  if (!opened.ok) return opened
  const { region, submission, here } = opened.value
  const now = context.now()
  const outcome = await attempt(context.db, (tx) =>
    perform(tx, {
      region,
      procedure: here.matter.procedure,
      matterId: here.matter.id,
      act: asked.act,
      actor: { kind: 'reporter', submissionId: submission.id },
      reader: null,
      input: { ...(asked.text && { [textField[asked.act]]: asked.text }) },
      requestKey: asked.requestKey,
      now,
    }),
  )
  if (!outcome.ok) return outcome
  const fresh = await openRequest(context, asked)
  return fresh.ok ? done(await followedInformation(context.db, region, submission, fresh.value.here, now)) : fresh
}
