import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { call, ServerFault, type Callable } from './api.ts'
import { keyFor, requestOf } from './request.ts'

const dispatch = {
  name: 'dispatchCase',
  method: 'POST',
  path: '/api/cases/:caseId/dispatch',
  group: 'matter',
  input: z.object({ caseId: z.string(), note: z.string().optional(), requestKey: z.uuid() }),
  output: z.object({ state: z.string() }),
} as const satisfies Callable

type Heard = { url: string; headers: IncomingMessage['headers']; body: string }
let server: Server | undefined

/** A real server that answers as told; the base address stands before every path, as a browser's origin would. */
async function answering(status: number, body: unknown, heard: Heard[]): Promise<string> {
  const listening = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => (text += String(part)))
    request.on('end', () => {
      heard.push({ url: request.url ?? '', headers: request.headers, body: text })
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  server = listening
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready))
  const address = listening.address()
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
}

const at = <R extends Callable>(base: string, route: R): R => ({
  ...route,
  path: base + route.path.replace(base, ''),
})

afterEach(() => {
  server?.close()
  server = undefined
})

test('path parameters leave the input; the rest is a query or a body', () => {
  expect(requestOf(dispatch, { caseId: 'a/b', note: '速办' })).toEqual({
    url: '/api/cases/a%2Fb/dispatch',
    body: '{"note":"速办"}',
  })
  const list = { method: 'GET', path: '/api/cases' }
  expect(requestOf(list, { state: ['open', 'late'], after: undefined, limit: 20 }).url).toBe('/api/cases?state=open&state=late&limit=20')
  expect(() => requestOf(dispatch, {})).toThrow('caseId')
})

test('an answer is a value, with our header, the language and the request key sent', async () => {
  const heard: Heard[] = []
  const base = await answering(200, { state: 'dispatched' }, heard)
  const answer = await call(at(base, dispatch), { caseId: '1', note: 'x' })
  expect(answer).toEqual({ ok: true, value: { state: 'dispatched' } })
  expect(heard[0]).toMatchObject({
    url: '/api/cases/1/dispatch',
    headers: { 'x-gezhi': '1', 'accept-language': 'zh-CN', 'content-type': 'application/json' },
  })
  expect(JSON.parse(heard[0]?.body ?? '')).toEqual({
    note: 'x',
    requestKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
})

test('a refusal is a value with its code, sentence and basis', async () => {
  const base = await answering(409, { code: 'case.wrongState', sentence: '案卷已结案', basis: '第五条' }, [])
  const answer = await call(at(base, dispatch), { caseId: '1' })
  expect(answer).toMatchObject({
    ok: false,
    refusal: { code: 'case.wrongState', sentence: '案卷已结案', basis: '第五条' },
  })
})

test('wrong fields are told one by one', async () => {
  const fields = [{ path: 'note', sentence: '太长' }]
  const base = await answering(400, { code: 'input.invalid', sentence: '填写有误', fields }, [])
  expect(await call(at(base, dispatch), { caseId: '1' })).toMatchObject({ refusal: { fields } })
})

test('an answer that is neither is said to be so', async () => {
  const base = await answering(418, 'teapot', [])
  expect(await call(at(base, dispatch), { caseId: '1' })).toMatchObject({
    refusal: { code: 'web.notUnderstood' },
  })
})

test('a broken server is thrown with the number to quote', async () => {
  const base = await answering(500, { code: 'system.fault', sentence: '系统出错', incident: 'r-1' }, [])
  const fault = await call(at(base, dispatch), { caseId: '1' }).catch((thrown: unknown) => thrown)
  expect(fault).toBeInstanceOf(ServerFault)
  expect(fault).toMatchObject({ incident: 'r-1' })
})

test('a busy server’s own refusal is told; a proxy without its server is a lost connection', async () => {
  const busy = await answering(503, { code: 'system.busy', sentence: '系统暂时繁忙' }, [])
  expect(await call(at(busy, dispatch), { caseId: '1' })).toMatchObject({
    refusal: { sentence: '系统暂时繁忙' },
  })
  server?.close()
  const proxy = await answering(502, 'Bad Gateway', [])
  expect(await call(at(proxy, dispatch), { caseId: '1' })).toMatchObject({ refusal: { code: 'web.offline' } })
})

test('a lost connection is a refusal, and the next try is the same request until one is answered', async () => {
  const heard: Heard[] = []
  const base = await answering(200, {}, heard)
  const route = at(base, dispatch)
  const before = keyFor(route, { note: 'n', caseId: '2' }).value
  const nobody = at('http://127.0.0.1:9', { ...dispatch, path: '/lost' })
  expect(await call(nobody, { caseId: '2' })).toMatchObject({ refusal: { code: 'web.offline' } })
  await call(route, { caseId: '2', note: 'n' })
  await call(route, { caseId: '2', note: 'n' })
  const keys = heard.map(({ body }) => z.object({ requestKey: z.uuid() }).parse(JSON.parse(body)).requestKey)
  expect(keys[0]).toBe(before)
  expect(keys[1]).not.toBe(before)
})
