import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { ask, lastEntries, send } from '../../test/world/registers.ts'
import { communities, world, type World } from '../../test/world/world.ts'

const { db } = await freshDatabase()
let city: World
const { app } = await testApp(db)

const file = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8')
const benchmarks = file('demo/benchmarks.csv')
const street = communities[0].slice(0, 9)
const powers = [
  'code,unit,items,fields,source,document_number,document_name,principal,coercion,streets,from,to',
  'P1,city-management,,市容环卫;噪声,concentrated,试〔2026〕1号,相对集中的决定,,detain_goods,,,',
  `P2,street-1,E018,,devolved,试〔2026〕2号,赋权目录,,,${street},,`,
  'P3,sanitation,E030;E031,,entrusted,试〔2026〕3号,委托书,city-management,,,,2026-12-31',
].join('\n')
const url = (what: string, query: Record<string, string> = {}) =>
  `/api/registers/${what}/import?${new URLSearchParams({ dryRun: 'false', source: `${what}.csv`, from: '2026-10-01', ...query }).toString()}`
const found = async (what: string, query: Record<string, string> = {}) =>
  (await ask(app, city.people.qian, 'GET', `/api/registers/${what}?${new URLSearchParams(query).toString()}`)).body

beforeAll(async () => {
  city = await world(db)
})

test('before anything is imported the lists are empty, and nothing can be checked without the catalogue of items', async () => {
  expect(await found('benchmarks')).toEqual({ version: null, benchmarks: [], total: 0, next: null })
  expect(await found('powers')).toEqual({ version: null, powers: [], total: 0, next: null })
  expect((await send(app, city.people.jiang, url('benchmarks'), benchmarks)).body.code).toBe('item.noList')
  expect((await send(app, city.people.jiang, url('powers'), powers)).body.code).toBe('item.noList')
  expect((await send(app, city.people.jiang, url('items'), file('enforcement-items.csv'))).body).toMatchObject({ applied: true })
})

test('a dry run answers row by row and changes nothing; one gap between tiers refuses all', async () => {
  const bad = benchmarks.replace(',10000,40000,,', ',10000,39000,,')
  for (const dryRun of ['true', 'false']) {
    const { body } = await send(app, city.people.jiang, url('benchmarks', { dryRun }), bad)
    expect(body).toMatchObject({ refused: 1, applied: false, version: null })
    expect(body.refusals[0]).toMatchObject({ row: 5, column: 'tier', code: 'discretion.tierGap' })
    expect(body.refusals[0].sentence).toMatch(/轻微.*一般.*¥390–¥400/)
  }
  const { body } = await send(app, city.people.jiang, url('powers'), powers.replace('sanitation,E030', 'nobody,E999'))
  expect(body.refusals.map(({ row, column, code }: Record<string, unknown>) => [row, column, code])).toEqual([
    [4, 'unit', 'power.unitUnknown'],
    [4, 'items', 'power.itemUnknown'],
  ])
  expect((await found('benchmarks')).version).toBeNull()
})

test('what is imported is in force at once, is on record, and comes out again as it went in', async () => {
  const { jiang } = city.people
  for (const [what, text] of [
    ['benchmarks', benchmarks],
    ['powers', powers],
  ] as const) {
    expect((await send(app, jiang, url(what), text)).body, what).toMatchObject({ applied: true, version: 1, refused: 0 })
    expect((await lastEntries(app, jiang))[0]).toMatchObject({ register: what, what: `${what}.csv`, after: { version: 1 } })
    const before = (await found(what, { limit: '200' }))[what]
    for (const format of ['csv', 'xlsx']) {
      const out = await app.inject({ url: `/api/registers/${what}/export/${format}`, cookies: { gezhi_session: jiang.cookie } })
      expect((await send(app, jiang, url(what), out.rawPayload)).body, format).toMatchObject({ refused: 0, applied: true })
      expect((await found(what, { limit: '200' }))[what], format).toEqual(before)
    }
  }
})

test('benchmarks are found by item, law and condition, with the range of the law beside their tiers', async () => {
  const [outdoor] = (await found('benchmarks', { words: 'e018' })).benchmarks
  expect(outdoor).toMatchObject({ item: { code: 'E018', field: 'appearance' }, party: 'all', statutory: { min: 10_000, max: 100_000 } })
  expect(outdoor.tiers.map(({ tier }: { tier: string }) => tier)).toEqual(['minor', 'ordinary', 'serious'])
  const shares = (await found('benchmarks', { words: 'E071' })).benchmarks
  expect(shares).toMatchObject([
    { base: 'costShare', gear: { zh: '尚可改正' }, statutory: { min: 500, max: 1000 } },
    { base: 'costShare', gear: { zh: '无法改正' }, statutory: { min: 0, max: 1000 } },
  ])
  expect((await found('benchmarks', { words: '盲道' })).total).toBeGreaterThan(0)
  expect((await found('benchmarks', { field: 'noise', party: 'individual' })).total).toBe(3)
  expect((await found('benchmarks', { day: '2026-09-30' })).version).toBeNull()
  const first = await found('benchmarks', { limit: '1' })
  expect((await found('benchmarks', { limit: '1', after: first.next })).benchmarks[0].key).not.toBe(first.next)
})

test('powers say in whose name they are used, and ended ones are shown on demand', async () => {
  const { powers: all } = await found('powers')
  expect(all.map(({ code, source }: Record<string, string>) => [code, source])).toEqual([
    ['P1', 'concentrated'],
    ['P2', 'devolved'],
    ['P3', 'entrusted'],
  ])
  expect(all[2]).toMatchObject({
    unit: { id: 'sanitation' },
    principal: { id: 'city-management' },
    items: [{ code: 'E030' }, { code: 'E031' }],
  })
  expect(all[1].streets[0].code).toBe(street)
  expect((await found('powers', { source: 'entrusted' })).total).toBe(1)
  expect((await found('powers', { unit: 'sanitation', day: '2027-01-01' })).total).toBe(0)
  expect((await found('powers', { unit: 'sanitation', day: '2027-01-01', ended: 'true' })).powers[0].inForce).toBe(false)
  expect((await found('powers', { words: '委托' })).total).toBe(1)
})

test('a list cannot begin before the present one, and who may not manage it imports nothing', async () => {
  const { jiang, qian, zhou } = city.people
  expect((await send(app, jiang, url('items', { from: '2026-10-20' }), `${file('enforcement-items.csv')}\n`)).body.applied).toBe(true)
  for (const [what, text, noun] of [
    ['benchmarks', benchmarks, 'benchmark'],
    ['powers', powers, 'power'],
  ] as const) {
    expect((await send(app, jiang, url(what, { from: '2026-11-01' }), text)).body.applied, what).toBe(true)
    expect((await send(app, jiang, url(what, { from: '2026-10-15' }), text)).body.code).toBe(`${noun}.fromTooEarly`)
    expect((await send(app, jiang, url(what), 'a,b\n1,2')).body.code).toBe(`${noun}.noColumn`)
    expect((await send(app, qian, url(what), text)).status).toBe(403)
    expect((await ask(app, zhou, 'GET', `/api/registers/${what}`)).status).toBe(403)
  }
  await expect(db`delete from discretion_tier`).rejects.toThrow(/permission denied/)
  await expect(db`update power set source = 'own'`).rejects.toThrow(/permission denied/)
})

test('thresholds stay unset until the district sets them, and are kept and recorded as other settings are', async () => {
  const { jiang } = city.people
  const read = async () => (await ask(app, jiang, 'GET', '/api/registers/settings')).body
  const { seen, settings } = await read()
  expect(settings.enforcement).toEqual({
    hearing: {},
    ratingChangeDays: 7,
    soleTraderAs: 'individual',
    gentleItems: [],
    hardshipFirst: false,
    duplicateMetres: 50,
    drawWeights: { A: 1, B: 2, C: 4, D: 8 },
    likeCases: { threshold: 3.5, least: 8, months: 24 },
  })
  const enforcement = {
    hearing: { individualFen: 500_000, organisationFen: 5_000_000 },
    soleTraderAs: 'organisation',
    firstOffenceYears: 2,
    nightHours: { from: '22:00', to: '06:00' },
    inspectionsPerYear: 4,
    gentleItems: ['E017'],
    hardshipFirst: true,
    ratingChangeDays: 5,
    duplicateMetres: 30,
    drawWeights: { A: 1, B: 2, C: 4, D: 8 },
    likeCases: { threshold: 4, least: 10, months: 12 },
  }
  const change = (given: object) =>
    ask(app, jiang, 'POST', '/api/registers/settings', {
      seen,
      reason: '区政府决定',
      settings: { ...settings, enforcement: { ...enforcement, ...given } },
    })
  expect((await change({ hearing: { individualFen: 0.5 } })).body.code).toBe('input.invalid')
  expect((await change({})).status).toBe(200)
  expect((await read()).settings.enforcement).toEqual(enforcement)
  expect((await lastEntries(app, jiang))[0]).toMatchObject({ register: 'settings', after: { enforcement: { firstOffenceYears: 2 } } })
})
