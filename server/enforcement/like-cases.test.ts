import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { ask } from '../../test/world/registers.ts'
import { world } from '../../test/world/world.ts'
import { findWrit, listWritsOf } from '../documents/store.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { app, setNow } = await testApp(db)
const { filed, noticed, act, tried, at } = walker(city)
const { xu, jiang, zhou, yang, qin } = city.people

/** Before the head: a proceeding of its own day, so that no two fines are for one act. */
async function toDecide(fen: number, days: number, more: Record<string, unknown> = {}): Promise<string> {
  const id = await filed(parties.person, 'E032', days)
  await noticed(id, fen, 'heavier', days, more)
  await act('yang', 'penalty.waive', id, { statedOn: at(days).toISOString().slice(0, 10), waiver: [await city.photo()] }, days)
  await act('yang', 'penalty.sendToDecider', id, { penalties: [{ kind: 'fine', fen }] }, days)
  return id
}

const usual = [28_000, 29_000, 30_000, 30_000, 30_000, 31_000, 32_000]
const decided: string[] = []
let far = ''

beforeAll(async () => {
  for (const [n, fen] of usual.entries()) {
    const id = await toDecide(fen, n * 3)
    await act('qin', 'penalty.decide', id, {}, n * 3)
    decided.push(id)
  }
  far = await toDecide(48_000, 24)
  setNow(at(25))
}, 120_000)

const list = async (who: typeof xu | null, query = '') => ask(app, who, 'GET', `/api/enforcement/like-cases${query}`)
const numbersOf = (body: { cases: { matterId: string }[] }) => body.cases.map((one) => one.matterId)

test('below the least number of like cases nothing is listed; the group stands with its spread', async () => {
  const { status, body } = await list(xu)
  expect(status).toBe(200)
  expect(body).toMatchObject({ threshold: 3.5, least: 8, groupTotal: 1, cases: [], more: false })
  expect(body.groups).toMatchObject([
    {
      item: 'E032',
      tier: 'heavier',
      kind: 'individual',
      listed: 0,
      few: true,
      spread: { n: 7, median: 30_000, lowerQuartile: 29_500, upperQuartile: 30_500 },
    },
  ])
})

test('before the head signs, the page says where the fine lies, and deciding it asks for a reason, which the approval prints', async () => {
  const { body } = await ask(app, qin, 'GET', `/api/enforcement/${far}`)
  expect(body.lies).toMatchObject({ n: 8, medianFen: 30_000, fineFen: 48_000, side: 'above', few: false, listed: true })
  expect(body.like).toMatchObject({ n: 7 })
  const refused = await tried('qin', 'penalty.decide', far, {}, 24)
  expect(refused).toMatchObject({ refusal: { code: 'enforcement.unlikeReason', params: { n: 8, sum: 480, median: 300 } } })
  await act('qin', 'penalty.decide', far, { likeReason: '占道面积远大于类案' }, 24)
  const writs = await listWritsOf(db, '329901', [far])
  const approval = await findWrit(db, '329901', writs.find((one) => one.kind === 'decisionApproval')?.id ?? '')
  expect(JSON.stringify(approval?.document)).toMatch(/类案连同本案共 8 件.*与类案不同的理由：占道面积远大于类案。/)
  expect((await ask(app, qin, 'GET', `/api/enforcement/${far}`)).body.decision.likeReason).toBe('占道面积远大于类案')
})

test('a fine far off is listed first, with its decision, unit and reason; within the usual ones only when they are asked for', async () => {
  const { body } = await list(xu)
  expect(body.cases).toMatchObject([
    { matterId: far, readable: true, fineFen: 48_000, medianFen: 30_000, n: 8, listed: true, few: false, reason: '占道面积远大于类案' },
  ])
  expect(body.cases[0].number).toMatch(/试综执/)
  expect(body.groups).toMatchObject([{ listed: 1, few: false }])
  const all = (await list(xu, '?all=true')).body
  expect(numbersOf(all)[0]).toBe(far)
  expect(all.cases).toHaveLength(8)
})

test('filters narrow by item, tier, kind, day and unit; the unit leaves the spread the whole district’s', async () => {
  for (const query of ['item=E001', 'tier=none', 'kind=organisation', 'to=2026-10-01'])
    expect((await list(xu, `?${query}`)).body.groupTotal).toBe(0)
  const { unit_id } = (await db<{ unit_id: string }[]>`select unit_id from matter where matter_id = ${far}`)[0] ?? { unit_id: '' }
  expect(numbersOf((await list(xu, `?unit=${unit_id}`)).body)).toEqual([far])
  const other = (await list(xu, '?unit=sanitation')).body
  expect(other.cases).toEqual([])
  expect(other.groups).toMatchObject([{ spread: { n: 8 } }])
  expect((await list(xu, '?page=2')).body.cases).toEqual([])
  expect((await list(xu, '?from=2026-13-01')).body.code).toBe('clock.badDate')
})

test('the file holds what is filtered, each with its group’s median', async () => {
  const { body } = await ask(app, xu, 'GET', '/api/enforcement/like-cases.csv?lang=en')
  const lines = String(body).trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('Deciding unit')
  expect(lines[1]).toMatch(/,480,300,8,[\d.]+,Yes,占道面积远大于类案$/)
})

test('an administrator sees the list and opens no case; officers and strangers see neither', async () => {
  expect((await list(jiang)).body.cases).toMatchObject([{ matterId: far, readable: false }])
  for (const who of [yang, zhou]) expect((await list(who)).status).toBe(403)
  expect((await list(null)).status).toBe(401)
})

test('a revoked decision counts no more, neither in the list nor in the spread', async () => {
  await act('qin', 'penalty.revoke', far, { reason: '复议后撤销' }, 25)
  const { body } = await list(xu)
  expect(body.cases).toEqual([])
  expect(body.groups).toMatchObject([{ few: true, spread: { n: 7, max: 32_000 } }])
})
