import { publicReport } from '../../contract/portal.ts'
import type { Parsed } from '../../contract/route.ts'
import { done } from '../../domain/kernel/outcome.ts'
import type { Context } from '../http/context.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import { placesOf } from '../grid/address.ts'
import type { Region } from '../region/region.ts'
import { subjectName } from './names.ts'
import { lodgeOwn } from './own.ts'
import { sentPhotos } from './sent-photos.ts'
import { findSimilar } from './similar.ts'

type Report = Parsed<typeof publicReport>

export const reportHandlers: Served[] = [
  served(publicReport, async (context, report) => {
    const found = await regionOr404(context, report.region)
    if (!found.ok) return found
    const region = found.value
    const photos = await sentPhotos(context, report)
    if (!photos.ok) return photos
    const { subject, point } = report
    const joined = subject !== undefined && (await findSimilar(context.db, region, subject, point, context.now())).length > 0
    const input = await inputOf(context, region, report, photos.value)
    const sender = { ...report, name: report.name || null }
    const lodged = await lodgeOwn(context, region, sender, { procedure: 'case', act: 'report', input })
    return lodged.ok ? done({ ...lodged.value, joined }) : lodged
  }),
]

/** Longest title in characters: a line of a list. */
const titleMax = 60

async function inputOf(context: Context, region: Region, report: Report, photos: readonly string[]): Promise<Record<string, unknown>> {
  const { point, description, subject } = report
  const cell = region.cellAt(point.x, point.y)
  const places = await placesOf(context.db, region)
  const address = report.address || (cell.ok ? places.addressOf(point.x, point.y, cell.value).zh : '')
  const title = subject === undefined ? (description.split('\n')[0] ?? '') : subjectName(region, subject).zh
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
