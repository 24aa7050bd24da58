import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { equip } from '../../test/world/enforcement.ts'
import { tone } from '../demo/recording.ts'
import { film, paperPdf } from '../../test/world/evidence-files.ts'
import { walker } from '../../test/world/proceeding.ts'
import { morning, region, world, type Somebody } from '../../test/world/world.ts'
import { allServed } from '../http/served.ts'
import { buildApp } from '../http/app.ts'
import { verifyRegion } from '../matter/verify.ts'
import { openParts } from '../program.ts'
import { stretchOf } from './range.ts'
import { ticketHolds } from './ticket.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { filed, act } = walker(city)
const folder = mkdtempSync(join(tmpdir(), 'gezhi-evidence-'))
let now = morning
const { program, stop } = await openParts(db, folder, { now: () => now, checksAnswers: true })
const app = await buildApp(program, { served: allServed, log: false, trustProxy: false, limited: false, tileOrigins: [], pages: null })
afterAll(async () => {
  await app.close()
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

const { yang, zhu, qin, zhou } = city.people
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const pathOf = (sha256: string) => join(folder, 'attachments', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
const headers = (who: Somebody) => ({ 'x-gezhi': '1', cookie: `gezhi_session=${who.cookie}` })

function sends(who: Somebody, payload: Buffer) {
  return app.inject({
    method: 'POST',
    url: '/api/files',
    payload,
    headers: { ...headers(who), 'content-type': 'application/octet-stream' },
  })
}

function opens(who: Somebody, matterId: string, sha256: string) {
  const body = { requestKey: crypto.randomUUID() }
  return app.inject({ method: 'POST', url: `/api/matters/${matterId}/files/${sha256}`, payload: body, headers: headers(who) })
}

const reads = (who: Somebody, url: string, range?: string) =>
  app.inject({ method: 'GET', url, headers: { ...headers(who), ...(range !== undefined && { range }) } })

const evidence = { evidenceKind: 'audiovisual', name: '执法记录仪录像', from: '执法记录仪', takenOn: '2026-10-13' }
const clip = film(new Date('2026-10-13T01:00:00Z'), '+32.3994+119.9100/', 12)

async function withClip() {
  const id = await filed(parties.company, 'E048', 0)
  expect((await sends(yang, clip)).statusCode).toBe(200)
  await act('yang', 'penalty.addEvidence', id, { ...evidence, files: [{ sha256: hashOf(clip), name: '现场.mp4' }] }, 0)
  return id
}

test('what a file is, is told by its bytes, with the time, place and length a film gives', async () => {
  expect((await sends(yang, clip)).json()).toMatchObject({
    sha256: hashOf(clip),
    kind: 'mp4',
    bytes: clip.length,
    seconds: 12,
    takenAt: '2026-10-13T01:00:00.000Z',
    takenPoint: { x: 119.91, y: 32.3994 },
  })
  expect(readFileSync(pathOf(hashOf(clip))).equals(clip)).toBe(true)
  expect((await sends(yang, tone(0.1))).json().kind).toBe('wav')
  expect((await sends(yang, paperPdf())).json().kind).toBe('pdf')
  expect((await sends(yang, Buffer.from('序号,金额\n1,100\n'))).json().kind).toBe('text')
  expect((await sends(yang, Buffer.from([0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xbd, 0xf0]))).json().kind, 'GB 18030').toBe('text')
})

test.each([
  ['a program', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1'), 'upload.notAFile'],
  ['a picture', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'), 'upload.notAFile'],
  ['a ZIP', Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1'), 'upload.notAFile'],
  ['bytes without sense', Buffer.from([0, 1, 2, 3, 4, 5]), 'upload.notAFile'],
  ['a page with a PDF behind it', Buffer.concat([Buffer.from('<script>alert(1)</script>\0'), paperPdf()]), 'upload.notAFile'],
  ['half a film', clip.subarray(0, clip.length - 40), 'upload.cut'],
  ['half a PDF', paperPdf().subarray(0, 60), 'upload.cut'],
  ['nothing', Buffer.alloc(0), 'upload.cut'],
])('%s is not taken, and nothing of it stays', async (_what, bytes, code) => {
  const answer = await sends(yang, bytes)
  expect([answer.statusCode, answer.json().code]).toEqual([400, code])
  expect(existsSync(pathOf(hashOf(bytes)))).toBe(false)
  expect(readdirSync(join(folder, 'attachments', 'arriving'))).toEqual([])
})

test('a page of HTML and a PDF that hides a script are only ever what they are, and are never run', async () => {
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  const hiding = paperPdf('<script>alert(1)</script>')
  const id = await filed(parties.company, 'E048', 0)
  for (const [bytes, name, type, shown] of [
    [page, 'letter.html', 'text/plain', 'attachment'],
    [hiding, 'letter.mp4', 'application/pdf', 'inline'],
  ] as const) {
    await sends(yang, bytes)
    await act('yang', 'penalty.addEvidence', id, { ...evidence, files: [{ sha256: hashOf(bytes), name }] }, 0)
    const opened = await opens(yang, id, hashOf(bytes))
    const answer = await reads(yang, opened.json().url)
    expect(answer.headers['content-type']).toMatch(type)
    expect(answer.headers['content-disposition']).toMatch(
      new RegExp(`^${shown}; filename\\*=UTF-8''letter\\.${shown === 'inline' ? 'pdf' : 'txt'}$`),
    )
    expect(answer.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect((await reads(yang, opened.json().saveUrl)).headers['content-disposition']).toMatch(/^attachment/)
  }
})

test('a file over the limit of the district is refused in words, and nothing of it stays', async () => {
  const [row] = await db<{ settings: object }[]>`select settings from region where region = ${region}`
  const settings = row?.settings as { enforcement: object }
  await db`update region set settings = ${db.json({ ...settings, enforcement: { ...settings.enforcement, fileMegabytes: 1 } })} where region = ${region}`
  await program.registers.changed(region)
  const large = tone(150)
  const answer = await sends(yang, large)
  expect([answer.statusCode, answer.json().sentence]).toEqual([413, expect.stringContaining('1 MB')])
  expect(existsSync(pathOf(hashOf(large)))).toBe(false)
})

test('an upload that breaks off leaves nothing', async () => {
  const at = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
  const half = tone(1)
  await new Promise<void>((resolve) => {
    const sending = request(at, {
      method: 'POST',
      path: '/api/files',
      headers: { ...headers(yang), 'content-type': 'application/octet-stream', 'content-length': half.length * 2 },
    })
    sending.on('error', () => resolve())
    sending.write(half, () => sending.destroy())
  })
  await expect.poll(() => readdirSync(join(folder, 'attachments', 'arriving'))).toEqual([])
  expect(existsSync(pathOf(hashOf(half)))).toBe(false)
})

test('a film is read in stretches, and each taking out stands in the record with person and time', async () => {
  const id = await withClip()
  now = new Date(morning.getTime() + 3_600_000)
  const opened = await opens(qin, id, hashOf(clip))
  expect(opened.json()).toMatchObject({ media: 'video/mp4', shown: true })
  const { url } = opened.json()
  const whole = await reads(qin, url)
  expect([whole.statusCode, whole.rawPayload.equals(clip), whole.headers['accept-ranges']]).toEqual([200, true, 'bytes'])
  const part = await reads(qin, url, 'bytes=10-19')
  expect([part.statusCode, part.headers['content-range'], part.headers['content-length']]).toEqual([
    206,
    `bytes 10-19/${clip.length}`,
    '10',
  ])
  expect(part.rawPayload.equals(clip.subarray(10, 20))).toBe(true)
  expect((await reads(qin, url, `bytes=${clip.length}-`)).statusCode).toBe(416)
  const entries = await db`select person_id, at, input from matter_entry where matter_id = ${id} and act = 'readOriginal'`
  expect(entries).toMatchObject([{ person_id: qin.id, input: { original: hashOf(clip) }, at: now }])
  now = new Date(morning.getTime() + 4 * 3_600_000)
  expect((await reads(qin, url)).json().code, 'the ticket has run out').toBe('evidence.ticketOver')
  now = morning
  expect(await verifyRegion(db, region)).toMatchObject({ broken: null })
})

test('a stranger finds nothing, a ticket serves nobody else, and somebody else’s upload cannot be used', async () => {
  const id = await withClip()
  expect((await opens(zhou, id, hashOf(clip))).json().code).toBe('matter.notFound')
  expect((await opens(yang, id, 'a'.repeat(64))).json().code).toBe('matter.notFound')
  const { url } = (await opens(qin, id, hashOf(clip))).json()
  expect((await reads(yang, url)).json().code).toBe('evidence.ticketOver')
  expect((await app.inject({ method: 'GET', url })).statusCode).toBe(401)
  const mine = paperPdf('zhu')
  await sends(zhu, mine)
  const input = { ...evidence, files: [{ sha256: hashOf(mine), name: 'a.pdf' }] }
  const used = await app.inject({
    method: 'POST',
    url: `/api/penalty/${id}/addEvidence`,
    payload: { requestKey: crypto.randomUUID(), input },
    headers: headers(yang),
  })
  expect(used.json().code).toBe('upload.foreign')
  expect((await app.inject({ url: `/api/photos/${hashOf(clip)}/view`, headers: headers(yang) })).statusCode, 'a film is no photo').toBe(404)
})

test('somebody who takes an original out does not make another person’s form too old; an act does', async () => {
  const id = await withClip()
  const [row] = await db<{ seq: number }[]>`select seq from matter where region = ${region} and matter_id = ${id}`
  const noted = (seq: number) =>
    app.inject({
      method: 'POST',
      url: `/api/penalty/${id}/note`,
      payload: { requestKey: crypto.randomUUID(), seq, input: { note: '已看' } },
      headers: headers(qin),
    })
  expect((await opens(yang, id, hashOf(clip))).statusCode).toBe(200)
  expect((await noted(row?.seq ?? 0)).statusCode).toBe(200)
  expect((await noted(row?.seq ?? 0)).json().code).toBe('procedure.changed')
})

test('stretches are those of RFC 9110', () => {
  expect(stretchOf(undefined, 100)).toBeUndefined()
  expect(stretchOf('bytes=0-', 100)).toEqual({ start: 0, end: 99 })
  expect(stretchOf('bytes=90-200', 100)).toEqual({ start: 90, end: 99 })
  expect(stretchOf('bytes=-10', 100)).toEqual({ start: 90, end: 99 })
  expect(stretchOf('bytes=5-4', 100)).toBeNull()
  expect(stretchOf('bytes=100-', 100)).toBeNull()
  expect(stretchOf('bytes=0-1,5-6', 100)).toBeUndefined()
  expect(stretchOf('lines=1-2', 100)).toBeUndefined()
  const reading = { region, personId: yang.id, matterId: 'm', sha256: 's' }
  expect(ticketHolds('99999999999999.x', 'secret', reading, now)).toBe(false)
})
