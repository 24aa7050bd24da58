/**
 * Office hours (办公时间): when the clocks in 工作时 and 工作日 run. A district sets its own; many change
 * them twice a year, so they are kept in versions, each with the day from which it applies.
 */
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import { dayNumberOf, minutesOf, type CivilDate } from './civil-date.ts'

/** One stretch of a day, 'HH:MM' to 'HH:MM' on the wall; '24:00' is the end of the day. */
export type OfficeSpan = { readonly from: string; readonly to: string }

/** The hours of every working day from a date on, until the next version. */
export type OfficeVersion = { readonly from: CivilDate; readonly hours: readonly OfficeSpan[] }

/** A span with its bounds in milliseconds since midnight. */
export type OpenSpan = { readonly fromMs: number; readonly toMs: number }

/** Versions in order of date, checked; built by `officeSchedule` only. */
export type OfficeSchedule = readonly OpenDay[]

/** A working day's spans from a date on, also as a day number; `openMs` is what they add up to. */
export type OpenDay = {
  readonly from: CivilDate
  readonly fromDay: number
  readonly spans: readonly OpenSpan[]
  readonly openMs: number
}

/** 08:00–12:00 and 14:00–18:00: the hours most published filing standards assume; a setting, not a constant. */
export const usualHours: readonly OfficeSpan[] = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
]

const minuteMs = 60_000

/**
 * Checks the versions and puts them in order. Refused: no version, no hours, a time that is none, a span
 * that does not end after it begins, spans out of order or overlapping, two versions from one day.
 */
export function officeSchedule(versions: readonly OfficeVersion[]): Outcome<OfficeSchedule> {
  if (versions.length === 0) return refuse('clock.noHours')
  const schedule: OpenDay[] = []
  for (const version of versions.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (schedule.at(-1)?.from === version.from) return refuse('clock.hoursTwice', { date: version.from })
    const spans = openSpans(version.hours)
    if (!spans.ok) return spans
    const openMs = spans.value.reduce((sum, span) => sum + span.toMs - span.fromMs, 0)
    schedule.push({ from: version.from, fromDay: dayNumberOf(version.from), spans: spans.value, openMs })
  }
  return done(schedule)
}

/** The version that applies on a day number; undefined before the first. */
export function officeOn(dayNumber: number, schedule: OfficeSchedule): OpenDay | undefined {
  for (let index = schedule.length - 1; index >= 0; index -= 1) {
    const version = schedule[index]
    if (version && version.fromDay <= dayNumber) return version
  }
  return undefined
}

function openSpans(hours: readonly OfficeSpan[]): Outcome<readonly OpenSpan[]> {
  if (hours.length === 0) return refuse('clock.noHours')
  const spans: OpenSpan[] = []
  for (const { from, to } of hours) {
    const [opens, closes] = [minutesOf(from), minutesOf(to)]
    if (opens === undefined) return refuse('clock.badTime', { text: from })
    if (closes === undefined) return refuse('clock.badTime', { text: to })
    if (closes <= opens) return refuse('clock.hoursEmpty', { from, to })
    const before = spans.at(-1)
    if (before && opens * minuteMs < before.toMs) return refuse('clock.hoursOverlap', { from, to })
    spans.push({ fromMs: opens * minuteMs, toMs: closes * minuteMs })
  }
  return done(spans)
}
