import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { ask } from '../../test/world/registers.ts'
import { region, world } from '../../test/world/world.ts'
import { listWritsOf } from '../documents/store.ts'
import { sweep } from '../jobs/sweep.ts'
import { verifyRegion } from '../matter/verify.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { app } = await testApp(db)
const { at, dayAt, tried, act, stateOf, childOf, serve, filed, noticed } = walker(city)
const fine = (fen: number) => [{ kind: 'fine', fen }]

const main = await filed(parties.company, 'E048', 0)
await act('yang', 'penalty.joinParty', main, { coParty: parties.person, reason: '司机受雇倾倒，共同实施' }, 1)
const other = await childOf(main, 'penalty')
const read = async (id: string) => (await ask(app, city.people.yang, 'GET', `/api/enforcement/${id}`)).body

test('another party gets a proceeding of its own that holds the evidence and waits for its own filing', async () => {
  expect(await stateOf(other)).toBe('toFile')
  const view = await read(other)
  expect(view).toMatchObject({ rootId: other, item: { code: 'E048' }, happenedOn: (await read(main)).happenedOn, notice: null })
  expect(view.evidence.map((one: { name: string }) => one.name)).toEqual(['现场'])
  expect(view.together).toMatchObject([{ matterId: main, party: '示例建设有限公司' }])
  expect((await read(main)).together).toMatchObject([{ matterId: other, party: '欧***' }])
})

test('a party already in the proceeding is not added again, nor anybody before the filing', async () => {
  for (const coParty of [parties.person, parties.company])
    expect(await tried('yang', 'penalty.joinParty', main, { coParty, reason: '…' }, 1)).toMatchObject({
      refusal: { code: 'enforcement.partyHere' },
    })
  expect(await tried('yang', 'penalty.joinParty', other, { coParty: parties.child, reason: '…' }, 1)).toMatchObject({
    refusal: { code: 'procedure.wrongState' },
  })
})

test('what is gathered in the main proceeding from then on stands in both, numbered on, and a second time is not taken over', async () => {
  await act('qin', 'penalty.file', other, {}, 1)
  const own = { evidenceKind: 'witness', name: '证人证言', from: '保安', takenOn: dayAt(1), photos: [await city.photo()] }
  await act('yang', 'penalty.addEvidence', other, own, 1)
  for (const name of ['监控视频', '过磅单'])
    await act('yang', 'penalty.addEvidence', main, { ...own, evidenceKind: 'audiovisual', name, photos: [await city.photo()] }, 1)
  const named = async (id: string) => (await read(id)).evidence.map((one: { n: number; name: string }) => `${one.n} ${one.name}`)
  expect(await named(other)).toEqual(['1 现场', '2 证人证言', '3 监控视频', '4 过磅单'])
  expect(await named(main)).toEqual(['1 现场', '2 监控视频', '3 过磅单'])
})

test('each party has its own range, notice and decision; one closes while the other goes on', async () => {
  await noticed(main, 600_000, 'minor', 2)
  // 《城市建筑垃圾管理规定》第二十六条: 个人处二百元以下罚款.
  const conclusion = { description: '受雇实施，起次要作用', penalties: fine(600_000), tier: 'minor', factors: '…' }
  expect(await tried('yang', 'penalty.conclude', other, conclusion, 2)).toMatchObject({
    refusal: { code: 'discretion.aboveRange', params: { max: 200 } },
  })
  await noticed(other, 10_000, 'minor', 2, { outsideReason: '受雇实施，起次要作用' })
  await sweep(db, city.registers, region, at(10))
  await act('yang', 'penalty.sendToDecider', main, { penalties: fine(600_000) }, 10)
  await act('qin', 'penalty.decide', main, {}, 10)
  await serve(main, 10)
  await act('yang', 'penalty.recordPayment', main, { fen: 600_000, paidOn: dayAt(11), channel: 'bank', receipt: 'PJ-1' }, 11)
  await act('yang', 'penalty.fulfilled', main, {}, 11)
  await act('qin', 'disclosure.publish', await childOf(main, 'disclosure'), { until: '2026-12-23' }, 11)
  await act('qin', 'penalty.close', main, {}, 11)
  expect([await stateOf(main), await stateOf(other)]).toEqual(['closed', 'weighing'])
  const decisions = (await listWritsOf(db, region, [main, other])).filter((one) => one.kind === 'penaltyDecision')
  expect(decisions.map((one) => one.matterId)).toEqual([main])
})

test('the files of both fold again from their entries', async () => {
  expect((await verifyRegion(db, region)).broken).toBeNull()
})
