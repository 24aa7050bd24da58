import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf } from './instant.ts'
import { fenOf, yuanText } from './money.ts'

test.each([
  ['50', 5000],
  ['0.5', 50],
  ['1,234.56', 123_456],
  ['￥２００元', 20_000],
  [' 12.30 ', 1230],
])('%s yuan is %i fen', (text, fen) => {
  expect(fenOf(text)).toBe(fen)
})

test.each(['', '-1', '1.234', 'abc', '1e3', '.5', '1.', '123456789012'])('%j is no sum', (text) => {
  expect(fenOf(text)).toBeUndefined()
})

test('a sum that is shown is the sum that is read', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (fen) => fenOf(yuanText(fen)) === fen))
})

test('a day and a time are read as Beijing time, anything else as none', () => {
  expect(instantOf('2026-10-13T09:00')).toBe('2026-10-13T01:00:00.000Z')
  for (const text of ['', '2026-10-13', '2026-02-30T09:00', '2026-10-13T24:00']) expect(instantOf(text)).toBeUndefined()
})
