import { expect, test } from 'vitest'
import { spanKey } from '../../../../domain/supervision/report/span.ts'
import { askedSpan, readSpan, spanChoices, spanOfKey } from './span-address.ts'

const now = new Date('2026-10-13T01:00:00Z')

test('an address without a period means the last quarter that is over', () => {
  expect(readSpan(new URLSearchParams(), now)).toEqual({ year: 2026, quarter: 3 })
  expect(readSpan(new URLSearchParams('year=26'), now)).toEqual({ year: 2026, quarter: 3 })
  expect(readSpan(new URLSearchParams('year=2025'), now)).toEqual({ year: 2025, quarter: null })
  expect(readSpan(new URLSearchParams('year=2025&quarter=7'), now)).toEqual({ year: 2025, quarter: null })
})

test('every choice is read back as it was written', () => {
  const { quarters, years } = spanChoices(now)
  expect(quarters.map(spanKey).slice(0, 3)).toEqual(['2026-4', '2026-3', '2026-2'])
  expect(years.map(spanKey).slice(0, 2)).toEqual(['2026', '2025'])
  for (const span of [...quarters, ...years]) {
    expect(spanOfKey(spanKey(span))).toEqual(span)
    expect(readSpan(new URLSearchParams(askedSpan(span)), now)).toEqual(span)
  }
})
