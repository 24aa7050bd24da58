import { rateCase, reopenCase, supplementCase, track, type TrackedCase } from '../../contract/portal.ts'
import { readPublicPhoto } from '../../contract/upload.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Db } from '../db/pool.ts'
import type { Context } from '../http/context.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import { attempt } from '../matter/attempt.ts'
import { perform } from '../matter/perform.ts'
import { sendFile } from '../photos/handlers.ts'
import type { Region } from '../region/region.ts'
import { openReceipt, type Submission } from './receipt.ts'
import { sentPhotos } from './sent-photos.ts'
import { listPublicEntries, photosIn } from './steps.ts'
import { trackedCase } from './tracked.ts'

export const trackHandlers: Served[] = [
  served(track, async (context, input) => {
    const opened = await openCase(context, input)
    return opened.ok ? done(await trackedCase(context.db, opened.value.region, opened.value.submission, context.now())) : opened
  }),

  served(rateCase, (context, input) => act(context, input, 'rate', { rating: input.rating, ...(input.note && { note: input.note }) })),

  served(reopenCase, (context, input) => actWithPhotos(context, input, 'reopen', { reason: input.reason })),

  served(supplementCase, (context, input) => actWithPhotos(context, input, 'supplement', { note: input.note })),

  served(readPublicPhoto, async (context, input) => {
    const opened = await openCase(context, input)
    if (!opened.ok) return opened
    const { region, submission } = opened.value
    const entries = await listPublicEntries(context.db, region.code, submission)
    const shown = entries.some((entry) => photosIn(entry, submission).includes(input.sha256))
    const copy = shown ? await context.photos.readCopy(input.sha256, input.size) : undefined
    return copy ? sendFile(context.reply, copy, 'image/jpeg') : refuse('matter.notFound')
  }),
]

type Receipt = { readonly region: string; readonly code: string }

/** A region that is not there is told as a code that is not there, and counts as one. */
async function openCase(
  context: Context,
  { region: code, code: text }: Receipt,
): Promise<Outcome<{ region: Region; submission: Submission }>> {
  const submission = await openReceipt(context, code, text)
  if (!submission.ok) return submission
  const elsewhere = await followedElsewhere(context.db, code, submission.value.matterId)
  if (elsewhere !== null) return refuse(elsewhere)
  const region = await regionOr404(context, code)
  return region.ok ? done({ region: region.value, submission: submission.value }) : region
}

/** What a code that is of no report is followed by; null for a report's own. */
async function followedElsewhere(
  db: Db,
  region: string,
  matterId: string,
): Promise<'access.receiptOfVoice' | 'access.receiptOfReview' | 'access.receiptOfInformation' | null> {
  const [row] = await db<{ procedure: string }[]>`select procedure from matter where region = ${region} and matter_id = ${matterId}`
  if (row?.procedure === 'case') return null
  if (row?.procedure === 'informationRequest') return 'access.receiptOfInformation'
  return row?.procedure === 'reconsideration' ? 'access.receiptOfReview' : 'access.receiptOfVoice'
}

async function act(
  context: Context,
  asked: Receipt & { readonly requestKey: string },
  name: string,
  input: Record<string, unknown>,
): Promise<Outcome<TrackedCase>> {
  const opened = await openCase(context, asked)
  return opened.ok ? shownAfter(context, opened.value, asked.requestKey, name, input) : opened
}

type WithPhotos = Receipt & { readonly requestKey: string; readonly photos: readonly string[]; readonly uploadKeys: readonly string[] }

async function actWithPhotos(
  context: Context,
  asked: WithPhotos,
  name: string,
  input: Record<string, unknown>,
): Promise<Outcome<TrackedCase>> {
  const opened = await openCase(context, asked)
  if (!opened.ok) return opened
  const sent = await sentPhotos(context, asked)
  if (!sent.ok) return sent
  const photos = sent.value
  return shownAfter(context, opened.value, asked.requestKey, name, { ...input, ...(photos.length > 0 && { photos }) })
}

/** Does the reporter's act on the case that goes on, and shows it as it then is. */
async function shownAfter(
  context: Context,
  { region, submission }: { region: Region; submission: Submission },
  requestKey: string,
  name: string,
  input: Record<string, unknown>,
): Promise<Outcome<TrackedCase>> {
  const now = context.now()
  const outcome = await attempt(context.db, (tx) =>
    perform(tx, {
      region,
      procedure: 'case',
      matterId: submission.matterId,
      act: name,
      actor: { kind: 'reporter', submissionId: submission.id },
      reader: null,
      input,
      requestKey,
      now,
    }),
  )
  return outcome.ok ? done(await trackedCase(context.db, region, submission, now)) : outcome
}
