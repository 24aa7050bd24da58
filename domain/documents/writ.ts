/**
 * A writ (文书) as whatever sets it on paper takes it: words in order, nothing of layout. It is composed from data only,
 * kept as it was issued, and never edited: a mistake is put right by a further writ.
 */
import type { CivilDate } from '../clock/civil-date.ts'
import type { Language, Words } from '../kernel/words.ts'
import { writKinds, type WritKind } from './writ-kinds.ts'

/** Who signs by hand on the paper. `name` is printed beside the line where it is known. */
export type SignatureLine = {
  readonly label: string
  readonly name: string | null
  /** A signature drawn on a screen, by its picture's SHA-256; then the line is signed. */
  readonly drawn?: string
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Label and value, two columns: the parties, the particulars of a form. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  /** Every row has as many cells as there are columns. */
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Numbered items. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** An opinion in a form, with who gave it and when: 承办人意见、审核意见、负责人审批意见. */
  | { readonly kind: 'opinion'; readonly label: string; readonly text: string; readonly by: string | null; readonly on: CivilDate | null }
  | { readonly kind: 'signatures'; readonly lines: readonly SignatureLine[] }

/** Organ, date and stamp, kept together with what stands before them. */
export type Closing = { readonly organ: string; readonly date: CivilDate; readonly stamp: boolean; readonly stampNote: string | null }

/**
 * 查验: what a paper that is served carries so that whoever has it in hand can look it up: a code drawn by lot when it is issued,
 * and the portal's address where the district has given one. Who reads the writ reads the code; nobody computes it from the number.
 */
export type Check = { readonly code: string; readonly region: string; readonly portal: string | null }

export type WritDocument = {
  readonly kind: WritKind
  readonly language: Language
  /** The organ in whose name the writ goes out; see organOf. */
  readonly organ: string
  readonly title: string
  /** The writ's number; null before it is issued and for papers without one. */
  readonly number: string | null
  /** To whom it is addressed, one line each, without the colon. */
  readonly addressee: readonly string[]
  readonly blocks: readonly Block[]
  /** Null for records and forms, which are signed instead. */
  readonly closing: Closing | null
  readonly attachments: readonly string[]
  /** The organ's address, telephone and the person to ask; and how many copies there are. */
  readonly footer: readonly string[]
  /** Null before it is issued, and for papers that are served on nobody or have no number. */
  readonly check: Check | null
}

/** All words of a writ in the order in which they stand on the paper; for comparing papers with their data. */
export function textsOf(document: WritDocument): string[] {
  const { closing } = document
  return [
    document.organ,
    document.title,
    ...(document.number === null ? [] : [document.number]),
    ...document.addressee,
    ...document.blocks.flatMap(textsOfBlock),
    ...(closing === null ? [] : [closing.organ, closing.date, ...(closing.stampNote === null ? [] : [closing.stampNote])]),
    ...document.attachments,
    ...document.footer,
    ...checkLines(document),
  ]
}

/** What is printed beside the square: the code in two groups, and where to enter it. */
export function checkLines({ check }: Pick<WritDocument, 'check'>): string[] {
  if (check === null) return []
  const where = check.portal === null ? '请在本区公众服务网站“文书查验”中输入文号和查验码。' : `查验网址：${check.portal}/writ`
  return [`查验码：${check.code.slice(0, 5)}-${check.code.slice(5)}`, where, '可以查验真伪、陈述申辩、要求听证、评价检查。']
}

/** The address that the square opens; null where the portal's is not known. */
export function checkLink({ check, number }: Pick<WritDocument, 'check' | 'number'>): string | null {
  if (check === null || check.portal === null || number === null) return null
  return `${check.portal}/writ?region=${check.region}&number=${encodeURIComponent(number)}&code=${check.code}`
}

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, value])
    case 'table':
      return [...block.columns, ...block.rows.flat()]
    case 'list':
      return [...block.items]
    case 'opinion':
      return [block.label, block.text, ...(block.by === null ? [] : [block.by])]
    case 'signatures':
      return block.lines.flatMap(({ label, name }) => (name === null ? [label] : [label, name]))
  }
}

/**
 * The power under which a unit acts, and so in whose name (以谁的名义). 委托 is in the name of whoever entrusts
 * (行政处罚法第二十条), 赋权 (第二十四条) and a unit's own power are in the unit's.
 */
export type ActingUnit =
  | { readonly power: 'own'; readonly unitName: string }
  | { readonly power: 'devolved'; readonly unitName: string }
  | { readonly power: 'entrusted'; readonly unitName: string; readonly principalName: string }

export type Organ = {
  /** Above the red line, and at the end. */
  readonly header: string
  readonly stamp: string
  /** Against whom the party turns: 被申请人、被告 (行政复议法第十九条, 行政诉讼法第二十六条). */
  readonly respondent: string
  /** The entrusted unit, named as the one that handles the matter; null otherwise. */
  readonly handledBy: string | null
  readonly basis: string
}

/** Header, stamp and respondent by the kind of power. */
export function organOf(acting: ActingUnit): Organ {
  if (acting.power === 'entrusted') {
    const { principalName, unitName } = acting
    return { header: principalName, stamp: principalName, respondent: principalName, handledBy: unitName, basis: '行政处罚法第二十条' }
  }
  const { unitName } = acting
  const basis = acting.power === 'devolved' ? '行政处罚法第二十四条' : '行政处罚法第十七条'
  return { header: unitName, stamp: unitName, respondent: unitName, handledBy: null, basis }
}

/**
 * Kinds that must name the remedies, by the article that says so; an omission gives the party up to a year
 * (行政复议法第二十条第三款). The sentence is that of `remedies`.
 */
export const remediesRequired: Readonly<Partial<Record<WritKind, string>>> = {
  summaryDecision: '行政处罚法第五十二条第二款',
  penaltyDecision: '行政处罚法第五十九条第一款第五项',
  seizureDecision: '行政强制法第二十四条第二款第四项',
  enforcementDecision: '行政强制法第三十七条第二款第四项',
}

function lacksRemedies({ kind, blocks }: WritDocument): boolean {
  if (remediesRequired[kind] === undefined) return false
  const text = blocks.flatMap(textsOfBlock).join('')
  // Against a penalty on the spot reconsideration comes first, and the decision has to say so (行政复议法第二十三条第二款).
  const review = kind === 'summaryDecision' ? /先向.+申请行政复议/u : /申请行政复议/u
  return !review.test(text) || !text.includes('提起行政诉讼')
}

/** What a writ of its kind must have and this one lacks, in words; none when it may be issued. */
export function missingParts(document: WritDocument): Words[] {
  const row = writKinds[document.kind]
  const uneven = document.blocks.some(
    (block) => block.kind === 'table' && block.rows.some((cells) => cells.length !== block.columns.length),
  )
  const all: readonly (readonly [boolean, Words])[] = [
    [document.organ.trim() === '', { zh: '机关名称', en: 'the name of the organ' }],
    [document.title.trim() === '', { zh: '标题', en: 'a title' }],
    [row.served && document.addressee.every((line) => line.trim() === ''), { zh: '受送达人', en: 'whom it is addressed to' }],
    [document.blocks.length === 0, { zh: '正文', en: 'a text' }],
    [
      document.blocks.length > 0 && lacksRemedies(document),
      { zh: '申请行政复议、提起行政诉讼的途径和期限', en: 'remedies and their periods' },
    ],
    [uneven, { zh: '表格中的单元格', en: 'cells of a table' }],
    [row.stamp && document.closing?.stamp !== true, { zh: '机关署名、日期和印章', en: 'organ, date and stamp' }],
  ]
  return all.filter(([lacking]) => lacking).map(([, words]) => words)
}
