import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WritLine } from '../../contract/writ.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { pdfPages } from '../../test/documents/pdf-text.ts'
import { sampleWrit } from '../../test/documents/samples.ts'
import { testApp } from '../../test/world/app.ts'
import { phonePhoto } from '../../test/world/phone-photo.ts'
import { asks, morning, region, world, type Somebody, type World } from '../../test/world/world.ts'
import { inTransaction } from '../db/pool.ts'
import { issueWrit } from './numbers.ts'

const { db } = await freshDatabase()
const city: World = await world(db)
const { app } = await testApp(db)
const folder = mkdtempSync(join(tmpdir(), 'gezhi-writs-'))
let matterId: string
let writId: string

beforeAll(async () => {
  const upload = await app.inject({
    method: 'POST',
    url: `/api/portal/${region}/photos`,
    payload: await phonePhoto(11),
    headers: { 'x-gezhi': '1', 'content-type': 'image/jpeg' },
  })
  const report = { source: 'public', description: '占道经营', point: city.pointIn(0, 0), photos: [upload.json().sha256] }
  matterId = must(await city.act('reporter', 'case.report', null, report)).matterId
  for (const [at, kind] of (['conclusionApproval', 'penaltyDecision', 'openingApproval'] as const).entries()) {
    const document = { ...sampleWrit(kind, 3), number: null }
    const issuing = { region, regionWord: '清', unitWord: '综执', unitId: 'city-management', matterId, seq: 1, document, year: 2026 }
    const issued = must(await inTransaction(db, (tx) => issueWrit(tx, { ...issuing, at: new Date(morning.getTime() + at * 60_000) })))
    if (kind === 'penaltyDecision') writId = issued.writId
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await city.registers.stop()
})

const paths = () => [
  `/api/matters/${matterId}/writs`,
  `/api/writs/${writId}/pdf`,
  `/api/writs/${writId}/docx`,
  `/api/matters/${matterId}/dossier.pdf`,
  `/api/matters/${matterId}/dossier.zip`,
]
const gets = (who: Somebody | null, path: string) => asks(app, who, 'GET', path)

async function pagesOf(bytes: Buffer): Promise<string[]> {
  const path = join(folder, 'file.pdf')
  writeFileSync(path, bytes)
  return pdfPages(path)
}

test('whoever may not see the matter does not learn that it has writs, and a stranger must sign in', async () => {
  const { zheng, jiang } = city.people
  for (const path of paths()) {
    expect((await gets(null, path)).statusCode, path).toBe(401)
    for (const who of [zheng, jiang])
      expect([(await gets(who, path)).statusCode, (await gets(who, path)).json().code], path).toEqual([404, 'matter.notFound'])
  }
})

test('what does not exist is not there for anybody', async () => {
  const nowhere = '00000000-0000-7000-8000-000000000000'
  for (const path of [`/api/matters/${nowhere}/writs`, `/api/writs/${nowhere}/pdf`, `/api/matters/${nowhere}/dossier.pdf`]) {
    expect((await gets(city.people.sun, path)).statusCode, path).toBe(404)
  }
  expect((await gets(city.people.sun, `/api/writs/${writId}/xls`)).statusCode).toBe(400)
})

test('the list names the writs of the matter with their numbers, oldest first', async () => {
  const { writs } = (await gets(city.people.sun, `/api/matters/${matterId}/writs`)).json<{ writs: WritLine[] }>()
  expect(writs.map(({ kind, number }) => [kind, number])).toEqual([
    ['conclusionApproval', null],
    ['penaltyDecision', '清综执罚决字〔2026〕第1号'],
    ['openingApproval', null],
  ])
})

test('a writ comes as PDF to be looked at and as DOCX to be saved, and nothing on the way keeps it', async () => {
  const pdf = await gets(city.people.sun, `/api/writs/${writId}/pdf`)
  expect([pdf.headers['content-type'], pdf.headers['cache-control']]).toEqual(['application/pdf', 'no-store'])
  expect((await pagesOf(pdf.rawPayload)).join('')).toContain('清综执罚决字〔2026〕第1号')
  const docx = await gets(city.people.sun, `/api/writs/${writId}/docx`)
  expect(docx.headers['content-disposition']).toBe(`attachment; filename="${writId}.docx"`)
  expect(strFromU8(unzipSync(docx.rawPayload)['word/document.xml'] ?? new Uint8Array())).toContain('清综执罚决字〔2026〕第1号')
})

test('the dossier is one PDF: cover, contents with the true pages, and the pieces in the order of the rules', async () => {
  const pages = await pagesOf((await gets(city.people.sun, `/api/matters/${matterId}/dossier.pdf`)).rawPayload)
  const [cover = '', contents = '', ...pieces] = pages
  expect(cover).toContain('办件卷宗')
  const rows = ['立案审批表', '行政处罚决定书清综执罚决字〔2026〕第1号', '现场照片', '结案审批表'].map((named, at) => {
    const [title = ''] = /^\p{Script=Han}+(?=清综执)|^\p{Script=Han}+/u.exec(named) ?? []
    const page = pieces.findIndex((text) => text.slice(0, 40).includes(title)) + 1
    expect(page, title).toBeGreaterThan(0)
    return new RegExp(`${at + 1}${named}\\d{4}年\\d+月\\d+日${page}`, 'u').source
  })
  expect(contents).toMatch(new RegExp(rows.join(''), 'u'))
  for (const [index, page] of pieces.entries()) expect(page.endsWith(`—${index + 1}—`)).toBe(true)
})

test('the ZIP holds the dossier, its pieces and a manifest whose hashes are those of the files', async () => {
  const files = unzipSync((await gets(city.people.sun, `/api/matters/${matterId}/dossier.zip`)).rawPayload)
  expect(Object.keys(files)).toEqual([
    'dossier.pdf',
    '001-立案审批表.pdf',
    '002-行政处罚决定书.pdf',
    '003-现场照片.jpg',
    '004-结案审批表.pdf',
    'manifest.csv',
  ])
  const lines = strFromU8(files['manifest.csv'] ?? new Uint8Array())
    .replace('\u{feff}', '')
    .trim()
    .split('\r\n')
  expect(lines[0]).toBe('file,title,bytes,sha256')
  const rows = lines.slice(1).map((line) => line.split(','))
  expect(rows.map(([name]) => name)).toEqual(Object.keys(files).filter((name) => name !== 'manifest.csv'))
  for (const [name = '', , bytes, sha256] of rows) {
    const file = files[name] ?? new Uint8Array()
    expect([String(file.length), createHash('sha256').update(file).digest('hex')], name).toEqual([bytes, sha256])
  }
})

test('a photo whose file is gone is named in the contents, not left out in silence', async () => {
  const sha256 = await city.photo()
  const report = { source: 'public', description: '垃圾', point: city.pointIn(0, 1), photos: [sha256] }
  const other = must(await city.act('reporter', 'case.report', null, report)).matterId
  const pages = await pagesOf((await gets(city.people.sun, `/api/matters/${other}/dossier.pdf`)).rawPayload)
  expect(pages.join('')).toContain(sha256)
})
