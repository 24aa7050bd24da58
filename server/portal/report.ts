import { v7 as uuid } from 'uuid'
import { publicReport } from '../../contract/portal.ts'
import type { Output, Parsed } from '../../contract/route.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Context } from '../http/context.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import type { Tx } from '../db/pool.ts'
import { placesOf } from '../grid/address.ts'
import { hasSubmission, insertSubmission } from '../case/submission.ts'
import { attempt } from '../matter/attempt.ts'
import { perform } from '../matter/perform.ts'
import { photosUsable } from '../photos/attachments.ts'
import type { Region } from '../region/region.ts'
import { subjectName } from './names.ts'
import { trackingCode } from './receipt.ts'
import { findSimilar } from './similar.ts'

type Report = Parsed<typeof publicReport>

export const reportHandlers: Served[] = [
  served(publicReport, async (context, report) => {
    const found = await regionOr404(context, report.region)
    if (!found.ok) return found
    const region = found.value
    const usable = await photosUsable(context.db, region.code, report.photos, {
      kind: 'public',
      keys: report.uploadKeys,
      secret: context.secret,
    })
    if (!usable.ok) return usable
    const now = context.now()
    const joined = report.subject !== undefined && (await findSimilar(context.db, region, report.subject, report.point, now)).length > 0
    const outcome = await attempt(context.db, (tx) => open(tx, context, region, report, now))
    return outcome.ok ? done({ ...outcome.value, joined }) : outcome
  }),
]

/** Opens the case and keeps who reported it, both or neither. The same request again is given the same receipt. */
async function open(
  tx: Tx,
  context: Context,
  region: Region,
  report: Report,
  now: Date,
): Promise<Outcome<Omit<Output<typeof publicReport>, 'joined'>>> {
  const submissionId = uuid()
  const code = trackingCode(context.secret, region.code, report.requestKey)
  const performed = await perform(tx, {
    region,
    procedure: 'case',
    matterId: null,
    act: 'report',
    actor: { kind: 'reporter', submissionId },
    reader: null,
    input: await inputOf(context, region, report),
    requestKey: report.requestKey,
    now,
  })
  if (!performed.ok) return performed
  const { matterId, repeated } = performed.value
  if (repeated) return (await hasSubmission(tx, region.code, matterId, code)) ? done({ code, matterId }) : refuse('matter.keyOfAnotherAct')
  await insertSubmission(tx, {
    region: region.code,
    id: submissionId,
    matterId,
    source: 'public',
    name: report.name || null,
    phone: report.phone || null,
    email: report.email || null,
    client: null,
    outsideId: null,
    code,
    at: now,
  })
  return done({ code, matterId })
}

/** Longest title in characters: a line of a list. */
const titleMax = 60

async function inputOf(context: Context, region: Region, report: Report): Promise<Record<string, unknown>> {
  const { point, description, subject } = report
  const cell = region.cellAt(point.x, point.y)
  const places = await placesOf(context.db, region)
  const address = report.address || (cell.ok ? places.addressOf(point.x, point.y, cell.value).zh : '')
  const title = subject === undefined ? (description.split('\n')[0] ?? '') : subjectName(region, subject).zh
  const photos = [...new Set(report.photos)]
  return {
    source: 'public',
    description,
    point,
    title: [...title].slice(0, titleMax).join(''),
    ...(subject !== undefined && { subject }),
    ...(address !== '' && { address }),
    ...(photos.length > 0 && { photos }),
  }
}
