import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { clockRefusals } from './clock.ts'

test('every refusal of the clocks has its sentence, and every sentence its refusal', () => {
  const folders = ['../../domain/clock/', '../../server/calendar/'].map((path) => new URL(path, import.meta.url))
  const codes = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').match(/(?<=')clock\.\w+(?=')/g) ?? []),
  )
  expect([...new Set(codes)].toSorted()).toEqual(Object.keys(clockRefusals).toSorted())
})

test('both languages fill in the same things', () => {
  const holes = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].toSorted()
  for (const { zh, en } of Object.values(clockRefusals)) expect(holes(zh)).toEqual(holes(en))
})
