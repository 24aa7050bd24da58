import { beforeAll, describe, expect, test } from 'vitest'
import { listHearings, readBoard, readHearingsCalendar } from '../../contract/enforcement.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { ask } from '../../test/world/registers.ts'
import { asks, morning, region, world, type Name } from '../../test/world/world.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { app, setNow } = await testApp(db)
const at = (days: number) => new Date(morning.getTime() + days * 86_400_000)
const dayAt = (days: number) => at(days).toISOString().slice(0, 10)
const officers = [city.people.yang.id, city.people.zhu.id]

const act = async (who: Name, verb: string, id: string | null, input: Record<string, unknown>, days: number) =>
  must(await city.act(who, verb, id, input, at(days))).matterId

async function childOf(id: string, procedure: string): Promise<string> {
  const [row] = await db<{ matter_id: string }[]>`
    select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = ${procedure} and ended_at is null`
  if (!row) throw new Error(`${id} has no open ${procedure}`)
  return row.matter_id
}

/** A proceeding in which a hearing was asked for, and the hearing below it. */
async function withHearing(): Promise<{ id: string; hearing: string }> {
  const photos = [await city.photo()]
  const lead = {
    source: 'inspection',
    foundOn: dayAt(0),
    description: '倾倒',
    point: city.pointIn(0, 1),
    title: '随意倾倒建筑垃圾',
    officers,
    photos,
  }
  const id = await act('yang', 'penalty.openLead', null, lead, 0)
  const site = { name: '现场', takenOn: dayAt(0), cardsShown: 'yes', record: '约三十立方米', photos: [await city.photo()] }
  await act('zhu', 'penalty.recordSite', id, site, 0)
  await act(
    'yang',
    'penalty.proposeFiling',
    id,
    { party: parties.company, item: 'E048', happenedOn: dayAt(-1), continuing: 'no', description: '倾倒' },
    0,
  )
  await act('qin', 'penalty.file', id, {}, 0)
  const penalties = [{ kind: 'fine', fen: 5_000_000 }]
  await act('yang', 'penalty.conclude', id, { description: '约三十立方米', penalties, tier: 'serious', factors: '进入水体' }, 1)
  await act('qin', 'penalty.approveNotice', id, {}, 1)
  const served = { servedOn: dayAt(1), receiverRole: 'representative', receiver: '示经理', proof: [await city.photo()] }
  await act('yang', 'delivery.serveInPerson', await childOf(id, 'delivery'), served, 1)
  await act('yang', 'penalty.requestHearing', id, { statedOn: dayAt(2), statement: '要求听证' }, 2)
  return { id, hearing: await childOf(id, 'hearing') }
}

const heldAt = '2026-11-03T01:30:00.000Z'
const day = { from: '2026-11-03', to: '2026-11-03' }
const listed = (who: Name | null, query: Record<string, string> = day) =>
  ask(app, who && city.people[who], 'GET', `${listHearings.path}?${new URLSearchParams(query).toString()}`)
const board = async (who: Name, query = '') => {
  const { body } = await ask(app, city.people[who], 'GET', `${readBoard.path}${query}`)
  return body.stages ?? body
}

let matter: { id: string; hearing: string }
beforeAll(async () => {
  matter = await withHearing()
  setNow(at(3))
})

describe('the calendar of hearings', () => {
  test('one that has no time yet is not in it', async () => {
    expect((await listed('he', { from: '2026-10-01', to: '2026-12-31' })).body.hearings).toEqual([])
  })

  test('has a hearing once time and place are set, on its day by the clocks of the region', async () => {
    await act('he', 'hearing.schedule', matter.hearing, { heldAt, where: '区政府三楼会议室', openness: 'open' }, 3)
    const { body } = await listed('he')
    expect(body.hearings).toMatchObject([
      { matterId: matter.hearing, title: '随意倾倒建筑垃圾', at: heldAt, where: '区政府三楼会议室', open: true, chair: '何静' },
    ])
    expect((await listed('he', { from: '2026-11-04', to: '2026-11-30' })).body.hearings).toEqual([])
    expect((await listed('yang')).body.hearings).toHaveLength(1)
  })

  test('is closed to whoever may not read hearings, and to strangers', async () => {
    expect((await listed('zheng')).body.code).toBe('access.notPermitted')
    expect((await listed(null)).body.code).toBe('access.signIn')
    expect((await asks(app, city.people.zheng, 'GET', readHearingsCalendar.path)).statusCode).toBe(403)
    expect((await asks(app, null, 'GET', readHearingsCalendar.path)).statusCode).toBe(401)
  })

  test('does not show another unit’s hearing to whoever reaches only as far as their own', async () => {
    expect((await listed('feng')).body.hearings).toEqual([])
  })

  test('refuses a day that is none', async () => {
    expect((await listed('he', { from: '2026-02-30', to: '2026-03-01' })).body.code).toBe('input.invalid')
  })

  test('is given as an iCalendar file, without what the reader may not see', async () => {
    const answer = await asks(app, city.people.he, 'GET', readHearingsCalendar.path)
    expect(answer.headers['content-type']).toContain('text/calendar')
    expect(answer.body).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(answer.body).toContain('DTSTART:20261103T013000Z')
    expect(answer.body).toContain('LOCATION:区政府三楼会议室')
    expect((await asks(app, city.people.feng, 'GET', readHearingsCalendar.path)).body).not.toContain('BEGIN:VEVENT')
  })
})

describe('the board', () => {
  test('has the open stages with their counts and most urgent lines', async () => {
    expect(await board('qin', '?procedure=penalty')).toMatchObject([
      { procedure: 'penalty', state: 'atHearing', count: 1, lapsed: 0, lines: [{ id: matter.id }] },
    ])
    expect((await board('qin')).map((one: { procedure: string }) => one.procedure)).toContain('hearing')
  })

  test('mine are those I am an officer of, below them too', async () => {
    expect((await board('zhu', '?mine=true')).length).toBeGreaterThan(0)
    expect(await board('qin', '?mine=true')).toEqual([])
  })

  test('what is owed is what was decided and not paid', async () => {
    expect(await board('qin', '?owing=true')).toEqual([])
    expect(await board('qin', '?standing=lapsed&unit=brigade-1')).toEqual([])
  })

  test('shows nothing of another unit, and nothing to whoever reads no proceedings', async () => {
    expect(await board('feng')).toEqual([])
    expect(await board('zheng')).toEqual([])
    expect((await ask(app, null, 'GET', readBoard.path)).body.code).toBe('access.signIn')
  })
})
