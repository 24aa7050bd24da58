import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { ListInput } from '../../contract/matter.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { morning, region, subjects, world } from '../../test/world/world.ts'
import { inTransaction } from '../db/pool.ts'
import { actingAs } from '../people/store.ts'
import { questionOf } from './filter.ts'
import { perform } from './perform.ts'
import { countedOf, exactTotal, forgetChanges } from './total.ts'

const { db, owner } = await freshDatabase()
const city = await world(db)
const today = await city.registers.of(region, morning)
const acting = await actingAs(db, region, city.people.sun.id, today.today(morning), [...today.units.values()])
const patrol = await actingAs(db, region, city.people.zhou.id, today.today(morning), [...today.units.values()])

const filters = [
  {},
  { states: ['toRegister'] },
  { open: true },
  { open: false },
  { unit: 'sanitation' },
  { source: 'inspector' },
  { subject: subjects.waste },
  { procedure: 'fieldTask' },
]

async function agree() {
  for (const filter of filters) {
    const input = ListInput.parse(filter)
    for (const { reader } of [acting, patrol]) {
      const question = must(questionOf(today, reader, input, morning))
      const [row] = await db<{ n: number }[]>`select count(*) as n ${countedOf(question)}`
      expect(await exactTotal(db, today, reader, input, question), JSON.stringify(filter)).toBe(row?.n)
    }
  }
}

const input = async () => ({ description: '乱堆', point: city.pointIn(0, 1), subject: subjects.waste, photos: [await city.photo()] })

test('a total that was counted before is exact after every act', async () => {
  await agree()
  const id = must(await city.act('zhou', 'case.reportOnPatrol', null, await input())).matterId
  await agree()
  must(await city.act('sun', 'case.register', id, { subject: subjects.waste, condition: '1' }))
  await agree()
  must(await city.act('li', 'case.dispatch', id, { unit: 'sanitation' }))
  await agree()
  must(await city.act('zheng', 'case.handle', id, { photos: [await city.photo()], note: '已清理' }))
  await agree()
  must(await city.act('sun', 'case.void', id, { reason: '重复' }))
  await agree()
})

test('an act that was still open when it was counted is in the next total, one that was undone is in none', async () => {
  const waiting = await input()
  const command = {
    region: today,
    procedure: 'case',
    matterId: null,
    act: 'reportOnPatrol',
    input: waiting,
    requestKey: randomUUID(),
    now: morning,
    reader: patrol.reader,
    actor: { kind: 'person' as const, personId: city.people.zhou.id, post: 'inspector' as const, unit: null },
  }
  await inTransaction(db, async (tx) => {
    must(await perform(tx, command))
    await agree()
  })
  await agree()
  const undo = inTransaction(db, async (tx) => {
    must(await perform(tx, { ...command, requestKey: randomUUID() }))
    throw new Error('undone')
  })
  await expect(undo).rejects.toThrow('undone')
  await agree()
})

test('changes of long ago are forgotten, later ones are not', async () => {
  const left = async () => (await db`select 1 from matter_change where region = ${region} limit 1`).length
  await forgetChanges(db, region)
  expect(await left()).toBe(1)
  await owner`update matter_change set at = at - interval '2 hours'`
  await forgetChanges(db, region)
  expect(await left()).toBe(0)
})
