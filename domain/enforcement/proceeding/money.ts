/** 应缴与已缴: what a decision asks for in money, what was paid of it, and the late fine beside it. Sums are in fen. */
import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import type { Days } from '../../clock/terms/count.ts'
import { lateFineLines, type LateFineLine } from '../late-fine.ts'
import { fineOf } from '../penalty.ts'
import type { Payment, ProceedingFile } from './file.ts'

/** What is owed in money by the decision, in fen: fine, confiscated gains or costs that were claimed; the late fine is counted apart. */
export function owed({ decision, costs }: ProceedingFile): number {
  if (decision?.reviewed?.as === 'quashed') return costs?.fen ?? 0
  const gains = (decision?.penalties ?? []).reduce((sum, one) => sum + (one.kind === 'confiscateGains' ? (one.fen ?? 0) : 0), 0)
  return fineOf(decision?.penalties ?? []) + gains + (costs?.fen ?? 0)
}

/** What was paid and not given back. */
export function paidSoFar({ payments, refunds = [] }: ProceedingFile): number {
  return payments.reduce((sum, one) => sum + one.fen, 0) - refunds.reduce((sum, one) => sum + one.fen, 0)
}

/** One payment, and how much of it went to the late fine. */
export type SplitPayment = Payment & { readonly toLateFen: number }

export type Money = {
  readonly owedFen: number
  readonly paidFen: number
  /** The last day on which paying is in time; null while nothing is served or nothing is owed. */
  readonly dueOn: CivilDate | null
  readonly lines: readonly LateFineLine[]
  /** What the late fine comes to today, whether or not it was decided. */
  readonly accruedFen: number
  readonly imposedOn: string | null
  /** Remitted by an agreement in enforcement that stands (行政强制法第四十二条第一款). */
  readonly reducedFen: number
  /** What must be paid of the late fine: nothing before it was decided. */
  readonly lateOwedFen: number
  /** Below zero where more was paid than is owed. */
  readonly leftFen: number
  readonly payments: readonly SplitPayment[]
}

/**
 * Where a proceeding stands in money at the end of a day. The law does not say what a payment goes to first; here it goes to
 * the decision's own sums first, which ends the accrual soonest, and only what is beyond them to the late fine.
 */
export function moneyOf(file: ProceedingFile, dueOn: CivilDate | null, today: CivilDate): Money {
  const owedFen = owed(file)
  const quashed = file.decision?.reviewed?.as === 'quashed'
  const fineFen = quashed ? 0 : fineOf(file.decision?.penalties ?? [])
  const lines =
    dueOn === null || fineFen === 0
      ? []
      : lateFineLines({ fineFen, dueOn, payments: file.payments, stopped: stoppedDays(file, today), today })
  const accruedFen = lines.at(-1)?.sumFen ?? 0
  const reducedFen = Math.min(file.late?.reducedFen ?? 0, accruedFen)
  const lateOwedFen = file.late === undefined ? 0 : accruedFen - reducedFen
  return {
    owedFen,
    paidFen: paidSoFar(file),
    dueOn,
    lines,
    accruedFen,
    imposedOn: file.late?.imposedOn ?? null,
    reducedFen,
    lateOwedFen,
    leftFen: owedFen + lateOwedFen - paidSoFar(file),
    payments: split(file.payments, owedFen),
  }
}

/** 行政复议或者行政诉讼期间 (行政处罚法第七十三条第三款): from the day it was asked for to the day it ended, both not counted. */
function stoppedDays({ remedies }: ProceedingFile, today: CivilDate): Days[] {
  return (remedies ?? []).flatMap(({ from, to }) => {
    const [first, last] = [parseCivilDate(from), parseCivilDate(to ?? today)]
    return first.ok && last.ok ? [{ from: first.value, to: last.value }] : []
  })
}

function split(payments: readonly Payment[], owedFen: number): SplitPayment[] {
  let before = 0
  return payments.map((one) => {
    const toLateFen = Math.max(0, before + one.fen - Math.max(owedFen, before))
    before += one.fen
    return { ...one, toLateFen }
  })
}
