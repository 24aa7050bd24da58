import { expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { morning, region, subjects, world } from '../../test/world/world.ts'
import { inTransaction } from '../db/pool.ts'
import { findMatter, lockMatter } from './load.ts'
import { verifyRegion } from './verify.ts'

const { db, owner } = await freshDatabase()
const city = await world(db)
const at = (minutes: number) => new Date(morning.getTime() + minutes * 60_000)

async function reported(): Promise<string> {
  const report = await city.act('zhou', 'case.reportOnPatrol', null, {
    description: '垃圾桶旁堆放生活垃圾',
    point: city.pointIn(0, 1),
    subject: subjects.waste,
    photos: [await city.photo()],
  })
  return must(report).matterId
}

/** Waits until somebody waits for a lock. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const [row] = await owner<{ n: number }[]>`select count(*) as n from pg_locks where not granted`
    if (row && row.n > 0) return
    await new Promise((soon) => setTimeout(soon, 10))
  }
}

test('who had to wait for a matter finds its clocks as they have become, not as they were', async () => {
  const id = await reported()
  let waiting: Promise<unknown> | undefined
  await inTransaction(db, async (tx) => {
    await tx`select 1 from matter where region = ${region} and matter_id = ${id} for no key update`
    waiting = inTransaction(db, (other) => lockMatter(other, region, id, true))
    await somebodyWaits()
    await tx`
      update deadline set detail = jsonb_set(detail, '{dueAt}', '"2030-01-01T00:00:00.000Z"')
      where region = ${region} and matter_id = ${id} and ended_at is null`
    await tx`update matter set title = '改过' where region = ${region} and matter_id = ${id}`
  })
  const found = await waiting
  expect(found).toMatchObject({
    matter: { attributes: { title: '改过' }, clocks: { registration: { dueAt: '2030-01-01T00:00:00.000Z' } } },
  })
  await owner`truncate matter, case_file, matter_entry, deadline, outbox, notice, matter_attachment cascade`
})

test('of two who file one case at the same moment, one has filed it and the other learns that it is filed', async () => {
  const id = await reported()
  const file = () => city.act('sun', 'case.register', id, { subject: subjects.waste, condition: '1' }, at(5))
  const outcomes = await Promise.all([file(), file(), file()])
  expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.refusal.code)).sort()).toEqual([
    'done',
    'procedure.wrongState',
    'procedure.wrongState',
  ])
  expect((await findMatter(db, region, id))?.matter).toMatchObject({ state: 'toDispatch', seq: 2 })
  expect((await verifyRegion(db, region)).broken).toBeNull()
})
