import { expect, test } from 'vitest'
import { nextAfter } from './next-after.ts'

const lines = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]

test('after an act the matter below opens, and after the last one the first', () => {
  expect(nextAfter(lines, 'a')?.id).toBe('b')
  expect(nextAfter(lines, 'c')?.id).toBe('a')
})

test('a matter that stood alone is followed by none', () => {
  expect(nextAfter([{ id: 'a' }], 'a')).toBeUndefined()
  expect(nextAfter([], 'a')).toBeUndefined()
})
