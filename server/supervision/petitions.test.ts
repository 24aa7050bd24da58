import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { voices } from '../../test/world/voices.ts'
import { walker } from '../../test/world/proceeding.ts'
import { morning, region, world, type Name } from '../../test/world/world.ts'
import { findMatter } from '../matter/load.ts'
import { sweep } from '../jobs/sweep.ts'

const { db } = await freshDatabase()
const city = await world(db)
await equip(city)
await voices(city)
const { app, setNow } = await testApp(db)
const { act: walked } = walker(city)

const after = (days: number) => new Date(morning.getTime() + days * 86_400_000)
const portal = `/api/portal/${region}`
const post = async (who: Name | null, url: string, payload: object) => {
  const headers = { 'x-gezhi': '1', ...(who && { cookie: `gezhi_session=${city.people[who].cookie}` }) }
  const answer = await app.inject({ method: 'POST', url, headers, payload })
  return { status: answer.statusCode, text: answer.body, body: answer.json() }
}
const act = (who: Name, name: string, id: string, input: object = {}) =>
  post(who, `/api/petition/${id}/${name}`, { requestKey: randomUUID(), input })
const done = async (who: Name, name: string, id: string, input: object = {}) => {
  const answer = await act(who, name, id, input)
  expect(answer.status, `${name}: ${answer.text}`).toBe(200)
}
const own = (code: string, name: string, more: object = {}) =>
  post(null, `${portal}/complaints/${code}/act`, { requestKey: randomUUID(), act: name, ...more })
const followed = async (code: string) => (await app.inject({ url: `${portal}/complaints/${code}` })).json()

async function lodged(more: object = {}): Promise<{ code: string; id: string; number: string }> {
  const sent = {
    requestKey: randomUUID(),
    aim: 'other',
    category: 'claim',
    description: '小区门口无路灯',
    confidential: 'no',
    name: '赵来信',
    phone: '13711112222',
  }
  const answer = await post(null, `${portal}/petitions`, { ...sent, ...more })
  expect(answer.status, answer.text).toBe(200)
  const { number } = await followed(answer.body.code)
  const [row] = await db<{ matter_id: string }[]>`select matter_id from matter where region = ${region} and number = ${number}`
  return { code: answer.body.code, id: row?.matter_id ?? '', number }
}
const dueOf = async (id: string, clock: string) => (await findMatter(db, region, id))?.matter.clocks[clock]?.dueAt.slice(0, 10)
const stateOf = async (id: string) => (await findMatter(db, region, id))?.matter.state

async function handled(more: object = {}) {
  const one = await lodged(more)
  await done('chen', 'sort', one.id, { way: 'petition' })
  await done('chen', 'forward', one.id, { unit: 'enforcement' })
  await done('qin', 'accept', one.id)
  return one
}
const opinion = {
  request: '安装路灯',
  found: '该处属市政道路',
  outcome: 'supported',
  opinion: '列入年度计划',
  lawBasis: '城市道路管理条例第六条',
}
const review = { reviewResult: 'upheld', opinion: '原意见正确', lawBasis: '信访工作条例第三十五条' }

describe('sorted by the six ways of article 31', () => {
  test('a request to punish goes to enforcement with its clocks, not sixty days, and comes back to the petitioner', async () => {
    const { code, id } = await lodged({ aim: 'punish', description: '有人每晚倾倒建筑垃圾' })
    expect((await act('chen', 'sort', id, { way: 'petition' })).body.code).toBe('petition.otherWay')
    await done('chen', 'sort', id, { way: 'administrative' })
    expect((await act('chen', 'forward', id, { unit: 'enforcement' })).body.code).toBe('petition.notPetition')
    await done('chen', 'openEnforcement', id, { unit: 'brigade-1', point: city.pointIn(0, 1), reason: '核查夜间倾倒' })
    const { matter } = (await findMatter(db, region, id)) ?? {}
    expect(Object.keys(matter?.clocks ?? {})).toEqual(['following'])
    const [lead] = await db<{ matter_id: string; unit_id: string; state: string }[]>`
      select matter_id, unit_id, state from matter where region = ${region} and parent_id = ${id} and procedure = 'penalty'`
    expect(lead).toMatchObject({ unit_id: 'brigade-1', state: 'checking' })
    const shown = await followed(code)
    expect([shown.state.zh, shown.proceeding.state.zh, shown.proceeding.due.zh]).toEqual(['已转入执法程序', '线索核查中', '核查线索'])
    expect((await act('chen', 'answer', id, { answer: '已处理' })).body.code).toBe('petition.undecided')
    const leadId = lead?.matter_id ?? ''
    await walked('lv', 'penalty.declineFiling', leadId, { reason: '经核查没有违法事实' }, 1)
    setNow(after(1))
    await done('chen', 'answer', id, { answer: '经执法中队核查，没有发现违法事实' })
    const answered = await followed(code)
    expect([answered.state.zh, answered.papers.at(-1).title]).toEqual(['已答复', '信访事项答复意见书'])
    expect((await own(code, 'rate', { rating: '3' })).body.rating).toBe(3)
    setNow(morning)
  })

  test('what a court or another organ settles is shown its lawful way, and an accusation is passed on', async () => {
    const court = await lodged({ aim: 'court' })
    await done('chen', 'sort', court.id, { way: 'judicial' })
    expect(
      (await act('chen', 'openEnforcement', court.id, { unit: 'enforcement', point: city.pointIn(0, 1), reason: '转办' })).body.code,
    ).toBe('petition.notEnforcement')
    await done('chen', 'guide', court.id, { organ: '区人民法院', reason: '属于诉讼事项' })
    expect((await followed(court.code)).papers[0].title).toBe('信访事项办理途径告知书')
    const accusation = await lodged({ category: 'accusation', aboutUnit: 'brigade-1' })
    const hidden = await app.inject({ url: `/api/matters/${accusation.id}`, headers: { cookie: `gezhi_session=${city.people.lv.cookie}` } })
    expect(hidden.statusCode).toBe(404)
    await done('chen', 'passOn', accusation.id, { organ: '区纪委监委' })
  })

  test('an accused unit does not handle it, and at most five speak for a group', async () => {
    const { id } = await lodged({ confidential: 'yes', aboutUnit: 'brigade-1' })
    await done('chen', 'sort', id, { way: 'petition' })
    expect((await act('chen', 'forward', id, { unit: 'brigade-1' })).body.code).toBe('complaint.unitBarred')
    const six = {
      requestKey: randomUUID(),
      aim: 'other',
      category: 'claim',
      description: '集体',
      confidential: 'no',
      people: 30,
      representatives: 6,
    }
    expect((await post(null, `${portal}/petitions`, six)).body.code).toBe('petition.tooManyRepresentatives')
  })
})

describe('the petition procedure and its terms', () => {
  test('fifteen days to register and to tell, five working days to object, sixty and thirty to handle', async () => {
    const { id } = await lodged()
    expect(await dueOf(id, 'registration')).toBe('2026-10-28')
    await done('chen', 'sort', id, { way: 'petition' })
    await done('chen', 'forward', id, { unit: 'enforcement' })
    expect([await dueOf(id, 'acceptance'), await dueOf(id, 'objection')]).toEqual(['2026-10-28', '2026-10-20'])
    await done('qin', 'object', id, { reason: '不属于本局职责' })
    await done('chen', 'overrule', id, { reason: '职责清单第3项' })
    expect((await act('qin', 'object', id, { reason: '仍有异议' })).body.code).toBe('procedure.wrongState')
    await done('qin', 'accept', id)
    expect(await dueOf(id, 'handling')).toBe('2026-12-14')
    await done('qin', 'extend', id, { reason: '情况复杂' })
    expect(await dueOf(id, 'handling')).toBe('2027-01-11')
    expect((await act('qin', 'extend', id, { reason: '再延' })).body.code).toBe('petition.extendedAlready')
  })

  test('who does not object in time can no longer hand it back', async () => {
    const { id } = await lodged()
    await done('chen', 'sort', id, { way: 'petition' })
    await done('chen', 'forward', id, { unit: 'enforcement' })
    await sweep(db, city.registers, region, after(9))
    expect(await stateOf(id)).toBe('toAccept')
  })

  test('an opinion is reviewed by the unit above, then finally, and the same facts are not accepted again', async () => {
    const { code, id, number } = await handled()
    await done('qin', 'giveOpinion', id, opinion)
    expect((await own(code, 'askReview', { text: '计划太晚' })).body.state.zh).toBe('复查中')
    expect((await findMatter(db, region, id))?.matter.attributes.unit).toBe('government')
    await done('han', 'review', id, review)
    await own(code, 'askFinalReview', { text: '仍不服' })
    // Above the district's government the petition office enters what the organ there says.
    expect((await findMatter(db, region, id))?.matter.attributes.unit).toBe('petition-office')
    const before = await dueOf(id, 'finalReview')
    await city.db`insert into post_holding (region, holding_id, person_id, role_id, unit_id, from_on) values (${region}, ${randomUUID()}, ${city.people.feng.id}, 'unitLead', 'petition-office', '2020-01-01')`
    await city.registers.changed(region)
    setNow(after(2))
    await done('feng', 'beginHearing', id)
    setNow(after(12))
    await done('feng', 'endHearing', id, { record: '听证记录' })
    expect((await dueOf(id, 'finalReview')) ?? '').not.toBe(before)
    await done('feng', 'finalReview', id, review)
    expect(await stateOf(id)).toBe('terminated')
    const again = await lodged()
    await done('chen', 'sort', again.id, { way: 'petition', sameNumber: number })
    expect((await act('chen', 'forward', again.id, { unit: 'enforcement' })).body.code).toBe('petition.sameEnded')
    await done('chen', 'notAccept', again.id, { ground: 'terminated', sameNumber: number, reason: '已经复核终结' })
    setNow(morning)
  })

  test('while it is handled the same matter is not accepted a second time, and its clerk sees the first by the telephone number', async () => {
    const first = await handled({ phone: '13600001111' })
    const second = await lodged({ phone: '13600001111' })
    const view = await app.inject({ url: `/api/supervision/${second.id}`, headers: { cookie: `gezhi_session=${city.people.chen.cookie}` } })
    expect(view.json().petition.maybeSame.map((one: { id: string }) => one.id)).toContain(first.id)
    expect((await act('chen', 'notAccept', second.id, { ground: 'sameItem', reason: '重复' })).body.code).toBe('petition.noSameOpen')
    await done('chen', 'notAccept', second.id, { ground: 'sameItem', sameNumber: first.number, reason: '同一事项正在办理' })
  })

  test('nobody asks for a review in time: it is settled; both sides agree: there is a paper; urgent ones are reported up', async () => {
    const { id } = await handled()
    await done('qin', 'reportUp', id, { reason: '可能引发群体事件' })
    const [raised] = await db<
      { unit_id: string }[]
    >`select unit_id from matter where region = ${region} and parent_id = ${id} and procedure = 'escalation'`
    expect(raised?.unit_id).toBe('government')
    await done('qin', 'giveOpinion', id, opinion)
    await sweep(db, city.registers, region, after(40))
    expect(await stateOf(id)).toBe('settled')
    const agreed = await handled()
    await done('qin', 'mediate', agreed.id, { agreement: '一个月内安装路灯', signed: [await uploaded('qin')] })
    expect((await followed(agreed.code)).papers.at(-1).title).toBe('信访事项调解（和解）协议书')
  })
})

async function uploaded(who: Name): Promise<string> {
  const photo = await city.photo()
  await db`insert into attachment_upload (region, sha256, person_id, uploaded_at) values (${region}, ${photo}, ${city.people[who].id}, ${morning})`.catch(
    () => undefined,
  )
  return photo
}

describe('brought straight to another organ (第二十三条第二款)', () => {
  const story = { source: 'visit', category: 'claim', aim: 'other', description: '请求安装路灯', confidential: 'no' }
  const brought = async (more: object = {}, caller?: object) => {
    const answer = await post('qin', '/api/petition/lodgeDirect', {
      requestKey: randomUUID(),
      input: { ...story, ...more },
      ...(caller && { caller }),
    })
    expect(answer.status, answer.text).toBe(200)
    return { id: String(answer.body.matterId), code: answer.body.code as string | null }
  }
  test('its bringer is told in writing: on the spot on the day it came, else in fifteen days', async () => {
    setNow(morning)
    const { id, code } = await brought({}, { name: '赵来访' })
    expect((await findMatter(db, region, id))?.matter.attributes.unit).toBe('enforcement')
    // Received on 13 October: the fifteenth day is 28 October.
    expect(await dueOf(id, 'telling')).toBe('2026-10-28')
    expect((await act('qin', 'tellAccepted', id, { way: 'petition', toldHow: 'unknown' })).body.code).toBe('petition.reachable')
    expect((await act('qin', 'tellAccepted', id, { way: 'judicial', reason: '试', toldHow: 'onSpot' })).body.code).toBe(
      'petition.notPetition',
    )
    await done('qin', 'tellAccepted', id, { way: 'petition', toldHow: 'onSpot' })
    expect(await stateOf(id)).toBe('handling')
    expect(Object.keys((await findMatter(db, region, id))?.matter.clocks ?? {})).toEqual(['handling'])
    expect((await followed(code ?? '')).state.zh).toBe('正在办理')
    const earlier = await brought({ receivedOn: '2026-10-12' })
    expect(
      (await act('qin', 'tellElsewhere', earlier.id, { organ: '区教育局', reason: '不属于本单位', toldHow: 'onSpot' })).body.code,
    ).toBe('petition.notOnSpot')
    await done('qin', 'tellElsewhere', earlier.id, { organ: '区教育局', reason: '不属于本单位', toldHow: 'unknown' })
    expect(await stateOf(earlier.id)).toBe('passedOn')
  })
  test('what a law gives a procedure is told its way, what is a unit’s below goes there with its own days to object', async () => {
    const punish = await brought({ aim: 'punish' })
    expect((await act('qin', 'tellWay', punish.id, { way: 'petition', organ: '区法院', reason: '试', toldHow: 'written' })).body.code).toBe(
      'petition.notStatutory',
    )
    await done('qin', 'tellWay', punish.id, { way: 'administrative', organ: '区综合行政执法局', reason: '请求处罚', toldHow: 'written' })
    expect(await stateOf(punish.id)).toBe('guided')
    const below = await brought()
    await done('qin', 'tellForwarded', below.id, { way: 'petition', unit: 'brigade-1', toldHow: 'written' })
    expect(Object.keys((await findMatter(db, region, below.id))?.matter.clocks ?? {}).sort()).toEqual(['acceptance', 'objection'])
    await done('lv', 'accept', below.id)
    expect(await stateOf(below.id)).toBe('handling')
  })
})

describe('where several organs are concerned (第二十四条第一款)', () => {
  const sorted = async () => {
    const { id } = await lodged()
    await done('chen', 'sort', id, { way: 'petition' })
    return id
  }
  test('they agree on who accepts', async () => {
    const id = await sorted()
    expect((await act('chen', 'convene', id, { unit: 'enforcement' })).body.code).toBe('petition.othersMissing')
    await done('chen', 'convene', id, { unit: 'enforcement', otherUnit: 'city-management' })
    await done('chen', 'agreed', id, { unit: 'enforcement', record: '两局协商，由执法局受理' })
    expect(Object.keys((await findMatter(db, region, id))?.matter.clocks ?? {}).sort()).toEqual(['acceptance', 'objection'])
  })
  test('else the organ above both decides', async () => {
    const id = await sorted()
    await done('chen', 'convene', id, { unit: 'enforcement', otherUnit: 'city-management' })
    expect((await act('chen', 'toConference', id, { reason: '有争议' })).body.code).toBe('petition.superiorThere')
    await done('chen', 'referUp', id, { reason: '两局都认为不属于本局' })
    expect((await findMatter(db, region, id))?.matter).toMatchObject({ state: 'disputed', attributes: { unit: 'government' } })
    expect((await act('qin', 'designate', id, { unit: 'city-management', reason: '试' })).status).not.toBe(200)
    await done('han', 'designate', id, { unit: 'city-management', reason: '路灯由城市管理局负责' })
    expect((await findMatter(db, region, id))?.matter).toMatchObject({ state: 'toAccept', attributes: { unit: 'city-management' } })
  })
  test('and where there is none above them, what the joint conference decided is entered with its document', async () => {
    const id = await sorted()
    await done('chen', 'convene', id, { unit: 'enforcement', otherOrgan: '省高速公路管理中心' })
    expect((await act('chen', 'referUp', id, { reason: '有争议' })).body.code).toBe('petition.noSuperior')
    await done('chen', 'toConference', id, { reason: '没有共同的上一级' })
    await done('chen', 'conferenceDecided', id, { unit: 'enforcement', documentNumber: '信联〔2026〕2号', decidedOn: '2026-10-13' })
    expect(await stateOf(id)).toBe('toAccept')
  })
})
