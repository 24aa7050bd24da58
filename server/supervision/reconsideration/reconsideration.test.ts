import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { testApp } from '../../../test/world/app.ts'
import { equip } from '../../../test/world/enforcement.ts'
import { publishedDecision } from '../../../test/world/published.ts'
import { reviews } from '../../../test/world/reviews.ts'
import { morning, region, world, type Name } from '../../../test/world/world.ts'
import { parseCivilDate } from '../../../domain/clock/civil-date.ts'
import { must } from '../../../domain/kernel/outcome.ts'
import { inTransaction } from '../../db/pool.ts'
import { listWritsOf } from '../../documents/store.ts'
import { saveParty } from '../../enforcement/parties.ts'
import { findRoot } from '../../enforcement/proceedings.ts'
import { sweep } from '../../jobs/sweep.ts'
import { findMatter } from '../../matter/load.ts'
import { verifyRegion } from '../../matter/verify.ts'
import { trackingHash } from '../../portal/receipt.ts'
import { findReview } from './store.ts'

const { db } = await freshDatabase()
const city = await world(db)
await equip(city)
await reviews(city)
const { app, setNow } = await testApp(db)

const at = (days: number) => new Date(morning.getTime() + days * 86_400_000)
const dayAt = (days: number) => at(days).toISOString().slice(0, 10)
const cookie = (who: Name) => `gezhi_session=${city.people[who].cookie}`
const get = async (who: Name | null, url: string) => {
  const answer = await app.inject({ method: 'GET', url, headers: who ? { cookie: cookie(who) } : {} })
  return {
    status: answer.statusCode,
    text: answer.body,
    type: answer.headers['content-type'],
    body: answer.headers['content-type']?.includes('json') ? answer.json() : null,
  }
}
const post = async (who: Name | null, url: string, payload: object) => {
  const headers = { 'x-gezhi': '1', ...(who && { cookie: cookie(who) }) }
  const answer = await app.inject({ method: 'POST', url, headers, payload })
  return { status: answer.statusCode, body: answer.json() }
}
const tried = async (who: Name, verb: string, matterId: string, input: object = {}, days?: number) => {
  if (days !== undefined) setNow(at(days))
  const [procedure, name] = verb.split('.') as [string, string]
  return post(who, `/api/${procedure}/${matterId}/${name}`, { requestKey: randomUUID(), input })
}
const act = async (who: Name, verb: string, matterId: string, input: object = {}, days?: number) => {
  const answer = await tried(who, verb, matterId, input, days)
  expect(answer.status, `${verb}: ${JSON.stringify(answer.body)}`).toBe(200)
}
const stateOf = async (id: string) => (await findMatter(db, region, id))?.matter.state
const childOf = async (id: string, procedure: string) => {
  const [row] = await db<{ matter_id: string }[]>`
    select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = ${procedure} order by opened_at desc, matter_id desc limit 1`
  return row?.matter_id ?? ''
}
const portal = `/api/portal/${region}/reconsiderations`
const story = {
  actKind: 'penalty',
  actText: '对处罚决定不服',
  requests: '请求撤销处罚决定',
  facts: '没有倾倒，车辆当天不在现场',
  normReview: 'no',
  viaAgency: 'no',
  name: '林见微',
  phone: '13812345678',
} as const

let fined = 0
/** One fine an act: every proceeding has a party of its own. */
async function company(): Promise<string> {
  const saved = await inTransaction(db, (tx) =>
    saveParty(tx, region, {
      file: { kind: 'organisation', name: `示例第${fined + 1}公司`, idKind: 'none', representative: '示经理', address: '试验区工业路8号' },
      partyId: randomUUID(),
      personId: null,
      at: morning,
      today: must(parseCivilDate(dayAt(0))),
    }),
  )
  return must(saved).partyId
}
/** A fine of 6,000 yuan, served on the second day and published on the third, and the application against it on a day. */
async function challenged(days: number, more: object = {}) {
  const { proceeding, disclosure } = await publishedDecision(city, {
    party: await company(),
    yuan: 6000,
    day: days,
    says: `倾倒建筑垃圾第${(fined += 1)}次`,
  })
  const writ = (await listWritsOf(db, region, [proceeding])).find((one) => one.kind === 'penaltyDecision')
  const hand = { number: writ?.number ?? '', code: writ?.document.check?.code ?? '' }
  setNow(at(days + 4))
  const sent = await post(null, portal, { requestKey: randomUUID(), ...story, writ: hand, ...more })
  expect(sent.status, JSON.stringify(sent.body)).toBe(200)
  const [row] = await db<
    { matter_id: string }[]
  >`select matter_id from submission where region = ${region} and tracking_hash = ${trackingHash(sent.body.code)}`
  return { proceeding, disclosure, hand, id: row?.matter_id ?? '', code: String(sent.body.code) }
}
const ordinary = { track: 'ordinary', major: 'no' }
const proposal = {
  decisionGround: 'procedure',
  found: '查明的事实',
  opinion: '理由',
  redo: 'no',
  thirdPartyEvidence: 'no',
  contraryRequest: 'no',
}
const answer = { answer: '处罚事实清楚、证据确凿', wholeFile: 'yes' }
const file = async (id: string) => (await findRoot(db, region, id))?.file

describe('the application', () => {
  test('shows the last day by the day of service, and marks the challenged proceeding once it is accepted', async () => {
    const { proceeding, hand, id } = await challenged(0)
    const checked = await post(null, `${portal}/check`, hand)
    // Served on 15 October 2026: sixty days end on Monday 14 December.
    expect(checked.body).toMatchObject({ servedOn: '2026-10-15', until: '2026-12-14', over: false, first: false, viaAgency: false })
    expect((await post(null, `${portal}/check`, { ...hand, code: 'AAAAAAAA' })).body.code).toBe('access.badCheckCode')
    expect((await tried('wu', 'reconsideration.accept', id, { track: 'summary', major: 'no', summaryGround: 'smallSum' })).body.code).toBe(
      'reconsideration.summaryGroundFails',
    )
    await act('wu', 'reconsideration.accept', id, ordinary)
    expect((await file(proceeding))?.review).toMatchObject({ begunOn: '2026-10-17' })
    const against = (await get('qin', `/api/reconsideration/of/${proceeding}`)).body.reviews
    expect(against).toMatchObject([{ open: true, id: null, stateName: { zh: '已受理' } }])
    expect((await get('wu', `/api/reconsideration/${id}`)).body.period).toMatchObject({ until: '2026-12-14', inTime: true })
    // A second application about the same act is not accepted again.
    setNow(at(5))
    const again = await post(null, portal, { requestKey: randomUUID(), ...story, writ: hand })
    const [row] = await db<
      { matter_id: string }[]
    >`select matter_id from submission where region = ${region} and tracking_hash = ${trackingHash(again.body.code)}`
    expect((await tried('wu', 'reconsideration.accept', row?.matter_id ?? '', ordinary)).body.code).toBe('reconsideration.acceptedBefore')
  })

  test('counts as accepted when nobody decides within five working days, from that day on', async () => {
    const { id, code } = await challenged(0)
    await sweep(db, city.registers, region, at(15))
    expect(await stateOf(id)).toBe('accepted')
    // Received on Saturday 17 October: the fifth working day is Friday 23 October.
    expect((await findReview(db, region, id))?.accepted).toEqual({ on: '2026-10-23', deemed: true })
    setNow(at(15))
    const followed = (await get(null, `${portal}/${code}`)).body
    expect(followed.state.zh).toBe('已受理')
    expect(followed.papers.map((one: { title: string }) => one.title)).toEqual(['行政复议受理通知书'])
  })

  test('is completed once, and counts as given up when it is not completed in ten working days', async () => {
    const { id, code } = await challenged(0)
    await act('wu', 'reconsideration.askCompletion', id, { toComplete: '请提交身份证明和证据' })
    const asked = (await get(null, `${portal}/${code}`)).body
    expect(asked).toMatchObject({ toComplete: '请提交身份证明和证据', may: ['complete', 'withdraw'] })
    await post(null, `${portal}/${code}/act`, { requestKey: randomUUID(), act: 'complete', text: '补交身份证明' })
    expect(await stateOf(id)).toBe('received')
    expect((await tried('wu', 'reconsideration.askCompletion', id, { toComplete: '再补' })).body.code).toBe(
      'reconsideration.completionAsked',
    )
    const second = await challenged(0)
    await act('wu', 'reconsideration.askCompletion', second.id, { toComplete: '请提交身份证明' })
    await act('wu', 'reconsideration.giveMoreTime', second.id, { limit: dayAt(30), reason: '申请人在外地' })
    await sweep(db, city.registers, region, at(25))
    expect(await stateOf(second.id)).toBe('toComplete')
    await sweep(db, city.registers, region, at(40))
    expect(await stateOf(second.id)).toBe('givenUp')
  })

  test('after its time needs a good reason, or is not accepted; the organ with jurisdiction is named', async () => {
    const { hand } = await challenged(0)
    setNow(at(70))
    const late = await post(null, portal, { requestKey: randomUUID(), ...story, writ: hand })
    const [row] = await db<
      { matter_id: string }[]
    >`select matter_id from submission where region = ${region} and tracking_hash = ${trackingHash(late.body.code)}`
    const id = row?.matter_id ?? ''
    expect((await tried('wu', 'reconsideration.accept', id, ordinary)).body).toMatchObject({ code: 'reconsideration.outOfTime' })
    expect((await tried('chu', 'reconsideration.notAccept', id, { refusalGround: 'elsewhere', reason: '由市政府管辖' })).body.code).toBe(
      'reconsideration.organMissing',
    )
    await act('wu', 'reconsideration.accept', id, { ...ordinary, lateReason: '住院治疗' })
    expect(await stateOf(id)).toBe('accepted')
    setNow(morning)
  })

  test('goes through the organ that decided only where the law allows it, and is forwarded by it in five working days', async () => {
    const { hand } = await challenged(0)
    const refused = await post(null, portal, { requestKey: randomUUID(), ...story, writ: hand, viaAgency: 'yes' })
    expect(refused.body.code).toBe('reconsideration.notViaAgency')
    const sent = await post(null, portal, { requestKey: randomUUID(), ...story, aboutUnit: 'enforcement', viaAgency: 'yes' })
    const [row] = await db<
      { matter_id: string }[]
    >`select matter_id from submission where region = ${region} and tracking_hash = ${trackingHash(sent.body.code)}`
    const id = row?.matter_id ?? ''
    expect((await get('wu', `/api/matters/${id}`)).status).toBe(404)
    expect((await tried('qin', 'reconsideration.selfCorrect', id, { reason: '撤销' })).body.code).toBe('reconsideration.notCorrected')
    await act('qin', 'reconsideration.forward', id, { reason: '维持原决定' })
    expect((await get('qin', `/api/matters/${id}`)).status).toBe(404)
    expect((await get('wu', `/api/matters/${id}`)).body.stateName.zh).toBe('待受理')
  })
})

describe('an answer that comes too late', () => {
  test('leaves the act without evidence: it is revoked, publication goes, the fine is given back, and nothing happens silently', async () => {
    const { proceeding, disclosure, id } = await challenged(0)
    await city.act('yang', 'penalty.recordPayment', proceeding, { fen: 600_000, paidOn: dayAt(4), channel: 'bank', receipt: 'PJ-9' }, at(4))
    await act('wu', 'reconsideration.accept', id, ordinary, 5)
    await act('wu', 'reconsideration.sendCopy', id, {}, 6)
    const asked = await childOf(id, 'reviewAnswer')
    expect((await tried('wu', 'reconsideration.propose', id, { ...proposal, outcome: 'revoke' })).body.code).toBe(
      'reconsideration.notHeard',
    )
    await act('wu', 'reconsideration.hear', id, { hearingWay: 'phone', record: '电话听取双方意见' })
    expect((await tried('wu', 'reconsideration.propose', id, { ...proposal, outcome: 'revoke' })).body.code).toBe(
      'reconsideration.answerPending',
    )
    // Sent on Monday 19 October; the tenth working day is Monday 2 November.
    await sweep(db, city.registers, region, at(22))
    expect(await stateOf(asked)).toBe('overdue')
    const [raised] = await db`select 1 from matter where region = ${region} and parent_id = ${asked} and procedure = 'escalation'`
    expect(raised).toBeDefined()
    await act('qin', 'reviewAnswer.answerLate', asked, answer, 23)
    expect((await findReview(db, region, id))?.answer).toBe('late')
    const upheld = { ...proposal, outcome: 'uphold', decisionGround: 'sound' }
    expect((await tried('wu', 'reconsideration.propose', id, upheld, 24)).body.code).toBe('reconsideration.noEvidence')
    await act('wu', 'reconsideration.propose', id, { ...proposal, outcome: 'revoke', decisionGround: 'noEvidence' })
    expect((await tried('chu', 'reconsideration.decide', id)).body.code).toBe('reconsideration.organHeadOnly')
    // The head of the government sees the button; the head of the justice bureau is told who decides.
    const offered = async (who: Name) => {
      const { offers } = (await get(who, `/api/matters/${id}`)).body as { offers: { act: string; blockedBy: { code: string } | null }[] }
      return offers.find((one) => one.act === 'decide')?.blockedBy?.code
    }
    expect([await offered('han'), await offered('chu')]).toEqual([undefined, 'reconsideration.organHeadOnly'])
    await act('han', 'reconsideration.decide', id)
    expect(await stateOf(proceeding)).toBe('performing')
    await act('wu', 'reconsideration.recordService', id, { servedOn: dayAt(25), serviceWay: 'direct' }, 25)
    expect(await stateOf(proceeding)).toBe('revoked')
    expect(await stateOf(disclosure)).toBe('withdrawn')
    const [shown] = await db`select 1 from published_decision where region = ${region} and decision_id = ${disclosure}`
    expect(shown).toBeUndefined()
    expect((await file(proceeding))?.decision?.reviewed).toMatchObject({ as: 'quashed', on: dayAt(25) })
    expect((await file(proceeding))?.review).toMatchObject({ endedOn: dayAt(25), result: '撤销' })
    const duty = await childOf(id, 'reviewDuty')
    expect((await get('qin', `/api/reconsideration/${duty}`)).body.duties[0].note).toBe('退还罚款6000.00元')
    expect((await tried('qin', 'reviewDuty.perform', duty, { done: '已退款' }, 26)).body.code).toBe('reconsideration.refundOpen')
    expect((await tried('yang', 'penalty.recordRefund', proceeding, { fen: 600_001, paidOn: dayAt(26), receipt: 'TK-1' })).body.code).toBe(
      'enforcement.refundTooMuch',
    )
    await act('yang', 'penalty.recordRefund', proceeding, { fen: 600_000, paidOn: dayAt(26), receipt: 'TK-1' })
    await act('qin', 'reviewDuty.perform', duty, { done: '已退还罚款' })
    const writs = await listWritsOf(db, region, [id])
    expect(writs.map((one) => one.title)).toEqual(['行政复议受理通知书', '行政复议答复通知书', '行政复议决定书'])
    expect(writs.at(-1)?.number).toMatch(/复决字〔2026〕第\d+号$/)
    await sweep(db, city.registers, region, at(60))
    expect(await stateOf(id)).toBe('concluded')
  })
})

describe('a decision that changes the fine', () => {
  test('is never worse for the applicant; a lower sum replaces the old one and is published anew', async () => {
    const { proceeding, disclosure, id } = await challenged(0)
    await act('wu', 'reconsideration.accept', id, ordinary, 5)
    await act('wu', 'reconsideration.sendCopy', id, {}, 6)
    await act('qin', 'reviewAnswer.answer', await childOf(id, 'reviewAnswer'), answer, 8)
    await act('wu', 'reconsideration.hear', id, { hearingWay: 'meeting', record: '当面听取意见' })
    const change = { ...proposal, outcome: 'change', decisionGround: 'improper' }
    expect((await tried('wu', 'reconsideration.propose', id, { ...change, newFen: 700_000 })).body.code).toBe('reconsideration.worse')
    expect((await tried('wu', 'reconsideration.propose', id, { ...change, newFen: 600_000 })).body.code).toBe('reconsideration.sameSum')
    expect((await tried('wu', 'reconsideration.propose', id, { ...change, decisionGround: 'procedure', newFen: 300_000 })).body.code).toBe(
      'reconsideration.groundOfAnother',
    )
    await act('wu', 'reconsideration.propose', id, { ...change, newFen: 300_000 })
    await act('chu', 'reconsideration.discuss', id, { attendees: [city.people.chu.id, city.people.wu.id], record: '同意变更' })
    await act('chu', 'reconsideration.decide', id)
    await act('wu', 'reconsideration.recordService', id, { servedOn: dayAt(8), serviceWay: 'direct' })
    expect((await file(proceeding))?.decision).toMatchObject({ penalties: [{ kind: 'fine', fen: 300_000 }], reviewed: { as: 'changed' } })
    expect(await stateOf(disclosure)).toBe('withdrawn')
    expect(await stateOf(await childOf(proceeding, 'disclosure'))).toBe('toPublish')
    // What was changed is for the reviewing organ to enforce (第七十八条第二项).
    expect((await tried('qin', 'penalty.enforce', proceeding, { what: '罚款' }, 60)).body.code).toBe('enforcement.reviewOrganEnforces')
    expect((await get('wu', `/api/reconsideration/${id}`)).body.enforcer.zh).toContain('行政复议机关')
  })

  test('a stay holds enforcement until it is lifted or the review is over', async () => {
    const { proceeding, id } = await challenged(0)
    await act('wu', 'reconsideration.accept', id, ordinary, 5)
    await act('wu', 'reconsideration.stay', id, { stayGround: 'asked', reason: '执行将造成难以弥补的损失' })
    expect((await tried('qin', 'penalty.enforce', proceeding, { what: '罚款' }, 60)).body.code).toBe('enforcement.stayed')
    expect((await tried('qin', 'penalty.imposeLateFine', proceeding)).body.code).toBe('enforcement.stayed')
    await act('wu', 'reconsideration.liftStay', id, { reason: '提供了担保' })
    await act('qin', 'penalty.enforce', proceeding, { what: '罚款' })
    const site = { name: '补充现场', takenOn: dayAt(60), cardsShown: 'yes', record: '现场情况', photos: [await city.photo()] }
    await city.act('yang', 'penalty.recordSite', proceeding, site, at(60))
    expect((await file(proceeding))?.evidence.at(-1)?.gatheredDuring).toBe('review')
    const pieces = (await get('qin', `/api/enforcement/${proceeding}`)).body.evidence as { gatheredDuring: { zh: string } | null }[]
    expect(pieces.map((one) => one.gatheredDuring?.zh.slice(0, 6))).toEqual([undefined, '行政复议期间'])
    setNow(morning)
  })
})

test('mediation binds once both have signed and it is sealed; either side may still refuse before', async () => {
  const { proceeding, id, code } = await challenged(0)
  await act('wu', 'reconsideration.accept', id, ordinary, 5)
  await act('wu', 'reconsideration.sendCopy', id, {}, 6)
  const offer = { agreement: '罚款减为三千元，申请人十日内缴纳', newFen: 300_000 }
  expect((await tried('wu', 'reconsideration.mediate', id, { ...offer, newFen: 900_000 })).body.code).toBe('reconsideration.worse')
  await act('wu', 'reconsideration.mediate', id, offer)
  await act('qin', 'reviewSignature.refuse', await childOf(id, 'reviewSignature'), { reason: '数额过低' })
  expect(await stateOf(id)).toBe('examining')
  await act('wu', 'reconsideration.mediate', id, offer)
  expect((await tried('wu', 'reconsideration.sealMediation', id)).body.code).toBe('reconsideration.notSignedByBoth')
  const followed = (await get(null, `${portal}/${code}`)).body
  expect(followed).toMatchObject({
    may: ['askWithdrawal', 'signMediation', 'refuseMediation'],
    mediation: { agreement: offer.agreement, signedOn: null },
  })
  must(await city.act('wu', 'reconsideration.signedForApplicant', id, { photos: [await city.photo()] }, at(6)))
  await act('qin', 'reviewSignature.sign', await childOf(id, 'reviewSignature'))
  await act('wu', 'reconsideration.sealMediation', id)
  expect(await stateOf(id)).toBe('mediated')
  expect((await file(proceeding))?.decision?.penalties).toEqual([{ kind: 'fine', fen: 300_000 }])
  expect(await stateOf(await childOf(id, 'reviewDuty'))).toBe('toPerform')
  expect((await get(null, `${portal}/${code}`)).body.papers.map((one: { title: string }) => one.title)).toContain('行政复议调解书')
})

test('a withdrawal after acceptance is allowed by the body and ends it; the pause for the applicant ends it after sixty days', async () => {
  const one = await challenged(0)
  await act('wu', 'reconsideration.accept', one.id, ordinary, 5)
  expect((await tried('wu', 'reconsideration.allowWithdrawal', one.id)).body.code).toBe('reconsideration.withdrawalNotAsked')
  await post(null, `${portal}/${one.code}/act`, { requestKey: randomUUID(), act: 'askWithdrawal', settled: 'yes', text: '已经和解' })
  await act('wu', 'reconsideration.allowWithdrawal', one.id)
  expect([await stateOf(one.id), (await file(one.proceeding))?.review?.endedOn]).toEqual(['terminated', dayAt(5)])
  const two = await challenged(0)
  await act('wu', 'reconsideration.accept', two.id, ordinary, 5)
  await act('wu', 'reconsideration.sendCopy', two.id, {}, 6)
  await act('qin', 'reviewAnswer.answer', await childOf(two.id, 'reviewAnswer'), answer)
  await act('wu', 'reconsideration.suspendForParty', two.id, { partyPauseGround: 'died', reason: '申请人死亡' })
  await sweep(db, city.registers, region, at(68))
  expect(await stateOf(two.id)).toBe('terminated')
  setNow(morning)
})

test('the respondent sees its answer and nothing of the review; the reviewing body opens one file, and each reading is entered', async () => {
  const { proceeding, id } = await challenged(0)
  await act('wu', 'reconsideration.accept', id, ordinary, 5)
  await act('wu', 'reconsideration.sendCopy', id, {}, 6)
  const asked = await childOf(id, 'reviewAnswer')
  for (const who of ['qin', 'yang', 'lv', 'xu'] as const) {
    for (const url of [
      `/api/matters/${id}`,
      `/api/reconsideration/${id}`,
      `/api/matters/${id}/writs`,
      `/api/matters/${id}/dossier.pdf`,
      `/api/reconsideration/${id}/file.pdf`,
    ])
      expect([403, 404], `${who} ${url}`).toContain((await get(who, url)).status)
    expect((await get(who, '/api/supervision')).text).not.toContain(id)
    expect((await get(who, '/api/inbox')).text).not.toContain(id)
  }
  const seen = (await get('qin', `/api/reconsideration/${asked}`)).body
  expect(seen).toMatchObject({ requests: story.requests, applicant: story.name, answer: null, proposal: null, mayOpenFile: false })
  // The officer of the reviewing body holds no post that reads proceedings.
  expect((await get('wu', `/api/matters/${proceeding}`)).status).toBe(404)
  const opened = await get('wu', `/api/reconsideration/${id}/file.pdf`)
  expect([opened.status, opened.type]).toEqual([200, 'application/pdf'])
  const [entry] = await db<{ n: number }[]>`
    select count(*)::int as n from matter_entry where region = ${region} and matter_id = ${id} and act = 'openFile'`
  expect(entry?.n).toBe(1)
})

test('every chain and every file derived from it stands', async () => {
  expect(await verifyRegion(db, region)).toMatchObject({ broken: null })
})
