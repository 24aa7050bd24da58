import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { benchmarkRefusals } from './benchmark.ts'
import { discretionRefusals } from './discretion.ts'
import { powerRefusals } from './power.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = ['domain/enforcement', 'server/enforcement'].flatMap((folder) =>
  readdirSync(root + folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8')),
)
const given = new Set(sources.flatMap((text) => [...text.matchAll(/'((?:benchmark|discretion|power)\.\w+)'/g)].map(([, code]) => code)))
const sentences = { ...benchmarkRefusals, ...discretionRefusals, ...powerRefusals }

test('every refusal of discretion and powers has its sentence, and every sentence its refusal', () => {
  expect([...given].sort()).toEqual(Object.keys(sentences).sort())
})

test('a hole of a sentence stands in the other language as well, or is its word in that language', () => {
  const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+?)(?:En)?\}/g)].map(([, name]) => name))].sort()
  for (const [code, { zh, en }] of Object.entries(sentences)) expect(holes(zh), code).toEqual(holes(en))
})
