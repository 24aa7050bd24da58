import { expect, test } from 'vitest'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { lawTitle } from '../../domain/enforcement/item.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { loadCatalogue } from '../catalogue/load.ts'
import { seedNationalLists } from '../catalogue/national.ts'
import { loadDuties } from '../duties/import.ts'
import { loadItems } from '../enforcement/import.ts'
import { loadBenchmarks } from '../enforcement/benchmarks.ts'
import { loadPowers } from '../enforcement/powers.ts'
import { importDemoOffices, readDemoUnits } from './offices.ts'

const { db } = await freshDatabase()
const now = new Date('2026-11-23T01:00:00Z')
const from = must(parseCivilDate('2026-07-01'))

test('the demonstration district gets its catalogue, duties, enforcement items, benchmarks and powers through the ordinary imports, once', async () => {
  await seedNationalLists(db, now)
  await importDemoOffices(db, '329901', from, now)
  await importDemoOffices(db, '329901', from, now)
  const { catalogue } = must(await loadCatalogue(db, '329901', from))
  const duties = must(await loadDuties(db, '329901', from))
  const items = must(await loadItems(db, '329901', from))
  expect([catalogue.version, duties.version, items.list.version]).toEqual([1, 1, 1])
  expect(items.items).toHaveLength(201)
  expect(items.items.filter(({ law }) => /(上海|温州|嘉兴|舟山)市/.test(lawTitle(law)))).toEqual([])
  const { list, benchmarks } = must(await loadBenchmarks(db, '329901', from))
  expect([list.version, new Set(benchmarks.map(({ item }) => item)).size >= 25]).toEqual([1, true])
  const powers = must(await loadPowers(db, '329901', from))
  expect([powers.list.version, ...new Set(powers.powers.map(({ source }) => source))].sort()).toEqual(
    [1, 'concentrated', 'own', 'devolved', 'entrusted'].sort(),
  )
  expect(catalogue.conditionsOf.get('incident/06001')?.[0]?.stages.map((stage) => stage.name)).toEqual(['停工', '恢复'])
})

test('units carry the names of the streets the ground was given', async () => {
  const units = await readDemoUnits(new Map([['001', { zh: '东关街道', en: 'Dongguan Street' }]]))
  const brigade = units.find((unit) => unit.id === 'brigade-001')
  expect(brigade).toMatchObject({
    parent: 'enforcement',
    secondParent: 'street-001',
    name: { zh: '东关街道执法中队' },
  })
  expect(units.length).toBeGreaterThanOrEqual(35)
})
