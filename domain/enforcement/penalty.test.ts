import { expect, test } from 'vitest'
import { fineOf, isHeavier, penaltyKinds } from './penalty.ts'

test('the kinds of penalty are those of 行政处罚法第九条 and none besides', () => {
  expect(penaltyKinds).toContain('fine')
  expect(penaltyKinds).not.toContain('orderToCorrect')
  expect(penaltyKinds).not.toContain('lateFine')
  expect(penaltyKinds).toHaveLength(14)
})

test('a larger sum, a further kind or other words are heavier; less of anything is not', () => {
  const notified = [{ kind: 'fine', fen: 100_000 }, { kind: 'warning' }] as const
  expect(isHeavier(notified, [{ kind: 'fine', fen: 100_001 }])).toBe(true)
  expect(isHeavier(notified, [{ kind: 'confiscateGains', fen: 1 }])).toBe(true)
  expect(isHeavier(notified, [{ kind: 'fine', fen: 100_000 }])).toBe(false)
  expect(isHeavier(notified, [])).toBe(false)
  const closed = [{ kind: 'suspend', text: '停业三日' }] as const
  expect(isHeavier(closed, [{ kind: 'suspend', text: '停业五日' }])).toBe(true)
})

test('only fines count as fines', () => {
  expect(
    fineOf([
      { kind: 'fine', fen: 5 },
      { kind: 'confiscateGains', fen: 9 },
      { kind: 'fine', fen: 2 },
    ]),
  ).toBe(7)
})
