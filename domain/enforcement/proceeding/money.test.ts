import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, parseCivilDate } from '../../clock/civil-date.ts'
import { must } from '../../kernel/outcome.ts'
import { emptyFile, type ProceedingFile } from './file.ts'
import { fileAfter } from './fold.ts'
import { moneyOf } from './money.ts'

const due = must(parseCivilDate('2026-11-07'))
const after = (days: number) => addDays(due, days)
const decision = {
  kind: 'penalty',
  penalties: [
    { kind: 'fine', fen: 100_000 },
    { kind: 'confiscateGains', fen: 50_000 },
  ],
  decidedOn: '2026-10-20',
  servedOn: '2026-10-23',
} as const
const file: ProceedingFile = { ...emptyFile, decision }
const imposed: ProceedingFile = { ...file, late: { imposedOn: after(5) } }
const paid = (fen: number, days: number) => ({ fen, on: after(days), receipt: '', channel: 'bank' })
const entry = (act: string, input: Record<string, unknown>) => ({
  act,
  input,
  facts: {},
  at: '2026-11-12T01:00:00.000Z',
  seq: 9,
  actor: { kind: 'system' as const },
})

test('a late fine that nobody decided is shown and not owed; once decided it is (行政强制法第四十五条)', () => {
  expect(moneyOf(file, due, after(10))).toMatchObject({ accruedFen: 30_000, lateOwedFen: 0, leftFen: 150_000 })
  expect(moneyOf(imposed, due, after(10))).toMatchObject({ accruedFen: 30_000, lateOwedFen: 30_000, leftFen: 180_000 })
})

test('a payment goes to the decision first, and what is beyond it to the late fine', () => {
  const money = moneyOf({ ...imposed, payments: [paid(140_000, 8), paid(30_000, 10)] }, due, after(40))
  // 100,000 fen of fine were paid on the eighth day: eight days count.
  expect(money).toMatchObject({ accruedFen: 24_000, leftFen: 4_000 })
  expect(money.payments.map(({ toLateFen }) => toLateFen)).toEqual([0, 20_000])
})

test('a reconsideration stops the days from its beginning to its end; while none has ended, to today', () => {
  const begun = fileAfter(imposed, entry('recordRemedy', { remedy: 'begun', statedOn: after(3) }), after(3))
  expect(moneyOf(begun, due, after(20))).toMatchObject({ accruedFen: 2 * 3_000 })
  const ended = fileAfter(begun, entry('recordRemedy', { remedy: 'ended', statedOn: after(12) }), after(12))
  expect(ended.remedies).toEqual([{ from: after(3), to: after(12) }])
  expect(moneyOf(ended, due, after(20))).toMatchObject({ accruedFen: 10 * 3_000 })
})

test('an agreement remits of the late fine what it says while it is kept, and nothing once it is broken (第四十二条)', () => {
  const agreed = fileAfter(imposed, entry('agreementMade', { reduceFen: 20_000, remedied: '已恢复原状' }), after(10))
  expect(moneyOf(agreed, due, after(10))).toMatchObject({ reducedFen: 20_000, lateOwedFen: 10_000 })
  const broken = fileAfter(agreed, entry('agreementBroken', { reason: '到期未付' }), after(11))
  expect(moneyOf(broken, due, after(10))).toMatchObject({ reducedFen: 0, lateOwedFen: 30_000 })
  expect(fileAfter(file, entry('agreementMade', { reduceFen: 20_000 }), after(10)).late).toBeUndefined()
})

test('whatever is paid, the split adds up and no more of it goes to the late fine than is beyond the decision', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 90_000 }), { maxLength: 8 }), (sums) => {
      const money = moneyOf({ ...imposed, payments: sums.map((fen, at) => paid(fen, at)) }, due, after(60))
      const toLate = money.payments.reduce((sum, one) => sum + one.toLateFen, 0)
      expect(toLate).toBe(Math.max(0, money.paidFen - money.owedFen))
    }),
  )
})
