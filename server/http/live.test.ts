import { expect, test } from 'vitest'
import { payloads, type Change } from './live.ts'

const id = '01991b6e-0000-7000-8000-000000000000'
const change = (persons: number): Change => ({
  region: '329901',
  matterId: id,
  procedure: 'fieldTask',
  state: 'toVerify',
  persons: Array.from({ length: persons }, () => id),
})

test('every notification fits into what PostgreSQL carries, and nobody is left out', () => {
  const changes = [0, 1, 58, 149, 150, 151, 400, 3].map(change)
  const texts = payloads(changes)
  for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThan(8000)
  const heard = texts.flatMap((text) => JSON.parse(text) as Change[])
  expect(heard.reduce((sum, one) => sum + one.persons.length, 0)).toBe(changes.reduce((sum, one) => sum + one.persons.length, 0))
  expect(payloads([])).toEqual([])
})
