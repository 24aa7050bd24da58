import { expect, test } from 'vitest'
import { pageIn, readLikeFilters, writeLikeFilters } from './like-filters.ts'

test('the address says the filters, and what cannot be meant is left out', () => {
  const filters = {
    item: 'E032',
    tier: 'none',
    kind: 'organisation',
    unit: 'u',
    from: '2026-01-01',
    to: '2026-06-30',
    all: 'true',
  } as const
  expect(readLikeFilters(new URLSearchParams(writeLikeFilters(filters, { page: 3 })))).toEqual(filters)
  expect(readLikeFilters(new URLSearchParams('tier=worst&kind=robot&from=yesterday&all=yes&item='))).toEqual({})
  expect(writeLikeFilters({}, { page: 1, groupPage: 2 })).toBe('?groupPage=2')
  expect(writeLikeFilters({})).toBe('')
})

test('a page is a whole number from 1', () => {
  const page = (text: string) => pageIn(new URLSearchParams(`page=${text}`), 'page')
  expect([page('3'), page('0'), page('x'), page('1.5'), page('')]).toEqual([3, 1, 1, 1, 1])
})
