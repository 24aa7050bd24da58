import { beforeEach, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { morning, region, subjects, world } from '../../test/world/world.ts'
import { verifyRegion } from './verify.ts'

const { db, owner } = await freshDatabase()
const city = await world(db)

let id = ''
beforeEach(async () => {
  const report = must(
    await city.act('zhou', 'case.reportOnPatrol', null, {
      description: '一处',
      point: city.pointIn(0, 1),
      subject: subjects.waste,
      photos: [await city.photo()],
    }),
  )
  id = report.matterId
  must(await city.act('sun', 'case.register', id, { subject: subjects.waste, condition: '1' }, new Date(morning.getTime() + 60_000)))
})

/** Tampers as the owner of the tables, looks, and puts it back. */
async function tampered(change: (tx: typeof owner) => Promise<unknown>): Promise<unknown> {
  const [entries, matters, clocks] = await Promise.all([
    owner`select * from matter_entry where matter_id = ${id}`,
    owner`select * from matter where matter_id = ${id}`,
    owner`select * from deadline where matter_id = ${id}`,
  ])
  expect([entries.length, matters.length, clocks.length]).toEqual([2, 1, 2])
  await change(owner)
  return (await verifyRegion(db, region)).broken
}

test('an untouched record is whole', async () => {
  const verified = await verifyRegion(db, region)
  expect(verified.broken).toBeNull()
  expect(verified.entries).toBeGreaterThanOrEqual(2)
})

const cases: [string, (tx: typeof owner) => Promise<unknown>, object][] = [
  [
    'a changed reason',
    (tx) => tx`update matter_entry set input = input || '{"description":"别处"}' where matter_id = ${id} and seq = 1`,
    { seq: 1, what: 'entryChanged' },
  ],
  [
    'a changed time',
    (tx) => tx`update matter_entry set at = at + interval '1 hour' where matter_id = ${id} and seq = 2`,
    { seq: 2, what: 'entryChanged' },
  ],
  [
    'a changed doer',
    (tx) => tx`update matter_entry set actor = jsonb_set(actor, '{post}', '"director"') where matter_id = ${id} and seq = 2`,
    { seq: 2, what: 'entryChanged' },
  ],
  ['a removed entry', (tx) => tx`delete from matter_entry where matter_id = ${id} and seq = 1`, { seq: 1, what: 'entryMissing' }],
  ['a removed last entry', (tx) => tx`delete from matter_entry where matter_id = ${id} and seq = 2`, { seq: 2, what: 'entryMissing' }],
  ['a changed state', (tx) => tx`update matter set state = 'handling' where matter_id = ${id}`, { seq: 2, what: 'stateDiffers' }],
  ['a changed number', (tx) => tx`update matter set number = '1' where matter_id = ${id}`, { seq: 2, what: 'stateDiffers' }],
  [
    'a changed clock',
    (tx) =>
      tx`update deadline set detail = jsonb_set(detail, '{dueAt}', '"2030-01-01T00:00:00.000Z"') where matter_id = ${id} and ended_at is null`,
    { seq: 2, what: 'clocksDiffer' },
  ],
]

for (const [name, change, found] of cases) {
  test(`${name} is found, and the first broken chain is named`, async () => {
    expect(await tampered(change)).toMatchObject({ matterId: id, ...found })
    await owner`truncate matter, case_file, matter_entry, deadline, outbox, notice, submission, matter_attachment cascade`
  })
}

test('the program itself may neither change nor delete an entry', async () => {
  await expect(db`update matter_entry set act = 'x' where matter_id = ${id}`).rejects.toThrow(/permission denied/)
  await expect(db`delete from matter_entry where matter_id = ${id}`).rejects.toThrow(/permission denied/)
  await expect(db`delete from matter where matter_id = ${id}`).rejects.toThrow(/permission denied/)
})
