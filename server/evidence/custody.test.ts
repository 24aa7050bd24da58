import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import type { ProceedingView } from '../../contract/enforcement.ts'
import type { Timeline } from '../../contract/timeline.ts'
import { freshDatabase } from '../../test/database.ts'
import { pdfPages } from '../../test/documents/pdf-text.ts'
import { equip } from '../../test/world/enforcement.ts'
import { film, paperPdf } from '../../test/world/evidence-files.ts'
import { walker } from '../../test/world/proceeding.ts'
import { morning, region, world, type Somebody } from '../../test/world/world.ts'
import { allServed } from '../http/served.ts'
import { buildApp } from '../http/app.ts'
import { verifyRegion } from '../matter/verify.ts'
import { openParts } from '../program.ts'
import { verifyFiles } from './verify-files.ts'

const { db, owner } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { filed, act, tried, noticed, stateOf, childOf } = walker(city)
const folder = mkdtempSync(join(tmpdir(), 'gezhi-custody-'))
const { program, stop } = await openParts(db, folder, { now: () => morning, checksAnswers: true })
const app = await buildApp(program, { served: allServed, log: false, trustProxy: false, limited: false, tileOrigins: [], pages: null })
afterAll(async () => {
  await app.close()
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

const { yang, zhu, qin, zhou } = city.people
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const get = (who: Somebody, url: string) => app.inject({ url, headers: { 'x-gezhi': '1', cookie: `gezhi_session=${who.cookie}` } })
const fileOf = async (id: string): Promise<ProceedingView> => (await get(yang, `/api/enforcement/${id}`)).json()
const refusalOf = async (outcome: ReturnType<typeof tried>) => {
  const answer = await outcome
  return answer.ok ? null : answer.refusal.code
}

async function send(bytes: Buffer, name: string) {
  const headers = { 'x-gezhi': '1', cookie: `gezhi_session=${yang.cookie}`, 'content-type': 'application/octet-stream' }
  expect((await app.inject({ method: 'POST', url: '/api/files', payload: bytes, headers })).statusCode).toBe(200)
  return { sha256: hashOf(bytes), name }
}

const object = { evidenceKind: 'physical', name: '铁锹', from: '现场', takenOn: '2026-10-13' }

test('what lies far from what was typed is shown: a film of two days before, two kilometres away', async () => {
  const id = await filed(parties.company, 'E048', 0)
  const { x, y } = city.pointIn(0, 1)
  const far = film(new Date(morning.getTime() - 3 * 86_400_000), `+${(y + 0.02).toFixed(4)}+${x.toFixed(4)}/`, 5)
  await act(
    'yang',
    'penalty.addEvidence',
    id,
    { ...object, evidenceKind: 'audiovisual', files: [await send(far, '录像.mp4')], takenPlace: '路边' },
    0,
  )
  const piece = (await fileOf(id)).evidence.at(-1)
  expect(piece).toMatchObject({ takenPlace: '路边', files: [{ name: '录像.mp4', kind: 'mp4', seconds: 5 }], kept: false })
  expect(piece?.takers.sort()).toEqual([zhu, yang].map(({ name }) => name).sort())
  expect(piece?.apart).toMatchObject([{ name: '录像.mp4', hours: expect.any(Number), metres: expect.any(Number) }])
  expect(piece?.apart[0]?.hours).toBeGreaterThan(24)
  expect(piece?.apart[0]?.metres).toBeGreaterThan(2000)
})

test('a piece needs a photo or a file, and an item that is recorded wants sound or film with its records', async () => {
  const id = await filed(parties.company, 'E048', 0)
  expect(await refusalOf(tried('yang', 'penalty.addEvidence', id, object, 0))).toBe('evidence.nothingAttached')
  const [row] = await db<{ settings: { enforcement: object } }[]>`select settings from region where region = ${region}`
  const settings = { ...row?.settings, enforcement: { ...row?.settings.enforcement, recordedItems: ['E048'] } }
  await db`update region set settings = ${db.json(settings)} where region = ${region}`
  await city.registers.changed(region)
  const asked = { name: '询问', takenOn: '2026-10-13', cardsShown: 'yes', record: '问答', photos: [await city.photo()] }
  expect(await refusalOf(tried('yang', 'penalty.recordInterview', id, asked, 0))).toBe('evidence.recordingMissing')
  const paper = await send(paperPdf('interview'), '笔录.pdf')
  expect(await refusalOf(tried('yang', 'penalty.recordInterview', id, { ...asked, files: [paper] }, 0))).toBe('evidence.recordingMissing')
  const clip = await send(film(morning, null, 3, 80), '询问.mp4')
  await act('yang', 'penalty.recordInterview', id, { ...asked, files: [paper, clip] }, 0)
  await db`update region set settings = ${db.json((row?.settings ?? {}) as never)} where region = ${region}`
  await city.registers.changed(region)
})

test('evidence is excluded by the head or the reviewer, counts no more, and nothing goes on without it', async () => {
  const id = await filed(parties.company, 'E048', 0)
  const asked = { evidenceNo: 1, exclusionGround: 'unlawful', reason: '未出示证件' }
  expect(await refusalOf(tried('yang', 'penalty.excludeEvidence', id, asked, 0))).toBe('procedure.notPermitted')
  expect(await refusalOf(tried('qin', 'penalty.excludeEvidence', id, { ...asked, evidenceNo: 9 }, 0))).toBe('evidence.noPiece')
  await act('qin', 'penalty.excludeEvidence', id, asked, 0)
  expect(await refusalOf(tried('qin', 'penalty.excludeEvidence', id, asked, 0))).toBe('evidence.excludedAlready')
  expect((await fileOf(id)).evidence[0]).toMatchObject({ excluded: { reason: '未出示证件' } })
  const conclude = { description: '事实', penalties: [{ kind: 'fine', fen: 600_000 }], factors: '裁量', tier: 'minor' }
  expect(await refusalOf(tried('yang', 'penalty.conclude', id, conclude, 0))).toBe('enforcement.noEvidence')
  expect(await verifyRegion(db, region)).toMatchObject({ broken: null })
})

test('a chain of custody goes on from hand to hand, and the proceeding closes once the piece has found its end', async () => {
  const id = await filed(parties.company, 'E048', 0)
  await act('yang', 'penalty.addEvidence', id, { ...object, photos: [await city.photo()] }, 0)
  const move = { evidenceNo: 2, reason: '保管' }
  expect(
    await refusalOf(tried('zhu', 'penalty.moveEvidence', id, { ...move, custodyStep: 'handed', giver: zhu.id, receiver: yang.id }, 0)),
  ).toBe('evidence.notHolder')
  expect(
    await refusalOf(tried('zhou', 'penalty.moveEvidence', id, { ...move, custodyStep: 'kept', giver: yang.id, toWhom: '库房' }, 0)),
  ).not.toBeNull()
  await act('yang', 'penalty.moveEvidence', id, { ...move, custodyStep: 'kept', giver: yang.id, receiver: zhu.id, toWhom: '三号库房' }, 0)
  expect((await fileOf(id)).evidence[1]).toMatchObject({
    kept: true,
    holder: { personId: zhu.id },
    custody: [{ to: '三号库房', giver: yang.name }],
  })
  expect(await refusalOf(tried('qin', 'penalty.withdrawFiling', id, { reason: '查无实据' }, 0))).toBe('evidence.stillHeld')
  await act('zhu', 'penalty.moveEvidence', id, { ...move, custodyStep: 'returned', giver: zhu.id, toWhom: '当事人' }, 1)
  expect((await fileOf(id)).evidence[1]).toMatchObject({ kept: true, holder: null })
  await act('qin', 'penalty.withdrawFiling', id, { reason: '查无实据' }, 1)
  expect(await stateOf(id)).toBe('filingWithdrawn')
})

test('the dossier names files and custody, its ZIP holds the originals as they came, and what is excluded says so', async () => {
  const id = await filed(parties.company, 'E048', 0)
  const clip = film(morning, null, 7, 4000)
  await act('yang', 'penalty.addEvidence', id, { ...object, files: [await send(clip, '执法录像.mp4')] }, 0)
  await act(
    'yang',
    'penalty.moveEvidence',
    id,
    { evidenceNo: 2, reason: '入库', custodyStep: 'kept', giver: yang.id, toWhom: '三号库房' },
    0,
  )
  await act('qin', 'penalty.excludeEvidence', id, { evidenceNo: 2, exclusionGround: 'unreliable', reason: '无法核实' }, 0)
  const pdf = join(folder, 'dossier.pdf')
  writeFileSync(pdf, (await get(yang, `/api/matters/${id}/dossier.pdf`)).rawPayload)
  const text = (await pdfPages(pdf)).join('').replaceAll(/\s/g, '')
  for (const said of ['执法录像.mp4', hashOf(clip), '证据保管单（第2号）', '三号库房', '已排除，不作为定案根据（未经查证属实）：无法核实'])
    expect(text).toContain(said)
  const parts = unzipSync((await get(yang, `/api/matters/${id}/dossier.zip`)).rawPayload)
  const name = Object.keys(parts).find((one) => one.endsWith('执法录像.mp4')) ?? ''
  expect(Buffer.from(parts[name] ?? []).equals(clip)).toBe(true)
  expect(strFromU8(parts['manifest.csv'] ?? new Uint8Array())).toContain(hashOf(clip))
  expect((await get(zhou, `/api/matters/${id}/dossier.zip`)).statusCode).toBe(404)
})

test('the whole process is one line of time over everything below, with what each stage lacks by name', async () => {
  const id = await filed(parties.company, 'E048', 0)
  const clip = film(morning, null, 9, 90)
  await act('yang', 'penalty.addEvidence', id, { ...object, evidenceKind: 'audiovisual', files: [await send(clip, '录像.mp4')] }, 0)
  const headers = { 'x-gezhi': '1', cookie: `gezhi_session=${qin.cookie}` }
  await app.inject({
    method: 'POST',
    url: `/api/matters/${id}/files/${hashOf(clip)}`,
    payload: { requestKey: crypto.randomUUID() },
    headers,
  })
  await act('yang', 'penalty.proposeMeasure', id, { what: '铁锹', reason: '证据', photos: [await city.photo()] }, 0)
  await noticed(id, 600_000, 'minor', 0)
  const { lines, coverage } = (await get(yang, `/api/enforcement/${id}/timeline`)).json<Timeline>()
  expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).sort())
  for (const kind of ['act', 'writ', 'service', 'recording', 'reading', 'clock'])
    expect(
      lines.map((line) => line.kind),
      kind,
    ).toContain(kind)
  expect(lines.find(({ kind }) => kind === 'reading')).toMatchObject({ personId: qin.id, detail: { zh: '录像.mp4' } })
  expect(lines.some(({ kind, name }) => kind === 'clock' && name.zh === '作出处罚决定：开始')).toBe(true)
  expect(coverage.map(({ stage }) => stage)).toEqual(['opening', 'investigation', 'decision', 'execution'])
  expect(coverage[1]).toMatchObject({ recordings: 1, missing: [] })
  const csv = await get(yang, `/api/enforcement/${id}/timeline.csv`)
  expect(csv.headers['content-type']).toMatch('text/csv')
  expect(csv.body.split('\r\n').length).toBe(lines.length + 2)
  expect((await get(zhou, `/api/enforcement/${id}/timeline`)).statusCode).toBe(404)
  expect(await stateOf(await childOf(id, 'measure'))).toBe('toApprove')
})

test('an original that is gone or changed is named with its matter', async () => {
  const id = await filed(parties.company, 'E048', 0)
  const { sha256 } = await send(paperPdf('sealed'), '函.pdf')
  await act('yang', 'penalty.addEvidence', id, { ...object, files: [{ sha256, name: '函.pdf' }] }, 0)
  const attachments = join(folder, 'attachments')
  const path = join(attachments, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  // Photos of the test's world stand in the table alone.
  await owner`delete from matter_attachment where sha256 in (select sha256 from attachment where media_type like 'image/%')`
  await owner`delete from attachment_upload where sha256 in (select sha256 from attachment where media_type like 'image/%')`
  await owner`delete from attachment where media_type like 'image/%'`
  expect(await verifyFiles(db, region, attachments)).toMatchObject({ broken: null })
  writeFileSync(path, 'changed')
  expect(await verifyFiles(db, region, attachments)).toMatchObject({ broken: { sha256, what: 'changed', matterId: id } })
  rmSync(path)
  expect(await verifyFiles(db, region, attachments)).toMatchObject({ broken: { sha256, what: 'gone' } })
  const headers = { 'x-gezhi': '1', cookie: `gezhi_session=${yang.cookie}` }
  const opened = await app.inject({
    method: 'POST',
    url: `/api/matters/${id}/files/${sha256}`,
    payload: { requestKey: crypto.randomUUID() },
    headers,
  })
  expect(opened.json().code).toBe('evidence.originalGone')
})
