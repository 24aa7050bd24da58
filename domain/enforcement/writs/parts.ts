/** What every writ of a proceeding is made of, from data alone: who, what, on which articles, and in whose name. */
import type { CivilDate } from '../../clock/civil-date.ts'
import { dateText, sumText } from '../../documents/amounts.ts'
import type { Organ, WritDocument, Block, SignatureLine } from '../../documents/writ.ts'
import { writKinds, type WritKind } from '../../documents/writ-kinds.ts'
import type { Reckoned } from '../fine-base.ts'
import type { LawInTime } from '../law-in-time.ts'
import { lawTitle, measures, type EnforcementItem } from '../item.ts'
import type { Party } from '../party.ts'
import type { Penalty } from '../penalty.ts'
import { exceptionKinds, gentleSteps } from '../placement/gentle.ts'
import type { Words } from '../../kernel/words.ts'
import type { VendingZone } from '../placement/zone.ts'
import { standing, type ProceedingFile } from '../proceeding/file.ts'
import type { Money } from '../proceeding/money.ts'

/** Everything a writ may speak of. Loaded whole by the act that issues it. */
export type WritFacts = {
  readonly organ: Organ
  /** 本级人民政府 and the court of first instance, by name. */
  readonly government: string
  readonly court: string
  /** 代收机构. */
  readonly collector: string
  /** The organ's address and telephone. */
  readonly contact: readonly string[]
  readonly day: CivilDate
  /** The proceeding's number, title and place. */
  readonly number: string
  readonly title: string
  readonly address: string
  readonly party: Party | undefined
  readonly officers: readonly { readonly name: string; readonly credential: string }[]
  readonly item: EnforcementItem | null
  /** Where the text of the day of the act and today's differ. */
  readonly law: LawInTime | null
  readonly file: ProceedingFile
  readonly money: Money
  /** The base of a fine decided with this act. */
  readonly reckoned: Reckoned | null
  /** What was filled in with the act, and with the act that opened the matter. */
  readonly input: Readonly<Record<string, unknown>>
  readonly opened: Readonly<Record<string, unknown>>
  /** The signature that the party drew on the screen, by its picture's SHA-256; a photo of signed paper is none. */
  readonly signature: string | null
  /** The number of the writ with which the party acted online; null where officers did. */
  readonly online: string | null
  /** The act's name, who did it, and who was present at it. */
  readonly act: string
  readonly by: string
  readonly attendees: readonly string[]
  /** What the proceeding has decided so far, as it is cited: a penalty, or an order to correct. */
  readonly decided: { readonly title: string; readonly number: string | null } | null
  /** What is being delivered: title and number. */
  readonly delivered: string | null
  /** Of a matter between organs: to whom the paper goes, and what it says in rows. */
  readonly beyond?: {
    readonly to: readonly string[]
    readonly rows: readonly { readonly label: string; readonly value: string }[]
    /** What it says at length, under headings. */
    readonly sections?: readonly { readonly title: string; readonly text: string }[]
    /** Of an answer on government information: its article, its own sentence, and whether something is withheld. */
    readonly answers?: { readonly basis: string; readonly tells: string; readonly withholds: boolean }
    /** Who else is written to in a paper of their own. */
    readonly copies?: readonly string[]
    /** 上一级机关, to which somebody may turn against it. */
    readonly above?: string
  }
  /** Names of the vending zones that were offered, by id. */
  readonly zoneNames: ReadonlyMap<string, Words>
  /** The vending zone of a place. */
  readonly zone: VendingZone | null
  /** The state the act led to, as it is called. */
  readonly outcome: string
}

export type Body = { readonly blocks: readonly Block[]; readonly attachments?: readonly string[]; readonly addressee?: readonly string[] }

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const heading = (text: string): Block => ({ kind: 'heading', text })
export const signatures = (...lines: readonly SignatureLine[]): Block => ({ kind: 'signatures', lines })

export const said = (value: unknown, otherwise = '（无）'): string =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : otherwise

/** What somebody typed, ended as a sentence; nothing where nothing was typed. */
export function sentence(value: unknown): string {
  const typed = said(value, '')
  return typed === '' || /[。！？；]$/u.test(typed) ? typed : `${typed}。`
}

/** A day given in a form, as it is written in a writ. */
export const onDay = (value: unknown): string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(value as CivilDate) : '＿＿年＿＿月＿＿日'

/** 本机关作出的《……》（……号）. */
export function decisionName({ decided }: WritFacts): string {
  return `本机关作出的${decided === null ? '决定' : `《${decided.title}》${decided.number === null ? '' : `（${decided.number}）`}`}`
}

const idNames = { residentId: '居民身份证', passport: '护照', creditCode: '统一社会信用代码', otherId: '其他证件', none: '证件' } as const

/** 当事人基本情况 (行政处罚法第五十九条第一款第一项). */
export function partyFacts({ party }: WritFacts): Block {
  if (!party) return { kind: 'facts', rows: [{ label: '当事人', value: '（未登记）' }] }
  const rows = [
    { label: party.kind === 'organisation' ? '当事人（单位）' : '当事人', value: party.name },
    { label: idNames[party.idKind], value: party.idNumber ?? '（未取得）' },
    ...(party.representative === undefined ? [] : [{ label: '法定代表人（负责人）', value: party.representative }]),
    { label: '住所（住址）', value: party.address ?? '（未取得）' },
    { label: '联系电话', value: party.phone ?? '（未取得）' },
  ]
  return { kind: 'facts', rows }
}

/** 《……条例》第十四条第一款. */
export function articlesOf(item: EnforcementItem | null, which: 'dutyArticles' | 'penaltyArticles'): string {
  return item ? `${lawTitle(item.law)}${item[which].join('、')}` : '有关规定'
}

/** 一、警告；二、罚款人民币伍仟元整（￥5,000.00）。 */
export function penaltyList(penalties: readonly Penalty[]): Block {
  return {
    kind: 'list',
    items: penalties.map(({ kind, fen, text }) => {
      const what = text === undefined ? '' : `：${text}`
      return fen === undefined ? `${measures[kind].zh}${what}` : `${measures[kind].zh}${sumText(fen)}${what}`
    }),
  }
}

export function penaltyWords(penalties: readonly Penalty[]): string {
  return penalties
    .map(({ kind, fen, text }) => `${measures[kind].zh}${fen === undefined ? '' : sumText(fen)}${text === undefined ? '' : `（${text}）`}`)
    .join('；')
}

export function evidenceList(file: ProceedingFile): Block {
  return {
    kind: 'table',
    columns: ['序号', '证据名称', '来源', '取得日期'],
    rows: standing(file).map(({ n, name, from, takenOn }) => [
      String(n),
      name,
      from === '' ? '执法人员依法取得' : from,
      takenOn === '' ? '—' : takenOn,
    ]),
  }
}

export function officerSigns({ officers }: WritFacts): SignatureLine[] {
  return officers.map(({ name, credential }) => ({ label: '执法人员', name: `${name}（执法证号 ${credential}）` }))
}

/** Where the party signs, with what it drew on the screen. */
export function partySignature({ signature }: WritFacts, label: string): SignatureLine {
  return { label, name: null, ...(signature !== null && { drawn: signature }) }
}

/** The act's own reason, the facts found and the articles, as every approval form has them. */
export function approval(facts: WritFacts, label: string, text: string): Block {
  return { kind: 'opinion', label, text, by: facts.by, on: facts.day }
}

/** The whole paper around a body: header, addressee, seal and footer follow from the kind and the power. */
export function paper(kind: WritKind, facts: WritFacts, body: Body): WritDocument {
  const row = writKinds[kind]
  const { organ, day, party, contact } = facts
  return {
    kind,
    language: 'zh',
    organ: organ.header,
    title: row.zh,
    number: null,
    addressee: body.addressee ?? (row.served && party ? [party.name] : []),
    blocks: body.blocks,
    closing: row.stamp
      ? { organ: organ.stamp, date: day, stamp: true, stampNote: organ.handledBy === null ? null : `受委托单位：${organ.handledBy}` }
      : null,
    attachments: body.attachments ?? [],
    check: null,
    footer: [...contact, ...(row.copies > 1 ? [`本文书一式 ${row.copies} 份，一份交付受送达人，一份存档。`] : [])],
  }
}

/** 事前措施: what was done about a vendor before, and on which exception a step was left out; nothing for other acts. */
export function courseBlocks({ file: { course } }: WritFacts): Block[] {
  if (!course) return []
  const taken = course.taken.map(({ on, text }) => `${dateText(on)}${text}`).join('；')
  const skipped = course.skipped.map((step) => gentleSteps[step].zh).join('、')
  const { exception } = course
  const why = exception ? `因“${exceptionKinds[exception.kind].zh}”未先行${skipped}，理由：${sentence(exception.reason)}` : ''
  return [paragraph(`事前措施：${taken === '' ? '' : `${taken}。`}${why}`)]
}

/** The party is told which device recorded it, and how to look at the record and answer it (行政处罚法第四十一条第三款). */
export function deviceBlocks(file: ProceedingFile): Block[] {
  const devices = new Map(standing(file).flatMap(({ device }) => (device ? [[device.number, device.place] as const] : [])))
  if (devices.size === 0) return []
  const named = [...devices].map(([number, place]) => `${number}（设置于${place}）`).join('、')
  return [
    paragraph(
      `上述违法事实由电子技术监控设备${named}记录，记录内容已经本机关审核。你（单位）可以凭本告知书向本机关查询、查看该记录，并就此进行陈述、申辩。`,
    ),
  ]
}
