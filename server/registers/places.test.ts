import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { ask, lastEntries, send } from '../../test/world/registers.ts'
import { communities, world, type World } from '../../test/world/world.ts'

const { db } = await freshDatabase()
let city: World
const { app, setNow } = await testApp(db)
const day = '2026-10-13'

beforeAll(async () => {
  city = await world(db)
})

describe('units', () => {
  const shop = {
    id: 'shop-1',
    kind: 'contractor',
    name: { zh: '绿化公司', en: 'Greening' },
    parent: 'city-management',
    secondParent: null,
    area: null,
    from: day,
  }
  const units = async () =>
    (await ask(app, city.people.qian, 'GET', '/api/registers/units')).body.units as {
      id: string
      seen: string
      people: number
      parent: string | null
    }[]

  test('a unit is added once, under a unit in force, with an area of the district', async () => {
    const { jiang, qian } = city.people
    const add = async (body: object) => ask(app, jiang, 'POST', '/api/registers/units', body)
    expect((await add(shop)).status).toBe(200)
    expect((await add(shop)).body.code).toBe('register.exists')
    expect((await add({ ...shop, id: 'shop-2', parent: 'nowhere' })).body.code).toBe('register.unitEnded')
    expect((await add({ ...shop, id: 'shop-2', area: '110101' })).body.code).toBe('register.areaElsewhere')
    expect((await add({ ...shop, id: 'shop 2' })).body.code).toBe('input.invalid')
    expect((await ask(app, qian, 'POST', '/api/registers/units', { ...shop, id: 'shop-2' })).status).toBe(403)
    expect((await units()).find((unit) => unit.id === 'shop-1')).toMatchObject({ parent: 'city-management', people: 0 })
    expect((await lastEntries(app, jiang))[0]).toMatchObject({ register: 'units', what: 'shop-1', after: { name: { zh: '绿化公司' } } })
  })

  test('a change made on an old state is refused, and so is a circle', async () => {
    const { jiang } = city.people
    const { seen } = (await units()).find((unit) => unit.id === 'shop-1') ?? { seen: '' }
    const { id: _id, from: _from, ...fields } = shop
    const change = (id: string, body: object) => ask(app, jiang, 'POST', `/api/registers/units/${id}`, body)
    expect((await change('shop-1', { ...fields, seen, name: { zh: '园林公司', en: 'Gardens' } })).status).toBe(200)
    expect((await change('shop-1', { ...fields, seen })).body.code).toBe('register.changed')
    const top = (await units()).find((unit) => unit.id === 'city-management')
    const circle = await change('city-management', {
      kind: 'department',
      name: { zh: '区城市管理局', en: 'City Management' },
      parent: 'shop-1',
      secondParent: null,
      area: null,
      seen: top?.seen ?? '',
    })
    expect(circle.body.code).toBe('register.circle')
    expect((await change('nobody', { ...fields, seen })).body.code).toBe('register.notFound')
  })

  test('two administrators who change one unit at the same moment do not overwrite each other', async () => {
    const { jiang } = city.people
    const { seen } = (await units()).find((unit) => unit.id === 'shop-1') ?? { seen: '' }
    const { id: _id, from: _from, ...fields } = shop
    const answers = await Promise.all(
      ['甲', '乙', '丙'].map((zh) => ask(app, jiang, 'POST', '/api/registers/units/shop-1', { ...fields, seen, name: { zh, en: zh } })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  test('a unit that still has people, units or open matters is not ended', async () => {
    const { jiang } = city.people
    const end = (id: string, lastDay: string) => ask(app, jiang, 'POST', `/api/registers/units/${id}/end`, { lastDay })
    expect((await end('sanitation', day)).body).toMatchObject({ code: 'register.inUse', sentence: expect.stringContaining('2名') })
    expect((await end('city-management', day)).body.code).toBe('register.inUse')
    expect((await end('shop-1', '2026-10-01')).body.code).toBe('register.badTerm')
    expect((await end('shop-1', day)).status).toBe(200)
    setNow(new Date('2026-10-14T01:00:00Z'))
    expect((await end('shop-1', '2026-10-14')).body.code).toBe('register.unitEnded')
    expect((await units()).some((unit) => unit.id === 'shop-1')).toBe(false)
    setNow(new Date('2026-10-13T01:00:00Z'))
  })

  test('a file of units goes in whole, a parent below its unit or not, or not at all', async () => {
    const { jiang } = city.people
    const heading = 'id,name_zh,name_en,kind,parent,second_parent,area'
    const url = (dryRun: boolean) => `/api/registers/units/import?dryRun=${String(dryRun)}&source=units.csv&from=${day}`
    const bad = [
      heading,
      'a b,甲,A,作业单位,,,',
      'u1,乙,B,没有,,,',
      'u2,丙,C,department,nowhere,,',
      'u3,,D,department,,,',
      'u4,丁,E,department,u5,,',
      'u5,戊,F,department,u4,,',
      'u6,己,G,street,,,110101001',
    ].join('\n')
    const refused = (await send(app, jiang, url(false), bad)).body
    expect(refused.applied).toBe(false)
    expect(refused.refusals.map((one: { row: number; code: string }) => `${one.row} ${one.code}`)).toEqual([
      '2 register.unitIdForm',
      '3 register.unitKind',
      '4 register.unitParent',
      '5 register.cellEmpty',
      '6 register.circle',
      '7 register.circle',
      '8 register.areaElsewhere',
    ])
    const good = [
      heading,
      'n1,新一,One,事业单位,n2,,',
      'n2,新二,Two,department,government,,',
      'sanitation,环卫总公司,,contractor,city-management,,',
    ].join('\n')
    expect((await send(app, jiang, url(true), good)).body).toMatchObject({
      applied: false,
      refused: 0,
      counts: [{ count: 2 }, { count: 1 }],
    })
    expect((await send(app, jiang, url(false), good)).body).toMatchObject({ applied: true })
    expect((await send(app, jiang, url(false), good)).body).toMatchObject({ applied: false, counts: [{ count: 0 }, { count: 0 }] })
    expect((await units()).find((unit) => unit.id === 'n1')?.parent).toBe('n2')
    const file = await app.inject({ url: '/api/registers/units/export/xlsx', cookies: { gezhi_session: jiang.cookie } })
    expect((await send(app, jiang, url(true), file.rawPayload)).body).toMatchObject({ refused: 0, counts: [{ count: 0 }, { count: 0 }] })
    expect((await send(app, jiang, url(true), 'name\nx')).body.code).toBe('register.noColumn')
  })
})

describe('the grid', () => {
  const importUrl = (from: string, dryRun = false) =>
    `/api/registers/areas/import?dryRun=${String(dryRun)}&source=grid.geojson&from=${from}`
  const exported = async () => {
    const answer = await app.inject({ url: '/api/registers/areas/export/geojson', cookies: { gezhi_session: city.people.jiang.cookie } })
    return answer.json<{
      type: string
      features: { properties: { code: string; name: string }; geometry: { coordinates: number[][][] } }[]
    }>()
  }

  test('a version is listed and drawn level by level', async () => {
    const { qian } = city.people
    const { versions } = (await ask(app, qian, 'GET', '/api/registers/areas/versions')).body
    expect(versions).toMatchObject([{ version: 1, inForce: true, streets: 2, communities: 3, cells: 18 }])
    const cells = (await ask(app, qian, 'GET', `/api/registers/areas/versions/1/cell?under=${communities[0]}`)).body
    expect(cells.features).toHaveLength(6)
    expect((await ask(app, qian, 'GET', '/api/registers/areas/versions/7/cell')).body.code).toBe('register.notFound')
  })

  test('an overlap is refused by feature, and a sound file becomes the next version from its day', async () => {
    const { jiang, qian } = city.people
    const grid = await exported()
    const cell = grid.features.findIndex(({ properties }) => properties.code.length === 15)
    const moved = structuredClone(grid)
    const ring = moved.features[cell]?.geometry.coordinates[0] ?? []
    for (const position of ring) position[0] = (position[0] ?? 0) + 0.0004
    const refused = (await send(app, jiang, importUrl('2026-11-01', true), JSON.stringify(moved))).body
    expect(refused.refused).toBeGreaterThan(0)
    expect(refused.refusals.some((one: { code: string }) => one.code === 'grid.overlap')).toBe(true)
    const cellsOnly = { ...grid, features: grid.features.filter(({ properties }) => properties.code.length === 15) }
    expect((await send(app, jiang, importUrl('2026-11-01', true), JSON.stringify(cellsOnly))).body).toMatchObject({
      refused: 0,
      applied: false,
      version: 2,
    })
    expect((await send(app, jiang, importUrl('2026-11-01'), JSON.stringify(cellsOnly))).body).toMatchObject({
      refused: 0,
      applied: true,
      version: 2,
    })
    expect((await send(app, jiang, importUrl('2026-10-20'), JSON.stringify(grid))).body.code).toBe('grid.versionNotLater')
    expect((await send(app, jiang, importUrl('2026-12-01'), 'no json')).body.code).toBe('grid.notGeoJson')
    expect((await send(app, qian, importUrl('2026-12-01'), JSON.stringify(grid))).status).toBe(403)
    const { versions } = (await ask(app, qian, 'GET', '/api/registers/areas/versions')).body
    expect(versions).toMatchObject([
      { version: 2, inForce: false, cells: 18, communities: 3 },
      { version: 1, inForce: true },
    ])
    expect((await lastEntries(app, jiang))[0]).toMatchObject({ register: 'areas', after: { version: 2 } })
  })
})

describe('patrol areas and zones', () => {
  const line = () => ({
    personId: city.people.wu.id,
    post: 'inspector',
    duty: { zh: '巡查', en: 'Patrol' },
    timeFrom: '08:00',
    timeTo: '16:00',
    from: day,
    to: null,
  })
  const cells = (community: number, ...serials: number[]) =>
    serials.map((serial) => `${communities[community]}${String(serial).padStart(3, '0')}`)

  test('a patrol area is set up with person, time, post and duty, of adjacent cells nobody else patrols', async () => {
    const { jiang } = city.people
    const area = { id: 'P3', name: { zh: '三片', en: 'Third' }, from: day, cells: cells(2, 1, 2), roster: [line()] }
    const add = async (changed: object) => ask(app, jiang, 'POST', '/api/registers/patrol-areas', { ...area, ...changed })
    expect((await add({})).body.code).toBe('register.cellTaken')
    expect((await ask(app, jiang, 'POST', '/api/registers/patrol-areas/P2/end', { lastDay: '2026-10-12' })).status).toBe(200)
    expect((await add({ roster: [] })).body.code).toBe('grid.patrolAreaNobody')
    expect((await add({ cells: cells(2, 1, 6) })).body.code).toBe('grid.patrolAreaApart')
    expect((await add({ cells: ['329901002001999'] })).body.code).toBe('grid.patrolAreaUnknownCell')
    expect((await add({ roster: [{ ...line(), timeTo: '07:00' }] })).body.code).toBe('grid.rosterNoTime')
    expect((await add({})).status).toBe(200)
    expect((await add({})).body.code).toBe('register.exists')
    const { areas } = (await ask(app, jiang, 'GET', '/api/registers/patrol-areas')).body
    expect(areas.map((one: { id: string }) => one.id)).toEqual(['P1', 'P3'])
    expect(areas[1]).toMatchObject({ cells: area.cells, roster: [{ person: { name: '吴强' }, timeFrom: '08:00', inForce: true }] })
  })

  test('a second person is assigned and taken off again', async () => {
    const { jiang, zhou } = city.people
    const assigned = await ask(app, jiang, 'POST', '/api/registers/patrol-areas/P3/roster', {
      ...line(),
      personId: zhou.id,
      timeFrom: '16:00',
      timeTo: '22:00',
    })
    expect(assigned.status).toBe(200)
    const url = `/api/registers/patrol-areas/P3/roster/${assigned.body.assignmentId}/end`
    expect((await ask(app, jiang, 'POST', url, { lastDay: '2026-09-01' })).body.code).toBe('register.badTerm')
    expect((await ask(app, jiang, 'POST', url, { lastDay: day })).status).toBe(200)
    expect((await ask(app, jiang, 'POST', '/api/registers/patrol-areas/P9/roster', line())).body.code).toBe('register.notFound')
    expect((await ask(app, zhou, 'POST', '/api/registers/patrol-areas/P3/roster', line())).status).toBe(403)
  })

  test('zones stand in four levels, each with one named person', async () => {
    const { jiang, shen, qian } = city.people
    const zone = {
      id: 'Z1',
      level: 1,
      parent: null,
      name: { zh: '中心街', en: 'Main Street' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [119.9, 32.4],
          [119.901, 32.4],
        ],
      },
      personId: shen.id,
      standard: '路面整洁',
      from: day,
      to: null,
    }
    const add = async (changed: object) => ask(app, jiang, 'POST', '/api/registers/zones', { ...zone, ...changed })
    expect((await add({})).status).toBe(200)
    expect((await add({})).body.code).toBe('register.exists')
    const surface = {
      type: 'Polygon',
      coordinates: [
        [
          [119.9, 32.4],
          [119.901, 32.4],
          [119.901, 32.401],
          [119.9, 32.4],
        ],
      ],
    }
    expect((await add({ id: 'Z2', level: 2, geometry: surface })).body.code).toBe('grid.zoneNoParent')
    expect((await add({ id: 'Z2', level: 3, parent: 'Z1', geometry: surface })).body.code).toBe('grid.zoneParentLevel')
    expect((await add({ id: 'Z2', level: 2, parent: 'Z1' })).body.code).toBe('grid.zoneShape')
    expect((await add({ id: 'Z2', standard: '' })).body.code).toBe('grid.zoneNoStandard')
    expect((await add({ id: 'Z2', level: 2, parent: 'Z1', geometry: surface })).status).toBe(200)
    expect((await ask(app, jiang, 'POST', '/api/registers/zones/Z1/end', { lastDay: day })).body.code).toBe('register.zoneInUse')
    expect((await ask(app, jiang, 'POST', '/api/registers/zones/Z2/person', { personId: qian.id })).status).toBe(200)
    expect((await lastEntries(app, jiang))[0]).toMatchObject({
      what: 'Z2',
      before: { person: { name: '沈波' } },
      after: { person: { name: '钱莉' } },
    })
    expect((await ask(app, jiang, 'POST', '/api/registers/zones/Z2/end', { lastDay: day })).status).toBe(200)
    expect((await ask(app, jiang, 'GET', '/api/registers/zones')).body.zones).toMatchObject([
      { id: 'Z1', level: 1 },
      { id: 'Z2', person: { name: '钱莉' } },
    ])
  })
})
