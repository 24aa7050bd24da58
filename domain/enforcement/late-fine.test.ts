import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { lateFine, lateFineLines } from './late-fine.ts'

const day = (text: string) => must(parseCivilDate(text))
const due = day('2026-03-25')
const asked = { fineFen: 1_000_000, dueOn: due, payments: [], stopped: [] }

// 行政处罚法第七十二条第一款第一项: 每日按罚款数额的百分之三加处罚款, 加处罚款的数额不得超出罚款的数额.
test('nothing on the last day to pay, three per cent on the next, and never on what has accrued', () => {
  expect(lateFine({ ...asked, today: due })).toBe(0)
  expect(lateFine({ ...asked, today: addDays(due, 1) })).toBe(30_000)
  expect(lateFine({ ...asked, today: addDays(due, 2) })).toBe(60_000)
})
test('the cap is the fine, reached on the thirty-fourth day: thirty-three days are 99 per cent', () => {
  expect(lateFine({ ...asked, today: addDays(due, 33) })).toBe(990_000)
  expect(lateFine({ ...asked, today: addDays(due, 34) })).toBe(1_000_000)
  expect(lateFine({ ...asked, today: addDays(due, 400) })).toBe(1_000_000)
})
test('days of a reconsideration or suit do not count (第七十三条第三款)', () => {
  const stopped = [
    { from: addDays(due, 3), to: addDays(due, 6) },
    { from: addDays(due, 5), to: addDays(due, 8) },
  ]
  expect(lateFine({ ...asked, stopped, today: addDays(due, 10) })).toBe(4 * 30_000)
})
test('it stops on the day the fine is paid in full, by one payment or several', () => {
  const payments = [
    { fen: 400_000, on: addDays(due, 2) },
    { fen: 600_000, on: addDays(due, 5) },
  ]
  expect(lateFine({ ...asked, payments, today: addDays(due, 30) })).toBe(5 * 30_000)
  expect(lateFine({ ...asked, payments: [{ fen: 1_000_000, on: due }], today: addDays(due, 30) })).toBe(0)
})
test('whatever happens, it never falls with time, never passes the fine, and is never negative', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(60), fc.nat(60), fc.nat(40), (fineFen, first, more, stop) => {
      const stopped = [{ from: addDays(due, stop), to: addDays(due, stop + 5) }]
      const before = lateFine({ ...asked, fineFen, stopped, today: addDays(due, first) })
      const after = lateFine({ ...asked, fineFen, stopped, today: addDays(due, first + more) })
      expect(before).toBeGreaterThanOrEqual(0)
      expect(after).toBeGreaterThanOrEqual(before)
      expect(after).toBeLessThanOrEqual(fineFen)
    }),
  )
})

test('the derivation has a line for every day that adds and one for each stretch that does not, and ends at the cap', () => {
  const stopped = [{ from: addDays(due, 2), to: addDays(due, 4) }]
  expect(lateFineLines({ ...asked, stopped, today: addDays(due, 6) })).toEqual([
    { kind: 'accrues', from: addDays(due, 1), to: addDays(due, 1), addsFen: 30_000, sumFen: 30_000 },
    { kind: 'stopped', from: addDays(due, 2), to: addDays(due, 4), addsFen: 0, sumFen: 30_000 },
    { kind: 'accrues', from: addDays(due, 5), to: addDays(due, 5), addsFen: 30_000, sumFen: 60_000 },
    { kind: 'accrues', from: addDays(due, 6), to: addDays(due, 6), addsFen: 30_000, sumFen: 90_000 },
  ])
  const whole = lateFineLines({ ...asked, today: addDays(due, 400) })
  expect(whole).toHaveLength(34)
  expect(whole.at(-1)).toMatchObject({ addsFen: 10_000, sumFen: 1_000_000 })
})
