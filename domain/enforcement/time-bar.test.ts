import { expect, test } from 'vitest'
import { parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { timeBar, type ActInTime } from './time-bar.ts'

const day = (text: string) => must(parseCivilDate(text))
const act = (happened: string, discovered: string, more: Partial<ActInTime> = {}): ActInTime => ({
  happenedOn: day(happened),
  discoveredOn: day(discovered),
  continuing: false,
  ...more,
})
const codeOf = (given: ActInTime) => {
  const outcome = timeBar(given)
  return outcome.ok ? 'ok' : outcome.refusal.code
}

test('two years run from the act, their last day included, and end with February where it has no such day', () => {
  expect(codeOf(act('2024-03-10', '2026-03-10'))).toBe('ok')
  expect(timeBar(act('2024-03-10', '2026-03-11'))).toMatchObject({
    refusal: { code: 'discretion.timeBarred', params: { last: '2026-03-10', years: 2 }, basis: '行政处罚法第三十六条' },
  })
  expect(must(timeBar(act('2024-02-29', '2024-03-01'))).last).toBe('2026-02-28')
})

test('five years need both the field and the harm (T-15)', () => {
  const late = (field: boolean, harm: boolean) => codeOf(act('2021-01-01', '2026-01-01', { fiveYears: { field, harm } }))
  expect([late(true, true), late(true, false), late(false, true)]).toEqual(['ok', 'discretion.timeBarred', 'discretion.timeBarred'])
  expect(codeOf(act('2021-01-01', '2026-01-02', { fiveYears: { field: true, harm: true } }))).toBe('discretion.timeBarred')
})

test('a continuing act runs from its end and is never barred while it goes on: a building until it is put right (CL-07)', () => {
  expect(must(timeBar(act('2001-01-01', '2026-01-01', { continuing: true })))).toEqual({ years: 2, rule: 'CF-01' })
  expect(codeOf(act('2001-01-01', '2026-01-01', { continuing: true, endedOn: day('2024-01-01') }))).toBe('ok')
  expect(codeOf(act('2001-01-01', '2026-01-02', { continuing: true, endedOn: day('2024-01-01') }))).toBe('discretion.timeBarred')
})

test('days that contradict one another are sent back', () => {
  expect(codeOf(act('2026-01-02', '2026-01-01'))).toBe('discretion.discoveredBefore')
  expect(codeOf(act('2026-01-02', '2026-01-03', { continuing: true, endedOn: day('2026-01-01') }))).toBe('discretion.endsBefore')
})
