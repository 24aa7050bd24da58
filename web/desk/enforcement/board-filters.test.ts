import { expect, test } from 'vitest'
import { readBoardFilters, savedFilters, writeBoardFilters } from './board-filters.ts'

test('filters of the board stand in its address and are read back from it', () => {
  for (const filters of [...Object.values(savedFilters), { unit: 'brigade-1', standing: 'lapsed', mine: 'true' } as const])
    expect(readBoardFilters(new URLSearchParams(writeBoardFilters(filters)))).toEqual(filters)
})

test('an address that is not understood filters nothing', () => {
  expect(readBoardFilters(new URLSearchParams('?procedure=nothing&mine=true'))).toEqual({})
})
