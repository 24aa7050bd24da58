import { describe, expect, test } from 'vitest'
import { must } from '../kernel/outcome.ts'
import { dayNumberOf, parseCivilDate } from './civil-date.ts'
import { officeOn, officeSchedule, usualHours, type OfficeVersion } from './office-hours.ts'

const date = (text: string) => must(parseCivilDate(text))
const winter: OfficeVersion = { from: date('2025-10-08'), hours: usualHours }
const summer: OfficeVersion = {
  from: date('2025-06-15'),
  hours: [
    { from: '08:00', to: '12:00' },
    { from: '15:00', to: '18:30' },
  ],
}

describe('office hours', () => {
  test('apply from their day until the next version, whatever the order given', () => {
    const schedule = must(officeSchedule([winter, summer]))
    const openOn = (text: string) => officeOn(dayNumberOf(date(text)), schedule)
    expect(openOn('2025-06-14')).toBeUndefined()
    expect(openOn('2025-06-15')).toMatchObject({ from: '2025-06-15', openMs: 7.5 * 3_600_000 })
    expect(openOn('2025-10-07')).toMatchObject({ from: '2025-06-15' })
    expect(openOn('2025-10-08')).toMatchObject({ from: '2025-10-08', openMs: 8 * 3_600_000 })
  })

  test.each([
    ['no version', [], 'clock.noHours'],
    ['no hours', [{ from: date('2025-01-01'), hours: [] }], 'clock.noHours'],
    ['two versions from one day', [winter, winter], 'clock.hoursTwice'],
    ['a time that is none', one('8', '12:00'), 'clock.badTime'],
    ['an end that is no time', one('08:00', '24:30'), 'clock.badTime'],
    ['a span without length', one('08:00', '08:00'), 'clock.hoursEmpty'],
    ['a span that ends before it begins', one('18:00', '08:00'), 'clock.hoursEmpty'],
    ['overlapping spans', one('08:00', '12:00', '11:59', '13:00'), 'clock.hoursOverlap'],
    ['spans out of order', one('14:00', '18:00', '08:00', '12:00'), 'clock.hoursOverlap'],
  ])('are refused with %s', (_, versions, code) => {
    expect(officeSchedule(versions)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('may be one span, spans that touch, and the whole day', () => {
    expect(officeSchedule(one('08:00', '12:00', '12:00', '17:00')).ok).toBe(true)
    expect(must(officeSchedule(one('00:00', '24:00')))[0]?.openMs).toBe(86_400_000)
  })
})

function one(...times: readonly string[]): readonly OfficeVersion[] {
  const hours = []
  for (let index = 0; index < times.length; index += 2) {
    hours.push({ from: times[index] ?? '', to: times[index + 1] ?? '' })
  }
  return [{ from: date('2025-01-01'), hours }]
}
