import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { secondOrgan } from '../../../test/world/beyond.ts'
import { equip } from '../../../test/world/enforcement.ts'
import { walker } from '../../../test/world/proceeding.ts'
import { region, world } from '../../../test/world/world.ts'
import { listWritsOf } from '../../documents/store.ts'
import { findMatter } from '../../matter/load.ts'
import { verifyRegion } from '../../matter/verify.ts'

const { db } = await freshDatabase()
const city = await world(db)
await equip(city)
await secondOrgan(city)
const { at, dayAt, tried, act, stateOf, childOf } = walker(city)
const matterOf = async (id: string) => (await findMatter(db, region, id))?.matter

const plan = {
  title: '夜间渣土运输联合整治',
  aim: '查处未密闭运输',
  lawBasis: '浙江省综合行政执法条例第十四条',
  heldAt: at(3).toISOString(),
  reportBy: dayAt(6),
  point: city.pointIn(0, 1),
  radius: 500,
  parts: [
    { unit: 'brigade-1', note: '检查车辆' },
    { unit: 'city-management', note: '核验处置核准' },
  ],
}
const joint = await act('qin', 'joint.draft', null, { ...plan, briefing: '注意安全' }, 0)
await act('shi', 'joint.revise', joint, { briefing: '先拦停、后核验' }, 0)

async function partOf(unit: string): Promise<string> {
  const [row] = await db<{ matter_id: string }[]>`
    select matter_id from matter where region = ${region} and parent_id = ${joint} and unit_id = ${unit} order by opened_at limit 1`
  return row?.matter_id ?? ''
}

test('a plan without its parts is not drafted, and nobody approves what they have submitted', async () => {
  expect(await tried('qin', 'joint.draft', null, { ...plan, briefing: '…', parts: undefined }, 0)).toMatchObject({
    refusal: { code: 'procedure.missingField' },
  })
  expect(await tried('qin', 'joint.draft', null, { ...plan, briefing: '…', parts: [plan.parts[0], plan.parts[0]] }, 0)).toMatchObject({
    refusal: { code: 'beyond.unitTwice' },
  })
  await act('qin', 'joint.propose', joint, {}, 0)
  expect(await tried('qin', 'joint.approve', joint, {}, 0)).toMatchObject({ refusal: { code: 'procedure.sameHand' } })
  expect(await tried('wang', 'joint.approve', joint, {}, 0)).toMatchObject({ refusal: { code: 'matter.notFound' } })
  await act('shi', 'joint.approve', joint, {}, 0)
  expect((await matterOf(joint))?.attributes.number).toBe('试综执联执〔2026〕1号')
})

test('each unit takes its part; what one shares, the other sees, and strangers do not', async () => {
  const [ours, theirs] = [await partOf('brigade-1'), await partOf('city-management')]
  await act('lv', 'jointPart.accept', ours, { leader: city.people.yang.id }, 1)
  await act('wang', 'jointPart.accept', theirs, { leader: city.people.zheng.id }, 1)
  await act('qin', 'joint.addOutside', joint, { organ: '交警支队三大队', task: '拦停车辆' }, 1)
  await act('qin', 'joint.begin', joint, {}, 3)
  await act('zheng', 'jointPart.shareEvidence', theirs, { name: '车辆照片', takenOn: dayAt(3), photos: [await city.photo()] }, 3)
  // 杨帆 reads the other unit's part and does not act in it.
  expect(
    await tried('yang', 'jointPart.shareEvidence', theirs, { name: '…', takenOn: dayAt(3), photos: [await city.photo()] }, 3),
  ).toMatchObject({
    refusal: { code: 'procedure.notPermitted' },
  })
  expect(await tried('feng', 'jointPart.note', theirs, { note: '…' }, 3)).toMatchObject({ refusal: { code: 'matter.notFound' } })
})

test('each organ opens its own proceeding and none decides in another’s name', async () => {
  const theirs = await partOf('city-management')
  expect(await tried('yang', 'jointPart.startProceeding', theirs, { reason: '…' }, 3)).toMatchObject({
    refusal: { code: 'procedure.notPermitted' },
  })
  await act('zheng', 'jointPart.startProceeding', theirs, { reason: '未经核准处置' }, 3)
  const proceeding = await childOf(theirs, 'penalty')
  expect((await matterOf(proceeding))?.attributes.unit).toBe('city-management')
  expect(await tried('qin', 'penalty.decide', proceeding, {}, 3)).toMatchObject({ refusal: { code: 'matter.notFound' } })
  expect(await tried('qin', 'penalty.changeOfficers', proceeding, {}, 3)).toMatchObject({ refusal: { code: 'matter.notFound' } })
})

test('it is not closed while a unit has not reported or something open was not stated', async () => {
  const [ours, theirs] = [await partOf('brigade-1'), await partOf('city-management')]
  await act('qin', 'joint.finishAction', joint, {}, 4)
  expect(await tried('qin', 'joint.close', joint, { summary: '…' }, 4)).toMatchObject({ refusal: { code: 'beyond.notReported' } })
  await act('yang', 'jointPart.reportBack', ours, { did: '检查车辆 20 辆' }, 4)
  expect(await tried('zheng', 'jointPart.reportBack', theirs, { did: '立案一件' }, 4)).toMatchObject({
    refusal: { code: 'beyond.statePending', params: { n: 1 } },
  })
  await act('zheng', 'jointPart.reportBack', theirs, { did: '立案一件', pending: '一件调查中，月底前办结' }, 4)
  const outside = await partOf('enforcement')
  expect(await tried('qin', 'jointPart.reportBack', outside, { did: '拦停 20 辆' }, 4)).toMatchObject({
    refusal: { code: 'beyond.paperMissing' },
  })
  expect(await tried('qin', 'jointPart.startProceeding', outside, { reason: '…' }, 4)).toMatchObject({
    refusal: { code: 'beyond.outsidePart' },
  })
  await act('qin', 'jointPart.reportBack', outside, { did: '拦停 20 辆', photos: [await city.photo()] }, 4)
  await act('zheng', 'jointPart.startProceeding', theirs, { reason: '另一辆车' }, 5)
  expect(await tried('qin', 'joint.close', joint, { summary: '…' }, 5)).toMatchObject({ refusal: { code: 'beyond.undisposed' } })
  await act('zheng', 'jointPart.reportAgain', theirs, { did: '立案两件', pending: '两件均在调查' }, 5)
  await act('qin', 'joint.close', joint, { summary: '完成' }, 5)
  expect([await stateOf(joint), await stateOf(ours), await stateOf(theirs)]).toEqual(['closed', 'finished', 'finished'])
  const writs = await listWritsOf(db, region, [joint])
  expect(writs.map((one) => one.kind)).toEqual(['jointPlan', 'jointSummary'])
  expect(JSON.stringify(writs[1]?.document)).toContain('交警支队三大队')
  expect((await verifyRegion(db, region)).broken).toBeNull()
})

test('a plan that is dropped drops its parts', async () => {
  const id = await act('yang', 'joint.draft', null, { ...plan, heldAt: at(9).toISOString(), reportBy: dayAt(12), briefing: '…' }, 6)
  await act('yang', 'joint.propose', id, {}, 6)
  await act('lv', 'joint.approve', id, {}, 6)
  await act('lv', 'joint.cancel', id, { reason: '台风' }, 7)
  const states = await db<
    { state: string }[]
  >`select state from matter where region = ${region} and parent_id = ${id} and procedure = 'jointPart'`
  expect(states.map((one) => one.state)).toEqual(['dropped', 'dropped'])
})
