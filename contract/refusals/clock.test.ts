import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { clockRefusals } from './clock.ts'

test('every refusal of the clocks has its sentence, and every sentence its refusal', () => {
  const folder = new URL('../../domain/clock/', import.meta.url)
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const codes = files.flatMap(
    (file) => readFileSync(new URL(file, folder), 'utf8').match(/(?<=')clock\.\w+(?=')/g) ?? [],
  )
  expect([...new Set(codes)].toSorted()).toEqual(Object.keys(clockRefusals).toSorted())
})

test('both languages fill in the same things', () => {
  const holes = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].toSorted()
  for (const { zh, en } of Object.values(clockRefusals)) expect(holes(zh)).toEqual(holes(en))
})
