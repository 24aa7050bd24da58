import { z } from 'zod'
import type { CalendarDay } from '../../domain/clock/work-calendar.ts'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { rows, type Db, type Tx } from '../db/pool.ts'

/** The years for which the calendar has data; any other year is refused by every clock. */
export async function listCalendarYears(db: Db): Promise<number[]> {
  return (await db<{ year: number }[]>`select year from calendar_year order by year`).map(({ year }) => year)
}

const DayRow = z.object({ day: z.string(), kind: z.enum(['holiday', 'makeUp']), name_zh: z.string(), name_en: z.string() })

/** The days that differ from the week, in the order of the year; of one year when it is named. */
export async function listCalendarDays(db: Db, year?: number): Promise<CalendarDay[]> {
  const found = await rows(DayRow, db`
    select day, kind, name_zh, name_en from calendar_day
    where ${year ?? null}::int is null or extract(year from day) = ${year ?? null}::int order by day`)
  return found.map(({ day, kind, name_zh, name_en }) => ({ date: must(parseCivilDate(day)), kind, name: { zh: name_zh, en: name_en } }))
}

/** Puts the notices of these years in place of what stood there; the caller has checked that they are whole. */
export async function replaceCalendarYears(tx: Tx, years: readonly number[], days: readonly CalendarDay[]): Promise<void> {
  const given = days.map(({ date, kind, name }) => ({ day: date, kind, name_zh: name.zh, name_en: name.en }))
  await tx`insert into calendar_year (year) select unnest(${years as number[]}::int[]) on conflict do nothing`
  await tx`delete from calendar_day where extract(year from day) = any(${years as number[]}::int[])`
  await tx`
    insert into calendar_day (day, kind, name_zh, name_en)
    select d.* from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb) as d (day date, kind text, name_zh text, name_en text)`
}
