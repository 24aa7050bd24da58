import { beforeAll, expect, test } from 'vitest'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { mayActAsOfficers, standings, standingOn, type Standing } from '../../domain/enforcement/credential.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { ask, lastEntries, send } from '../../test/world/registers.ts'
import { region, world, type Somebody, type World } from '../../test/world/world.ts'
import { credentialsOf, searchCredentials } from '../enforcement/credentials.ts'

const { db } = await freshDatabase()
let city: World
const { app } = await testApp(db)
const url = '/api/registers/credentials'
const today = must(parseCivilDate('2026-10-13'))

beforeAll(async () => {
  city = await world(db)
})

const given = (who: Somebody, changed: object = {}) => ({
  kind: 'enforcement',
  number: `EX${who.name}`,
  personId: who.id,
  issuer: '区司法局',
  from: '2024-01-01',
  to: '2028-12-31',
  ...changed,
})
const add = (body: object, who: Somebody | null = city.people.jiang) => ask(app, who, 'POST', url, body)
const revokeOf = (id: string, body: object) => ask(app, city.people.jiang, 'POST', `${url}/${id}/revoke`, body)
const list = async (query: Record<string, string> = {}) =>
  (await ask(app, city.people.qian, 'GET', `${url}?${new URLSearchParams(query).toString()}`)).body

test('a credential is added, told with how it stands, and on record', async () => {
  const { zheng, jiang } = city.people
  expect((await add(given(zheng))).status).toBe(200)
  expect((await list()).credentials).toMatchObject([
    { number: 'EX郑军', person: { name: '郑军' }, standing: 'valid', revokedOn: null, to: '2028-12-31' },
  ])
  expect((await list({ day: '2023-12-31' })).credentials).toMatchObject([{ standing: 'coming' }])
  expect((await lastEntries(app, jiang))[0]).toMatchObject({ register: 'credentials', what: '郑军 EX郑军', action: { zh: '登记证件' } })
})

test('a number is one person’s; its renewal begins on another day', async () => {
  const { zheng, wang } = city.people
  expect((await add(given(zheng))).body.code).toBe('credential.there')
  expect((await add(given(wang, { number: 'EX郑军', from: '2029-01-01', to: null }))).body.code).toBe('credential.numberTaken')
  expect((await add(given(zheng, { from: '2029-01-01', to: null }))).status).toBe(200)
  expect((await add(given(wang, { to: '2023-01-01' }))).body.code).toBe('register.badTerm')
  expect((await add(given(wang, { from: '2024-02-30' }))).body.code).toBe('clock.badDate')
  expect((await add(given(wang, { personId: '00000000-0000-4000-8000-000000000000' }))).body.code).toBe('register.notFound')
})

test('a revoked credential counts no more from its day, and officers who act on it are refused', async () => {
  const { zheng, wang } = city.people
  const { credentialId } = (await add(given(wang))).body
  const officers = async () => {
    const kept = await credentialsOf(db, region, [zheng.id, wang.id])
    return mayActAsOfficers(
      [zheng, wang].map(({ id, name }) => ({ person: id, name, credentials: kept.filter((one) => one.person === id) })),
      today,
    )
  }
  expect((await officers()).ok).toBe(true)
  expect((await revokeOf(credentialId, { day: '2023-01-01', reason: '调离' })).body.code).toBe('credential.revokedEarly')
  expect((await revokeOf(credentialId, { day: '2026-10-13', reason: '' })).body.code).toBe('input.invalid')
  expect((await revokeOf(credentialId, { day: '2026-10-13', reason: '调离执法岗位' })).status).toBe(200)
  expect((await revokeOf(credentialId, { day: '2026-10-13', reason: '再次' })).body.code).toBe('credential.revokedAlready')
  expect(await officers()).toMatchObject({
    ok: false,
    refusal: { code: 'credential.revoked', params: { name: '王磊', day: '2026-10-13' } },
  })
  expect((await list({ standing: 'revoked' })).credentials).toMatchObject([{ number: 'EX王磊', revokeReason: '调离执法岗位' }])
})

const table = (...lines: string[]) => ['工号,姓名,证件种类,证号,发证机关,有效期起,有效期止', ...lines].join('\n')
const importing = (dryRun: boolean) => `${url}/import?${new URLSearchParams({ dryRun: String(dryRun), source: '证件.csv' }).toString()}`

test('a file is refused row by row, and then nothing is imported', async () => {
  const bad = table(
    'nobody,某,执法证,A1,区司法局,2024-01-01,',
    'feng,冯蓝,执法证,A2,区司法局,2024-01-01,',
    'feng,冯兰,通行证,A3,区司法局,2024-01-01,',
    'feng,冯兰,执法证,,区司法局,2024-02-30,',
    'feng,冯兰,执法证,A5,区司法局,2024-01-01,2023-01-01',
    'feng,冯兰,执法证,EX郑军,区司法局,2024-01-01,',
    'feng,冯兰,执法证,A7,区司法局,2024-01-01,',
    'feng,冯兰,执法证,A7,区司法局,2024-01-01,',
  )
  const { body } = await send(app, city.people.jiang, importing(false), bad)
  expect(body).toMatchObject({ rows: 8, applied: false })
  expect(body.refusals.map(({ row, column, code }: Record<string, unknown>) => [row, column, code])).toEqual([
    [2, '工号', 'credential.personUnknown'],
    [3, '姓名', 'credential.nameDiffers'],
    [4, '证件种类', 'credential.kindUnknown'],
    [5, '证号', 'register.cellEmpty'],
    [5, '有效期起', 'clock.badDate'],
    [6, '有效期止', 'register.badTerm'],
    [7, '证号', 'credential.numberTaken'],
    [9, '证号', 'credential.rowTwice'],
  ])
  expect((await list()).total).toBe(3)
  expect((await send(app, city.people.jiang, importing(true), '甲,乙\n1,2')).body.code).toBe('register.noColumn')
})

test('a file adds what is new, passes over what is there, and an export is read again without a change', async () => {
  const { jiang, qian } = city.people
  const good = table('zheng,郑军,执法证,EX郑军,区司法局,2024-01-01,2028-12-31', 'shen,沈波,assistant,F-1,东关街道,2025-01-01,')
  expect((await send(app, jiang, importing(true), good)).body).toMatchObject({ rows: 2, refused: 0, applied: false })
  expect((await send(app, jiang, importing(false), good)).body).toMatchObject({ applied: true, counts: [{ count: 1 }, { count: 1 }] })
  expect((await list({ kind: 'assistant' })).credentials).toMatchObject([{ number: 'F-1', person: { name: '沈波' }, to: null }])
  for (const format of ['csv', 'xlsx']) {
    const file = await app.inject({ url: `/api/registers/credentials/export/${format}`, cookies: { gezhi_session: qian.cookie } })
    const again = await send(app, jiang, importing(false), file.rawPayload)
    expect(again.body, format).toMatchObject({ rows: 4, refused: 0, applied: false, counts: [{ count: 0 }, { count: 4 }] })
  }
})

test('a list by standing says on every day what the rule says of each credential', async () => {
  const { credentials: all } = await searchCredentials(db, region, { day: today, limit: 100 })
  for (const text of ['2020-01-01', '2024-01-01', '2026-10-12', '2026-10-13', '2028-12-31', '2029-01-01', '2029-01-02']) {
    const day = must(parseCivilDate(text))
    for (const standing of Object.keys(standings) as Standing[]) {
      const found = await searchCredentials(db, region, { day, standing, limit: 100 })
      const expected = all.filter((one) => standingOn(one, day) === standing).map(({ id }) => id)
      expect(
        found.credentials.map(({ id }) => id),
        `${text} ${standing}`,
      ).toEqual(expected)
      expect(found.total).toBe(expected.length)
    }
  }
})

test('credentials are found by number, name and issuer, page after page; who may not look or manage is refused', async () => {
  const { qian, zhou, zheng } = city.people
  expect((await list({ words: 'f-1' })).total).toBe(1)
  expect((await list({ words: '郑军' })).total).toBe(2)
  const numbers: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const page: { credentials: { number: string }[]; next: string | null } = await list({ limit: '2', ...(after !== '' && { after }) })
    numbers.push(...page.credentials.map(({ number }) => number))
    after = page.next
  }
  expect(numbers).toEqual(['EX王磊', 'EX郑军', 'EX郑军', 'F-1'])
  expect((await list({ day: '2026-13-01' })).code).toBe('clock.badDate')
  expect((await ask(app, zhou, 'GET', url)).status).toBe(403)
  expect((await add(given(zheng), qian)).status).toBe(403)
  expect((await add(given(zheng), null)).status).toBe(401)
  expect(
    (await ask(app, qian, 'POST', `${url}/00000000-0000-4000-8000-000000000000/revoke`, { day: '2026-10-13', reason: '查' })).status,
  ).toBe(403)
  expect((await revokeOf('00000000-0000-4000-8000-000000000000', { day: '2026-10-13', reason: '查' })).body.code).toBe('register.notFound')
  expect((await send(app, qian, importing(false), table())).status).toBe(403)
})

test('the register of units says how many review in law beside those who hold a valid credential, and who they are', async () => {
  const { jiang, qian, xu } = city.people
  const share = async () => (await ask(app, qian, 'GET', '/api/registers/units')).body.legalReview
  const { officers } = await share()
  expect(await share()).toMatchObject({ percent: 5, least: 1, meets: true, reviewers: [{ id: xu.id, name: '许文' }] })
  const { body } = await add(given(jiang, { number: 'SX-08' }))
  expect(await share()).toMatchObject({ officers: officers + 1 })
  await revokeOf(body.credentialId, { day: '2026-10-13', reason: '登记有误' })
  expect(await share()).toMatchObject({ officers })
})
