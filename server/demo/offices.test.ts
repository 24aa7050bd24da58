import { expect, test } from 'vitest'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { loadCatalogue } from '../catalogue/load.ts'
import { seedNationalLists } from '../catalogue/national.ts'
import { loadDuties } from '../duties/import.ts'
import { loadItems } from '../enforcement/import.ts'
import { importDemoOffices, readDemoUnits } from './offices.ts'

const { db } = await freshDatabase()
const now = new Date('2026-11-23T01:00:00Z')
const from = must(parseCivilDate('2026-07-01'))

test('the demonstration district gets its catalogue, duties and enforcement items through the ordinary imports, once', async () => {
  await seedNationalLists(db, now)
  await importDemoOffices(db, '329901', from, now)
  await importDemoOffices(db, '329901', from, now)
  const { catalogue } = must(await loadCatalogue(db, '329901', from))
  const duties = must(await loadDuties(db, '329901', from))
  const items = must(await loadItems(db, '329901', from))
  expect([catalogue.version, duties.version, items.list.version]).toEqual([1, 1, 1])
  expect(items.items).toHaveLength(220)
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
