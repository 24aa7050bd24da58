import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { ask } from '../../test/world/registers.ts'
import { world, type World } from '../../test/world/world.ts'

const { db } = await freshDatabase()
const { app } = await testApp(db)
let city: World
beforeAll(async () => {
  city = await world(db)
})

const count = (query: string) => ask(app, city.people.jiang, 'GET', `/api/registers/terms/${query}`)

describe('legal terms', () => {
  test('every term is listed with its article, its unit and what may lengthen it', async () => {
    const { body } = await ask(app, city.people.jiang, 'GET', '/api/registers/terms')
    expect(body.terms.length).toBeGreaterThan(150)
    expect(body.terms.find((one: { id: string }) => one.id === 'QZ-05')).toMatchObject({
      law: '行政强制法',
      unit: 'day',
      kind: 'max',
      rollOver: 'never',
      extensions: [{ length: { zh: '30 日' } }],
    })
  })

  test('a term is counted by the calendar of the region, and says how', async () => {
    const { status, body } = await count('CF-06/count?from=2026-09-30')
    expect(status).toBe(200)
    expect(body).toMatchObject({ due: '2026-10-13', basis: { zh: '行政处罚法第六十四条第一项：5 工作日' } })
    expect(body.steps[0].zh).toBe('2026-09-30 当日不计入')
    expect((await count('ZJ-08/count?from=2026-03-10&stoppedFrom=2026-04-01&stoppedTo=2026-04-10&extensions=1')).body.due).toBe(
      '2026-07-18',
    )
  })

  test('what cannot be counted is refused with what to do', async () => {
    expect((await count('XX-99/count?from=2026-03-10')).body.code).toBe('term.unknown')
    expect((await count('QZ-03/count?from=2026-03-10')).body.code).toBe('term.inHours')
    expect((await count('CF-06/count?from=2026-02-30')).body.code).toBe('clock.badDate')
    expect((await count('CF-06/count?from=2026-03-10&extensions=1')).body.code).toBe('term.noExtension')
    expect((await count('CF-06/count?from=2026-03-10&stoppedFrom=2026-03-11')).body.code).toBe('term.notSuspended')
    expect((await count('CF-06/count?from=2027-12-30')).body.code).toBe('clock.noCalendar')
    expect((await ask(app, null, 'GET', '/api/registers/terms')).status).toBe(401)
  })
})
