import { describe, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { open311City, xml } from '../../test/world/open311-city.ts'
import { morning, region, subjects } from '../../test/world/world.ts'
import { createClient } from './clients.ts'

const { db, get, keys, place, post, program, report } = await open311City()

describe('refusals, each in its own form', () => {
  const cases: [string, number, string][] = [
    ['services.json?jurisdiction_id=city.gov', 404, 'city.gov'],
    ['services.json?jurisdiction_id=999999', 404, '999999'],
    ['services/none.json', 404, 'none'],
    ['services/GBT47678.5-2026:incident:99999.json', 404, '99999'],
    ['requests/123.json', 404, '123'],
    ['requests/00000000-0000-4000-8000-000000000000.json', 404, '00000000'],
    ['tokens/123.json', 404, '123'],
    ['requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-12-01T00:00:00Z', 400, '90'],
    ['requests.json?start_date=yesterday', 400, 'start_date'],
    ['requests.json?start_date=2026-01-01', 400, 'start_date'],
    ['requests.json?end_date=2026-13-01T00:00:00Z', 400, 'end_date'],
    ['requests.json?status=fixed', 400, 'status'],
    ['requests.json?page=0', 400, 'page'],
    ['requests.json?page_size=1001', 400, 'page_size'],
    ['requests.json?lat=95&long=0&radius=1', 400, 'lat'],
    ['requests.json?lat=32&long=119', 400, 'radius'],
    ['requests.json?api_key=wrong', 403, 'api_key'],
    ['nothing.json', 404, 'discovery'],
  ]
  test.each(cases)('GET %s is %i', async (path, status, word) => {
    const json = await get(path)
    expect(json.statusCode).toBe(status)
    expect(json.json()).toEqual([{ code: status, description: expect.stringContaining(word) }])
    const asXml = await get(path.replace('.json', '.xml'))
    expect(asXml.statusCode).toBe(status)
    expect(xml(asXml.body).errors.error).toEqual([{ code: String(status), description: expect.stringContaining(word) }])
  })

  const writes: [string, Record<string, string>, number, string][] = [
    ['no service', { service_code: '' }, 400, 'service_code'],
    ['an unknown service', { service_code: 'x' }, 404, 'x'],
    ['no place', { lat: '', long: '' }, 400, 'lat'],
    ['an address in words only', { lat: '', long: '', address_string: '中山路 1 号' }, 400, 'address_string'],
    ['a cell that is not there', { lat: '', long: '', address_id: '329901009009009' }, 404, '329901009009009'],
    ['a place outside the grid', { lat: '30', long: '120' }, 400, ''],
    ['a place that is no number', { lat: 'x' }, 400, 'lat'],
    ['an attribute of no service', { 'attribute[colour]': 'red' }, 400, 'colour'],
    ['a value of no attribute', { 'attribute[condition]': '99' }, 400, '99'],
    ['a wrong key', { api_key: 'wrong' }, 403, 'api_key'],
    ['a key without the permission', { api_key: 'trusted' }, 403, 'api_key'],
    ['a description that is too long', { description: '长'.repeat(2001) }, 400, '2000'],
    ['control characters', { description: 'a\u0000b' }, 400, 'description'],
  ]
  test.each(writes)('a report with %s is refused and changes nothing', async (_what, fields, status, word) => {
    const count = async () => (await db`select count(*)::int as n from matter`)[0]?.n
    const before = await count()
    const answer = await post('requests.json', {
      service_code: subjects.waste,
      description: '垃圾',
      ...place(),
      ...fields,
      ...(fields.api_key === 'trusted' && { api_key: keys.trusted }),
    })
    expect(answer.statusCode, answer.body).toBe(status)
    expect(answer.json()).toEqual([{ code: status, description: expect.stringContaining(word) }])
    expect(await count()).toBe(before)
  })

  test('a region may ask for a key with every report', async () => {
    await db`update region set settings = settings || '{"open311": {"keyRequired": true, "contact": "", "keyService": ""}}' where region = ${region}`
    await program().registers.changed(region)
    const refused = await post('requests.json', { service_code: subjects.waste, ...place() })
    expect(refused.json()).toEqual([{ code: 403, description: expect.stringContaining('api_key') }])
    expect(await report({ api_key: keys.fms })).toBeTruthy()
    await db`update region set settings = settings - 'open311' where region = ${region}`
    await program().registers.changed(region)
  })

  test('an ended key opens nothing', async () => {
    const { key } = must(await createClient(db, region, { id: 'gone', name: '', permissions: ['report'] }, morning))
    await db`update api_client set ended_at = ${morning} where client_id = 'gone'`
    expect((await get(`requests.json?api_key=${key}`)).statusCode).toBe(403)
  })

  test('markup in what was typed stays text', async () => {
    const id = await report({ description: '<b>&\u{1F600}</b>]]>', api_key: keys.fms })
    const { body } = await get(`requests/${id}.xml?api_key=${keys.fms}`)
    expect(xml(body).service_requests.request[0].description).toBe('<b>&\u{1F600}</b>]]>')
  })
})
