import { expect, test } from 'vitest'
import { monthOf } from './month.ts'

const now = new Date('2026-10-31T17:00:00.000Z')

test('a month is shown in whole weeks from Monday', () => {
  const october = monthOf('2026-10', now)
  expect(october).toMatchObject({ year: 2026, month: 10, from: '2026-10-01', to: '2026-10-31', previous: '2026-09', next: '2026-11' })
  expect(october.weeks.map((week) => [week[0], week.at(-1)])).toEqual([
    ['2026-09-28', '2026-10-04'],
    ['2026-10-05', '2026-10-11'],
    ['2026-10-12', '2026-10-18'],
    ['2026-10-19', '2026-10-25'],
    ['2026-10-26', '2026-11-01'],
  ])
})

test('February that begins on a Monday has four weeks, and years turn', () => {
  expect(monthOf('2027-02', now).weeks).toHaveLength(4)
  expect(monthOf('2026-12', now).next).toBe('2027-01')
  expect(monthOf('2027-01', now).previous).toBe('2026-12')
})

test('without a month, or with one that is none, it is the month of today by the clocks of the district', () => {
  expect(monthOf(null, now).from).toBe('2026-11-01')
  expect(monthOf('2026-13', now).from).toBe('2026-11-01')
})
