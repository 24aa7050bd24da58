import type { CivilDate } from '../clock/civil-date.ts'
import type { Words } from '../kernel/words.ts'

/**
 * An enforcement item (执法事项) is one act that a body may penalise, or one coercive measure it may take, with the articles
 * that say so and what they offer. The catalogue of items is the district's own act, issued whole from a day; which unit
 * uses an item is the duty list's to say, and how hard it may strike within a range is for the discretion benchmarks.
 */
export type EnforcementItem = {
  readonly code: string
  readonly name: Words
  readonly field: ItemField
  readonly kind: ItemKind
  readonly law: Law
  /** 违反条款: the provisions that set the duty or, for a coercive measure, its trigger; each as 第十四条第一款第二项. */
  readonly dutyArticles: Articles
  /** 处罚条款: the provisions that set the penalty or give the power. */
  readonly penaltyArticles: Articles
  /** What the provisions make available; some of it only on refusal or in serious cases, as `notes` says. */
  readonly measures: readonly [Measure, ...Measure[]]
  /** Two-step: the penalty is open only after an order to correct was not obeyed in time (逾期不改, 拒不改正). */
  readonly correctFirst: boolean
  /** The fine for a natural person, base tier; absent where the text sets none or measures it otherwise. */
  readonly individual?: FenRange
  /** The fine for a legal person or another organisation, likewise. */
  readonly organisation?: FenRange
  /** Fines that are no plain range, as tokens that `item-note.ts` reads; empty where there are none. */
  readonly multiplier: string
  /** Further tiers and conditions, likewise; then free words. */
  readonly notes: string
  /** Why a hearing may be due. A hint: the test is the penalty proposed and the threshold of the place. */
  readonly hearing: readonly HearingHint[]
  readonly from: CivilDate
  /** The last day on which it holds; open where nobody has ended it. */
  readonly to?: CivilDate
}

export type Articles = readonly [string, ...string[]]

/** A law, regulation or rule by its name, and the year of the version whose text is meant. */
export type Law = { readonly name: string; readonly edition?: number }

/** Whole fen (分). Without a minimum it is …以下; both the same is a fixed sum. */
export type FenRange = { readonly min?: number; readonly max: number }

export const itemKinds = {
  penalty: { zh: '行政处罚', en: 'penalty' },
  coercion: { zh: '行政强制', en: 'coercion' },
} as const satisfies Record<string, Words>
export type ItemKind = keyof typeof itemKinds

/** 执法领域: the fields a city-management body works in. */
export const itemFields = {
  appearance: { zh: '市容环卫', en: 'City appearance and sanitation' },
  municipal: { zh: '市政', en: 'Roads and municipal works' },
  greening: { zh: '园林绿化', en: 'Parks and greening' },
  planning: { zh: '城乡规划', en: 'Planning and illegal buildings' },
  constructionWaste: { zh: '建筑垃圾', en: 'Construction waste' },
  householdWaste: { zh: '生活垃圾', en: 'Household waste' },
  air: { zh: '大气', en: 'Air' },
  noise: { zh: '噪声', en: 'Noise' },
  water: { zh: '水', en: 'Water' },
  gas: { zh: '燃气', en: 'Gas' },
  drainage: { zh: '排水', en: 'Drainage' },
  advertising: { zh: '户外广告', en: 'Outdoor advertising' },
  trade: { zh: '无照经营', en: 'Unlicensed trade' },
  parking: { zh: '人行道停车', en: 'Pavement parking' },
  property: { zh: '物业', en: 'Residential property' },
  heritage: { zh: '文保', en: 'Heritage' },
  river: { zh: '河道', en: 'Rivers' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Words>
export type ItemField = keyof typeof itemFields

type MeasureRow = Words & { readonly group: 'penalty' | 'order' | 'coercion'; readonly basis: string }

/**
 * What an item offers. The penalties are those of 行政处罚法第九条, each at its place there; an order to correct is no
 * penalty by itself; coercive measures and execution are those of 行政强制法第九条、第十二条.
 */
// prettier-ignore
export const measures = {
  warning:               { zh: '警告',               en: 'warning',                      group: 'penalty',  basis: '行政处罚法第九条第一项' },
  criticism:             { zh: '通报批评',           en: 'public criticism',             group: 'penalty',  basis: '行政处罚法第九条第一项' },
  fine:                  { zh: '罚款',               en: 'fine',                         group: 'penalty',  basis: '行政处罚法第九条第二项' },
  confiscateGains:       { zh: '没收违法所得',       en: 'confiscation of gains',        group: 'penalty',  basis: '行政处罚法第九条第二项' },
  confiscateGoods:       { zh: '没收非法财物',       en: 'confiscation of goods',        group: 'penalty',  basis: '行政处罚法第九条第二项' },
  suspendPermit:         { zh: '暂扣许可证件',       en: 'suspension of a permit',       group: 'penalty',  basis: '行政处罚法第九条第三项' },
  downgrade:             { zh: '降低资质等级',       en: 'downgrading',                  group: 'penalty',  basis: '行政处罚法第九条第三项' },
  revoke:                { zh: '吊销许可证件',       en: 'revocation of a permit',       group: 'penalty',  basis: '行政处罚法第九条第三项' },
  restrictActivity:      { zh: '限制开展生产经营活动', en: 'restriction of business',    group: 'penalty',  basis: '行政处罚法第九条第四项' },
  suspend:               { zh: '责令停产停业',       en: 'suspension of business',       group: 'penalty',  basis: '行政处罚法第九条第四项' },
  close:                 { zh: '责令关闭',           en: 'closure',                      group: 'penalty',  basis: '行政处罚法第九条第四项' },
  restrictTrade:         { zh: '限制从业',           en: 'ban from the trade',           group: 'penalty',  basis: '行政处罚法第九条第四项' },
  detention:             { zh: '行政拘留',           en: 'detention',                    group: 'penalty',  basis: '行政处罚法第九条第五项' },
  otherPenalty:          { zh: '其他行政处罚',       en: 'another penalty by statute',   group: 'penalty',  basis: '行政处罚法第九条第六项' },
  orderToCorrect:        { zh: '责令改正',           en: 'order to correct',             group: 'order',    basis: '行政处罚法第二十八条第一款' },
  orderToStop:           { zh: '责令停止违法行为',   en: 'order to stop',                group: 'order',    basis: '行政处罚法第二十八条第一款' },
  orderToRemove:         { zh: '责令拆除',           en: 'order to remove',              group: 'order',    basis: '行政处罚法第二十八条第一款' },
  seal:                  { zh: '查封',               en: 'sealing',                      group: 'coercion', basis: '行政强制法第九条第二项' },
  seize:                 { zh: '扣押',               en: 'seizure',                      group: 'coercion', basis: '行政强制法第九条第三项' },
  tow:                   { zh: '拖移机动车',         en: 'towing',                       group: 'coercion', basis: '行政强制法第九条第五项' },
  lateFine:              { zh: '加处罚款',           en: 'late fine',                    group: 'coercion', basis: '行政强制法第十二条第一项' },
  disposeOfGoods:        { zh: '拍卖或者依法处理财物', en: 'disposal of held goods',     group: 'coercion', basis: '行政强制法第十二条第三项' },
  clearObstacle:         { zh: '排除妨碍、恢复原状', en: 'clearing and restoring',       group: 'coercion', basis: '行政强制法第十二条第四项' },
  substitutePerformance: { zh: '代履行',             en: 'substitute performance',       group: 'coercion', basis: '行政强制法第十二条第五项' },
  demolish:              { zh: '强制拆除',           en: 'forced demolition',            group: 'coercion', basis: '行政强制法第四十四条' },
} as const satisfies Record<string, MeasureRow>
export type Measure = keyof typeof measures

/** 行政处罚法第六十三条; what the place's own threshold is, is a setting. */
export const hearingHints = {
  largeFine: { zh: '罚款数额较大', en: 'the fine may be large' },
  byAmount: { zh: '视拟罚款数额', en: 'depends on the fine proposed' },
  confiscation: { zh: '没收数额或者价值较大', en: 'confiscation of some value' },
  suspendOrRevoke: { zh: '停产停业、关闭、吊销或者降低资质', en: 'suspension, closure, revocation or downgrading' },
  demolitionByPlace: { zh: '责令拆除是否听证，从当地规定', en: 'hearing on an order to remove: as the place has it' },
  notAPenalty: { zh: '非处罚，听取陈述申辩', en: 'not a penalty: statement and defence instead' },
} as const satisfies Record<string, Words>
export type HearingHint = keyof typeof hearingHints

/** 《城市绿化条例》（2017）, as it is written on a page. */
export function lawTitle({ name, edition }: Law): string {
  return edition === undefined ? `《${name}》` : `《${name}》（${edition}）`
}

/** A measure as the parameters of a sentence in either language. */
export function measureParams(measure: Measure): { readonly measure: string; readonly measureEn: string } {
  return { measure: measures[measure].zh, measureEn: measures[measure].en }
}
