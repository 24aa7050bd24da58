import { expect, test } from 'vitest'
import { readPartyHistory } from '../../contract/enforcement.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { testApp } from '../../test/world/app.ts'
import { freshDatabase } from '../../test/database.ts'
import { equip } from '../../test/world/enforcement.ts'
import { region, world, type Name } from '../../test/world/world.ts'
import { findMatter } from '../matter/load.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { app } = await testApp(db)

const littering = async (more: Record<string, unknown>) => ({
  party: parties.person,
  item: 'E031',
  officers: [city.people.yang.id, city.people.zhu.id],
  point: city.pointIn(0, 1),
  title: '乱扔烟蒂',
  address: '东关路口',
  happenedOn: '2026-10-13',
  description: '在人行道上丢弃烟蒂两枚',
  cardsShown: 'yes',
  statement: '无',
  penalties: [{ kind: 'fine', fen: 2500 }],
  factors: '首次发现',
  photos: [await city.photo()],
  refusedToSign: 'yes',
  ...more,
})

const ordering = ['item', 'officers', 'point', 'address', 'title', 'happenedOn', 'description', 'cardsShown', 'photos'] as const

async function orderOf(party: string) {
  const about = await littering({})
  return {
    ...Object.fromEntries(ordering.map((name) => [name, about[name]])),
    party,
    orderKind: 'correct',
    demand: '清除烟蒂',
    until: '2026-10-20',
  }
}

async function historyOf(who: Name, partyId: string) {
  const url = readPartyHistory.path.replace(':partyId', partyId)
  const answer = await app.inject({ method: 'GET', url, headers: { cookie: `gezhi_session=${city.people[who].cookie}` } })
  return { status: answer.statusCode, body: answer.json<unknown>() }
}

test('a fine on the spot of an item with a benchmark is refused without its tier, and decided with it', async () => {
  expect(await city.act('yang', 'summary.decideOnSpot', null, await littering({}))).toMatchObject({
    refusal: { code: 'enforcement.tierFirst', basis: '行政处罚法第三十四条' },
  })
  expect(await city.act('yang', 'summary.decideOnSpot', null, await littering({ tier: 'lighter' }))).toMatchObject({ ok: true })
})

test('where no list of items was kept on the day of the act nothing is decided on the spot', async () => {
  const before = await littering({ tier: 'lighter', happenedOn: '2025-12-31' })
  expect(await city.act('yang', 'summary.decideOnSpot', null, before)).toMatchObject({
    refusal: { code: 'enforcement.lawThenNotOnSpot', basis: '行政处罚法第三十七条' },
  })
})

test('a sum outside its tier is not decided on the spot, whatever the reason: it is for a panel', async () => {
  const outside = await littering({ tier: 'lighter', penalties: [{ kind: 'fine', fen: 5000 }] })
  expect(await city.act('yang', 'summary.decideOnSpot', null, outside)).toMatchObject({ refusal: { code: 'enforcement.outsideOnSpot' } })
})

test('what stands against a party is counted: decisions, and open orders to correct; revoked ones no more', async () => {
  expect(await historyOf('yang', parties.person)).toEqual({ status: 200, body: { priors: 1, openCorrections: 0 } })
  must(await city.act('yang', 'correction.order', null, await orderOf(parties.company)))
  expect((await historyOf('yang', parties.company)).body).toEqual({ priors: 0, openCorrections: 1 })
  const [row] = await db<{ matter_id: string }[]>`select matter_id from matter where procedure = 'summary'`
  must(await city.act('lv', 'summary.revoke', row?.matter_id ?? '', { reason: '事实有误' }))
  expect((await historyOf('yang', parties.person)).body).toEqual({ priors: 0, openCorrections: 0 })
})

test('who may not see parties is not told their history, and a party that is not there has none', async () => {
  expect((await historyOf('zhou', parties.person)).status).toBe(403)
  expect((await historyOf('yang', city.people.yang.id)).status).toBe(404)
})

test('an order to correct that was handed over runs until its day, and its re-check ends it', async () => {
  const { matterId } = must(await city.act('yang', 'correction.order', null, await orderOf(parties.company)))
  const [child] = await db<{ matter_id: string }[]>`select matter_id from matter where parent_id = ${matterId} and procedure = 'delivery'`
  const served = { servedOn: '2026-10-13', receiverRole: 'party', receiver: '示经理', proof: [await city.photo()] }
  expect(await city.act('yang', 'delivery.serveInPerson', child?.matter_id ?? '', served)).toMatchObject({ ok: true })
  const running = (await findMatter(db, region, matterId))?.matter
  expect(running).toMatchObject({ state: 'correcting', clocks: { correcting: { dueAt: '2026-10-20T16:00:00.000Z' } } })
  const checked = { takenOn: '2026-10-13', record: '已清除', photos: [await city.photo()] }
  must(await city.act('zhu', 'correction.findCorrected', matterId, checked))
  expect((await findMatter(db, region, matterId))?.matter.state).toBe('corrected')
})
