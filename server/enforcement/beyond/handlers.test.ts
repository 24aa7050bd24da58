import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { testApp } from '../../../test/world/app.ts'
import { secondOrgan } from '../../../test/world/beyond.ts'
import { equip } from '../../../test/world/enforcement.ts'
import { walker } from '../../../test/world/proceeding.ts'
import { morning, region, world, type Name } from '../../../test/world/world.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
await secondOrgan(city)
const { app } = await testApp(db)
const { dayAt, officers, act, childOf, filed } = walker(city)

const get = async (who: Name, url: string) => {
  const answer = await app.inject({ method: 'GET', url, headers: { cookie: `gezhi_session=${city.people[who].cookie}` } })
  return { status: answer.statusCode, text: answer.body, body: answer.headers['content-type']?.includes('json') ? answer.json() : null }
}
const post = async (who: Name, url: string, payload: object) => {
  const headers = { cookie: `gezhi_session=${city.people[who].cookie}`, 'x-gezhi': '1' }
  const answer = await app.inject({ method: 'POST', url, headers, payload })
  return answer.json()
}

const proceeding = await filed(parties.company, 'E048', 0)
const asked = { toUnit: 'city-management', askedFor: '提供档案', lawBasis: '行政处罚法第二十六条', replyBy: dayAt(5) }
await act('qin', 'penalty.askAssistance', proceeding, asked, 0)
const help = await childOf(proceeding, 'assistance')

const plan = {
  title: '联合整治',
  aim: '整治',
  lawBasis: '浙江省综合行政执法条例第十四条',
  heldAt: morning.toISOString(),
  reportBy: dayAt(3),
  point: city.pointIn(0, 1),
  parts: [
    { unit: 'brigade-1', note: '检查' },
    { unit: 'city-management', note: '核验' },
  ],
  briefing: '注意安全',
}
const joint = await act('qin', 'joint.draft', null, plan, 0)
await act('qin', 'joint.propose', joint, {}, 0)
await act('shi', 'joint.approve', joint, {}, 0)
const parts = await db<{ matter_id: string; unit_id: string }[]>`
  select matter_id, unit_id from matter where region = ${region} and parent_id = ${joint}`
const partOf = (unit: string) => parts.find((one) => one.unit_id === unit)?.matter_id ?? ''
await act('lv', 'jointPart.accept', partOf('brigade-1'), { leader: city.people.yang.id }, 0)
await act('wang', 'jointPart.accept', partOf('city-management'), { leader: city.people.zheng.id }, 0)
await act('qin', 'joint.begin', joint, {}, 0)

test('each side lists what it has a hand in, and nobody else does', async () => {
  const kinds = async (who: Name) =>
    ((await get(who, '/api/beyond')).body.lines as { procedure: string }[]).map((one) => one.procedure).sort()
  expect(await kinds('qin')).toEqual(['assistance', 'joint'])
  expect(await kinds('wang')).toEqual(['assistance', 'joint'])
  expect(await kinds('feng')).toEqual([])
  expect((await get('wang', '/api/beyond?kind=joint')).body).toMatchObject({
    stages: [
      { kind: 'assistance', state: 'asked', open: 1, lapsed: 0 },
      { kind: 'joint', open: 1 },
    ],
    lines: [{ procedure: 'joint', title: '联合整治' }],
  })
  expect((await get('wang', '/api/beyond/export')).text).toContain('行政协助')
  expect((await get('feng', '/api/beyond/export')).text).not.toContain('行政协助')
})

test('who was asked reads the request and not the proceeding behind it', async () => {
  expect((await get('wang', `/api/beyond/${help}`)).body).toMatchObject({ request: { askedFor: '提供档案', reply: null } })
  expect((await get('wang', `/api/matters/${help}`)).body).toMatchObject({ parent: null })
  for (const url of [`/api/enforcement/${help}`, `/api/enforcement/${proceeding}`, `/api/matters/${proceeding}`])
    expect((await get('wang', url)).status, url).toBe(404)
  expect((await get('feng', `/api/beyond/${help}`)).status).toBe(404)
})

test('what one unit shares the other reads, its photo included, and a stranger does not', async () => {
  const photo = await city.photo()
  await act('zheng', 'jointPart.shareEvidence', partOf('city-management'), { name: '核准文件', takenOn: dayAt(0), photos: [photo] }, 0)
  const seen = (await get('yang', `/api/beyond/${partOf('brigade-1')}`)).body
  expect(seen.joint).toMatchObject({ evidence: [{ name: '核准文件', photos: [photo] }], ownPart: partOf('brigade-1') })
  expect((await get('feng', `/api/beyond/${joint}`)).status).toBe(404)
  expect((await get('feng', `/api/photos/${photo}/view`)).status).toBe(404)
})

test('a proceeding is opened below the own part only, in the own unit’s name, and its number stands in the action', async () => {
  const photos = [await city.photo()]
  await db`insert into attachment_upload (region, sha256, person_id, uploaded_at) values (${region}, ${photos[0] ?? ''}, ${city.people.yang.id}, ${morning})`
  const lead = { source: 'inspection', foundOn: dayAt(0), description: '发现', point: city.pointIn(0, 2), title: '倾倒', officers, photos }
  const open = (below: string) => post('yang', '/api/penalty/openLead', { requestKey: randomUUID(), input: lead, below })
  expect(await open(partOf('city-management'))).toMatchObject({ code: 'beyond.notYourPart' })
  expect(await open(help)).toMatchObject({ code: 'matter.notFound' })
  const opened = await open(partOf('brigade-1'))
  const shown = async (who: Name) => {
    const joined = (await get(who, `/api/beyond/${joint}`)).body.joint.parts as { matterId: string; proceedings: unknown[] }[]
    return joined.find((one) => one.matterId === partOf('brigade-1'))?.proceedings
  }
  expect(await shown('yang')).toMatchObject([{ matterId: opened.matterId, procedure: 'penalty', open: true }])
  expect(await shown('wang')).toMatchObject([{ matterId: null, procedure: 'penalty', open: true }])
  expect((await get('yang', `/api/matters/${opened.matterId}`)).body).toMatchObject({ title: '倾倒', unit: { id: 'brigade-1' } })
})

test('on the day the phone shows the action with the own unit’s task', async () => {
  expect((await get('yang', '/api/beyond/today')).body).toMatchObject({
    actions: [{ partId: partOf('brigade-1'), task: '检查', leading: true, underWay: true }],
  })
  expect((await get('feng', '/api/beyond/today')).body).toEqual({ actions: [] })
})
