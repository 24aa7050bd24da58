import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { parseCivilDate } from '../../../domain/clock/civil-date.ts'
import { must } from '../../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../../test/database.ts'
import { equip } from '../../../test/world/enforcement.ts'
import { meeting, vendingStreet } from '../../../test/world/vending.ts'
import { morning, region, world } from '../../../test/world/world.ts'
import { inTransaction } from '../../db/pool.ts'
import { listWritsOf } from '../../documents/store.ts'
import { findMatter } from '../../matter/load.ts'
import { verifyRegion } from '../../matter/verify.ts'
import { saveParty } from '../parties.ts'

const { db, owner } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
await vendingStreet(city)
const day = must(parseCivilDate('2026-10-13'))
const hour = (hours: number) => new Date(morning.getTime() + hours * 3_600_000)

const vendor = async (name: string) =>
  must(
    await inTransaction(db, (tx) =>
      saveParty(tx, region, {
        file: { kind: 'individual', name, idKind: 'none' },
        partyId: uuid(),
        personId: null,
        at: morning,
        today: day,
      }),
    ),
  ).partyId
const stateOf = async (id: string) => (await findMatter(db, region, id))?.matter.state
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? null : outcome.refusal?.code)
const asking = { zone: 'ZS-1', goods: 'produce', begins: '2026-10-13', until: '2026-12-10', through: 'counter' }
const applied = async (party: string, at = morning) =>
  must(await city.act('zheng', 'placement.applyFor', null, { ...asking, party }, at)).matterId
const checked = async (id: string, at = morning) =>
  must(await city.act('zheng', 'placement.checkIt', id, { checks: ['notFood'], record: '已核对' }, at))
const approve = (id: string, stall: number, at = morning) =>
  city.act('feng', 'placement.approvePlace', id, { stall, begins: '2026-10-13', until: '2026-12-10' }, at)

const spot = async (party: string, more: Record<string, unknown> = {}) => ({
  party,
  item: 'E017',
  officers: [city.people.yang.id, city.people.zhu.id],
  point: city.pointIn(0, 1),
  address: '东关路口',
  title: '占道设摊',
  happenedOn: '2026-10-13',
  description: '再次占道设摊',
  cardsShown: 'yes',
  statement: '无',
  penalties: [{ kind: 'fine', fen: 1500 }],
  tier: 'minor',
  factors: '占地不足2平方米',
  photos: [await city.photo()],
  refusedToSign: 'yes',
  ...more,
})

test('a vendor is persuaded, offered a place, given one by the street, and not punished inside it', async () => {
  const id = must(await city.act('yang', 'guidance.persuade', null, await meeting(city, { party: parties.person }))).matterId
  expect((await findMatter(db, region, id))?.matter.attributes.number).toMatch(/劝导〔2026〕1号/)
  expect(codeOf(await city.act('yang', 'guidance.offerPlaces', id, { goods: 'produce', offerAnswer: 'noPlace', answer: '没有' }))).toBe(
    'placement.placesFree',
  )
  expect(codeOf(await city.act('yang', 'guidance.offerPlaces', id, { goods: 'produce', offerAnswer: 'thinks', answer: '想想' }))).toBe(
    'placement.zoneFirst',
  )
  must(await city.act('yang', 'guidance.offerPlaces', id, { goods: 'produce', zone: 'ZS-1', offerAnswer: 'accepts', answer: '愿意去' }))
  must(await city.act('yang', 'guidance.referHelp', id, { hardship: ['unemployed'], toOffice: '区就业服务中心', what: '失业半年' }))
  const wish = { ...asking, through: 'officer', hours: '06:00-09:30' }
  expect(codeOf(await city.act('yang', 'guidance.seekPlace', id, { ...wish, hours: '06:00-11:00' }))).toBe('placement.hoursOutside')
  expect(codeOf(await city.act('yang', 'guidance.seekPlace', id, { ...wish, goods: 'flowers' }))).toBe('placement.goodsNotAdmitted')
  expect(codeOf(await city.act('yang', 'guidance.seekPlace', id, { ...wish, zone: 'ZS-9' }))).toBe('placement.zoneUnknown')
  must(await city.act('yang', 'guidance.seekPlace', id, wish))
  expect(await stateOf(id)).toBe('placing')
  const [child] = await db<
    { matter_id: string; unit_id: string }[]
  >`select matter_id, unit_id from matter where parent_id = ${id} and procedure = 'placement'`
  expect(child?.unit_id).toBe('street-1')
  const place = child?.matter_id ?? ''
  expect(codeOf(await city.act('zheng', 'placement.applyFor', null, { ...asking, party: parties.person }))).toBe('placement.hasPlace')
  await checked(place)
  expect(codeOf(await approve(place, 9))).toBe('placement.noSuchStall')
  must(await approve(place, 2))
  expect([await stateOf(place), await stateOf(id)]).toEqual(['inForce', 'placed'])
  expect((await listWritsOf(db, region, [place])).map(({ kind }) => kind).sort()).toEqual(['placementAgreement', 'placementNotice'])

  const inside = { point: city.pointIn(0, 4), exception: 'other', exceptionReason: '理由' }
  expect(codeOf(await city.act('yang', 'summary.decideOnSpot', null, await spot(parties.person, inside)))).toBe('placement.standsInside')
  // At noon the market is over, and elsewhere it never was: then the steps count.
  expect(
    codeOf(await city.act('yang', 'summary.decideOnSpot', null, await spot(parties.person, { point: city.pointIn(0, 4) }), hour(3))),
  ).not.toBe('placement.standsInside')
  expect(await city.act('yang', 'summary.decideOnSpot', null, await spot(parties.person))).toMatchObject({ ok: false })
})

test('a step that was left out is refused with its name; an exception needs its reason and stands in the decision', async () => {
  const party = await vendor('甲摊主')
  const order = async (more: Record<string, unknown> = {}) => {
    const { penalties: _p, tier: _t, factors: _f, statement: _s, refusedToSign: _r, ...rest } = await spot(party)
    return { ...rest, orderKind: 'correct', demand: '清走摊位', until: '2026-10-14', ...more }
  }
  expect(await city.act('yang', 'correction.order', null, await order())).toMatchObject({
    refusal: { code: 'placement.stepSkipped', params: { steps: '劝导、安置' } },
  })
  expect(codeOf(await city.act('yang', 'correction.order', null, await order({ exception: 'danger' })))).toBe('placement.exceptionReason')
  const given = { exception: 'obstructing', exceptionReason: '堵住消防车通道' }
  const made = must(await city.act('yang', 'correction.order', null, await order(given))).matterId
  const [writ] = await listWritsOf(db, region, [made])
  expect(JSON.stringify(writ?.document)).toContain('未先行劝导、安置，理由：堵住消防车通道。')
  const [row] = await db<
    { file: { course?: { exception?: unknown } } }[]
  >`select file from proceeding where region = ${region} and matter_id = ${made}`
  expect(row?.file.course?.exception).toEqual({ kind: 'obstructing', reason: '堵住消防车通道' })
})

test('of twenty that are approved at once, only as many as there are stalls get one, and nobody a stall that is taken', async () => {
  const ids: string[] = []
  for (let n = 0; n < 20; n += 1) {
    const id = await applied(await vendor(`并发${n}`))
    await checked(id)
    ids.push(id)
  }
  const outcomes = await Promise.all(ids.map((id, index) => approve(id, 1 + (index % 3))))
  const held = await db<
    { stall: number }[]
  >`select stall from placement where region = ${region} and zone_id = 'ZS-1' and state = 'inForce' order by stall`
  expect(held.map(({ stall }) => stall)).toEqual([1, 2, 3])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2)
  expect(new Set(outcomes.map(codeOf))).toEqual(
    new Set([null, 'placement.zoneFull', 'placement.stallTaken'].filter((code) => outcomes.some((one) => codeOf(one) === code))),
  )

  // The two who waited first, in their order; hardship comes first once the district says so.
  const [first = '', second = ''] = ids.filter((_id, index) => !outcomes[index]?.ok)
  must(await city.act('feng', 'placement.putOnWait', first, {}))
  must(await city.act('feng', 'placement.putOnWait', second, {}))
  const [taken] = await db<
    { matter_id: string }[]
  >`select matter_id from placement where region = ${region} and stall = 1 and state = 'inForce'`
  must(await city.act('feng', 'placement.withdrawPlace', taken?.matter_id ?? '', { reason: '连续七日未出摊' }))
  expect(codeOf(await approve(second, 1))).toBe('placement.notItsTurn')
  await db`update placement set hardship = array['disabled'] where region = ${region} and matter_id = ${second}`
  await db`update region set settings = jsonb_set(settings, '{enforcement,hardshipFirst}', 'true') where region = ${region}`
  await city.registers.changed(region)
  expect(codeOf(await approve(first, 1))).toBe('placement.notItsTurn')
  must(await approve(second, 1))
  expect(codeOf(await approve(first, 1))).toBe('placement.zoneFull')
})

test('a vendor who is put on two applications at once gets one', async () => {
  const party = await vendor('两处')
  const outcomes = await Promise.all([1, 2, 3].map(() => city.act('zheng', 'placement.applyFor', null, { ...asking, party })))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})

test('food needs the card, a place ends by itself, and renewing looks at the stall again', async () => {
  const [held] = await db<
    { matter_id: string }[]
  >`select matter_id from placement where region = ${region} and stall = 2 and state = 'inForce'`
  const id = held?.matter_id ?? ''
  must(await city.act('feng', 'placement.renewPlace', id, { until: '2026-12-15', reason: '经营规范' }))
  expect((await findMatter(db, region, id))?.matter.clocks.term?.dueAt).toBe('2026-12-15T16:00:00.000Z')
  const end = new Date('2026-12-15T16:01:00Z')
  must(await city.act('system', 'placement.expirePlace', id, { clock: 'term' }, end))
  expect(await stateOf(id)).toBe('ended')
  const food = must(
    await city.act('zheng', 'placement.applyFor', null, { ...asking, goods: 'cookedFood', party: await vendor('炸串') }),
  ).matterId
  expect(codeOf(await city.act('zheng', 'placement.checkIt', food, { checks: ['identity'], record: '未持卡' }))).toBe(
    'placement.cardMissing',
  )
})

test('a grid worker may persuade, and the squad that holds the power goes on with it', async () => {
  const id = must(await city.act('shen', 'guidance.persuade', null, await meeting(city))).matterId
  expect((await findMatter(db, region, id))?.matter.attributes.unit).toBe('brigade-1')
  expect(codeOf(await city.act('yang', 'guidance.takeUp', id, { reason: '不听劝' }))).toBe('placement.vendorUnknown')
  must(await city.act('yang', 'guidance.endNotFound', id, { record: '连续三天未再出现' }))
})

test('every chain verifies', async () => {
  expect((await verifyRegion(owner, region)).broken).toBeNull()
})
