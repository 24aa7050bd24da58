import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { seededCalendar, seededRows } from '../../test/work-calendar.ts'
import { publishedDays, workCalendarCsv } from '../../tools/seed-work-calendar.ts'
import { must } from '../kernel/outcome.ts'
import { addDays, dayOfWeek, parseCivilDate, yearOf, type CivilDate } from './civil-date.ts'
import {
  dayStanding,
  isWorkingDay,
  parseCalendarRow,
  readCalendarRows,
  workCalendar,
  type CalendarDay,
  type CalendarRow,
} from './work-calendar.ts'

const date = (text: string) => must(parseCivilDate(text))
const name = { zh: '国庆节', en: 'National Day' }
const off = (text: string): CalendarDay => ({ date: date(text), kind: 'holiday', name })
const madeUp = (text: string): CalendarDay => ({ date: date(text), kind: 'makeUp', name })
const fixed = ['2030-01-01', '2030-05-01', '2030-10-01', '2030-10-02', '2030-10-03'].map(off)
const row = (text: string, kind = 'holiday'): CalendarRow => ({
  date: text,
  kind,
  name_zh: '国庆节',
  name_en: 'National Day',
})

describe('a calendar', () => {
  test('knows weekdays, weekends, holidays and make-up days of its years', () => {
    const calendar = must(workCalendar([...fixed, madeUp('2030-09-29')]))
    expect(must(dayStanding(date('2030-03-01'), calendar))).toEqual({ works: true, why: 'weekday' })
    expect(must(dayStanding(date('2030-03-02'), calendar))).toEqual({ works: false, why: 'weekend' })
    expect(must(dayStanding(date('2030-10-01'), calendar))).toEqual({ works: false, why: 'holiday', name })
    expect(must(dayStanding(date('2030-09-29'), calendar))).toEqual({ works: true, why: 'makeUp', name })
  })

  test('refuses a year without data, never guesses it', () => {
    const calendar = must(workCalendar(fixed))
    const refusal = { code: 'clock.noCalendar', params: { year: 2031 } }
    expect(isWorkingDay(date('2031-01-01'), calendar)).toEqual({ ok: false, refusal })
    expect(isWorkingDay(date('2030-12-31'), calendar)).toEqual({ ok: true, value: true })
  })

  test.each([
    ['a day twice', [...fixed, off('2030-10-01')], 'clock.dayTwice'],
    ['a day off that is made up as well', [...fixed, off('2030-10-05'), madeUp('2030-10-05')], 'clock.holidayAndMakeUp'],
    ['a make-up day on a weekday', [...fixed, madeUp('2030-10-09')], 'clock.makeUpOnWeekday'],
    ['a day outside the years named', [...fixed, off('2031-01-01')], 'clock.yearNotNamed'],
    ['a year that lacks a holiday of fixed date', fixed.slice(1), 'clock.yearIncomplete'],
    ['a year without any day', [], 'clock.yearIncomplete'],
  ])('is refused with %s', (_, days, code) => {
    expect(workCalendar(days, new Set([2030]))).toMatchObject({ ok: false, refusal: { code } })
  })

  test('takes its years from its days when none are named, and each must be whole', () => {
    expect(workCalendar([...fixed, off('2031-01-01')])).toMatchObject({
      ok: false,
      refusal: { code: 'clock.yearIncomplete', params: { year: 2031, date: '2031-05-01' } },
    })
  })
})

describe('lines', () => {
  test('are read with spaces around their fields', () => {
    const read = { date: ' 2030-10-01 ', kind: ' holiday ', name_zh: ' 国庆节 ', name_en: ' National Day ' }
    expect(must(parseCalendarRow(read))).toEqual(off('2030-10-01'))
  })

  test.each([
    ['no date', row('1 October'), 'clock.badDate'],
    ['no such kind', row('2030-10-01', 'workday'), 'clock.dayKind'],
    ['no Chinese name', { ...row('2030-10-01'), name_zh: ' ' }, 'clock.dayName'],
    ['no English name', { ...row('2030-10-01'), name_en: '' }, 'clock.dayName'],
    ['a name without end', { ...row('2030-10-01'), name_en: 'x'.repeat(61) }, 'clock.dayName'],
  ])('with %s are refused', (_, bad, code) => {
    expect(parseCalendarRow(bad)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('are refused one by one, each with its number, and the sound ones are kept', () => {
    const rows = [row('2030-10-01'), row('x'), row('2030-10-01'), row('2030-10-02', 'makeUp'), row('2031-01-01'), row('2030-10-03')]
    const { days, refused } = readCalendarRows(rows, new Set([2030]))
    expect(days.map((day) => day.date)).toEqual(['2030-10-01', '2030-10-03'])
    expect(refused.map(({ row, refusal }) => [row, refusal.code])).toEqual([
      [2, 'clock.badDate'],
      [3, 'clock.dayTwice'],
      [4, 'clock.makeUpOnWeekday'],
      [5, 'clock.yearNotNamed'],
    ])
  })
})

describe('data/work-calendar.csv', () => {
  const calendar = seededCalendar()

  test('is what the tool writes', () => {
    const kept = readFileSync(new URL('../../data/work-calendar.csv', import.meta.url), 'utf8')
    expect(kept).toBe(workCalendarCsv(publishedDays()))
  })

  test('is read without a refusal and covers 2004 to 2026, no more', () => {
    expect(readCalendarRows(seededRows()).refused).toEqual([])
    expect([...calendar.years].toSorted()).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index))
  })

  const notices: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    [
      '国办发明电〔2015〕18号（2016年元旦、春节）',
      '2016-01-01..2016-02-29',
      ['2016-01-01', '2016-02-07..2016-02-13'],
      ['2016-02-06', '2016-02-14'],
    ],
    ['国办发明电〔2020〕1号（延长2020年春节假期至2月2日）', '2020-01-18..2020-02-09', ['2020-01-24..2020-02-02'], ['2020-01-19']],
    [
      '国办发明电〔2024〕12号（2025年）',
      '2025-01-01..2025-12-31',
      [
        '2025-01-01',
        '2025-01-28..2025-02-04',
        '2025-04-04..2025-04-06',
        '2025-05-01..2025-05-05',
        '2025-05-31..2025-06-02',
        '2025-10-01..2025-10-08',
      ],
      ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    ],
    [
      '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）',
      '2026-01-01..2026-12-31',
      [
        '2026-01-01..2026-01-03',
        '2026-02-15..2026-02-23',
        '2026-04-04..2026-04-06',
        '2026-05-01..2026-05-05',
        '2026-06-19..2026-06-21',
        '2026-09-25..2026-09-27',
        '2026-10-01..2026-10-07',
      ],
      ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    ],
  ]

  test.each(notices)('says what %s says', (_, whole, daysOff, makeUps) => {
    const off = new Set(daysOff.flatMap(range))
    for (const day of range(whole)) {
      const expected = makeUps.includes(day) || (dayOfWeek(day) <= 5 && !off.has(day))
      expect([day, must(isWorkingDay(day, calendar))]).toEqual([day, expected])
    }
  })

  // About 261 weekdays a year less 10 (to 2007), 11 (from 2008) or 13 (from 2025) statutory holidays (年节放假办法第二条).
  test('leaves between 247 and 254 working days in every year', () => {
    for (const year of calendar.years) {
      const days = range(`${year}-01-01..${year}-12-31`).filter((day) => must(isWorkingDay(day, calendar)))
      expect([year, days.length >= 247 && days.length <= 254]).toEqual([year, true])
    }
  })

  test('names every make-up day after a festival of the days off around it', () => {
    for (const [day, { zh }] of calendar.makeUpDays) {
      const near = [...calendar.holidays].some(
        ([holiday, words]) => words.zh === zh && Math.abs(Date.parse(holiday) - Date.parse(day)) <= 14 * 86_400_000,
      )
      expect([day, near]).toEqual([day, true])
      expect(yearOf(day)).toBeGreaterThanOrEqual(2004)
    }
  })
})

/** 'a..b' as all dates from a to b; a single date as itself. */
function range(text: string): readonly CivilDate[] {
  const [from = '', to = from] = text.split('..')
  const dates: CivilDate[] = []
  for (let day = date(from); day <= date(to); day = addDays(day, 1)) dates.push(day)
  return dates
}
