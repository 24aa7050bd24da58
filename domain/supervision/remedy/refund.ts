/**
 * 返还罚款的利息: a fine or money confiscated that is given back carries the bank's interest for deposits of the same time
 * (国家赔偿法第三十六条第七项). The law names no rate; the district sets the one the bank publishes.
 */
import { daysBetween, type CivilDate } from '../../clock/civil-date.ts'

/** Days of the year by which banks count interest on deposits. */
export const interestYear = 360

export type Refund = { readonly fen: number; readonly interestFen: number; readonly days: number }

/**
 * What is given back of a payment: the sum in fen, and its interest from the day it was paid to the day before it is given back, by a
 * yearly rate in per cent, rounded to the fen. A day given back before it was paid has no interest.
 */
export function refundOf(fen: number, paidOn: CivilDate, backOn: CivilDate, ratePercent: number): Refund {
  const days = Math.max(0, daysBetween(paidOn, backOn))
  return { fen, interestFen: Math.round((fen * ratePercent * days) / 100 / interestYear), days }
}
