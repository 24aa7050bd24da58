import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRules } from '../../test/work-calendar.ts'
import { must, type Outcome } from '../kernel/outcome.ts'
import { usedSeconds } from './due-at.ts'
import {
  derivation,
  extendClock,
  lapseClock,
  left,
  pauseClock,
  resumeClock,
  standing,
  startClock,
  stopClock,
  type Clock,
} from './running-clock.ts'
import { parseServiceLevel, type ServiceLevelKind } from './service-level.ts'

const rules = seededRules()
const at = (wall: string) => new Date(`${wall.replace(' ', 'T')}+08:00`)
const level = (text: string) => must(parseServiceLevel(text))
const start = (limit: string, wall: string) => must(startClock('handle', level(limit), at(wall), rules))
const dueOf = (clock: Clock) => new Date(clock.dueAt)
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code

describe('a clock', () => {
  test('starts with its due time and the time from which it is due soon', () => {
    expect(start('2工作日', '2025-03-14 15:00')).toEqual({
      kind: 'handle',
      level: { kind: 'workDay', count: 2 },
      startedAt: '2025-03-14T07:00:00.000Z',
      dueAt: '2025-03-18T07:00:00.000Z',
      // A fifth of 16 hours before: 3 h 12 min of office time.
      dueSoonAt: '2025-03-18T01:48:00.000Z',
      givenSeconds: 57_600,
      pauses: [],
      extensions: [],
      state: 'running',
    })
  })

  test('stands as running, due soon, lapsed; at the due time itself it is in time', () => {
    const clock = start('2工作日', '2025-03-14 15:00')
    expect(standing(clock, at('2025-03-18 09:47:59'))).toBe('running')
    expect(standing(clock, at('2025-03-18 09:48'))).toBe('dueSoon')
    expect(standing(clock, at('2025-03-18 15:00'))).toBe('dueSoon')
    expect(standing(clock, at('2025-03-18 15:00:00.001'))).toBe('lapsed')
  })

  test('knows what is left and by how much it is late, in its own counting', () => {
    const clock = start('2工作日', '2025-03-14 15:00')
    expect(must(left(clock, at('2025-03-14 17:00'), rules))).toBe(50_400)
    expect(must(left(clock, at('2025-03-16 12:00'), rules))).toBe(46_800)
    expect(must(left(clock, at('2025-03-19 09:00'), rules))).toBe(-14_400)
  })

  test('is refused in a year without calendar, whatever is asked of it', () => {
    expect(code(startClock('handle', level('2工作日'), at('2026-12-31 15:00'), rules))).toBe('clock.noCalendar')
    const paused = must(pauseClock(start('2工作日', '2026-12-29 08:00'), at('2026-12-29 10:00'), rules))
    expect(code(resumeClock(paused, at('2027-01-05 10:00'), rules))).toBe('clock.noCalendar')
    const running = start('1工作日', '2026-12-31 08:00')
    expect(code(extendClock(running, level('1工作日'), at('2026-12-31 10:00'), rules))).toBe('clock.noCalendar')
  })
})

describe('a pause', () => {
  test('keeps what was left and gives it back on resuming (挂账)', () => {
    const paused = must(pauseClock(start('2工作日', '2025-09-29 08:00'), at('2025-09-30 10:00'), rules))
    expect([paused.state, paused.leftSeconds, standing(paused, at('2026-09-30 10:00'))]).toEqual(['paused', 21_600, 'paused'])
    const resumed = must(resumeClock(paused, at('2025-10-11 16:00'), rules))
    expect(dueOf(resumed)).toEqual(at('2025-10-13 12:00'))
    expect(resumed.pauses).toEqual([{ from: '2025-09-30T02:00:00.000Z', to: '2025-10-11T08:00:00.000Z' }])
    expect('leftSeconds' in resumed).toBe(false)
  })

  test('of a clock that was late leaves it late by as much, and marks the lapse', () => {
    const clock = start('4工作时', '2025-03-13 08:00')
    const paused = must(pauseClock(clock, at('2025-03-13 15:00'), rules))
    expect([paused.lapsedAt, paused.leftSeconds]).toEqual([clock.dueAt, -3600])
    const resumed = must(resumeClock(paused, at('2025-03-14 10:00'), rules))
    expect(must(left(resumed, at('2025-03-14 10:00'), rules))).toBe(-3600)
    expect(standing(resumed, at('2025-03-14 10:00'))).toBe('lapsed')
  })

  test('at the due time itself leaves nothing, and resuming is due at once', () => {
    const paused = must(pauseClock(start('4工作时', '2025-03-13 08:00'), at('2025-03-13 12:00'), rules))
    expect([paused.leftSeconds, paused.lapsedAt]).toEqual([0, undefined])
    expect(dueOf(must(resumeClock(paused, at('2025-03-13 20:00'), rules)))).toEqual(at('2025-03-13 20:00'))
  })

  test('over a weekend is explained with the rest', () => {
    const paused = must(pauseClock(start('1工作日', '2025-03-14 16:00'), at('2025-03-14 17:00'), rules))
    const brief = (clock: Clock) => must(derivation(clock, rules)).map(({ why, date, seconds }) => [why, date, seconds])
    expect(brief(paused)).toEqual([
      ['office', '2025-03-14', 3600],
      ['paused', '2025-03-14', 0],
    ])
    expect(brief(must(resumeClock(paused, at('2025-03-17 17:00'), rules)))).toEqual([
      ['office', '2025-03-14', 3600],
      ['paused', '2025-03-14', 0],
      ['office', '2025-03-17', 3600],
      ['office', '2025-03-18', 14_400],
      ['closed', '2025-03-18', 0],
      ['office', '2025-03-18', 7200],
    ])
  })
})

describe('an extension', () => {
  test('is counted on from the due time, over a weekend', () => {
    const clock = must(extendClock(start('1工作日', '2025-03-14 08:00'), level('4工作时'), at('2025-03-14 16:00'), rules))
    expect(dueOf(clock)).toEqual(at('2025-03-17 12:00'))
    expect([clock.givenSeconds, clock.extensions]).toEqual([
      43_200,
      [{ at: '2025-03-14T08:00:00.000Z', level: level('4工作时'), seconds: 14_400 }],
    ])
  })

  test('after the due time reaches from the old one: it forgives the lapse only if it ends later than now', () => {
    const lapsed = must(lapseClock(start('4工作时', '2025-03-13 08:00'), at('2025-03-13 16:00')))
    const short = must(extendClock(lapsed, level('1工作时'), at('2025-03-13 16:30'), rules))
    expect([dueOf(short), short.lapsedAt]).toEqual([at('2025-03-13 15:00'), lapsed.dueAt])
    expect(standing(short, at('2025-03-13 16:30'))).toBe('lapsed')
    const long = must(extendClock(lapsed, level('1工作日'), at('2025-03-13 16:30'), rules))
    expect([dueOf(long), long.lapsedAt]).toEqual([at('2025-03-14 12:00'), undefined])
    expect(standing(long, at('2025-03-13 16:30'))).toBe('running')
  })

  test('of a paused clock waits for its resumption', () => {
    const paused = must(pauseClock(start('1工作日', '2025-03-13 08:00'), at('2025-03-13 10:00'), rules))
    const extended = must(extendClock(paused, level('1工作日'), at('2025-03-20 10:00'), rules))
    expect(must(left(extended, at('2025-03-20 10:00'), rules))).toBe(50_400)
    expect(dueOf(must(resumeClock(extended, at('2025-03-21 08:00'), rules)))).toEqual(at('2025-03-24 16:00'))
  })

  test('must count as the clock does', () => {
    const now = at('2025-03-13 09:00')
    expect(code(extendClock(start('1工作日', '2025-03-13 08:00'), level('2紧急工作时'), now, rules))).toBe('clock.otherCounting')
    expect(code(extendClock(start('2紧急工作时', '2025-03-13 08:00'), level('1工作日'), now, rules))).toBe('clock.otherCounting')
    expect(extendClock(start('2紧急工作时', '2025-03-13 08:00'), level('1紧急工作日'), now, rules).ok).toBe(true)
  })
})

describe('stopping', () => {
  test('keeps what was not needed, or by how much it was late', () => {
    const clock = start('4工作时', '2025-03-13 08:00')
    const early = must(stopClock(clock, at('2025-03-13 11:00'), rules))
    expect([early.leftSeconds, early.lapsedAt, standing(early, at('2026-01-01 00:00'))]).toEqual([3600, undefined, 'stopped'])
    const late = must(stopClock(clock, at('2025-03-14 09:00'), rules))
    expect([late.leftSeconds, late.lapsedAt]).toEqual([-18_000, clock.dueAt])
    expect(must(left(late, at('2026-01-01 00:00'), rules))).toBe(-18_000)
  })

  test('ends a pause', () => {
    const paused = must(pauseClock(start('4工作时', '2025-03-13 08:00'), at('2025-03-13 09:00'), rules))
    const stopped = must(stopClock(paused, at('2025-03-20 09:00'), rules))
    expect([stopped.leftSeconds, stopped.pauses]).toEqual([10_800, [{ from: '2025-03-13T01:00:00.000Z', to: '2025-03-20T01:00:00.000Z' }]])
    expect(must(derivation(stopped, rules)).map((step) => step.why)).toEqual(['office', 'paused'])
  })
})

test('what does not fit the state is refused, act by act', () => {
  const running = start('1工作日', '2025-03-13 08:00')
  const now = at('2025-03-13 10:00')
  const paused = must(pauseClock(running, now, rules))
  const stopped = must(stopClock(running, now, rules))
  const acts = {
    pause: (clock: Clock) => code(pauseClock(clock, now, rules)),
    resume: (clock: Clock) => code(resumeClock(clock, now, rules)),
    extend: (clock: Clock) => code(extendClock(clock, level('1工作日'), now, rules)),
    stop: (clock: Clock) => code(stopClock(clock, now, rules)),
    lapse: (clock: Clock) => code(lapseClock(clock, now)),
  }
  const refusals = (clock: Clock) => Object.values(acts).map((act) => act(clock))
  expect(refusals(running)).toEqual([undefined, 'clock.notPaused', undefined, undefined, 'clock.notLapsed'])
  expect(refusals(paused)).toEqual(['clock.alreadyPaused', undefined, undefined, undefined, 'clock.notLapsed'])
  expect(refusals(stopped)).toEqual(['clock.stopped', 'clock.notPaused', 'clock.stopped', 'clock.stopped', 'clock.notLapsed'])
})

test('an act before the last change is refused', () => {
  const running = start('1工作日', '2025-03-13 08:00')
  const paused = must(pauseClock(running, at('2025-03-13 10:00'), rules))
  const extended = must(extendClock(running, level('1工作日'), at('2025-03-13 10:00'), rules))
  expect(code(pauseClock(running, at('2025-03-13 07:59'), rules))).toBe('clock.outOfOrder')
  expect(code(resumeClock(paused, at('2025-03-13 09:59'), rules))).toBe('clock.outOfOrder')
  expect(code(stopClock(extended, at('2025-03-13 09:59'), rules))).toBe('clock.outOfOrder')
})

test('a lapse is marked once', () => {
  const clock = start('4工作时', '2025-03-13 08:00')
  expect(code(lapseClock(clock, at('2025-03-13 12:00')))).toBe('clock.notLapsed')
  const lapsed = must(lapseClock(clock, at('2025-03-13 12:01')))
  expect(lapsed.lapsedAt).toBe(clock.dueAt)
  expect(code(lapseClock(lapsed, at('2025-03-13 12:02')))).toBe('clock.notLapsed')
})

describe('laws', () => {
  const kind = fc.constantFrom<ServiceLevelKind>('urgentHour', 'urgentDay', 'workHour', 'workDay')
  const gap = fc.integer({ min: 0, max: 4 * 86_400_000 })
  const from = fc.integer({ min: at('2025-01-01 00:00').getTime(), max: at('2025-12-01 00:00').getTime() })
  const acts = fc.array(fc.record({ act: fc.constantFrom('pause', 'resume', 'extend', 'lapse'), gap }), {
    maxLength: 8,
  })

  // Each act that is refused leaves the clock as it was, as it would in a matter.
  test('no pause gains or loses a millisecond: given = run + left, over any history', () => {
    fc.assert(
      fc.property(kind, fc.integer({ min: 1, max: 30 }), from, acts, gap, (kind, count, from, acts, end) => {
        let now = from
        let clock: Clock = must(startClock('handle', { kind, count }, new Date(now), rules))
        let ranMs = 0
        const pass = (gap: number) => {
          const before = new Date(now)
          now += gap
          if (clock.state === 'running') ranMs += Math.round(must(usedSeconds(kind, before, new Date(now), rules)) * 1000)
        }
        for (const { act, gap } of acts) {
          pass(gap)
          const by = new Date(now)
          const next: Outcome<Clock> =
            act === 'pause'
              ? pauseClock(clock, by, rules)
              : act === 'resume'
                ? resumeClock(clock, by, rules)
                : act === 'extend'
                  ? extendClock(clock, { kind, count: 1 }, by, rules)
                  : lapseClock(clock, by)
          if (next.ok) clock = next.value
          expect(JSON.parse(JSON.stringify(clock))).toEqual(clock)
        }
        pass(end)
        const leftMs = Math.round(must(left(clock, new Date(now), rules)) * 1000)
        expect(ranMs + leftMs).toBe(clock.givenSeconds * 1000)
        const stopped = must(stopClock(clock, new Date(now), rules))
        expect(Math.round(stopped.leftSeconds * 1000)).toBe(leftMs)
        const explained = must(derivation(stopped, rules)).reduce((sum, step) => sum + Math.round(step.seconds * 1000), 0)
        expect(explained).toBe(ranMs)
      }),
      { numRuns: 300 },
    )
  })

  test('pausing and resuming at one instant changes nothing but the record of it', () => {
    fc.assert(
      fc.property(kind, fc.integer({ min: 1, max: 30 }), from, gap, (kind, count, from, gap) => {
        const clock = must(startClock('handle', { kind, count }, new Date(from), rules))
        const now = new Date(Math.min(from + gap, Date.parse(clock.dueAt) - 1))
        const resumed = must(resumeClock(must(pauseClock(clock, now, rules)), now, rules))
        expect(resumed.dueAt).toBe(clock.dueAt)
      }),
    )
  })
})
