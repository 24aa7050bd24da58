import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { ask, lastEntries, send } from '../../test/world/registers.ts'
import { world, type World } from '../../test/world/world.ts'

const { db } = await freshDatabase()
let city: World
const { app } = await testApp(db)

beforeAll(async () => {
  city = await world(db)
})

const text = readFileSync(new URL('../../data/enforcement-items.csv', import.meta.url), 'utf8')
const url = (query: Record<string, string>) =>
  `/api/registers/items/import?${new URLSearchParams({ dryRun: 'false', source: '目录.csv', from: '2026-10-01', ...query }).toString()}`

test('before a catalogue is imported the list is empty and an item is not there', async () => {
  const { qian } = city.people
  expect((await ask(app, qian, 'GET', '/api/registers/items')).body).toEqual({ version: null, items: [], total: 0, next: null })
  expect((await ask(app, qian, 'GET', '/api/registers/items/E001')).body.code).toBe('item.noList')
})

test('a dry run answers row by row and changes nothing; a bad row refuses all', async () => {
  const { jiang } = city.people
  const bad = text.replace('E002,', 'E001,').replace(',市容环卫,penalty,', ',街面,penalty,')
  for (const dryRun of ['true', 'false']) {
    const { status, body } = await send(app, jiang, url({ dryRun }), bad)
    expect(status).toBe(200)
    expect(body).toMatchObject({ rows: 220, refused: 2, applied: false, version: null })
    expect(body.refusals.map(({ row, column, code }: Record<string, unknown>) => [row, column, code])).toEqual([
      [2, 'field', 'item.fieldUnknown'],
      [3, 'item_id', 'item.codeTwice'],
    ])
  }
  const dry = await send(app, jiang, url({ dryRun: 'true' }), text)
  expect(dry.body).toMatchObject({ rows: 220, refused: 0, applied: false, counts: [{ count: 220 }] })
  expect(dry.body.columns.every((one: { read: boolean }) => one.read)).toBe(true)
  expect((await ask(app, jiang, 'GET', '/api/registers/items')).body.version).toBeNull()
})

test('an import is in force at once, is on record, and comes out again as it went in', async () => {
  const { jiang, qian } = city.people
  expect((await send(app, jiang, url({}), text)).body).toMatchObject({ applied: true, version: 1 })
  expect((await lastEntries(app, jiang))[0]).toMatchObject({ register: 'items', what: '目录.csv', after: { version: 1 } })
  const all = async () => (await ask(app, qian, 'GET', '/api/registers/items?limit=200')).body.items
  const before = await all()
  for (const format of ['csv', 'xlsx']) {
    const file = await app.inject({ url: `/api/registers/items/export/${format}`, cookies: { gezhi_session: jiang.cookie } })
    expect((await send(app, jiang, url({}), file.rawPayload)).body, format).toMatchObject({ rows: 220, refused: 0, applied: true })
    expect(await all(), format).toEqual(before)
  }
})

test('items are found by name, code, law and article, and narrowed by field, kind of penalty and two-step', async () => {
  const { qian } = city.people
  const found = async (query: Record<string, string>) =>
    (await ask(app, qian, 'GET', `/api/registers/items?${new URLSearchParams(query).toString()}`)).body
  expect((await found({ words: 'e018' })).items).toMatchObject([{ code: 'E018' }])
  expect((await found({ words: '城市绿化条例 第二十七条' })).total).toBeGreaterThan(0)
  expect((await found({ words: 'spitting littering' })).items).toMatchObject([
    { code: 'E001', law: '《城市市容和环境卫生管理条例》（2017）' },
  ])
  expect((await found({ field: 'gas' })).total).toBe(14)
  expect((await found({ measure: 'revoke' })).total).toBe(5)
  expect((await found({ correctFirst: 'true' })).total).toBe(51)
  expect((await found({ correctFirst: 'false', field: 'gas', measure: 'fine' })).total).toBeLessThan(14)
  expect((await found({ day: '2026-09-30' })).version).toBeNull()
  expect((await found({ day: '2026-13-01' })).code).toBe('clock.badDate')
  expect((await found({ field: 'x' })).code).toBe('input.invalid')
})

test('the list is read page after page, each item once', async () => {
  const codes: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const query = new URLSearchParams({ limit: '100', ...(after !== '' && { after }) }).toString()
    const { body } = await ask(app, city.people.qian, 'GET', `/api/registers/items?${query}`)
    codes.push(...body.items.map(({ code }: { code: string }) => code))
    after = body.next
  }
  expect([codes.length, new Set(codes).size]).toEqual([220, 220])
})

test('one item is read with its ranges and conditions in words', async () => {
  const { qian } = city.people
  const item = (await ask(app, qian, 'GET', '/api/registers/items/E001')).body
  expect(item).toMatchObject({ code: 'E001', measures: ['orderToCorrect', 'warning', 'fine'], individual: null })
  expect(item.terms[0]).toEqual({ zh: '数额由地方规定', en: 'amount set by local rules' })
  expect((await ask(app, qian, 'GET', '/api/registers/items/E999')).body.code).toBe('register.notFound')
})

test('a catalogue cannot begin before the present one, and who may not manage items imports nothing', async () => {
  const { jiang, qian, zhou } = city.people
  expect((await send(app, jiang, url({ from: '2026-01-01' }), text)).body.code).toBe('item.fromTooEarly')
  expect((await send(app, jiang, url({ from: '2026-13-01' }), text)).body.code).toBe('clock.badDate')
  expect((await send(app, jiang, url({}), 'a,b\n1,2')).body.code).toBe('item.noColumn')
  expect((await send(app, jiang, url({}), Buffer.from([0x89, 0, 0, 1]))).body.code).toBe('catalogue.fileUnknown')
  expect((await send(app, qian, url({}), text)).status).toBe(403)
  expect((await ask(app, zhou, 'GET', '/api/registers/items')).status).toBe(403)
})
