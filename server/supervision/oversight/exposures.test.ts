import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { oversightDistrict } from '../../../test/world/oversight.ts'
import { walker } from '../../../test/world/proceeding.ts'
import { morning, region } from '../../../test/world/world.ts'
import { sweep } from '../../jobs/sweep.ts'

const { db, city, parties, program, get, post, act, open, done, stateOf, childOf, writsOf, numberOf } = await oversightDistrict()
const { filed } = walker(city)
const after = (days: number) => new Date(morning.getTime() + days * 86_400_000)

const piece = {
  medium: 'paper',
  mediumName: '清棠晚报',
  piece: '中队检查不出示证件',
  publishedOn: '2026-10-12',
  alleged: '记者陈述：中队执法时没有出示证件，还收了两条烟。',
  aboutUnit: 'brigade-1',
}
const informant = { name: '记者林见微', phone: '13812345678' }
const exposed = (more: object = {}) => open('wei', 'exposure.lodge', { ...piece, ownConduct: 'yes', ...more }, { caller: informant })

describe('媒体曝光', () => {
  test('it is verified by another unit, put right, answered in public, looked at again and closed', async () => {
    const { id, status, text } = await exposed()
    expect(status, text).toBe(200)
    expect((await act('wei', 'exposure.assign', id, { unit: 'brigade-1', handleBy: '2026-10-20' })).body.code).toBe(
      'oversight.unitConcerned',
    )
    expect((await act('wei', 'exposure.assign', id, { unit: 'justice', handleBy: '2026-10-01' })).body.code).toBe('oversight.limitPast')
    await done(act('wei', 'exposure.assign', id, { unit: 'justice', handleBy: '2026-10-20' }))
    await done(act('chu', 'exposure.verify', id, { finding: 'partly', found: '没有出示证件属实，收烟无证据' }))
    expect((await act('wei', 'exposure.answer', id, { answer: '已核查' })).body.code).toBe('oversight.noMeasure')
    await done(act('wei', 'exposure.orderMeasure', id, { toUnit: 'brigade-1', measure: '执法先出示证件', handleBy: '2026-10-30' }))
    const measure = await childOf(id, 'exposureMeasure')
    const answer = '已责令中队整改，联系电话138 1234 5678，身份证号330106199003076789。'
    await done(act('wei', 'exposure.answer', id, { answer }))
    expect(await writsOf(id)).toEqual(['exposureAnswer'])
    expect(await writsOf(measure)).toEqual(['exposureOrder'])
    expect((await act('wei', 'exposure.followUp', id, { followUp: 'held' })).body.code).toBe('oversight.measuresOpen')
    await done(act('lv', 'exposureMeasure.reportDone', measure, { result: '已组织学习，配齐执法记录仪' }))
    await done(act('wei', 'exposure.followUp', id, { followUp: 'relapse' }))
    await done(act('wei', 'exposure.reopen', id, { reason: '又被拍到' }))
    await done(act('wei', 'exposure.orderMeasure', id, { toUnit: 'brigade-1', measure: '停岗培训', handleBy: '2026-11-10' }))
    await done(act('lv', 'exposureMeasure.reportDone', await childOf(id, 'exposureMeasure'), { result: '已停岗培训' }))
    await done(act('wei', 'exposure.answer', id, { answer }))
    await done(act('wei', 'exposure.followUp', id, { followUp: 'held' }))
    await done(act('wei', 'exposure.close', id, { consequences: ['talk', 'changed'] }))
    expect(await stateOf(id)).toBe('closed')
    const published = await get(null, `/api/portal/${region}/media`)
    expect(published.body.answers[0]).toMatchObject({ piece: piece.piece, finding: { zh: '部分属实' }, measures: { ordered: 2, done: 2 } })
    for (const kept of ['138', '330106', informant.name, '两条烟', id]) expect(published.text).not.toContain(kept)
    const view = (await get('wei', `/api/oversight/${id}`)).body.exposure
    expect([view.measures.length, view.found, view.aside.units[0].zh]).toEqual([2, '没有出示证件属实，收烟无证据', '东关执法中队'])
  })

  test('the unit whose conduct is exposed sees what it must put right and nothing else', async () => {
    const { id } = await exposed()
    await act('wei', 'exposure.assign', id, { unit: 'justice', handleBy: '2026-10-20' })
    await act('chu', 'exposure.verify', id, { finding: 'founded', found: '属实' })
    await act('wei', 'exposure.orderMeasure', id, { toUnit: 'brigade-1', measure: '先出示证件', handleBy: '2026-10-30' })
    const measure = await childOf(id, 'exposureMeasure')
    for (const url of [`/api/matters/${id}`, `/api/oversight/${id}`, `/api/matters/${id}/dossier.pdf`, `/api/enforcement/${id}/timeline`])
      expect((await get('lv', url)).status, url).toBe(404)
    const texts = [
      await get('lv', `/api/matters/${measure}`),
      await get('lv', `/api/oversight/${measure}`),
      await get('lv', '/api/inbox'),
      await get('lv', '/api/supervision'),
      await get('lv', '/api/supervision/export'),
      await post('lv', '/api/matters/list', { procedure: 'exposure' }),
      await post('lv', '/api/matters/list', { procedure: 'exposureMeasure' }),
    ].map(({ text }) => text)
    for (const text of texts) for (const kept of [id, informant.name, '两条烟']) expect(text).not.toContain(kept)
    expect(texts[0]).toContain('先出示证件')
    expect((await get('wei', `/api/matters/${id}`)).body.children).toHaveLength(1)
  })

  test('who gave it is told for a reason, each reading an entry; what is not about conduct leaves the unit in the picture', async () => {
    const { id } = await exposed({ ownConduct: 'no' })
    const read = await post('wei', `/api/exposure/${id}/readInformant`, { requestKey: randomUUID(), reason: '核对事实' })
    expect(read.body).toMatchObject(informant)
    const [row] = await db<{ n: number }[]>`
      select count(*)::int as n from matter_entry where region = ${region} and matter_id = ${id} and act = 'readInformant'`
    expect(row?.n).toBe(1)
    await done(act('wei', 'exposure.assign', id, { unit: 'brigade-1', handleBy: '2026-10-20' }))
    await done(act('lv', 'exposure.verify', id, { finding: 'unfounded', found: '经查不属实' }))
    expect((await act('wei', 'exposure.orderMeasure', id, { toUnit: 'brigade-1', measure: '无', handleBy: '2026-10-30' })).body.code).toBe(
      'oversight.unfounded',
    )
    await done(act('wei', 'exposure.answer', id, { answer: '经核查不属实。' }))
  })

  test('a measure may open enforcement, and is reported only with its result', async () => {
    const { id } = await exposed({ ownConduct: 'no', point: city.pointIn(0, 1), address: '东关街道1号' })
    await act('wei', 'exposure.assign', id, { unit: 'justice', handleBy: '2026-10-20' })
    await act('chu', 'exposure.verify', id, { finding: 'founded', found: '占道经营属实' })
    await act('wei', 'exposure.orderMeasure', id, { toUnit: 'brigade-1', measure: '依法查处', handleBy: '2026-10-30' })
    const measure = await childOf(id, 'exposureMeasure')
    await done(act('lv', 'exposureMeasure.openEnforcement', measure, { reason: '占道经营' }))
    const lead = await childOf(measure, 'penalty')
    expect(await stateOf(lead)).toBe('checking')
    expect((await act('lv', 'exposureMeasure.reportDone', measure, { result: '已查处' })).body.code).toBe('oversight.undecided')
    await done(act('lv', 'penalty.declineFiling', lead, { reason: '当场改正' }))
    await done(act('lv', 'exposureMeasure.reportDone', measure, { result: '当场改正' }))
  })

  test('a unit’s goals with its paired medium are counted from the exposures, and entered once', async () => {
    const goal = {
      unit: 'brigade-1',
      year: 2026,
      medium: 'paper',
      mediumName: '清棠晚报',
      goal: '曝光件按期答复',
      foundedMax: 99,
      inTimeLeast: 100,
    }
    const added = await post('wei', '/api/registers/media-goals', goal)
    expect(added.status, added.text).toBe(200)
    expect((await post('wei', '/api/registers/media-goals', goal)).body.code).toBe('oversight.goalTwice')
    expect((await post('lv', '/api/registers/media-goals', goal)).status).toBe(403)
    await done(post('wei', `/api/registers/media-goals/${added.body.id}`, { ...goal, foundedMax: 0 }))
    const [listed] = (await get('wei', '/api/registers/media-goals?year=2026')).body.goals
    expect(listed).toMatchObject({ unitName: { zh: '东关执法中队' }, foundedMax: 0, results: { met: false } })
    expect(listed.results.exposures).toBeGreaterThanOrEqual(4)
    expect(listed.results.answered).toBe(2)
  })
})

const paper = {
  noticeKind: 'notice',
  toUnit: 'brigade-1',
  facts: '三件案件未按期告知',
  lawBasis: '行政处罚法第四十四条',
  demand: '补正并报告',
}

describe('监督文书', () => {
  test('a notice is signed for, objected to, upheld by another hand, reported, sent back, ordered, and closed', async () => {
    const { id } = await open('wei', 'supervisoryNotice.issue', paper)
    expect(await writsOf(id)).toEqual(['supervisionNotice'])
    await done(act('lv', 'supervisoryNotice.sign', id))
    await done(act('lv', 'supervisoryNotice.object', id, { reason: '告知已经送达，有回证' }))
    expect((await act('wei', 'supervisoryNotice.uphold', id, { reason: '回证日期在期限以后' })).body.code).toBe('procedure.sameHand')
    expect((await act('he', 'supervisoryNotice.uphold', id, { reason: '不成立' })).body.code).toBe('oversight.ownUnit')
    expect((await act('lv', 'supervisoryNotice.uphold', id, { reason: '自行维持' })).status).toBe(403)
    await done(act('chu', 'supervisoryNotice.uphold', id, { reason: '回证日期在期限以后' }))
    expect((await act('wei', 'supervisoryNotice.escalate', id, order)).body.code).toBe('oversight.notFailing')
    await done(act('lv', 'supervisoryNotice.reportDone', id, { corrected: '已补正两件' }))
    await done(act('wei', 'supervisoryNotice.sendBack', id, { reason: '还差一件', handleBy: '2026-11-02' }))
    await done(act('wei', 'supervisoryNotice.escalate', id, order))
    await done(act('lv', 'supervisoryNotice.reportDone', id, { corrected: '全部补正' }))
    expect((await act('wei', 'supervisoryNotice.replyOutside', id, { checked: '属实', reply: '已补正' })).body.code).toBe(
      'oversight.notInbound',
    )
    await done(act('wei', 'supervisoryNotice.accept', id, { checked: '三件均已补正' }))
    expect(await stateOf(id)).toBe('closed')
    expect(await writsOf(id)).toEqual(['supervisionDecision', 'supervisionNotice', 'supervisionReview'])
    const [unit] = (await get('wei', '/api/oversight/notices/units')).body.units
    expect(unit).toMatchObject({ id: 'brigade-1', received: 1, objected: 1, sentBack: 1, ordered: 1, closed: 1, open: 0 })
  })
  const order = { measure: 'perform', demand: '三日内补正', lawBasis: '行政处罚法第七十五条', handleBy: '2026-11-05' }

  test('the time to object passes by itself; periods are the district’s, or those of the text it has chosen', async () => {
    const dueOf = async (id: string) => {
      const { body } = await get('wei', `/api/matters/${id}`)
      return Object.fromEntries(body.clocks.map((one: { clock: string; dueAt: string; kind: string }) => [one.clock, one.kind]))
    }
    const own = await open('wei', 'supervisoryNotice.issue', paper)
    await act('lv', 'supervisoryNotice.sign', own.id)
    expect(await dueOf(own.id)).toEqual({ correction: 'urgentDay', objection: 'urgentDay' })
    await sweep(db, city.registers, region, after(20))
    expect(await stateOf(own.id)).toBe('correcting')
    const supervision = { complaints: 'justice', petitions: 'petition-office', noticeProfile: 'sichuan' }
    await db`update region set settings = settings || ${db.json({ supervision })} where region = ${region}`
    await program.registers.changed(region)
    const sample = await open('wei', 'supervisoryNotice.issue', paper)
    await act('lv', 'supervisoryNotice.sign', sample.id)
    expect(await dueOf(sample.id)).toEqual({ correction: 'term', objection: 'term' })
    const advice = await open('wei', 'supervisoryNotice.issue', { ...paper, noticeKind: 'advice' })
    await act('lv', 'supervisoryNotice.sign', advice.id)
    expect(await dueOf(advice.id)).toEqual({ correction: 'urgentDay', objection: 'urgentDay' })
  })

  test('advice of the procuratorate runs two months from its receipt, fifteen days where it is urgent, and is answered in writing', async () => {
    const inbound = {
      organ: '区人民检察院',
      organNumber: '清检建〔2026〕3号',
      receivedOn: '2026-10-13',
      toUnit: 'brigade-1',
      demand: '履行职责',
    }
    const due = async (inboundKind: string) => {
      const { id } = await open('wei', 'supervisoryNotice.enterInbound', { ...inbound, inboundKind })
      const { body } = await get('lv', `/api/matters/${id}`)
      const { dueAt } = body.clocks.find((one: { clock: string }) => one.clock === 'correction')
      return { id, day: new Date(Date.parse(dueAt) + 8 * 3_600_000 - 1).toISOString().slice(0, 10) }
    }
    expect((await due('prosecutorUrgent')).day).toBe('2026-10-28')
    const { id, day } = await due('prosecutor')
    expect(day).toBe('2026-12-14')
    await done(act('lv', 'supervisoryNotice.take', id))
    await done(act('lv', 'supervisoryNotice.reportDone', id, { corrected: '已经查处' }))
    expect((await act('wei', 'supervisoryNotice.accept', id, { checked: '属实' })).body.code).toBe('oversight.inbound')
    await done(act('wei', 'supervisoryNotice.replyOutside', id, { checked: '属实', reply: '已经查处并书面回复' }))
    expect(await writsOf(id)).toEqual(['inboundReply'])
  })

  test('督办 of a matter by its number shows on that matter to who may see it', async () => {
    const proceeding = await filed(parties.company, 'E048', 0)
    const number = await numberOf(proceeding)
    const pressed = { aboutNumber: number, toUnit: 'enforcement', demand: '月底前办结', handleBy: '2026-10-30' }
    expect((await open('wei', 'supervisoryNotice.urge', { ...pressed, aboutNumber: '没有〔2026〕1号' })).body.code).toBe(
      'oversight.numberUnknown',
    )
    const { id } = await open('wei', 'supervisoryNotice.urge', pressed)
    expect(await writsOf(id)).toEqual(['supervisionUrge'])
    expect((await get('wei', `/api/oversight/about/${proceeding}`)).body.notices.map((one: { id: string }) => one.id)).toEqual([id])
    expect((await get('qin', `/api/oversight/about/${proceeding}`)).body.notices).toHaveLength(1)
    expect((await get('yang', `/api/oversight/about/${proceeding}`)).body.notices).toEqual([])
  })
})
