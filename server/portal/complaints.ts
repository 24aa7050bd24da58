import { v7 as uuid } from 'uuid'
import {
  actOnVoice,
  complaintDoor,
  followVoice,
  lodgeComplaint,
  lodgePetition,
  readVoicePaper,
  type FollowedVoice,
} from '../../contract/portal-complaint.ts'
import type { Parsed } from '../../contract/route.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { UnitKind } from '../../domain/people/units.ts'
import { isVoiced } from '../../domain/supervision/all.ts'
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
import { followedVoice } from './followed.ts'
import { openReceipt, trackingCode, type Submission } from './receipt.ts'

/** Units that enforce, or stand above those that do. */
const enforcing: readonly UnitKind[] = ['bureau', 'brigade', 'stationedBrigade', 'department', 'street', 'functionalZone']

export const complaintDoorHandlers: Served[] = [
  served(complaintDoor, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const { settings, units } = found.value
    const named = (unit: string | null) => (unit === null ? null : (units.get(unit)?.name ?? null))
    return done({
      complaints: named(settings.supervision.complaints),
      petitions: named(settings.supervision.petitions),
      units: [...units.values()].filter(({ kind }) => enforcing.includes(kind)).map(({ id, name }) => ({ id, name })),
    })
  }),

  served(lodgeComplaint, (context, sent) => {
    const { complaintKind, aboutNumber } = sent
    return lodge(context, 'complaint', sent, { complaintKind, ...(aboutNumber && { aboutNumber }) })
  }),

  served(lodgePetition, (context, sent) => {
    const { aim, category, address, people, representatives } = sent
    const more = {
      ...(address && { address }),
      ...(people !== undefined && { people }),
      ...(representatives !== undefined && { representatives }),
    }
    return lodge(context, 'petition', sent, { aim, category, ...more })
  }),

  served(followVoice, async (context, asked) => {
    const opened = await openVoice(context, asked)
    return opened.ok
      ? done(await followedVoice(context.db, opened.value.region, opened.value.submission, opened.value.here, context.now()))
      : opened
  }),

  served(actOnVoice, (context, asked) => act(context, asked)),

  served(readVoicePaper, async (context, { writId, ...asked }) => {
    const opened = await openVoice(context, asked)
    if (!opened.ok) return opened
    const writ = await findWrit(context.db, asked.region, writId)
    if (!writ || writ.matterId !== opened.value.here.matter.id) return refuse('matter.notFound')
    const bytes = writPdf(writ.document, new Date(writ.issuedAt), await drawnIn(context.photos, writ.document))
    return sendBytes(context.reply, bytes, pdfType, `${writId}.pdf`)
  }),
]

type Sent = Omit<Parsed<typeof lodgeComplaint>, 'complaintKind' | 'aboutNumber'>

/** Opens the matter and keeps who sent it beside the record, both or neither. The same request again is given the same code. */
async function lodge(
  context: Context,
  procedure: 'complaint' | 'petition',
  sent: Sent,
  more: Record<string, unknown>,
): Promise<Outcome<{ code: string }>> {
  const found = await regionOr404(context, sent.region)
  if (!found.ok) return found
  const region = found.value
  const keys = { kind: 'public', keys: sent.uploadKeys, secret: context.secret } as const
  const usable = await photosUsable(context.db, region.code, sent.photos, keys)
  if (!usable.ok) return usable
  if (sent.aboutUnit !== undefined && !region.units.has(sent.aboutUnit)) return refuse('input.invalid', { detail: 'aboutUnit' })
  const photos = [...new Set(sent.photos)]
  const { description, confidential, aboutUnit } = sent
  const input = {
    source: 'portal',
    description,
    confidential,
    ...(aboutUnit !== undefined && { aboutUnit }),
    ...(photos.length > 0 && { photos }),
    ...more,
  }
  const id = uuid()
  const code = trackingCode(context.secret, region.code, sent.requestKey)
  const now = context.now()
  return attempt(context.db, async (tx) => {
    const opening = {
      region,
      procedure,
      matterId: null,
      act: 'lodge',
      actor: { kind: 'reporter', submissionId: id },
      reader: null,
      input,
    } as const
    const performed = await perform(tx, { ...opening, requestKey: sent.requestKey, now })
    if (!performed.ok) return performed
    const { matterId, repeated } = performed.value
    if (repeated) return (await hasSubmission(tx, region.code, matterId, code)) ? done({ code }) : refuse('matter.keyOfAnotherAct')
    const who = { name: sent.name || null, phone: sent.phone || null, email: sent.email || null }
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

/** A code of a report is told as one that is not there. */
async function openVoice(context: Context, { region: code, code: text }: Own): Promise<Outcome<Opened>> {
  const submission = await openReceipt(context, code, text)
  if (!submission.ok) return submission
  const region = await regionOr404(context, code)
  if (!region.ok) return region
  const here = await findMatter(context.db, code, submission.value.matterId)
  if (!here || !isVoiced(here.matter.procedure)) return refuse('access.badReceipt')
  return done({ region: region.value, submission: submission.value, here })
}

/** Which field of the act takes what was written. */
const textField: Readonly<Record<FollowedVoice['may'][number], string>> = {
  rate: 'note',
  reopen: 'reason',
  supplement: 'note',
  withdraw: 'reason',
  askReview: 'reason',
  askFinalReview: 'reason',
}

async function act(context: Context, asked: Parsed<typeof actOnVoice>): Promise<Outcome<FollowedVoice>> {
  const opened = await openVoice(context, asked)
  if (!opened.ok) return opened
  const { region, submission, here } = opened.value
  const usable = await photosUsable(context.db, region.code, asked.photos, {
    kind: 'public',
    keys: asked.uploadKeys,
    secret: context.secret,
  })
  if (!usable.ok) return usable
  const photos = [...new Set(asked.photos)]
  const input = {
    ...(asked.text && { [textField[asked.act]]: asked.text }),
    ...(asked.act === 'rate' && asked.rating !== undefined && { rating: asked.rating }),
    ...(asked.act === 'supplement' && photos.length > 0 && { photos }),
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
  const fresh = await openVoice(context, asked)
  return fresh.ok ? done(await followedVoice(context.db, region, submission, fresh.value.here, now)) : fresh
}
