/**
 * 罚款基数: of what a fine is a share or a multiple, where the provision does not name a sum (城乡规划法第六十四条: 建设工程造价
 * 百分之五以上百分之十以下). A measured range comes before the sum beside it, which then is its ceiling.
 */
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import { conditionText, rangeText } from './item-note.ts'
import type { EnforcementItem } from './item.ts'
import type { PartyGroup } from './settings.ts'
import { endText, fineBases, statutoryRanges, type FineBase, type Range, type StatutoryRange } from './statutory-range.ts'

/** What an amount is of, by the base of the range. */
// prettier-ignore
const amountNames = {
  sum:                { zh: '罚款数额', en: 'sum' },
  costShare:          { zh: '建设工程造价', en: 'cost of the works' },
  contractShare:      { zh: '合同价款', en: 'contract price' },
  timesCost:          { zh: '建设工程造价或者所需费用', en: 'cost' },
  timesFee:           { zh: '应缴费用', en: 'fee due' },
  timesAmount:        { zh: '相应金额', en: 'amount concerned' },
  timesTreeValue:     { zh: '树木价值', en: 'value of the tree' },
  perSquareMetre:     { zh: '面积', en: 'area' },
  perSquareMetreDay:  { zh: '面积与日数之积', en: 'area times days' },
} as const satisfies Record<FineBase, Words>

/** Name of a range in a form and in a file, as the catalogue writes it: `pct_cost@correctable`. */
export function rangeKey({ base, gear }: Pick<StatutoryRange, 'base' | 'gear'>): string {
  const { token } = fineBases[base]
  return gear === '' ? token : `${token}@${gear}`
}

/** The ranges of a provision that need a base; none where it names sums. */
export function measuredRanges(item: EnforcementItem, group: PartyGroup): readonly StatutoryRange[] {
  return statutoryRanges(item, group).filter(({ base }) => base !== 'sum')
}

/** 「工程造价的百分比 5%–10%（尚可采取改正措施）」. */
export function measuredText({ base, gear, min, max }: StatutoryRange): Words {
  const { zh, en } = fineBases[base]
  const ends = min === max ? endText(base, max) : `${endText(base, min)}–${endText(base, max)}`
  if (gear === '') return { zh: `${zh} ${ends}`, en: `${en} ${ends}` }
  const under = conditionText(gear)
  return { zh: `${zh} ${ends}（${under.zh}）`, en: `${en} ${ends} (${under.en})` }
}

/** A range with its base: `amount` in fen, m² or m² times days; `fen` is what it comes to, both ends included. */
export type Reckoned = { readonly range: StatutoryRange; readonly amount: number; readonly fen: Range }

export type BaseAsked = { readonly range?: string | undefined; readonly fen?: number | undefined; readonly size?: number | undefined }

/**
 * The range of a fine from its base; null where the provision names sums. Refused with the article: a range that the
 * provision does not have; none chosen of several; a base that is missing.
 */
export function reckon(
  item: EnforcementItem,
  group: PartyGroup,
  asked: BaseAsked,
): Outcome<Reckoned | null, 'discretion.rangeFirst' | 'discretion.noRange' | 'discretion.baseMissing'> {
  const measured = measuredRanges(item, group)
  const articles = `${item.law.name}${item.penaltyArticles.join('、')}`
  const [only] = measured
  if (!only) return done(null)
  const range = asked.range === undefined && measured.length === 1 ? only : measured.find((one) => rangeKey(one) === asked.range)
  if (!range) {
    if (asked.range !== undefined) return refuse('discretion.noRange', { item: item.code, base: asked.range, gear: '–' }, articles)
    const texts = measured.map(measuredText)
    const ranges = { ranges: texts.map(({ zh }) => zh).join('；'), rangesEn: texts.map(({ en }) => en).join('; ') }
    return refuse('discretion.rangeFirst', ranges, articles)
  }
  const amount = fineBases[range.base].asks === 'fen' ? asked.fen : asked.size
  if (amount === undefined || !(amount > 0)) {
    const name = amountNames[range.base]
    return refuse('discretion.baseMissing', { base: `${name.zh} (${name.en})` }, articles)
  }
  return done({ range, amount, fen: inFen(range, true, range.base, amount, item, group) })
}

/** Share or multiple of the base in fen; never above a maximum that the provision sets in money beside it. */
export function inFen(
  range: Range,
  endIncluded: boolean,
  base: FineBase,
  amount: number | undefined,
  item: EnforcementItem,
  group: PartyGroup,
): Range {
  const fen = (hundredths: number): number => {
    if (base === 'sum') return hundredths
    const { unit } = fineBases[base]
    return unit === 'money' ? hundredths * (amount ?? 0) : (hundredths * (amount ?? 0)) / (unit === 'percent' ? 10_000 : 100)
  }
  const cap = base === 'sum' ? Infinity : (item[group]?.max ?? Infinity)
  const min = Math.min(Math.ceil(fen(range.min)), cap)
  const max = Math.min(endIncluded ? Math.floor(fen(range.max)) : Math.ceil(fen(range.max)) - 1, cap)
  return { min, max: Math.max(min, max) }
}

/** 1200000元, 35.5平方米: an amount in the measure of its base. */
function amountText(base: FineBase, amount: number): Words {
  const { asks } = fineBases[base]
  if (asks === 'fen') return { zh: `${(amount / 100).toLocaleString('en')}元`, en: `¥${(amount / 100).toLocaleString('en')}` }
  return asks === 'squareMetres' ? { zh: `${amount}平方米`, en: `${amount} m²` } : { zh: `${amount}平方米·日`, en: `${amount} m² days` }
}

/** How the range came about, for the page and the decision: 以建设工程造价 1,200,000元为基数，按…计算，为6万元以上12万元以下. */
export function reckonedText({ range, amount, fen }: Reckoned): Words {
  const [of, at, comes, name] = [amountText(range.base, amount), measuredText(range), rangeText(fen), amountNames[range.base]]
  return {
    zh: `以${name.zh}${of.zh}为基数，按${at.zh}计算，罚款幅度为${comes.zh}`,
    en: `On the ${name.en} of ${of.en}, at ${at.en}, the fine is ${comes.en}`,
  }
}
