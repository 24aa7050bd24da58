import { parseCivilDate, type CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome, type Refusal } from '../kernel/outcome.ts'
import {
  itemFields,
  itemKinds,
  measures,
  type Articles,
  type EnforcementItem,
  type FenRange,
  type HearingHint,
  type ItemField,
  type ItemKind,
  type Law,
  type Measure,
} from './item.ts'
import { known, piecesOf } from './sheet-row.ts'

/** The columns of a catalogue of items, each with the headings that files use for it. The first is the one written out. */
export const itemHeadings = {
  code: ['item_id', 'code', '事项编码', '编码'],
  nameZh: ['name_zh', 'name', '事项名称', '名称'],
  nameEn: ['name_en', '英文名称'],
  field: ['field', '执法领域', '领域'],
  kind: ['kind', '事项类型', '类型'],
  law: ['law_file', 'law', '法律法规', '依据名称'],
  dutyArticles: ['violation_article', '违反条款'],
  penaltyArticles: ['penalty_article', '处罚条款', '处罚依据'],
  measures: ['penalty_types', '处罚种类'],
  correctFirst: ['order_to_correct_first', '先责令改正'],
  individualMin: ['individual_min_fen', '个人罚款下限（分）'],
  individualMax: ['individual_max_fen', '个人罚款上限（分）'],
  organisationMin: ['organisation_min_fen', '单位罚款下限（分）'],
  organisationMax: ['organisation_max_fen', '单位罚款上限（分）'],
  multiplier: ['multiplier_note', '罚款计算'],
  notes: ['notes', '备注'],
  hearing: ['hearing_hint', '听证提示'],
  from: ['from', '生效日期'],
  to: ['to', '失效日期'],
} as const satisfies Record<string, readonly string[]>

export type ItemColumn = keyof typeof itemHeadings

/** A file without one of these is no catalogue of items. */
export const neededColumns: readonly ItemColumn[] = [
  'code',
  'nameZh',
  'field',
  'kind',
  'law',
  'dutyArticles',
  'penaltyArticles',
  'measures',
  'correctFirst',
]

/** One row: text by column; a column that the file lacks is empty. */
export type ItemCells = Readonly<Record<ItemColumn, string>>

export type ItemFault = { readonly column: ItemColumn; readonly refusal: Refusal }
export type ItemRead = { readonly item: EnforcementItem | undefined; readonly faults: readonly ItemFault[] }

/** How a file writes the measures; the Chinese words are understood as well. */
export const measureWords: Readonly<Record<Measure, string>> = {
  warning: 'warning',
  criticism: 'criticism',
  fine: 'fine',
  confiscateGains: 'confiscate_gains',
  confiscateGoods: 'confiscate_goods',
  suspendPermit: 'suspend_permit',
  downgrade: 'downgrade',
  revoke: 'revoke',
  restrictActivity: 'restrict_activity',
  suspend: 'suspend',
  close: 'close',
  restrictTrade: 'restrict_trade',
  detention: 'detention',
  otherPenalty: 'other_penalty',
  orderToCorrect: 'order_correct',
  orderToStop: 'order_stop',
  orderToRemove: 'demolish',
  seal: 'seize',
  seize: 'detain_goods',
  tow: 'tow',
  lateFine: 'surcharge',
  disposeOfGoods: 'dispose_goods',
  clearObstacle: 'clear_obstacle',
  substitutePerformance: 'substitute',
  demolish: 'demolish_by_force',
}

const hintWords: Readonly<Record<HearingHint, string>> = {
  largeFine: 'large_fine',
  byAmount: 'by_amount',
  confiscation: 'confiscation_by_value',
  suspendOrRevoke: 'suspend_or_revoke',
  demolitionByPlace: 'demolition_check_local',
  notAPenalty: 'not_a_penalty',
}

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as Key[] // the keys it was declared with

const fieldNamed = new Map(keysOf(itemFields).map((field) => [itemFields[field].zh as string, field]))
const kindNamed = new Map(keysOf(itemKinds).flatMap((kind) => [kind, itemKinds[kind].zh].map((word) => [word, kind] as const)))
const measureNamed = new Map(
  keysOf(measures).flatMap((measure) => [measureWords[measure], measures[measure].zh].map((word) => [word, measure] as const)),
)
const hintNamed = new Map(keysOf(hintWords).map((hint) => [hintWords[hint], hint]))
const yesOrNo = new Map([
  ['yes', true],
  ['是', true],
  ['no', false],
  ['否', false],
])

/**
 * Reads one row of a catalogue of items. Several articles, measures or hints stand in one cell with semicolons between;
 * amounts are whole fen; an item without a first day begins with its list, on `from`. Every fault of the row is told.
 */
export function parseItemRow(cells: ItemCells, from: CivilDate): ItemRead {
  const faults: ItemFault[] = []
  const take = <T>(column: ItemColumn, outcome: Outcome<T>): T | undefined => {
    if (outcome.ok) return outcome.value
    faults.push({ column, refusal: outcome.refusal })
    return undefined
  }
  const required = (column: ItemColumn) => take(column, cells[column] === '' ? refuse('item.cellEmpty') : done(cells[column]))
  const code = required('code')
  const name = required('nameZh')
  const field = take('field', known<ItemField>(cells.field, fieldNamed, 'item.fieldUnknown'))
  const kind = take('kind', known<ItemKind>(cells.kind, kindNamed, 'item.kindUnknown'))
  const law = take('law', readLaw(cells.law))
  const dutyArticles = take('dutyArticles', readArticles(cells.dutyArticles))
  const penaltyArticles = take('penaltyArticles', readArticles(cells.penaltyArticles))
  const offered = take('measures', readMeasures(cells.measures))
  if (kind && offered) take('measures', fitting(kind, offered))
  const correctFirst = take('correctFirst', known(cells.correctFirst, yesOrNo, 'item.correctFirstUnread'))
  const range = (min: ItemColumn, max: ItemColumn): FenRange | undefined => {
    const low = take(min, readFen(cells[min]))
    const high = take(max, readFen(cells[max]))
    if (low === undefined || high === undefined) return undefined
    const read = take(max, rangeOf(low, high))
    if (read !== undefined && read !== null && offered && !offered.includes('fine')) take(max, refuse('item.rangeWithoutFine'))
    return read ?? undefined
  }
  const individual = range('individualMin', 'individualMax')
  const organisation = range('organisationMin', 'organisationMax')
  const hearing = take('hearing', readHints(cells.hearing))
  const begins = cells.from === '' ? from : take('from', parseCivilDate(cells.from))
  const ends = cells.to === '' ? null : take('to', parseCivilDate(cells.to))
  if (begins && ends && ends < begins) take('to', refuse('item.endsBefore', { from: begins, to: ends }))
  // Every value below is there when no fault was found; the compiler wants to see it.
  if (
    faults.length > 0 ||
    !code ||
    !name ||
    !field ||
    !kind ||
    !law ||
    !dutyArticles ||
    !penaltyArticles ||
    !offered ||
    !hearing ||
    !begins
  )
    return { item: undefined, faults }
  const item: EnforcementItem = {
    code,
    name: { zh: name, en: cells.nameEn || name },
    field,
    kind,
    law,
    dutyArticles,
    penaltyArticles,
    measures: offered,
    correctFirst: correctFirst === true,
    ...(individual && { individual }),
    ...(organisation && { organisation }),
    multiplier: cells.multiplier,
    notes: cells.notes,
    hearing,
    from: begins,
    ...(ends && { to: ends }),
  }
  return { item, faults }
}

/** An item as the row it is read from again. */
export function itemCells(item: EnforcementItem): ItemCells {
  const fen = (amount: number | undefined) => (amount === undefined ? '' : String(amount))
  return {
    code: item.code,
    nameZh: item.name.zh,
    nameEn: item.name.en,
    field: itemFields[item.field].zh,
    kind: item.kind,
    law: item.law.edition === undefined ? item.law.name : `${item.law.name}-${item.law.edition}`,
    dutyArticles: item.dutyArticles.join(';'),
    penaltyArticles: item.penaltyArticles.join(';'),
    measures: item.measures.map((measure) => measureWords[measure]).join(';'),
    correctFirst: item.correctFirst ? 'yes' : 'no',
    individualMin: fen(item.individual?.min),
    individualMax: fen(item.individual?.max),
    organisationMin: fen(item.organisation?.min),
    organisationMax: fen(item.organisation?.max),
    multiplier: item.multiplier,
    notes: item.notes,
    hearing: item.hearing.map((hint) => hintWords[hint]).join(';') || 'none',
    from: item.from,
    to: item.to ?? '',
  }
}

/** Rows of a file as items, and what is wrong with them by row. A code stands once; a file without rows is no catalogue. */
export function readItemRows(
  rows: readonly { readonly row: number; readonly cells: ItemCells }[],
  from: CivilDate,
): { readonly items: readonly EnforcementItem[]; readonly faults: readonly (ItemFault & { readonly row: number })[] } {
  const items: EnforcementItem[] = []
  const faults: (ItemFault & { row: number })[] = []
  const codes = new Set<string>()
  for (const { row, cells } of rows) {
    const read = parseItemRow(cells, from)
    if (read.item) items.push(read.item)
    faults.push(...read.faults.map((fault) => ({ ...fault, row })))
    if (cells.code === '') continue
    if (codes.has(cells.code)) faults.push({ row, column: 'code', refusal: refuse('item.codeTwice', { code: cells.code }).refusal })
    codes.add(cells.code)
  }
  if (rows.length === 0) faults.push({ row: 1, column: 'code', refusal: refuse('item.noRows').refusal })
  return { items, faults }
}

/** 城市绿化条例-2017, also as a file of that name and in 《》. */
function readLaw(text: string): Outcome<Law> {
  const match = /^(.+?)(?:-((?:19|20)\d{2}))?(?:\.md)?$/.exec(text.replace(/[《》]/g, ''))
  if (match?.[1] === undefined) return refuse('item.cellEmpty')
  return done({ name: match[1], ...(match[2] !== undefined && { edition: Number(match[2]) }) })
}

const numeral = '[零一二三四五六七八九十百]+'
/** 第四十二条之一第一款第二项、第二款: what follows 、 is of the same article. */
const articleForm = new RegExp(
  `^第${numeral}条(?:之${numeral})?(?:第${numeral}款)?(?:第${numeral}项)?(?:、(?:第${numeral}款)?(?:第${numeral}项)?)*$`,
)

function readArticles(text: string): Outcome<Articles> {
  const [first, ...more] = piecesOf(text)
  if (first === undefined) return refuse('item.articleMissing')
  const unread = [first, ...more].find((article) => !articleForm.test(article) || article.endsWith('、'))
  return unread === undefined ? done([first, ...more]) : refuse('item.articleUnread', { text: unread })
}

function readMeasures(text: string): Outcome<readonly [Measure, ...Measure[]]> {
  const found: Measure[] = []
  for (const piece of piecesOf(text)) {
    const measure = measureNamed.get(piece)
    if (measure === undefined) return refuse('item.measureUnknown', { text: piece })
    found.push(measure)
  }
  const [first, ...more] = found
  return first === undefined ? refuse('item.measureMissing') : done([first, ...more])
}

/** A penalty item offers no coercive measure, and a coercion item offers one. */
function fitting(kind: ItemKind, offered: readonly Measure[]): Outcome<true> {
  const coercive = offered.find((measure) => measures[measure].group === 'coercion')
  if (kind === 'penalty' && coercive !== undefined) return refuse('item.coercionInPenalty', { measure: measures[coercive].zh })
  return kind === 'coercion' && coercive === undefined ? refuse('item.noCoercion') : done(true)
}

/** Null for an empty cell. A thousand million yuan is above every fine there is; a larger number is a slip. */
function readFen(text: string): Outcome<number | null> {
  if (text === '') return done(null)
  return /^(?:0|[1-9]\d{0,10})$/.test(text) ? done(Number(text)) : refuse('item.fenNotWhole', { text })
}

function rangeOf(min: number | null, max: number | null): Outcome<FenRange | null> {
  if (max === null) return min === null ? done(null) : refuse('item.maximumMissing')
  if (min !== null && min > max) return refuse('item.fenReversed', { min, max })
  return done({ ...(min !== null && { min }), max })
}

function readHints(text: string): Outcome<readonly HearingHint[]> {
  const hints: HearingHint[] = []
  for (const piece of piecesOf(text)) {
    if (piece === 'none') continue
    const hint = hintNamed.get(piece)
    if (hint === undefined) return refuse('item.hintUnknown', { text: piece, known: [...hintNamed.keys()].join('、') })
    hints.push(hint)
  }
  return done(hints)
}
