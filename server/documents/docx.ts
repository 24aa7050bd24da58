import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
} from 'docx'
import { dateText } from '../../domain/documents/amounts.ts'
import { checkLines, type Block, type Closing, type SignatureLine, type WritDocument } from '../../domain/documents/writ.ts'

/** The faces of official papers (GB/T 9704—2012); the office's own program has them. */
const bodyFace = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' }
const titleFace = { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman' }
const red = 'C8102E'
/** Twentieths of a point: 28.95 pt a line makes 22 lines a page. */
const lineHeight = 579
const millimetre = 56.7
/** Half points: 三号. */
const bodySize = 32
/** The text area of 156 mm, in twentieths of a point. */
const areaWidth = Math.round(156 * millimetre)
const labelWidth = 2400

/** A copy of the writ to be edited in an office program; the PDF is the one that was issued. */
export async function writDocx(document: WritDocument): Promise<Buffer> {
  const { closing } = document
  const last = document.blocks.at(-1)
  const children = [
    ...head(document),
    ...document.addressee.map((line) => paragraph(`${line}：`)),
    ...document.blocks.flatMap((block) => shown(block, block === last && closing !== null)),
    ...attached(document.attachments, closing !== null),
    ...(closing === null ? [] : ending(closing)),
    ...[...document.footer, ...checkLines(document)].map((line, at) => paragraph(line, { size: 22, ...(at === 0 && { ruleAbove: true }) })),
  ]
  const file = new Document({
    title: document.title,
    creator: document.organ,
    styles: { default: { document: { run: { font: bodyFace, size: bodySize } } } },
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 }, margin: margins } }, footers: { default: pages }, children }],
  })
  return Packer.toBuffer(file)
}

const margins = {
  top: Math.round(37 * millimetre),
  bottom: Math.round(35 * millimetre),
  left: Math.round(28 * millimetre),
  right: Math.round(26 * millimetre),
}

const pages = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ size: 21, children: ['第', PageNumber.CURRENT, '页　共', PageNumber.TOTAL_PAGES, '页'] })],
    }),
  ],
})

type Look = {
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly indent?: boolean
  readonly size?: number
  readonly bold?: boolean
  readonly face?: typeof bodyFace
  readonly colour?: string
  readonly keepNext?: boolean
  readonly ruleAbove?: boolean
}

function paragraph(text: string, look: Look = {}): Paragraph {
  const options: IParagraphOptions = {
    spacing: { line: lineHeight, lineRule: LineRuleType.AT_LEAST },
    ...(look.align && { alignment: look.align }),
    ...(look.indent && { indent: { firstLine: 640 } }),
    ...(look.keepNext && { keepNext: true, keepLines: true }),
    ...(look.ruleAbove && { border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6 } } }),
    children: [
      new TextRun({
        text,
        size: look.size ?? bodySize,
        font: look.face ?? bodyFace,
        ...(look.bold && { bold: true }),
        ...(look.colour !== undefined && { color: look.colour }),
      }),
    ],
  }
  return new Paragraph(options)
}

function head({ organ, title, number }: WritDocument): Paragraph[] {
  const centred = { align: AlignmentType.CENTER, face: titleFace, bold: true }
  const titled = paragraph(title, { ...centred, size: 44 })
  if (number === null) return [paragraph(organ, { align: AlignmentType.CENTER, size: 30 }), titled]
  const rule = new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 1 } } })
  return [
    paragraph(organ, { ...centred, size: organ.length > 16 ? 52 : 64, colour: red }),
    rule,
    titled,
    paragraph(number, { align: AlignmentType.RIGHT, size: 28 }),
  ]
}

/** A block; `keep` keeps it on the page of what follows, which is the signature. */
function shown(block: Block, keep: boolean): (Paragraph | Table)[] {
  const look: Look = { indent: true, ...(keep && { keepNext: true }) }
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text, { indent: true, bold: true, keepNext: true })]
    case 'paragraph':
      return block.text.split('\n').map((line) => paragraph(line, look))
    case 'list':
      return block.items.map((item, at) => paragraph(`${at + 1}. ${item}`, look))
    case 'signatures':
      return block.lines.map((line) => signature(line, keep))
    case 'facts':
      return [
        grid(
          block.rows.map(({ label, value }) => [label, value]),
          [labelWidth, areaWidth - labelWidth],
        ),
        paragraph('', { size: 12 }),
      ]
    case 'table':
      return [grid([block.columns, ...block.rows], widthsOf([block.columns, ...block.rows]), true), paragraph('', { size: 12 })]
    case 'opinion': {
      const signed = `签名：${block.by ?? '　　　　'}　${block.on === null ? blankDate : dateText(block.on)}`
      return [grid([[block.label, `${block.text}\n\n${signed}`]], [labelWidth, areaWidth - labelWidth]), paragraph('', { size: 12 })]
    }
  }
}

const blankDate = '　　年　　月　　日'

/** A column is as wide as its longest word asks for, within 3 to 16 characters, as in the PDF. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const columns = rows[0]?.length ?? 0
  const weights = Array.from({ length: columns }, (_, at) => Math.min(16, Math.max(3, ...rows.map((row) => (row[at] ?? '').length + 1))))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => Math.floor((areaWidth * weight) / total))
}

function signature({ label, name }: SignatureLine, keep: boolean): Paragraph {
  return new Paragraph({
    spacing: { line: lineHeight, lineRule: LineRuleType.AT_LEAST },
    keepNext: keep,
    children: [
      new TextRun({ text: `${label}：`, size: bodySize }),
      new TextRun({ text: name ?? '　　　　　　', size: bodySize, underline: {} }),
      new TextRun({ text: `　　${blankDate}`, size: bodySize }),
    ],
  })
}

function attached(items: readonly string[], keep: boolean): Paragraph[] {
  const look: Look = { indent: true, ...(keep && { keepNext: true }) }
  if (items.length === 0) return []
  if (items.length === 1) return items.map((item) => paragraph(`附件：${item}`, look))
  return [paragraph('附件：', look), ...items.map((item, at) => paragraph(`${at + 1}. ${item}`, look))]
}

function ending({ organ, date, stamp, stampNote }: Closing): Paragraph[] {
  const look: Look = { align: AlignmentType.RIGHT, keepNext: true }
  return [
    paragraph('', { keepNext: true }),
    ...(stamp && stampNote !== null ? [paragraph(stampNote, { ...look, size: 20, colour: red })] : []),
    paragraph(`${organ}　　`, look),
    paragraph(`${dateText(date)}　　`, { align: AlignmentType.RIGHT }),
  ]
}

/** With `headed`, the first row is repeated on every page. No row is broken by the end of a page. */
function grid(rows: readonly (readonly string[])[], widths: readonly number[], headed = false): Table {
  return new Table({
    width: { size: areaWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: rows.map((cells, row) => {
      const children = cells.map((text, at) => cell(text, widths[at] ?? labelWidth))
      return new TableRow({ cantSplit: true, tableHeader: headed && row === 0, children })
    }),
  })
}

function cell(text: string, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 80, bottom: 80, left: 100, right: 100 },
    children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun({ text: line, size: 28 })] })),
  })
}
