import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { testApp } from '../../../test/world/app.ts'
import { ask } from '../../../test/world/registers.ts'
import { reviews } from '../../../test/world/reviews.ts'
import { morning, region, world, type Name } from '../../../test/world/world.ts'
import { must } from '../../../domain/kernel/outcome.ts'
import { listWritsOf } from '../../documents/store.ts'
import { sweep } from '../../jobs/sweep.ts'
import { findMatter } from '../../matter/load.ts'
import { verifyRegion } from '../../matter/verify.ts'
import { findReview } from './store.ts'

const { db } = await freshDatabase()
const city = await world(db)
await reviews(city)
const { app } = await testApp(db)

const at = (days: number) => new Date(morning.getTime() + days * 86_400_000)
const tried = (who: Name, verb: string, id: string | null, input: Record<string, unknown>, days: number) =>
  city.act(who, verb, id, input, at(days))
const act = async (who: Name, verb: string, id: string | null, input: Record<string, unknown>, days: number) =>
  must(await tried(who, verb, id, input, days)).matterId
const refused = async (code: string, ...asked: Parameters<typeof tried>) =>
  expect(await tried(...asked)).toMatchObject({ ok: false, refusal: { code: `reconsideration.${code}` } })
const matterOf = async (id: string) => (await findMatter(db, region, id))?.matter
const stateOf = async (id: string) => (await matterOf(id))?.state
const childOf = async (id: string, procedure: string) =>
  (
    await db<{ matter_id: string }[]>`
    select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = ${procedure} order by opened_at desc, matter_id desc limit 1`
  )[0]?.matter_id ?? ''
const papers = async (id: string) => (await listWritsOf(db, region, [id])).map((one) => one.kind)

const norm = { normTitle: '示例区建筑垃圾处置规定', normNumber: '示政发〔2025〕1号', normClause: '第五条', normKind: 'local' }
const unlawful = { finding: 'unlawful', unlawfulGround: 'againstLaw', superiorLaw: '《示例条例》第三条', opinion: '增设了义务。' }
const lawful = { finding: 'lawful', opinion: '没有超出上位法。' }

/** A case received on the first day and accepted on the fourth, with its copy sent, and the review the applicant asked for. */
async function asked(normReview: 'yes' | 'no' = 'yes', copy = true) {
  const story = { actText: '对处罚决定不服', requests: '请求撤销', facts: '所依据的文件不合法', normReview }
  const id = await act('wu', 'reconsideration.lodge', null, { source: 'letter', actKind: 'penalty', aboutUnit: 'enforcement', ...story }, 0)
  await act('wu', 'reconsideration.accept', id, { track: 'ordinary', major: 'no' }, 3)
  if (copy) await act('wu', 'reconsideration.sendCopy', id, {}, 3)
  return { id, review: await childOf(id, 'normReview') }
}

describe('a document that the applicant challenges with the act', () => {
  test('is taken up by the day it was asked for, pauses the case, is answered by its maker, and the case goes on with the outcome', async () => {
    const { id, review } = await asked('yes', false)
    expect((await matterOf(review))?.clocks).toMatchObject({ handling: { dueAt: '2026-11-12T16:00:00.000Z' }, forwarding: {} })
    const taken = { ...norm, makerUnit: 'enforcement' }
    await refused('normMainElsewhere', 'wu', 'normReview.takeUp', review, taken, 3)
    await act('wu', 'reconsideration.sendCopy', id, {}, 3)
    await refused('normIsRule', 'wu', 'normReview.takeUp', review, { ...taken, normKind: 'rule' }, 3)
    await act('wu', 'normReview.takeUp', review, taken, 3)
    expect([await stateOf(id), (await matterOf(id))?.clocks.decision?.state]).toEqual(['normSuspended', 'paused'])
    expect(await papers(id)).toContain('reviewPause')
    await act('wu', 'normReview.askMaker', review, { questions: '第五条的依据' }, 6)
    await refused('normNotAnswered', 'wu', 'normReview.propose', review, unlawful, 7)
    const maker = await childOf(review, 'normMaker')
    expect((await ask(app, city.people.qin, 'GET', `/api/matters/${maker}`)).status).toBe(200)
    expect((await ask(app, city.people.qin, 'GET', `/api/matters/${review}`)).status).toBe(404)
    await act('qin', 'normMaker.answer', maker, { answer: '依据《示例条例》第三条制定。' }, 8)
    expect(await papers(maker)).toEqual(['normAnswer'])
    await act('wu', 'normReview.callMaker', review, { heldAt: at(10).toISOString(), place: '二楼会议室', questions: '第五条' }, 8)
    await refused(
      'normMeetingOpen',
      'wu',
      'normReview.callMaker',
      review,
      { heldAt: at(11).toISOString(), place: '同上', questions: '' },
      8,
    )
    await act('qin', 'normMaker.confirm', await childOf(review, 'normMaker'), { attendeesText: '法制科两人' }, 9)
    await act('wu', 'normReview.recordMeeting', review, { makerCame: 'yes', record: '说明了理由' }, 10)
    expect(await stateOf(await childOf(review, 'normMaker'))).toBe('appeared')
    await refused('normGroundMissing', 'wu', 'normReview.propose', review, { ...unlawful, superiorLaw: '' }, 10)
    await act('wu', 'normReview.propose', review, unlawful, 10)
    await refused('normHeadOnly', 'chu', 'normReview.stop', review, {}, 11)
    await refused('normProposedOther', 'han', 'normReview.uphold', review, {}, 11)
    await act('han', 'normReview.stop', review, {}, 11)
    expect([await stateOf(review), await stateOf(id)]).toEqual(['stopped', 'examining'])
    const correction = await childOf(review, 'normMaker')
    expect(await stateOf(correction)).toBe('toCorrect')
    await act('qin', 'normMaker.reportCorrection', correction, { done: '已废止第五条' }, 20)
    const seen = async (who: Name, matter: string) => (await ask(app, city.people[who], 'GET', `/api/norm-review/${matter}`)).body
    expect(await seen('wu', review)).toMatchObject({
      answer: { state: { zh: '已答复' }, text: '依据《示例条例》第三条制定。' },
      meeting: { coming: '法制科两人', held: true },
      outcome: { superiorLaw: '《示例条例》第三条' },
      correction: { done: '已废止第五条' },
    })
    // The maker reads of its answer what it was asked and said, and no finding.
    expect(await seen('qin', maker)).toMatchObject({
      origin: null,
      outcome: null,
      proposal: null,
      answer: { text: '依据《示例条例》第三条制定。' },
    })
    expect((await ask(app, city.people.wu, 'GET', `/api/reconsideration/${id}`)).body.norms).toMatchObject([{ id: review }])
    expect((await findReview(db, region, id))?.norms).toMatchObject([{ title: '《示例区建筑垃圾处置规定》（示政发〔2025〕1号）' }])

    await act('qin', 'reviewAnswer.answer', await childOf(id, 'reviewAnswer'), { answer: '依法作出', wholeFile: 'yes' }, 12)
    await act('wu', 'reconsideration.hear', id, { hearingWay: 'phone', record: '听取意见' }, 12)
    const decision = { outcome: 'revoke', decisionGround: 'basis', found: '事实', opinion: '所依据的条款不合法' }
    const rest = { redo: 'no', thirdPartyEvidence: 'no', contraryRequest: 'no' }
    await act('wu', 'reconsideration.propose', id, { ...decision, ...rest }, 12)
    await act('han', 'reconsideration.decide', id, {}, 13)
    const paper = (await listWritsOf(db, region, [id])).find(({ kind }) => kind === 'reviewDecision')
    expect(JSON.stringify(paper?.document.blocks)).toContain('决定停止该条款的执行，并责令制定机关予以纠正')
  })

  test('is not reviewed where it is no such document; a decision waits for that', async () => {
    const { id, review } = await asked()
    await act('qin', 'reviewAnswer.answer', await childOf(id, 'reviewAnswer'), { answer: '依法作出', wholeFile: 'yes' }, 5)
    await act('wu', 'reconsideration.hear', id, { hearingWay: 'phone', record: '听取意见' }, 5)
    await refused('normsOpen', 'wu', 'reconsideration.propose', id, { outcome: 'uphold', decisionGround: 'sound', found: '事实', opinion: '理由', redo: 'no', thirdPartyEvidence: 'no', contraryRequest: 'no' }, 5) // prettier-ignore
    await act('wu', 'normReview.refuse', review, { normRefusal: 'rule', reason: '申请审查的是规章' }, 5)
    expect([await stateOf(review), await stateOf(id), await papers(review)]).toEqual(['refused', 'examining', ['normRefusal']])
    expect((await findReview(db, region, id))?.norms?.[0]?.result).toContain('不予附带审查')
  })

  test('goes with the case when that ends, and its maker need do nothing more', async () => {
    const { id, review } = await asked()
    await act('wu', 'normReview.takeUp', review, { ...norm, makerUnit: 'city-management' }, 4)
    await act('wu', 'normReview.askMaker', review, { questions: '第五条' }, 4)
    await act('chu', 'reconsideration.terminate', id, { endGround: 'noHeir', reason: '申请人死亡' }, 5)
    expect([await stateOf(review), await stateOf(await childOf(review, 'normMaker'))]).toEqual(['calledOff', 'calledOff'])
  })
})

describe('a basis that the reviewing organ finds unlawful itself', () => {
  test('is forwarded where another organ has the power; the case goes on when the last of several is answered', async () => {
    const { id, review } = await asked()
    await act('wu', 'reconsideration.startNorm', id, { normTitle: '部门通知', normClause: '第二项', reason: '与上位法不一致' }, 4)
    const second = await childOf(id, 'normReview')
    expect(second).not.toBe(review)
    await act('wu', 'normReview.forward', review, { ...norm, normKind: 'ministry', organ: '示例部', reason: '属于部门文件' }, 5)
    expect([await stateOf(id), await papers(review)]).toEqual(['normSuspended', ['normForward']])
    await act('wu', 'normReview.takeUp', second, { ...norm, normTitle: '部门通知', makerUnit: 'enforcement' }, 5)
    await act('wu', 'normReview.enterReceipt', review, { receivedOn: at(8).toISOString().slice(0, 10) }, 9)
    // Received on 21 October: sixty days end on 20 December, a Sunday, and so on Monday the 21st.
    expect((await matterOf(review))?.clocks.reply?.dueAt).toBe('2026-12-21T16:00:00.000Z')
    const reply = { ...lawful, replyNumber: '示函〔2026〕9号', repliedOn: at(30).toISOString().slice(0, 10) }
    await act('wu', 'normReview.enterReply', review, reply, 31)
    expect([await stateOf(review), await stateOf(id)]).toEqual(['answered', 'normSuspended'])
    await act('wu', 'normReview.askMaker', second, { questions: '第二项' }, 31)
    // Asked on Friday 13 November: the tenth working day is Friday the 27th.
    await sweep(db, city.registers, region, at(46))
    expect(await stateOf(await childOf(second, 'normMaker'))).toBe('overdue')
    await act('wu', 'normReview.propose', second, lawful, 46)
    await act('han', 'normReview.uphold', second, {}, 46)
    expect([await stateOf(second), await stateOf(id)]).toEqual(['upheld', 'examining'])
    expect((await findReview(db, region, id))?.norms?.map(({ result }) => result.startsWith('经'))).toEqual([true, true])
  })

  test('is not asked for by saying so alone: an application without it opens no review', async () => {
    expect((await asked('no')).review).toBe('')
  })
})

test('what another reviewing organ forwards is answered in sixty days by the head of the organ, and only where it has the power', async () => {
  const inbound = {
    ...norm,
    fromOrgan: '邻区人民政府',
    fromNumber: '邻复〔2026〕3号',
    makerUnit: 'city-management',
    receivedOn: '2026-10-13',
  }
  await refused('normIsRule', 'wu', 'normReview.receive', null, { ...inbound, normKind: 'rule' }, 0)
  const id = await act('wu', 'normReview.receive', null, inbound, 0)
  expect((await matterOf(id))?.clocks.opinion?.dueAt).toBe('2026-12-14T16:00:00.000Z')
  await act('wu', 'normReview.consultMaker', id, { questions: '第五条的依据' }, 1)
  await refused('normAskedAlready', 'wu', 'normReview.consultMaker', id, { questions: '再问' }, 1)
  await act('wu', 'normReview.proposeReply', id, unlawful, 9)
  await refused('normHeadOnly', 'chu', 'normReview.reply', id, {}, 9)
  await act('han', 'normReview.reply', id, {}, 9)
  expect(await papers(id)).toEqual(['normAnswerNotice', 'normReply'])
  expect(await stateOf(await childOf(id, 'normMaker'))).toBe('toCorrect')
  const [paper] = (await listWritsOf(db, region, [id])).filter(({ kind }) => kind === 'normReply')
  expect(paper?.document.addressee).toEqual(['邻区人民政府'])
})

test('everything that was done is found again from the entries', async () => {
  expect(await verifyRegion(db, region)).toMatchObject({ broken: null })
})
