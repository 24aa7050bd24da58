import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { region, world } from '../../test/world/world.ts'
import { listWritsOf } from '../documents/store.ts'
import { sweep } from '../jobs/sweep.ts'
import { findMatter } from '../matter/load.ts'
import { verifyRegion } from '../matter/verify.ts'

const { db, owner } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { at, dayAt, tried, act, stateOf, childOf, serve, filed, noticed } = walker(city)
const fine = (yuan: number) => [{ kind: 'fine', fen: yuan * 100 }]
const clocksOf = async (id: string) => (await findMatter(db, region, id))?.matter.clocks ?? {}

describe('an ordinary proceeding without a hearing', () => {
  test('goes from a lead to the archive, and every paper is there with its number', async () => {
    const id = await filed(parties.company, 'E048', 0)
    expect((await findMatter(db, region, id))?.matter.attributes.number).toBe('试综执罚立〔2026〕1号')
    await noticed(id, 600_000, 'minor', 1)
    expect(await tried('yang', 'penalty.sendToDecider', id, { penalties: fine(6000) }, 2)).toMatchObject({
      refusal: { code: 'procedure.wrongState' },
    })
    // Served on Wednesday 14 October 2026: five working days end on Wednesday the 21st, and are over on Thursday.
    await sweep(db, city.registers, region, at(8))
    expect(await stateOf(id)).toBe('noticed')
    await sweep(db, city.registers, region, at(9))
    expect(await stateOf(id)).toBe('weighing')
    await act('yang', 'penalty.sendToDecider', id, { penalties: fine(6000) }, 9)
    expect(await tried('lv', 'penalty.decide', id, {}, 9)).toMatchObject({ refusal: { code: 'enforcement.headOnly' } })
    await act('qin', 'penalty.decide', id, {}, 9)
    await serve(id, 10)
    expect(await stateOf(id)).toBe('performing')
    expect((await clocksOf(id)).performance).toMatchObject({ level: { kind: 'term', rule: 'CF-08', from: dayAt(10) } })
    expect(await tried('yang', 'penalty.fulfilled', id, {}, 11)).toMatchObject({
      refusal: { code: 'enforcement.stillOwed', params: { left: 6000 } },
    })
    await act('yang', 'penalty.recordPayment', id, { fen: 600_000, paidOn: dayAt(12), channel: 'bank', receipt: 'PJ-1' }, 12)
    await act('yang', 'penalty.fulfilled', id, {}, 12)
    expect(await tried('qin', 'penalty.close', id, {}, 13)).toMatchObject({ refusal: { code: 'enforcement.disclosureOpen' } })
    await act('qin', 'disclosure.publish', await childOf(id, 'disclosure'), { until: '2026-12-23' }, 13)
    await act('qin', 'penalty.close', id, {}, 13)
    await act('yang', 'penalty.archive', id, {}, 14)
    expect(await stateOf(id)).toBe('archived')
    const writs = await listWritsOf(db, region, [id])
    expect(writs.map((one) => one.kind)).toEqual([
      'siteRecord',
      'openingApproval',
      'investigationReport',
      'priorNotice',
      'decisionApproval',
      'penaltyDecision',
      'conclusionApproval',
    ])
    expect(writs.find((one) => one.kind === 'penaltyDecision')?.number).toBe('试综执罚决字〔2026〕第1号')
    expect(JSON.stringify(writs.find((one) => one.kind === 'penaltyDecision')?.document)).toContain('陆仟元整')
  })
})

describe('with hearing, review, panel and instalments', () => {
  test('the hearing is told of seven working days before, and the time of it is not counted', async () => {
    const id = await filed(parties.company, 'E048', 14)
    await noticed(id, 5_000_000, 'serious', 15, { flags: ['grave'] })
    await act('yang', 'penalty.recordStatement', id, { statement: '已经清理', statedOn: dayAt(15) }, 15)
    await act('yang', 'penalty.requestHearing', id, { statedOn: dayAt(16) }, 16)
    expect((await clocksOf(id)).decision?.state).toBe('paused')
    const hearing = await childOf(id, 'hearing')
    const where = { where: '执法局听证室', openness: 'open' }
    // Requested on Thursday 29 October: with a notice served on Friday the 30th, seven whole working days lie before 11 November.
    const tooSoon = { ...where, heldAt: '2026-11-10T01:30:00.000Z' }
    expect(await tried('he', 'hearing.schedule', hearing, tooSoon, 17)).toMatchObject({ refusal: { code: 'enforcement.hearingTooSoon' } })
    await act('he', 'hearing.schedule', hearing, { ...where, heldAt: '2026-11-11T01:30:00.000Z' }, 17)
    await serve(hearing, 17)
    expect(await stateOf(hearing)).toBe('scheduled')
    const record = { present: '双方到场', record: '各方意见', photos: [await city.photo()] }
    expect(await tried('he', 'hearing.hold', hearing, record, 20)).toMatchObject({ refusal: { code: 'enforcement.hearingNotYet' } })
    await act('he', 'hearing.hold', hearing, record, 30)
    await act('he', 'hearing.report', hearing, { hearingResult: 'held', opinion: '事实清楚' }, 30)
    expect(await stateOf(id)).toBe('weighing')
    expect((await clocksOf(id)).decision?.state).toBe('running')
    const final = { penalties: fine(45_000), adopted: 'partly', answer: '陈述部分采纳' }
    expect(await tried('yang', 'penalty.sendToDecider', id, final, 31)).toMatchObject({ refusal: { code: 'enforcement.reviewFirst' } })
    expect(await tried('yang', 'penalty.sendToReview', id, { penalties: fine(45_000) }, 31)).toMatchObject({
      refusal: { code: 'enforcement.answerFirst' },
    })
    await act('yang', 'penalty.sendToReview', id, final, 31)
    await act('xu', 'penalty.passReview', id, { opinion: '同意' }, 31)
    expect(await tried('qin', 'penalty.decide', id, {}, 31)).toMatchObject({ refusal: { code: 'enforcement.panelFirst' } })
    await act('qin', 'penalty.callPanel', id, {}, 31)
    const panel = { attendees: [city.people.qin.id, city.people.shi.id], opinions: '一致同意' }
    expect(await tried('qin', 'penalty.recordPanel', id, { ...panel, attendees: [city.people.qin.id] }, 31)).toMatchObject({
      refusal: { code: 'enforcement.panelTooSmall' },
    })
    await act('qin', 'penalty.recordPanel', id, { ...panel, penalties: fine(40_000) }, 31)
    await act('qin', 'penalty.decide', id, {}, 31)
    await serve(id, 32)
    await act('qin', 'penalty.grantInstalments', id, { reason: '经济困难', plan: '两期各两万元', until: '2026-12-20' }, 33)
    await act('yang', 'penalty.recordPayment', id, { fen: 2_000_000, paidOn: dayAt(34), channel: 'bank', receipt: 'PJ-2' }, 34)
    expect(
      await tried('yang', 'penalty.recordPayment', id, { fen: 2_000_001, paidOn: dayAt(35), channel: 'bank', receipt: 'PJ-3' }, 35),
    ).toMatchObject({
      refusal: { code: 'enforcement.overpaid', params: { left: 20_000 } },
    })
    await act('yang', 'penalty.recordPayment', id, { fen: 2_000_000, paidOn: dayAt(35), channel: 'bank', receipt: 'PJ-3' }, 35)
    await act('yang', 'penalty.fulfilled', id, {}, 35)
    expect(await stateOf(id)).toBe('toClose')
  })
})

test('what was posted in time counts though it came in late; what was posted late does not', async () => {
  const id = await filed(parties.person, 'E032', 21)
  // Served on Wednesday 4 November 2026: the last day is Wednesday the 11th.
  await noticed(id, 20_000, 'lighter', 22)
  await sweep(db, city.registers, region, at(30))
  expect(await stateOf(id)).toBe('weighing')
  const posted = async (days: number) => ({ statement: '情况说明', statedOn: dayAt(days), photos: [await city.photo()] })
  expect(await tried('yang', 'penalty.acceptPostedStatement', id, await posted(30), 30)).toMatchObject({
    refusal: { code: 'enforcement.statedLate', basis: '行政处罚法第六十四条第一项' },
  })
  await act('yang', 'penalty.acceptPostedStatement', id, await posted(29), 30)
  expect(await tried('yang', 'penalty.sendToDecider', id, { penalties: fine(200) }, 30)).toMatchObject({
    refusal: { code: 'enforcement.answerFirst' },
  })
})

describe('what a register says stands in the way', () => {
  test('one officer, an unknown item, a party under fourteen, a time that has run out: each is refused with the article', async () => {
    const point = city.pointIn(0, 2)
    const lead = { source: 'inspection', foundOn: dayAt(40), description: '巡查发现', point, title: '乱倒垃圾', photos: [] }
    const one = { ...lead, officers: [city.people.yang.id] }
    expect(await tried('yang', 'penalty.openLead', null, one, 40)).toMatchObject({
      refusal: { code: 'credential.twoOfficers', basis: '行政处罚法第四十二条第一款' },
    })
    const notCertified = { ...lead, officers: [city.people.yang.id, city.people.lv.id] }
    expect(await tried('yang', 'penalty.openLead', null, notCertified, 40)).toMatchObject({ refusal: { code: 'credential.notAnOfficer' } })
    const id = await act('yang', 'penalty.openLead', null, { ...lead, officers: [city.people.yang.id, city.people.zhu.id] }, 40)
    const file = { party: parties.child, item: 'E032', happenedOn: dayAt(39), continuing: 'no', description: '有初步证据' }
    expect(await tried('yang', 'penalty.proposeFiling', id, { ...file, item: 'E999' }, 40)).toMatchObject({
      refusal: { code: 'enforcement.itemUnknown' },
    })
    const old = { ...file, happenedOn: '2024-10-01' }
    expect(await tried('yang', 'penalty.proposeFiling', id, { ...old, party: parties.person }, 40)).toMatchObject({
      refusal: { code: 'discretion.timeBarred', basis: '行政处罚法第三十六条' },
    })
    await act('yang', 'penalty.proposeFiling', id, file, 40)
    await act('qin', 'penalty.file', id, {}, 40)
    const site = { name: '现场', takenOn: dayAt(40), cardsShown: 'no', record: '…', photos: [await city.photo()] }
    expect(await tried('yang', 'penalty.recordSite', id, site, 40)).toMatchObject({ refusal: { code: 'enforcement.cardsNotShown' } })
    await act('yang', 'penalty.recordSite', id, { ...site, cardsShown: 'yes' }, 40)
    const conclusion = { description: '…', penalties: fine(100), tier: 'minor', factors: '…' }
    expect(await tried('yang', 'penalty.conclude', id, conclusion, 40)).toMatchObject({
      refusal: { code: 'discretion.under14', basis: '行政处罚法第三十条' },
    })
  })

  test('a fine above the range, outside its tier without a reason, or a second one for the same act is refused', async () => {
    const id = await filed(parties.company, 'E048', 20)
    const conclusion = { description: '…', tier: 'minor', factors: '…' }
    expect(await tried('yang', 'penalty.conclude', id, { ...conclusion, penalties: fine(60_000) }, 20)).toMatchObject({
      refusal: { code: 'discretion.aboveRange' },
    })
    expect(await tried('yang', 'penalty.conclude', id, { ...conclusion, penalties: fine(30_000) }, 20)).toMatchObject({
      refusal: { code: 'enforcement.outsideBenchmark' },
    })
    const same = { ...conclusion, penalties: fine(6000) }
    await act('yang', 'penalty.conclude', id, same, 20)
    const again = await filed(parties.company, 'E048', 0)
    expect(await tried('yang', 'penalty.conclude', again, same, 20)).toMatchObject({ refusal: { code: 'enforcement.secondFine' } })
  })
})

test('the record of every proceeding is whole, and a file that was changed beside it is found', async () => {
  expect((await verifyRegion(db, region)).broken).toBeNull()
  await owner`update proceeding set file = jsonb_set(file, '{payments}', '[]') where jsonb_array_length(file -> 'payments') > 1`
  expect((await verifyRegion(db, region)).broken).toMatchObject({ what: 'fileDiffers' })
})
