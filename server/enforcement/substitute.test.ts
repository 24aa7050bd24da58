import { describe, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { region, world } from '../../test/world/world.ts'
import { listWritsOf } from '../documents/store.ts'
import { sweep } from '../jobs/sweep.ts'
import { verifyRegion } from '../matter/verify.ts'
import { findRoot } from './proceedings.ts'

/** A Tuesday in March 2026. */
const march = new Date('2026-03-10T01:00:00.000Z')
const { db, owner } = await freshDatabase()
const city = await world(db, march)
const parties = await equip(city, march)
const { at, dayAt, officers, tried, act, stateOf, childOf, serve, filed, noticed } = walker(city, march)
const photos = [await city.photo()]
const codeOf = async (asked: ReturnType<typeof tried>) => {
  const outcome = await asked
  return outcome.ok ? null : [outcome.refusal.code, outcome.refusal.basis]
}
const kindsOf = async (id: string) => (await listWritsOf(db, region, [id])).map(({ kind, number }) => [kind, number])
const textOf = async (id: string, kind: string) =>
  JSON.stringify((await listWritsOf(db, region, [id])).find((one) => one.kind === kind)?.document)

const site = {
  record: '按决定清运，全程录像',
  result: '已恢复原状',
  supervisors: [city.people.yang.id],
  signedBy: ['supervisor', 'performer', 'party'],
  noForce: 'yes',
  photos,
}

/** An order to clear and restore that was not obeyed, and its enforcement up to the end of the demand. */
async function demanded(from: number): Promise<{ order: string; execution: string }> {
  const what = {
    description: '占用道路堆放建材',
    demand: '清除建材',
    orderKind: 'restore',
    until: dayAt(from + 5),
    cardsShown: 'yes',
    happenedOn: dayAt(from),
  }
  const where = { point: city.pointIn(0, 1), address: '试验路', title: '占道堆放', officers, photos }
  const order = await act('yang', 'correction.order', null, { party: parties.person, item: 'E048', ...what, ...where }, from)
  await serve(order, from)
  await sweep(db, city.registers, region, at(from + 6))
  await act('yang', 'correction.findNotRemoved', order, { takenOn: dayAt(from + 6), record: '仍在', photos }, from + 6)
  await act('qin', 'correction.enforce', order, { what: '清除占道建材' }, from + 6)
  const execution = await childOf(order, 'execution')
  expect(
    await codeOf(tried('yang', 'execution.demand', execution, { what: '清除并支付保管费用', until: dayAt(from + 10) }, from + 6)),
  ).toEqual(['goods.storageOnParty', '行政强制法第二十六条第三款'])
  await act('yang', 'execution.demand', execution, { what: '清除占道建材', until: dayAt(from + 10) }, from + 6)
  await serve(execution, from + 6)
  await sweep(db, city.registers, region, at(from + 11))
  return { order, execution }
}

describe('substitute performance (行政强制法第五十条、第五十一条)', () => {
  test('is decided with its harm, who, when and what it costs, reminded three working days before, and its real costs are paid', async () => {
    const { order, execution } = await demanded(0)
    const decision = { manner: 'substitute', what: '清除占道建材', reason: '经催告仍不履行' }
    const whole = { ...decision, harm: 'traffic', performerKind: 'thirdParty', performer: '净宇公司', performOn: dayAt(21), costs: 120_000 }
    expect(await codeOf(tried('qin', 'execution.decideEnforcement', execution, decision, 13))).toEqual([
      'substitute.noHarm',
      '行政强制法第五十条',
    ])
    expect(await codeOf(tried('qin', 'execution.decideEnforcement', execution, { ...whole, performer: undefined }, 13))).toEqual([
      'enforcement.substituteLacks',
      '行政强制法第五十一条第一款第一项',
    ])
    await act('qin', 'execution.decideEnforcement', execution, whole, 13)
    expect((await kindsOf(execution)).at(-1)).toEqual(['substituteDecision', '试综执代履字〔2026〕第1号'])
    expect(await textOf(execution, 'substituteDecision')).toContain('已经或者将危害交通安全')
    await serve(execution, 13)
    expect(await codeOf(tried('yang', 'execution.carryOut', execution, { record: '…', result: '…', photos }, 14))).toEqual([
      'substitute.byItself',
      '行政强制法第五十一条',
    ])
    expect(await codeOf(tried('yang', 'execution.carryOutSubstitute', execution, site, 14))).toEqual([
      'substitute.notReminded',
      '行政强制法第五十一条第一款第二项',
    ])
    // Tuesday 31 March: three whole working days before it end with Wednesday the 25th.
    expect(dayAt(21)).toBe('2026-03-31')
    expect(await tried('yang', 'execution.remindSubstitute', execution, { performOn: dayAt(16) }, 15)).toMatchObject({
      refusal: { code: 'substitute.remindEarlier' },
    })
    await act('yang', 'execution.remindSubstitute', execution, { performOn: dayAt(21) }, 15)
    await serve(execution, 15)
    expect(await codeOf(tried('yang', 'execution.carryOutSubstitute', execution, site, 16))).toEqual([
      'substitute.notReminded',
      '行政强制法第五十一条第一款第二项',
    ])
    const refused = async (more: object) =>
      (await codeOf(tried('yang', 'execution.carryOutSubstitute', execution, { ...site, ...more }, 21)))?.[0]
    expect(await refused({ supervisors: [] })).toBe('procedure.missingField')
    expect(await refused({ signedBy: ['supervisor', 'performer'] })).toBe('substitute.notSigned')
    expect(await refused({ signedBy: ['supervisor', 'performer', 'witness'] })).toBe('substitute.notSigned')
    expect(await refused({ noForce: 'no' })).toBe('substitute.force')
    await act('yang', 'execution.carryOutSubstitute', execution, site, 21)
    expect([await stateOf(execution), await stateOf(order)]).toEqual(['ended', 'enforced'])
    const costs = await childOf(execution, 'costs')
    const claim = { fen: 98_600, costSheet: '人工、机械、运输', until: dayAt(45), photos }
    expect(await codeOf(tried('yang', 'costs.claimCosts', costs, { ...claim, costSheet: '机械；保管费 200 元' }, 22))).toEqual([
      'goods.storageOnParty',
      '行政强制法第二十六条第三款',
    ])
    await act('yang', 'costs.claimCosts', costs, claim, 22)
    expect(await codeOf(tried('lv', 'costs.approveCosts', costs, {}, 22))).not.toBeNull()
    await act('qin', 'costs.approveCosts', costs, {}, 22)
    expect(await textOf(costs, 'costsDemand')).toContain('玖佰捌拾陆元整')
    await serve(costs, 23)
    const paid = { fen: 90_000, paidOn: dayAt(24), channel: 'bank', receipt: 'DLX-1' }
    expect(await tried('yang', 'costs.recordPayment', costs, { ...paid, fen: 98_601 }, 24)).toMatchObject({
      refusal: { code: 'enforcement.overpaid', params: { left: 986 } },
    })
    await act('yang', 'costs.recordPayment', costs, paid, 24)
    expect(await tried('yang', 'costs.settled', costs, {}, 24)).toMatchObject({
      refusal: { code: 'enforcement.stillOwed', params: { left: 86 } },
    })
    expect(await tried('qin', 'costs.enforce', costs, { what: '缴纳代履行费用' }, 25)).toMatchObject({
      refusal: { code: 'enforcement.notOverdue' },
    })
    await act('qin', 'costs.enforce', costs, { what: '缴纳代履行费用' }, 50)
    const collecting = await childOf(costs, 'execution')
    expect(await tried('yang', 'execution.performed', collecting, { result: '已缴清', photos }, 51)).toMatchObject({
      refusal: { code: 'enforcement.stillOwed', basis: '行政处罚法第六十六条', params: { left: 86 } },
    })
    await act('yang', 'costs.recordPayment', costs, { ...paid, fen: 8_600, receipt: 'DLX-2' }, 51)
    await act('yang', 'execution.performed', collecting, { result: '已缴清', photos }, 51)
    expect(await stateOf(costs)).toBe('paid')
    expect((await findRoot(db, region, costs))?.file.party).toBe(parties.person)
  })

  test('stops where the party performs after the reminder', async () => {
    const { order, execution } = await demanded(60)
    const decision = {
      manner: 'substitute',
      what: '清除占道建材',
      reason: '…',
      harm: 'traffic',
      performerKind: 'organ',
      performer: '执法局',
      performOn: dayAt(90),
      costs: 0,
    }
    await act('qin', 'execution.decideEnforcement', execution, decision, 72)
    await serve(execution, 73)
    await act('yang', 'execution.remindSubstitute', execution, { performOn: dayAt(90) }, 74)
    await act('yang', 'execution.performed', execution, { result: '当事人已清除', photos }, 75)
    expect([await stateOf(execution), await stateOf(order)]).toEqual(['ended', 'corrected'])
  })
})

describe('clearing at once (行政强制法第五十二条)', () => {
  const found = {
    item: 'E048',
    officers,
    point: city.pointIn(0, 1),
    address: '试验路口',
    title: '渣土遗撒',
    clearPlace: 'road',
    clearThing: 'spill',
    clearConditions: ['needAtOnce', 'partyCannot'],
    description: '渣土撒落约三十米',
    performerKind: 'thirdParty',
    performer: '净宇公司',
    cardsShown: 'yes',
    photos,
  }

  test('needs both its conditions; an absent party is found, told at once afterwards and asked for the costs', async () => {
    expect(await codeOf(tried('yang', 'clearing.clearAtOnce', null, { ...found, clearConditions: ['needAtOnce'] }, 0))).toEqual([
      'substitute.notAtOnce',
      '行政强制法第五十二条',
    ])
    const id = await act('yang', 'clearing.clearAtOnce', null, found, 0)
    expect(await kindsOf(id)).toEqual([['clearingDecision', '试综执立履字〔2026〕第1号']])
    expect(await codeOf(tried('yang', 'clearing.clearedPresent', id, site, 0))).toEqual(['substitute.noParty', '行政强制法第五十二条'])
    const absent = { ...site, signedBy: ['supervisor', 'performer', 'witness'] }
    expect((await codeOf(tried('yang', 'clearing.clearedAbsent', id, absent, 0)))?.[0]).toBe('substitute.notSigned')
    await act('yang', 'clearing.clearedAbsent', id, { ...absent, witness: '沿街商户' }, 0)
    expect(await codeOf(tried('yang', 'clearing.tellParty', id, { statedOn: dayAt(0), toldHow: '电话' }, 0))).toEqual([
      'substitute.noParty',
      '行政强制法第五十二条',
    ])
    await act('yang', 'clearing.nameParty', id, { party: parties.company, reason: '调取监控' }, 0)
    await act('yang', 'clearing.tellParty', id, { statedOn: dayAt(0), toldHow: '电话告知并要求到场处理' }, 0)
    await serve(id, 1)
    await act('yang', 'clearing.startProceeding', id, { reason: '运输未密闭' }, 1)
    await act('yang', 'clearing.demandCosts', id, {}, 2)
    expect(await stateOf(id)).toBe('closed')
    const costs = await childOf(id, 'costs')
    expect((await findRoot(db, region, costs))?.file.party).toBe(parties.company)
    await act('qin', 'costs.bearCosts', costs, { reason: '数额小' }, 3)
    expect(await stateOf(costs)).toBe('borne')
  })

  test('raises with the superior that the party was not told in time', async () => {
    const id = await act('yang', 'clearing.clearAtOnce', null, { ...found, party: parties.company }, 5)
    await act('yang', 'clearing.clearedAbsent', id, { ...site, signedBy: ['supervisor', 'performer', 'witness'], witness: '沿街商户' }, 5)
    await sweep(db, city.registers, region, at(8))
    expect(await childOf(id, 'escalation')).toBeDefined()
  })
})

describe('what was sealed or seized (行政强制法第二十六条)', () => {
  test('is kept by the organ, sealed things by a third person too; keeping costs the organ, and a loss has somebody who answers', async () => {
    const id = await filed(parties.company, 'E048', 0)
    await act('yang', 'penalty.proposeMeasure', id, { what: '铲车一辆', reason: '正在倾倒', photos }, 0)
    const measure = await childOf(id, 'measure')
    await act('qin', 'measure.approve', measure, {}, 0)
    const steps = ['approved', 'two', 'cards', 'present', 'told', 'heard', 'recorded', 'signed', 'ownOnly', 'videoed']
    await act('yang', 'measure.carryOut', measure, { steps, record: '现场', photos }, 0)
    const kept = { holding: 'seized', keeper: 'thirdParty', keeperName: '安顺停车场', keptPlace: '二号库', agreement: photos, photos }
    expect(await codeOf(tried('yang', 'measure.keep', measure, kept, 1))).toEqual([
      'goods.seizedNotEntrusted',
      '行政强制法第二十六条第二款',
    ])
    const sealed = { ...kept, holding: 'sealed' }
    expect((await codeOf(tried('yang', 'measure.keep', measure, { ...sealed, agreement: undefined }, 1)))?.[0]).toBe('goods.noAgreement')
    const lost = { loss: 'damaged', what: '驾驶室玻璃破损', liability: 'thirdParty', lossFen: 80_000, reason: '看护不当', photos }
    expect((await codeOf(tried('yang', 'measure.recordLoss', measure, lost, 1)))?.[0]).toBe('goods.noThirdPerson')
    await act('yang', 'measure.keep', measure, sealed, 1)
    await act('qin', 'measure.payStorage', measure, { storageFen: 12_000, keeperName: '安顺停车场', paidOn: dayAt(1), receipt: 'BG-1' }, 2)
    await act('yang', 'measure.recordLoss', measure, lost, 2)
    expect((await findRoot(db, region, id))?.file.payments).toEqual([])
    expect(await stateOf(measure)).toBe('inForce')
  })
})

test('a decision that is enforced is performed only when its fine and its late fine are paid, whoever else has removed what was built', async () => {
  const id = await filed(parties.company, 'E045', 1)
  await noticed(id, 1_500_000, null, 1)
  await act('yang', 'penalty.waive', id, { statedOn: dayAt(2), waiver: photos }, 2)
  await act('yang', 'penalty.sendToDecider', id, { penalties: [{ kind: 'fine', fen: 1_500_000 }] }, 3)
  await act('qin', 'penalty.decide', id, {}, 3)
  await serve(id, 3)
  await sweep(db, city.registers, region, at(25))
  await act('qin', 'penalty.enforce', id, { what: '缴纳罚款' }, 25)
  const execution = await childOf(id, 'execution')
  const done = { result: '已履行', photos }
  expect(await tried('yang', 'execution.performed', execution, done, 25)).toMatchObject({
    refusal: { code: 'enforcement.stillOwed', params: { left: 15_000 } },
  })
  await act('qin', 'penalty.imposeLateFine', id, {}, 25)
  must(await tried('yang', 'penalty.recordPayment', id, { fen: 1_500_000, paidOn: dayAt(25), channel: 'bank', receipt: 'F-1' }, 25))
  // The fifteenth day, 28 March, is a Saturday: due on Monday, and five days late at three per cent of 15,000 yuan.
  expect(await tried('yang', 'execution.performed', execution, done, 25)).toMatchObject({
    refusal: { code: 'enforcement.stillOwed', params: { left: 2250 } },
  })
  must(await tried('yang', 'penalty.recordPayment', id, { fen: 225_000, paidOn: dayAt(25), channel: 'bank', receipt: 'F-2' }, 25))
  await serve(id, 25)
  await act('yang', 'execution.performed', execution, done, 26)
  expect(await stateOf(id)).toBe('toClose')
})

test('and every entry still folds to what is stored', async () => {
  expect((await verifyRegion(owner, region)).broken).toBeNull()
})
