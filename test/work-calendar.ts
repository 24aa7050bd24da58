import { readFileSync } from 'node:fs'
import { usualRules, type ClockRules } from '../domain/clock/due-at.ts'
import { readCalendarRows, workCalendar, type CalendarRow, type WorkCalendar } from '../domain/clock/work-calendar.ts'
import { must } from '../domain/kernel/outcome.ts'

/** The lines of data/work-calendar.csv, whose fields hold no commas or quotes. */
export function seededRows(): readonly CalendarRow[] {
  const text = readFileSync(new URL('../data/work-calendar.csv', import.meta.url), 'utf8')
  const [, ...lines] = text.trim().split('\n')
  return lines.map((line) => {
    const [date = '', kind = '', name_zh = '', name_en = ''] = line.split(',')
    return { date, kind, name_zh, name_en }
  })
}

/** The work calendar every installation is seeded with. */
export function seededCalendar(): WorkCalendar {
  return must(workCalendar(readCalendarRows(seededRows()).days))
}

/** The usual rules over the seeded calendar. */
export function seededRules(): ClockRules {
  return must(usualRules(seededCalendar()))
}
