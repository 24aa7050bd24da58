import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { voices } from '../../test/world/voices.ts'
import { morning, region, world, type Name } from '../../test/world/world.ts'
import { deliver } from '../jobs/deliver.ts'
import { trackingHash } from '../portal/receipt.ts'
import { sweep } from '../jobs/sweep.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
await voices(city)
const { app, program, setNow } = await testApp(db)
const { filed } = walker(city)

const after = (days: number) => new Date(morning.getTime() + days * 86_400_000)
const cookie = (who: Name) => `gezhi_session=${city.people[who].cookie}`
const get = async (who: Name, url: string) => {
  const answer = await app.inject({ method: 'GET', url, headers: { cookie: cookie(who) } })
  return { status: answer.statusCode, text: answer.body, body: answer.headers['content-type']?.includes('json') ? answer.json() : null }
}
const post = async (who: Name | null, url: string, payload: object) => {
  const headers = { 'x-gezhi': '1', ...(who && { cookie: cookie(who) }) }
  const answer = await app.inject({ method: 'POST', url, headers, payload })
  return { status: answer.statusCode, text: answer.body, body: answer.json() }
}
const act = async (who: Name, verb: string, matterId: string, input: object = {}) => {
  const [procedure, name] = verb.split('.') as [string, string]
  return post(who, `/api/${procedure}/${matterId}/${name}`, { requestKey: randomUUID(), input })
}

const secret = { name: '林见微', phone: '13812345678', description: '我叫林见微，中队执法时没有出示证件' }
const portal = `/api/portal/${region}`

async function lodged(more: object = {}): Promise<{ code: string; id: string }> {
  const answer = await post(null, `${portal}/complaints`, {
    requestKey: randomUUID(),
    complaintKind: 'procedure',
    aboutUnit: 'brigade-1',
    confidential: 'yes',
    ...secret,
    ...more,
  })
  expect(answer.status).toBe(200)
  const [row] = await db<{ matter_id: string }[]>`
    select matter_id from submission where region = ${region} and tracking_hash = ${trackingHash(answer.body.code)}`
  return { code: answer.body.code, id: row?.matter_id ?? '' }
}
const assigned = { unit: 'justice', handleBy: '2026-11-10' }
const childOf = async (id: string, procedure: string) => {
  const [row] = await db<{ matter_id: string }[]>`
    select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = ${procedure} order by opened_at desc limit 1`
  return row?.matter_id ?? ''
}

describe('受理—批办—回复 in one line', () => {
  test('a complaint goes from the portal to its answer, call-back and rating, each step with its paper and its clock', async () => {
    const { code, id } = await lodged()
    expect((await act('wei', 'complaint.accept', id)).status).toBe(200)
    expect((await act('chu', 'complaint.assign', id, { ...assigned, unit: 'brigade-1' })).body.code).toBe('complaint.unitBarred')
    expect((await act('chu', 'complaint.assign', id, { ...assigned, handleBy: '2026-10-01' })).body.code).toBe('complaint.limitPast')
    expect((await act('chu', 'complaint.assign', id, assigned)).status).toBe(200)
    expect((await act('wei', 'complaint.askExplanation', id, { questions: '何时出示证件', named: 'yes' })).body.code).toBe(
      'complaint.confidential',
    )
    expect((await act('wei', 'complaint.askExplanation', id, { questions: '何时出示证件', named: 'no' })).status).toBe(200)
    const said = { finding: 'partly', answer: '当日未主动出示证件，已批评教育' }
    expect((await act('chu', 'complaint.answer', id, said)).body.code).toBe('complaint.notExplained')
    const asked = await childOf(id, 'explanation')
    expect((await act('lv', 'explanation.explain', asked, { statement: '先口头表明身份' })).status).toBe(200)
    expect((await act('chu', 'complaint.answer', id, said)).status).toBe(200)
    const answered = (await app.inject({ url: `${portal}/complaints/${code}` })).json()
    expect(answered.may).toEqual(['rate', 'reopen'])
    expect(answered.papers.map((one: { title: string }) => one.title)).toEqual(['执法投诉受理告知书', '执法投诉答复意见书'])
    const receipt = await app.inject({ url: `${portal}/track/${code}/receipt.json` })
    expect(receipt.json()).toMatchObject({ format: 'gezhi-receipt', leaf: { matterId: id, seq: 1 } })
    const paper = await app.inject({ url: `${portal}/complaints/${code}/papers/${answered.papers[1].id}` })
    expect([paper.statusCode, paper.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect((await act('wei', 'complaint.close', id)).body.code).toBe('procedure.wrongState')
    expect((await act('wei', 'complaint.callBack', id, { contented: 'partly' })).status).toBe(200)
    expect((await act('wei', 'complaint.close', id)).body.code).toBe('complaint.notRated')
    const rated = await post(null, `${portal}/complaints/${code}/act`, { requestKey: randomUUID(), act: 'rate', rating: '4' })
    expect(rated.body.rating).toBe(4)
    expect((await act('wei', 'complaint.close', id)).status).toBe(200)
  })

  test('it is handled anew once when the complainant is not content, and closes by itself when nobody rates it', async () => {
    setNow(after(1))
    const { code, id } = await lodged()
    await act('wei', 'complaint.accept', id)
    await act('chu', 'complaint.assign', id, assigned)
    await act('chu', 'complaint.answer', id, { finding: 'unfounded', answer: '不属实' })
    const again = { requestKey: randomUUID(), act: 'reopen', text: '没有调查' }
    expect((await post(null, `${portal}/complaints/${code}/act`, again)).body.state.zh).toBe('已受理')
    await act('chu', 'complaint.assign', id, assigned)
    await act('chu', 'complaint.answer', id, { finding: 'unfounded', answer: '复查后不属实' })
    const third = await post(null, `${portal}/complaints/${code}/act`, { ...again, requestKey: randomUUID() })
    expect(third.body.code).toBe('complaint.reopenedAlready')
    await act('wei', 'complaint.callBack', id, { contented: 'not' })
    await sweep(db, city.registers, region, after(60))
    const [row] = await db<{ state: string }[]>`select state from matter where region = ${region} and matter_id = ${id}`
    expect(row?.state).toBe('closed')
    setNow(morning)
  })

  test('a complaint about the supervising organ itself goes to whoever stands above it', async () => {
    const { id } = await lodged({ aboutUnit: 'justice' })
    const [row] = await db<{ unit_id: string }[]>`select unit_id from matter where region = ${region} and matter_id = ${id}`
    expect(row?.unit_id).toBe('government')
    expect((await get('chu', `/api/matters/${id}`)).status).toBe(404)
  })
})

describe('回避 and confidentiality through every route', () => {
  test('who is complained about sees what it must answer and nothing else, in no list, page, file or notice', async () => {
    const { id } = await lodged()
    await act('wei', 'complaint.accept', id, { persons: [city.people.yang.id] })
    await act('chu', 'complaint.assign', id, assigned)
    await act('wei', 'complaint.askExplanation', id, { questions: '请说明当日检查经过', named: 'no' })
    const asked = await childOf(id, 'explanation')
    await db`update outbox set next_try_at = ${morning} where region = ${region}`
    while ((await deliver(db, city.registers, program.live, region, morning)) > 0);
    // 吕刚 leads the brigade; 何静 supervises, with the whole district in reach, but in the bureau above: she is not barred.
    for (const who of ['lv', 'yang', 'zhu'] as const) {
      const urls = [
        `/api/matters/${id}`,
        `/api/supervision/${id}`,
        `/api/matters/${id}/clocks/handling`,
        `/api/matters/${id}/writs`,
        `/api/matters/${id}/dossier.pdf`,
        `/api/matters/${id}/dossier.zip`,
        `/api/enforcement/${id}/timeline`,
        `/api/supervision/about/${id}`,
      ]
      for (const url of urls) expect((await get(who, url)).status, `${who} ${url}`).toBe(404)
      for (const [verb, input] of [
        ['note', { note: '看看' }],
        ['assign', assigned],
        ['answer', { finding: 'unfounded', answer: '不属实' }],
      ] as const)
        expect([403, 404], `${who} ${verb}`).toContain((await act(who, `complaint.${verb}`, id, input)).status)
      const read = await post(who, `/api/complaint/${id}/readComplainant`, { requestKey: randomUUID(), reason: '看看' })
      expect([403, 404], `${who} readComplainant`).toContain(read.status)
      const texts = [
        await get(who, '/api/inbox'),
        await get(who, '/api/supervision'),
        await get(who, '/api/supervision/export'),
        await get(who, `/api/supervision?words=${encodeURIComponent('投诉')}`),
        await get(who, '/api/notices'),
        await get(who, `/api/matters/${asked}`),
        await get(who, `/api/supervision/${asked}`),
        await get(who, '/api/matters/export?format=csv&procedure=complaint'),
        await post(who, '/api/matters/list', { procedure: 'complaint' }),
        await post(who, '/api/matters/list', { procedure: 'explanation' }),
        await post(who, '/api/matters/list', { procedure: 'case', words: '林见微' }),
      ].map(({ text }) => text)
      for (const text of texts) for (const kept of [id, secret.name, secret.phone, '出示证件']) expect(text).not.toContain(kept)
    }
    expect((await get('lv', `/api/matters/${asked}`)).body.entries[0].input.questions).toBe('请说明当日检查经过')
    const notices = (await db<{ person_id: string }[]>`select person_id from notice where region = ${region} and matter_id = ${id}`).map(
      (row) => row.person_id,
    )
    expect(notices).not.toContain(city.people.lv.id)
    expect(notices).toContain(city.people.chu.id)
  })

  test('a supervisor whose own unit is complained about is kept out, however far the post reaches', async () => {
    const { id } = await lodged({ aboutUnit: 'enforcement' })
    expect((await get('wei', `/api/matters/${id}`)).status).toBe(200)
    expect((await get('he', `/api/matters/${id}`)).status).toBe(404)
    expect((await get('he', '/api/supervision')).text).not.toContain(id)
    expect((await post('he', '/api/matters/list', { procedure: 'complaint' })).text).not.toContain(id)
    expect((await act('he', 'complaint.accept', id)).status).toBe(404)
    await act('wei', 'complaint.recuse', id, { persons: [city.people.wei.id], reason: '与投诉人是亲属' })
    expect((await get('wei', `/api/matters/${id}`)).status).toBe(404)
  })

  test('a name that is not to be kept is told to the unit only where it was decided so, and stands in the paper', async () => {
    const { id } = await lodged({ confidential: 'no' })
    await act('wei', 'complaint.accept', id)
    await act('chu', 'complaint.assign', id, assigned)
    await act('wei', 'complaint.askExplanation', id, { questions: '请说明', named: 'no' })
    const quiet = await childOf(id, 'explanation')
    expect((await get('lv', `/api/supervision/${quiet}`)).body.explanation.complainant).toBeNull()
    await act('wei', 'complaint.askExplanation', id, { questions: '再请说明', named: 'yes' })
    const [named] = await db<{ matter_id: string }[]>`
      select matter_id from matter_entry where region = ${region} and procedure = 'explanation' and seq = 1 and input ->> 'named' = 'yes'`
    expect((await get('lv', `/api/supervision/${named?.matter_id}`)).body.explanation.complainant).toBe(secret.name)
    const [paper] = await db<{ document: { addressee: string[] } }[]>`
      select document from writ where region = ${region} and matter_id = ${id} and kind = 'complaintAcceptance'`
    expect(paper?.document.addressee).toEqual([secret.name])
  })

  test('reading who complained is an entry of the record, and the record itself does not hold it', async () => {
    const { id } = await lodged({ description: '没有出示证件' })
    const read = await post('wei', `/api/complaint/${id}/readComplainant`, { requestKey: randomUUID(), reason: '回访' })
    expect(read.body.phone).toBe(secret.phone)
    const entries = await db<
      { text: string }[]
    >`select input::text || facts::text as text from matter_entry where region = ${region} and matter_id = ${id}`
    expect(entries.length).toBe(2)
    for (const { text } of entries) expect(text).not.toContain(secret.name)
  })
})

test('a proceeding shows supervisors that a complaint stands against it, and nobody who is complained about', async () => {
  const proceeding = await filed(parties.company, 'E048', 0)
  const [row] = await db<{ number: string }[]>`select number from matter where region = ${region} and matter_id = ${proceeding}`
  const { id } = await lodged({ aboutNumber: row?.number })
  expect((await get('wei', `/api/supervision/about/${proceeding}`)).body.complaints.map((one: { id: string }) => one.id)).toEqual([id])
  expect((await get('yang', `/api/supervision/about/${proceeding}`)).body.complaints).toEqual([])
})

test('somebody who telephones gets a code from whoever enters it, and a code of a complaint is told apart from one of a report', async () => {
  const input = { source: 'phone', complaintKind: 'inaction', description: '无人处理', confidential: 'no', aboutUnit: 'brigade-1' }
  const entered = await post('wei', '/api/complaint/lodge', {
    requestKey: randomUUID(),
    input,
    caller: { name: '来电人', phone: '13900000000' },
  })
  expect(entered.body.code).toMatch(/^[0-9A-Z]{10}$/)
  expect((await app.inject({ url: `${portal}/complaints/${entered.body.code}` })).json().state.zh).toBe('已收到')
  expect((await app.inject({ url: `${portal}/track/${entered.body.code}` })).json().code).toBe('access.receiptOfVoice')
})

test('where no office is named nobody can complain', async () => {
  await db`update region set settings = settings - 'supervision' where region = ${region}`
  await program.registers.changed(region)
  const refused = await post(null, `${portal}/complaints`, {
    requestKey: randomUUID(),
    complaintKind: 'other',
    confidential: 'no',
    ...secret,
  })
  expect(refused.body.code).toBe('complaint.noOffice')
})
