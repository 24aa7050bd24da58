/**
 * Dates as an office counts them: days of the calendar, without a time of day and without a time zone.
 * A date of law is never an instant, so it is text of its own kind here and all arithmetic goes over
 * whole day numbers; the only passages to instants name the offset from UTC they use.
 */
import { done, refuse, type Outcome } from '../kernel/outcome.ts'

declare const civil: unique symbol

/** A date of the Gregorian calendar as 'YYYY-MM-DD', years 1900–2200. Its text order is its order in time. */
export type CivilDate = string & { readonly [civil]: true }

/** China Standard Time, UTC+8 all year (no summer time since 1992). */
export const chinaOffsetMinutes = 480

export const dayMs = 86_400_000
const minuteMs = 60_000
const firstYear = 1900
const lastYear = 2200
const firstDay = Date.UTC(firstYear, 0, 1) / dayMs
const lastDay = Date.UTC(lastYear, 11, 31) / dayMs

/** Reads 'YYYY-MM-DD'. Refused: other forms, days that do not exist (30 February), years outside 1900–2200. */
export function parseCivilDate(text: string): Outcome<CivilDate, 'clock.badDate' | 'clock.dateOutOfRange'> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return refuse('clock.badDate', { text })
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < firstYear || year > lastYear) {
    return refuse('clock.dateOutOfRange', { text, first: firstYear, last: lastYear })
  }
  const known = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return known ? done(civilDate(year, month, day)) : refuse('clock.badDate', { text })
}

/** Whole days since 1970-01-01; negative before. */
export function dayNumberOf(date: CivilDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)) / dayMs
}

/** The date of a day number. A number outside 1900–2200 is a fault and throws RangeError. */
export function civilDateOf(dayNumber: number): CivilDate {
  if (!Number.isInteger(dayNumber) || dayNumber < firstDay || dayNumber > lastDay) {
    throw new RangeError(`no civil date for day number ${dayNumber}`)
  }
  const date = new Date(dayNumber * dayMs)
  return civilDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** The year of a day number. */
export function yearOfDay(dayNumber: number): number {
  return new Date(dayNumber * dayMs).getUTCFullYear()
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4))
}

/** `days` later, or earlier when negative. Leaving 1900–2200 throws RangeError. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOf(dayNumberOf(date) + days)
}

/**
 * The same day `months` later; a month without that day gives its last day (民法典第二百零二条:
 * 没有对应日的，月末日为期间的最后一日).
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = yearOf(date) * 12 + (monthOf(date) - 1) + months
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  if (year < firstYear || year > lastYear) throw new RangeError(`${date} and ${months} months leave the calendar`)
  return civilDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)))
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumberOf(to) - dayNumberOf(from)
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function dayOfWeek(date: CivilDate): number {
  return weekdayOf(dayNumberOf(date))
}

/** 1 for Monday to 7 for Sunday, of a day number; 1970-01-01 was a Thursday. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1
}

/** The date on the wall at an instant. An invalid Date throws RangeError. */
export function civilDateAt(instant: Date, offsetMinutes: number = chinaOffsetMinutes): CivilDate {
  return civilDateOf(Math.floor((instant.getTime() + offsetMinutes * minuteMs) / dayMs))
}

/** The instant at which the wall shows `time` ('HH:MM', to '24:00') on `date`. Another form of time throws. */
export function instantAt(date: CivilDate, time: string, offsetMinutes: number = chinaOffsetMinutes): Date {
  const minutes = minutesOf(time)
  if (minutes === undefined) throw new RangeError(`not a time of day: ${time}`)
  return new Date(dayNumberOf(date) * dayMs + (minutes - offsetMinutes) * minuteMs)
}

/** Minutes since midnight of 'HH:MM', 0 to 1440 ('24:00' is the end of the day); undefined for other text. */
export function minutesOf(time: string): number | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(time)
  if (!match) return undefined
  const [hours, minutes] = [Number(match[1]), Number(match[2])]
  const total = hours * 60 + minutes
  return minutes < 60 && total <= 1440 ? total : undefined
}

function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7))
}

function dayOf(date: CivilDate): number {
  return Number(date.slice(8, 10))
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function civilDate(year: number, month: number, day: number): CivilDate {
  // The one place where text becomes a CivilDate; callers have established that the day exists.
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as CivilDate
}
