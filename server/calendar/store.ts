import { z } from 'zod'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import type { CalendarDay, WorkCalendar } from '../../domain/clock/work-calendar.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { rows, type Db, type Tx } from '../db/pool.ts'

/** The years for which the calendar has data; any other year is refused by every clock. */
export async function listCalendarYears(db: Db): Promise<number[]> {
  return (await db<{ year: number }[]>`select year from calendar_year order by year`).map(({ year }) => year)
}

const DayRow = z.object({ day: z.string(), kind: z.enum(['holiday', 'makeUp']), name_zh: z.string(), name_en: z.string() })

/** The days that differ from the week, in the order of the year; of one year when it is named. */
export async function listCalendarDays(db: Db, year?: number): Promise<CalendarDay[]> {
  const found = await rows(
    DayRow,
    db`
    select day, kind, name_zh, name_en from calendar_day
    where ${year ?? null}::int is null or extract(year from day) = ${year ?? null}::int order by day`,
  )
  return found.map(({ day, kind, name_zh, name_en }) => ({ date: must(parseCivilDate(day)), kind, name: { zh: name_zh, en: name_en } }))
}

/** Adds whole years to the national work calendar, or replaces their days. Years not named stay as they are. */
export async function saveCalendar(tx: Tx, calendar: WorkCalendar): Promise<void> {
  const years = [...calendar.years]
  await tx`insert into calendar_year (year) select unnest(${years}::int[]) on conflict do nothing`
  await tx`delete from calendar_day where extract(year from day)::int = any(${years}::int[])`
  const days = [
    ...[...calendar.holidays].map(([day, name]) => ({ day, kind: 'holiday', name_zh: name.zh, name_en: name.en })),
    ...[...calendar.makeUpDays].map(([day, name]) => ({ day, kind: 'makeUp', name_zh: name.zh, name_en: name.en })),
  ]
  await tx`
    insert into calendar_day (day, kind, name_zh, name_en)
    select day, kind, name_zh, name_en from jsonb_to_recordset(${JSON.stringify(days)}::text::jsonb) as d (day date, kind text, name_zh text, name_en text)`
}
