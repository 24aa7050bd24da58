import { readFile } from 'node:fs/promises'
import {
  readCalendarRows,
  workCalendar,
  type CalendarDay,
  type CalendarRow,
  type RefusedRow,
  type WorkCalendar,
} from '../../domain/clock/work-calendar.ts'
import { yearOf } from '../../domain/clock/civil-date.ts'
import { cell } from '../../domain/catalogue/sheet.ts'
import { done, must, type Outcome } from '../../domain/kernel/outcome.ts'
import { readTable, readTableOf } from '../catalogue/table-file.ts'
import { inTransaction, type Pool, type Tx } from '../db/pool.ts'
import { listCalendarYears, saveCalendar } from './store.ts'

const shipped = new URL('../../data/work-calendar.csv', import.meta.url)

/** Headings under which the fields of a calendar are found. */
export const calendarHeadings = {
  date: ['date', '日期'],
  kind: ['kind', '类型', '类别'],
  zh: ['name_zh', '名称', '节日'],
  en: ['name_en', '英文名称'],
} as const

export type CalendarImport = {
  readonly rows: number
  readonly refused: readonly RefusedRow[]
  /** The years whose days were put in place, or would be. */
  readonly years: readonly number[]
}

const kinds: Readonly<Record<string, string>> = { 放假: 'holiday', 调休上班: 'makeUp', 上班: 'makeUp' }

/**
 * `gezhi import calendar FILE`, and the same in the page: the notices of whole years, CSV or XLSX with date,
 * kind (holiday, makeUp or 放假, 调休上班) and name. A refused row refuses all; a dry run answers the same.
 * `also` is done in the same transaction. Refuses besides the rows a file that cannot be read and a year that is not whole (`clock.yearIncomplete`).
 */
export async function importCalendar(
  db: Pool,
  bytes: Uint8Array,
  dryRun: boolean,
  also?: (tx: Tx, years: readonly number[]) => Promise<void>,
): Promise<Outcome<CalendarImport>> {
  const table = await readTableOf(bytes, calendarHeadings, ['date', 'kind', 'zh'], 'clock.noColumn')
  if (!table.ok) return table
  const { columns } = table.value
  const given = table.value.rows.map((row): CalendarRow => {
    const kind = cell(row, columns, 'kind')
    const name = cell(row, columns, 'zh')
    return { date: cell(row, columns, 'date'), kind: kinds[kind] ?? kind, name_zh: name, name_en: cell(row, columns, 'en') || name }
  })
  const read = readCalendarRows(given)
  const years = [...new Set(read.days.map((day) => yearOf(day.date)))].sort((a, b) => a - b)
  const report = { rows: given.length, refused: read.refused, years }
  if (read.refused.length > 0) return done(report)
  const whole = workCalendar(read.days)
  if (!whole.ok) return whole
  if (!dryRun) {
    await inTransaction(db, async (tx) => {
      await saveCalendar(tx, whole.value)
      await also?.(tx, years)
    })
  }
  return done(report)
}

/** Puts in the calendar the program ships for the years that have none yet. Run at every start. */
export async function seedWorkCalendar(db: Pool): Promise<void> {
  const known = new Set(await listCalendarYears(db))
  const days = (await shippedDays()).filter((day) => !known.has(yearOf(day.date)))
  if (days.length > 0) await inTransaction(db, (tx) => saveCalendar(tx, must(workCalendar(days))))
}

/** The calendar that comes with the program, for questions that no installation is asked. */
export async function shippedCalendar(): Promise<WorkCalendar> {
  return must(workCalendar(await shippedDays()))
}

async function shippedDays(): Promise<CalendarDay[]> {
  const table = must(await readTable(await readFile(shipped)))
  const given = table.rows.map(({ cells }): CalendarRow => ({
    date: cells.date ?? '',
    kind: cells.kind ?? '',
    name_zh: cells.name_zh ?? '',
    name_en: cells.name_en ?? '',
  }))
  return [...readCalendarRows(given).days]
}
