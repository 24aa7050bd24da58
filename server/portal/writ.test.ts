import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CheckedWrit } from '../../contract/portal-writ.ts'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { phonePhoto } from '../../test/world/phone-photo.ts'
import { walker } from '../../test/world/proceeding.ts'
import { region, world } from '../../test/world/world.ts'
import { inTransaction } from '../db/pool.ts'
import { voidWrit } from '../documents/numbers.ts'
import { listWritsOf } from '../documents/store.ts'
import { verifyRegion } from '../matter/verify.ts'

// Days are counted from Tuesday 2026-10-13. A notice served on a Wednesday can be answered until the Wednesday after.

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
await db`update region set settings = jsonb_set(settings, '{writs,portal}', '"https://cg.example.cn"') where region = ${region}`
await city.registers.changed(region)
const { app, setNow } = await testApp(db)
const { at, dayAt, act, tried, stateOf, childOf, serve, filed, noticed, officers } = walker(city)
const fine = (yuan: number) => [{ kind: 'fine', fen: yuan * 100 }]

let addresses = 0
type Asking = { readonly days: number; readonly from?: string }
async function asks(method: 'GET' | 'POST', path: string, payload: Record<string, unknown>, { days, from }: Asking) {
  setNow(at(days))
  addresses += 1
  const query = method === 'GET' ? `?${new URLSearchParams(payload as Record<string, string>).toString()}` : ''
  const answer = await app.inject({
    method,
    url: `/api/portal/${region}/${path}${query}`,
    remoteAddress: from ?? `10.2.${Math.floor(addresses / 250)}.${addresses % 250}`,
    headers: { 'x-gezhi': '1', 'accept-language': 'zh-CN' },
    ...(method === 'POST' && { payload }),
  })
  return { status: answer.statusCode, body: answer.json<CheckedWrit & { code: string; sentence?: string }>(), answer }
}

/** Number and code as they stand on the last paper of a kind. */
async function paperOf(matterId: string, kind: string): Promise<{ number: string; code: string; id: string }> {
  const writ = (await listWritsOf(db, region, [matterId])).filter((one) => one.kind === kind).at(-1)
  if (!writ || writ.number === null || writ.document.check === null) throw new Error(`no ${kind} with a code`)
  return { number: writ.number, code: writ.document.check.code, id: writ.id }
}
const hand = ({ number, code }: { number: string; code: string }) => ({ number, code })
const looks = async (paper: { number: string; code: string }, days: number) => (await asks('GET', 'writ', hand(paper), { days })).body
const does = (what: string, paper: { number: string; code: string }, days: number, more: Record<string, unknown> = {}) =>
  asks('POST', `writ/${what}`, { ...hand(paper), requestKey: randomUUID(), ...more }, { days })

/** A notice with a hearing due, served on a day. */
async function notified(days: number): Promise<string> {
  const id = await filed(parties.company, 'E048', days - 1)
  await noticed(id, 5_000_000, 'serious', days)
  return id
}

describe('looking up a writ', () => {
  test('number and code open it, however they are typed; the addressee of a person is masked and the paper is the PDF', async () => {
    const id = await filed(parties.person, 'E032', 0)
    await noticed(id, 20_000, 'lighter', 1)
    const paper = await paperOf(id, 'priorNotice')
    expect(paper.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
    const typed = {
      number: ` ${paper.number.replace('〔', '[').replace('〕', ' ]')}`,
      code: `${paper.code.slice(0, 5).toLowerCase()}-${paper.code.slice(5)}`,
    }
    const seen = await looks(typed, 1)
    expect(seen).toMatchObject({ number: paper.number, title: '行政处罚意见告知书', standing: 'inForce', addressee: ['欧***'] })
    expect(JSON.stringify(seen)).not.toContain('欧阳示例')
    const pdf = await app.inject({ method: 'GET', url: `/api/portal/${region}/writ.pdf?${new URLSearchParams(hand(paper)).toString()}` })
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.headers['cache-control']).toBe('no-store')
  })

  test('records and inner papers have no code, and every paper has another one', async () => {
    const id = await notified(2)
    const writs = await listWritsOf(db, region, [id])
    expect(writs.filter(({ document }) => document.check !== null).map(({ kind }) => kind)).toEqual(['priorNotice'])
    const all = await db<
      { code: string }[]
    >`select document -> 'check' ->> 'code' as code from writ where document -> 'check' ->> 'code' is not null`
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
  })

  test('a wrong code, an unknown number and another’s code are told alike, and after ten the address waits', async () => {
    const [one, other] = [await paperOf(await notified(3), 'priorNotice'), await paperOf(await notified(3), 'priorNotice')]
    const wrong = [
      { number: one.number, code: '0000000000' },
      { number: one.number, code: other.code },
      { number: '试综执罚告字〔2026〕第9999号', code: one.code },
      { number: one.number, code: '' },
    ]
    for (const given of wrong) {
      const { status, body } = await asks('GET', 'writ', given, { days: 3, from: '10.9.9.1' })
      expect({ status, code: body.code, sentence: body.sentence }).toEqual({
        status: 404,
        code: 'access.badCheckCode',
        sentence: '文号和查验码不相符，请对照文书下方重新输入。',
      })
    }
    for (let n = 0; n < 6; n += 1) await asks('GET', 'writ', { number: 'x', code: 'y' }, { days: 3, from: '10.9.9.1' })
    const { body } = await asks('GET', 'writ', hand(one), { days: 3, from: '10.9.9.1' })
    expect(body.code).toBe('access.tooMany')
    expect((await looks(one, 3)).number).toBe(one.number)
  })

  test('what was voided says so with day and reason, and gives no right', async () => {
    const paper = await paperOf(await notified(4), 'priorNotice')
    await inTransaction(db, (tx) => voidWrit(tx, { region, writId: paper.id, seq: 1, reason: '当事人名称有误', at: at(5) }))
    expect(await looks(paper, 5)).toMatchObject({
      standing: 'voided',
      voided: { on: dayAt(5), reason: '当事人名称有误' },
      rights: { mayState: false, mayAskHearing: false },
    })
    expect((await does('state', paper, 5, { statement: '…' })).body.code).toBe('writ.voidedHere')
  })

  test('a decision that was corrected names the correction, one that was revoked the revocation; neither takes a statement', async () => {
    const id = await filed(parties.person, 'E032', 6)
    await noticed(id, 20_000, 'lighter', 7)
    await act('yang', 'penalty.waive', id, { statedOn: dayAt(7), waiver: [await city.photo()] }, 7)
    await act('yang', 'penalty.sendToDecider', id, { penalties: fine(200) }, 7)
    await act('qin', 'penalty.decide', id, {}, 7)
    const paper = await paperOf(id, 'penaltyDecision')
    await serve(id, 8)
    await act('qin', 'penalty.correctDecision', id, { correctedText: '“二百”更正为“贰佰”', reason: '笔误' }, 8)
    const correction = await paperOf(id, 'correctionNotice')
    expect(await looks(paper, 8)).toMatchObject({
      standing: 'corrected',
      changedBy: [{ number: correction.number, on: dayAt(8) }],
      rights: null,
    })
    await act('qin', 'penalty.revoke', id, { reason: '对象有误' }, 9)
    expect((await looks(paper, 9)).standing).toBe('revoked')
    expect((await does('state', paper, 9, { statement: '不服' })).body.code).toBe('writ.givesNoRight')
  })
})

describe('a prior notice in hand', () => {
  test('a defence with photos is taken in as the party’s own act, printed, answered, and read with its answer', async () => {
    const id = await notified(15)
    const paper = await paperOf(id, 'priorNotice')
    expect((await looks(paper, 15)).rights).toMatchObject({
      until: dayAt(22),
      over: false,
      mayState: true,
      mayAskHearing: true,
      mayReserve: true,
    })
    const sent = await app.inject({
      method: 'POST',
      url: `/api/portal/${region}/photos`,
      payload: await phonePhoto(3),
      headers: { 'x-gezhi': '1', 'content-type': 'image/jpeg' },
    })
    const photo = sent.json<{ sha256: string; key: string }>()
    const hostile = '<script>alert(1)</script> #set page() 😀 已经清理干净'
    const { status, body } = await does('state', paper, 16, { statement: hostile, photos: [photo.sha256], uploadKeys: [photo.key] })
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.rights?.received).toMatchObject([{ act: 'stateOnline', online: true, text: hostile, photos: 1 }])
    expect(body.rights?.received[0]?.receipt).toMatch(/^[0-9A-F]{16}$/)
    const [entry] = await db<{ actor: unknown; person_id: string | null }[]>`
      select actor, person_id from matter_entry where region = ${region} and matter_id = ${id} and act = 'stateOnline'`
    expect(entry).toEqual({ actor: { kind: 'party', partyId: parties.company, writId: paper.id }, person_id: null })
    const record = (await listWritsOf(db, region, [id])).at(-1)
    expect(record?.kind).toBe('statementRecord')
    expect(JSON.stringify(record?.document)).toContain('〓 已经清理干净')
    expect(JSON.stringify(record?.document)).toContain(paper.number)
    expect((await does('state', paper, 16, { statement: '…', photos: [photo.sha256], uploadKeys: ['wrong'] })).body.code).toBe(
      'upload.unknown',
    )
    expect((await does('state', paper, 16, { statement: '长'.repeat(4001) })).body.code).toBe('procedure.tooLong')
    expect((await does('state', paper, 16, { statement: '  ' })).body.code).toBe('procedure.missingField')
    await act('system', 'penalty.statementClosed', id, {}, 24)
    expect(await tried('yang', 'penalty.sendToReview', id, { penalties: fine(45_000), answer: '…' }, 24)).toMatchObject({ ok: false })
    const final = { penalties: fine(45_000), adopted: 'partly', answer: '已清理属实，减少罚款' }
    await act('yang', 'penalty.sendToDecider', id, final, 24)
    expect((await looks(paper, 24)).rights?.answer).toBeNull()
    await act('qin', 'penalty.decide', id, {}, 25)
    expect((await looks(paper, 25)).rights).toMatchObject({
      answer: { adopted: { zh: '部分采纳' }, text: '已清理属实，减少罚款', on: dayAt(24) },
      state: { zh: '已作出决定' },
      mayState: false,
    })
  })

  test('after the last day nothing is taken in, before and after the clock was swept, and the day is named', async () => {
    const id = await notified(16)
    const paper = await paperOf(id, 'priorNotice')
    for (const what of ['state', 'hearing', 'reserve']) {
      const { body } = await does(what, paper, 24, what === 'state' ? { statement: '迟了' } : {})
      expect(body.code, what).toBe('enforcement.statementOver')
      expect(body.sentence).toContain(dayAt(23))
    }
    await act('system', 'penalty.statementClosed', id, {}, 25)
    expect((await does('state', paper, 25, { statement: '迟了' })).body.code).toBe('enforcement.statementOver')
    expect((await looks(paper, 25)).rights).toMatchObject({ over: true, mayState: false, mayAskHearing: false, mayReserve: false })
  })

  test('that nothing is given up bars a waiver signed before, not one signed after', async () => {
    const id = await notified(29)
    const paper = await paperOf(id, 'priorNotice')
    expect((await does('reserve', paper, 29)).status).toBe(200)
    expect((await does('reserve', paper, 29)).body.code).toBe('enforcement.rightsReservedAlready')
    const waiver = { waiver: [await city.photo()] }
    expect(await tried('yang', 'penalty.waive', id, { ...waiver, statedOn: dayAt(29) }, 30)).toMatchObject({
      refusal: { code: 'enforcement.rightsReserved' },
    })
    await act('yang', 'penalty.waive', id, { ...waiver, statedOn: dayAt(30) }, 30)
    expect((await does('hearing', paper, 30)).body.code).toBe('writ.givesNoRight')
  })

  test('a second notice takes the place of the first', async () => {
    const id = await notified(22)
    const first = await paperOf(id, 'priorNotice')
    await act('qin', 'penalty.approveNotice', await renotified(id), {}, 32)
    const second = await paperOf(id, 'priorNotice')
    expect(await looks(first, 32)).toMatchObject({ standing: 'replaced', changedBy: [{ number: second.number }] })
    expect((await does('state', first, 32, { statement: '…' })).body.code).toBe('writ.replaced')
    expect((await does('state', second, 32, { statement: '…' })).body.code).toBe('writ.givesNoRight')
  })
})

async function renotified(id: string): Promise<string> {
  await act('system', 'penalty.statementClosed', id, {}, 31)
  const input = { description: '新查明', penalties: fine(50_000), tier: 'serious', factors: '新事实', reason: '发现新事实' }
  await act('yang', 'penalty.renotify', id, input, 31)
  return id
}

describe('a hearing', () => {
  test('is asked for once, its day is read by either paper, and withdrawing it leaves the rest of the time for a statement', async () => {
    const id = await notified(36)
    const paper = await paperOf(id, 'priorNotice')
    const requestKey = randomUUID()
    const again = [await does('hearing', paper, 37, { requestKey }), await does('hearing', paper, 37, { requestKey })]
    expect(again.map(({ status }) => status)).toEqual([200, 200])
    expect((await does('hearing', paper, 37)).body.code).toBe('enforcement.hearingAlready')
    expect(await stateOf(id)).toBe('atHearing')
    const hearing = await childOf(id, 'hearing')
    const set = { where: '执法局听证室', openness: 'open', heldAt: '2026-12-02T01:30:00.000Z' }
    await act('he', 'hearing.schedule', hearing, set, 38)
    const notice = await paperOf(hearing, 'hearingNotice')
    await serve(hearing, 38)
    for (const one of [paper, notice]) {
      expect((await looks(one, 38)).rights).toMatchObject({
        hearing: { at: set.heldAt, where: set.where, open: true },
        mayWithdraw: true,
        mayState: true,
      })
    }
    const withdrawn = await does('withdraw', notice, 39, { reason: '已与机关沟通' })
    expect(withdrawn.body.rights?.received.map((one) => one.act)).toEqual(['requestHearingOnline', 'withdrawOnline'])
    expect([await stateOf(id), await stateOf(hearing)]).toEqual(['weighing', 'ended'])
    expect(await tried('yang', 'penalty.sendToReview', id, { penalties: fine(50_000) }, 39)).toMatchObject({
      refusal: { code: 'enforcement.statementOpen' },
    })
    expect((await does('state', paper, 40, { statement: '另有意见' })).status).toBe(200)
    expect((await does('withdraw', notice, 40)).body.code).toBe('writ.givesNoRight')
  })

  test('is not asked for where the sum gives no right to one', async () => {
    const id = await filed(parties.person, 'E032', 36)
    await noticed(id, 20_000, 'lighter', 37)
    expect((await does('hearing', await paperOf(id, 'priorNotice'), 37)).body.code).toBe('enforcement.noHearingHere')
  })
})

describe('an inspection', () => {
  const asked = (days: number) => ({
    party: parties.company,
    inspectionKind: 'single',
    what: '建筑垃圾处置台账',
    until: dayAt(days + 5),
    officers,
    point: city.pointIn(0, 1),
    title: '建筑垃圾处置检查',
  })

  test('its notice shows credentials and units without names; the visit is rated once, and the rating changed for seven days', async () => {
    const id = await act('yang', 'inspection.apply', null, asked(15), 15)
    await act('qin', 'inspection.approve', id, { until: dayAt(20) }, 15)
    const paper = await paperOf(id, 'inspectionNotice')
    const seen = await looks(paper, 15)
    expect(seen.inspection).toMatchObject({
      items: ['建筑垃圾处置台账'],
      until: dayAt(20),
      officers: [
        { credential: 'ZF-001', valid: true },
        { credential: 'ZF-002', valid: true },
      ],
      mayRate: false,
      rating: null,
    })
    expect(JSON.stringify(seen)).not.toMatch(/杨|朱/)
    const stars = { attitude: '5', legality: '4', burden: '2' }
    expect((await does('rate', paper, 15, stars)).body.code).toBe('writ.givesNoRight')
    await act('yang', 'inspection.start', id, { cardsShown: 'yes' }, 16)
    const site = { name: '工地', takenOn: dayAt(16), record: '现场情况', finding: 'none', photos: [await city.photo()] }
    await act('zhu', 'inspection.record', id, site, 16)
    const rated = await does('rate', paper, 17, { ...stars, words: '来得太早' })
    expect(rated.body.inspection).toMatchObject({
      rating: { attitude: 5, legality: 4, burden: 2, words: '来得太早' },
      changeUntil: dayAt(24),
    })
    expect((await does('rate', paper, 24, { ...stars, burden: '3' })).body.inspection?.rating).toMatchObject({ burden: 3, words: null })
    expect((await does('rate', paper, 25, stars)).body.code).toBe('enforcement.ratingClosed')
    expect((await does('rate', paper, 24, { ...stars, attitude: '6' })).body.code).toBe('input.invalid')
    expect((await does('state', paper, 17, { statement: '…' })).body.code).toBe('writ.givesNoRight')
  })

  test('a credential is valid today with its unit and fields, or nothing is told', async () => {
    const credential = async (number: string, days: number) => (await asks('GET', 'credential', { number }, { days })).body
    expect(await credential('ZF-001', 1)).toMatchObject({ valid: true, on: dayAt(1), unit: { zh: expect.any(String) as string } })
    expect(JSON.stringify(await credential('ZF-001', 1))).not.toContain('杨')
    for (const number of ['FL-001', 'ZF-999', "' or 1=1 --"])
      expect(await credential(number, 1)).toEqual({ number, valid: false, on: dayAt(1), unit: null, fields: [] })
  })
})

test('what parties did folds and hashes like everything else', async () => {
  expect((await verifyRegion(db, region)).broken).toBeNull()
})
