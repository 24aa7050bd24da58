import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readKindFilters, writeKindFilters } from './filters.ts'

const kinds = ['complaint', 'petition', 'joint']

test('filters survive the address, and anything else in it is left out', () => {
  const filters = fc.record(
    {
      kind: fc.constantFrom(...kinds),
      state: fc.constantFrom('handling', 'received'),
      standing: fc.constantFrom('lapsed' as const, 'dueSoon' as const),
      open: fc.constantFrom('true' as const, 'false' as const),
      words: fc.constantFrom('渣土 & 整治', '投诉〔2026〕1号', 'a b'),
      after: fc.constantFrom('eyJhIjoxfQ'),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(filters, (one) => {
      expect(readKindFilters(kinds, new URLSearchParams(writeKindFilters(one)))).toEqual(one)
    }),
  )
  expect(readKindFilters(kinds, new URLSearchParams('kind=case&standing=never&open=yes&words=%20&x=1'))).toEqual({})
  expect(writeKindFilters({})).toBe('')
})
