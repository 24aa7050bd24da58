import { expect, test } from 'vitest'
import { readBeyondFilters, writeBeyondFilters } from './filters.ts'

test('filters are read back from the address they were written to', () => {
  const filters = { kind: 'joint', standing: 'lapsed', open: 'true', words: '渣土 & 整治' } as const
  expect(readBeyondFilters(new URLSearchParams(writeBeyondFilters(filters)))).toEqual(filters)
})

test('what no filter knows is left out of the list and of the address', () => {
  expect(readBeyondFilters(new URLSearchParams('?kind=case&standing=soon&open=yes&words=%20'))).toEqual({})
  expect(writeBeyondFilters({})).toBe('')
})
