/** 加处罚款 (行政处罚法第七十二条第一款第一项): three per cent of the fine for each day it is late, never more than the fine. */
import { addDays, daysBetween, parseCivilDate, type CivilDate } from '../clock/civil-date.ts'
import type { Days } from '../clock/terms/count.ts'
import type { Payment } from './proceeding/file.ts'

/** Hundredths of the fine for each day. */
const shareOfDay = 3

/** Stretches in which nothing accrues: reconsideration and suit (第七十三条第三款). They may overlap. */
export type LateFineAsked = {
  readonly fineFen: number
  /** The last day on which paying was in time. */
  readonly dueOn: CivilDate
  readonly payments: readonly Pick<Payment, 'fen' | 'on'>[]
  readonly stopped: readonly Days[]
  readonly today: CivilDate
}

/**
 * What has accrued by the end of a day, in fen: simple, on the fine as it was decided, from the day after the last day to
 * pay until the day the fine was paid in full, without the days it was stopped, and capped at the fine (第七十二条;
 * 行政强制法第四十五条第二款). The cap is reached on the thirty-fourth day.
 */
export function lateFine({ fineFen, dueOn, payments, stopped, today }: LateFineAsked): number {
  if (fineFen <= 0 || today <= dueOn) return 0
  const paidOn = dayPaidInFull(fineFen, payments)
  const last = paidOn !== undefined && paidOn < today ? paidOn : today
  const days = daysBetween(dueOn, last) - stoppedDays(addDays(dueOn, 1), last, stopped)
  return Math.max(0, Math.min(fineFen, Math.floor((fineFen * shareOfDay * days) / 100)))
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

function stoppedDays(from: CivilDate, to: CivilDate, stopped: readonly Days[]): number {
  let count = 0
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (stopped.some((one) => one.from <= day && day <= one.to)) count += 1
  }
  return count
}
