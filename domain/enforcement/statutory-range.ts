/**
 * 法定幅度: the fines that an item's provision opens, each by what it is measured in. A provision may have several: a range
 * in money and a higher one for serious cases, or shares of the works cost by whether the effect can still be corrected.
 */
import type { Words } from '../kernel/words.ts'
import type { EnforcementItem } from './item.ts'
import { noteRanges, noteTokens, yuanText } from './item-note.ts'
import type { PartyGroup } from './settings.ts'

/**
 * What a fine is measured in. Every number of a range is whole hundredths of the unit: fen are hundredths of a yuan, 500 is
 * 5 per cent, 150 is one and a half times. `token` is its name in the catalogue's notes and in files.
 */
export const fineBases = {
  sum: { zh: '罚款数额', en: 'Sum', unit: 'money', token: 'fine', asks: null },
  costShare: { zh: '工程造价的百分比', en: 'Share of the works cost', unit: 'percent', token: 'pct_cost', asks: 'fen' },
  contractShare: { zh: '合同价款的百分比', en: 'Share of the contract price', unit: 'percent', token: 'pct_contract', asks: 'fen' },
  timesCost: { zh: '所需费用的倍数', en: 'Multiple of the cost', unit: 'times', token: 'times_cost', asks: 'fen' },
  timesFee: { zh: '应缴费用的倍数', en: 'Multiple of the fee due', unit: 'times', token: 'times_fee', asks: 'fen' },
  timesAmount: { zh: '相应金额的倍数', en: 'Multiple of the amount', unit: 'times', token: 'times_amount', asks: 'fen' },
  timesTreeValue: { zh: '树木价值的倍数', en: 'Multiple of the value of the tree', unit: 'times', token: 'times_tree_value', asks: 'fen' },
  perSquareMetre: { zh: '每平方米', en: 'Per m²', unit: 'money', token: 'per_m2', asks: 'squareMetres' },
  perSquareMetreDay: { zh: '每平方米每日', en: 'Per m² and day', unit: 'money', token: 'per_m2_day', asks: 'squareMetreDays' },
} as const satisfies Record<string, Words & { unit: 'money' | 'percent' | 'times'; token: string; asks: string | null }>
export type FineBase = keyof typeof fineBases
export const allBases = Object.keys(fineBases) as FineBase[] // the keys it was declared with

/** Both ends included, in hundredths of the base's unit. */
export type Range = { readonly min: number; readonly max: number }

/** `gear` is the condition that opens it, as the catalogue writes it (`serious`, `correctable`); empty for the ordinary one. */
export type StatutoryRange = Range & { readonly base: FineBase; readonly gear: string }

/** The ranges an item opens for a person or an organisation; none where its text leaves the figure to other rules. */
export function statutoryRanges(item: EnforcementItem, group: PartyGroup): readonly StatutoryRange[] {
  const plain = item[group]
  const found: StatutoryRange[] = plain ? [{ base: 'sum', gear: '', min: plain.min ?? 0, max: plain.max }] : []
  for (const { key, value } of [...noteTokens(item.multiplier), ...noteTokens(item.notes)]) {
    const base = key === 'tier2' ? 'sum' : allBases.find((one) => fineBases[one].token === key)
    // A higher tier raises a range that is there: whom the provision does not fine at all it does not fine more.
    if (base === undefined || (key === 'tier2' && !plain)) continue
    const scale = fineBases[base].unit === 'money' ? 1 : 100
    for (const range of noteRanges(value)) {
      if (range) found.push({ base, gear: range.condition ?? '', min: range.min * scale, max: range.max * scale })
    }
  }
  return found
}

export function findRange(item: EnforcementItem, group: PartyGroup, base: FineBase, gear: string): StatutoryRange | undefined {
  return statutoryRanges(item, group).find((range) => range.base === base && range.gear === gear)
}

/** 「¥500」, 「5%」, 「1.5×」: an end of a range, the same in both languages. */
export function endText(base: FineBase, hundredths: number): string {
  const { unit } = fineBases[base]
  if (unit === 'money') return yuanText(hundredths).en
  return unit === 'percent' ? `${hundredths / 100}%` : `${hundredths / 100}×`
}

/** Conditions of an item's notes that say when a fine is open at all, and the higher tiers with theirs. */
export type TierConditions = {
  /** 情节严重 and the like: without it there is no fine. */
  readonly gate: 'serious' | 'overdue_or_serious' | 'absent_or_refuses' | undefined
  readonly higher: readonly StatutoryRange[]
}

export function tierConditions(item: EnforcementItem, group: PartyGroup): TierConditions {
  const gate = noteTokens(item.notes).find(({ key }) => key === 'gate')?.value
  return {
    gate: gate === 'serious' || gate === 'overdue_or_serious' || gate === 'absent_or_refuses' ? gate : undefined,
    higher: statutoryRanges(item, group).filter(({ base, gear }) => base === 'sum' && gear !== ''),
  }
}
