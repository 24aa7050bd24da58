import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { ask } from '../../test/world/registers.ts'
import { world } from '../../test/world/world.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { app } = await testApp(db)
const { filed, noticed, childOf, act, serve, dayAt } = walker(city)
const { yang, zhu, zheng, xu, qin } = city.people

const id = await filed(parties.person, 'E032', 0)
await noticed(id, 20_000, 'lighter', 0)
const read = async (who: typeof yang | null, matterId = id) => ask(app, who, 'GET', `/api/enforcement/${matterId}`)

test('a proceeding shows its steps, each with its article, what was notified, and the party masked', async () => {
  const { status, body } = await read(yang)
  expect(status).toBe(200)
  expect(body.party).toMatchObject({ name: '欧***', kind: { zh: '公民' } })
  expect(JSON.stringify(body)).not.toMatch(/欧阳示例|32990119900307/)
  expect(body.item).toMatchObject({ code: 'E032', duty: expect.arrayContaining([expect.stringContaining('条')]) })
  expect(body.officers.map((one: { name: string; credential: string }) => [one.name, one.credential])).toEqual([
    ['杨帆', 'ZF-001'],
    ['朱峰', 'ZF-002'],
  ])
  expect(body.notice).toMatchObject({ hearingDue: false, servedOn: '2026-10-13', penalties: [{ kind: 'fine', fen: 20_000 }] })
  const standings = Object.fromEntries(body.steps.map((one: { step: string; standing: string }) => [one.step, one.standing]))
  expect(standings).toMatchObject({
    filing: 'done',
    notice: 'done',
    statement: 'now',
    hearing: 'notDue',
    review: 'open',
    panel: 'notDue',
    decision: 'due',
  })
})

test('what stands below a proceeding shows the proceeding it belongs to', async () => {
  await act('yang', 'penalty.waive', id, { statedOn: dayAt(0), waiver: [await city.photo()] }, 0)
  await act('yang', 'penalty.sendToDecider', id, { penalties: [{ kind: 'fine', fen: 20_000 }] }, 0)
  await act('qin', 'penalty.decide', id, {}, 0)
  const delivery = await childOf(id, 'delivery')
  expect((await read(yang, delivery)).body.rootId).toBe(id)
  await serve(id, 0)
  expect((await read(qin)).body).toMatchObject({ owed: 20_000, paid: 0, lateFine: 0, decision: { servedOn: '2026-10-13' } })
})

test('who may not read the matter finds nothing, and who is not signed in is sent away', async () => {
  expect((await read(zheng)).body.code).toBe('matter.notFound')
  expect((await read(null)).status).toBe(401)
})

test('officers are those with a valid credential, oneself first', async () => {
  const { body } = await ask(app, zhu, 'GET', '/api/choices/officers')
  expect(body.officers.map((one: { name: string; me: boolean }) => [one.name, one.me])).toEqual([
    ['朱峰', true],
    ['杨帆', false],
  ])
  expect((await ask(app, null, 'GET', '/api/choices/officers')).status).toBe(401)
})

test('an item is weighed by its range, its tiers and like cases; the party brings its history', async () => {
  const { body } = await ask(app, xu, 'GET', `/api/enforcement/weigh?item=E032&party=${parties.person}`)
  expect(body).toMatchObject({ range: { min: 10_000, max: 50_000 }, correctFirst: false, priors: 1, like: { n: 1, median: 20_000 } })
  expect(body.tiers.map((one: { tier: string }) => one.tier)).toEqual(['lighter', 'heavier'])
  expect((await ask(app, xu, 'GET', '/api/enforcement/weigh?item=E999')).body.code).toBe('enforcement.itemUnknown')
  expect((await ask(app, zheng, 'GET', '/api/enforcement/weigh?item=E032')).status).toBe(403)
})
