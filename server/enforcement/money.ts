/** What a proceeding owes, has paid and must pay for being late, on a day of the region. */
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { lastDayOf } from '../../domain/clock/terms/count.ts'
import { findTerm } from '../../domain/clock/terms/rules/all.ts'
import { moneyOf, owed, type Money } from '../../domain/enforcement/proceeding/money.ts'
import type { ProceedingFile } from '../../domain/enforcement/proceeding/file.ts'
import type { Command } from '../matter/perform.ts'
import type { Region } from '../region/region.ts'
import { dayOf } from './facts.ts'

export function moneyOn(region: Region, file: ProceedingFile, today: CivilDate): Money {
  return moneyOf(file, dueOn(region, file), today)
}

/** The same with the payment that is being entered, if one is. */
export function moneyWith({ region, act, input, now }: Command, file: ProceedingFile): Money {
  const today = region.today(now)
  if (!['recordPayment', 'bankPayment'].includes(act) || typeof input.fen !== 'number' || typeof input.paidOn !== 'string')
    return moneyOn(region, file, today)
  const payment = { fen: input.fen, on: input.paidOn, receipt: '', channel: '' }
  return moneyOn(region, { ...file, payments: [...file.payments, payment] }, today)
}

/** The last day to pay: fifteen days after service (行政处罚法第六十七条第三款), or the end of a deferral; of costs, the day the demand gives. */
function dueOn(region: Region, file: ProceedingFile): CivilDate | null {
  if (file.costs) return dayOf(file.costs.until) ?? null
  const servedOn = dayOf(file.decision?.servedOn)
  const rule = findTerm('CF-08')
  if (owed(file) === 0 || !servedOn || !rule) return null
  const last = lastDayOf(rule, { from: servedOn }, region.rules.calendar)
  return dayOf(file.deferredUntil) ?? (last.ok ? last.value.last : null)
}
