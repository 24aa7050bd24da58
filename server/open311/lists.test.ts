import { describe, expect, test } from 'vitest'
import { open311City } from '../../test/world/open311-city.ts'
import { morning, region, subjects } from '../../test/world/world.ts'

const { clock, db, get, list, place, report } = await open311City()

describe('lists', () => {
  test('filters by service, status, time and distance', async () => {
    const id = await report({ service_code: subjects.cover, ...place(2, 5) })
    const only = async (query: string) => (await list(`requests.json?${query}`)).map((one) => one.service_request_id)
    expect(await only(`service_code=${subjects.cover}`)).toContain(id)
    expect(await only(`service_code=${subjects.waste}`)).not.toContain(id)
    expect(await only('status=open')).toContain(id)
    expect(await only('status=closed')).not.toContain(id)
    expect(await only('status=open,closed')).toContain(id)
    const { lat, long } = place(2, 5)
    expect(await only(`lat=${lat}&long=${long}&radius=20`)).toContain(id)
    expect(await only(`lat=${Number(lat) + 0.01}&long=${long}&radius=500`)).not.toContain(id)
    expect(await only('start_date=2026-10-13T00:00:00%2B08:00&end_date=2026-10-14T00:00:00%2B08:00')).toContain(id)
    expect(await only('start_date=2026-10-13T00:00:00+08:00&end_date=2026-10-14T00:00:00+08:00')).toContain(id)
    expect(await only('end_date=2026-10-12T00:00:00Z')).not.toContain(id)
    expect(await only('updated_after=2026-10-13T00:00:00Z')).toContain(id)
    expect(await only('updated_before=2026-10-12T00:00:00Z')).not.toContain(id)
  })

  test('a page after the last is empty, in both formats; pages do not repeat', async () => {
    for (let n = 0; n < 7; n += 1) await report(place(n % 3, n % 6))
    const all = (await list('requests.json')).map((one) => one.service_request_id)
    expect(all.length).toBeGreaterThan(6)
    const paged: unknown[] = []
    for (let page = 1; page <= Math.ceil(all.length / 3); page += 1)
      paged.push(...(await list(`requests.json?page=${page}&page_size=3`)).map((one) => one.service_request_id))
    expect(paged).toEqual(all)
    expect(await list('requests.json?page=99&page_size=3')).toEqual([])
    const beyond = await get('requests.xml?page=99')
    expect(beyond.body).toContain('<service_requests/>')
    expect(await list('servicerequestupdates.json?page=999')).toEqual([])
  })

  test('several ids are answered in their order, whatever else is asked; unknown ones are left out', async () => {
    const [first, second] = [await report(), await report()]
    const found = await list(`requests.json?service_request_id=${second},${first},123&status=closed&page=7`)
    expect(found.map((one) => one.service_request_id)).toEqual([second, first])
  })

  test('an empty argument is as good as none', async () => {
    expect(await list('requests.json?status=&start_date=&service_request_id=&page=&lat=')).toEqual(await list('requests.json'))
  })

  test('by default the last ninety days are listed', async () => {
    const id = await report()
    clock.now = new Date(morning.getTime() + 91 * 86_400_000)
    expect((await list('requests.json')).map((one) => one.service_request_id)).not.toContain(id)
    clock.now = morning
  })
})

test('where several regions are served, the jurisdiction must be named', async () => {
  await db`insert into region (region, name_zh, name_en, created_at) values ('329902', '邻区', 'Next District', ${morning})`
  expect((await get('services.json')).json()).toEqual([{ code: 400, description: expect.stringContaining('jurisdiction_id') }])
  expect((await get('services.json?jurisdiction_id=')).statusCode).toBe(400)
  expect((await get(`services.json?jurisdiction_id=${region}`)).statusCode).toBe(200)
  expect(await list('services.json?jurisdiction_id=329902')).toEqual([])
})
