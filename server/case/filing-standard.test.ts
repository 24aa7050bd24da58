import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { shared } from '../../test/shared.ts'
import { region, world } from '../../test/world/world.ts'
import { importCatalogue } from '../catalogue/import.ts'
import { findMatter } from '../matter/load.ts'

// A real municipal filing standard (519 conditions), taken whole; cases are filed and timed under its conditions.
const path = shared('data/filing-standard.csv')

describe.skipIf(path === undefined)('cases under a real filing standard (skipped where ../shared is absent)', async () => {
  if (path === undefined) return
  const { db } = await freshDatabase()
  const city = await world(db)
  const file = {
    bytes: readFileSync(path),
    source: 'filing-standard.csv',
    sureness: 'local',
    scheme: 'GBT30428.2-2013',
    region,
    adopt: true,
    from: must(parseCivilDate('2026-01-02')),
  } as const
  const imported = must(await importCatalogue(db, file, 'test', new Date('2026-01-02T00:00:00Z'), false))
  await city.registers.changed(region)

  test('every row is in', () => expect([imported.rows, imported.refusals, imported.conditions]).toEqual([519, [], 519]))

  /** Files and dispatches a case at an instant and gives its handling clock. */
  async function timed(subject: string, condition: string, at: string) {
    const when = new Date(at)
    const report = must(
      await city.act(
        'zhou',
        'case.reportOnPatrol',
        null,
        { description: '一处', point: city.pointIn(0, 1), subject, photos: [await city.photo()] },
        when,
      ),
    )
    must(await city.act('sun', 'case.register', report.matterId, { subject, condition }, when))
    must(await city.act('li', 'case.dispatch', report.matterId, { unit: 'sanitation', reason: '按职责' }, when))
    return (await findMatter(db, region, report.matterId))?.matter.clocks.handling
  }

  // Office hours 08:00–12:00 and 14:00–18:00; instants are UTC, the district is eight hours ahead.
  // 2026: National Day 1–7 October; Sunday 20 September and Saturday 10 October are worked (State Council notice for 2026).
  const waste = 'GBT30428.2-2013:incident:0110'
  const cover = 'GBT30428.2-2013:asset:0101'
  test.each([
    ['4工作时 on a Friday at 16:00 goes over the weekend', waste, '2026-10-16T08:00:00Z', '2026-10-19T02:00:00.000Z'],
    ['4工作时 on the last afternoon before National Day goes over the holiday', waste, '2026-09-30T08:00:00Z', '2026-10-08T02:00:00.000Z'],
    ['4工作时 on a Friday before a worked Saturday is due on that Saturday', waste, '2026-10-09T08:00:00Z', '2026-10-10T02:00:00.000Z'],
  ])('%s', async (_name, subject, at, due) => {
    expect(await timed(subject, '1', at)).toMatchObject({ level: { kind: 'workHour', count: 4 }, dueAt: due })
  })

  test('2紧急工作时 runs through night and holiday', async () => {
    expect(await timed(cover, '1', '2026-10-01T15:00:00Z')).toMatchObject({
      level: { kind: 'urgentHour', count: 2 },
      dueAt: '2026-10-01T17:00:00.000Z',
    })
  })
})
