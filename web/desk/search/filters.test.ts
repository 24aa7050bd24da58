import { expect, test } from 'vitest'
import { readFilters, writeFilters, type Filters } from './filters.ts'

const all: Filters = {
  procedure: 'case',
  street: '329901001',
  community: '329901001001',
  cell: '329901001001001',
  unit: 'sanitation',
  subject: 'GBT47678.5-2026:incident:06010',
  source: 'public',
  standing: 'lapsed',
  from: '2026-10-01',
  to: '2026-10-13',
  words: '井盖 & 垃圾',
  order: 'due',
  after: '~x',
  states: ['handling', 'toDispatch'],
  open: true,
}

test('every filter stands in the address and comes back from it', () => {
  expect(readFilters(new URLSearchParams(writeFilters(all)))).toEqual(all)
})

test('the same filters have the same address', () => {
  const reversed = Object.fromEntries(Object.entries(all).reverse()) as Filters
  expect(writeFilters(reversed)).toBe(writeFilters(all))
})

test('what an address says that no filter knows is left out, and the rest stands', () => {
  expect(readFilters(new URLSearchParams('street=1&standing=late&open=perhaps&q=x&words=ok'))).toEqual({
    words: 'ok',
  })
  expect(writeFilters({})).toBe('')
})
