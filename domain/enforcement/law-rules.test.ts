import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lawRules } from '../../tools/law-rules.ts'
import { shared } from '../../test/shared.ts'
import { notTerms } from '../clock/terms/rules/not-terms.ts'
import { termRules } from '../clock/terms/rules/all.ts'
import { writKinds } from '../documents/writ-kinds.ts'
import { lawPlaces, termPlaces } from './law-rules.ts'
import { supervisionProcedures } from '../supervision/all.ts'
import { enforcementProcedures } from './proceeding/all.ts'
import { RegionSettings } from '../../server/region/settings.ts'

const root = new URL('../../', import.meta.url)
const tables = [...enforcementProcedures, ...supervisionProcedures]
const needs = new Set(tables.flatMap((one) => one.acts.flatMap((row) => row.needs ?? [])))
const acts = new Set(tables.flatMap((one) => one.acts.map((row) => `${one.id}.${row.act}`)))
const places = [...Object.entries(lawPlaces), ...Object.entries(termPlaces)]

describe('every statutory rule has its place', () => {
  test('each rule that is no term is named here, and nothing else', () => {
    expect(Object.keys(lawPlaces).sort()).toEqual(Object.keys(notTerms).sort())
  })
  test('each id of the list of statutory facts is a term or has a place', () => {
    const facts = shared('facts/law.md')
    if (!facts) return expect(facts).toBeUndefined()
    const ids = [...new Set([...readFileSync(facts, 'utf8').matchAll(/^\| ([A-Z]{2}-\d+)\b/gm)].map(([, id]) => id ?? ''))]
    expect(ids.length).toBeGreaterThan(290)
    const known = new Set([...termRules.map(({ id }) => id.replace(/[a-z]$/, '')), ...Object.keys(lawPlaces)])
    expect(ids.filter((id) => !known.has(id))).toEqual([])
  })
  test('a place is somewhere: a condition some row asks, an act, a writ, a file, a setting, or a reason in both languages', () => {
    const settings = Object.keys(RegionSettings.shape)
    const wrong = places.flatMap(
      ([id, { needs: conditions = [], acts: rows = [], writs = [], files = [], settings: keys = [], absent }]) => [
        ...conditions.filter((name) => !needs.has(name)).map((name) => `${id}: no row asks ${name}`),
        ...rows.filter((name) => !acts.has(name)).map((name) => `${id}: no act ${name}`),
        ...writs.filter((name) => !(name in writKinds)).map((name) => `${id}: no writ ${name}`),
        ...files.filter((name) => !existsSync(new URL(name, root))).map((name) => `${id}: no file ${name}`),
        ...keys.filter((key) => !settings.includes(key.split('.')[0] ?? '')).map((key) => `${id}: no setting ${key}`),
        ...(absent && (!absent.zh || !absent.en) ? [`${id}: a reason in one language`] : []),
        ...(conditions.length + rows.length + writs.length + files.length + keys.length === 0 && !absent ? [`${id}: nowhere`] : []),
      ],
    )
    expect(wrong).toEqual([])
  })
  test('the list in the docs is what is made from it', () => {
    expect(readFileSync(new URL('docs/law-rules.md', root), 'utf8')).toBe(lawRules())
  })
})
