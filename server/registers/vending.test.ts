import { expect, test } from 'vitest'
import {
  addVendingZone,
  changeVendingZone,
  chooseVendingZones,
  closeVendingZone,
  listPlacements,
  listVendingZones,
  publicVendingZones,
  readGentlePath,
} from '../../contract/registers/vending.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { meeting, vendingStreet } from '../../test/world/vending.ts'
import { asks, communities, region, world, type Name } from '../../test/world/world.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { id: _id, from: _from, ground, ...kept } = await vendingStreet(city)
const { app } = await testApp(db)

const form = (more: Record<string, unknown> = {}) => ({ ...kept, id: 'ZS-2', from: '2026-10-01', to: null, ground, ...more })
const ask = async (who: Name | null, method: 'GET' | 'POST', url: string, payload?: object) => {
  const answer = await asks(app, who && city.people[who], method, url, payload)
  return { status: answer.statusCode, body: answer.json() }
}
const add = (more?: Record<string, unknown>) => ask('jiang', 'POST', addVendingZone.path, form(more))
const at = (path: string, id: string) => path.replace(':id', id)

test('a zone is set up, changed and closed, each with its entry; the same id twice is refused', async () => {
  expect((await add()).status).toBe(200)
  expect((await add()).body.code).toBe('register.exists')
  expect((await ask('jiang', 'POST', at(changeVendingZone.path, 'ZS-2'), form({ stalls: 9 }))).status).toBe(200)
  expect((await ask('jiang', 'POST', at(closeVendingZone.path, 'ZS-2'), { lastDay: '2026-12-31' })).status).toBe(200)
  const entries = await db<
    { action: string }[]
  >`select action from register_entry where region = ${region} and what = 'ZS-2' order by at, entry_id`
  expect(entries.map(({ action }) => action)).toEqual(['addVendingZone', 'changeVendingZone', 'closeVendingZone'])
  const { zones } = (await ask('yang', 'GET', listVendingZones.path)).body
  expect(zones.find((one: { id: string }) => one.id === 'ZS-2')).toMatchObject({ stalls: 9, free: 9, taken: 0, to: '2026-12-31' })
})

test.each([
  ['vending.stalls', { stalls: 0 }],
  ['vending.reserved', { reserved: 99 }],
  ['vending.noDays', { days: [] }],
  ['vending.badHours', { hours: [] }],
  ['vending.noGoods', { goods: [] }],
  ['vending.badTerm', { to: '2026-09-30' }],
  ['vending.groundLater', { ground: { ...ground, on: '2026-10-02' } }],
  [
    'vending.outside',
    {
      outline: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    },
  ],
  ['vending.badOutline', { outline: { type: 'Polygon', coordinates: [[[119.9, 32.4]]] } }],
  ['register.unitEnded', { unit: 'nobody' }],
] as const)('a zone is refused with %s', async (code, wrong) => {
  expect((await add({ id: 'ZS-3', ...wrong })).body.code).toBe(code)
})

test('a zone with places given out can neither be closed before their end nor be made smaller than they are', async () => {
  const asked = { zone: 'ZS-1', goods: 'produce', begins: '2026-10-13', until: '2026-12-10', through: 'counter', party: parties.person }
  const id = must(await city.act('zheng', 'placement.applyFor', null, asked)).matterId
  must(await city.act('zheng', 'placement.checkIt', id, { checks: ['notFood'], record: '已核对' }))
  must(await city.act('feng', 'placement.approvePlace', id, { stall: 1, begins: '2026-10-13', until: '2026-12-10' }))
  expect((await ask('jiang', 'POST', at(closeVendingZone.path, 'ZS-1'), { lastDay: '2026-12-09' })).body.code).toBe('vending.inUse')
  const smaller = form({ id: 'ZS-1', from: '2026-01-01', stalls: 1, reserved: 1 })
  expect((await ask('jiang', 'POST', at(changeVendingZone.path, 'ZS-1'), smaller)).body.code).toBe('vending.tooFew')
  const { places } = (await ask('yang', 'GET', at(listPlacements.path, 'ZS-1'))).body
  expect(places).toMatchObject([{ vendor: expect.stringMatching(/^欧\*+$/), stall: 1 }])
})

test('who may not manage zones changes none, and a stranger reads no vendor', async () => {
  expect((await ask('yang', 'POST', addVendingZone.path, form({ id: 'ZS-4' }))).status).toBe(403)
  expect((await ask(null, 'POST', addVendingZone.path, form({ id: 'ZS-4' }))).status).toBe(401)
  expect((await ask('zhou', 'GET', at(listPlacements.path, 'ZS-1'))).status).toBe(403)
  expect((await ask('zhou', 'GET', `${readGentlePath.path}?party=${parties.person}`)).status).toBe(403)
})

test('a street keeps the zones of its own area, and no other', async () => {
  const post = { role: 'unitLead', unit: 'street-1', area: communities[0].slice(0, 9), from: '2026-10-01', to: null }
  expect((await ask('jiang', 'POST', `/api/registers/people/${city.people.zhou.id}/posts`, post)).status).toBe(200)
  expect((await ask('zhou', 'POST', addVendingZone.path, form({ id: 'ZS-5' }))).status).toBe(200)
  expect((await ask('zhou', 'POST', at(changeVendingZone.path, 'ZS-5'), form({ id: 'ZS-5', stalls: 8 }))).status).toBe(200)
  const theirs = city.pointIn(2, 0)
  const [west, east, south, north] = [theirs.x - 0.0001, theirs.x + 0.0001, theirs.y - 0.0001, theirs.y + 0.0001]
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  const elsewhere = form({ id: 'ZS-5', outline: { type: 'Polygon', coordinates: [corners] } })
  expect((await ask('zhou', 'POST', at(changeVendingZone.path, 'ZS-5'), elsewhere)).body.code).toBe('vending.elsewhere')
  expect((await ask('jiang', 'POST', at(changeVendingZone.path, 'ZS-5'), elsewhere)).status).toBe(200)
  expect((await ask('zhou', 'POST', at(closeVendingZone.path, 'ZS-5'), { lastDay: '2026-12-31' })).body.code).toBe('vending.elsewhere')
})

test('the public reads hours and free places as page, CSV and GeoJSON, and nothing of vendors', async () => {
  const path = publicVendingZones.path.replace(':region', region)
  const page = await ask(null, 'GET', path)
  expect(page.body.zones.find((one: { id: string }) => one.id === 'ZS-1')).toMatchObject({ free: 2, stalls: 3 })
  const files = await Promise.all(['.csv', '.geojson'].map((end) => app.inject({ method: 'GET', url: path + end })))
  expect(files.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  for (const text of [JSON.stringify(page.body), ...files.map(({ body }) => body)]) expect(text).not.toContain('欧阳')
  expect(JSON.parse(files[1]?.body ?? '{}').features[0].geometry.type).toBe('Polygon')
  const exported = await app.inject({
    method: 'GET',
    url: '/api/registers/vending/export/geojson',
    cookies: { gezhi_session: city.people.jiang.cookie },
  })
  expect(exported.statusCode).toBe(200)
})

test('zones to choose from come with the nearest first, and the path says who did what', async () => {
  must(await city.act('yang', 'guidance.persuade', null, await meeting(city, { party: parties.person })))
  const { x, y } = city.pointIn(0, 4)
  const { zones } = (await ask('yang', 'GET', `${chooseVendingZones.path}?goods=produce&x=${x}&y=${y}`)).body
  expect(zones[0]).toMatchObject({ id: 'ZS-1', free: 2, metres: 0, firstStall: 2 })
  const { paths, place } = (await ask('yang', 'GET', `${readGentlePath.path}?party=${parties.person}&item=E017&x=${x}&y=${y}`)).body
  expect(place).toMatchObject({ stall: 1, until: '2026-12-10' })
  expect(paths[0]).toMatchObject({ next: null, inside: { stall: 1 } })
  expect(paths[0].steps[0]).toMatchObject({ step: 'persuade', standing: 'done', done: [{ on: '2026-10-13', by: '杨帆' }] })
})
