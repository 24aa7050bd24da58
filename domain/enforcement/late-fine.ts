/** 加处罚款 (行政处罚法第七十二条第一款第一项): three per cent of the fine for each day it is late, never more than the fine. */
import { addDays, parseCivilDate, type CivilDate } from '../clock/civil-date.ts'
import type { Days } from '../clock/terms/count.ts'
import type { Payment } from './proceeding/file.ts'

/** Hundredths of the fine for each day. */
export const lateFineShareOfDay = 3

/** Stretches in which nothing accrues: reconsideration and suit (第七十三条第三款). They may overlap. */
export type LateFineAsked = {
  readonly fineFen: number
  /** The last day on which paying was in time. */
  readonly dueOn: CivilDate
  readonly payments: readonly Pick<Payment, 'fen' | 'on'>[]
  readonly stopped: readonly Days[]
  readonly today: CivilDate
}

/** A day that adds to the late fine, or a stretch of days that do not count; `sumFen` is what has accrued by its end. */
export type LateFineLine = {
  readonly kind: 'accrues' | 'stopped'
  readonly from: CivilDate
  readonly to: CivilDate
  readonly addsFen: number
  readonly sumFen: number
}

/**
 * The late fine day by day, in fen: simple, on the fine as it was decided, from the day after the last day to pay until the
 * day the fine was paid in full, without the days it was stopped, and capped at the fine (第七十二条; 行政强制法第四十五条第二款).
 * The cap is reached on the thirty-fourth day that counts; nothing is said of the days after it.
 */
export function lateFineLines({ fineFen, dueOn, payments, stopped, today }: LateFineAsked): readonly LateFineLine[] {
  const paidOn = dayPaidInFull(fineFen, payments)
  const last = paidOn !== undefined && paidOn < today ? paidOn : today
  const lines: LateFineLine[] = []
  let counted = 0
  let sumFen = 0
  for (let on = addDays(dueOn, 1); on <= last && sumFen < fineFen; on = addDays(on, 1)) {
    const before = lines.at(-1)
    if (stopped.some(({ from, to }) => from <= on && on <= to)) {
      if (before?.kind === 'stopped') lines[lines.length - 1] = { ...before, to: on }
      else lines.push({ kind: 'stopped', from: on, to: on, addsFen: 0, sumFen })
      continue
    }
    counted += 1
    const sum = Math.min(fineFen, Math.floor((fineFen * lateFineShareOfDay * counted) / 100))
    lines.push({ kind: 'accrues', from: on, to: on, addsFen: sum - sumFen, sumFen: sum })
    sumFen = sum
  }
  return lines
}

/** What has accrued by the end of a day, in fen; see `lateFineLines`. */
export function lateFine(asked: LateFineAsked): number {
  return lateFineLines(asked).at(-1)?.sumFen ?? 0
}

function dayPaidInFull(fineFen: number, payments: LateFineAsked['payments']): CivilDate | undefined {
  let sum = 0
  for (const { fen, on } of [...payments].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    sum += fen
    const day = parseCivilDate(on)
    if (sum >= fineFen && day.ok) return day.value
  }
  return undefined
}
