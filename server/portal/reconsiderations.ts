import { v7 as uuid } from 'uuid'
import {
  actOnReview,
  applyForReview,
  checkChallenged,
  followReview,
  readReviewPaper,
  reviewDoor,
  type FollowedReview,
} from '../../contract/portal-reconsideration.ts'
import type { Parsed } from '../../contract/route.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { UnitKind } from '../../domain/people/units.ts'
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
import { bodyFor, organFor } from '../supervision/reconsideration/bodies.ts'
import { challengedAct, periodOf } from '../supervision/reconsideration/challenged.ts'
import { followedReview, notForApplicant } from './followed-review.ts'
import { openReceipt, trackingCode, type Submission } from './receipt.ts'
import { openWrit } from './writ-in-hand.ts'

/** Units whose acts the district's own government reviews (行政复议法第二十四条). */
const reviewed: readonly UnitKind[] = ['bureau', 'department', 'street', 'functionalZone', 'institution']

export const reviewDoorHandlers: Served[] = [
  served(reviewDoor, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const region = found.value
    const body = bodyFor(region, null)
    const organ = organFor(region, body)
    const named = (unit: string | null) => (unit === null ? null : (region.units.get(unit)?.name ?? null))
    return done({
      organ: named(organ),
      body: named(body),
      units: [...region.units.values()].filter(({ kind }) => reviewed.includes(kind)).map(({ id, name }) => ({ id, name })),
    })
  }),

  served(checkChallenged, async (context, asked) => {
    const opened = await openWrit(context, asked)
    if (!opened.ok) return opened
    const { region, writ } = opened.value
    const act = await challengedAct(context.db, region, writ.matterId)
    const until = periodOf(region, act, undefined)?.until ?? null
    const byDevice = act?.file?.evidence.some(({ device }) => device !== undefined) ?? false
    return done({
      title: writ.title,
      number: writ.number,
      organ: writ.document.organ,
      servedOn: act?.servedOn ?? null,
      until,
      over: until !== null && until < region.today(context.now()),
      first: act?.onSpot ?? false,
      viaAgency: (act?.onSpot ?? false) || byDevice,
    })
  }),

  served(applyForReview, (context, sent) => apply(context, sent)),

  served(followReview, async (context, asked) => {
    const opened = await openReview(context, asked)
    if (!opened.ok) return opened
    const { region, submission, here } = opened.value
    return done(await followedReview(context.db, region, submission, here, context.now()))
  }),

  served(actOnReview, (context, asked) => act(context, asked)),

  served(readReviewPaper, async (context, { writId, ...asked }) => {
    const opened = await openReview(context, asked)
    if (!opened.ok) return opened
    const writ = await findWrit(context.db, asked.region, writId)
    if (!writ || writ.matterId !== opened.value.here.matter.id || notForApplicant.includes(writ.kind)) return refuse('matter.notFound')
    const bytes = writPdf(writ.document, new Date(writ.issuedAt), await drawnIn(context.photos, writ.document))
    return sendBytes(context.reply, bytes, pdfType, `${writId}.pdf`)
  }),
]

/** Opens the matter and keeps who sent it beside the record, both or neither. The same request again is given the same code. */
async function apply(context: Context, sent: Parsed<typeof applyForReview>): Promise<Outcome<{ code: string }>> {
  const found = await regionOr404(context, sent.region)
  if (!found.ok) return found
  const region = found.value
  const usable = await photosUsable(context.db, region.code, sent.photos, { kind: 'public', keys: sent.uploadKeys, secret: context.secret })
  if (!usable.ok) return usable
  const inHand = sent.writ === undefined ? undefined : await openWrit(context, { region: region.code, ...sent.writ })
  if (inHand && !inHand.ok) return inHand
  if (sent.aboutUnit !== undefined && !region.units.has(sent.aboutUnit)) return refuse('input.invalid', { detail: 'aboutUnit' })
  const { actKind, actText, requests, facts, normReview, aboutUnit, knownOn } = sent
  const photos = [...new Set(sent.photos)]
  const input = {
    source: 'portal',
    actKind,
    actText,
    requests,
    facts,
    normReview,
    ...(inHand && { aboutNumber: inHand.value.writ.number }),
    ...(aboutUnit !== undefined && { aboutUnit }),
    ...(knownOn !== undefined && { knownOn }),
    ...(photos.length > 0 && { photos }),
  }
  const id = uuid()
  const code = trackingCode(context.secret, region.code, sent.requestKey)
  const now = context.now()
  return attempt(context.db, async (tx) => {
    const performed = await perform(tx, {
      region,
      procedure: 'reconsideration',
      matterId: null,
      act: sent.viaAgency === 'yes' ? 'lodgeViaAgency' : 'lodge',
      actor: { kind: 'reporter', submissionId: id },
      reader: null,
      input,
      requestKey: sent.requestKey,
      now,
    })
    if (!performed.ok) return performed
    const { matterId, repeated } = performed.value
    if (repeated) return (await hasSubmission(tx, region.code, matterId, code)) ? done({ code }) : refuse('matter.keyOfAnotherAct')
    const who = { name: sent.name, phone: sent.phone || null, email: sent.email || null }
    await insertSubmission(tx, {
      region: region.code,
      id,
      matterId,
      source: 'public',
      ...who,
      client: null,
      outsideId: null,
      code,
      at: now,
    })
    return done({ code })
  })
}

type Own = { readonly region: string; readonly code: string }
type Opened = { readonly region: Region; readonly submission: Submission; readonly here: Loaded }

/** A code of a report or a complaint is told as one that is not there. */
async function openReview(context: Context, { region: code, code: text }: Own): Promise<Outcome<Opened>> {
  const submission = await openReceipt(context, code, text)
  if (!submission.ok) return submission
  const region = await regionOr404(context, code)
  if (!region.ok) return region
  const here = await findMatter(context.db, code, submission.value.matterId)
  if (!here || here.matter.procedure !== 'reconsideration') return refuse('access.badReceipt')
  return done({ region: region.value, submission: submission.value, here })
}

/** Which field of the act takes what was written. */
const textField: Readonly<Record<FollowedReview['may'][number], string | null>> = {
  complete: 'completion',
  withdraw: 'reason',
  askWithdrawal: 'reason',
  signMediation: null,
  refuseMediation: 'reason',
}

async function act(context: Context, asked: Parsed<typeof actOnReview>): Promise<Outcome<FollowedReview>> {
  const opened = await openReview(context, asked)
  if (!opened.ok) return opened
  const { region, submission, here } = opened.value
  const keys = { kind: 'public', keys: asked.uploadKeys, secret: context.secret } as const
  const usable = await photosUsable(context.db, region.code, asked.photos, keys)
  if (!usable.ok) return usable
  const photos = [...new Set(asked.photos)]
  const field = textField[asked.act]
  const input = {
    ...(asked.text && field !== null && { [field]: asked.text }),
    ...(asked.act === 'askWithdrawal' && { settled: asked.settled ?? 'no' }),
    ...(asked.act === 'complete' && photos.length > 0 && { photos }),
    ...(asked.act === 'signMediation' && { signed: photos }),
  }
  const now = context.now()
  const outcome = await attempt(context.db, (tx) =>
    perform(tx, {
      region,
      procedure: here.matter.procedure,
      matterId: here.matter.id,
      act: asked.act,
      actor: { kind: 'reporter', submissionId: submission.id },
      reader: null,
      input,
      requestKey: asked.requestKey,
      now,
    }),
  )
  if (!outcome.ok) return outcome
  const fresh = await openReview(context, asked)
  return fresh.ok ? done(await followedReview(context.db, region, submission, fresh.value.here, now)) : fresh
}
