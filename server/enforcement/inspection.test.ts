import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { region, world } from '../../test/world/world.ts'
import { listWritsOf } from '../documents/store.ts'
import { findMatter } from '../matter/load.ts'
import { verifyRegion } from '../matter/verify.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { dayAt, officers, tried, act, stateOf, childOf } = walker(city)

const asked = (days: number, more: Record<string, unknown> = {}) => ({
  party: parties.company,
  inspectionKind: 'daily',
  what: '建筑垃圾处置台账',
  until: dayAt(days + 5),
  officers,
  point: city.pointIn(0, 1),
  title: '建筑垃圾处置检查',
  ...more,
})
const record = async (days: number, finding: string) => ({
  name: '工地',
  takenOn: dayAt(days),
  record: '现场情况',
  finding,
  photos: [await city.photo()],
})

async function visited(days: number, finding: string): Promise<string> {
  const id = await act('yang', 'inspection.apply', null, asked(days), days)
  await act('qin', 'inspection.approve', id, { until: dayAt(days + 5) }, days)
  await act('yang', 'inspection.start', id, { cardsShown: 'yes' }, days + 1)
  await act('zhu', 'inspection.record', id, await record(days + 1, finding), days + 1)
  return id
}

test('no planned inspection is asked for before the district has set its ceiling; one on a complaint is', async () => {
  expect(await tried('yang', 'inspection.apply', null, asked(0), 0)).toMatchObject({
    refusal: { code: 'enforcement.inspectionCeilingUnset' },
  })
  const id = await act('yang', 'inspection.apply', null, asked(0, { inspectionKind: 'single' }), 0)
  await act('yang', 'inspection.cancel', id, { reason: '已改正' }, 0)
})

test('an inspection is approved, credentials are shown first, the result is told, and the writs are there', async () => {
  await db`update region set settings = jsonb_set(settings, '{enforcement,inspectionsPerYear}', '2') where region = ${region}`
  await city.registers.changed(region)
  const id = await act('yang', 'inspection.apply', null, asked(1), 1)
  expect(await tried('yang', 'inspection.approve', id, { until: dayAt(4) }, 1)).toMatchObject({
    refusal: { code: 'procedure.notPermitted' },
  })
  await act('qin', 'inspection.approve', id, { until: dayAt(5) }, 1)
  expect((await findMatter(db, region, id))?.matter.attributes.number).toBe('试综执检通〔2026〕1号')
  expect(await tried('yang', 'inspection.start', id, { cardsShown: 'no' }, 2)).toMatchObject({
    refusal: { code: 'enforcement.cardsNotShown' },
  })
  await act('yang', 'inspection.start', id, { cardsShown: 'yes' }, 2)
  await act('zhu', 'inspection.record', id, await record(2, 'none'), 2)
  expect(await tried('qin', 'inspection.startProceeding', id, { reason: '…' }, 2)).toMatchObject({
    refusal: { code: 'enforcement.nothingFound' },
  })
  await act('yang', 'inspection.tell', id, { what: '未发现问题' }, 2)
  expect(await stateOf(id)).toBe('ended')
  expect((await listWritsOf(db, region, [id])).map((one) => one.kind)).toEqual([
    'inspectionApproval',
    'inspectionNotice',
    'siteRecord',
    'inspectionResult',
  ])
})

test('a second visit that waits is joined or explained, and what is found opens a proceeding with a file of its own', async () => {
  const id = await visited(3, 'violation')
  const waiting = await act('yang', 'inspection.apply', null, asked(5, { inspectionKind: 'single' }), 5)
  expect(await tried('yang', 'inspection.apply', null, asked(5, { inspectionKind: 'single' }), 5)).toMatchObject({
    refusal: { code: 'enforcement.mergeVisits', params: { n: 1 } },
  })
  await act('yang', 'inspection.apply', null, asked(5, { inspectionKind: 'single', separately: '紧急投诉' }), 5)
  await act('zhu', 'inspection.join', waiting, { joinOfficers: officers, what: '一并检查' }, 5)
  await act('qin', 'inspection.startProceeding', id, { reason: '未经核准处置' }, 5)
  expect(await stateOf(await childOf(id, 'penalty'))).toBe('checking')
  expect(await tried('yang', 'inspection.startProceeding', id, { reason: '…' }, 5)).toMatchObject({
    refusal: { code: 'enforcement.proceedingThere' },
  })
})

test('above the ceiling only a complaint allows another visit', async () => {
  expect(await tried('yang', 'inspection.apply', null, asked(9, { separately: '另一事项' }), 9)).toMatchObject({
    refusal: { code: 'enforcement.inspectionCeiling', params: { n: 2 } },
  })
  expect((await verifyRegion(db, region)).broken).toBeNull()
})
