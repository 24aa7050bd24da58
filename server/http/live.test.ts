import { expect, test } from 'vitest'
import { notifications, type Change } from './live.ts'

const change = (n: number, persons: number): Change => ({
  region: '329901', matterId: `${n}`.padStart(36, '0'), procedure: 'case', state: 'toDispatch', persons: Array.from({ length: persons }, (_, at) => `${at}`.padStart(36, '0')),
})

test('however many changes there are, and whomever they name, each notification is one that PostgreSQL carries', () => {
  const changes = Array.from({ length: 500 }, (_, n) => change(n, n % 21))
  const texts = notifications(changes)
  expect(Math.max(...texts.map((text) => Buffer.byteLength(text)))).toBeLessThan(8000)
  expect(texts.flatMap((text) => JSON.parse(text) as Change[])).toEqual(changes)
  expect(notifications([])).toEqual([])
})
