/**
 * 一事不再罚: one act is not fined twice (行政处罚法第二十九条). Acts are compared across all units of a district. Only a second
 * fine is barred: other penalties and orders to correct remain possible.
 */
import type { CivilDate } from '../clock/civil-date.ts'
import type { EnforcementItem } from './item.ts'
import type { PartyGroup } from './settings.ts'
import { statutoryRanges } from './statutory-range.ts'

/**
 * A fine decided or proposed. `norms` are the provisions broken, as 法律 条款. A continuing act lasts from `from` to `to`; what
 * goes on after a decision was served is a new act and begins the day after.
 */
export type FinedAct<Place> = {
  readonly id: string
  readonly party: string
  readonly item: string
  readonly norms: readonly string[]
  readonly from: CivilDate
  readonly to: CivilDate
  /** Absent where nobody recorded it: it then keeps no two acts apart. */
  readonly at?: Place
  readonly fineFen: number
}

/** Other fines for what may be the same act: the same party, item or norm, day and place within `metres`. */
export function duplicateFine<Place>(
  act: FinedAct<Place>,
  others: readonly FinedAct<Place>[],
  metres: number,
  metresBetween: (one: Place, other: Place) => number,
): readonly FinedAct<Place>[] {
  if (act.fineFen <= 0) return []
  return others.filter(
    (other) =>
      other.id !== act.id &&
      other.fineFen > 0 &&
      other.party === act.party &&
      (other.item === act.item || other.norms.some((norm) => act.norms.includes(norm))) &&
      other.from <= act.to &&
      act.from <= other.to &&
      (act.at === undefined || other.at === undefined || metresBetween(act.at, other.at) <= metres),
  )
}

/**
 * Of several items that one act falls under, the one whose fine can be highest (按照罚款数额高的规定处罚); of equal ones the
 * first. Only sums in money are compared; undefined where no item fines the party by a sum.
 */
export function highestItem(items: readonly EnforcementItem[], group: PartyGroup): EnforcementItem | undefined {
  const top = (item: EnforcementItem) => Math.max(-1, ...statutoryRanges(item, group).map(({ base, max }) => (base === 'sum' ? max : -1)))
  const [first, ...more] = items.filter((item) => top(item) >= 0)
  return first && more.reduce((best, item) => (top(item) > top(best) ? item : best), first)
}
