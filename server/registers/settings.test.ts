import { expect, test } from 'vitest'
import type { SettingsForm } from '../../contract/registers/settings.ts'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { ask, lastEntries } from '../../test/world/registers.ts'
import { region, world } from '../../test/world/world.ts'
import { listWritsOf } from '../documents/store.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { app } = await testApp(db)
const { filed, noticed } = walker(city)
const { jiang, qian } = city.people

const read = async () => (await ask(app, qian, 'GET', '/api/registers/settings')).body
type Changes = { readonly writs?: Partial<SettingsForm['writs']>; readonly enforcement?: Partial<SettingsForm['enforcement']> }

async function change({ writs, enforcement }: Changes, reason = '区政府决定') {
  const { seen, settings } = await read()
  const form = { ...settings, writs: { ...settings.writs, ...writs }, enforcement: { ...settings.enforcement, ...enforcement } }
  return ask(app, jiang, 'POST', '/api/registers/settings', { seen, reason, settings: form })
}

test('the words of numbers are shown with the next number of each kind, as the sequences stand', async () => {
  await noticed(await filed(parties.company, 'E048', 0), 600_000, 'minor', 0)
  const { numbers } = await read()
  expect(numbers).toMatchObject({ year: 2026, usualRegionWord: '试' })
  const unit = numbers.units.find(({ id }: { id: string }) => id === 'enforcement')
  expect(unit).toMatchObject({ next: { priorNotice: 2 } })
})

test('two units whose numbers would be the same are refused, and so is a word under which another has given numbers', async () => {
  const taken = await change({ writs: { unitWords: { enforcement: '综执', sanitation: '综执' } } })
  expect(taken.body).toMatchObject({ code: 'register.wordTaken' })
  expect((await change({ writs: { unitWords: { enforcement: '城执' } } })).status).toBe(200)
  const given = await change({ writs: { unitWords: { enforcement: '城执', sanitation: '综执' } } })
  expect(given.body).toMatchObject({ code: 'register.wordGiven' })
  expect(given.body.detail ?? given.body.sentence ?? JSON.stringify(given.body)).toContain('试综执')
  expect((await change({ writs: { unitWords: { enforcement: 'ZF' } } })).body.code).toBe('input.invalid')
})

test('numbers given stay when a word is changed, and the sequence goes on under the new one', async () => {
  const written = async (id: string) => (await listWritsOf(db, region, [id])).find(({ kind }) => kind === 'priorNotice')?.number
  const first = await db<{ number: string }[]>`select number from writ where region = ${region} and kind = 'priorNotice'`
  expect(first.map(({ number }) => number)).toEqual(['试综执罚告字〔2026〕第1号'])
  const id = await filed(parties.company, 'E048', 1)
  await noticed(id, 600_000, 'minor', 1)
  expect(await written(id)).toBe('试城执罚告字〔2026〕第2号')
})

test('an address of the portal must be encrypted, but for a trial on the machine itself', async () => {
  expect((await change({ writs: { portal: 'http://cg.example.gov.cn' } })).body.code).toBe('input.invalid')
  expect((await change({ writs: { portal: 'https://cg.example.gov.cn/' } })).body.code).toBe('input.invalid')
  expect((await change({ writs: { portal: 'https://cg.example.gov.cn' } })).status).toBe(200)
  expect((await change({ writs: { portal: 'http://127.0.0.1:8080' } })).status).toBe(200)
})

test('an item is chosen from the catalogue in force', async () => {
  expect((await change({ enforcement: { gentleItems: ['E999'] } })).body.code).toBe('register.unknownItem')
  expect((await change({ enforcement: { gentleItems: ['E017'] } })).status).toBe(200)
  expect((await read()).items.map(({ code }: { code: string }) => code)).toEqual(['E017'])
})

test('a change says its reason, and the history says who changed what from what to what, page by page', async () => {
  expect((await change({ enforcement: { firstOffenceYears: 2 } }, '')).body.code).toBe('input.invalid')
  expect((await change({ enforcement: { firstOffenceYears: 2 } }, '区政府第3号决定')).status).toBe(200)
  expect((await lastEntries(app, jiang))[0]).toMatchObject({ register: 'settings', reason: '区政府第3号决定' })
  const page = async (after = '') => (await ask(app, qian, 'GET', `/api/registers/settings/changes?limit=1${after}`)).body
  const first = await page()
  expect(first.entries).toMatchObject([
    { reason: '区政府第3号决定', changes: [{ path: 'enforcement.firstOffenceYears', from: null, to: 2 }] },
  ])
  const second = await page(`&after=${first.next}`)
  expect(second.entries).toMatchObject([{ changes: [{ path: 'enforcement.gentleItems', from: [], to: ['E017'] }] }])
})
