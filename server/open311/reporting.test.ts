import { describe, expect, test } from 'vitest'
import { open311City, xml } from '../../test/world/open311-city.ts'
import { subjects } from '../../test/world/world.ts'

const { dispatched, get, keys, list, place, post, report } = await open311City()

describe('discovery and services', () => {
  test('discovery names the endpoint, its formats and its jurisdiction, in both formats', async () => {
    const json = (await get('discovery.json')).json()
    expect(json.endpoints[0]).toMatchObject({
      specification: 'http://wiki.open311.org/GeoReport_v2',
      type: 'test',
      formats: ['text/xml', 'application/json'],
    })
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
    expect(json.attributes[0]).toMatchObject({
      variable: true,
      code: 'condition',
      datatype: 'singlevaluelist',
      required: false,
      order: 1,
    })
    const read = xml((await get(`services/${subjects.cover}.xml`)).body)
    expect(read.service_definition.attributes.attribute[0].values.value[0].key).toBe('1')
    expect(read.service_definition.attributes.attribute[0].values.value).toHaveLength(json.attributes[0].values.length)
  })

  test('the format follows the ending, then the Accept header, then is XML', async () => {
    const type = async (path: string, accept?: string) => (await get(path, accept ? { accept } : {})).headers['content-type']
    expect(await type('services')).toBe('text/xml; charset=utf-8')
    expect(await type('services', 'application/json')).toBe('application/json; charset=utf-8')
    expect(await type('services.xml', 'application/json')).toBe('text/xml; charset=utf-8')
    expect(await type('services', 'text/html, application/json;q=0.9')).toBe('application/json; charset=utf-8')
  })

  test('words are in the reader’s language', async () => {
    const zh = await list('services.json')
    const en = (await get('services.json', { 'accept-language': 'en' })).json()
    expect(en[0].service_code).toBe(zh[0]?.service_code)
    expect(en[0].group).not.toBe(zh[0]?.group)
  })
})

describe('reporting and following', () => {
  test('a report is answered at once with its id, and becomes a case in the grid', async () => {
    const answer = await post('requests.xml', {
      service_code: subjects.waste,
      description: '路边一堆垃圾',
      ...place(1, 2),
      first_name: '小明',
      phone: '13800000000',
    })
    expect(answer.statusCode).toBe(201)
    const request = xml(answer.body).service_requests.request[0]
    expect(request.service_request_id).toMatch(/^[0-9a-f-]{36}$/)
    expect(request.token).toBeUndefined()
    const [row] = await list(`requests/${request.service_request_id}.json?extensions=true`)
    expect(row).toMatchObject({
      status: 'open',
      service_code: subjects.waste,
      address_id: '329901001002003',
      extended_attributes: { grid_code: '329901001002003', case_number: null },
    })
    expect(row?.requested_datetime).toBe('2026-10-13T09:00:00+08:00')
  })

  test('a request has exactly the specification’s fields, and no more unless asked', async () => {
    const [row] = await list(`requests/${await report()}.json`)
    expect(Object.keys(row ?? {})).toEqual([
      'service_request_id',
      'status',
      'status_notes',
      'service_name',
      'service_code',
      'description',
      'agency_responsible',
      'service_notice',
      'requested_datetime',
      'updated_datetime',
      'expected_datetime',
      'address',
      'address_id',
      'zipcode',
      'lat',
      'long',
      'media_url',
    ])
  })

  test('nothing that a reporter typed reaches a stranger; the client that sent it reads it back', async () => {
    const secret = {
      description: '张三家门口，电话 13912345678',
      address_string: '张三家',
      first_name: '四',
      last_name: '李',
      phone: '13912345678',
      email: 'li@example.com',
    }
    const id = await report({ ...secret, api_key: keys.fms })
    for (const path of [
      `requests/${id}.json?extensions=true`,
      'requests.json?extensions=true',
      `requests/${id}.json?api_key=${keys.other}`,
      'servicerequestupdates.json',
    ]) {
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
    const id = await report({ api_key: keys.fms })
    await dispatched(id)
    expect((await list(`requests.json?api_key=${keys.fms}`)).map((one) => one.service_request_id)).toContain(id)
    const updates = await list(`servicerequestupdates.json?api_key=${keys.fms}`)
    expect(updates.filter((one) => one.service_request_id === id).map((one) => one.description)).toEqual([
      '收到反映',
      '已立案',
      '已派遣处置单位',
    ])
  })

  test('the chosen condition and a link are written into the report for people to read', async () => {
    const id = await report({
      'attribute[condition]': '1',
      media_url: 'https://example.com/x.jpg',
      api_key: keys.fms,
    })
    const [row] = await list(`requests/${id}.json?api_key=${keys.fms}`)
    expect(row?.description).toMatch(/^路边一堆垃圾\n反映人所选情形：.+\n反映人附链接（未打开）：https:\/\/example\.com\/x\.jpg$/)
    expect(row?.media_url).toBeNull()
  })

  test('a cell of the grid is an address_id', async () => {
    const answer = await post('requests.json', {
      service_code: subjects.waste,
      address_id: '329901002001004',
    })
    expect(answer.statusCode).toBe(201)
    expect(await list(`requests/${answer.json()[0].service_request_id}.json`)).toMatchObject([{ address_id: '329901002001004' }])
  })

  test('the same request twice is one: by the client’s own id, by a request key, or by account and words', async () => {
    for (const same of [
      { api_key: keys.fms, service_request_id_ext: 'fms-77' },
      { request_key: 'k-1' },
      { account_id: 'a-1', description: '同一件事' },
    ] as Record<string, string>[]) {
      const first = await post('requests.json', { service_code: subjects.waste, ...place(), ...same })
      const second = await post('requests.json', { service_code: subjects.waste, ...place(), ...same })
      expect([first.statusCode, second.statusCode]).toEqual([201, 200])
      expect(second.json()).toEqual(first.json())
    }
    expect(await report({ api_key: keys.other, service_request_id_ext: 'fms-77' })).not.toBe(
      await report({ api_key: keys.fms, service_request_id_ext: 'fms-77' }),
    )
    expect(await report()).not.toBe(await report())
  })

  test('a stranger who guesses another’s request key makes a report of their own, and learns nothing', async () => {
    const first = await post('requests.json', {
      service_code: subjects.waste,
      description: '我的事',
      ...place(),
      request_key: 'guess',
      extensions: 'true',
    })
    const second = await post('requests.json', {
      service_code: subjects.waste,
      description: '别的事',
      ...place(),
      request_key: 'guess',
      extensions: 'true',
    })
    expect(second.statusCode).toBe(201)
    expect(second.json()[0].extended_attributes.tracking_code).not.toBe(first.json()[0].extended_attributes.tracking_code)
  })

  test('the same request sent ten times at one moment is one', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => report({ request_key: 'at-once' })))
    expect(new Set(answers).size).toBe(1)
  })
})
