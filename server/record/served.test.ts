import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ReceiptFile, PublishedRecord } from '../../contract/record.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { fromHex } from '../../domain/record/bytes.ts'
import { checkReceipt } from '../../domain/record/check.ts'
import { provesConsistency, provesInclusion } from '../../domain/record/proof.ts'
import type { Receipt } from '../../domain/record/record.ts'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { region, subjects, world } from '../../test/world/world.ts'
import { main } from '../cli/main.ts'
import { listWritsOf } from '../documents/store.ts'
import { ensureKey, openKeyFolder } from './keys.ts'
import { sealDue } from './seal.ts'
import { nodeChecker, sha256 } from './sha256.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { app, setNow } = await testApp(db)
const { at, filed, noticed } = walker(city)
const folder = mkdtempSync(join(tmpdir(), 'gezhi-served-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const keys = openKeyFolder(folder)

let addresses = 0
async function gets(path: string, cookie?: string) {
  addresses += 1
  const answer = await app.inject({
    method: 'GET',
    url: path,
    remoteAddress: `10.3.0.${addresses % 250}`,
    headers: { 'accept-language': 'zh-CN' },
    ...(cookie !== undefined && { cookies: { gezhi_session: cookie } }),
  })
  return { status: answer.statusCode, body: answer.json(), caching: answer.headers['cache-control'] }
}
const portal = (path: string) => gets(`/api/portal/${region}/${path}`)
const receiptAt = async (path: string, cookie?: string): Promise<Receipt> => ReceiptFile.parse((await gets(path, cookie)).body)

async function reports(): Promise<{ code: string; matterId: string }> {
  addresses += 1
  const payload = { requestKey: randomUUID(), subject: subjects.waste, description: '路边堆了很多垃圾', point: city.pointIn(0, 0) }
  const url = `/api/portal/${region}/reports`
  const answer = await app.inject({ method: 'POST', url, payload, headers: { 'x-gezhi': '1' }, remoteAddress: `10.4.0.${addresses % 250}` })
  return answer.json()
}
async function night(days: number): Promise<void> {
  const now = at(days)
  setNow(now)
  must(await sealDue(db, keys, region, now, 480))
}

let report: { code: string; matterId: string }
let paper: { matterId: string; number: string; code: string; seq: number }
let early: Receipt

beforeAll(async () => {
  await ensureKey(db, keys, region, at(0))
  report = await reports()
  early = await receiptAt(`/api/portal/${region}/track/${report.code}/receipt.json`)
  const matterId = await filed(parties.person, 'E032', 0)
  await noticed(matterId, 20_000, 'lighter', 1)
  const writ = (await listWritsOf(db, region, [matterId])).find(({ kind }) => kind === 'priorNotice')
  if (!writ || writ.number === null || writ.document.check === null) throw new Error('no notice with a code')
  const [issued] = await db<{ seq: number }[]>`select seq from writ where writ_id = ${writ.id}`
  paper = { matterId, number: writ.number, code: writ.document.check.code, seq: issued?.seq ?? 0 }
  for (const days of [1, 2, 3]) await night(days)
})

describe('what anybody can ask for', () => {
  test('the latest heads, newest first, and those before them; they may be kept for a minute', async () => {
    const { body, caching } = await portal('record/heads?limit=2')
    expect(caching).toBe('public, max-age=60')
    expect(body).toMatchObject({ total: 3, heads: [{ number: 3 }, { number: 2 }] })
    expect((await portal('record/heads?before=2')).body.heads).toHaveLength(1)
    expect((await portal('record/heads?limit=1000')).body.code).toBe('input.invalid')
    expect((await gets('/api/portal/110101/record/heads')).body.code).toBe('register.notFound')
  })

  test('all heads and keys as a file that is sent again only when it has grown', async () => {
    const url = `/api/portal/${region}/record/heads.json`
    const first = await app.inject({ method: 'GET', url })
    expect(first.headers['cache-control']).toBe('public, no-cache')
    expect(PublishedRecord.parse(first.json())).toMatchObject({ region, heads: [{ number: 1 }, { number: 2 }, { number: 3 }] })
    const again = await app.inject({ method: 'GET', url, headers: { 'if-none-match': String(first.headers.etag) } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  test('the consistency of any two heads', async () => {
    const { body, caching } = await portal('record/consistency?from=1&to=3')
    expect(caching).toBe('public, max-age=86400')
    const asked = {
      first: body.from.size,
      size: body.to.size,
      path: body.path.map(fromHex),
      firstRoot: fromHex(body.from.root),
      root: fromHex(body.to.root),
    }
    expect(await provesConsistency(sha256, asked)).toBe(true)
    for (const query of ['from=3&to=1', 'from=1&to=9']) expect((await portal(`record/consistency?${query}`)).status).toBe(404)
  })

  test('the inclusion of a leaf, by a hash that only a receipt tells', async () => {
    const { body } = await portal(`record/inclusion?leaf=${early.leafHash}`)
    const { index, size, path, head } = body
    const asked = { leafHash: fromHex(early.leafHash), index, size, path: path.map(fromHex), root: fromHex(head.root) }
    expect(await provesInclusion(sha256, asked)).toBe(true)
    expect((await portal(`record/inclusion?leaf=${'ab'.repeat(32)}`)).status).toBe(404)
  })

  test('nothing that is public names a matter, a time of an entry or a salt', async () => {
    const text = JSON.stringify([
      (await portal('record/heads')).body,
      (await portal('record/heads.json')).body,
      (await portal('record/keys')).body,
      (await portal(`record/inclusion?leaf=${early.leafHash}`)).body,
    ])
    const leaves = await db<{ matter_id: string; salt: string; entry_hash: Buffer }[]>`select matter_id, salt, entry_hash from record_leaf`
    expect(leaves.length).toBeGreaterThan(5)
    for (const { matter_id, salt, entry_hash } of leaves)
      for (const secret of [matter_id, salt, entry_hash.toString('hex')]) expect(text).not.toContain(secret)
  })
})

describe('receipts', () => {
  const published = async () => PublishedRecord.parse((await portal('record/heads.json')).body)

  test('of a report, by its tracking code: the same leaf before the night and after it', async () => {
    const late = await receiptAt(`/api/portal/${region}/track/${report.code}/receipt.json`)
    expect(early).toMatchObject({ proof: null, head: null })
    expect(late.leaf).toEqual(early.leaf)
    expect(late.leaf).toMatchObject({ matterId: report.matterId, seq: 1 })
    expect(await checkReceipt(nodeChecker, late, await published())).toMatchObject({ verdict: 'proven', remarks: [] })
    expect((await portal('track/AAAAA00000/receipt.json')).body.code).toBe('access.badReceipt')
  })

  test('of a writ, by its number and check code: that of the act that issued it', async () => {
    const query = new URLSearchParams({ number: paper.number, code: paper.code }).toString()
    const receipt = await receiptAt(`/api/portal/${region}/writ/receipt.json?${query}`)
    expect(receipt.leaf).toMatchObject({ matterId: paper.matterId, seq: paper.seq })
    expect(await checkReceipt(nodeChecker, receipt, await published())).toMatchObject({ verdict: 'proven' })
    const wrong = new URLSearchParams({ number: paper.number, code: 'AAAAA00000' }).toString()
    expect((await portal(`writ/receipt.json?${wrong}`)).body.code).toBe('access.badCheckCode')
  })

  test('of an act at the desk, for whoever reads the matter; for nobody else, as if it were not there', async () => {
    const path = `/api/matters/${paper.matterId}/entries/1/receipt.json`
    const receipt = await receiptAt(path, city.people.yang.cookie)
    expect(await checkReceipt(nodeChecker, receipt, await published())).toMatchObject({ verdict: 'proven' })
    expect((await gets(path)).body.code).toBe('access.signIn')
    expect((await gets(path, city.people.zheng.cookie)).body.code).toBe('matter.notFound')
    expect((await gets(`/api/matters/${paper.matterId}/entries/999/receipt.json`, city.people.yang.cookie)).body.code).toBe(
      'matter.notFound',
    )
  })
})

describe('gezhi verify receipt.json', () => {
  const path = (name: string) => join(folder, name)
  async function verify(...args: string[]) {
    let [out, err] = ['', '']
    const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) }
    return { status: await main(['verify', ...args], { LANG: 'en_US.UTF-8' }, streams), out, err }
  }
  const keep = (name: string, value: unknown) => writeFileSync(path(name), JSON.stringify(value))

  test('ends with 0 and a sentence where the entry is proven, and says when nothing was compared', async () => {
    keep('late.json', await receiptAt(`/api/portal/${region}/track/${report.code}/receipt.json`))
    keep('heads.json', (await portal('record/heads.json')).body)
    const whole = await verify(path('late.json'), '--heads', path('heads.json'))
    expect(whole).toMatchObject({ status: 0, err: '' })
    expect(whole.out).toMatch(/True: This entry \(2026-10-13T01:00:00\.000Z\) is below head 3/)
    expect((await verify(path('late.json'))).err).toMatch(/Not compared with the published heads/)
  })

  test('ends with 1 where something is false, 2 where it is no receipt, 3 where it is not sealed yet', async () => {
    const late = await receiptAt(`/api/portal/${region}/track/${report.code}/receipt.json`)
    keep('false.json', { ...late, leaf: { ...late.leaf, hash: 'ab'.repeat(32) } })
    keep('early.json', early)
    keep('other.json', { format: 'something' })
    expect(await verify(path('false.json'))).toMatchObject({ status: 1, err: expect.stringMatching(/Not true: The receipt was changed/) })
    expect(await verify(path('early.json'))).toMatchObject({ status: 3, err: expect.stringMatching(/Not sealed yet/) })
    expect(await verify(path('other.json'))).toMatchObject({ status: 2, err: expect.stringMatching(/neither a receipt/) })
    expect(await verify(path('absent.json'))).toMatchObject({ status: 2, err: expect.stringMatching(/Cannot read/) })
  })
})
