import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { ask, lastEntries, withAccount } from '../../test/world/registers.ts'
import { region, world, type World } from '../../test/world/world.ts'
import { inTransaction } from '../db/pool.ts'
import { insertDefaultRoles } from '../people/roles.ts'
import { signInWith } from '../people/sessions.ts'

const { db } = await freshDatabase()
let city: World
const { app } = await testApp(db)
const day = '2026-10-13'

beforeAll(async () => {
  city = await world(db)
  await withAccount(db, city.people.jiang, 'admin1')
})

const newPerson = (account: string, extra: object = {}) => ({
  name: '林芳',
  staffNumber: `S-${account}`,
  phone: '13800000000',
  account,
  password: 'first password',
  post: { role: 'handler', unit: 'sanitation', area: null, from: day, to: null },
  ...extra,
})

test('a person is added with a post and an account whose first password must be changed, and that is on record', async () => {
  const { jiang } = city.people
  const { status, body } = await ask(app, jiang, 'POST', '/api/registers/people', newPerson('linfang'))
  expect(status).toBe(200)
  const signedIn = await signInWith(db, region, 'linfang', 'first password', new Date('2026-10-13T02:00:00Z'))
  expect(signedIn).toMatchObject({ ok: true, value: { mustChange: true } })
  const person = (await ask(app, jiang, 'GET', `/api/registers/people/${body.personId}`)).body
  expect(person).toMatchObject({
    name: '林芳',
    account: 'linfang',
    phone: '13800000000',
    holdings: [{ post: 'handler', standing: 'held' }],
  })
  const [entry] = await lastEntries(app, jiang)
  expect(entry).toMatchObject({ register: 'people', what: '林芳', person: '蒋丽', before: null, action: { zh: '增加人员' } })
  expect(JSON.stringify(entry)).not.toMatch(/first password|13800000000/)
})

test('people are found by name, staff number, account, unit and post, page after page', async () => {
  const { qian } = city.people
  const names = async (query: string) =>
    (await ask(app, qian, 'GET', `/api/registers/people?${query}`)).body.people.map((one: { name: string }) => one.name)
  expect(await names('words=%E5%91%A8')).toEqual(['周敏'])
  expect(await names('words=ADMIN1')).toEqual(['蒋丽'])
  expect((await names('unit=supervision-centre')).sort()).toEqual(['吴强', '周敏', '孙伟', '钱莉', '陈涛'])
  expect((await names('post=inspector')).sort()).toEqual(['吴强', '周敏'])
  const all: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const { body } = await ask(app, qian, 'GET', `/api/registers/people?limit=4${next === '' ? '' : `&after=${next}`}`)
    all.push(...body.people.map((one: { id: string }) => one.id))
    expect(body.total).toBe(22)
    next = body.next
  }
  expect(new Set(all).size).toBe(22)
})

test('who only looks into the registers sees no telephone number and changes nothing; who may not look sees nothing', async () => {
  const { qian, zhou, jiang } = city.people
  const [line] = (await ask(app, qian, 'GET', '/api/registers/people?words=linfang')).body.people
  expect((await ask(app, qian, 'GET', `/api/registers/people/${line.id}`)).body.phone).toBeNull()
  expect((await ask(app, qian, 'POST', '/api/registers/people', newPerson('other'))).status).toBe(403)
  expect((await ask(app, zhou, 'GET', '/api/registers/people')).status).toBe(403)
  expect((await ask(app, null, 'GET', '/api/registers/people')).status).toBe(401)
  expect((await ask(app, jiang, 'GET', '/api/registers/people/00000000-0000-4000-8000-000000000000')).body.code).toBe('register.notFound')
})

test('an account or staff number is given once; a weak password, an unknown unit, role or foreign area is refused', async () => {
  const { jiang } = city.people
  const add = async (body: object) => (await ask(app, jiang, 'POST', '/api/registers/people', body)).body.code
  expect(await add(newPerson('linfang', { staffNumber: 'S-x' }))).toBe('register.exists')
  expect(await add(newPerson('lin2', { staffNumber: 'S-linfang' }))).toBe('register.exists')
  expect(await add(newPerson('lin3', { password: 'short' }))).toBe('access.weakPassword')
  expect(await add(newPerson('lin4', { account: 'a b' }))).toBe('input.invalid')
  const post = (changed: object) =>
    newPerson('lin5', { post: { role: 'handler', unit: 'sanitation', area: null, from: day, to: null, ...changed } })
  expect(await add(post({ unit: 'nowhere' }))).toBe('register.unitEnded')
  expect(await add(post({ role: 'nobody' }))).toBe('register.notFound')
  expect(await add(post({ area: '110101001' }))).toBe('register.areaElsewhere')
  expect(await add(post({ to: '2026-10-01' }))).toBe('register.badTerm')
  expect(await add(post({ from: '2026-02-30' }))).toBe('clock.badDate')
})

test('a new post opens its doors at once, and ending it shuts them', async () => {
  const { jiang, zheng } = city.people
  expect((await ask(app, zheng, 'GET', '/api/registers/units')).status).toBe(403)
  const given = await ask(app, jiang, 'POST', `/api/registers/people/${zheng.id}/posts`, {
    role: 'supervisor',
    unit: 'government',
    area: null,
    from: day,
    to: null,
  })
  expect(given.status).toBe(200)
  expect((await ask(app, zheng, 'GET', '/api/registers/units')).status).toBe(200)
  const twice = await ask(app, jiang, 'POST', `/api/registers/people/${zheng.id}/posts`, {
    role: 'supervisor',
    unit: 'government',
    area: null,
    from: day,
    to: null,
  })
  expect(twice.body.code).toBe('register.exists')
  const end = (lastDay: string) =>
    ask(app, jiang, 'POST', `/api/registers/people/${zheng.id}/posts/${given.body.holdingId}/end`, { lastDay })
  expect((await end('2026-10-01')).body.code).toBe('register.badTerm')
  expect((await end('2026-10-13')).status).toBe(200)
  expect((await ask(app, zheng, 'GET', '/api/registers/units')).status).toBe(200)
  const [entry] = await lastEntries(app, jiang)
  expect(entry).toMatchObject({ action: { en: 'End a post' }, before: { to_on: null }, after: { to_on: '2026-10-13' } })
})

test('a grant taken from a role shuts the door at once; an unknown permission cannot be given', async () => {
  const { jiang, sun } = city.people
  const change = (body: object) => ask(app, jiang, 'POST', '/api/registers/roles/shiftLead/grants', { add: [], remove: [], ...body })
  const grant = { verb: 'registers.read', reach: 'district' }
  expect((await ask(app, sun, 'GET', '/api/registers/units')).status).toBe(200)
  expect((await change({ remove: [grant] })).status).toBe(200)
  expect((await ask(app, sun, 'GET', '/api/registers/units')).status).toBe(403)
  expect((await change({ add: [grant] })).status).toBe(200)
  expect((await ask(app, sun, 'GET', '/api/registers/units')).status).toBe(200)
  expect((await change({ add: [{ verb: 'case.everything', reach: 'district' }] })).body.code).toBe('register.unknownVerb')
  expect((await ask(app, jiang, 'POST', '/api/registers/roles/nobody/grants', { add: [], remove: [] })).body.code).toBe('register.notFound')
})

test('what the program’s role has beside the district’s is offered, taken only when confirmed, and never by itself', async () => {
  const { jiang, qian } = city.people
  const rolesNow = async () => (await ask(app, jiang, 'GET', '/api/registers/roles')).body.roles
  const officer = async () => (await rolesNow()).find((role: { id: string }) => role.id === 'officer')
  const [fresh, dropped] = (await officer()).grants
  expect((await officer()).offered).toEqual([])
  // An older program did not know the first; the district took the second away by hand.
  await db`delete from role_grant where region = ${region} and role_id = 'officer' and verb = ${fresh.verb} and reach = ${fresh.reach}`
  await ask(app, jiang, 'POST', '/api/registers/roles/officer/grants', { add: [], remove: [dropped] })
  await inTransaction(db, (tx) => insertDefaultRoles(tx, region))
  expect((await officer()).offered).toEqual([
    { ...fresh, taken: false },
    { ...dropped, taken: true },
  ])
  const take = (add: object[], who = jiang) => ask(app, who, 'POST', '/api/registers/roles/officer/defaults', { add })
  expect((await take([fresh], qian)).status).toBe(403)
  expect((await take([{ verb: 'people.manage', reach: 'district' }])).body.code).toBe('register.notOffered')
  expect((await take([fresh])).status).toBe(200)
  const now = await officer()
  expect(now.grants).toContainEqual(fresh)
  expect(now.offered).toEqual([{ ...dropped, taken: true }])
  expect((await take([fresh])).body.code).toBe('register.notOffered')
  const [entry] = await lastEntries(app, jiang)
  expect(entry).toMatchObject({
    register: 'roles',
    action: { en: 'Take the program’s defaults' },
    what: 'officer',
    after: { added: [fresh] },
  })
  await take([dropped])
  const others = (await rolesNow()).filter((role: { id: string; post: string }) => role.id !== role.post)
  for (const role of others) expect(role.offered, role.id).toEqual([])
})

test('a role made after another has its grants', async () => {
  const { jiang } = city.people
  const made = await ask(app, jiang, 'POST', '/api/registers/roles', {
    id: 'nightLead',
    post: 'shiftLead',
    name: { zh: '夜班值班长', en: 'Night lead' },
    like: 'shiftLead',
  })
  expect(made.status).toBe(200)
  const { roles, verbs } = (await ask(app, jiang, 'GET', '/api/registers/roles')).body
  const of = (id: string) => roles.find((role: { id: string }) => role.id === id).grants
  expect(of('nightLead')).toEqual(of('shiftLead'))
  const known = new Set(verbs.map((one: { verb: string }) => one.verb))
  for (const role of roles) for (const grant of role.grants) expect(known.has(grant.verb), grant.verb).toBe(true)
  expect(
    (await ask(app, jiang, 'POST', '/api/registers/roles', { id: 'nightLead', post: 'shiftLead', name: { zh: 'x', en: 'x' }, like: null }))
      .body.code,
  ).toBe('register.exists')
})

test('nobody takes away the last administrator: not by leaving, not by a post, not by a grant', async () => {
  const { jiang } = city.people
  const person = (await ask(app, jiang, 'GET', `/api/registers/people/${jiang.id}`)).body
  const [holding] = person.holdings
  const last = 'register.lastAdministrator'
  expect((await ask(app, jiang, 'POST', `/api/registers/people/${jiang.id}/end`, { lastDay: day })).body.code).toBe(last)
  expect(
    (await ask(app, jiang, 'POST', `/api/registers/people/${jiang.id}/posts/${holding.id}/end`, { lastDay: '2027-01-01' })).body.code,
  ).toBe(last)
  const remove = [{ verb: 'people.manage', reach: 'district' }]
  expect((await ask(app, jiang, 'POST', '/api/registers/roles/administrator/grants', { add: [], remove })).body.code).toBe(last)
})

test('of two administrators who end each other at the same moment, one remains', async () => {
  const { jiang, han } = city.people
  await withAccount(db, han, 'admin2')
  await ask(app, jiang, 'POST', `/api/registers/people/${han.id}/posts`, {
    role: 'administrator',
    unit: 'government',
    area: null,
    from: day,
    to: null,
  })
  const answers = await Promise.all([
    ask(app, jiang, 'POST', `/api/registers/people/${han.id}/end`, { lastDay: day }),
    ask(app, han, 'POST', `/api/registers/people/${jiang.id}/end`, { lastDay: day }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('register.lastAdministrator')
})

test('who still holds open matters does not leave before handing them over', async () => {
  const { people } = city
  const admin =
    (await ask(app, people.jiang, 'GET', `/api/registers/people/${people.jiang.id}`)).body.leftOn === null ? people.jiang : people.han
  const found = await city.act('zhou', 'case.reportOnPatrol', null, {})
  expect(found.ok).toBe(false)
  await db`update person set left_on = null where region = ${region}`
  expect((await ask(app, admin, 'POST', `/api/registers/people/${people.wang.id}/end`, { lastDay: '2026-10-01' })).body.code).toBe(
    'register.past',
  )
  expect((await ask(app, admin, 'POST', `/api/registers/people/${people.wang.id}/end`, { lastDay: '2026-10-12' })).status).toBe(200)
  expect((await ask(app, people.wang, 'GET', '/api/session')).status).toBe(401)
  expect((await ask(app, admin, 'POST', `/api/registers/people/${people.wang.id}/end`, { lastDay: day })).body.code).toBe(
    'register.personLeft',
  )
})

test('a reset password ends the sessions of its owner and must be changed; a locked account is freed', async () => {
  const { people } = city
  const admin = people.jiang
  const url = `/api/registers/people/${people.feng.id}`
  expect((await ask(app, admin, 'POST', `${url}/password`, { password: 'another password' })).body.code).toBe('register.noAccount')
  expect((await ask(app, admin, 'POST', `${url}/password`, { account: 'fenglan', password: 'another password' })).status).toBe(200)
  expect((await ask(app, people.feng, 'GET', '/api/session')).status).toBe(401)
  const now = new Date('2026-10-13T02:00:00Z')
  for (let wrong = 0; wrong < 5; wrong += 1) await signInWith(db, region, 'fenglan', 'wrong', now)
  expect(await signInWith(db, region, 'fenglan', 'another password', now)).toMatchObject({ refusal: { code: 'access.locked' } })
  expect((await ask(app, admin, 'POST', `${url}/unlock`, {})).status).toBe(200)
  expect(await signInWith(db, region, 'fenglan', 'another password', now)).toMatchObject({ ok: true })
  expect((await ask(app, admin, 'POST', `${url}/password`, { password: 'short' })).body.code).toBe('access.weakPassword')
})

test('the record of the registers cannot be changed by the program', async () => {
  await expect(db`update register_entry set what = 'x'`).rejects.toThrow(/permission denied/)
  await expect(db`delete from register_entry`).rejects.toThrow(/permission denied/)
})
