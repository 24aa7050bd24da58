import { expect, test, vi } from 'vitest'
import { readOriginal } from '../contract/upload.ts'
import { callForFile, fileNameIn } from './download.ts'

test('a file has the name the server gives it', () => {
  expect(fileNameIn('attachment; filename="abc.jpeg"')).toBe('abc.jpeg')
  expect(fileNameIn('attachment')).toBeUndefined()
  expect(fileNameIn(null)).toBeUndefined()
})

const asked = { matterId: crypto.randomUUID(), sha256: 'a'.repeat(64), reason: '核对拍摄时间' }

test('a file is asked for with a reason and a request key, and arrives with its name', async () => {
  const fetched = vi.fn((_url: string, _init: RequestInit) =>
    Promise.resolve(new Response('bytes', { headers: { 'content-disposition': 'attachment; filename="a.jpeg"' } })),
  )
  vi.stubGlobal('fetch', fetched)
  const answer = await callForFile(readOriginal, asked)
  expect(answer).toMatchObject({ ok: true, value: { name: 'a.jpeg' } })
  const [url, init] = fetched.mock.calls[0] ?? expect.fail('nothing was asked')
  expect(url).toBe(`/api/case/${asked.matterId}/readOriginal`)
  const body: unknown = JSON.parse(String(init.body))
  expect(readOriginal.input.safeParse({ ...(body as object), matterId: asked.matterId }).error).toBeUndefined()
  vi.unstubAllGlobals()
})

test('a refusal comes with its sentence, and a lost connection says so', async () => {
  const said = JSON.stringify({ code: 'matter.notFound', sentence: '没有这件' })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(said, { status: 404 })))
  expect(await callForFile(readOriginal, asked)).toMatchObject({
    ok: false,
    refusal: { sentence: '没有这件' },
  })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')))
  expect(await callForFile(readOriginal, asked)).toMatchObject({
    ok: false,
    refusal: { code: 'web.offline' },
  })
  vi.unstubAllGlobals()
})
