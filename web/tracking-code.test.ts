import { expect, test } from 'vitest'
import { grouped } from './tracking-code.ts'

test('a code is read out in two groups of five, and what is no code stays as typed', () => {
  expect(grouped('7K3M92QD4X')).toBe('7K3M9-2QD4X')
  expect(grouped('7k3m9-2qd4x')).toBe('7K3M9-2QD4X')
  expect(grouped('12345')).toBe('12345')
})
