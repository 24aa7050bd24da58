import { describe, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { open311City, xml } from '../../test/world/open311-city.ts'

const { city, clock, db, dispatched, get, keys, list, post, report } = await open311City()

describe('updates', () => {
  const news = (fields: Record<string, string>) =>
    post('servicerequestupdates.json', {
      update_id: 'u-1',
      description: '还没有清走',
      status: 'open',
      ...fields,
    })

  test('news is added to an open case; the same update_id is the same news', async () => {
    const id = await report({ api_key: keys.fms })
    const first = await news({ api_key: keys.fms, service_request_id: id, update_id: 'same' })
    expect(first.statusCode, first.body).toBe(201)
    const again = await news({ api_key: keys.fms, service_request_id: id, update_id: 'same' })
    expect(again.statusCode).toBe(200)
    expect(again.json()).toEqual(first.json())
    expect((await list(`servicerequestupdates.json?service_request_id=${id}`)).map((one) => one.description)).toEqual([
      '收到反映',
      '反映人补充说明',
    ])
  })

  test('news that it is not solved reopens a closed case, once', async () => {
    const id = await report({ api_key: keys.fms })
    const matterId = await dispatched(id)
    must(await city().act('zheng', 'case.handle', matterId, { photos: [await city().photo()], note: '已清' }, clock.now))
    const [task] = await db<{ matter_id: string }[]>`select matter_id from matter where parent_id = ${matterId} and procedure = 'fieldTask'`
    must(await city().act('zhou', 'fieldTask.pass', task?.matter_id ?? '', { photos: [await city().photo()] }, clock.now))
    must(await city().act('sun', 'case.close', matterId, {}, clock.now))
    expect(await list(`requests/${id}.json`)).toMatchObject([{ status: 'closed', status_notes: '已结案' }])
    const first = await news({ api_key: keys.fms, service_request_id: id, update_id: 'again' })
    expect(first.statusCode, first.body).toBe(201)
    expect(await list(`requests/${id}.json`)).toMatchObject([{ status: 'open' }])
    expect((await news({ api_key: keys.fms, service_request_id: id, update_id: 'again' })).json()).toEqual(first.json())
    const updates = await list(`servicerequestupdates.json?service_request_id=${id}&api_key=${keys.fms}`)
    expect(updates.map((one) => one.status)).toEqual(['open', 'open', 'open', 'open', 'open', 'closed', 'open'])
  })

  test('only the client that reported may bring news, or a trusted one', async () => {
    const id = await report({ api_key: keys.fms })
    expect((await news({ service_request_id: id })).statusCode).toBe(403)
    expect((await news({ api_key: keys.other, service_request_id: id })).statusCode).toBe(403)
    expect((await news({ api_key: keys.trusted, service_request_id: id })).statusCode).toBe(201)
  })

  test('news without an id, of an unknown request, or that is empty, is refused', async () => {
    const key = { api_key: keys.fms }
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
    expect(Object.keys(read.service_request_updates.request_update[0])).toEqual([
      'update_id',
      'service_request_id',
      'status',
      'updated_datetime',
      'description',
      'media_url',
    ])
  })
})
