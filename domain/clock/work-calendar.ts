/**
 * The work calendar (工作日历). State organs rest on Saturday and Sunday (国务院关于职工工作时间的规定
 * 第七条). Each year's notice of the State Council's General Office names the days off and the weekend
 * days worked in exchange (调休上班); nothing computes them. So holidays are data for a year, and a
 * question about a year without data is refused: a guess would make a legal time limit wrong.
 */
import { done, refuse, type Outcome, type Refusal } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import { dayNumberOf, parseCivilDate, weekdayOf, yearOf, type CivilDate } from './civil-date.ts'

/** What the notice can say of a day. */
export const calendarDayKinds = {
  holiday: { zh: '放假', en: 'day off' },
  makeUp: { zh: '调休上班', en: 'make-up working day' },
} as const satisfies Record<string, Words>

export type CalendarDayKind = keyof typeof calendarDayKinds

/** One day of a notice; `name` is the festival the day belongs to. */
export type CalendarDay = { readonly date: CivilDate; readonly kind: CalendarDayKind; readonly name: Words }

/**
 * Built by `workCalendar` only, so that its days are known to be consistent. `marks` holds the same days by
 * day number, because a clock passes over many of them.
 */
export type WorkCalendar = {
  readonly years: ReadonlySet<number>
  readonly holidays: ReadonlyMap<CivilDate, Words>
  readonly makeUpDays: ReadonlyMap<CivilDate, Words>
  readonly marks: ReadonlyMap<number, DayStanding>
}

/** A line of `date,kind,name_zh,name_en`, as read from a file or form. */
export type CalendarRow = {
  readonly date: string
  readonly kind: string
  readonly name_zh: string
  readonly name_en: string
}

/** A refused line; `row` counts data lines from 1. */
export type RefusedRow = { readonly row: number; readonly refusal: Refusal }

/** What a day is for the offices. */
export type DayStanding =
  | { readonly works: boolean; readonly why: 'weekday' | 'weekend' }
  | { readonly works: boolean; readonly why: 'holiday' | 'makeUp'; readonly name: Words }

const weekday: DayStanding = { works: true, why: 'weekday' }
const weekend: DayStanding = { works: false, why: 'weekend' }

// The statutory holidays of fixed date (全国年节及纪念日放假办法第二条): a year without them is not whole.
const fixedHolidays = ['01-01', '05-01', '10-01', '10-02', '10-03'] as const

/** Whether the offices work on the day, and why. Refused: a year the calendar has no data for. */
export function dayStanding(date: CivilDate, calendar: WorkCalendar): Outcome<DayStanding, 'clock.noCalendar'> {
  const year = yearOf(date)
  return calendar.years.has(year) ? done(standingOf(dayNumberOf(date), calendar)) : refuse('clock.noCalendar', { year })
}

/** As `dayStanding`, of the day number of a day whose year the caller knows to be in the calendar. */
export function standingOf(dayNumber: number, calendar: WorkCalendar): DayStanding {
  return calendar.marks.get(dayNumber) ?? (weekdayOf(dayNumber) <= 5 ? weekday : weekend)
}

/** Whether the day is a working day (工作日). Refused: a year the calendar has no data for. */
export function isWorkingDay(date: CivilDate, calendar: WorkCalendar): Outcome<boolean, 'clock.noCalendar'> {
  const standing = dayStanding(date, calendar)
  return standing.ok ? done(standing.value.works) : standing
}

/** Reads one line. Refused: no such date, kind other than holiday or makeUp, a name missing or over 60 characters. */
export function parseCalendarRow(row: CalendarRow): Outcome<CalendarDay> {
  const date = parseCivilDate(row.date.trim())
  if (!date.ok) return date
  const kind = row.kind.trim()
  if (kind !== 'holiday' && kind !== 'makeUp') return refuse('clock.dayKind', { kind, date: date.value })
  const name = { zh: row.name_zh.trim(), en: row.name_en.trim() }
  for (const text of [name.zh, name.en]) {
    if (text.length === 0 || text.length > 60) return refuse('clock.dayName', { date: date.value })
  }
  return done({ date: date.value, kind, name })
}

/**
 * Every line judged by itself and against the lines before it, for an import that answers row by row.
 * `years` are those the file is about; when absent, those its dates name.
 */
export function readCalendarRows(
  rows: readonly CalendarRow[],
  years?: ReadonlySet<number>,
): { readonly days: readonly CalendarDay[]; readonly refused: readonly RefusedRow[] } {
  const days: CalendarDay[] = []
  const refused: RefusedRow[] = []
  const seen = new Map<CivilDate, CalendarDayKind>()
  rows.forEach((row, index) => {
    const read = parseCalendarRow(row)
    const refusal = read.ok ? objection(read.value, seen, years) : read.refusal
    if (refusal) refused.push({ row: index + 1, refusal })
    if (read.ok && !refusal) days.push(read.value)
  })
  return { days, refused }
}

/**
 * A calendar of these days for these years (when absent, the years the days name). Refused: a day twice or
 * both holiday and make-up day, a make-up day on a weekday, a day outside the years, a year that lacks one
 * of the holidays of fixed date and is therefore not whole.
 */
export function workCalendar(days: readonly CalendarDay[], years?: ReadonlySet<number>): Outcome<WorkCalendar> {
  const seen = new Map<CivilDate, CalendarDayKind>()
  const holidays = new Map<CivilDate, Words>()
  const makeUpDays = new Map<CivilDate, Words>()
  const marks = new Map<number, DayStanding>()
  for (const day of days) {
    const refusal = objection(day, seen, years)
    if (refusal) return { ok: false, refusal }
    const marked = day.kind === 'holiday' ? holidays : makeUpDays
    marked.set(day.date, day.name)
    marks.set(dayNumberOf(day.date), { works: day.kind === 'makeUp', why: day.kind, name: day.name })
  }
  const named = years ?? new Set(days.map((day) => yearOf(day.date)))
  const dates: ReadonlySet<string> = new Set(holidays.keys())
  for (const year of named) {
    const missing = fixedHolidays.find((fixed) => !dates.has(`${year}-${fixed}`))
    if (missing) return refuse('clock.yearIncomplete', { year, date: `${year}-${missing}` })
  }
  return done({ years: named, holidays, makeUpDays, marks })
}

/** What speaks against a day after those already seen; a sound day is added to them. */
function objection(day: CalendarDay, seen: Map<CivilDate, CalendarDayKind>, years: ReadonlySet<number> | undefined): Refusal | undefined {
  const { date, kind } = day
  const before = seen.get(date)
  if (before === kind) return refuse('clock.dayTwice', { date }).refusal
  if (before) return refuse('clock.holidayAndMakeUp', { date }).refusal
  if (kind === 'makeUp' && weekdayOf(dayNumberOf(date)) <= 5) return refuse('clock.makeUpOnWeekday', { date }).refusal
  if (years && !years.has(yearOf(date))) return refuse('clock.yearNotNamed', { date, year: yearOf(date) }).refusal
  seen.set(date, kind)
  return undefined
}
