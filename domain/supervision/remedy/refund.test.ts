import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, parseCivilDate } from '../../clock/civil-date.ts'
import { must } from '../../kernel/outcome.ts'
import { interestYear, refundOf } from './refund.ts'

const day = (text: string) => must(parseCivilDate(text))

test('a worked example: 5,000 yuan paid on 2026-01-10 and given back 90 days later at 1.5 % carry 18.75 yuan (国家赔偿法第三十六条第七项)', () => {
  expect(refundOf(500_000, day('2026-01-10'), day('2026-04-10'), 1.5)).toEqual({ fen: 500_000, interestFen: 1875, days: 90 })
})

test('given back on the day it was paid, or before, it carries none', () => {
  expect(refundOf(500_000, day('2026-01-10'), day('2026-01-10'), 1.5).interestFen).toBe(0)
  expect(refundOf(500_000, day('2026-01-10'), day('2026-01-01'), 1.5)).toMatchObject({ interestFen: 0, days: 0 })
})

test('interest grows with the days, the sum and the rate, and a year of the bank carries the rate itself', () => {
  const from = day('2026-01-01')
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(2000), fc.integer({ min: 0, max: 600 }), (fen, days, rate) => {
      const of = (sum: number, n: number, percent: number) => refundOf(sum, from, addDays(from, n), percent).interestFen
      expect(of(fen, days + 1, rate / 100)).toBeGreaterThanOrEqual(of(fen, days, rate / 100))
      expect(of(fen + 1000, days, rate / 100)).toBeGreaterThanOrEqual(of(fen, days, rate / 100))
      expect(of(fen, interestYear, rate / 100)).toBe(Math.round((fen * rate) / 100 / 100))
    }),
  )
})
