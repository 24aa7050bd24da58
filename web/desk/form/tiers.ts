import type { weighItem } from '../../../contract/enforcement.ts'
import type { Output } from '../../../contract/route.ts'

export type Weighing = Output<typeof weighItem>
export type TierView = Weighing['tiers'][number]

/**
 * Whether a fine lies in a tier. A tier ends before the next one begins, the last one includes its end, and one without a
 * sum carries no fine; see BenchmarkTier.
 */
export function isInTier(tiers: readonly TierView[], tier: string, fen: number): boolean {
  const at = tiers.findIndex((one) => one.tier === tier)
  const range = tiers[at]?.range
  if (!range) return fen === 0
  const last = tiers.slice(at + 1).every((one) => one.range === null)
  return fen >= range.min && (last ? fen <= range.max : fen < range.max)
}

/** The tier a fine belongs to, or undefined where it lies in none. */
export function tierOf(tiers: readonly TierView[], fen: number): TierView | undefined {
  return tiers.find((one) => one.range !== null && isInTier(tiers, one.tier, fen))
}

/** The middle of a tier in whole yuan, to begin from. */
export function middleOf({ min, max }: { readonly min: number; readonly max: number }): number {
  const middle = Math.round((min + max) / 200) * 100
  return middle < min || middle > max ? min : middle
}
