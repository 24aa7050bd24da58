import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { catalogueRefusals } from './catalogue.ts'
import { dutiesRefusals } from './duties.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folders = ['domain/catalogue', 'domain/duties', 'server/catalogue', 'server/duties', 'server/cli']
const sources = folders.flatMap((folder) =>
  readdirSync(root + folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8')),
)
const given = new Set(sources.flatMap((text) => [...text.matchAll(/'((?:catalogue|duties)\.\w+)'/g)].map(([, code]) => code)))
const sentences = { ...catalogueRefusals, ...dutiesRefusals }

test('every refusal of the catalogue and the duties has its sentence, and every sentence its refusal', () => {
  expect([...given].sort()).toEqual(Object.keys(sentences).sort())
})

test('both languages of a sentence are filled from the same facts', () => {
  const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()
  for (const [code, { zh, en }] of Object.entries(sentences)) expect(holes(zh), code).toEqual(holes(en))
})
