import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededCalendar, seededRules } from '../../test/work-calendar.ts'
import { must } from '../kernel/outcome.ts'
import { civilDateAt, instantAt, parseCivilDate } from './civil-date.ts'
import { advance, dueAt, instantAfter, traceBetween, usedSeconds, usualRules, type ClockRules } from './due-at.ts'
import { usualHours, type OfficeVersion } from './office-hours.ts'
import { levelSeconds, parseServiceLevel, type ServiceLevel, type ServiceLevelKind } from './service-level.ts'
import { isWorkingDay } from './work-calendar.ts'

const rules = seededRules()
const date = (text: string) => must(parseCivilDate(text))
const at = (wall: string) => new Date(`${wall.replace(' ', 'T')}+08:00`)
const level = (text: string) => must(parseServiceLevel(text))
const due = (limit: string, start: string, by = rules) => must(dueAt(level(limit), at(start), by))

const summerHours: readonly OfficeVersion[] = [
  { from: date('2004-01-01'), hours: usualHours },
  {
    from: date('2025-06-15'),
    hours: [
      { from: '08:00', to: '12:00' },
      { from: '15:00', to: '18:30' },
    ],
  },
  { from: date('2025-09-16'), hours: usualHours },
]
const summerRules = must(usualRules(seededCalendar(), summerHours))

describe('worked examples (office hours 08:00–12:00, 14:00–18:00; 1工作日 = 8工作时)', () => {
  test.each([
    // 2025-03-13 is a Thursday; no holiday is near.
    ['4工作时', '2025-03-13 08:00', '2025-03-13 12:00', 'ends at closing, not at the next opening'],
    ['4工作时', '2025-03-13 10:00', '2025-03-13 16:00', 'over the lunch break'],
    ['2工作时', '2025-03-13 12:30', '2025-03-13 16:00', 'begun in the lunch break'],
    ['2工作时', '2025-03-13 06:59', '2025-03-13 10:00', 'begun before opening'],
    ['2工作时', '2025-03-13 21:15', '2025-03-14 10:00', 'begun at night'],
    ['2工作时', '2025-03-13 17:59:30', '2025-03-14 09:59:30', 'to the second over the night'],
    ['1工作日', '2025-03-13 08:00', '2025-03-13 18:00', 'a whole day'],
    ['1工作日', '2025-03-13 18:00', '2025-03-14 18:00', 'begun at closing'],
    ['2工作日', '2025-03-14 15:00', '2025-03-18 15:00', 'over a weekend'],
    ['1工作日', '2025-03-15 09:00', '2025-03-17 18:00', 'begun on a Saturday'],
    ['0.5工作日', '2025-03-14 16:00', '2025-03-17 10:00', 'half a day over a weekend'],
    ['2紧急工作时', '2025-03-14 23:30', '2025-03-15 01:30', 'continuous over midnight into a weekend'],
    ['2紧急工作日', '2025-03-14 17:00', '2025-03-16 17:00', 'continuous over a weekend'],
    // 国办发明电〔2024〕12号: 28 January to 4 February off; Sunday 26 January and Saturday 8 February worked.
    ['4工作时', '2025-01-24 16:00', '2025-01-26 10:00', 'into a make-up Sunday before Spring Festival 2025'],
    ['2工作日', '2025-01-27 10:00', '2025-02-06 10:00', 'over Spring Festival 2025'],
    ['5工作日', '2025-01-26 08:00', '2025-02-07 18:00', 'from one side of Spring Festival 2025 to the other'],
    ['3工作日', '2025-02-06 17:00', '2025-02-10 17:00', 'over the make-up Saturday after Spring Festival 2025'],
    ['1紧急工作日', '2025-01-28 20:00', '2025-01-29 20:00', 'continuous in Spring Festival 2025'],
    // The same notice: 1 to 8 October off; Sunday 28 September and Saturday 11 October worked.
    ['7工作日', '2025-09-26 17:00', '2025-10-13 17:00', 'over National Day 2025 and both its make-up days'],
    ['种植季节15工作日', '2025-09-15 08:00', '2025-10-10 18:00', 'fifteen days over National Day 2025'],
    // Notice of 2025-11-04: 15 to 23 February off; Saturdays 14 and 28 February worked.
    ['1工作日', '2026-02-13 18:30', '2026-02-14 18:00', 'on a make-up Saturday before Spring Festival 2026'],
    ['2工作日', '2026-02-14 20:00', '2026-02-25 18:00', 'begun after closing on that Saturday'],
    ['5工作日', '2026-02-23 12:00', '2026-02-28 18:00', 'ending on the make-up Saturday after Spring Festival 2026'],
    // The same notice: 1 to 7 October off; Sunday 20 September and Saturday 10 October worked.
    ['4工作时', '2026-09-18 16:30', '2026-09-20 10:30', 'into a make-up Sunday before National Day 2026'],
    ['3工作日', '2026-09-30 14:00', '2026-10-10 12:00', 'over National Day 2026 into its make-up Saturday'],
    ['1工作日', '2026-05-08 15:00', '2026-05-09 15:00', 'into the make-up Saturday after Labour Day 2026'],
  ])('%s from %s is due %s: %s', (limit, start, expected) => {
    expect(due(limit, start).dueAt.toISOString()).toBe(at(expected).toISOString())
  })

  test('hours that change in the year count as they are on each day', () => {
    expect(due('2工作时', '2025-06-13 17:00', summerRules).dueAt).toEqual(at('2025-06-16 09:00'))
    expect(due('2工作时', '2025-06-16 11:00', summerRules).dueAt).toEqual(at('2025-06-16 16:00'))
    expect(due('1工作日', '2025-06-16 08:00', summerRules).dueAt).toEqual(at('2025-06-17 08:30'))
  })

  test('a working day of another length, another offset from UTC', () => {
    expect(due('1工作日', '2025-03-13 08:00', { ...rules, hoursPerWorkDay: 7 }).dueAt).toEqual(at('2025-03-13 17:00'))
    const west = { ...rules, offsetMinutes: 360 }
    expect(due('1工作时', '2025-03-13 08:00', west).dueAt).toEqual(new Date('2025-03-13T09:00:00+06:00'))
  })
})

describe('what cannot be known is refused', () => {
  test('a year without calendar, once a day of it has to be looked at', () => {
    const refusal = { code: 'clock.noCalendar', params: { year: 2027 } }
    expect(dueAt(level('2工作时'), at('2026-12-31 17:00'), rules)).toEqual({ ok: false, refusal })
    expect(dueAt(level('2工作时'), at('2026-12-31 16:00'), rules).ok).toBe(true)
    expect(dueAt(level('1工作日'), at('2003-12-31 08:00'), rules)).toMatchObject({
      refusal: { params: { year: 2003 } },
    })
    expect(usedSeconds('workDay', at('2026-12-31 08:00'), at('2027-01-04 08:00'), rules)).toEqual({
      ok: false,
      refusal,
    })
  })

  test('an urgent limit needs no calendar', () => {
    expect(due('1紧急工作日', '2026-12-31 17:00').dueAt).toEqual(at('2027-01-01 17:00'))
  })

  test('a day before the first office hours', () => {
    const late = must(usualRules(seededCalendar(), [{ from: date('2025-01-01'), hours: usualHours }]))
    expect(dueAt(level('1工作日'), at('2024-12-31 08:00'), late)).toEqual({
      ok: false,
      refusal: { code: 'clock.noOfficeHours', params: { date: '2024-12-31' } },
    })
  })

  test('an instant that is none is a fault', () => {
    expect(() => dueAt(level('1工作日'), new Date(Number.NaN), rules)).toThrow(RangeError)
  })
})

const kind = fc.constantFrom<ServiceLevelKind>('urgentHour', 'urgentDay', 'workHour', 'workDay')
const instant = fc
  .integer({ min: at('2024-12-15 00:00').getTime() / 1000, max: at('2026-09-01 00:00').getTime() / 1000 })
  .map((seconds) => new Date(seconds * 1000))
const instantMs = fc.tuple(instant, fc.nat(999)).map(([date, ms]) => new Date(date.getTime() + ms))
const anyLevel = fc.record<ServiceLevel>({
  kind,
  count: fc.integer({ min: 1, max: 300 }).map((tenths) => tenths / 10),
})
const anyRules = fc.constantFrom<ClockRules>(rules, summerRules)

describe('laws', () => {
  test('what runs from the start to the due time is the level, to the second', () => {
    fc.assert(
      fc.property(anyLevel, instantMs, anyRules, (level, start, by) => {
        const { dueAt: end } = must(dueAt(level, start, by))
        expect(must(usedSeconds(level.kind, start, end, by))).toBe(levelSeconds(level, by.hoursPerWorkDay))
        expect(must(usedSeconds(level.kind, end, start, by))).toBe(-levelSeconds(level, by.hoursPerWorkDay))
      }),
    )
  })

  test('the due time is the earliest such instant', () => {
    fc.assert(
      fc.property(anyLevel, instantMs, (level, start) => {
        const { dueAt: end } = must(dueAt(level, start, rules))
        const before = must(usedSeconds(level.kind, start, new Date(end.getTime() - 1), rules))
        expect(before).toBeLessThan(levelSeconds(level, rules.hoursPerWorkDay))
      }),
    )
  })

  test('a later start is never due sooner, nor a longer level', () => {
    fc.assert(
      fc.property(anyLevel, instant, instant, fc.nat(40), anyRules, (level, a, b, more, by) => {
        const [first, second] = a <= b ? [a, b] : [b, a]
        const end = must(dueAt(level, first, by)).dueAt.getTime()
        expect(must(dueAt(level, second, by)).dueAt.getTime()).toBeGreaterThanOrEqual(end)
        const longer = { ...level, count: level.count + more }
        expect(must(dueAt(longer, first, by)).dueAt.getTime()).toBeGreaterThanOrEqual(end)
      }),
    )
  })

  test('time adds up: from a to b and from b to c is from a to c', () => {
    fc.assert(
      fc.property(kind, instantMs, instantMs, instantMs, anyRules, (kind, a, b, c, by) => {
        const ms = (from: Date, to: Date) => Math.round(must(usedSeconds(kind, from, to, by)) * 1000)
        expect(ms(a, b) + ms(b, c)).toBe(ms(a, c))
      }),
    )
  })

  test('a limit in office hours is due within office hours of a working day', () => {
    fc.assert(
      fc.property(instantMs, fc.integer({ min: 1, max: 200 }), (start, count) => {
        const { dueAt: end } = must(dueAt({ kind: 'workHour', count }, start, rules))
        const day = civilDateAt(end)
        expect(must(isWorkingDay(day, rules.calendar))).toBe(true)
        const open = usualHours.some(({ from, to }) => instantAt(day, from) < end && end <= instantAt(day, to))
        expect(open).toBe(true)
      }),
    )
  })

  test('the steps add up to the level, join without a gap, and say the same without the log', () => {
    fc.assert(
      fc.property(anyLevel, instantMs, anyRules, (level, start, by) => {
        const given = levelSeconds(level, by.hoursPerWorkDay)
        const { dueAt: end, steps } = must(advance(level.kind, start, given, by))
        const sum = steps.reduce((total, step) => total + Math.round(step.seconds * 1000), 0)
        expect(sum).toBe(given * 1000)
        expect(must(instantAfter(level.kind, start, given, by))).toEqual(end)
        expect(must(traceBetween(level.kind, start, end, by))).toEqual(steps)
        expect(JSON.parse(JSON.stringify(steps))).toEqual(steps)
        const days = steps.map((step) => [step.date, step.until ?? step.date])
        expect(days.flat()).toEqual(days.flat().toSorted())
      }),
    )
  })

  test('the days agree with a count of every minute', () => {
    const minute = fc.integer({
      min: at('2025-09-20 00:00').getTime() / 60_000,
      max: at('2025-10-20 00:00').getTime() / 60_000,
    })
    fc.assert(
      fc.property(minute, minute, (a, b) => {
        let open = 0
        for (let each = Math.min(a, b); each < Math.max(a, b); each += 1) if (isOpen(new Date(each * 60_000))) open += 1
        const used = usedSeconds('workHour', new Date(a * 60_000), new Date(b * 60_000), rules)
        expect(Math.abs(must(used))).toBe(open * 60)
      }),
      { numRuns: 12 },
    )
  })
})

describe('steps', () => {
  test('tell each part of a short limit', () => {
    expect(due('4工作时', '2025-03-13 11:00:30').steps).toEqual([
      { date: '2025-03-13', from: '11:00:30', to: '12:00', seconds: 3570, why: 'office' },
      { date: '2025-03-13', from: '12:00', to: '14:00', seconds: 0, why: 'closed' },
      { date: '2025-03-13', from: '14:00', to: '17:00:30', seconds: 10_830, why: 'office' },
    ])
  })

  test('put days that are alike into one, and keep festivals and make-up days apart', () => {
    const national = { zh: '国庆节', en: 'National Day' }
    const whole = { from: '00:00', to: '24:00', seconds: 0 }
    const day = { from: '08:00', to: '18:00' }
    expect(due('6工作日', '2025-09-26 18:20').steps).toEqual([
      { date: '2025-09-26', from: '18:20', to: '24:00', seconds: 0, why: 'closed' },
      { date: '2025-09-27', ...whole, why: 'weekend' },
      { date: '2025-09-28', ...day, seconds: 28_800, why: 'makeUp', name: national },
      { date: '2025-09-29', until: '2025-09-30', ...day, seconds: 57_600, why: 'office' },
      { date: '2025-10-01', until: '2025-10-05', ...whole, why: 'holiday', name: national },
      { date: '2025-10-06', ...whole, why: 'holiday', name: { zh: '中秋节', en: 'Mid-Autumn Festival' } },
      { date: '2025-10-07', until: '2025-10-08', ...whole, why: 'holiday', name: national },
      { date: '2025-10-09', until: '2025-10-10', ...day, seconds: 57_600, why: 'office' },
      { date: '2025-10-11', ...day, seconds: 28_800, why: 'makeUp', name: national },
    ])
  })

  test('a weekend begun in its middle is one step to its end', () => {
    expect(due('1工作时', '2025-03-15 20:00').steps[0]).toEqual({
      date: '2025-03-15',
      until: '2025-03-16',
      from: '20:00',
      to: '24:00',
      seconds: 0,
      why: 'weekend',
    })
  })

  test('a continuous limit is one step', () => {
    expect(due('2紧急工作时', '2025-03-14 23:00').steps).toEqual([
      {
        date: '2025-03-14',
        until: '2025-03-15',
        from: '23:00',
        to: '01:00',
        seconds: 7200,
        why: 'continuous',
      },
    ])
  })
})

function isOpen(instant: Date): boolean {
  const day = civilDateAt(instant)
  return (
    must(isWorkingDay(day, rules.calendar)) &&
    usualHours.some(({ from, to }) => instantAt(day, from) <= instant && instant < instantAt(day, to))
  )
}
