/** 处罚: what is proposed, notified and decided against one party, and how one stands to another. */
import type { Words } from '../kernel/words.ts'
import { measures, type Measure } from './item.ts'

/**
 * 当事人种类. 个体工商户 is not named in 行政处罚法第五十一条, which knows only citizens and legal persons or other
 * organisations: where a limit differs, a region's setting says which one a sole trader meets.
 */
export const partyKinds = {
  individual: { zh: '公民', en: 'Individual' },
  soleTrader: { zh: '个体工商户', en: 'Sole trader' },
  organisation: { zh: '法人或者其他组织', en: 'Organisation' },
} as const satisfies Record<string, Words>
export type PartyKind = keyof typeof partyKinds

/** The measures of 行政处罚法第九条. */
export type PenaltyKind = { [K in Measure]: (typeof measures)[K]['group'] extends 'penalty' ? K : never }[Measure]
export const penaltyKinds = (Object.keys(measures) as Measure[]).filter((kind): kind is PenaltyKind => measures[kind].group === 'penalty')

/** Penalties that are measured in money: the sum of a fine, the gains or the value of the goods. */
export const moneyKinds = ['fine', 'confiscateGains', 'confiscateGoods'] as const satisfies readonly PenaltyKind[]

/**
 * One penalty. `fen` is the sum, or the value of goods, in whole fen, for `moneyKinds` and for no other; `text` says what
 * is confiscated, suspended or forbidden and for how long.
 */
export type Penalty = { readonly kind: PenaltyKind; readonly fen?: number; readonly text?: string }

/** Most penalties in one decision. */
export const penaltiesMax = 6

/** The sum of all fines, in fen. */
export function fineOf(penalties: readonly Penalty[]): number {
  return penalties.reduce((sum, one) => sum + (one.kind === 'fine' ? (one.fen ?? 0) : 0), 0)
}

/**
 * Is `after` heavier than `before` in anything (行政处罚法第四十五条第二款)? A further kind is heavier, and so is a larger
 * sum. Of a kind without a sum nobody can compute which words weigh more: any change of them counts as heavier, so that
 * it is notified first.
 */
export function isHeavier(before: readonly Penalty[], after: readonly Penalty[]): boolean {
  return after.some((one) => {
    const was = before.find((other) => other.kind === one.kind)
    if (!was) return true
    if ((one.fen ?? 0) > (was.fen ?? 0)) return true
    return one.fen === undefined && (one.text ?? '') !== (was.text ?? '')
  })
}
