import { describe, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { morning, region, subjects, world } from '../../test/world/world.ts'
import { openLive, type Change } from '../http/live.ts'
import { findMatter } from '../matter/load.ts'
import { verifyRegion } from '../matter/verify.ts'
import { deliver } from './deliver.ts'
import { sweep } from './sweep.ts'

const { db } = await freshDatabase()
const city = await world(db)
const at = (text: string) => new Date(text)

async function filed() {
  const report = must(
    await city.act('zhou', 'case.reportOnPatrol', null, {
      description: '一处',
      point: city.pointIn(0, 1),
      subject: subjects.waste,
      photos: [await city.photo()],
    }),
  )
  must(await city.act('sun', 'case.register', report.matterId, { subject: subjects.waste, condition: '1' }))
  return report.matterId
}
const actsOf = async (id: string) =>
  (await db<{ act: string }[]>`select act from matter_entry where region = ${region} and matter_id = ${id} order by seq`).map(
    (row) => row.act,
  )

describe('the sweeper', () => {
  test('enters a lapse once, raises a supervision entry with the superior, and leaves the rest alone', async () => {
    const id = await filed()
    // The dispatch clock has 2 working hours from 09:00: due at 11:00.
    expect(await sweep(db, city.registers, region, at('2026-10-13T02:59:00Z'))).toMatchObject({ lapsed: 0 })
    expect(await sweep(db, city.registers, region, at('2026-10-13T03:00:01Z'))).toMatchObject({ lapsed: 1, refused: 0 })
    expect(await sweep(db, city.registers, region, at('2026-10-13T03:00:02Z'))).toMatchObject({ lapsed: 0 })
    expect(await actsOf(id)).toEqual(['reportOnPatrol', 'register', 'lapse'])
    const raised = (await findMatter(db, region, id))?.children[0]
    expect(raised).toMatchObject({ procedure: 'escalation', state: 'toAnswer' })
    expect((await findMatter(db, region, raised?.id ?? ''))?.matter.attributes.unit).toBe('command-centre')
  })

  test('an escalation nobody answers goes one level up, and from the top no further', async () => {
    const count = async () =>
      (
        await db<{ unit_id: string }[]>`select unit_id from matter where region = ${region} and procedure = 'escalation' order by opened_at`
      ).map((row) => row.unit_id)
    expect(await count()).toEqual(['command-centre'])
    await sweep(db, city.registers, region, at('2026-10-16T09:00:00Z'))
    expect(await count()).toEqual(['command-centre', 'government'])
    await sweep(db, city.registers, region, at('2026-10-22T09:00:00Z'))
    await sweep(db, city.registers, region, at('2026-10-29T09:00:00Z'))
    expect(await count()).toEqual(['command-centre', 'government'])
  })

  test('archives a closed case at the end of its follow-up period, and tries again later while something is open', async () => {
    const id = await filed()
    must(await city.act('li', 'case.dispatch', id, { unit: 'sanitation' }))
    must(await city.act('zheng', 'case.handle', id, { photos: [await city.photo()], note: '已办' }))
    const [task] = await db<
      { matter_id: string }[]
    >`select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = 'fieldTask'`
    must(await city.act('zhou', 'fieldTask.pass', task?.matter_id ?? '', { photos: [await city.photo()] }))
    must(await city.act('sun', 'case.close', id, {}))
    must(await city.act('wei', 'case.escalate', id, { reason: '看一看' }))
    const due = at('2026-10-20T01:00:01Z')
    expect((await sweep(db, city.registers, region, due)).refused).toBe(1)
    expect((await sweep(db, city.registers, region, due)).refused).toBe(0)
    const [open] = await db<
      { matter_id: string }[]
    >`select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = 'escalation'`
    must(await city.act('chen', 'escalation.explain', open?.matter_id ?? '', { cause: 'oversight', measures: '改' }, due))
    must(await city.act('wei', 'escalation.accept', open?.matter_id ?? '', {}, due))
    expect((await sweep(db, city.registers, region, at('2026-10-20T02:01:00Z'))).done).toBe(1)
    expect((await findMatter(db, region, id))?.matter.state).toBe('archived')
  })

  test('tells the owner once that little time is left', async () => {
    await filed()
    const soon = at('2026-10-13T02:40:00Z')
    expect((await sweep(db, city.registers, region, soon)).warned).toBe(1)
    expect((await sweep(db, city.registers, region, soon)).warned).toBe(0)
  })

  test('leaves a record that verifies', async () => expect((await verifyRegion(db, region)).broken).toBeNull())
})

describe('delivery', () => {
  test('writes a notice for each person a row names, once, and tells the open pages', async () => {
    const live = await openLive(db)
    const heard: Change[] = []
    const stop = live.listen((change) => heard.push(change))
    const later = new Date(morning.getTime() + 40 * 86_400_000)
    while ((await deliver(db, city.registers, live, region, later)) > 0);
    const before = (await db<{ n: number }[]>`select count(*)::int as n from notice`)[0]?.n ?? 0
    const report = must(
      await city.act('zhou', 'case.reportOnPatrol', null, {
        description: '一处',
        point: city.pointIn(0, 1),
        subject: subjects.waste,
        photos: [await city.photo()],
      }),
    )
    const id = report.matterId
    while ((await deliver(db, city.registers, live, region, later)) > 0);
    must(await city.act('sun', 'case.register', id, { subject: subjects.waste, condition: '1' }))
    while ((await deliver(db, city.registers, live, region, later)) > 0);
    const told = await db<{ person_id: string; why: string }[]>`select person_id, why from notice where matter_id = ${id} order by why`
    expect(told).toEqual([
      { person_id: city.people.li.id, why: 'register' },
      { person_id: city.people.sun.id, why: 'reportOnPatrol' },
    ])
    expect((await db<{ n: number }[]>`select count(*)::int as n from notice`)[0]?.n).toBe(before + 2)
    expect((await db<{ n: number }[]>`select count(*)::int as n from outbox`)[0]?.n).toBe(0)
    await expect.poll(() => heard.filter((change) => change.matterId === id).length).toBe(2)
    stop()
    await live.stop()
  })

  test('a post that more than five hold is told by its queue, and the one person it is for still by a notice', async () => {
    const { sun, ...others } = city.people
    for (const { id } of Object.values(others).slice(0, 5)) {
      await db`
        insert into post_holding (region, holding_id, person_id, role_id, unit_id, from_on)
        select ${region}, gen_random_uuid(), ${id}, h.role_id, h.unit_id, '2020-01-01' from post_holding h where h.region = ${region} and h.person_id = ${sun.id}`
    }
    const live = await openLive(db)
    const id = await filed()
    while ((await deliver(db, city.registers, live, region, morning)) > 0);
    const told = await db<{ person_id: string; why: string }[]>`select person_id, why from notice where matter_id = ${id}`
    expect(told).toEqual([{ person_id: city.people.li.id, why: 'register' }])
    await live.stop()
  })
})
