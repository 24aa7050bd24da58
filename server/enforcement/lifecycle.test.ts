import { describe, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { equip } from '../../test/world/enforcement.ts'
import { morning, region, world, type Name } from '../../test/world/world.ts'
import { listWritsOf } from '../documents/store.ts'
import { findMatter } from '../matter/load.ts'
import { sweep } from '../jobs/sweep.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
/** Working days after the first morning, a Tuesday: 2026-10-13. */
const at = (days: number, hours = 0) => new Date(morning.getTime() + days * 86_400_000 + hours * 3_600_000)
const dayAt = (days: number) => at(days).toISOString().slice(0, 10)

const stateOf = async (id: string) => (await findMatter(db, region, id))?.matter.state
const officers = [city.people.yang.id, city.people.zhu.id]
const fine = (yuan: number) => [{ kind: 'fine', fen: yuan * 100 }]

async function childOf(id: string, procedure: string): Promise<string> {
  const [row] = await db<{ matter_id: string }[]>`
    select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = ${procedure} and ended_at is null order by opened_at desc limit 1`
  if (!row) throw new Error(`${id} has no open ${procedure}`)
  return row.matter_id
}

const act = async (who: Name | 'system', verb: string, id: string | null, input: Record<string, unknown>, days: number) =>
  must(await city.act(who, verb, id, input, at(days))).matterId
const tried = (who: Name | 'system', verb: string, id: string | null, input: Record<string, unknown>, days: number) =>
  city.act(who, verb, id, input, at(days))

/** From a lead to a proceeding that is filed, with a site record in it. */
async function filed(party: string, item = 'E048', days = 0): Promise<string> {
  const lead = {
    source: 'inspection',
    foundOn: dayAt(days),
    description: '路边倾倒建筑垃圾',
    point: city.pointIn(0, 1),
    title: '随意倾倒建筑垃圾',
    officers,
    photos: [await city.photo()],
  }
  const id = await act('yang', 'penalty.openLead', null, lead, days)
  await act(
    'zhu',
    'penalty.recordSite',
    id,
    { name: '倾倒现场', takenOn: dayAt(days), cardsShown: 'yes', record: '现场有建筑垃圾约三立方米', photos: [await city.photo()] },
    days,
  )
  await act(
    'yang',
    'penalty.proposeFiling',
    id,
    { party, item, happenedOn: dayAt(days - 1), continuing: 'no', description: '涉嫌倾倒建筑垃圾' },
    days,
  )
  await act('qin', 'penalty.file', id, {}, days)
  return id
}

const concluding = (yuan: number, more: Record<string, unknown> = {}) => ({
  description: '倾倒建筑垃圾约三立方米',
  penalties: fine(yuan),
  tier: yuan >= 36_000 ? 'serious' : 'minor',
  factors: '及时清理',
  ...more,
})

async function serve(id: string, days: number): Promise<void> {
  await act(
    'yang',
    'delivery.serveInPerson',
    await childOf(id, 'delivery'),
    { servedOn: dayAt(days), receiverRole: 'representative', receiver: '示经理', proof: [await city.photo()] },
    days,
  )
}

/** To the end of the time for statements. */
async function noticed(id: string, yuan: number, days: number, more: Record<string, unknown> = {}): Promise<void> {
  await act('yang', 'penalty.conclude', id, concluding(yuan, more), days)
  await act('qin', 'penalty.approveNotice', id, {}, days)
  expect(await stateOf(id)).toBe('toNotify')
  await serve(id, days)
  expect(await stateOf(id)).toBe('noticed')
}

describe('an ordinary proceeding without a hearing', () => {
  test('goes from a lead to the archive, and every paper is there with its number', async () => {
    const id = await filed(parties.company)
    expect((await findMatter(db, region, id))?.matter.attributes.number).toBe('试罚立〔2026〕enforcement-1')
    await noticed(id, 6000, 1)
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
    expect((await findMatter(db, region, id))?.matter.clocks.performance).toMatchObject({ level: { kind: 'term', rule: 'CF-08' } })
    expect(await tried('yang', 'penalty.fulfilled', id, {}, 11)).toMatchObject({
      refusal: { code: 'enforcement.stillOwed', params: { left: 6000 } },
    })
    await act('yang', 'penalty.recordPayment', id, { fen: 600_000, paidOn: dayAt(12), channel: 'bank', receipt: 'PJ-1' }, 12)
    await act('yang', 'penalty.fulfilled', id, {}, 12)
    expect(await tried('qin', 'penalty.close', id, {}, 13)).toMatchObject({ refusal: { code: 'enforcement.disclosureOpen' } })
    await act('qin', 'disclosure.publish', await childOf(id, 'disclosure'), { until: '2027-10-23' }, 13)
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
