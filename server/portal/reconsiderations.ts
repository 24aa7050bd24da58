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
import type { Context } from '../http/context.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import { bodyFor, organFor } from '../supervision/reconsideration/bodies.ts'
import { challengedAct, periodOf } from '../supervision/reconsideration/challenged.ts'
import { followedReview, notForApplicant } from './followed-review.ts'
import { actOnOwn, lodgeOwn, openOwn, sendOwnPaper } from './own.ts'
import { sentPhotos } from './sent-photos.ts'
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
    const own = await openOwn(context, asked, isReview)
    return own.ok ? done(await followedReview(context.db, own.value, context.now())) : own
  }),

  served(actOnReview, (context, asked) => act(context, asked)),

  served(readReviewPaper, (context, asked) => sendOwnPaper(context, asked, isReview, notForApplicant)),
]

/** A code of a report or a complaint is told as one that is not there. */
const isReview = (procedure: string): boolean => procedure === 'reconsideration'

async function apply(context: Context, sent: Parsed<typeof applyForReview>): Promise<Outcome<{ code: string }>> {
  const found = await regionOr404(context, sent.region)
  if (!found.ok) return found
  const region = found.value
  const photos = await sentPhotos(context, sent)
  if (!photos.ok) return photos
  const inHand = sent.writ === undefined ? undefined : await openWrit(context, { region: region.code, ...sent.writ })
  if (inHand && !inHand.ok) return inHand
  if (sent.aboutUnit !== undefined && !region.units.has(sent.aboutUnit)) return refuse('input.invalid', { detail: 'aboutUnit' })
  const { actKind, actText, requests, facts, normReview, aboutUnit, knownOn } = sent
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
    ...(photos.value.length > 0 && { photos: photos.value }),
  }
  const lodging = sent.viaAgency === 'yes' ? 'lodgeViaAgency' : 'lodge'
  const lodged = await lodgeOwn(context, region, sent, { procedure: 'reconsideration', act: lodging, input })
  return lodged.ok ? done({ code: lodged.value.code }) : lodged
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
  const own = await openOwn(context, asked, isReview)
  if (!own.ok) return own
  const sent = await sentPhotos(context, asked)
  if (!sent.ok) return sent
  const photos = sent.value
  const field = textField[asked.act]
  const input = {
    ...(asked.text && field !== null && { [field]: asked.text }),
    ...(asked.act === 'askWithdrawal' && { settled: asked.settled ?? 'no' }),
    ...(asked.act === 'complete' && photos.length > 0 && { photos }),
    ...(asked.act === 'signMediation' && { signed: photos }),
  }
  const fresh = await actOnOwn(context, own.value, asked, input)
  return fresh.ok ? done(await followedReview(context.db, fresh.value, context.now())) : fresh
}
