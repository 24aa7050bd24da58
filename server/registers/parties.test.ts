import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { ask, lastEntries } from '../../test/world/registers.ts'
import { region, world, type Somebody, type World } from '../../test/world/world.ts'

const { db } = await freshDatabase()
let city: World
const { app } = await testApp(db)
const url = '/api/registers/parties'
const resident = '11010519491231002X'

const file = (changed: object = {}) => ({
  kind: 'individual',
  name: '张秀兰',
  idKind: 'residentId',
  idNumber: resident,
  birthOn: null,
  sex: null,
  phone: '13812345678',
  address: '试验区东关街道青石路12号3单元401室',
  representative: null,
  agent: null,
  guardianId: null,
  eDelivery: null,
  ...changed,
})
const post = (who: Somebody | null, path: string, body: object) => ask(app, who, 'POST', `${url}${path}`, body)
const search = async (query: object) => (await post(city.people.yang, '/search', query)).body

let zhang = ''
beforeAll(async () => {
  city = await world(db)
  zhang = (await post(city.people.yang, '', file())).body.partyId
})

test('a party is shown masked, with what the age means, and never with what is hidden', async () => {
  const { body } = await ask(app, city.people.yang, 'GET', `${url}/${zhang}`)
  expect(body).toMatchObject({
    name: '张**',
    idNumber: '1101**********002X',
    phone: '13*******78',
    address: '试验区东关街****',
    ageRule: 'adult',
    version: 1,
    changes: [{ version: 1, person: '杨帆', fields: [] }],
  })
  const listed = await search({})
  for (const text of [body, listed].map((one) => JSON.stringify(one))) expect(text).not.toMatch(/秀兰|1949|13812345678|青石路/)
})

test('the whole file is read for a reason only, and every reading is kept', async () => {
  const { yang, jiang } = city.people
  expect((await post(yang, `/${zhang}/reveal`, { reason: ' ' })).body.code).toBe('input.invalid')
  expect((await post(yang, `/${zhang}/reveal`, { reason: '核对身份证' })).body).toMatchObject({
    name: '张秀兰',
    idNumber: resident,
    birthOn: '1949-12-31',
    sex: 'female',
    phone: '13812345678',
  })
  const { body } = await ask(app, jiang, 'GET', `${url}/${zhang}/readings`)
  expect(body.readings).toMatchObject([{ person: '杨帆', reason: '核对身份证' }])
  expect((await post(yang, '/00000000-0000-4000-8000-000000000000/reveal', { reason: '查' })).body.code).toBe('register.notFound')
})

test('a number is registered once, and who tries again is told of the file', async () => {
  const again = await post(city.people.yang, '', file({ name: '张某', idNumber: '110105 19491231 002x' }))
  expect(again.status).toBe(409)
  expect(again.body).toMatchObject({ code: 'party.alreadyThere', sentence: expect.stringMatching(`张\\*\\*.*${zhang}`) })
  const shop = { kind: 'organisation', name: '清风餐饮有限公司', idKind: 'creditCode', idNumber: '91350100M000100Y43' }
  const both = await Promise.all([post(city.people.yang, '', file(shop)), post(city.people.zhu, '', file(shop))])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a wrong number, a contradiction and a foreign date are refused with what is wrong', async () => {
  const refused = async (changed: object) => (await post(city.people.yang, '', file(changed))).body.code
  expect(await refused({ idNumber: '110105194912310021' })).toBe('party.idCheckDigit')
  expect(await refused({ idNumber: '1101051949123100' })).toBe('party.idLength')
  expect(await refused({ idNumber: null })).toBe('party.idMissing')
  expect(await refused({ kind: 'organisation' })).toBe('party.idKindUnfit')
  expect(await refused({ birthOn: '1949-12-30' })).toBe('party.birthDiffers')
  expect(await refused({ idKind: 'none', idNumber: null, birthOn: '2026-02-30' })).toBe('clock.badDate')
  expect(await refused({ idKind: 'none', idNumber: null, birthOn: '2026-10-14' })).toBe('party.bornLater')
  expect(await refused({ idKind: 'none', idNumber: null, guardianId: '00000000-0000-4000-8000-000000000000' })).toBe(
    'party.guardianUnknown',
  )
  expect(await refused({ name: '' })).toBe('input.invalid')
})

test('names in Latin letters, of one character, of twenty, with a dot and in emoji are kept and found', async () => {
  for (const name of ['John Smith', '丽', '阿'.repeat(20), '买买提·吐尔逊', '😀🙂']) {
    const { body } = await post(city.people.yang, '', file({ name, idKind: 'none', idNumber: null }))
    const found = await search({ words: name })
    expect(
      found.parties.map(({ id }: { id: string }) => id),
      name,
    ).toContain(body.partyId)
    if ([...name].length > 1) expect(JSON.stringify(found), name).not.toContain(name)
  }
})

test('parties are found by part of the name, by a whole number and by kind, page after page', async () => {
  expect((await search({ words: '秀' })).parties).toMatchObject([{ id: zhang }])
  expect((await search({ words: resident.toLowerCase() })).parties).toMatchObject([{ id: zhang }])
  expect((await search({ words: resident.slice(0, 17) })).total).toBe(0)
  expect((await search({ words: zhang })).parties).toMatchObject([{ id: zhang }])
  expect((await search({ words: 'smith JOHN' })).total).toBe(1)
  expect((await search({ kind: 'organisation' })).parties).toMatchObject([{ name: '清风餐饮有限公司', idNumber: '91350100M000100Y43' }])
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: { parties: { id: string }[]; next: string | null } = await search({ limit: 3, ...(after !== null && { after }) })
    ids.push(...page.parties.map(({ id }) => id))
    after = page.next
  } while (after !== null)
  expect([ids.length, new Set(ids).size]).toEqual([7, 7])
})

test('a change keeps what was there, and is refused to whoever saw an older file', async () => {
  const { yang, zhu } = city.people
  const moved = file({ seen: 1, phone: '13900000000', address: '新址' })
  expect((await post(yang, `/${zhang}`, moved)).body).toEqual({ version: 2 })
  expect((await post(zhu, `/${zhang}`, moved)).body).toMatchObject({
    code: 'register.changed',
    sentence: expect.stringContaining('「张**」'),
  })
  const { body } = await ask(app, yang, 'GET', `${url}/${zhang}`)
  expect(body.changes).toMatchObject([
    { version: 2, person: '杨帆', fields: ['address', 'phone'] },
    { version: 1, fields: [] },
  ])
  const [kept] = await db`select before, after from party_change where region = ${region} and party_id = ${zhang} and version = 2`
  expect(kept).toMatchObject({ before: { phone: '13812345678' }, after: { phone: '13900000000', idNumber: resident } })
})

test('a child’s guardian is a registered party, and not the child', async () => {
  const { yang } = city.people
  const child = file({ name: '小明', idKind: 'none', idNumber: null, birthOn: '2014-06-01', guardianId: zhang })
  const { partyId } = (await post(yang, '', child)).body
  expect((await ask(app, yang, 'GET', `${url}/${partyId}`)).body).toMatchObject({
    ageRule: 'under14',
    guardian: { id: zhang, name: '张**' },
  })
  expect((await post(yang, `/${partyId}`, { ...child, seen: 1, guardianId: partyId })).body.code).toBe('party.guardianSelf')
})

test('the register’s own record, which many read, holds nothing of a party', async () => {
  expect(JSON.stringify(await lastEntries(app, city.people.jiang, 50))).not.toMatch(/张秀兰|13812345678/)
})

test('who may not see parties is refused at every door, and a file is never deleted', async () => {
  const { qian } = city.people
  for (const [path, body] of [
    ['/search', {}],
    [`/${zhang}/reveal`, { reason: '查' }],
    ['', file()],
    [`/${zhang}`, file({ seen: 2 })],
  ] as const) {
    expect((await post(qian, path, body)).status, path).toBe(403)
    expect((await post(null, path, body)).status, path).toBe(401)
  }
  expect((await ask(app, qian, 'GET', `${url}/${zhang}`)).status).toBe(403)
  expect((await ask(app, qian, 'GET', `${url}/${zhang}/readings`)).status).toBe(403)
  for (const table of ['party', 'party_change', 'party_reading', 'credential']) {
    await expect(db`delete from ${db(table)}`, table).rejects.toThrow(/permission denied/)
  }
  await expect(db`update party_reading set reason = ''`).rejects.toThrow(/permission denied/)
  await expect(db`update party_change set person_id = null`).rejects.toThrow(/permission denied/)
  await expect(db`update credential set to_on = null`).rejects.toThrow(/permission denied/)
})
