import { sha256 } from '../../record/sha256.ts'
import { toHex } from '../../../domain/record/bytes.ts'
import type { ReportData } from '../../../contract/supervision-report.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import { spansShown } from '../../../domain/supervision/report/report.ts'
import { daysOf, isOver, lastDayOf, spansTo, spanWords, titleOf, type Span } from '../../../domain/supervision/report/span.ts'
import type { Db } from '../../db/pool.ts'
import { unitNamed } from '../../matter/names.ts'
import { findLastHead } from '../../record/store.ts'
import type { Region } from '../../region/region.ts'
import { countSections } from './count.ts'
import { reportPdf } from './pdf.ts'

const plain = ({ zh, en }: Words) => ({ zh, en })

/** A report as data: the figures as the record stands, and the head by which that record can be checked. */
export async function reportData(db: Db, region: Region, span: Span, number: string, now: Date): Promise<ReportData> {
  const head = await findLastHead(db, region.code)
  const office = region.settings.supervision.complaints
  return {
    region: plain(region.name),
    organ: office === null ? region.name.zh : unitNamed(region, office).name.zh,
    number,
    title: titleOf(span),
    span,
    spans: spansTo(span, spansShown).map(spanWords).map(plain),
    from: daysOf(span).from,
    until: lastDayOf(span),
    over: isOver(span, region.today(now)),
    countedAt: now.toISOString(),
    head: head ? { number: head.number, size: head.size, root: head.root, upTo: head.upTo } : null,
    portal: region.settings.writs.portal ?? null,
    sections: (await countSections(db, region, span)).map((section) => ({
      ...section,
      figures: section.figures.map((figure) => ({ ...figure, values: [...figure.values] })),
    })),
  }
}

/** The document of the data, and its SHA-256; the same data make the same bytes. */
export function documentOf(data: ReportData): { readonly pdf: Buffer; readonly sha256: string } {
  const pdf = reportPdf(data)
  return { pdf, sha256: toHex(sha256(pdf)) }
}
