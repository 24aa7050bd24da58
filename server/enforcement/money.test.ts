import { describe, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { ask } from '../../test/world/registers.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { region, world } from '../../test/world/world.ts'
import { listWritsOf } from '../documents/store.ts'
import { sweep } from '../jobs/sweep.ts'
import { findMatter } from '../matter/load.ts'
import { verifyRegion } from '../matter/verify.ts'
import { findRoot } from './proceedings.ts'
import { proceedingView } from './view.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { app } = await testApp(db)
const { at, dayAt, tried, act, stateOf, childOf, serve, filed, noticed } = walker(city)
const pay = (id: string, fen: number, days: number, receipt: string) =>
  tried('yang', 'penalty.recordPayment', id, { fen, paidOn: dayAt(days), channel: 'bank', receipt }, days)

/** What the page of a proceeding shows of its money at the end of a day. */
async function view(id: string, days: number) {
  const [today, here, root] = await Promise.all([city.registers.of(region, at(days)), findMatter(db, region, id), findRoot(db, region, id)])
  if (!here || !root) throw new Error('no proceeding')
  return proceedingView(db, today, here, root.file, at(days))
}

/** A fine of 6,000 yuan, served on the third day. From Tuesday 13 October or 14 July 2026 on, the last of fifteen days is a Friday. */
async function fined(from: number): Promise<string> {
  const id = await filed(parties.company, 'E048', from)
  await noticed(id, 600_000, 'minor', from)
  await act('yang', 'penalty.waive', id, { statedOn: dayAt(from + 1), waiver: [await city.photo()] }, from + 1)
  await act('yang', 'penalty.sendToDecider', id, { penalties: [{ kind: 'fine', fen: 600_000 }] }, from + 1)
  await act('qin', 'penalty.decide', id, {}, from + 2)
  await serve(id, from + 2)
  return id
}
const summer = -91

describe('a fine that is paid late', () => {
  test('is added to only by a decision that is served, and is closed only when both are paid', async () => {
    const id = await fined(0)
    expect(await tried('qin', 'penalty.imposeLateFine', id, {}, 17)).toMatchObject({
      refusal: { code: 'enforcement.noLateFine', basis: '行政处罚法第七十二条第一款第一项', params: { due: '2026-10-30' } },
    })
    expect(await tried('lv', 'penalty.imposeLateFine', id, {}, 20)).toMatchObject({ refusal: { code: 'enforcement.headOnly' } })
    expect(await pay(id, 600_001, 20, 'PJ-0')).toMatchObject({ refusal: { code: 'enforcement.overpaid' } })
    await act('qin', 'penalty.imposeLateFine', id, {}, 20)
    expect(await tried('qin', 'penalty.imposeLateFine', id, {}, 21)).toMatchObject({ refusal: { code: 'enforcement.lateFineAlready' } })
    await serve(id, 20)
    const writ = (await listWritsOf(db, region, [id])).find((one) => one.kind === 'lateFineDecision')
    expect(writ?.number).toBe('试综执加罚字〔2026〕第1号')
    expect(JSON.stringify(writ?.document)).toContain('计算 3 日，加处罚款人民币伍佰肆拾元整')
    must(await pay(id, 600_000, 22, 'PJ-1'))
    expect(await tried('yang', 'penalty.fulfilled', id, {}, 30)).toMatchObject({
      refusal: { code: 'enforcement.stillOwed', params: { left: 900 } },
    })
    expect(await pay(id, 90_001, 30, 'PJ-2')).toMatchObject({ refusal: { code: 'enforcement.overpaid', params: { left: 900 } } })
    must(await pay(id, 90_000, 30, 'PJ-2'))
    const { owed, paid, left, lateFine, late, payments } = await view(id, 31)
    expect({ owed, paid, left, lateFine }).toEqual({ owed: 600_000, paid: 690_000, left: 0, lateFine: 90_000 })
    expect(late).toMatchObject({ dueOn: '2026-10-30', owed: 90_000 })
    expect(late.lines).toHaveLength(5)
    expect(payments.map((one) => one.toLateFen)).toEqual([0, 90_000])
    await act('yang', 'penalty.fulfilled', id, {}, 30)
    expect(await stateOf(id)).toBe('toClose')
  })

  test('does not grow while a reconsideration runs, and an agreement remits of it but never of the fine', async () => {
    const id = await fined(summer)
    expect(
      await tried('yang', 'penalty.recordRemedy', id, { remedy: 'ended', statedOn: dayAt(summer + 19), reason: '维持' }, summer + 19),
    ).toMatchObject({
      refusal: { code: 'enforcement.remedyNotBegun' },
    })
    await act('yang', 'penalty.recordRemedy', id, { remedy: 'begun', statedOn: dayAt(summer + 19), reason: '申请行政复议' }, summer + 20)
    await act('yang', 'penalty.recordRemedy', id, { remedy: 'ended', statedOn: dayAt(summer + 30), reason: '复议维持' }, summer + 31)
    await act('qin', 'penalty.imposeLateFine', id, {}, summer + 32)
    await serve(id, summer + 32)
    // Days 18, 31 and 32 count.
    expect((await view(id, summer + 46)).late.lines.filter((one) => one.kind === 'stopped')).toMatchObject([
      { from: dayAt(summer + 19), to: dayAt(summer + 30) },
    ])
    await act('qin', 'penalty.enforce', id, { what: '缴纳罚款和加处罚款' }, summer + 32)
    const execution = await childOf(id, 'execution')
    await act('yang', 'execution.demand', execution, { what: '缴纳罚款和加处罚款', until: dayAt(summer + 43) }, summer + 32)
    const demand = (await listWritsOf(db, region, [execution])).find((one) => one.kind === 'demand')
    expect(JSON.stringify(demand?.document)).toContain('加处罚款人民币伍佰肆拾元整')
    await serve(execution, summer + 32)
    await sweep(db, city.registers, region, at(summer + 45))
    const agreement = { plan: '月底前缴清', until: dayAt(summer + 60), photos: [await city.photo()] }
    const agree = (more: Record<string, unknown>) => tried('qin', 'execution.agree', execution, { ...agreement, ...more }, summer + 45)
    expect(await agree({ reduceFen: 10_000 })).toMatchObject({ refusal: { code: 'enforcement.remediedFirst' } })
    expect(await agree({ reduceFen: 600_001, remedied: '已恢复原状' })).toMatchObject({ refusal: { code: 'enforcement.reduceTooMuch' } })
    must(await agree({ reduceFen: 200_000, remedied: '已清运并恢复原状' }))
    const paper = (await listWritsOf(db, region, [execution])).find((one) => one.kind === 'enforcementAgreement')
    expect(JSON.stringify(paper?.document)).toContain('减免加处罚款人民币贰仟元整')
    // Sixteen days by day 45 make 2,880 yuan, of which 2,000 are remitted.
    expect(await pay(id, 688_001, summer + 45, 'PJ-3')).toMatchObject({ refusal: { code: 'enforcement.overpaid', params: { left: 6880 } } })
    await act('yang', 'execution.breach', execution, { reason: '未按协议缴纳' }, summer + 46)
    expect((await view(id, summer + 46)).late).toMatchObject({ reduced: 0 })
    must(await pay(id, 688_001, summer + 46, 'PJ-3'))
  })

  test('and every entry still folds to what is stored', async () => {
    expect((await verifyRegion(db, region)).broken).toBeNull()
  })
})

describe('a fine that is a share of the cost of the works', () => {
  const concluded = (more: Record<string, unknown>) => ({
    description: '未取得建设工程规划许可证建设二层附房',
    penalties: [{ kind: 'fine', fen: 6_000_000 }],
    factors: '在限期内改正',
    tier: 'minor',
    ...more,
  })

  test('asks for the range, the base and its evidence, and the notice and the decision print how it was reckoned', async () => {
    const id = await filed(parties.company, 'E071', 40)
    const refusedFor = async (more: Record<string, unknown>) => (await tried('yang', 'penalty.conclude', id, concluded(more), 40)) as object
    expect(await refusedFor({})).toMatchObject({ refusal: { code: 'discretion.rangeFirst', basis: '城乡规划法第六十四条' } })
    const range = { fineRange: 'pct_cost@correctable' }
    expect(await refusedFor(range)).toMatchObject({ refusal: { code: 'discretion.baseMissing', basis: '城乡规划法第六十四条' } })
    const base = { ...range, baseFen: 100_000_000 }
    expect(await refusedFor(base)).toMatchObject({ refusal: { code: 'enforcement.baseEvidence' } })
    expect(await refusedFor({ ...base, baseEvidence: 9 })).toMatchObject({ refusal: { code: 'enforcement.baseEvidence' } })
    const proven = { ...base, baseEvidence: 1 }
    const heavier = { ...proven, penalties: [{ kind: 'fine', fen: 10_000_001 }] }
    expect(await refusedFor(heavier)).toMatchObject({ refusal: { code: 'discretion.aboveRange', params: { max: 100_000 } } })
    const otherTier = { ...proven, penalties: [{ kind: 'fine', fen: 7_000_000 }] }
    expect(await refusedFor(otherTier)).toMatchObject({ refusal: { code: 'enforcement.outsideBenchmark' } })
    await noticed(id, 6_000_000, 'minor', 40, proven)
    await act('yang', 'penalty.waive', id, { statedOn: dayAt(41), waiver: [await city.photo()] }, 41)
    await act('yang', 'penalty.sendToDecider', id, { penalties: [{ kind: 'fine', fen: 5_500_000 }] }, 41)
    expect(await tried('qin', 'penalty.decide', id, {}, 41)).toMatchObject({ refusal: { code: 'enforcement.worksFirst' } })
    const done = { worksOutcome: 'corrected', remediedOn: dayAt(41), evidenceNo: 1 }
    expect(await tried('yang', 'penalty.enterWorks', id, { ...done, remediedOn: dayAt(42) }, 41)).toMatchObject({
      refusal: { code: 'enforcement.inFuture' },
    })
    expect(await tried('yang', 'penalty.enterWorks', id, { ...done, evidenceNo: 9 }, 41)).toMatchObject({
      refusal: { code: 'evidence.noPiece' },
    })
    await act('yang', 'penalty.enterWorks', id, done, 41)
    await act('qin', 'penalty.decide', id, {}, 41)
    const decision = (await listWritsOf(db, region, [id])).find((one) => one.kind === 'penaltyDecision')
    expect(JSON.stringify(decision?.document)).toContain('违法建设已采取改正措施消除影响')
    const texts = (await listWritsOf(db, region, [id])).filter((one) => ['priorNotice', 'penaltyDecision'].includes(one.kind))
    expect(texts).toHaveLength(2)
    for (const { document } of texts) {
      expect(JSON.stringify(document)).toContain('以建设工程造价1,000,000元为基数')
      expect(JSON.stringify(document)).toContain('罚款幅度为5万元以上10万元以下（见证据 1）')
    }
  })

  test('and the page that weighs it shows the sums as soon as the base is known', async () => {
    const weigh = async (more: string) => (await ask(app, city.people.xu, 'GET', `/api/enforcement/weigh?item=E071${more}`)).body
    const open = await weigh('')
    expect(open).toMatchObject({ range: null, tiers: [], reckoned: null })
    expect(open.bases.map((one: { key: string; asks: string }) => [one.key, one.asks])).toEqual([
      ['pct_cost@correctable', 'baseFen'],
      ['pct_cost@not correctable', 'baseFen'],
    ])
    const known = await weigh('&fineRange=pct_cost%40correctable&baseFen=100000000')
    expect(known).toMatchObject({ range: { min: 5_000_000, max: 10_000_000 } })
    expect(known.tiers[0]).toMatchObject({ tier: 'minor', range: { min: 5_000_000, max: 6_500_000 } })
    expect(known.reckoned.zh).toContain('建设工程造价1,000,000元')
  })
})
