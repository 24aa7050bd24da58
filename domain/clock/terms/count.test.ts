import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { must } from '../../kernel/outcome.ts'
import { addDays, parseCivilDate, type CivilDate } from '../civil-date.ts'
import { readCalendarRows, workCalendar, type WorkCalendar } from '../work-calendar.ts'
import { lastDayOf, lastInstantOf, type Days, type TermFacts } from './count.ts'
import { stepWords } from './explain.ts'
import type { TermRule } from './rule.ts'
import { findTerm } from './rules/all.ts'

const day = (text: string): CivilDate => must(parseCivilDate(text))

/** The State Council's calendar as the program ships it, 2004 to 2026. */
const lines = readFileSync(new URL('../../../data/work-calendar.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
const calendar: WorkCalendar = must(
  workCalendar(
    readCalendarRows(
      lines.slice(1).map((line) => {
        const [date = '', kind = '', name_zh = '', name_en = ''] = line.split(',')
        return { date, kind, name_zh, name_en }
      }),
    ).days,
  ),
)

const nothing = { zh: '甲', en: 'a' }
const rule = (part: Partial<TermRule>): TermRule => ({
  id: 'XX-01',
  what: nothing,
  law: '某法',
  article: '第一条',
  number: 15,
  unit: 'day',
  kind: 'act',
  direction: 'after',
  rollOver: 'restDay',
  start: nothing,
  from: day('2000-01-01'),
  ...part,
})
const last = (one: TermRule, from: string, facts: Partial<TermFacts> = {}) =>
  must(lastDayOf(one, { from: day(from), ...facts }, calendar)).last
const byId = (id: string): TermRule => findTerm(id) ?? expect.fail(`no rule ${id}`)

describe('a document received on Monday 10 March 2025 (worked vector of the statutory facts)', () => {
  for (const [number, unit, due] of [
    [2, 'workDay', '2025-03-12'],
    [3, 'workDay', '2025-03-13'],
    [5, 'workDay', '2025-03-17'],
    [7, 'workDay', '2025-03-19'],
    [10, 'workDay', '2025-03-24'],
    [15, 'day', '2025-03-25'],
    [30, 'day', '2025-04-09'],
    [60, 'day', '2025-05-09'],
    [90, 'day', '2025-06-09'], // 8 June is a Sunday
    [6, 'month', '2025-09-10'],
  ] as const)
    test(`${number} × ${unit} end on ${due}`, () => expect(last(rule({ number, unit }), '2025-03-10')).toBe(due))

  test('three months after the six end on 10 December', () => {
    expect(last(rule({ number: 3, unit: 'month' }), last(rule({ number: 6, unit: 'month' }), '2025-03-10'))).toBe('2025-12-10')
  })
})

describe('what naive arithmetic gets wrong', () => {
  test('fifteen days are working days in one text and natural days in another (T-01)', () => {
    expect(last(byId('ZJ-11'), '2025-09-20')).toBe('2025-10-16') // 28 September and 11 October are worked, 1 to 8 October are off
    expect(last(byId('CF-08'), '2025-09-20')).toBe('2025-10-09') // the fifteenth day is 5 October
  })

  test('months go to the corresponding day, or the last of the month (T-02, 民法典第二百零二条)', () => {
    const six = rule({ number: 6, unit: 'month', rollOver: 'never' })
    expect(last(six, '2024-08-31')).toBe('2025-02-28')
    expect(last(six, '2023-08-31')).toBe('2024-02-29')
    expect(last(rule({ number: 2, unit: 'year', rollOver: 'never' }), '2024-02-29')).toBe('2026-02-28')
  })

  test('a ceiling is never moved over a holiday, an act is (T-04)', () => {
    expect(last(byId('QZ-05'), '2025-09-01')).toBe('2025-10-01')
    expect(last(rule({ number: 30 }), '2025-09-01')).toBe('2025-10-09')
  })

  test('a Saturday worked in exchange is a working day (T-05)', () => {
    expect(last(rule({ number: 1, unit: 'workDay' }), '2025-09-27')).toBe('2025-09-28')
    expect(last(rule({ number: 5, unit: 'workDay' }), '2024-02-08')).toBe('2024-02-21') // 4 and 18 February are worked, 10 to 17 are off, 9 is not
  })

  test('five working days to ask for the hearing, seven whole ones between notice and sitting (T-06)', () => {
    expect(last(byId('CF-06'), '2025-03-10')).toBe('2025-03-17')
    expect(last(byId('CF-07'), '2025-03-20')).toBe('2025-03-10')
  })

  test('a year without a calendar is refused where working days or days of rest decide (QJ-10)', () => {
    expect(lastDayOf(byId('CF-06'), { from: day('2026-12-30') }, calendar)).toMatchObject({
      refusal: { code: 'clock.noCalendar', params: { year: 2027 } },
    })
    expect(last(rule({ number: 30, rollOver: 'never' }), '2026-12-30')).toBe('2027-01-29')
  })

  test('hours run from the minute, holidays or not (T-19, 民法典第二百零一条第二款)', () => {
    expect(lastInstantOf(byId('QZ-03'), new Date('2025-10-01T01:30:00Z'))).toEqual(new Date('2025-10-02T01:30:00Z'))
    expect(lastDayOf(byId('QZ-03'), { from: day('2025-10-01') }, calendar)).toMatchObject({ refusal: { code: 'term.inHours' } })
  })

  test('only days off move a term that its text moves over 法定节假日 alone', () => {
    expect(last(rule({ number: 1, rollOver: 'holiday' }), '2025-03-14')).toBe('2025-03-15') // a Saturday
    expect(last(rule({ number: 1, rollOver: 'holiday' }), '2025-09-30')).toBe('2025-10-09')
  })
})

describe('what the law allows', () => {
  test('an extension begins where the term ended, and no more are granted than the text knows', () => {
    expect(last(byId('QZ-05'), '2025-03-10', { extensions: 1 })).toBe('2025-05-09')
    expect(lastDayOf(byId('QZ-05'), { from: day('2025-03-10'), extensions: 2 }, calendar)).toMatchObject({
      refusal: { code: 'term.noExtension' },
    })
    expect(lastDayOf(byId('CF-03'), { from: day('2025-03-10'), extensions: 1 }, calendar)).toMatchObject({
      refusal: { code: 'term.noExtension' },
    })
    expect(last(byId('ZJ-08'), '2025-03-10', { extensions: 2 })).toBe('2025-09-06') // a Saturday: that text moves over days off alone (第四十五条)
  })

  test('time of a hearing does not count where the text excludes it, and nothing is excluded where it does not', () => {
    const hearing: Days[] = [{ from: day('2025-04-01'), to: day('2025-04-10') }]
    expect(last(byId('ZJ-08'), '2025-03-10', { suspensions: hearing })).toBe('2025-06-18')
    expect(lastDayOf(byId('CF-06'), { from: day('2025-03-10'), suspensions: hearing }, calendar)).toMatchObject({
      refusal: { code: 'term.notSuspended' },
    })
    const backwards = [{ from: day('2025-04-10'), to: day('2025-04-01') }]
    expect(lastDayOf(byId('ZJ-08'), { from: day('2025-03-10'), suspensions: backwards }, calendar)).toMatchObject({
      refusal: { code: 'term.suspensionBackwards' },
    })
  })

  test('a derivation says which days counted and which did not', () => {
    const { steps } = must(lastDayOf(byId('CF-06'), { from: day('2025-03-10') }, calendar))
    expect(steps.map((step) => stepWords(step).zh)).toEqual([
      '2025-03-10 当日不计入',
      '2025-03-11 至 2025-03-14 计入 4 日',
      '2025-03-15 至 2025-03-16 非工作日，不计入',
      '2025-03-17 计入 1 日',
    ])
  })
})

// A second counter, written as plainly as can be: one day after another, asking of each whether it counts.
const holidays = new Set(lines.filter((line) => line.includes(',holiday,')).map((line) => line.slice(0, 10)))
const worked = new Set(lines.filter((line) => line.includes(',makeUp,')).map((line) => line.slice(0, 10)))
const nextDay = (text: string) => new Date(Date.parse(`${text}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
const works = (text: string) => worked.has(text) || (!holidays.has(text) && ![0, 6].includes(new Date(`${text}T00:00:00Z`).getUTCDay()))

function plainly(one: TermRule, from: string, suspensions: readonly Days[]): string {
  let today = from
  let left = one.number
  while (left > 0) {
    today = nextDay(today)
    const stopped = suspensions.some((stop) => stop.from <= today && today <= stop.to)
    if (!stopped && (one.unit === 'day' || works(today))) left -= 1
  }
  if (one.unit === 'workDay' || one.rollOver === 'never') return today
  while (one.rollOver === 'holiday' ? holidays.has(today) : !works(today)) today = nextDay(today)
  return today
}

const anyDay = fc.integer({ min: 0, max: 22 * 365 }).map((days) => addDays(day('2004-01-01'), days))
const anyRule = fc
  .record({
    number: fc.integer({ min: 1, max: 120 }),
    unit: fc.constantFrom('day' as const, 'workDay' as const),
    rollOver: fc.constantFrom('restDay' as const, 'holiday' as const, 'never' as const),
  })
  .map((part) => rule({ ...part, suspendedBy: nothing }))
const anyStops = (from: CivilDate) =>
  fc
    .array(fc.tuple(fc.integer({ min: -20, max: 90 }), fc.integer({ min: 0, max: 30 })), { maxLength: 3 })
    .map((stops) => stops.map(([after, long]) => ({ from: addDays(from, after), to: addDays(from, after + long) })))
const anyCase = anyDay.chain((from) => fc.record({ from: fc.constant(from), one: anyRule, suspensions: anyStops(from) }))

describe('laws of the arithmetic', () => {
  test('two counters agree on every term of days, with whatever does not count', () => {
    fc.assert(
      fc.property(anyCase, ({ from, one, suspensions }) => {
        expect(must(lastDayOf(one, { from, suspensions }, calendar)).last).toBe(plainly(one, from, suspensions))
      }),
      { numRuns: 3000 },
    )
  })

  test('a later event never ends sooner, and the steps count exactly the term', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 10 }), ({ from, one, suspensions }, later) => {
        const [first, second] = [from, addDays(from, later)].map((begin) => must(lastDayOf(one, { from: begin, suspensions }, calendar)))
        expect((first?.last ?? '') <= (second?.last ?? '')).toBe(true)
        expect(first?.steps.reduce((sum, step) => sum + step.counted, 0)).toBe(one.number)
      }),
    )
  })

  test('backwards, exactly so many whole working days lie between the last day to act and the day to come', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (to, number) => {
        fc.pre(to > '2004-06-01')
        const act = must(lastDayOf(rule({ number, unit: 'workDay', direction: 'before' }), { from: to }, calendar)).last
        let between = 0
        for (let one: string = nextDay(act); one < to; one = nextDay(one)) if (works(one)) between += 1
        expect(between).toBe(number)
      }),
    )
  })
})
