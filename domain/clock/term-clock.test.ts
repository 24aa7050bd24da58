import { describe, expect, test } from 'vitest'
import { seededRules } from '../../test/work-calendar.ts'
import { must } from '../kernel/outcome.ts'
import { instantAt, parseCivilDate } from './civil-date.ts'
import { extendClock, lapseClock, left, pauseClock, resumeClock, standing, startClock, stopClock } from './running-clock.ts'
import { termTimes, type TermLength } from './term-clock.ts'

const rules = seededRules()
const day = (text: string) => must(parseCivilDate(text))
const at = (text: string, time = '10:00') => instantAt(day(text), time)
const length = (rule: string, from: string): TermLength => ({ kind: 'term', rule, from: day(from) })
const start = (rule: string, from: string, began = from) => must(startClock('c', length(rule, from), at(began), rules))
/** The end of a day is the first instant of the next. */
const endOf = (text: string) => instantAt(day(text), '00:00').getTime() + 86_400_000

// Worked by hand with the calendar of 2025: received on Monday 2025-03-10, no holiday in the spans.
describe('a clock by a legal term is due when its last day ends', () => {
  test('five working days from Monday 2025-03-10 end on Monday 17 March', () => {
    expect(Date.parse(start('CF-06', '2025-03-10').dueAt)).toBe(endOf('2025-03-17'))
  })
  test('fifteen natural days end on 25 March, and all the day is in time', () => {
    const clock = start('CF-08', '2025-03-10')
    expect(Date.parse(clock.dueAt)).toBe(endOf('2025-03-25'))
    expect(standing(clock, at('2025-03-25', '23:59'))).not.toBe('lapsed')
    expect(standing(clock, at('2025-03-26', '00:01'))).toBe('lapsed')
  })
  test('it counts from the day of the event, also where that is entered later', () => {
    expect(start('CF-06', '2025-03-10', '2025-03-12').dueAt).toBe(start('CF-06', '2025-03-10').dueAt)
  })
  test('hours run from the minute of the event, nights and holidays too', () => {
    const clock = must(startClock('c', length('QZ-03', '2025-10-01'), at('2025-10-01', '21:30'), rules))
    expect(Date.parse(clock.dueAt)).toBe(at('2025-10-02', '21:30').getTime())
  })
  test('little is left in its last fifth', () => {
    const clock = start('CF-08', '2025-03-10')
    expect(standing(clock, at('2025-03-22', '20:00'))).toBe('running')
    expect(standing(clock, at('2025-03-23', '08:00'))).toBe('dueSoon')
  })
})

describe('what happens to it', () => {
  test('days of a hearing are not counted: the day it begins still is', () => {
    const clock = start('ZJ-08', '2025-03-10')
    expect(Date.parse(clock.dueAt)).toBe(endOf('2025-06-08'))
    const paused = must(pauseClock(clock, at('2025-04-01'), rules))
    const resumed = must(resumeClock(paused, at('2025-04-11'), rules))
    expect(Date.parse(resumed.dueAt)).toBe(endOf('2025-06-18'))
    const sameDay = must(resumeClock(must(pauseClock(clock, at('2025-04-01'), rules)), at('2025-04-01', '17:00'), rules))
    expect(sameDay.dueAt).toBe(clock.dueAt)
  })
  test('extensions are those of the article, in its order, and no more', () => {
    const clock = start('ZJ-08', '2025-03-10')
    const once = must(extendClock(clock, clock.level, at('2025-06-01'), rules))
    expect(Date.parse(once.dueAt)).toBe(endOf('2025-07-08'))
    const twice = must(extendClock(once, once.level, at('2025-07-01'), rules))
    expect(Date.parse(twice.dueAt)).toBe(endOf('2025-09-06'))
    expect(extendClock(twice, twice.level, at('2025-08-01'), rules)).toMatchObject({ refusal: { code: 'term.noExtension' } })
    expect(extendClock(start('CF-08', '2025-03-10'), length('CF-08', '2025-03-10'), at('2025-03-11'), rules)).toMatchObject({ ok: false })
  })
  test('a ceiling is never moved past a holiday', () => {
    const seized = start('QZ-05', '2025-09-02')
    expect(Date.parse(seized.dueAt)).toBe(endOf('2025-10-02'))
  })
  test('it lapses, and an extension beyond the present takes the lapse away', () => {
    const clock = start('ZJ-08', '2025-03-10')
    const late = must(lapseClock(clock, at('2025-06-12')))
    expect(late.lapsedAt).toBe(clock.dueAt)
    const extended = must(extendClock(late, late.level, at('2025-06-12'), rules))
    expect(extended.lapsedAt).toBeUndefined()
  })
  test('stopped, it keeps what was left on the wall', () => {
    const clock = start('CF-08', '2025-03-10')
    expect(must(stopClock(clock, at('2025-03-25', '00:00'), rules)).leftSeconds).toBe(86_400)
    expect(must(left(clock, at('2025-03-26', '01:00'), rules))).toBe(-3600)
  })
  test('a long term that ends in a year without a calendar stands as it is counted, and says that it was not moved on', () => {
    // 90 days from 2026-10-13 end on Monday 2027-01-11, of a year whose holidays are not in the test calendar.
    const clock = start('ZJ-08', '2026-10-13')
    expect(Date.parse(clock.dueAt)).toBe(endOf('2027-01-11'))
    const times = must(termTimes({ length: length('ZJ-08', '2026-10-13'), startedAt: clock.startedAt, pauses: [], extensions: 0 }, rules))
    expect(times.steps.at(-1)?.zh).toContain('不作顺延')
  })
  test('a year without a calendar is refused, a row that counts back cannot be a clock', () => {
    expect(startClock('c', length('CF-06', '2031-01-06'), at('2031-01-06'), rules)).toMatchObject({ refusal: { code: 'clock.noCalendar' } })
    expect(() => termTimes({ length: length('CF-07', '2025-03-10'), startedAt: '', pauses: [], extensions: 0 }, rules)).toThrow('CF-07')
  })
})
