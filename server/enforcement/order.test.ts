import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { region, world } from '../../test/world/world.ts'
import { listWritsOf } from '../documents/store.ts'
import { sweep } from '../jobs/sweep.ts'
import { findMatter } from '../matter/load.ts'

/** A Tuesday in February, so that six months later the year is not over. */
const february = new Date('2026-02-10T01:00:00.000Z')
const { db } = await freshDatabase()
const city = await world(db, february)
const parties = await equip(city, february)
const { at, dayAt, officers, tried, act, stateOf, childOf, serve, filed, noticed } = walker(city, february)
const sweepAt = (days: number) => sweep(db, city.registers, region, at(days))

async function ordered(item: string, orderKind: string, until: number, days: number, title: string): Promise<string> {
  const what = { description: '查明的情况', demand: '恢复原状', orderKind, until: dayAt(until), cardsShown: 'yes', happenedOn: dayAt(days) }
  const where = { point: city.pointIn(0, 1), address: '试验路', title, officers, photos: [await city.photo()] }
  const id = await act('yang', 'correction.order', null, { party: parties.person, item, ...what, ...where }, days)
  await serve(id, days)
  return id
}
const found = async (days: number) => ({ takenOn: dayAt(days), record: '复查情况', photos: [await city.photo()] })

describe('an article that punishes only those who do not obey', () => {
  test('opens its fine when the time to correct has run out and the re-check found nothing corrected', async () => {
    const order = await ordered('E018', 'correct', 3, 0, '店外经营')
    expect(await stateOf(order)).toBe('correcting')
    const id = await filed(parties.person, 'E018', 1, { correction: order })
    const conclusion = { description: '…', penalties: [{ kind: 'fine', fen: 10_000 }], tier: 'minor', factors: '…' }
    expect(await tried('yang', 'penalty.conclude', id, conclusion, 2)).toMatchObject({
      refusal: { code: 'enforcement.orderFirst', basis: '行政处罚法第二十八条第一款' },
    })
    expect(await tried('yang', 'correction.findNotCorrected', order, await found(2), 2)).toMatchObject({
      refusal: { code: 'procedure.wrongState' },
    })
    await sweepAt(4)
    expect(await stateOf(order)).toBe('toRecheck')
    await act('yang', 'correction.findNotCorrected', order, await found(4), 4)
    await act('yang', 'penalty.conclude', id, conclusion, 4)
    expect(await stateOf(id)).toBe('toApproveNotice')
    const writs = await listWritsOf(db, region, [order])
    expect(writs.map(({ kind, number }) => [kind, number])).toEqual([
      ['orderToCorrect', '试综执责改字〔2026〕第1号'],
      ['recheckRecord', null],
    ])
  })

  test('what is corrected in time ends there', async () => {
    const order = await ordered('E018', 'correct', 10, 0, '店外经营')
    await act('zhu', 'correction.findCorrected', order, await found(2), 2)
    expect(await stateOf(order)).toBe('corrected')
  })
})

describe('an illegal structure', () => {
  test('comes down only when the times of both remedies have passed, after demand, decision and announcement', async () => {
    const order = await ordered('E071', 'remove', 20, 0, '违法建设')
    await sweepAt(21)
    await act('yang', 'correction.findNotRemoved', order, await found(21), 21)
    await act('qin', 'correction.enforce', order, { what: '拆除违法建筑' }, 22)
    const execution = await childOf(order, 'execution')
    await act('yang', 'execution.demand', execution, { what: '自行拆除', until: dayAt(40) }, 23)
    await serve(execution, 23)
    await sweepAt(41)
    expect(await stateOf(execution)).toBe('toChoose')
    const demolition = { manner: 'demolition', what: '拆除违法建筑', reason: '逾期不拆除', governmentOrder: '示政责〔2026〕1号' }
    // Served on 10 February: sixty days end on 11 April, six months on 10 August.
    expect(await tried('qin', 'execution.decideEnforcement', execution, demolition, 100)).toMatchObject({
      refusal: { code: 'enforcement.remediesOpen', params: { until: '2026-08-10' }, basis: '行政强制法第四十四条' },
    })
    expect(await tried('qin', 'execution.decideEnforcement', execution, { ...demolition, governmentOrder: undefined }, 182)).toMatchObject({
      refusal: { code: 'enforcement.noGovernmentOrder' },
    })
    await act('qin', 'execution.decideEnforcement', execution, demolition, 182)
    await serve(execution, 183)
    const carried = { record: '全程录像', result: '已拆除', photos: [await city.photo()] }
    expect(await tried('yang', 'execution.carryOut', execution, carried, 190)).toMatchObject({
      refusal: { code: 'enforcement.notAnnounced' },
    })
    await act('yang', 'execution.announceDemolition', execution, { where: '现场', until: dayAt(188), photos: [await city.photo()] }, 184)
    // 1 October 2026 is a public holiday: 233 days after 10 February.
    expect(dayAt(233)).toBe('2026-10-01')
    expect(await tried('yang', 'execution.carryOut', execution, carried, 233)).toMatchObject({
      refusal: { code: 'enforcement.atNight', basis: '行政强制法第四十三条第一款' },
    })
    await act('yang', 'execution.carryOut', execution, carried, 190)
    expect(await stateOf(execution)).toBe('ended')
    expect(await stateOf(order)).toBe('enforced')
  })
})

test('a building stands while a reconsideration or suit was begun, whatever the days say', async () => {
  const order = await ordered('E071', 'remove', 20, 1, '违法建设')
  await sweepAt(22)
  await act('yang', 'correction.findNotRemoved', order, await found(22), 22)
  await act('yang', 'correction.recordRemedy', order, { remedy: 'begun', statedOn: dayAt(30), reason: '已申请行政复议' }, 30)
  await act('qin', 'correction.enforce', order, { what: '拆除违法建筑' }, 31)
  const execution = await childOf(order, 'execution')
  await act('yang', 'execution.demand', execution, { what: '自行拆除', until: dayAt(50) }, 32)
  await serve(execution, 32)
  await sweepAt(51)
  const demolition = { manner: 'demolition', what: '拆除', reason: '逾期不拆除', governmentOrder: '示政责〔2026〕2号' }
  expect(await tried('qin', 'execution.decideEnforcement', execution, demolition, 190)).toMatchObject({
    refusal: { code: 'enforcement.remediesOpen' },
  })
})

describe('goods in the organ’s hands', () => {
  test('evidence held is free again by itself on the eighth working day', async () => {
    const id = await filed(parties.person, 'E032', 30)
    await act('yang', 'penalty.holdEvidence', id, { what: '手推车一辆', reason: '可能灭失', photos: [await city.photo()] }, 30)
    const hold = await childOf(id, 'hold')
    await act('qin', 'hold.approve', hold, {}, 30)
    // Approved on Thursday 12 March 2026: seven working days end on Monday the 23rd.
    expect((await findMatter(db, region, hold))?.matter.clocks.holding?.dueAt).toBe('2026-03-23T16:00:00.000Z')
    await sweepAt(41)
    expect(await stateOf(hold)).toBe('held')
    await sweepAt(42)
    expect(await stateOf(hold)).toBe('released')
  })

  test('a seizure needs every step of the law, its ceiling is not moved, and once extended it is not extended again', async () => {
    const id = await filed(parties.company, 'E048', 50)
    await act('yang', 'penalty.proposeMeasure', id, { what: '铲车一辆', reason: '正在倾倒', photos: [await city.photo()] }, 50)
    const measure = await childOf(id, 'measure')
    await act('qin', 'measure.approve', measure, {}, 50)
    const few = { steps: ['cards'], record: '现场', photos: [await city.photo()] }
    expect(await tried('yang', 'measure.carryOut', measure, few, 50)).toMatchObject({ refusal: { code: 'enforcement.stepsMissing' } })
    const steps = ['approved', 'two', 'cards', 'present', 'told', 'heard', 'recorded', 'signed', 'ownOnly', 'videoed']
    await act('yang', 'measure.carryOut', measure, { ...few, steps }, 50)
    // Carried out on 1 April 2026: thirty days end on 1 May, a public holiday, and are not moved.
    expect((await findMatter(db, region, measure))?.matter.clocks.ceiling?.dueAt).toBe('2026-05-01T16:00:00.000Z')
    await act('qin', 'measure.extend', measure, { reason: '情况复杂' }, 60)
    expect(await tried('qin', 'measure.extend', measure, { reason: '情况复杂' }, 61)).toMatchObject({
      refusal: { code: 'term.noExtension' },
    })
    expect(await tried('qin', 'penalty.withdrawFiling', id, { reason: '…' }, 62)).toMatchObject({
      refusal: { code: 'enforcement.goodsStillHeld' },
    })
    await sweepAt(112)
    expect(await stateOf(measure)).toBe('toReturn')
  })
})

describe('a penalty on the spot', () => {
  const onTheSpot = async (more: Record<string, unknown> = {}) => ({
    party: parties.person,
    item: 'E031',
    officers,
    point: city.pointIn(1, 1),
    title: '乱扔垃圾',
    address: '试验路',
    happenedOn: dayAt(120),
    description: '向路面丢弃包装盒',
    cardsShown: 'yes',
    statement: '认可',
    penalties: [{ kind: 'fine', fen: 3000 }],
    tier: 'lighter',
    factors: '当场改正',
    photos: [await city.photo()],
    signed: [await city.photo()],
    ...more,
  })

  test('is numbered at once, reported within three working days, paid and closed', async () => {
    const id = await act('yang', 'summary.decideOnSpot', null, await onTheSpot(), 120)
    const here = await findMatter(db, region, id)
    expect(here?.matter.attributes.number).toBe('试综执当罚〔2026〕1号')
    expect(Object.keys(here?.matter.clocks ?? {}).sort()).toEqual(['performance', 'reporting'])
    const [writ] = await listWritsOf(db, region, [id])
    expect(writ).toMatchObject({ kind: 'summaryDecision', number: '试综执当罚字〔2026〕第1号' })
    expect(JSON.stringify(writ?.document)).toContain('先向')
    await act('yang', 'summary.reportIn', id, {}, 121)
    await act('yang', 'summary.recordPayment', id, { fen: 3000, paidOn: dayAt(122), channel: 'online', receipt: 'PJ-9' }, 122)
    await act('yang', 'summary.close', id, {}, 122)
    expect(await stateOf(id)).toBe('closed')
  })

  test('above two hundred yuan, unsigned, by one officer, or not by one of its officers it is refused with the article', async () => {
    const refused = async (more: Record<string, unknown>, who: 'yang' | 'lv' = 'yang') => {
      const outcome = await tried(who, 'summary.decideOnSpot', null, await onTheSpot({ happenedOn: dayAt(123), ...more }), 123)
      return outcome.ok ? null : [outcome.refusal.code, outcome.refusal.basis]
    }
    expect(await refused({ item: 'E032', penalties: [{ kind: 'fine', fen: 30_000 }], tier: 'serious' })).toEqual([
      'discretion.summarySum',
      '行政处罚法第五十一条',
    ])
    expect(await refused({ signed: undefined })).toEqual(['enforcement.notSigned', '行政处罚法第五十二条第一款'])
    expect(await refused({ officers: [city.people.yang.id] })).toEqual(['credential.twoOfficers', '行政处罚法第四十二条第一款'])
    expect((await refused({ officers: [city.people.zhu.id, city.people.lv.id] }))?.[0]).toBe('enforcement.notOfficerHere')
  })

  test('money collected on the spot goes to the organ and to the bank, two working days each', async () => {
    const collected = { collectGround: 'upTo100', fen: 3000, paidOn: dayAt(140), channel: 'onSpot', receipt: 'CZ-1' }
    const id = await act('yang', 'summary.decideAndCollect', null, await onTheSpot({ ...collected, happenedOn: dayAt(140) }), 140)
    const money = await childOf(id, 'collection')
    await act('yang', 'summary.reportIn', id, {}, 141)
    expect(await tried('yang', 'summary.close', id, {}, 141)).toMatchObject({ refusal: { code: 'enforcement.childrenOpen' } })
    await act('yang', 'collection.handIn', money, { receipt: 'JK-1' }, 141)
    await act('qin', 'collection.payIn', money, { receipt: 'YH-1' }, 142)
    await act('yang', 'summary.close', id, {}, 142)
    expect(await stateOf(id)).toBe('closed')
  })
})

test('a fine that is not paid is demanded and goes to the court only within its window', async () => {
  const id = await filed(parties.company, 'E045', 3)
  await noticed(id, 1_500_000, null, 4)
  await sweepAt(20)
  expect(await stateOf(id)).toBe('weighing')
  await act('yang', 'penalty.sendToDecider', id, { penalties: [{ kind: 'fine', fen: 1_500_000 }] }, 21)
  await act('qin', 'penalty.decide', id, {}, 21)
  await serve(id, 22)
  expect(await tried('qin', 'penalty.enforce', id, { what: '申请法院' }, 30)).toMatchObject({ refusal: { code: 'enforcement.notOverdue' } })
  await sweepAt(40)
  await act('qin', 'penalty.enforce', id, { what: '缴纳罚款' }, 41)
  const execution = await childOf(id, 'execution')
  await act('yang', 'execution.demand', execution, { what: '缴纳罚款', until: dayAt(60) }, 42)
  await serve(execution, 43)
  await sweepAt(61)
  // Served on 4 March 2026: the court may be asked from 5 September to 4 December.
  const asked = { court: '试验区人民法院', reason: '逾期不履行' }
  expect(await tried('qin', 'execution.applyToCourt', execution, asked, 100)).toMatchObject({
    refusal: { code: 'enforcement.courtWindow', params: { from: '2026-09-05', to: '2026-12-04' } },
  })
  await act('qin', 'execution.applyToCourt', execution, asked, 210)
  expect(await stateOf(execution)).toBe('atCourt')
})
