import {
  listFigureMatters,
  listReports,
  publicReportFile,
  publicReports,
  readReportFigures,
  readReportFile,
  type ReportLine,
} from '../../../contract/supervision-report.ts'
import { done, refuse, type Outcome } from '../../../domain/kernel/outcome.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import { findFigure, sectionsOf } from '../../../domain/supervision/report/figures.ts'
import { howCounted } from '../../../domain/supervision/report/counting.ts'
import { reportProcedure } from '../../../domain/supervision/report/procedure.ts'
import { sentencesOf, spansShown } from '../../../domain/supervision/report/report.ts'
import { maskedText } from '../../../domain/supervision/oversight/public-answer.ts'
import { isOver, spanKey, spansTo, spanWords, titleOf, type Span } from '../../../domain/supervision/report/span.ts'
import { docxType, pdfType, sendBytes } from '../../documents/handlers.ts'
import { regionOr404, served, type Served } from '../../http/serve.ts'
import type { StaffContext } from '../../http/context.ts'
import { readKey, writeKey } from '../../matter/keys.ts'
import { presentLines } from '../../matter/lines.ts'
import { remember } from '../../portal/remember.ts'
import { countSections, listBehind } from './count.ts'
import { reportDocx } from './docx.ts'
import { fileName } from './pdf.ts'
import { findPublished, findReport, findVersion, listPublished, listReportRows, type ReportRow } from './store.ts'

/** How old the figures of a page may be. */
const freshMs = 60_000

const plain = ({ zh, en }: Words) => ({ zh, en })
const spanOf = ({ year, quarter }: { year: number; quarter?: number | undefined }): Span => ({ year, quarter: quarter ?? null })

async function figuresOf({ db, session, registers, now }: StaffContext, span: Span) {
  const { region } = session
  const at = now()
  return remember(registers, `report ${region.code} ${spanKey(span)}`, at, freshMs, async () => {
    const sections = await countSections(db, region, span)
    return {
      span,
      name: plain(spanWords(span)),
      spans: spansTo(span, spansShown).map(spanWords).map(plain),
      over: isOver(span, region.today(at)),
      sections: sections.map((section) => ({
        ...section,
        figures: section.figures.map((figure) => ({ ...figure, values: [...figure.values] })),
        sentences: sentencesOf(section),
      })),
      asOf: at.toISOString(),
    }
  })
}

type Asked = {
  readonly figure: string
  readonly after?: string | undefined
  readonly limit: number
  readonly year: number
  readonly quarter?: number | undefined
}

async function behind({ db, session, now }: StaffContext, asked: Asked): Promise<Outcome<(typeof listFigureMatters)['output']['_output']>> {
  const { region, acting } = session
  const span = spanOf(asked)
  const figure = findFigure(asked.figure)
  const key = readKey(asked.after)
  if (!key.ok || key.value?.at === null) return refuse('input.invalid', { detail: 'after' })
  // A bulletin's list opens what its sections count, and no more.
  if (!figure || !sectionsOf(span.quarter === null).some(({ figures }) => figures.includes(figure)))
    return refuse('register.notFound', { what: asked.figure })
  const after = key.value ? { at: key.value.at, key: key.value.id } : null
  const { lines, seen, amount, found } = await listBehind(db, region, acting.reader, { span, figure, after, limit: asked.limit + 1 })
  const shown = found.slice(0, asked.limit)
  const last = found.length > asked.limit ? shown.at(-1) : undefined
  const presented = await presentLines(db, region, shown, now())
  const { id, zh, en, unit, of = null, counting } = figure
  return done({
    figure: { id, zh, en, unit, of, how: howCounted(counting) },
    name: plain(spanWords(span)),
    value: unit === 'fen' ? amount : lines,
    lines: shown.flatMap((row, at) => {
      const line = presented[at]
      return line ? [{ ...line, key: row.key, at: row.at.toISOString(), amount: row.amount }] : []
    }),
    total: lines,
    hidden: lines - seen,
    next: last ? writeKey({ at: last.at, id: last.key }) : null,
  })
}

function lineOf(row: ReportRow): ReportLine {
  const span = { year: row.year, quarter: row.quarter }
  const versions = row.versions.map(({ n, made_at, sha256 }) => ({ n, madeAt: new Date(made_at).toISOString(), sha256 }))
  const published = versions.find(({ n }) => n === row.published)
  return {
    id: row.matter_id,
    number: row.number,
    title: titleOf(span),
    span,
    state: row.state,
    stateName: plain(reportProcedure.states[row.state] ?? { zh: row.state, en: row.state }),
    versions,
    published: published && row.published_at ? { n: published.n, at: row.published_at.toISOString(), sha256: published.sha256 } : null,
    withdrawn: row.withdrawn_at && { at: row.withdrawn_at.toISOString(), reason: row.withdrawn_for ?? '' },
  }
}

const staff: readonly Served[] = [
  served(readReportFigures, async (context, asked) => done(await figuresOf(context, spanOf(asked)))),
  served(listFigureMatters, (context, asked) => behind(context, asked)),

  served(listReports, async ({ db, session }, { id }) => {
    const { code } = session.region
    const one = id === undefined ? undefined : await findReport(db, code, id)
    const found = id === undefined ? await listReportRows(db, code) : one ? [one] : []
    return done({ reports: found.map(lineOf) })
  }),

  served(readReportFile, async ({ db, session, reply }, { id, n, format }) => {
    const { code } = session.region
    const version = await findVersion(db, code, id, n)
    if (!version) return refuse('matter.notFound')
    const name = fileName(code, version.data, format)
    return format === 'pdf'
      ? sendBytes(reply, version.pdf, pdfType, name)
      : sendBytes(reply, await reportDocx(version.data), docxType, name)
  }),
]

const portal: readonly Served[] = [
  served(publicReports, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const region = found.value
    const reports = (await listPublished(context.db, code)).map((row) => ({
      number: row.number,
      title: row.title,
      publishedOn: region.today(row.published_at),
      sha256: row.sha256,
      head: row.head && { number: row.head.number, root: row.head.root },
      withdrawn: row.withdrawn_at && { on: region.today(row.withdrawn_at), reason: maskedText(row.withdrawn_for ?? '') },
    }))
    return done({ reports, asOf: context.now().toISOString() })
  }),

  served(publicReportFile, async (context, { region: code, sha256 }) => {
    const version = await findPublished(context.db, code, sha256)
    if (!version) return refuse('register.notFound', { what: sha256 })
    return done(
      context.reply
        .type(pdfType)
        .header('content-disposition', `inline; filename="${fileName(code, version.data, 'pdf')}"`)
        .header('cache-control', 'public, max-age=60')
        .send(version.pdf),
    )
  }),
]

export const reportHandlers: readonly Served[] = [...staff, ...portal]
