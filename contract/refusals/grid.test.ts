import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { gridRefusals } from './grid.ts'

const folder = new URL('../../domain/grid/', import.meta.url)
const rules = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
const used = new Set(rules.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').match(/'grid\.[A-Za-z]+'/g) ?? []))

test('every refusal of the grid has its sentence, and no sentence is left over', () => {
  expect([...used].map((code) => code.slice(1, -1)).toSorted()).toEqual(Object.keys(gridRefusals).toSorted())
})

test('both languages name the same parameters, and each sentence ends as a sentence', () => {
  for (const { zh, en } of Object.values(gridRefusals)) {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()
    expect([zh, names(zh)]).toEqual([zh, names(en)])
    expect(zh).toMatch(/。$/)
    expect(en).toMatch(/\.$/)
  }
})
