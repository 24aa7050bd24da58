import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { testApp } from '../../../test/world/app.ts'
import { equip } from '../../../test/world/enforcement.ts'
import { closedOnTheSpot, reviewOffice } from '../../../test/world/file-review.ts'
import { morning, region, world, type Name } from '../../../test/world/world.ts'
import { inTransaction } from '../../db/pool.ts'
import { sweep } from '../../jobs/sweep.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
await reviewOffice(city)
const { app, program, setNow } = await testApp(db)

const after = (days: number) => new Date(morning.getTime() + days * 86_400_000)
const call = async (who: Name | null, method: 'GET' | 'POST', url: string, payload?: object) => {
  const headers = { 'x-gezhi': '1', ...(who && { cookie: `gezhi_session=${city.people[who].cookie}` }) }
  const answer = await app.inject({ method, url, headers, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}
const open = (who: Name, verb: string, input: object, below?: string) => {
  const [procedure, act] = verb.split('.')
  return call(who, 'POST', `/api/${procedure}/${act}`, { requestKey: randomUUID(), input, ...(below !== undefined && { below }) })
}
const act = (who: Name, verb: string, id: string, input: object = {}) => {
  const [procedure, name] = verb.split('.')
  return call(who, 'POST', `/api/${procedure}/${id}/${name}`, { requestKey: randomUUID(), input })
}
const read = async (id: string) => (await call('wei', 'GET', `/api/matters/${id}`)).body
const papers = async (id: string) =>
  (await call('wei', 'GET', `/api/matters/${id}/writs`)).body.writs.map(({ title }: { title: string }) => title)

const draft = { title: '东关街道摊点设置管理办法', reviewKind: 'normative', description: '规范摊点设置' }

test('a normative document is submitted, supplemented once, reviewed point by point, answered, published and ended', async () => {
  const { matterId: id } = (await open('qin', 'legalityReview.submit', { ...draft, materials: ['draft', 'explanation'] })).body
  expect((await act('wei', 'legalityReview.accept', id)).body.code).toBe('legality.incomplete')
  expect((await act('wei', 'legalityReview.askSupplement', id, { lacks: '依据、征求意见情况' })).status).toBe(200)
  expect((await act('qin', 'legalityReview.supplement', id, { materials: ['basis'] })).status).toBe(200)
  expect((await act('wei', 'legalityReview.askSupplement', id, { lacks: '征求意见情况' })).body.code).toBe('legality.askedAlready')
  expect((await act('wei', 'legalityReview.return', id, { reason: '材料不全' })).body).toMatchObject({ state: 'returned' })

  const again = (await open('qin', 'legalityReview.submit', { ...draft, materials: ['draft', 'explanation', 'basis', 'comments'] })).body
    .matterId
  expect((await act('wei', 'legalityReview.accept', again)).status).toBe(200)
  const opinion = { opinion: 'toChange', reason: '其余内容合法' }
  expect((await act('wei', 'legalityReview.giveOpinion', again, opinion)).body.code).toBe('legality.noPoints')
  expect((await act('wei', 'legalityReview.giveOpinion', again, { ...opinion, points: '第三条无上位法依据\n第五条减损权利' })).status).toBe(
    200,
  )
  expect(await papers(again)).toEqual(['合法性审核意见书'])
  expect((await act('qin', 'legalityReview.answerPoints', again, { adoption: '第三条已删去' })).body.code).toBe('legality.everyPoint')
  expect((await act('qin', 'legalityReview.answerPoints', again, { adoption: '第三条已删去\n第五条已修改' })).status).toBe(200)
  expect((await act('qin', 'legalityReview.conclude', again)).body.code).toBe('legality.normative')
  const published = { documentNumber: 'ZJSP99-2026-0001', publishedOn: '2026-10-13', validUntil: '2027-01-01' }
  expect((await act('qin', 'legalityReview.publish', again, { ...published, validUntil: '2026-10-01' })).body.code).toBe(
    'legality.validity',
  )
  expect((await act('qin', 'legalityReview.publish', again, published)).body).toMatchObject({ state: 'published' })
  const list = async () => (await call(null, 'GET', `/api/portal/${region}/normative-documents`)).body.documents
  expect(await list()).toMatchObject([{ number: 'ZJSP99-2026-0001', standing: 'expiring', title: draft.title }])
  expect((await act('qin', 'legalityReview.prolongDocument', again, { validUntil: '2030-01-01', reason: '评估后继续执行' })).status).toBe(
    200,
  )
  expect((await list())[0].standing).toBe('inForce')
  expect((await act('qin', 'legalityReview.endDocument', again, { endedOn: '2026-10-13', reason: '由新办法替代' })).status).toBe(200)
  expect((await list())[0].standing).toBe('over')
})

test('what was found unlawful is not put forward, and only normative documents are published', async () => {
  const given = { materials: ['draft', 'explanation', 'basis', 'counterparty'], description: '委托保洁' }
  const { matterId: id } = (await open('qin', 'legalityReview.submit', { ...given, title: '保洁协议', reviewKind: 'agreement' })).body
  await act('wei', 'legalityReview.accept', id)
  await act('wei', 'legalityReview.giveOpinion', id, { opinion: 'unlawful', points: '超越职权', reason: '无权处分' })
  expect((await act('qin', 'legalityReview.answerPoints', id, { adoption: '不同意' })).body.code).toBe('legality.unlawful')
  expect((await act('qin', 'legalityReview.withdraw', id, { reason: '修改后重新送审' })).status).toBe(200)
  const next = (await open('qin', 'legalityReview.submit', { ...given, title: '保洁协议（二稿）', reviewKind: 'agreement' })).body.matterId
  await act('wei', 'legalityReview.accept', next)
  await act('wei', 'legalityReview.giveOpinion', next, { opinion: 'lawful', reason: '合法' })
  await act('qin', 'legalityReview.answerPoints', next)
  expect((await act('qin', 'legalityReview.publish', next, { documentNumber: 'X', publishedOn: '2026-10-13' })).body.code).toBe(
    'legality.notNormative',
  )
  expect((await act('qin', 'legalityReview.conclude', next)).body).toMatchObject({ state: 'concluded' })
})

const suit = { court: '试验区人民法院', docket: '（2026）试行初1号', plaintiff: '欧阳某', claims: '撤销处罚决定', receivedOn: '2026-10-13' }

test('a suit stands below its proceeding, which knows from when to when it ran; the defence has fifteen days, and the judgment its effect', async () => {
  const proceeding = await closedOnTheSpot(city, parties, 1)
  const { matterId: id } = (await open('lv', 'litigation.receive', suit, proceeding)).body
  expect((await open('lv', 'litigation.receive', suit)).body.code).toBe('remedy.noProceeding')
  const view = await read(id)
  expect([view.parent.id, view.clocks[0].clock]).toEqual([proceeding, 'answer'])
  expect(view.clocks[0].dueAt.slice(0, 10)).toBe('2026-10-28')
  expect((await read(proceeding)).entries.at(-1)).toMatchObject({ act: 'recordRemedy', input: { remedy: 'begun', statedOn: '2026-10-13' } })
  await act('lv', 'litigation.answer', id, { answeredOn: '2026-10-13', record: '答辩状和证据清单' })
  expect((await act('lv', 'litigation.appear', id, { heardOn: '2026-10-13', head: 'none' })).body.code).toBe('remedy.headAbsent')
  expect((await act('lv', 'litigation.appear', id, { heardOn: '2026-10-13', head: 'deputy' })).status).toBe(200)
  await act('lv', 'litigation.judge', id, { judgment: 'revoked', judgedOn: '2026-10-13', record: '撤销处罚决定' })
  setNow(after(40))
  await sweep(db, city.registers, region, after(40))
  expect((await read(id)).state).toBe('effective')
  expect((await read(proceeding)).entries.at(-1)).toMatchObject({ act: 'recordRemedy', input: { remedy: 'ended' } })
  expect((await act('lv', 'litigation.carryOut', id, { effect: 'stands', measures: '无' })).body.code).toBe('remedy.effect')
  expect((await act('lv', 'litigation.carryOut', id, { effect: 'fell', measures: '罚款已退还' })).body).toMatchObject({ state: 'ended' })
  setNow(morning)
})

test('compensation: a slip, two months to decide, a fine given back with the bank’s interest, and the treasury’s fifteen days', async () => {
  const proceeding = await closedOnTheSpot(city, parties, 2)
  const claim = { claimant: '欧阳某', claims: '返还罚款并赔偿', receivedOn: '2026-10-13', claimFen: 10_000 }
  const { matterId: id } = (await open('lv', 'compensation.receive', claim, proceeding)).body
  expect(await papers(id)).toEqual(['国家赔偿申请收讫凭证'])
  expect((await read(id)).clocks.map(({ clock, dueAt }: { clock: string; dueAt: string }) => [clock, dueAt.slice(0, 10)])).toEqual(
    expect.arrayContaining([['deciding', '2026-12-13'].map((one, at) => (at === 0 ? one : expect.stringMatching(/^2026-12-1[34]$/)))]),
  )
  await act('lv', 'compensation.complete', id)
  const decision = { grant: 'granted', refundFen: 2500, paidOn: '2026-01-13', backOn: '2026-10-10', reason: '处罚决定已撤销' }
  expect((await act('lv', 'compensation.decide', id, { grant: 'granted', reason: '应予赔偿' })).body.code).toBe('remedy.noSum')
  expect((await act('lv', 'compensation.decide', id, { ...decision, backOn: '2026-01-01' })).body.code).toBe('remedy.refundDays')
  expect((await act('lv', 'compensation.decide', id, decision)).body.code).toBe('remedy.noRate')
  const supervision = { complaints: 'justice', petitions: 'petition-office', depositRatePercent: 1.6 }
  await inTransaction(db, (tx) => tx`update region set settings = settings || ${tx.json({ supervision })} where region = ${region}`)
  await program.registers.changed(region)
  setNow(new Date(morning.getTime() + 60_000))
  expect((await act('lv', 'compensation.decide', id, decision)).body).toMatchObject({ state: 'toServe' })
  const [kept] = await db<{ interest_fen: number }[]>`select interest_fen from remedy_file where region = ${region} and matter_id = ${id}`
  // 270 days of 25 yuan at 1.6 % of a year of 360 days: 30 fen.
  expect(kept?.interest_fen).toBe(30)
  expect((await act('lv', 'compensation.serveRefusal', id, { servedOn: '2026-10-13' })).body.code).toBe('remedy.notRefused')
  await act('lv', 'compensation.serve', id, { servedOn: '2026-10-13' })
  await act('lv', 'compensation.requestPayment', id, { requestedOn: '2026-10-13' })
  await act('lv', 'compensation.askTreasury', id, { sentOn: '2026-10-13' })
  expect((await read(id)).clocks[0]).toMatchObject({ clock: 'paying' })
  expect((await act('lv', 'compensation.pay', id, { paidOn: '2026-10-13', receipt: '国库1' })).body).toMatchObject({ state: 'paid' })
})
