import { importCalendarFile, listCalendarYearsOf, readCalendarYear } from '../../contract/registers/calendar.ts'
import { matchColumns } from '../../domain/catalogue/sheet.ts'
import { civilDateOf, dayNumberOf, parseCivilDate, yearOf } from '../../domain/clock/civil-date.ts'
import { standingOf, type WorkCalendar } from '../../domain/clock/work-calendar.ts'
import { done, must, refuse } from '../../domain/kernel/outcome.ts'
import { calendarHeadings, importCalendar } from '../calendar/import.ts'
import { listCalendarDays } from '../calendar/store.ts'
import { readTable } from '../catalogue/table-file.ts'
import type { Db } from '../db/pool.ts'
import { served, type Served } from '../http/serve.ts'
import { reportOf, uploadedFile } from './import-report.ts'
import { holdRegisters, insertEntry, tellChanged } from './journal.ts'

/** Cases filed late in a year have limits that end in the next two. */
const yearsAhead = 2

const list = served(listCalendarYearsOf, async ({ session: { region }, now }) => {
  const { calendar } = region.rules
  const today = region.today(now())
  const last = Math.max(yearOf(today) + yearsAhead, ...calendar.years)
  const first = Math.min(yearOf(today), ...calendar.years)
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index)
  return done({ today, years: years.map((year) => countsOf(year, calendar)) })
})

function countsOf(year: number, calendar: WorkCalendar) {
  const present = calendar.years.has(year)
  const begins = dayNumberOf(must(parseCivilDate(`${year}-01-01`)))
  const count = { holidays: 0, makeUpDays: 0, workingDays: 0 }
  for (let day = begins; present && yearOf(civilDateOf(day)) === year; day += 1) {
    const { works, why } = standingOf(day, calendar)
    if (works) count.workingDays += 1
    if (why === 'holiday') count.holidays += 1
    if (why === 'makeUp') count.makeUpDays += 1
  }
  return { year, present, ...count }
}

const read = served(readCalendarYear, async ({ db, session: { region } }, { year }) => {
  if (!region.rules.calendar.years.has(year)) return refuse('clock.noCalendar', { year })
  const days = await listCalendarDays(db, year)
  return done({ year, days: days.map(({ date, kind, name }) => ({ date, kind, name })) })
})

/** The calendar is the nation's: where several districts are served, none of them changes it for the others. */
async function isShared(db: Db): Promise<boolean> {
  return (await db`select 1 from region limit 2`).length > 1
}

const importFile = served(importCalendarFile, async (context, { dryRun, source }) => {
  const { region, personId } = context.session
  if (await isShared(context.db)) return refuse('register.calendarShared')
  const bytes = await uploadedFile(context)
  if (!bytes.ok) return bytes
  const table = await readTable(bytes.value)
  if (!table.ok) return table
  const at = context.now()
  const outcome = await importCalendar(context.db, bytes.value, dryRun === 'true', async (tx, years) => {
    await holdRegisters(tx, region.code)
    await insertEntry(tx, region.code, {
      register: 'calendar',
      action: importCalendarFile.name,
      what: source,
      personId,
      at,
      before: null,
      after: { years, source },
    })
  })
  if (!outcome.ok) return outcome
  const { rows, refused, years } = outcome.value
  const applied = dryRun === 'false' && refused.length === 0
  if (applied) await tellChanged(context, 'calendar')
  // A line of a file stands one below its place among the lines, because of the heading.
  const refusals = refused.map(({ row, refusal }) => ({ row: table.value.rows[row - 1]?.row ?? row + 1, column: '', refusal }))
  return done(
    reportOf(
      {
        rows,
        refusals,
        headings: table.value.headings,
        columns: matchColumns(table.value.headings, calendarHeadings),
        counts: years.map((year) => ({
          zh: `${year} 年`,
          en: String(year),
          count: table.value.rows.filter(({ cells }) => Object.values(cells).some((text) => text.trim().startsWith(`${year}-`))).length,
        })),
        applied,
      },
      context.language,
    ),
  )
})

export const calendarHandlers: readonly Served[] = [list, read, importFile]
