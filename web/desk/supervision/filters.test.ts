import fc from 'fast-check'
import { expect, test } from 'vitest'
import { voiceKinds } from '../../../contract/supervision.ts'
import { readVoiceFilters, writeVoiceFilters } from './filters.ts'

test('filters survive the address, and anything else in it is left out', () => {
  const filters = fc.record(
    {
      kind: fc.constantFrom(...voiceKinds),
      state: fc.constantFrom('handling', 'received'),
      standing: fc.constantFrom('lapsed' as const, 'dueSoon' as const),
      open: fc.constantFrom('true' as const, 'false' as const),
      words: fc.constantFrom('东关', '投诉〔2026〕1号', 'a b'),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(filters, (one) => {
      expect(readVoiceFilters(new URLSearchParams(writeVoiceFilters(one)))).toEqual(one)
    }),
  )
  expect(readVoiceFilters(new URLSearchParams('kind=case&standing=never&x=1'))).toEqual({})
})
