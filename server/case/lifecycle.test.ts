import { describe, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { communities, morning, region, subjects, world } from '../../test/world/world.ts'
import { findMatter } from '../matter/load.ts'

const { db } = await freshDatabase()
const city = await world(db)
const at = (minutes: number) => new Date(morning.getTime() + minutes * 60_000)

async function filed(minutes = 0) {
  const report = must(
    await city.act(
      'zhou',
      'case.reportOnPatrol',
      null,
      {
        description: '垃圾桶旁堆放生活垃圾',
        point: city.pointIn(0, 1),
        subject: subjects.waste,
        photos: [await city.photo()],
      },
      at(minutes),
    ),
  )
  must(await city.act('sun', 'case.register', report.matterId, { subject: subjects.waste, condition: '1' }, at(minutes + 5)))
  return report.matterId
}

async function taskOf(matterId: string) {
  const [task] = await db<
    { matter_id: string }[]
  >`select matter_id from matter where region = ${region} and parent_id = ${matterId} and procedure = 'fieldTask' and ended_at is null`
  return task?.matter_id ?? ''
}

const stateOf = async (matterId: string) => (await findMatter(db, region, matterId))?.matter.state

describe('from a report to an archived case', () => {
  test('an inspector finds, the centre files and dispatches, the unit handles, the inspector verifies, the centre closes', async () => {
    const id = await filed()
    const registered = await findMatter(db, region, id)
    expect(registered?.matter.attributes).toMatchObject({
      cell: `${communities[0]}002`,
      number: expect.stringMatching(/^3299012026101300\d{3}$/),
    })
    must(await city.act('li', 'case.dispatch', id, { unit: 'sanitation' }, at(10)))
    must(await city.act('zheng', 'case.handle', id, { photos: [await city.photo()], note: '已清理' }, at(60)))
    expect(await stateOf(id)).toBe('verifying')
    must(await city.act('zhou', 'fieldTask.pass', await taskOf(id), { photos: [await city.photo()] }, at(90)))
    expect(await stateOf(id)).toBe('toClose')
    must(await city.act('sun', 'case.close', id, {}, at(100)))
    must(await city.act('reporter', 'case.rate', id, { rating: '5' }, at(200)))
    const closed = await findMatter(db, region, id)
    expect(Object.keys(closed?.matter.clocks ?? {})).toEqual(['followUp'])
    must(await city.act('system', 'case.archive', id, { clock: 'followUp' }, at(11_000)))
    expect(await stateOf(id)).toBe('archived')
  })

  test('a report by the public is confirmed on site before it is filed', async () => {
    const report = must(
      await city.act('reporter', 'case.report', null, { source: 'public', description: '井盖坏了', point: city.pointIn(2, 0), photos: [] }),
    )
    must(await city.act('qian', 'case.requestConfirmation', report.matterId, {}, at(10)))
    const task = await taskOf(report.matterId)
    expect((await findMatter(db, region, task))?.matter.attributes.assignee).toBe(city.people.wu.id)
    must(await city.act('wu', 'fieldTask.answerConfirmation', task, { finding: 'true', photos: [await city.photo()] }, at(40)))
    expect(await stateOf(report.matterId)).toBe('toRegister')
  })

  test('a reporter for whom nothing is solved has the case taken up again, twice at most', async () => {
    const id = await filed()
    const close = async (from: number) => {
      must(await city.act('li', 'case.dispatch', id, { unit: 'sanitation' }, at(from)))
      must(await city.act('zheng', 'case.handle', id, { photos: [await city.photo()], note: '已清理' }, at(from + 1)))
      must(await city.act('zhou', 'fieldTask.pass', await taskOf(id), { photos: [await city.photo()] }, at(from + 2)))
      must(await city.act('sun', 'case.close', id, {}, at(from + 3)))
    }
    for (const from of [10, 20]) {
      await close(from)
      must(await city.act('reporter', 'case.reopen', id, { reason: '还在' }, at(from + 4)))
      must(await city.act('sun', 'case.handleAgain', id, {}, at(from + 5)))
    }
    await close(30)
    expect(await city.act('reporter', 'case.reopen', id, { reason: '还在' }, at(34))).toMatchObject({
      ok: false,
      refusal: { code: 'case.noReopenLeft' },
    })
  })
})

describe('what a unit asks for goes on beside the handling', () => {
  test('an extension: the unit supports it, the shift lead grants it, the clock gets its limit once more', async () => {
    const id = await filed()
    must(await city.act('li', 'case.dispatch', id, { unit: 'sanitation' }, at(10)))
    const before = (await findMatter(db, region, id))?.matter.clocks.handling?.dueAt ?? ''
    must(await city.act('zheng', 'case.requestExtension', id, { reason: '车辆检修' }, at(20)))
    const [application] = await db<
      { matter_id: string }[]
    >`select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = 'application'`
    must(await city.act('feng', 'application.support', application?.matter_id ?? '', {}, at(25)))
    must(await city.act('sun', 'application.grant', application?.matter_id ?? '', {}, at(30)))
    const after = await findMatter(db, region, id)
    expect(after?.matter.clocks.handling?.extensions).toHaveLength(1)
    expect((after?.matter.clocks.handling?.dueAt ?? '') > before).toBe(true)
  })

  test('a suspension pauses the handling clock, and the system resumes it on its day', async () => {
    const id = await filed()
    must(await city.act('li', 'case.dispatch', id, { unit: 'sanitation' }, at(10)))
    must(await city.act('zheng', 'case.requestSuspension', id, { reason: '等待施工结束', until: '2026-10-20' }, at(20)))
    const [application] = await db<
      { matter_id: string }[]
    >`select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = 'application'`
    must(await city.act('feng', 'application.support', application?.matter_id ?? '', {}, at(25)))
    must(await city.act('sun', 'application.grant', application?.matter_id ?? '', {}, at(30)))
    const suspended = (await findMatter(db, region, id))?.matter
    expect(suspended?.state).toBe('suspended')
    expect(suspended?.clocks.handling?.state).toBe('paused')
    expect(suspended?.clocks.suspension?.dueAt).toBe('2026-10-20T16:00:00.000Z')
    must(await city.act('system', 'case.resume', id, { clock: 'suspension' }, new Date('2026-10-20T16:00:00.000Z')))
    expect((await findMatter(db, region, id))?.matter).toMatchObject({ state: 'handling', clocks: { handling: { state: 'running' } } })
  })

  test('handling withdraws what still waits to be decided', async () => {
    const id = await filed()
    must(await city.act('li', 'case.dispatch', id, { unit: 'sanitation' }, at(10)))
    must(await city.act('zheng', 'case.requestSendBack', id, { reason: '不是我们的' }, at(20)))
    must(await city.act('zheng', 'case.handle', id, { photos: [await city.photo()], note: '还是办了' }, at(30)))
    const children = (await findMatter(db, region, id))?.children ?? []
    expect(children.find((child) => child.procedure === 'application')?.state).toBe('withdrawn')
  })
})

describe('no lapse goes unentered', () => {
  test('acting late enters the lapse first, and the superior gets a supervision entry', async () => {
    const id = await filed()
    const late = new Date('2026-10-16T02:00:00.000Z')
    must(await city.act('li', 'case.dispatch', id, { unit: 'sanitation' }, late))
    const acts = await db<
      { act: string; actor: { kind: string } }[]
    >`select act, actor from matter_entry where region = ${region} and matter_id = ${id} order by seq`
    expect(acts.map((entry) => entry.act)).toEqual(['reportOnPatrol', 'register', 'lapse', 'dispatch'])
    const raised = (await findMatter(db, region, id))?.children.find((child) => child.procedure === 'escalation')
    const escalation = await findMatter(db, region, raised?.id ?? '')
    expect(escalation?.matter).toMatchObject({ state: 'toAnswer', attributes: { unit: 'command-centre' } })
  })
})

describe('what is refused changes nothing', () => {
  const count = async () => (await db<{ n: number }[]>`select count(*)::int as n from matter_entry`)[0]?.n
  const refused: [string, () => Promise<unknown>, string][] = [
    [
      'a point outside the district',
      () =>
        city.act('zhou', 'case.reportOnPatrol', null, {
          description: '远',
          point: { x: 100, y: 30 },
          subject: subjects.waste,
          photos: ['a'.repeat(64)],
        }),
      'grid.pointOutside',
    ],
    [
      'latitude before longitude',
      () => city.act('reporter', 'case.report', null, { source: 'public', description: '反', point: { x: 32.3995, y: 119.9005 } }),
      'grid.pointSwapped',
    ],
    [
      'an unknown subtype',
      () =>
        city.act('reporter', 'case.report', null, {
          source: 'public',
          description: '?',
          point: city.pointIn(0, 0),
          subject: 'GBT47678.5-2026:incident:06999',
        }),
      'catalogue.unknownCode',
    ],
    [
      'a source the reporter cannot be',
      () => city.act('reporter', 'case.report', null, { source: 'video', description: '?', point: city.pointIn(0, 0) }),
      'case.sourceDoesNotFit',
    ],
    [
      'an act from the wrong post',
      async () => city.act('zheng', 'case.register', await filed(), { subject: subjects.waste, condition: '1' }),
      'matter.notFound',
    ],
    ['an act in the wrong state', async () => city.act('sun', 'case.close', await filed(), {}), 'procedure.wrongState'],
    [
      'dispatch to another unit without a reason',
      async () => city.act('li', 'case.dispatch', await filed(), { unit: 'municipal' }, at(10)),
      'case.reasonForOtherUnit',
    ],
    [
      'a unit that is not there',
      async () => city.act('li', 'case.dispatch', await filed(), { unit: 'nobody', reason: 'x' }, at(10)),
      'case.unitUnknown',
    ],
    ['a field left empty', async () => city.act('sun', 'case.void', await filed(), { reason: ' ' }, at(10)), 'procedure.missingField'],
    [
      'a field the act does not ask for',
      async () => city.act('sun', 'case.void', await filed(), { reason: 'x', sudo: true }, at(10)),
      'procedure.unknownField',
    ],
  ]
  for (const [name, ask, code] of refused) {
    test(name, async () => {
      const outcome = await ask()
      expect(outcome).toMatchObject({ ok: false, refusal: { code } })
    })
  }
  test('the same request twice is one act', async () => {
    const key = crypto.randomUUID()
    const input = { source: 'public', description: '一次', point: city.pointIn(0, 0) }
    const first = must(await city.act('reporter', 'case.report', null, input, morning, key))
    const entries = await count()
    const second = must(await city.act('reporter', 'case.report', null, input, morning, key))
    expect(second).toEqual({ ...first, repeated: true })
    expect(await count()).toBe(entries)
  })
  test('whoever handled does not verify and does not close', async () => {
    const id = await filed()
    must(await city.act('li', 'case.dispatch', id, { unit: 'sanitation' }, at(10)))
    const before = await count()
    expect(await city.act('wang', 'case.handle', id, { photos: ['b'.repeat(64)], note: 'x' }, at(11))).toMatchObject({
      ok: false,
      refusal: { code: 'matter.notFound' },
    })
    expect(await count()).toBe(before)
  })
})
