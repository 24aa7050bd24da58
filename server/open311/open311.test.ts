import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { morning, region, subjects, world, type World } from '../../test/world/world.ts'
import { buildApp } from '../http/app.ts'
import type { Program } from '../http/context.ts'
import { openParts } from '../program.ts'
import { createClient } from './clients.ts'

const { db } = await freshDatabase()
const hour = 3_600_000
const quiet = { served: [], log: false, trustProxy: false, tileOrigins: [], pages: null } as const
let now = morning
let city: World
let app: FastifyInstance
let program: Program
let stop: () => Promise<void>
const keys: Record<string, string> = {}

beforeAll(async () => {
  city = await world(db)
  ;({ program, stop } = await openParts(db, mkdtempSync(join(tmpdir(), 'gezhi-open311-')), { now: () => now }))
  app = await buildApp(program, { ...quiet, limited: false })
  for (const [id, permissions] of [['fms', ['report', 'update']], ['other', ['report', 'update']], ['trusted', ['updateAny']]] as const) {
    keys[id] = must(await createClient(db, region, { id, name: id, permissions }, morning)).key
  }
})

afterAll(async () => {
  await app.close()
  await stop()
})

type Request = Record<string, string | number | boolean | null | object>
const get = async (path: string) => app.inject({ method: 'GET', url: `/open311/v2/${path}` })
const list = async (path: string): Promise<Request[]> => {
  const answer = await get(path)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const post = (path: string, fields: Record<string, string>) =>
  app.inject({ method: 'POST', url: `/open311/v2/${path}`, headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }, payload: new URLSearchParams(fields).toString() })
const place = (community = 0, cell = 0) => {
  const { x, y } = city.pointIn(community, cell)
  return { lat: String(y), long: String(x) }
}
const report = async (fields: Record<string, string> = {}): Promise<string> => {
  const answer = await post('requests.json', { service_code: subjects.waste, description: '路边一堆垃圾', ...place(), ...fields })
  expect([200, 201], answer.body).toContain(answer.statusCode)
  return answer.json()[0].service_request_id
}
const xml = (text: string) => {
  expect(XMLValidator.validate(text)).toBe(true)
  return new XMLParser({ parseTagValue: false, isArray: (name) => ['request', 'error', 'service', 'attribute', 'value', 'request_update', 'format', 'endpoint'].includes(name) }).parse(text)
}
/** Takes a fresh report to dispatched, by the people whose posts it is. */
async function dispatched(id: string): Promise<string> {
  const [row] = await db<{ matter_id: string }[]>`select matter_id from submission where submission_id = ${id}`
  const matterId = row?.matter_id ?? ''
  must(await city.act('qian', 'case.propose', matterId, { reason: '属实' }, now))
  must(await city.act('sun', 'case.register', matterId, { subject: subjects.waste, condition: '1' }, now))
  must(await city.act('li', 'case.dispatch', matterId, { unit: 'sanitation' }, now))
  return matterId
}

describe('discovery and services', () => {
  test('discovery names the endpoint, its formats and its jurisdiction, in both formats', async () => {
    const json = (await get('discovery.json')).json()
    expect(json.endpoints[0]).toMatchObject({ specification: 'http://wiki.open311.org/GeoReport_v2', type: 'test', formats: ['text/xml', 'application/json'] })
    expect(json.endpoints[0].url).toMatch(/\/open311\/v2$/)
    const read = xml((await get('discovery.xml')).body)
    expect(read.discovery.endpoints.endpoint[0].formats.format).toEqual(['text/xml', 'application/json'])
  })

  test('every subtype in force is a service with the specification’s fields', async () => {
    const services = await list('services.json')
    const waste = services.find((one) => one.service_code === subjects.waste)
    expect(Object.keys(waste ?? {})).toEqual(['service_code', 'service_name', 'description', 'metadata', 'type', 'keywords', 'group'])
    expect(waste).toMatchObject({ metadata: true, type: 'realtime' })
    const read = xml((await get('services.xml')).body)
    expect(read.services.service).toHaveLength(services.length)
  })

  test('a definition lists the filing conditions to choose from, in XML as in JSON', async () => {
    const json = (await get(`services/${subjects.cover}.json`)).json()
    expect(json.service_code).toBe(subjects.cover)
    expect(json.attributes[0]).toMatchObject({ variable: true, code: 'condition', datatype: 'singlevaluelist', required: false, order: 1 })
    const read = xml((await get(`services/${subjects.cover}.xml`)).body)
    expect(read.service_definition.attributes.attribute[0].values.value[0].key).toBe('1')
    expect(read.service_definition.attributes.attribute[0].values.value).toHaveLength(json.attributes[0].values.length)
  })

  test('the format follows the ending, then the Accept header, then is XML', async () => {
    const type = async (path: string, accept?: string) =>
      (await app.inject({ method: 'GET', url: `/open311/v2/${path}`, ...(accept && { headers: { accept } }) })).headers['content-type']
    expect(await type('services')).toBe('text/xml; charset=utf-8')
    expect(await type('services', 'application/json')).toBe('application/json; charset=utf-8')
    expect(await type('services.xml', 'application/json')).toBe('text/xml; charset=utf-8')
    expect(await type('services', 'text/html, application/json;q=0.9')).toBe('application/json; charset=utf-8')
  })

  test('words are in the reader’s language', async () => {
    const zh = await list('services.json')
    const en = (await app.inject({ method: 'GET', url: '/open311/v2/services.json', headers: { 'accept-language': 'en' } })).json()
    expect(en[0].service_code).toBe(zh[0]?.service_code)
    expect(en[0].group).not.toBe(zh[0]?.group)
  })
})

describe('reporting and following', () => {
  test('a report is answered at once with its id, and becomes a case in the grid', async () => {
    const answer = await post('requests.xml', { service_code: subjects.waste, description: '路边一堆垃圾', ...place(1, 2), first_name: '小明', phone: '13800000000' })
    expect(answer.statusCode).toBe(201)
    const request = xml(answer.body).service_requests.request[0]
    expect(request.service_request_id).toMatch(/^[0-9a-f-]{36}$/)
    expect(request.token).toBeUndefined()
    const [row] = await list(`requests/${request.service_request_id}.json?extensions=true`)
    expect(row).toMatchObject({ status: 'open', service_code: subjects.waste, address_id: '329901001002003', extended_attributes: { grid_code: '329901001002003', case_number: null } })
    expect(row?.requested_datetime).toBe('2026-10-13T09:00:00+08:00')
  })

  test('a request has exactly the specification’s fields, and no more unless asked', async () => {
    const [row] = await list(`requests/${await report()}.json`)
    expect(Object.keys(row ?? {})).toEqual([
      'service_request_id', 'status', 'status_notes', 'service_name', 'service_code', 'description', 'agency_responsible', 'service_notice',
      'requested_datetime', 'updated_datetime', 'expected_datetime', 'address', 'address_id', 'zipcode', 'lat', 'long', 'media_url',
    ])
  })

  test('nothing that a reporter typed reaches a stranger; the client that sent it reads it back', async () => {
    const secret = { description: '张三家门口，电话 13912345678', address_string: '张三家', first_name: '四', last_name: '李', phone: '13912345678', email: 'li@example.com' }
    const id = await report({ ...secret, api_key: keys.fms ?? '' })
    for (const path of [`requests/${id}.json?extensions=true`, 'requests.json?extensions=true', `requests/${id}.json?api_key=${keys.other}`, 'servicerequestupdates.json']) {
      const { body } = await get(path)
      for (const word of ['张三', '1391234', 'li@example.com', '李']) expect(body, `${path} ${word}`).not.toContain(word)
    }
    const [own] = await list(`requests/${id}.json?api_key=${keys.fms}`)
    expect(own).toMatchObject({ description: secret.description, address: '张三家' })
    expect(JSON.stringify(own)).not.toContain('li@example.com')
  })

  test('the place is shown to ten metres', async () => {
    const [row] = await list(`requests/${await report({ lat: '32.39951234', long: '119.90051234' })}.json`)
    expect(row).toMatchObject({ lat: 32.3995, long: 119.9005 })
  })

  test('once filed, a case is listed under its number, and its report’s id and token still lead to it', async () => {
    const id = await report()
    await dispatched(id)
    const [row] = await list(`requests/${id}.json?extensions=true`)
    const number = (row?.extended_attributes as { case_number: string }).case_number
    expect(number).toMatch(/^32990120261013\d{5}$/)
    expect(row).toMatchObject({ service_request_id: id, agency_responsible: '环卫公司' })
    expect(row?.service_notice).toMatch(/^处置时限：/)
    expect(row?.expected_datetime).toMatch(/^2026-10-1\dT\d\d:\d\d:\d\d\+08:00$/)
    expect(await list(`requests/${number}.json`)).toMatchObject([{ service_request_id: number }])
    expect(await list(`tokens/${id}.json`)).toEqual([{ service_request_id: number, token: id }])
    expect((await list('requests.json')).map((one) => one.service_request_id)).toContain(number)
    expect((await list(`requests.json?api_key=${keys.fms}`)).map((one) => one.service_request_id)).toContain(number)
  })

  test('a client that gives its key finds its requests under the ids it was given', async () => {
    const id = await report({ api_key: keys.fms ?? '' })
    await dispatched(id)
    expect((await list(`requests.json?api_key=${keys.fms}`)).map((one) => one.service_request_id)).toContain(id)
    const updates = await list(`servicerequestupdates.json?api_key=${keys.fms}`)
    expect(updates.filter((one) => one.service_request_id === id).map((one) => one.description)).toEqual(['收到反映', '已立案', '已派遣处置单位'])
  })

  test('the chosen condition and a link are written into the report for people to read', async () => {
    const id = await report({ 'attribute[condition]': '1', media_url: 'https://example.com/x.jpg', api_key: keys.fms ?? '' })
    const [row] = await list(`requests/${id}.json?api_key=${keys.fms}`)
    expect(row?.description).toMatch(/^路边一堆垃圾\n反映人所选情形：.+\n反映人附链接（未打开）：https:\/\/example\.com\/x\.jpg$/)
    expect(row?.media_url).toBeNull()
  })

  test('a cell of the grid is an address_id', async () => {
    const answer = await post('requests.json', { service_code: subjects.waste, address_id: '329901002001004' })
    expect(answer.statusCode).toBe(201)
    expect(await list(`requests/${answer.json()[0].service_request_id}.json`)).toMatchObject([{ address_id: '329901002001004' }])
  })

  test('the same request twice is one: by the client’s own id, by a request key, or by account and words', async () => {
    for (const same of [
      { api_key: keys.fms ?? '', service_request_id_ext: 'fms-77' }, { request_key: 'k-1' }, { account_id: 'a-1', description: '同一件事' },
    ] as Record<string, string>[]) {
      const first = await post('requests.json', { service_code: subjects.waste, ...place(), ...same })
      const second = await post('requests.json', { service_code: subjects.waste, ...place(), ...same })
      expect([first.statusCode, second.statusCode]).toEqual([201, 200])
      expect(second.json()).toEqual(first.json())
    }
    expect(await report({ api_key: keys.other ?? '', service_request_id_ext: 'fms-77' })).not.toBe(await report({ api_key: keys.fms ?? '', service_request_id_ext: 'fms-77' }))
    expect(await report()).not.toBe(await report())
  })

  test('the same request sent ten times at one moment is one', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => report({ request_key: 'at-once' })))
    expect(new Set(answers).size).toBe(1)
  })
})

describe('photos', () => {
  const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } }).jpeg().toBuffer()
  /** A form in parts, as clients that send photos send it: fields first. */
  const send = async (fields: Record<string, string>, files: readonly { name: string; bytes: Uint8Array }[]) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    for (const { name, bytes } of files) form.append('media', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name)
    const body = new Response(form)
    return app.inject({ method: 'POST', url: '/open311/v2/requests.json', headers: { 'content-type': body.headers.get('content-type') ?? '' }, payload: Buffer.from(await body.arrayBuffer()) })
  }

  test('photos sent with a report stand in the case', async () => {
    const answer = await send({ service_code: subjects.waste, description: '有图', ...place() }, [{ name: 'a.jpg', bytes: await picture() }])
    expect(answer.statusCode, answer.body).toBe(201)
    const [row] = await db`
      select count(*)::int as n from matter_attachment a join submission s on s.region = a.region and s.matter_id = a.matter_id
      where s.submission_id = ${answer.json()[0].service_request_id}`
    expect(row?.n).toBe(1)
  })

  test('what is not a photo is refused, and nothing is reported', async () => {
    const before = (await list('requests.json')).length
    const answer = await send({ service_code: subjects.waste, ...place() }, [{ name: 'a.jpg', bytes: Buffer.from('%PDF-1.7 not a photo at all') }])
    expect(answer.statusCode, answer.body).toBe(400)
    expect(answer.json()).toEqual([{ code: 400, description: expect.stringContaining('照片') }])
    expect((await list('requests.json')).length).toBe(before)
  })

  test('a wrong key is refused before any photo is kept', async () => {
    const before = (await db`select count(*)::int as n from attachment`)[0]?.n
    const answer = await send({ api_key: 'wrong', service_code: subjects.waste, ...place() }, [{ name: 'a.jpg', bytes: await picture() }])
    expect(answer.statusCode).toBe(403)
    expect((await db`select count(*)::int as n from attachment`)[0]?.n).toBe(before)
  })
})

describe('limits', () => {
  test('many reports from one address are put off, in the interface’s own form', async () => {
    const limited = await buildApp(program, { ...quiet, limited: true })
    const codes: number[] = []
    let last = ''
    for (let n = 0; n < 31; n += 1) {
      const answer = await limited.inject({ method: 'POST', url: '/open311/v2/requests.json', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'service_code=' })
      codes.push(answer.statusCode)
      last = answer.body
    }
    await limited.close()
    expect(codes.slice(0, 30).every((code) => code === 400)).toBe(true)
    expect(codes[30]).toBe(429)
    expect(JSON.parse(last)).toEqual([{ code: 429, description: expect.any(String) }])
  })

  test('any page may read, and a form that is too long is refused', async () => {
    const answer = await get('services.json')
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    const long = await post('requests.json', { service_code: subjects.waste, description: 'x'.repeat(70_000) })
    expect(long.statusCode).toBe(400)
  })
})

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
    const all = (await list('requests.json')).map((one) => one.service_request_id)
    expect(all.length).toBeGreaterThan(4)
    const paged: unknown[] = []
    for (let page = 1; page <= Math.ceil(all.length / 3); page += 1) paged.push(...(await list(`requests.json?page=${page}&page_size=3`)).map((one) => one.service_request_id))
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
    now = new Date(morning.getTime() + 91 * 24 * hour)
    expect((await list('requests.json')).map((one) => one.service_request_id)).not.toContain(id)
    now = morning
  })
})

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
    const answer = await post('requests.json', { service_code: subjects.waste, description: '垃圾', ...place(), ...fields, ...(fields.api_key === 'trusted' && { api_key: keys.trusted ?? '' }) })
    expect(answer.statusCode, answer.body).toBe(status)
    expect(answer.json()).toEqual([{ code: status, description: expect.stringContaining(word) }])
    expect(await count()).toBe(before)
  })

  test('a region may ask for a key with every report', async () => {
    await db`update region set settings = settings || '{"open311": {"keyRequired": true, "contact": "", "keyService": ""}}' where region = ${region}`
    await program.registers.changed(region)
    const refused = await post('requests.json', { service_code: subjects.waste, ...place() })
    expect(refused.json()).toEqual([{ code: 403, description: expect.stringContaining('api_key') }])
    expect(await report({ api_key: keys.fms ?? '' })).toBeTruthy()
    await db`update region set settings = settings - 'open311' where region = ${region}`
    await program.registers.changed(region)
  })

  test('an ended key opens nothing', async () => {
    const { key } = must(await createClient(db, region, { id: 'gone', name: '', permissions: ['report'] }, morning))
    await db`update api_client set ended_at = ${morning} where client_id = 'gone'`
    expect((await get(`requests.json?api_key=${key}`)).statusCode).toBe(403)
  })

  test('markup in what was typed stays text', async () => {
    const id = await report({ description: '<b>&\u{1F600}</b>]]>', api_key: keys.fms ?? '' })
    const { body } = await get(`requests/${id}.xml?api_key=${keys.fms}`)
    expect(xml(body).service_requests.request[0].description).toBe('<b>&\u{1F600}</b>]]>')
  })
})

describe('updates', () => {
  const news = (fields: Record<string, string>) => post('servicerequestupdates.json', { update_id: 'u-1', description: '还没有清走', status: 'open', ...fields })

  test('news is added to an open case; the same update_id is the same news', async () => {
    const id = await report({ api_key: keys.fms ?? '' })
    const first = await news({ api_key: keys.fms ?? '', service_request_id: id, update_id: 'same' })
    expect(first.statusCode, first.body).toBe(201)
    const again = await news({ api_key: keys.fms ?? '', service_request_id: id, update_id: 'same' })
    expect(again.statusCode).toBe(200)
    expect(again.json()).toEqual(first.json())
    expect((await list(`servicerequestupdates.json?service_request_id=${id}`)).map((one) => one.description)).toEqual(['收到反映', '反映人补充说明'])
  })

  test('news that it is not solved reopens a closed case, once', async () => {
    const id = await report({ api_key: keys.fms ?? '' })
    const matterId = await dispatched(id)
    must(await city.act('zheng', 'case.handle', matterId, { photos: [await city.photo()], note: '已清' }, now))
    const [task] = await db<{ matter_id: string }[]>`select matter_id from matter where parent_id = ${matterId} and procedure = 'fieldTask'`
    must(await city.act('zhou', 'fieldTask.pass', task?.matter_id ?? '', { photos: [await city.photo()] }, now))
    must(await city.act('sun', 'case.close', matterId, {}, now))
    expect(await list(`requests/${id}.json`)).toMatchObject([{ status: 'closed', status_notes: '已结案' }])
    const first = await news({ api_key: keys.fms ?? '', service_request_id: id, update_id: 'again' })
    expect(first.statusCode, first.body).toBe(201)
    expect(await list(`requests/${id}.json`)).toMatchObject([{ status: 'open' }])
    expect((await news({ api_key: keys.fms ?? '', service_request_id: id, update_id: 'again' })).json()).toEqual(first.json())
    const updates = await list(`servicerequestupdates.json?service_request_id=${id}&api_key=${keys.fms}`)
    expect(updates.map((one) => one.status)).toEqual(['open', 'open', 'open', 'open', 'open', 'closed', 'open'])
  })

  test('only the client that reported may bring news, or a trusted one', async () => {
    const id = await report({ api_key: keys.fms ?? '' })
    expect((await news({ service_request_id: id })).statusCode).toBe(403)
    expect((await news({ api_key: keys.other ?? '', service_request_id: id })).statusCode).toBe(403)
    expect((await news({ api_key: keys.trusted ?? '', service_request_id: id })).statusCode).toBe(201)
  })

  test('news without an id, of an unknown request, or that is empty, is refused', async () => {
    const key = { api_key: keys.fms ?? '' }
    const id = await report(key)
    expect((await news({ ...key })).json()).toEqual([{ code: 400, description: expect.stringContaining('service_request_id') }])
    expect((await news({ ...key, service_request_id: '1' })).statusCode).toBe(404)
    expect((await news({ ...key, service_request_id: id, status: 'fixed' })).statusCode).toBe(400)
    expect((await news({ ...key, service_request_id: id, description: ' ', update_id: 'empty' })).statusCode).toBe(400)
  })

  test('updates are listed between two instants, at most ninety days apart', async () => {
    expect((await get('servicerequestupdates.json?start_date=2026-01-01T00:00:00Z&end_date=2026-12-01T00:00:00Z')).statusCode).toBe(400)
    expect(await list('servicerequestupdates.json?start_date=2026-09-01T00:00:00Z&end_date=2026-09-02T00:00:00Z')).toEqual([])
    const read = xml((await get('servicerequestupdates.xml')).body)
    expect(Object.keys(read.service_request_updates.request_update[0])).toEqual(['update_id', 'service_request_id', 'status', 'updated_datetime', 'description', 'media_url'])
  })
})

test('where several regions are served, the jurisdiction must be named', async () => {
  await db`insert into region (region, name_zh, name_en, created_at) values ('329902', '邻区', 'Next District', ${morning})`
  expect((await get('services.json')).json()).toEqual([{ code: 400, description: expect.stringContaining('jurisdiction_id') }])
  expect((await get('services.json?jurisdiction_id=')).statusCode).toBe(400)
  expect((await get(`services.json?jurisdiction_id=${region}`)).statusCode).toBe(200)
  expect(await list('services.json?jurisdiction_id=329902')).toEqual([])
})
