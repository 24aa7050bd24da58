import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { testApp } from '../../../test/world/app.ts'
import { equip } from '../../../test/world/enforcement.ts'
import { voices } from '../../../test/world/voices.ts'
import { morning, region, world, type Name } from '../../../test/world/world.ts'
import { sweep } from '../../jobs/sweep.ts'

const { db } = await freshDatabase()
const city = await world(db)
await equip(city)
await voices(city)
const { app, setNow } = await testApp(db)

const after = (days: number) => new Date(morning.getTime() + days * 86_400_000)
const headersOf = (who: Name | null) => ({ 'x-gezhi': '1', ...(who && { cookie: `gezhi_session=${city.people[who].cookie}` }) })
const get = async (who: Name | null, url: string) => {
  const answer = await app.inject({ method: 'GET', url, headers: headersOf(who) })
  return { status: answer.statusCode, text: answer.body, body: answer.json() }
}
const post = async (who: Name | null, url: string, payload: object) => {
  const answer = await app.inject({ method: 'POST', url, headers: headersOf(who), payload })
  return { status: answer.statusCode, text: answer.body, body: answer.json() }
}
const act = (who: Name, verb: string, id: string, input: object = {}) => {
  const [procedure, name] = verb.split('.')
  return post(who, `/api/${procedure}/${id}/${name}`, { requestKey: randomUUID(), input })
}
const done = async (who: Name, verb: string, id: string, input: object = {}) => {
  const answer = await act(who, verb, id, input)
  expect(answer.status, `${verb}: ${answer.text}`).toBe(200)
  return answer.body
}
const code = async (who: Name, verb: string, id: string, input: object = {}) => (await act(who, verb, id, input)).body.code
const viewOf = async (who: Name, id: string) => (await get(who, `/api/conference/${id}/view`)).body
const stateOf = async (id: string) =>
  (await db<{ state: string }[]>`select state from matter where region = ${region} and matter_id = ${id}`)[0]?.state

const body = {
  name: '行政执法监督联席会议',
  chairUnit: 'justice',
  units: ['brigade-1', 'justice'],
  organs: [{ name: '区人民法院', contact: '办公室 8811' }],
}
const addBody = (who: Name, more: object = {}) => post(who, '/api/registers/conferences', { ...body, ...more })
const meetsAt = new Date(after(3).getTime()).toISOString()

let bodyName = body.name
async function called(who: Name = 'wei', more: object = {}): Promise<string> {
  const input = { body: bodyName, title: '第一次会议', meetsAt, place: '三楼会议室', ...more }
  const answer = await post(who, '/api/conference/call', { requestKey: randomUUID(), input })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.matterId
}

/** A supervisory notice that nobody signs for. */
async function overdueNotice(): Promise<{ id: string; number: string }> {
  const input = { noticeKind: 'notice', toUnit: 'brigade-1', facts: '两次未按期反馈', lawBasis: '行政处罚法第七十五条', demand: '限期反馈' }
  const { body: made, text } = await post('wei', '/api/supervisoryNotice/issue', { requestKey: randomUUID(), input })
  expect(made.matterId, text).toBeDefined()
  const [row] = await db<{ number: string }[]>`select number from matter where region = ${region} and matter_id = ${made.matterId}`
  return { id: made.matterId, number: row?.number ?? '' }
}

async function disputedPetition(more: object = {}): Promise<{ id: string; number: string }> {
  const sent = {
    aim: 'other',
    category: 'claim',
    description: '路口积水无人管',
    confidential: 'no',
    name: '赵来信',
    phone: '13711112222',
    ...more,
  }
  const { body: receipt, text } = await post(null, `/api/portal/${region}/petitions`, { requestKey: randomUUID(), ...sent })
  expect(receipt.code, text).toBeDefined()
  const followed = (await get(null, `/api/portal/${region}/complaints/${receipt.code}`)).body
  const [row] = await db<{ id: string }[]>`select matter_id as id from matter where region = ${region} and number = ${followed.number}`
  const id = row?.id ?? ''
  await done('chen', 'petition.sort', id, { way: 'petition' })
  await done('chen', 'petition.convene', id, { unit: 'enforcement', otherOrgan: '市轨道交通集团' })
  await done('chen', 'petition.toConference', id, { reason: '没有共同的上一级' })
  return { id, number: followed.number }
}

describe('the register', () => {
  test('whoever convenes keeps it; a name stands once, and units are of the district', async () => {
    expect((await addBody('lv')).status).toBe(403)
    expect((await addBody('wei', { chairUnit: 'nowhere' })).body.code).toBe('register.unitEnded')
    const added = await addBody('wei')
    expect(added.status, added.text).toBe(200)
    expect((await addBody('wei')).body.code).toBe('conference.nameTwice')
    const changed = await post('wei', `/api/registers/conferences/${added.body.id}`, { ...body, units: ['brigade-1', 'enforcement'] })
    expect(changed.status, changed.text).toBe(200)
    const [listed] = (await get('lv', '/api/registers/conferences')).body.bodies
    expect(listed).toMatchObject({ units: ['brigade-1', 'enforcement'], chairName: { zh: '区司法局' }, meetings: 0 })
  })
})

describe('from what is open to what is done', () => {
  let meeting = ''
  let notice = { id: '', number: '' }

  test('the members are told and read it; nobody else does', async () => {
    meeting = await called()
    expect((await get('lv', `/api/matters/${meeting}`)).body.number).toContain('联席')
    expect((await get('feng', `/api/matters/${meeting}`)).status).toBe(404)
    expect((await viewOf('lv', meeting)).members.map(({ name }: { name: string }) => name)).toContain('区人民法院')
    const papers = (await get('lv', `/api/matters/${meeting}/writs`)).body.writs
    expect(papers.map(({ title }: { title: string }) => title)).toEqual(['联席会议通知'])
  })

  test('what is overdue is proposed to whoever convenes, called by its number; a member may put something forward', async () => {
    notice = await overdueNotice()
    setNow(after(2.5))
    await sweep(db, city.registers, region, after(2.5))
    await done('lv', 'conference.putForward', meeting, { topic: '夜间噪声', why: '需要公安配合' })
    expect((await viewOf('lv', meeting)).proposals).toEqual([])
    const { proposals } = await viewOf('wei', meeting)
    const kinds = proposals.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toContain('lapsed')
    expect(kinds.at(-1)).toBe('forward')
    const lapsed = proposals.find(({ matter }: { matter: { id: string } | null }) => matter?.id === notice.id)
    await done('wei', 'conference.addItem', meeting, { topic: lapsed.topic, why: lapsed.why, about: lapsed.matter.id })
    expect(await code('wei', 'conference.addItem', meeting, { topic: '又一次', why: '同一事项', aboutNumber: notice.number })).toBe(
      'conference.itemTwice',
    )
    await done('wei', 'conference.addItem', meeting, { topic: '夜间噪声', why: '需要公安配合' })
    await done('wei', 'conference.addItem', meeting, { topic: '占道整治', why: '秋季例行' })
    expect((await viewOf('wei', meeting)).proposals.filter(({ kind }: { kind: string }) => kind === 'forward')).toEqual([])
    expect(await code('wei', 'conference.addItem', meeting, { topic: '不存在', why: '无', aboutNumber: '没有这个号' })).toBe(
      'conference.numberUnknown',
    )
  })

  test('it is held when its time has come, with who came for whom', async () => {
    const attendance = '东关执法中队：吕刚\n区人民法院：王法官（代）'
    expect(await code('wei', 'conference.hold', meeting, { presided: '卫东', attendance })).toBe('conference.notYet')
    setNow(after(3.1))
    expect(await code('wei', 'conference.hold', meeting, { presided: '卫东', attendance: '法院：王' })).toBe('conference.attendance')
    await done('wei', 'conference.hold', meeting, { presided: '卫东', attendance })
    expect((await viewOf('lv', meeting)).attendance).toMatchObject({
      present: [
        { person: '吕刚', stoodIn: false },
        { person: '王法官', stoodIn: true },
      ],
      absent: ['区司法局', '区综合行政执法局'],
    })
  })

  test('every item gets an answer before the minutes, which are numbered and made from the record', async () => {
    const resolve = { item: 1, toUnit: 'brigade-1', task: '补报整改情况', handleBy: '2026-10-25' }
    expect(await code('wei', 'conference.resolve', meeting, { ...resolve, handleBy: '2026-10-16' })).toBe('conference.limitPast')
    await done('wei', 'conference.resolve', meeting, resolve)
    await done('wei', 'conference.resolve', meeting, { ...resolve, toUnit: 'enforcement', task: '核对各中队期限' })
    await done('wei', 'conference.resolve', meeting, { ...resolve, item: 2, toUnit: 'brigade-1', task: '与公安联合夜查' })
    expect(await code('wei', 'conference.issueMinutes', meeting, { summary: '会议研究三项' })).toBe('conference.itemsOpen')
    expect(await code('wei', 'conference.noteItem', meeting, { item: 1, reason: '已决议' })).toBe('conference.itemUnknown')
    await done('wei', 'conference.deferItem', meeting, { item: 3, reason: '方案未定' })
    await done('wei', 'conference.issueMinutes', meeting, { summary: '会议研究三项' })
    const papers = (await get('lv', `/api/matters/${meeting}/writs`)).body.writs
    expect(papers.map(({ title }: { title: string }) => title)).toEqual(['联席会议通知', '联席会议纪要'])
    const [{ document } = { document: '' }] = await db<{ document: string }[]>`
      select document::text from writ where region = ${region} and matter_id = ${meeting} and document::text like '%纪要%'`
    for (const said of ['王法官（代）', '补报整改情况', '2026-10-25前完成', '留待下次会议：方案未定']) expect(document).toContain(said)
  })

  test('what was resolved has an owner and a day; it is reported, sent back, checked, and carried to the next meeting', async () => {
    const { agenda } = await viewOf('wei', meeting)
    const [mine, other] = agenda[0].resolutions
    const [raid] = agenda[1].resolutions
    expect((await viewOf('lv', meeting)).agenda[0].resolutions.map(({ readable }: { readable: boolean }) => readable)).toEqual([
      true,
      false,
    ])
    expect((await get('lv', `/api/matters/${other.id}`)).status).toBe(404)
    expect((await get('lv', `/api/matters/${mine.id}`)).body.clocks).toMatchObject([{ clock: 'doing', standing: 'running' }])
    await done('lv', 'resolution.reportDone', mine.id, { result: '已补报' })
    await done('wei', 'resolution.sendBack', mine.id, { reason: '缺照片', handleBy: '2026-10-30' })
    await done('lv', 'resolution.reportDone', mine.id, { result: '已补报，附照片' })
    await done('wei', 'resolution.confirm', mine.id, { opinion: '属实' })
    await done('qin', 'resolution.reportDone', other.id, { result: '已核对' })
    await done('wei', 'resolution.confirm', other.id, { opinion: '属实' })
    expect(await code('wei', 'conference.close', meeting)).toBe('conference.resolutionsOpen')
    await done('wei', 'resolution.carryOver', raid.id, { reason: '公安另有任务' })
    await done('wei', 'conference.close', meeting)
    expect(await stateOf(meeting)).toBe('closed')
    const next = await called('wei', { title: '第二次会议', meetsAt: after(10).toISOString() })
    const carried = (await viewOf('wei', next)).proposals.filter(({ kind }: { kind: string }) => kind === 'carried')
    expect(carried.map(({ topic, why }: { topic: string; why: string }) => [topic, why])).toEqual([
      ['占道整治', '方案未定'],
      ['与公安联合夜查', '公安另有任务'],
    ])
  })
})

describe('petitions whose acceptance is disputed (信访工作条例第二十四条)', () => {
  let meeting = ''

  test('the clerk sees them proposed; a supervisor, who reads no petitions, does not', async () => {
    setNow(after(4))
    const added = await post('chen', '/api/registers/conferences', { ...body, name: '信访工作联席会议', chairUnit: 'petition-office' })
    expect(added.status, added.text).toBe(200)
    bodyName = '信访工作联席会议'
    const petition = await disputedPetition()
    meeting = await called('chen', { meetsAt: after(5).toISOString() })
    const of = async (who: Name) => (await viewOf(who, meeting)).proposals.filter(({ kind }: { kind: string }) => kind === 'petition')
    expect((await of('chen')).map(({ matter }: { matter: { id: string } }) => matter.id)).toEqual([petition.id])
    expect(await of('wei')).toEqual([])
    expect(await code('wei', 'conference.addItem', meeting, { topic: '信访', why: '争议', aboutNumber: petition.number })).toBe(
      'conference.numberUnknown',
    )
    await done('chen', 'conference.addItem', meeting, { topic: '路口积水', why: '受理争议', aboutNumber: petition.number })
    await done('chen', 'conference.addItem', meeting, { topic: '工作通报', why: '例行' })
    // A member reads that it is spoken of, and not whose petition it is.
    expect((await viewOf('lv', meeting)).agenda[0]).toMatchObject({ topic: '路口积水', matter: null })
    expect((await get('lv', `/api/matters/${meeting}`)).text).not.toContain('赵来信')
  })

  test('what a member stands aside from does not come before it', async () => {
    const petition = await disputedPetition({ aboutUnit: 'brigade-1', category: 'accusation' })
    const { proposals } = await viewOf('chen', meeting)
    expect(proposals.map(({ matter }: { matter: { id: string } | null }) => matter?.id)).not.toContain(petition.id)
    expect(await code('chen', 'conference.addItem', meeting, { topic: '控告', why: '争议', aboutNumber: petition.number })).toBe(
      'conference.memberAside',
    )
  })

  test('the meeting names who accepts it, whose time to accept begins', async () => {
    setNow(after(5.1))
    await done('chen', 'conference.hold', meeting, { presided: '陈涛', attendance: '区信访局：陈涛' })
    expect(await code('chen', 'conference.nameOrgan', meeting, { item: 2, decidingUnit: 'enforcement', reason: '职权' })).toBe(
      'conference.notDisputed',
    )
    await done('chen', 'conference.nameOrgan', meeting, { item: 1, decidingUnit: 'city-management', reason: '路面归其养护' })
    const [item] = (await viewOf('chen', meeting)).agenda
    const [petition] = await db<{ state: string; unit: string }[]>`
      select state, unit_id as unit from matter where region = ${region} and matter_id = ${item.matter.id}`
    expect(petition).toEqual({ state: 'toAccept', unit: 'city-management' })
    expect(item.answer.zh).toBe('已确定受理单位')
    const due =
      await db`select 1 from deadline where region = ${region} and matter_id = ${item.matter.id} and clock = 'acceptance' and state = 'running'`
    expect(due.length).toBe(1)
  })
})

describe('the supervisor’s calendar', () => {
  const ask = async (who: Name) => (await get(who, '/api/supervision/calendar?from=2026-10-01&to=2026-11-30')).body.entries
  type Entry = { kind: string; procedure: string; matterId: string }

  test('it holds meetings and what falls due of what the reader sees, and nothing else', async () => {
    const all: Entry[] = await ask('wei')
    expect(all.filter(({ kind }) => kind === 'meeting').length).toBe(2)
    expect(all.some(({ kind }) => kind === 'due')).toBe(true)
    expect(all.filter(({ procedure }) => procedure === 'petition')).toEqual([])
    const clerks: Entry[] = await ask('chen')
    expect(clerks.filter(({ procedure }) => procedure === 'petition').length).toBeGreaterThan(0)
    expect((await ask('zhou')).length).toBe(0)
    expect((await get(null, '/api/supervision/calendar?from=2026-10-01&to=2026-11-30')).status).toBe(401)
  })
})
