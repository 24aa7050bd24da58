import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { termRefusals } from './term.ts'

test('every refusal of the legal terms has its sentence, and every sentence its refusal', () => {
  const files = readdirSync(new URL('../../domain/clock/terms/', import.meta.url)).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const texts = [...files.map((file) => `../../domain/clock/terms/${file}`), '../../server/cli/deadline.ts'].map((path) =>
    readFileSync(new URL(path, import.meta.url), 'utf8'),
  )
  const codes = texts.flatMap((text) => text.match(/(?<=')term\.\w+(?=')/g) ?? [])
  expect([...new Set(codes)].toSorted()).toEqual(Object.keys(termRefusals).toSorted())
})

test('both languages fill in the same things', () => {
  const holes = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].toSorted()
  for (const { zh, en } of Object.values(termRefusals)) expect(holes(zh)).toEqual(holes(en))
})
