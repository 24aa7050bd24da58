import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { openAs, secondOrgan } from '../../../test/world/beyond.ts'
import { equip } from '../../../test/world/enforcement.ts'
import { walker } from '../../../test/world/proceeding.ts'
import { region, world } from '../../../test/world/world.ts'
import { listWritsOf } from '../../documents/store.ts'
import { sweep } from '../../jobs/sweep.ts'
import { findMatter } from '../../matter/load.ts'
import { verifyRegion } from '../../matter/verify.ts'
import { findRoot } from '../proceedings.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
await secondOrgan(city)
const { at, dayAt, tried, act, stateOf, childOf, filed } = walker(city)
const matterOf = async (id: string) => (await findMatter(db, region, id))?.matter

/** A proceeding that the second organ has filed for the same act. */
async function theirs(days: number): Promise<string> {
  const officers = [city.people.zheng.id, city.people.qian.id]
  const photos = [await city.photo()]
  const lead = {
    source: 'inspection',
    foundOn: dayAt(days),
    description: '巡查',
    point: city.pointIn(0, 1),
    title: '倾倒垃圾',
    officers,
    photos,
  }
  const id = await openAs(city, 'zheng', 'city-management', 'penalty.openLead', lead, at(days))
  const proposal = { party: parties.company, item: 'E048', happenedOn: dayAt(days), continuing: 'no', description: '…' }
  await act('zheng', 'penalty.proposeFiling', id, proposal, days)
  await act('wang', 'penalty.file', id, {}, days)
  return id
}
const dispute = { otherUnit: 'city-management', disputeKind: 'bothClaim', reason: '双方均已立案' }

describe('a dispute over jurisdiction', () => {
  test('stops what decides and not what investigates; what is agreed moves the proceeding with its clocks', async () => {
    const id = await filed(parties.company, 'E048', 0)
    const due = (await matterOf(id))?.clocks.decision?.dueAt
    expect(await tried('qin', 'penalty.raiseDispute', id, { ...dispute, otherUnit: 'enforcement' }, 1)).toMatchObject({
      refusal: { code: 'beyond.sameOrgan' },
    })
    await act('qin', 'penalty.raiseDispute', id, { ...dispute, disputeKind: 'bothRefuse' }, 1)
    const between = await childOf(id, 'jurisdiction')
    expect(await tried('qin', 'penalty.transferOut', id, { toOrgan: '…', reason: '…' }, 1)).toMatchObject({
      refusal: { code: 'enforcement.disputed', basis: '行政处罚法第二十五条' },
    })
    const site = { name: '现场', takenOn: dayAt(1), cardsShown: 'yes', record: '即将灭失', photos: [await city.photo()] }
    await act('yang', 'penalty.recordSite', id, site, 1)
    const proposal = { takingUnit: 'city-management', record: '双方会商', reason: '属其主管事项' }
    expect(await tried('qin', 'jurisdiction.propose', between, { ...proposal, takingUnit: 'sanitation' }, 2)).toMatchObject({
      refusal: { code: 'beyond.takingNeither' },
    })
    await act('qin', 'jurisdiction.propose', between, proposal, 2)
    expect(await tried('qin', 'jurisdiction.agree', between, {}, 2)).toMatchObject({ refusal: { code: 'procedure.notPermitted' } })
    await act('wang', 'jurisdiction.agree', between, {}, 3)
    const moved = await matterOf(id)
    expect([moved?.attributes.unit, moved?.attributes.assignee, moved?.clocks.decision?.dueAt]).toEqual(['city-management', null, due])
    expect((await findRoot(db, region, id))?.file.dispute).toBe('over')
  })

  test('not settled in seven working days goes to the common superior, who names one; the later filing ends', async () => {
    const first = await filed(parties.company, 'E048', 4)
    const second = await theirs(5)
    const otherNumber = String((await matterOf(second))?.attributes.number)
    expect(await tried('qin', 'penalty.raiseDispute', first, { ...dispute, otherNumber: '试城〔2026〕9号' }, 6)).toMatchObject({
      refusal: { code: 'beyond.proceedingUnknown' },
    })
    await act('qin', 'penalty.raiseDispute', first, { ...dispute, otherNumber }, 6)
    const between = await childOf(first, 'jurisdiction')
    expect((await findRoot(db, region, second))?.file.dispute).toBe('open')
    // Raised on Monday 19 October 2026: seven working days end on Wednesday the 28th.
    expect((await matterOf(between))?.clocks.negotiation?.dueAt).toBe('2026-10-28T16:00:00.000Z')
    expect(await tried('han', 'jurisdiction.designate', between, { takingUnit: 'enforcement', reason: '…' }, 10)).toMatchObject({
      refusal: { code: 'procedure.wrongState' },
    })
    await sweep(db, city.registers, region, at(16))
    expect(await stateOf(between)).toBe('designating')
    expect(await tried('han', 'jurisdiction.designate', between, { takingUnit: 'government', reason: '…' }, 17)).toMatchObject({
      refusal: { code: 'beyond.notBelow' },
    })
    await act('han', 'jurisdiction.designate', between, { takingUnit: 'brigade-1', reason: '最先立案' }, 17)
    expect([await stateOf(first), await stateOf(second)]).toEqual(['investigating', 'transferred'])
    const writs = await listWritsOf(db, region, [between])
    expect(writs.map((one) => one.kind)).toEqual(['jurisdictionReport', 'jurisdictionDesignation'])
    expect(JSON.stringify(writs[1]?.document)).toContain('最先立案')
  })

  test('the other side’s proceeding goes on where it is the other side that takes it; strangers see nothing', async () => {
    const [first, second] = [await filed(parties.company, 'E048', 18), await theirs(18)]
    await act('qin', 'penalty.raiseDispute', first, dispute, 19)
    const between = await childOf(first, 'jurisdiction')
    const otherNumber = String((await matterOf(second))?.attributes.number)
    expect(await tried('feng', 'jurisdiction.note', between, { note: '…' }, 19)).toMatchObject({ refusal: { code: 'matter.notFound' } })
    expect(await tried('qin', 'jurisdiction.nameOwn', between, { otherNumber }, 19)).toMatchObject({
      refusal: { code: 'procedure.notPermitted' },
    })
    await act('wang', 'jurisdiction.nameOwn', between, { otherNumber }, 19)
    await act('wang', 'jurisdiction.refer', between, { reason: '意见不一' }, 20)
    await act('han', 'jurisdiction.designate', between, { takingUnit: 'city-management', reason: '主管部门' }, 21)
    expect([await stateOf(first), await stateOf(second)]).toEqual(['transferred', 'investigating'])
  })

  test('withdrawn, it stands in nobody’s way', async () => {
    const id = await filed(parties.company, 'E048', 22)
    await act('qin', 'penalty.raiseDispute', id, dispute, 22)
    await act('qin', 'jurisdiction.withdraw', await childOf(id, 'jurisdiction'), { reason: '已澄清' }, 23)
    await act('qin', 'penalty.transferOut', id, { toOrgan: '邻区', reason: '不属本区' }, 23)
  })
})

describe('a major case', () => {
  const report = { majorGrounds: ['sum'], caseFen: 20_000_000, reason: '涉案金额大' }

  test('is so by the district’s criteria; left with the unit, the instructions stand in the proceeding', async () => {
    const id = await filed(parties.company, 'E048', 24)
    const refused = async (more: Record<string, unknown>) => {
      const outcome = await tried('qin', 'penalty.reportMajor', id, { ...report, ...more }, 24)
      return outcome.ok ? null : outcome.refusal.code
    }
    expect(await refused({ caseFen: 9_000_000 })).toBe('beyond.notMajor')
    expect(await refused({ majorGrounds: ['attention'] })).toBe('beyond.notMajor')
    await act('qin', 'penalty.reportMajor', id, report, 24)
    expect(await refused({})).toBe('enforcement.majorOpen')
    const major = await childOf(id, 'majorCase')
    expect((await matterOf(major))?.attributes.unit).toBe('government')
    await act('han', 'majorCase.leave', major, { instructions: '依法从快查处' }, 25)
    expect((await findRoot(db, region, id))?.file).toMatchObject({ major: 'answered', instructions: [{ text: '依法从快查处' }] })
    await act('qin', 'majorCase.reportProgress', major, { progress: '已调查终结' }, 26)
    await act('han', 'majorCase.end', major, { note: '已办结' }, 27)
  })

  test('is taken over or given to another unit, which has it from then on', async () => {
    const id = await filed(parties.company, 'E048', 28)
    await act('qin', 'penalty.reportMajor', id, report, 28)
    const major = await childOf(id, 'majorCase')
    await act('han', 'majorCase.designate', major, { takingUnit: 'city-management', reason: '回避' }, 29)
    expect((await matterOf(id))?.attributes.unit).toBe('city-management')
    const other = await filed(parties.company, 'E048', 30)
    await act('qin', 'penalty.reportMajor', other, report, 30)
    await act('han', 'majorCase.takeOver', await childOf(other, 'majorCase'), { reason: '影响大' }, 31)
    expect((await matterOf(other))?.attributes.unit).toBe('government')
  })

  test('becomes a joint action of a unit in the lead', async () => {
    const id = await filed(parties.company, 'E048', 32)
    await act('qin', 'penalty.reportMajor', id, report, 32)
    const major = await childOf(id, 'majorCase')
    await act('han', 'majorCase.organise', major, { leadUnit: 'enforcement', instructions: '联合查处' }, 33)
    const joint = await childOf(major, 'joint')
    expect([await stateOf(joint), (await matterOf(joint))?.attributes.unit]).toEqual(['drafting', 'enforcement'])
  })

  test('every chain verifies', async () => expect((await verifyRegion(db, region)).broken).toBeNull())
})
