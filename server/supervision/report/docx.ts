import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import sharp from 'sharp'
import type { ReportData } from '../../../contract/supervision-report.ts'
import { drawInType } from '../../documents/pdf.ts'
import { onPaper } from './pdf.ts'

const face = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' }
const heavy = { ascii: 'Times New Roman', eastAsia: '黑体', hAnsi: 'Times New Roman' }
const millimetre = 56.7
/** Width of the text, in twentieths of a point. */
const areaWidth = Math.round(160 * millimetre)
/** Half points: 小四, 五号 in tables. */
const [bodySize, tableSize] = [24, 21]
/** Pixels. */
const pictureWidth = 560

const text = (words: string, size = bodySize, bold = false) => new TextRun({ text: words, size, bold, font: bold ? heavy : face })
const centred = (words: string, size: number, bold = false, before = 0) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before, after: 120 }, children: [text(words, size, bold)] })
const heading = (words: string) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 320, after: 160 },
    children: [text(words, 30, true)],
  })
const line = (words: string, size = bodySize) =>
  new Paragraph({ spacing: { after: 60 }, indent: { firstLine: size * 20 }, children: [text(words, size)] })

function grid(rows: readonly (readonly string[])[], shares: readonly number[]): Table {
  const widths = shares.map((share) => Math.floor(areaWidth * share))
  const cell = (words: string, at: number, head: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      children: [
        new Paragraph({
          alignment: head ? AlignmentType.CENTER : at === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
          children: [text(words, tableSize, head)],
        }),
      ],
    })
  return new Table({
    width: { size: areaWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (cells, row) =>
        new TableRow({ cantSplit: true, tableHeader: row === 0, children: cells.map((words, at) => cell(words, at, row === 0)) }),
    ),
  })
}

/** A chart as it is drawn in the PDF, as a picture, and what it shows in words for who cannot see it. */
async function picture(kind: 'bars' | 'lines', name: string, chart: object): Promise<Paragraph> {
  const svg = drawInType('chart.typ', { kind, ...chart })
  const { data, info } = await sharp(Buffer.from(svg), { density: 180 }).png().toBuffer({ resolveWithObject: true })
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 160, after: 160 },
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width: pictureWidth, height: Math.round((pictureWidth * info.height) / info.width) },
        altText: { name, title: name, description: name },
      }),
    ],
  })
}

/** A copy of the report to be edited in an office program; the PDF is the one that is published. */
export async function reportDocx(data: ReportData): Promise<Buffer> {
  const paper = onPaper(data)
  const body: (Paragraph | Table)[] = [
    centred(paper.region, 30, false, 2400),
    centred(paper.title, 52, true, 200),
    centred(paper.number, 26),
    centred(paper.organ, 28, false, 3600),
    ...[paper.span, `${paper.counted}统计`, ...(paper.partial === null ? [] : [paper.partial])].map((words) => centred(words, 24)),
    new Paragraph({ pageBreakBefore: true, alignment: AlignmentType.CENTER, children: [text(paper.words.contents, 36, true)] }),
    ...[...paper.sections.map(({ title }) => title), paper.words.notes, paper.words.lists, paper.words.version].map((title) => line(title)),
    new Paragraph({ pageBreakBefore: true, children: [] }),
  ]
  for (const section of paper.sections) {
    body.push(heading(section.title), ...section.sentences.map((words) => line(words)))
    if (section.rows.length > 0)
      body.push(
        grid(
          [
            [...paper.headings, ...data.spans.slice(0, -1).map(({ zh }) => zh)],
            ...section.rows.map(({ cells, part, printed }) => [
              `${part ? '　' : ''}${cells[0]}`,
              ...cells.slice(1),
              ...printed.slice(0, -1),
            ]),
          ],
          [0.3, 0.1, 0.1, 0.18, 0.08, 0.08, 0.08, 0.08],
        ),
      )
    const { title, bars, lines } = section
    const [, now = '', before = ''] = paper.headings
    if (bars.length > 0) body.push(await picture('bars', `${title}：本期和上期`, { entries: bars, now, before }))
    if (lines.length > 0) body.push(await picture('lines', `${title}：近${paper.shown}期`, { entries: lines, names: paper.trend }))
  }
  body.push(heading(paper.words.notes), ...paper.general.map((words, at) => line(`${at + 1}. ${words}`, tableSize)))
  for (const { title, notes } of paper.sections)
    if (notes.length > 0) body.push(grid([[title, '统计口径'], ...notes.map(({ name, how }) => [name, how])], [0.3, 0.7]), line('', 12))
  body.push(heading(paper.words.lists))
  for (const { title, links } of paper.sections)
    if (links.length > 0)
      body.push(grid([[title, '地址'], ...links.map(({ name, path }) => [name, `${paper.portal ?? ''}${path}`])], [0.3, 0.7]), line('', 12))
  body.push(heading(paper.words.version), ...paper.version.map((words) => line(words, tableSize)))
  const pages = new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: 21, children: ['— ', PageNumber.CURRENT, ' —'] })] }),
    ],
  })
  const margin = Math.round(25 * millimetre)
  const file = new Document({
    title: paper.title,
    creator: paper.organ,
    styles: { default: { document: { run: { font: face, size: bodySize } } } },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: margin, bottom: margin, left: margin, right: margin } },
        },
        footers: { default: pages },
        children: body,
      },
    ],
  })
  return Packer.toBuffer(file)
}
