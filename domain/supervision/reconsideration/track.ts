/** 简易程序 (行政复议法第五十三条): whether an act may be reviewed so, from what is known of it. */
import type { Penalty } from '../../enforcement/penalty.ts'
import type { ActKind, SummaryGround } from './choices.ts'

/** 案件涉及款额三千元以下, in fen. */
export const smallSumFenMax = 300_000

export type Challenged = {
  readonly onSpot: boolean
  readonly penalties: readonly Penalty[]
}

const sums = (penalties: readonly Penalty[]): number => penalties.reduce((sum, one) => sum + (one.fen ?? 0), 0)

/** The grounds that are made out; that all parties agree is for them to say. An act that is not known here gives none of its own. */
export function summaryGroundsOf(kind: ActKind, act: Challenged | null): SummaryGround[] {
  const found: SummaryGround[] = []
  if (act?.onSpot === true) found.push('onSpot')
  const penalties = act?.penalties ?? []
  if (penalties.length > 0 && penalties.every((one) => one.kind === 'warning' || one.kind === 'criticism')) found.push('warning')
  if (penalties.some((one) => one.fen !== undefined) && penalties.every(isMoney) && sums(penalties) <= smallSumFenMax)
    found.push('smallSum')
  if (kind === 'disclosure') found.push('disclosure')
  return found
}

/** A permit that is taken away is not a matter of a sum, however small the fine beside it. */
const isMoney = ({ kind, fen }: Penalty): boolean => fen !== undefined || kind === 'warning' || kind === 'criticism'
