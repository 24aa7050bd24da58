import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { region, world } from '../../test/world/world.ts'
import { signInWith } from '../people/sessions.ts'
import { createAdministrator } from './create-admin.ts'
import { exportTo } from './export.ts'
import {
  importBenchmarksFile,
  importCalendarOf,
  importCredentialsFile,
  importDutiesFile,
  importGridFile,
  importItemsFile,
  importPowersFile,
  importUnitsFile,
} from './import-registers.ts'

const { db } = await freshDatabase()
const now = new Date('2026-10-13T01:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'gezhi-registers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(async () => {
  await world(db)
})

/** Runs a command's body, and gives what it printed and said. */
async function runs(body: typeof importDutiesFile, positionals: string[], values: Record<string, string | boolean> = {}) {
  const told: string[] = []
  const context = { say: (words: { en: string }) => void told.push(words.en), print: (line: string) => void told.push(line) }
  try {
    await body(db, { values: { region, ...values }, positionals }, context, now)
  } catch (refusal) {
    told.push(refusal instanceof Error ? refusal.message : String(refusal))
  }
  return told
}
const path = (name: string) => join(folder, name)
const last = async () => (await db`select register, action, what, person_id from register_entry order by at desc, entry_id desc limit 1`)[0]

test('what is exported is imported again: units, duties, the calendar and the grid', async () => {
  for (const what of ['units', 'duties', 'calendar', 'catalogue', 'roles', 'people', 'matters'])
    expect(await runs(exportTo, [what, path(`${what}.csv`)], { format: 'csv' })).toHaveLength(1)
  expect(await runs(exportTo, ['areas', path('grid.geojson')], { format: 'geojson' })).toEqual([path('grid.geojson')])
  expect(await runs(importUnitsFile, ['units', path('units.csv')])).toEqual(['rows 9, added 0, changed 0'])
  expect(await runs(importDutiesFile, ['duties', path('duties.csv')])).toEqual(['rows 2, duties 2, version 2'])
  expect(await last()).toMatchObject({ register: 'duties', action: 'importDuties', what: 'duties.csv', person_id: null })
  expect((await runs(importCalendarOf, ['calendar', path('calendar.csv')], { 'dry-run': true }))[0]).toMatch(/years 2004 .* 2026, dry run/)
  expect(await runs(importGridFile, ['grid', path('grid.geojson')])).toEqual(['features 24, streets 2, communities 3, cells 18, version 2'])
  expect(await last()).toMatchObject({ register: 'areas', action: 'importAreas' })
  expect(await runs(exportTo, ['units', path('units.xlsx')], { format: 'xlsx' })).toEqual(['rows 9'])
  expect(await runs(importUnitsFile, ['units', path('units.xlsx')])).toEqual(['rows 9, added 0, changed 0'])
})

test('a catalogue of enforcement items is checked, imported once, and exported as it was', async () => {
  const seed = fileURLToPath(new URL('../../data/enforcement-items.csv', import.meta.url))
  expect(await runs(importItemsFile, ['items', seed], { 'dry-run': true })).toEqual(['rows 220, items 220, version dry run'])
  expect(await runs(importItemsFile, ['items', seed], { from: '2026-10-01' })).toEqual(['rows 220, items 220, version 1'])
  expect(await runs(importItemsFile, ['items', seed], { from: '2026-10-01' })).toEqual(['rows 220, items 220, version already in force'])
  expect(await last()).toMatchObject({ register: 'items', action: 'importItems', what: 'enforcement-items.csv', person_id: null })
  expect(await runs(exportTo, ['items', path('items.csv')])).toEqual(['rows 220'])
  expect(await runs(importItemsFile, ['items', path('items.csv')])).toEqual(['rows 220, items 220, version 2'])
  writeFileSync(path('bad-items.csv'), readFileSync(seed, 'utf8').replace(',20000,', ',200元,'))
  const told = (await runs(importItemsFile, ['items', path('bad-items.csv')])).join('\n')
  expect(told).toMatch(/row 16, individual_min_fen: The amount "200元" is no whole number/)
  expect(told).toMatch(/nothing was imported/)
})

test('benchmarks and powers are checked, imported once, and exported as they were', async () => {
  const seed = fileURLToPath(new URL('../../data/demo/benchmarks.csv', import.meta.url))
  const from = { from: '2026-10-13' }
  expect(await runs(importBenchmarksFile, ['benchmarks', seed], { ...from, 'dry-run': true })).toEqual([
    'rows 152, benchmarks 54, version dry run',
  ])
  expect(await runs(importBenchmarksFile, ['benchmarks', seed], from)).toEqual(['rows 152, benchmarks 54, version 1'])
  expect(await runs(importBenchmarksFile, ['benchmarks', seed], from)).toEqual(['rows 152, benchmarks 54, version already in force'])
  expect(await last()).toMatchObject({ register: 'benchmarks', action: 'importBenchmarks', what: 'benchmarks.csv', person_id: null })
  expect(await runs(exportTo, ['benchmarks', path('benchmarks.csv')])).toEqual(['rows 152'])
  expect(await runs(importBenchmarksFile, ['benchmarks', path('benchmarks.csv')], from)).toEqual(['rows 152, benchmarks 54, version 2'])
  const heading = 'code,unit,items,fields,source,document_number,document_name,principal,coercion,streets,from,to'
  writeFileSync(path('powers.csv'), `${heading}\r\nP1,city-management,E017;E018,,相对集中,试〔2026〕1号,决定,,扣押,,,\r\n`)
  expect(await runs(importPowersFile, ['powers', path('powers.csv')], from)).toEqual(['rows 1, powers 1, version 1'])
  expect(await last()).toMatchObject({ register: 'powers', action: 'importPowers', what: 'powers.csv', person_id: null })
  expect(await runs(exportTo, ['powers', path('out.csv')])).toEqual(['rows 1'])
  expect(await runs(importPowersFile, ['powers', path('out.csv')], from)).toEqual(['rows 1, powers 1, version 2'])
  writeFileSync(path('bad-powers.csv'), `${heading}\r\nP1,sanitation,E017,,委托,试〔2026〕1号,委托书,,,,,\r\n`)
  expect((await runs(importPowersFile, ['powers', path('bad-powers.csv')], from)).join('\n')).toMatch(
    /row 2, principal: An entrusted power names/,
  )
})

test('credentials are imported once, exported, and read again without a change', async () => {
  const heading = 'staff_number,name,kind,number,issuer,from,to'
  writeFileSync(path('credentials.csv'), `${heading}\r\nzheng,郑军,enforcement,E-1,区司法局,2024-01-01,2028-12-31\r\n`)
  const given = ['credentials', path('credentials.csv')]
  expect(await runs(importCredentialsFile, given, { 'dry-run': true })).toEqual(['rows 1, added 1, already there 0, dry run'])
  expect(await runs(importCredentialsFile, given)).toEqual(['rows 1, added 1, already there 0'])
  expect(await last()).toMatchObject({ register: 'credentials', action: 'importCredentials', person_id: null })
  expect(await runs(exportTo, given)).toEqual(['rows 1'])
  expect(await runs(importCredentialsFile, given)).toEqual(['rows 1, added 0, already there 1'])
  writeFileSync(path('bad-credentials.csv'), `${heading}\r\nnobody,某,enforcement,E-2,区司法局,2024-01-01,\r\n`)
  const told = (await runs(importCredentialsFile, ['credentials', path('bad-credentials.csv')])).join('\n')
  expect(told).toMatch(/row 2, staff_number: Nobody has the staff number "?“?nobody/)
})

test('a refused row is said with its number, and nothing is imported', async () => {
  writeFileSync(
    path('bad.csv'),
    `${readFileSync(path('duties.csv'), 'utf8').trim()}\r\nX,甲,A,无,nobody,,GBT47678.5-2026,,,,,,2026-01-01,,t\r\n`,
  )
  const told = (await runs(importDutiesFile, ['duties', path('bad.csv')])).join('\n')
  expect(told).toMatch(/row 4, lead: There is no unit "nobody"/)
  expect(told).toMatch(/nothing was imported/)
  expect((await runs(importDutiesFile, ['duties', path('none.csv')])).join()).toMatch(/There is no file/)
  expect((await runs(importDutiesFile, ['duties', path('duties.csv')], { region: '329999' })).join()).toMatch(/There is no region/)
  expect((await runs(exportTo, ['settings', path('x')])).join()).toMatch(/cannot be exported/)
})

test('the first administrator of a new region can sign in, and the region has its roles', async () => {
  const make = (values: Record<string, string>, password: string) =>
    runs((pool, given, context, at) => createAdministrator(pool, given, password, context, at), [], values)
  const given = { region: '329955', name: '管理员', account: 'root1', 'create-region': '新区/New District' }
  expect((await make(given, 'short')).join()).toMatch(/10/)
  expect(await make(given, 'a long password')).toEqual(['329955 root1'])
  expect(await signInWith(db, '329955', 'root1', 'a long password', now)).toMatchObject({ ok: true, value: { mustChange: false } })
  expect((await make(given, 'a long password')).join()).toMatch(/exists/)
  const { 'create-region': _made, ...again } = given
  expect((await make(again, 'a long password')).join()).toMatch(/exists/)
  expect(await make({ ...again, account: 'root2' }, 'a long password')).toEqual(['329955 root2'])
  const [roles] = await db`select count(*)::int as count from role where region = '329955'`
  expect(roles?.count).toBeGreaterThan(5)
})
