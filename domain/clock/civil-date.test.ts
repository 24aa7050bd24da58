import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { must } from '../kernel/outcome.ts'
import {
  addDays,
  addMonths,
  civilDateAt,
  civilDateOf,
  dayNumberOf,
  dayOfWeek,
  daysBetween,
  instantAt,
  minutesOf,
  parseCivilDate,
  yearOf,
  yearOfDay,
} from './civil-date.ts'

const date = (text: string) => must(parseCivilDate(text))
const anyDay = fc.integer({ min: dayNumberOf(date('1900-01-01')), max: dayNumberOf(date('2200-12-31')) })
const anyDate = anyDay.map(civilDateOf)

describe('reading', () => {
  test.each(['1900-01-01', '2000-02-29', '2024-02-29', '2026-12-31', '2200-12-31'])('%s is a date', (text) => {
    expect(must(parseCivilDate(text))).toBe(text)
  })

  test.each(['', '2026-2-3', '20260203', '2026/02/03', '2026-02-30', '2025-02-29', '1900-02-29', '2026-13-01', '2026-00-10'])(
    '%j is no date',
    (text) => {
      expect(parseCivilDate(text)).toEqual({ ok: false, refusal: { code: 'clock.badDate', params: { text } } })
    },
  )

  test.each(['1899-12-31', '2201-01-01', '0099-01-01'])('%s is outside the years', (text) => {
    expect(parseCivilDate(text)).toMatchObject({ ok: false, refusal: { code: 'clock.dateOutOfRange' } })
  })
})

describe('arithmetic', () => {
  test('day numbers and dates are two writings of one thing, in one order', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(dayNumberOf(civilDateOf(a))).toBe(a)
        expect(must(parseCivilDate(civilDateOf(a)))).toBe(civilDateOf(a))
        expect(civilDateOf(a) < civilDateOf(b)).toBe(a < b)
        expect(yearOfDay(a)).toBe(yearOf(civilDateOf(a)))
      }),
    )
  })

  test('the calendar does not go beyond its ends', () => {
    expect(() => addDays(date('2200-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(date('1900-01-01'), -1)).toThrow(RangeError)
    expect(() => addMonths(date('2200-12-01'), 1)).toThrow(RangeError)
  })

  test('days between two dates lead from one to the other', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b)
      }),
    )
  })

  // The worked days of a document received on Monday 2025-03-10 (民法典第二百条至第二百零三条).
  test.each([
    [15, '2025-03-25'],
    [30, '2025-04-09'],
    [60, '2025-05-09'],
    [90, '2025-06-08'],
  ])('2025-03-10 and %i days is %s', (days, expected) => {
    expect(addDays(date('2025-03-10'), days)).toBe(expected)
  })

  test.each([
    ['2025-03-10', 6, '2025-09-10'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-12-31', -10, '2025-02-28'],
    ['2025-11-30', 15, '2027-02-28'],
  ])('%s and %i months is %s: a missing day gives the end of the month', (from, months, expected) => {
    expect(addMonths(date(from), months)).toBe(expected)
  })

  test.each([
    ['1900-01-01', 1],
    ['1970-01-01', 4],
    ['2024-02-29', 4],
    ['2026-02-15', 7],
    ['2200-12-31', 3],
  ])('%s is day %i of its week', (text, expected) => {
    expect(dayOfWeek(date(text))).toBe(expected)
  })

  test('weekdays go round', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayOfWeek(civilDateOf(day))).toBe(((new Date(day * 86_400_000).getUTCDay() + 6) % 7) + 1)
      }),
    )
  })
})

describe('instants', () => {
  test('midnight belongs to the day it begins, at the offset named', () => {
    expect(civilDateAt(new Date('2026-02-14T15:59:59.999Z'))).toBe('2026-02-14')
    expect(civilDateAt(new Date('2026-02-14T16:00:00.000Z'))).toBe('2026-02-15')
    expect(civilDateAt(new Date('2026-02-14T16:00:00.000Z'), 0)).toBe('2026-02-14')
    expect(civilDateAt(new Date('1969-12-31T15:00:00.000Z'))).toBe('1969-12-31')
  })

  test('a wall time is an instant', () => {
    expect(instantAt(date('2026-02-15'), '08:00').toISOString()).toBe('2026-02-15T00:00:00.000Z')
    expect(instantAt(date('2026-02-15'), '24:00').toISOString()).toBe('2026-02-15T16:00:00.000Z')
    expect(instantAt(date('2026-02-15'), '08:00', -300).toISOString()).toBe('2026-02-15T13:00:00.000Z')
  })

  test.each(['8:00', '24:01', '25:00', '12:60', '', '08:00:00'])('%j is no time of day', (time) => {
    expect(minutesOf(time)).toBeUndefined()
    expect(() => instantAt(date('2026-02-15'), time)).toThrow(RangeError)
  })
})
