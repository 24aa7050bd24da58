import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { testApp } from '../../../test/world/app.ts'
import { equip } from '../../../test/world/enforcement.ts'
import { informationOffice } from '../../../test/world/information.ts'
import { morning, region, world, type Name } from '../../../test/world/world.ts'
import { sweep } from '../../jobs/sweep.ts'
import { trackingHash } from '../../portal/receipt.ts'
import { januaryReport } from './report.ts'

const { db } = await freshDatabase()
const city = await world(db)
await equip(city)
await informationOffice(city)
const { app, setNow } = await testApp(db)

const after = (days: number) => new Date(morning.getTime() + days * 86_400_000)
const call = async (who: Name | null, method: 'GET' | 'POST', url: string, payload?: object) => {
  const headers = { 'x-gezhi': '1', ...(who && { cookie: `gezhi_session=${city.people[who].cookie}` }) }
  const answer = await app.inject({ method, url, headers, ...(payload && { payload }) })
  const json = answer.headers['content-type']?.includes('json') ?? false
  return { status: answer.statusCode, text: answer.body, body: json ? answer.json() : null, type: answer.headers['content-type'] }
}
const open = (who: Name, verb: string, input: object, more: object = {}) =>
  call(who, 'POST', `/api/${verb.replace('.', '/')}`, { requestKey: randomUUID(), input, ...more })
const act = (who: Name, verb: string, id: string, input: object = {}) => {
  const [procedure, name] = verb.split('.')
  return call(who, 'POST', `/api/${procedure}/${id}/${name}`, { requestKey: randomUUID(), input })
}
const read = async (id: string, who: Name = 'wu') => (await call(who, 'GET', `/api/matters/${id}`)).body
const due = async (id: string, clock: string) => {
  const found = (await read(id)).clocks.find((one: { clock: string }) => one.clock === clock)
  return found === undefined ? null : [found.standing, found.dueAt.slice(0, 10)]
}
const papers = async (id: string): Promise<string[]> =>
  (await call('wu', 'GET', `/api/matters/${id}/writs`)).body.writs.map(({ title }: { title: string }) => title)

const portal = `/api/portal/${region}/information`
const asked = { topic: '2025年道路占用许可数量', description: '各街道分别统计', form: 'electronic', obtainWay: 'online' }
const who = { name: '林见微', phone: '13812345678' }

async function applied(): Promise<{ code: string; id: string }> {
  const answer = await call(null, 'POST', portal, { requestKey: randomUUID(), ...asked, ...who })
  expect(answer.status).toBe(200)
  const [row] = await db<{ matter_id: string }[]>`
    select matter_id from submission where region = ${region} and tracking_hash = ${trackingHash(answer.body.code)}`
  return { code: answer.body.code, id: row?.matter_id ?? '' }
}
const entered = async (more: object = {}): Promise<string> => {
  const answer = await open(
    'wu',
    'informationRequest.enter',
    { ...asked, channel: 'counter', receivedOn: '2026-10-13', ...more },
    { caller: who },
  )
  expect(answer.status).toBe(200)
  return answer.body.matterId
}
const handled = async (): Promise<string> => {
  const id = await entered()
  expect((await act('wu', 'informationRequest.accept', id)).status).toBe(200)
  return id
}
const opinionOf = async (id: string) =>
  (await read(id)).children.filter((one: { procedure: string }) => one.procedure === 'informationOpinion').at(-1).id as string

describe('the day of receipt and the clocks of the answer', () => {
  test('an online request is received when it is confirmed; asked once to be made clear, its answer is counted anew, and the applicant reads it by the code', async () => {
    const { code, id } = await applied()
    expect(await due(id, 'answering')).toBeNull()
    setNow(after(1))
    expect((await act('wu', 'informationRequest.confirm', id, { confirmedOn: '2026-10-14' })).status).toBe(200)
    // 20 working days after 14 October 2026.
    expect(await due(id, 'answering')).toEqual(['running', '2026-11-11'])
    expect(await due(id, 'checking')).toEqual(['running', '2026-10-23'])
    expect(
      (await act('wu', 'informationRequest.askSupplement', id, { lacks: '请说明道路范围', supplementBy: '2026-10-14' })).body.code,
    ).toBe('information.limitPast')
    await act('wu', 'informationRequest.askSupplement', id, { lacks: '请说明道路范围', supplementBy: '2026-10-28' })
    const shown = (await call(null, 'GET', `${portal}/${code}`)).body
    expect([shown.lacks, shown.may, shown.receivedOn]).toEqual(['请说明道路范围', ['supplemented', 'withdraw'], '2026-10-14'])
    setNow(after(5))
    const more = await call(null, 'POST', `${portal}/${code}/act`, { requestKey: randomUUID(), act: 'supplemented', text: '城区主干道' })
    expect(more.body.state.zh).toBe('正在办理')
    // Counted from Monday the 19th, the day after the supplement of Sunday the 18th.
    expect(await due(id, 'answering')).toEqual(['running', '2026-11-13'])
    const answer = { answerKind: 'granted', answer: '共 128 件', obtainFrom: '公众网站“统计年报”栏目', obtainOn: '2026-10-18' }
    expect((await act('wu', 'informationRequest.answer', id, answer)).body).toMatchObject({ state: 'answered' })
    const told = (await call(null, 'GET', `${portal}/${code}`)).body
    expect(told.answer).toMatchObject({ text: '共 128 件', basis: '政府信息公开条例第三十六条第二项' })
    expect(told.papers.map((one: { title: string }) => one.title)).toEqual(['政府信息公开申请补正告知书', '政府信息公开申请答复书'])
    const paper = await call(null, 'GET', `${portal}/${code}/papers/${told.papers[1].id}`)
    expect([paper.status, paper.type]).toEqual([200, 'application/pdf'])
    setNow(morning)
  })

  test('silence after the supplement gives the request up; after seven working days nothing can be asked', async () => {
    const id = await entered()
    await act('wu', 'informationRequest.askSupplement', id, { lacks: '请说明年份', supplementBy: '2026-10-20' })
    setNow(after(9))
    await sweep(db, city.registers, region, after(9))
    expect((await read(id)).state).toBe('givenUp')
    setNow(morning)
    const late = await entered()
    setNow(after(14))
    expect((await act('wu', 'informationRequest.askSupplement', late, { lacks: '年份', supplementBy: '2026-11-10' })).body.code).toBe(
      'information.tooLateToAsk',
    )
    setNow(morning)
  })

  test('how it came decides which entry is taken', async () => {
    const letter = { ...asked, channel: 'letter' }
    expect((await open('wu', 'informationRequest.enter', { ...letter, receivedOn: '2026-10-13' })).body.code).toBe('information.toConfirm')
    expect((await open('wu', 'informationRequest.lodge', { ...asked, channel: 'counter' })).body.code).toBe('information.atOnce')
    expect((await open('wu', 'informationRequest.lodge', letter, { caller: who })).body.code).toMatch(/^[0-9A-Z]{10}$/)
  })

  test('the head of the office extends once by twenty working days, and the applicant is told', async () => {
    const id = await handled()
    expect((await act('wu', 'informationRequest.extend', id, { reason: '需要汇总' })).status).toBe(403)
    expect((await act('chu', 'informationRequest.extend', id, { reason: '需要汇总' })).status).toBe(200)
    expect(await due(id, 'answering')).toEqual(['running', '2026-12-08'])
    expect((await act('chu', 'informationRequest.extend', id, { reason: '需要汇总' })).body.code).toBe('information.extendedAlready')
    expect(await papers(id)).toEqual(['政府信息公开延期答复告知书'])
  })
})

describe('others are asked, and the time stands still', () => {
  test('a third party that refuses is heeded unless the public interest is said, and is then told; the time of asking is not counted', async () => {
    const id = await handled()
    const question = { opinionKind: 'thirdParty', opinionOf: '云帆公司', letter: '是否同意公开你公司的许可材料' }
    await act('wu', 'informationRequest.askOpinion', id, question)
    expect((await due(id, 'answering'))?.[0]).toBe('paused')
    const opinion = await opinionOf(id)
    expect((await act('wu', 'informationOpinion.deliverMaker', opinion, { deliveredOn: '2026-10-13' })).body.code).toBe(
      'information.otherOpinion',
    )
    await act('wu', 'informationOpinion.deliverThird', opinion, { deliveredOn: '2026-10-13' })
    expect((await read(opinion)).clocks.find((one: { clock: string }) => one.clock === 'third').dueAt.slice(0, 10)).toBe('2026-11-03')
    setNow(after(7))
    await act('wu', 'informationOpinion.give', opinion, { agrees: 'no', opinion: '涉及商业秘密' })
    expect((await read(id)).state).toBe('handling')
    expect(await due(id, 'answering')).toEqual(['running', '2026-11-17'])
    const granted = { answerKind: 'granted', answer: '见附件', obtainFrom: '档案室', obtainOn: '2026-10-21' }
    expect((await act('wu', 'informationRequest.answer', id, granted)).body.code).toBe('information.thirdPartyAgainst')
    expect((await act('wu', 'informationRequest.answer', id, { ...granted, publicInterest: '关系公共安全' })).status).toBe(200)
    expect(await papers(id)).toEqual(['政府信息公开申请答复书', '政府信息公开第三方告知书'])
    const texts = JSON.stringify((await call('wu', 'GET', `/api/matters/${opinion}/writs`)).body)
    expect(texts).not.toContain(who.name)
    setNow(morning)
  })

  test('silence: of a third party the organ decides, of an organ that shared in making it agrees; the time runs on when both are in', async () => {
    const id = await handled()
    await act('wu', 'informationRequest.askOpinion', id, { opinionKind: 'thirdParty', opinionOf: '云帆公司', letter: '是否同意' })
    const third = await opinionOf(id)
    await act('wu', 'informationRequest.askAnother', id, { opinionKind: 'coMaker', opinionOf: '区住建局', letter: '是否同意' })
    const both = (await read(id)).children.map((one: { id: string }) => one.id)
    const maker = both.find((one: string) => one !== third) ?? ''
    await act('wu', 'informationOpinion.deliverThird', third, { deliveredOn: '2026-10-13' })
    await act('wu', 'informationOpinion.deliverMaker', maker, { deliveredOn: '2026-10-13' })
    setNow(after(30))
    await sweep(db, city.registers, region, after(30))
    expect((await read(third)).state).toBe('silent')
    expect((await read(maker)).state).toBe('agreedSilent')
    expect((await read(id)).state).toBe('handling')
    const opinions = await db<{ kind: string; agrees: boolean | null }[]>`
      select kind, agrees from information_opinion where region = ${region} and request_id = ${id} order by kind`
    expect(opinions.map(({ kind, agrees }) => [kind, agrees])).toEqual([
      ['coMaker', true],
      ['thirdParty', null],
    ])
    setNow(morning)
  })
})

describe('what it comes to', () => {
  test.each([
    [{ answerKind: 'refused', answer: '不予公开', reason: '属于案卷信息' }, 'information.lacks', { ground: 'caseFile' }],
    [{ answerKind: 'notHeld', answer: '不存在' }, 'information.lacks', { searched: '检索了全部档案' }],
    [{ answerKind: 'repeated', answer: '不重复处理' }, 'information.lacks', { earlierNumber: '试公答字〔2026〕第1号' }],
    [
      { answerKind: 'partial', answer: '部分公开', reason: '含个人隐私', ground: 'thirdParty' },
      'information.notGiven',
      { obtainFrom: '窗口', obtainOn: '2026-10-13' },
    ],
  ])('an answer says what its kind has to say: %o', async (answer, code, more) => {
    const id = await handled()
    expect((await act('wu', 'informationRequest.answer', id, answer)).body.code).toBe(code)
    expect((await act('wu', 'informationRequest.answer', id, { ...answer, ...more })).body).toMatchObject({ state: 'answered' })
  })

  test('a complaint in the form of a request is sent to its channel; very many requests need reasons first; a fee needs its rule', async () => {
    const { code, id } = await applied()
    await act('wu', 'informationRequest.redirect', id, { voiceWay: 'complaint', reason: '反映的是执法态度' })
    expect((await call(null, 'GET', `${portal}/${code}`)).body).toMatchObject({ redirectTo: 'complaint', final: true, may: [] })
    expect((await call(null, 'GET', `/api/portal/${region}/track/${code}`)).body.code).toBe('access.receiptOfInformation')
    const many = await handled()
    expect((await act('chu', 'informationRequest.notProcess', many, { reason: '无合理理由' })).body.code).toBe('information.reasonsFirst')
    await act('wu', 'informationRequest.askReasons', many, { reason: '一个月内申请四十次' })
    expect((await act('wu', 'informationRequest.noticeFee', many, { fen: 10_000, reason: '数量过多' })).body.code).toBe(
      'information.noFeeRule',
    )
    await act('wu', 'informationRequest.giveReasons', many, { reason: '研究需要' })
    await act('chu', 'informationRequest.delay', many, { answerBy: '2027-03-01', reason: '数量大' })
    expect(await due(many, 'later')).toEqual(['running', '2027-03-01'])
    expect(await papers(many)).toEqual(['政府信息公开延迟答复告知书'])
  })
})

test('nobody but the office and the supervisor sees a request, its applicant is read with an entry, and a wrong code opens nothing', async () => {
  const { id } = await applied()
  for (const one of ['lv', 'yang', 'zhu', 'qin'] as const) {
    for (const url of [`/api/matters/${id}`, `/api/information/${id}`, `/api/matters/${id}/writs`, `/api/matters/${id}/dossier.pdf`])
      expect((await call(one, 'GET', url)).status, `${one} ${url}`).toBe(404)
    for (const url of ['/api/supervision', '/api/supervision/export', '/api/inbox', '/api/notices'])
      expect((await call(one, 'GET', url)).text, `${one} ${url}`).not.toContain(id)
    expect([403, 404]).toContain((await act(one, 'informationRequest.note', id, { note: '看看' })).status)
  }
  expect((await call('wei', 'GET', `/api/matters/${id}`)).status).toBe(200)
  const read = await call('wu', 'POST', `/api/informationRequest/${id}/readRequester`, { requestKey: randomUUID(), reason: '邮寄答复' })
  expect(read.body).toMatchObject({ name: who.name })
  expect((await call('wu', 'GET', `/api/matters/${id}`)).body.entries.at(-1)).toMatchObject({ act: 'readRequester' })
  expect((await call(null, 'GET', `${portal}/0123456789`)).body.code).toBe('access.badReceipt')
})

test('each January the report begins by itself, due on the 31st; its figures open their requests and are published as they then are', async () => {
  const january = new Date('2027-01-05T02:00:00Z')
  setNow(january)
  await januaryReport(db, city.registers, () => january)(region)
  await januaryReport(db, city.registers, () => january)(region)
  const year = (await call('wu', 'GET', '/api/information-years')).body
  expect([year.year, year.due, year.report.stateName.zh]).toEqual([2026, '2027-01-31', '编制中'])
  expect(year.lines.find((one: { key: string }) => one.key === 'refused.caseFile').requests).toHaveLength(1)
  expect(year.received.length).toBe(year.ended.length + year.carriedOn.length)
  expect((await read(year.report.id)).clocks[0]).toMatchObject({ clock: 'publishing', dueAt: '2027-01-31T16:00:00.000Z' })
  expect((await open('wu', 'informationReport.begin', { year: 2026 })).body.code).toBe('information.reportBegun')
  expect((await open('wu', 'informationReport.begin', { year: 2027 })).body.code).toBe('information.yearNotOver')
  await act('wu', 'informationReport.submit', year.report.id, { problems: '答复不够及时', improvements: '加强培训' })
  expect((await act('wu', 'informationReport.publish', year.report.id)).status).toBe(403)
  expect((await act('chu', 'informationReport.publish', year.report.id)).body).toMatchObject({ state: 'published' })
  const [report] = (await call(null, 'GET', `/api/portal/${region}/information-reports`)).body.reports
  expect(report).toMatchObject({ year: 2026, problems: '答复不够及时', received: year.received.length })
  const csv = await call(null, 'GET', `/api/portal/${region}/information-reports/2026.csv`)
  expect([csv.status, csv.text.includes('行政执法案卷信息')]).toEqual([200, true])
  setNow(morning)
})
