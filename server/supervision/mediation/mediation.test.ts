import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { testApp } from '../../../test/world/app.ts'
import { equip } from '../../../test/world/enforcement.ts'
import { informationOffice } from '../../../test/world/information.ts'
import { phonePhoto } from '../../../test/world/phone-photo.ts'
import { morning, region, world, type Name } from '../../../test/world/world.ts'
import { sweep } from '../../jobs/sweep.ts'

const { db } = await freshDatabase()
const city = await world(db)
await equip(city)
await informationOffice(city)
const { app, setNow } = await testApp(db)

const after = (days: number) => new Date(morning.getTime() + days * 86_400_000)
const call = async (who: Name, method: 'GET' | 'POST', url: string, payload?: object) => {
  const headers = { 'x-gezhi': '1', cookie: `gezhi_session=${city.people[who].cookie}` }
  const answer = await app.inject({ method, url, headers, ...(payload && { payload }) })
  const json = answer.headers['content-type']?.includes('json') ?? false
  return { status: answer.statusCode, text: answer.body, body: json ? answer.json() : null }
}
const act = (who: Name, name: string, id: string, input: object = {}) =>
  call(who, 'POST', `/api/mediation/${id}/${name}`, { requestKey: randomUUID(), input })
const secret = { first: '甲饭店林老板', second: '楼上住户沈见', dispute: '油烟入户，要求补偿三千元' }
async function begun(mediationKind = 'people'): Promise<string> {
  const input = { mediationKind, beginning: 'applied', begunOn: '2026-10-13', ...secret }
  const answer = await call('wu', 'POST', '/api/mediation/begin', { requestKey: randomUUID(), input })
  expect(answer.status).toBe(200)
  return answer.body.matterId
}
const agreed = async (mediationKind = 'people'): Promise<string> => {
  const id = await begun(mediationKind)
  expect((await act('wu', 'agree', id, { agreedOn: '2026-10-13', mediator: '调解员老周' })).status).toBe(200)
  return id
}
const read = async (id: string) => (await call('wu', 'GET', `/api/matters/${id}`)).body
const papers = async (id: string) =>
  (await call('wu', 'GET', `/api/matters/${id}/writs`)).body.writs.map(({ title }: { title: string }) => title)

async function photo(): Promise<string> {
  const headers = { 'x-gezhi': '1', cookie: `gezhi_session=${city.people.wu.cookie}`, 'content-type': 'image/jpeg' }
  const answer = await app.inject({ method: 'POST', url: '/api/photos', headers, payload: await phonePhoto() })
  return answer.json().sha256
}

test('where one side clearly refuses there is no mediation (人民调解法第十七条)', async () => {
  const id = await begun()
  expect((await act('wu', 'decline', id, { side: 'second' })).body).toMatchObject({ state: 'declined' })
  expect((await act('wu', 'agree', id, { agreedOn: '2026-10-13', mediator: '老周' })).body.code).toBe('procedure.wrongState')
})

test('an oral agreement is in force when it is reached; the court can be asked for thirty days, then its performance is looked after', async () => {
  const id = await agreed()
  await act('wu', 'holdSession', id, { heldOn: '2026-10-13', record: '双方同意补偿一千元' })
  expect((await act('wu', 'agreeOrally', id, { terms: '十日内补偿一千元', reachedOn: '2026-10-13' })).body).toMatchObject({
    state: 'effective',
  })
  const clock = (await read(id)).clocks.find((one: { clock: string }) => one.clock === 'confirming')
  expect(clock.dueAt.slice(0, 10)).toBe('2026-11-12')
  setNow(after(40))
  await sweep(db, city.registers, region, after(40))
  expect((await read(id)).state).toBe('performing')
  expect((await act('wu', 'perform', id, { record: '已经支付' })).body).toMatchObject({ state: 'performed' })
  setNow(morning)
})

test('a written one is in force when all have signed and the seal is on it; an organ’s is not confirmed in court', async () => {
  const id = await agreed()
  await act('wu', 'draft', id, { terms: '十日内补偿一千元' })
  expect(await papers(id)).toEqual(['调解协议书'])
  const signed = [await photo()]
  const half = { signedOn: '2026-10-13', signedBy: ['first', 'second'], signed }
  expect((await act('wu', 'sign', id, half)).body.code).toBe('mediation.notSigned')
  const whole = { ...half, signedBy: ['first', 'second', 'mediator', 'seal'] }
  expect((await act('wu', 'sign', id, whole)).body).toMatchObject({ state: 'effective' })
  const organ = await agreed('administrative')
  expect((await act('wu', 'agreeOrally', organ, { terms: '补偿', reachedOn: '2026-10-13' })).body.code).toBe('mediation.inWriting')
  await act('wu', 'draft', organ, { terms: '补偿' })
  expect((await act('wu', 'sign', organ, whole)).body.code).toBe('mediation.inWriting')
  expect((await act('wu', 'signByOrgan', organ, whole)).body).toMatchObject({ state: 'performing' })
})

test('without agreement it ends, and both are told their remedies (第二十六条)', async () => {
  const id = await agreed()
  expect((await act('wu', 'fail', id, { reason: '数额差距过大' })).body).toMatchObject({ state: 'failed' })
  expect(await papers(id)).toEqual(['终止调解告知书'])
})

test('nobody but the unit that mediates sees it, not even whoever supervises; a lapse tells that there is one and nothing more', async () => {
  const id = await begun()
  const { number } = await read(id)
  setNow(after(40))
  await sweep(db, city.registers, region, after(40))
  for (const who of ['wei', 'he', 'lv', 'yang', 'qin', 'chen'] as const) {
    for (const url of [
      `/api/matters/${id}`,
      `/api/information/${id}`,
      `/api/matters/${id}/writs`,
      `/api/matters/${id}/dossier.pdf`,
      `/api/enforcement/${id}/timeline`,
    ])
      expect((await call(who, 'GET', url)).status, `${who} ${url}`).toBe(404)
    const texts = [
      await call(who, 'GET', '/api/supervision'),
      await call(who, 'GET', '/api/supervision/export'),
      await call(who, 'GET', '/api/inbox'),
      await call(who, 'GET', '/api/notices'),
      await call(who, 'POST', '/api/matters/list', { procedure: 'mediation' }),
      await call(who, 'POST', '/api/matters/list', { procedure: 'escalation' }),
    ].map(({ text }) => text)
    for (const text of texts) for (const kept of ['林老板', '沈见', '油烟']) expect(text).not.toContain(kept)
  }
  const other = { mediationKind: 'people', beginning: 'applied', begunOn: '2026-10-13', ...secret, aboutNumber: number }
  const named = await call('lv', 'POST', '/api/mediation/begin', { requestKey: randomUUID(), input: other })
  expect(named.body.code).toBe('mediation.numberUnknown')
  setNow(morning)
})
