import { describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { open311City, quietApp } from '../../test/world/open311-city.ts'
import { subjects } from '../../test/world/world.ts'
import { buildApp } from '../http/app.ts'

const { app, db, get, list, place, post, program } = await open311City()

describe('photos', () => {
  const picture = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer()
  /** A form in parts, as clients that send photos send it: fields first. */
  const send = async (fields: Record<string, string>, files: readonly { name: string; bytes: Uint8Array }[]) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    for (const { name, bytes } of files) form.append('media', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name)
    const body = new Response(form)
    return app().inject({
      method: 'POST',
      url: '/open311/v2/requests.json',
      headers: { 'content-type': body.headers.get('content-type') ?? '' },
      payload: Buffer.from(await body.arrayBuffer()),
    })
  }

  test('photos sent with a report stand in the case', async () => {
    const answer = await send({ service_code: subjects.waste, description: '有图', ...place() }, [
      { name: 'a.jpg', bytes: await picture() },
    ])
    expect(answer.statusCode, answer.body).toBe(201)
    const [row] = await db`
      select count(*)::int as n from matter_attachment a join submission s on s.region = a.region and s.matter_id = a.matter_id
      where s.submission_id = ${answer.json()[0].service_request_id}`
    expect(row?.n).toBe(1)
  })

  test('what is not a photo is refused, and nothing is reported', async () => {
    const before = (await list('requests.json')).length
    const answer = await send({ service_code: subjects.waste, ...place() }, [
      { name: 'a.jpg', bytes: Buffer.from('%PDF-1.7 not a photo at all') },
    ])
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
    const limited = await buildApp(program(), { ...quietApp, limited: true })
    const codes: number[] = []
    let last = ''
    for (let n = 0; n < 31; n += 1) {
      const answer = await limited.inject({
        method: 'POST',
        url: '/open311/v2/requests.json',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'service_code=',
      })
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
    const long = await post('requests.json', {
      service_code: subjects.waste,
      description: 'x'.repeat(70_000),
    })
    expect(long.statusCode).toBe(400)
  })
})
