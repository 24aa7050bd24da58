import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exifr from 'exifr'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { photoBytesMax } from '../../contract/upload.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { caseProcedure } from '../../domain/case/procedure.ts'
import { freshDatabase } from '../../test/database.ts'
import { phonePhoto } from '../../test/world/phone-photo.ts'
import { morning, region, subjects, world, type Somebody } from '../../test/world/world.ts'
import { buildApp } from '../http/app.ts'
import { openParts } from '../program.ts'
import { photosOf, photosUsable } from './attachments.ts'
import { photoHandlers } from './handlers.ts'
import { isUploadKey, uploadKey } from './key.ts'
import { openPhotoStore, writeAll } from './store.ts'

const { db } = await freshDatabase()
const city = await world(db)
const folder = mkdtempSync(join(tmpdir(), 'gezhi-photos-'))
const { program, stop } = await openParts(db, folder, { now: () => morning, checksAnswers: true })
const app = await buildApp(program, { served: photoHandlers, log: false, trustProxy: false, limited: false, tileOrigins: [], pages: null })
afterAll(async () => {
  await app.close()
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const pathOf = (sha256: string) => join(folder, 'attachments', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
const arriving = () => readdirSync(join(folder, 'attachments', 'arriving'))

function sends(who: Somebody | null, payload: Buffer, type = 'image/jpeg') {
  return app.inject({
    method: 'POST',
    url: who ? '/api/photos' : `/api/portal/${region}/photos`,
    payload,
    headers: { 'x-gezhi': '1', 'content-type': type, ...(who && { cookie: `gezhi_session=${who.cookie}` }) },
  })
}

function sees(who: Somebody | null, url: string) {
  return app.inject({ method: 'GET', url, headers: { 'x-gezhi': '1', ...(who && { cookie: `gezhi_session=${who.cookie}` }) } })
}

test('the original is kept byte for byte, and its time and place are read', async () => {
  const bytes = await phonePhoto(1)
  const answer = await sends(null, bytes)
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({
    sha256: hashOf(bytes),
    width: 40,
    height: 60,
    bytes: bytes.length,
    takenAt: '2026-10-13T00:55:00.000Z',
  })
  expect(answer.json().takenPoint.y).toBeCloseTo(32.3994, 3)
  expect(readFileSync(pathOf(hashOf(bytes))).equals(bytes)).toBe(true)
  const [row] = await db`select media_type, bytes, taken_x, uploaded_by from attachment where sha256 = ${hashOf(bytes)}`
  expect(row).toMatchObject({ media_type: 'image/jpeg', bytes: bytes.length, uploaded_by: null })
  expect(arriving()).toEqual([])
})

test('copies are turned upright and hold no EXIF at all', async () => {
  const bytes = await phonePhoto(2)
  expect(await exifr.parse(bytes)).toMatchObject({ Make: 'Phone' })
  await sends(city.people.zhou, bytes)
  for (const size of ['thumb', 'view']) {
    const copy = await sees(city.people.zhou, `/api/photos/${hashOf(bytes)}/${size}`)
    expect(copy.statusCode).toBe(200)
    expect(copy.headers['content-type']).toBe('image/jpeg')
    expect(await exifr.parse(copy.rawPayload, true)).toBeUndefined()
    const meta = await sharp(copy.rawPayload).metadata()
    expect([meta.width, meta.height, meta.exif, meta.orientation]).toEqual([40, 60, undefined, undefined])
  }
})

test('a copy that was lost is made again from the original', async () => {
  const bytes = await phonePhoto(3)
  await sends(city.people.zhou, bytes)
  rmSync(join(folder, 'copies'), { recursive: true })
  expect((await sees(city.people.zhou, `/api/photos/${hashOf(bytes)}/thumb`)).statusCode).toBe(200)
})

test('the same photo sent twice is one file and no error', async () => {
  const bytes = await phonePhoto(4)
  const [first, second] = await Promise.all([sends(null, bytes), sends(null, bytes)])
  expect(first.json()).toEqual(second.json())
  const [row] = await db`select count(*)::int as n from attachment where sha256 = ${hashOf(bytes)}`
  expect(row?.n).toBe(1)
})

test.each([
  ['a PDF named as a photo', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['an HTML page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')],
])('%s is no photo', async (_what, bytes) => {
  const answer = await sends(null, bytes)
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'upload.notAPhoto'])
  expect(existsSync(pathOf(hashOf(bytes)))).toBe(false)
})

test('half a photo is broken, and nothing of it stays', async () => {
  const whole = await sharp({
    create: { width: 900, height: 900, channels: 3, background: '#456', noise: { type: 'gaussian', mean: 100, sigma: 40 } },
  })
    .jpeg()
    .toBuffer()
  const half = whole.subarray(0, whole.length / 2)
  const answer = await sends(null, half)
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'upload.broken'])
  expect(existsSync(pathOf(hashOf(half)))).toBe(false)
  expect((await sends(null, Buffer.alloc(0))).statusCode).toBe(400)
  expect(arriving()).toEqual([])
})

test('a small file that would unpack to 196 million pixels is refused unread', async () => {
  const bomb = await sharp({ create: { width: 14_000, height: 14_000, channels: 3, background: '#000' } })
    .png({ compressionLevel: 9, palette: true, colours: 2 })
    .toBuffer()
  expect(bomb.length).toBeLessThan(photoBytesMax)
  expect((await sends(null, bomb, 'image/png')).json().code).toBe('upload.broken')
}, 60_000)

test('HEIC that cannot be read is refused with a way out', async () => {
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic'),
    Buffer.alloc(4),
    Buffer.from('mif1heic'),
    Buffer.alloc(64),
  ])
  const answer = await sends(null, heic, 'image/heic')
  expect(answer.json()).toMatchObject({ code: 'upload.heicUnread', sentence: expect.stringContaining('JPEG') })
})

test('a photo of 50 MB is refused with the limit, and nothing of it stays', async () => {
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const sending = request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: `/api/portal/${region}/photos`,
        headers: { 'x-gezhi': '1', 'content-type': 'image/jpeg' },
      },
      (response) => {
        let text = ''
        response.on('data', (part) => (text += String(part))).on('end', () => resolve({ status: response.statusCode, text }))
      },
    )
    sending.on('error', reject)
    const part = Buffer.alloc(1_048_576)
    for (let sent = 0; sent < 50; sent += 1) sending.write(part)
    sending.end()
  })
  expect(answer.status).toBe(413)
  expect(JSON.parse(answer.text)).toMatchObject({ code: 'upload.tooLarge', sentence: expect.stringContaining('20') })
  expect(arriving()).toEqual([])
})

test('a connection lost in the middle leaves nothing behind', async () => {
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const bytes = await phonePhoto(5)
  await new Promise<void>((resolve) => {
    const sending = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: `/api/portal/${region}/photos`,
      headers: { 'x-gezhi': '1', 'content-type': 'image/jpeg', 'content-length': 4_000_000 },
    })
    sending.on('error', () => resolve())
    sending.write(Buffer.concat([bytes, Buffer.alloc(500_000)]), () => sending.destroy(new Error('lost')))
  })
  await expect.poll(arriving, { timeout: 5000 }).toEqual([])
})

test('a full disk is a refusal, not a fault', async () => {
  const full = await open('/dev/full', 'w')
  const bytes = (async function* () {
    yield await phonePhoto(6)
  })()
  await expect(writeAll(full, bytes)).rejects.toMatchObject({ code: 'ENOSPC' })
  await full.close()
  const store = await openPhotoStore(mkdtempSync(join(folder, 'other-')))
  const failing = (async function* () {
    yield await phonePhoto(6)
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
  })()
  expect(await store.keep(failing, 480)).toMatchObject({ ok: false, refusal: { code: 'upload.spaceFull' } })
})

test('staff upload only when signed in; a page of another origin may not', async () => {
  const bytes = await phonePhoto(7)
  const stranger = await app.inject({
    method: 'POST',
    url: '/api/photos',
    payload: bytes,
    headers: { 'x-gezhi': '1', 'content-type': 'image/jpeg' },
  })
  expect(stranger.json().code).toBe('access.signIn')
  const foreign = await app.inject({
    method: 'POST',
    url: `/api/portal/${region}/photos`,
    payload: bytes,
    headers: { 'content-type': 'image/jpeg' },
  })
  expect(foreign.json().code).toBe('access.foreignOrigin')
  const nowhere = await app.inject({
    method: 'POST',
    url: '/api/portal/110101/photos',
    payload: bytes,
    headers: { 'x-gezhi': '1', 'content-type': 'image/jpeg' },
  })
  expect(nowhere.json().code).toBe('register.notFound')
})

test('a key opens one photo of one region for one uploader', () => {
  const sha256 = 'a'.repeat(64)
  const key = uploadKey('s', region, sha256, 'public')
  expect(isUploadKey(key, 's', region, sha256, 'public')).toBe(true)
  expect(isUploadKey(key, 's', '110101', sha256, 'public')).toBe(false)
  expect(isUploadKey(key, 's', region, 'b'.repeat(64), 'public')).toBe(false)
  expect(isUploadKey(key, 's', region, sha256, 'somebody')).toBe(false)
  expect(isUploadKey('', 's', region, sha256, 'public')).toBe(false)
})

test('an act may use the photos its doer has sent, and no others', async () => {
  const bytes = await phonePhoto(8)
  const sha256 = hashOf(bytes)
  await sends(city.people.zhou, bytes)
  const { zhou, wu } = city.people
  expect(await photosUsable(db, region, [sha256], { kind: 'person', personId: zhou.id })).toMatchObject({ ok: true })
  expect(await photosUsable(db, region, [sha256], { kind: 'person', personId: wu.id })).toMatchObject({
    refusal: { code: 'upload.foreign' },
  })
  expect(await photosUsable(db, region, ['c'.repeat(64)], { kind: 'person', personId: wu.id })).toMatchObject({
    refusal: { code: 'upload.unknown' },
  })
  expect(await photosUsable(db, region, [sha256], { kind: 'public', keys: ['x'], secret: program.secret })).toMatchObject({
    refusal: { code: 'upload.unknown' },
  })
  await sends(wu, bytes)
  expect(await photosUsable(db, region, [sha256, sha256], { kind: 'person', personId: wu.id })).toMatchObject({ ok: true })
  expect(photosOf(caseProcedure, 'reportSelfHandled', { photos: [sha256], after: [sha256, 'd'], note: 'x' })).toEqual([sha256, 'd'])
})

test('staff see photos of matters they may see, and others do not learn that they exist', async () => {
  const bytes = await phonePhoto(9)
  const sha256 = hashOf(bytes)
  await sends(null, bytes)
  const { qian, zheng, jiang } = city.people
  expect((await sees(qian, `/api/photos/${sha256}/view`)).json().code).toBe('matter.notFound')
  must(
    await city.act('reporter', 'case.report', null, {
      source: 'public',
      description: '垃圾',
      point: city.pointIn(0, 0),
      subject: subjects.waste,
      photos: [sha256],
    }),
  )
  expect((await sees(qian, `/api/photos/${sha256}/view`)).statusCode).toBe(200)
  for (const who of [zheng, jiang]) expect((await sees(who, `/api/photos/${sha256}/view`)).statusCode).toBe(404)
  expect((await sees(null, `/api/photos/${sha256}/view`)).json().code).toBe('access.signIn')
})

test('the original is taken out by an entry of the case, by those who may', async () => {
  const bytes = await phonePhoto(10)
  const sha256 = hashOf(bytes)
  await sends(null, bytes)
  const { matterId } = must(
    await city.act('reporter', 'case.report', null, { source: 'public', description: '垃圾', point: city.pointIn(0, 1), photos: [sha256] }),
  )
  const takes = (who: Somebody | null, body: object) =>
    app.inject({
      method: 'POST',
      url: `/api/case/${matterId}/readOriginal`,
      payload: { sha256, requestKey: crypto.randomUUID(), ...body },
      headers: { 'x-gezhi': '1', ...(who && { cookie: `gezhi_session=${who.cookie}` }) },
    })
  const { sun, qian } = city.people
  expect((await takes(null, { reason: '核对' })).json().code).toBe('access.signIn')
  expect((await takes(qian, { reason: '核对' })).json().code).toBe('access.notPermitted')
  expect((await takes(sun, { reason: ' ' })).json().code).toBe('procedure.missingField')
  expect((await takes(sun, { reason: '核对', sha256: 'e'.repeat(64) })).json().code).toBe('matter.notFound')
  const taken = await takes(sun, { reason: '核对拍摄时间' })
  expect(taken.statusCode).toBe(200)
  expect(taken.rawPayload.equals(bytes)).toBe(true)
  const [entry] = await db`select act, person_id, input from matter_entry where matter_id = ${matterId} order by seq desc limit 1`
  expect(entry).toMatchObject({ act: 'readOriginal', person_id: sun.id, input: { original: sha256, reason: '核对拍摄时间' } })
})
