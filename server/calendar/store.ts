import type { WorkCalendar } from '../../domain/clock/work-calendar.ts'
import type { Tx } from '../db/pool.ts'

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
