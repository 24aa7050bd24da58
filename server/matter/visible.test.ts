import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reachKinds, type Grant, type Place, type Reader } from '../../domain/people/reach.ts'
import { freshDatabase, undone } from '../../test/database.ts'
import { region, world } from '../../test/world/world.ts'
import type { Tx } from '../db/pool.ts'
import { findMatter } from './load.ts'
import { mayRead, opens, visible, visibleByAny } from './visible.ts'

const { db } = await freshDatabase()
const city = await world(db)

// Codes that begin alike: a street must not open its sibling, nor a community another's cells.
const cells = [
  '329901001001001',
  '329901001001002',
  '329901001002001',
  '329901001010001',
  '329901002001001',
  '329901010001001',
  '329901011001001',
]
const units = ['sanitation', 'municipal', 'street-1']
const people = [city.people.zhou.id, city.people.zheng.id]

type Kept = Place & { readonly sharedWith: readonly string[] }
const place: fc.Arbitrary<Kept> = fc.record({
  region: fc.constant(region),
  cell: fc.option(fc.constantFrom(...cells)),
  unit: fc.option(fc.constantFrom(...units)),
  assignee: fc.option(fc.constantFrom(...people)),
  sharedWith: fc.subarray(units),
})
const grant: fc.Arbitrary<Grant> = fc.record({
  verb: fc.constantFrom('case.read', 'case.dispatch', 'assistance.read', 'assistance.reply'),
  reach: fc.constantFrom(...reachKinds),
  units: fc.subarray(units),
  area: fc.option(fc.constantFrom('329901001', '329901010', '329901001001', '329901001010', '329901', '32990100100', '')),
})
const reader: fc.Arbitrary<Reader> = fc.record({
  region: fc.constantFrom(region, region, '110101'),
  personId: fc.constantFrom(...people),
  grants: fc.array(grant, { maxLength: 4 }),
  cells: fc.subarray(cells),
})

async function insert(tx: Tx, at: Kept, procedure = 'case', state = 'received'): Promise<string> {
  const id = randomUUID()
  await tx`
    insert into matter (region, matter_id, procedure, version, state, owner_post, unit_id, assignee_id, cell, opened_at, changed_at, tally, seq, head_hash)
    values (${at.region}, ${id}, ${procedure}, 1, ${state}, 'intake', ${at.unit}, ${at.assignee}, ${at.cell}, now(), now(), '{}', 1, '\\x00')`
  for (const unit of at.sharedWith)
    await tx`insert into matter_share (region, matter_id, unit_id, shared_at) values (${at.region}, ${id}, ${unit}, now())`
  return id
}

test('the list shows exactly what the door would open', async () => {
  await fc.assert(
    fc.asyncProperty(reader, fc.array(place, { minLength: 1, maxLength: 6 }), async (who, places) => {
      await undone(db, async (tx) => {
        const ids: string[] = []
        for (const at of places) ids.push(await insert(tx, at))
        const inList = async (where: ReturnType<typeof visible>) => {
          const found = await tx<
            { matter_id: string }[]
          >`select m.matter_id from matter m where ${where} and m.matter_id = any(${ids}::uuid[])`
          return ids.filter((id) => found.some((row) => row.matter_id === id))
        }
        const open = (verbs: string[]) =>
          ids.filter((_, at) => verbs.some((verb) => opens(who, verb, places[at] as Kept, (places[at] as Kept).sharedWith)))
        for (const verbs of [['case.read'], ['assistance.read'], ['assistance.reply'], ['case.dispatch', 'assistance.read']])
          expect(await inList(visibleByAny(who, verbs))).toEqual(open(verbs))
        expect(await inList(visible(who, 'assistance.read'))).toEqual(open(['assistance.read']))
      })
    }),
    { numRuns: 150 },
  )
})

const voiced: fc.Arbitrary<Reader> = fc.record({
  region: fc.constant(region),
  personId: fc.constantFrom(...people),
  grants: fc.array(
    grant.map((one) => ({ ...one, verb: 'complaint.read' })),
    { maxLength: 3 },
  ),
  cells: fc.subarray(cells),
})
const bars = fc.record({ units: fc.subarray(units), persons: fc.subarray(people) })

test('whoever stands aside from a complaint finds it neither in the list nor behind the door, however far the post reaches', async () => {
  await fc.assert(
    fc.asyncProperty(voiced, place, bars, async (who, at, aside) => {
      await undone(db, async (tx) => {
        const id = await insert(tx, at, 'complaint')
        for (const unit of aside.units)
          await tx`insert into matter_bar (region, matter_id, bar_id, unit_id, barred_at) values (${region}, ${id}, ${randomUUID()}, ${unit}, now())`
        for (const person of aside.persons)
          await tx`insert into matter_bar (region, matter_id, bar_id, person_id, barred_at) values (${region}, ${id}, ${randomUUID()}, ${person}, now())`
        const [found] = await tx`select 1 from matter m where ${visible(who, 'complaint.read')} and m.matter_id = ${id}`
        const loaded = await findMatter(tx, region, id)
        expect(found !== undefined).toBe(loaded !== undefined && mayRead(who, loaded))
        const own = who.grants.map((one) => one.units[0])
        if (aside.persons.includes(who.personId) || own.some((unit) => unit !== undefined && aside.units.includes(unit)))
          expect(found).toBeUndefined()
      })
    }),
    { numRuns: 150 },
  )
})
