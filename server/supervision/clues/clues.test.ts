import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '../../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../../test/database.ts'
import { voices } from '../../../test/world/voices.ts'
import { asks, morning, region, subjects, world, type Name } from '../../../test/world/world.ts'
import { buildApp } from '../../http/app.ts'
import { allServed } from '../../http/served.ts'
import { openParts } from '../../program.ts'
import { lookForClues } from './find.ts'
import { nightlyClues } from './nightly.ts'

const { db, owner } = await freshDatabase()
const city = await world(db)
await voices(city)
const day = 86_400_000
let clock = new Date(morning.getTime() + day)
const { program, stop } = await openParts(db, mkdtempSync(join(tmpdir(), 'gezhi-clues-')), { now: () => clock, checksAnswers: true })
const app = await buildApp(program, { served: allServed, log: false, trustProxy: false, limited: false, tileOrigins: [], pages: null })
afterAll(async () => {
  await app.close()
  await stop()
})

async function ask(who: Name, method: 'GET' | 'POST', url: string, body: object = {}) {
  const reply = await asks(app, city.people[who], method, url, method === 'GET' ? undefined : body)
  return {
    status: reply.statusCode,
    text: reply.body,
    body: reply.headers['content-type']?.toString().includes('json') ? reply.json() : null,
  }
}
const list = async (who: Name, query = '') => (await ask(who, 'GET', `/api/supervision/clues${query}`)).body
type Line = { id: string; rule: string; state: string; judgements: unknown[] }
const judge = (who: Name, { id, judgements }: Pick<Line, 'id' | 'judgements'>, given: object) =>
  ask(who, 'POST', `/api/supervision/clues/${id}/judgement`, { clueId: id, seen: judgements.length, ...given })

const after = (minutes: number) => new Date(morning.getTime() + minutes * 60_000)

/** A case that was handled far from its place, and checked at once from nowhere. */
async function careless(cell: number): Promise<string> {
  const point = city.pointIn(0, cell)
  const photos = [await city.photo()]
  const input = { description: '垃圾堆放', point, subject: subjects.waste, photos }
  const { matterId } = must(await city.act('zhou', 'case.reportOnPatrol', null, input, after(0)))
  must(await city.act('sun', 'case.register', matterId, { subject: subjects.waste, condition: '1' }, after(5)))
  must(await city.act('li', 'case.dispatch', matterId, { unit: 'sanitation' }, after(10)))
  const far = { x: point.x + 0.02, y: point.y }
  must(await city.act('zheng', 'case.handle', matterId, { photos: [await city.photo()], note: '已清理', point: far }, after(30)))
  const [task] = await db<{ matter_id: string }[]>`select matter_id from matter where region = ${region} and parent_id = ${matterId}`
  must(await city.act('zhou', 'fieldTask.pass', task?.matter_id ?? null, { photos: [await city.photo()] }, after(31)))
  must(await city.act('sun', 'case.close', matterId, {}, after(40)))
  return matterId
}

let about = ''
beforeAll(async () => {
  about = await careless(1)
  await careless(2)
  const district = await program.registers.of(region, clock)
  await lookForClues(db, district, { from: after(-60), to: after(120), now: clock })
  // One about the brigade, as a rule would have kept it.
  await db`
    insert into supervision_clue (region, clue_id, rule, key, matter_id, unit_id, persons, shows, figures, measure, found_at, state)
    values (${region}, ${uuid()}, 'undisclosed', 'x', ${about}, 'brigade-1', '{}', ${db.json([{ matter: about, seq: 1 }])},
      ${db.json({ lastDay: '2026-05-12', days: 3, done: { zh: '仍未办理', en: 'not done yet' } })}, 3, ${clock}, 'toJudge')`
})

describe('the list', () => {
  test('a supervisor reads what was found and why, with every entry that shows it; what was found opens nothing by itself', async () => {
    const before = await db`select count(*)::int as n from matter where region = ${region} and procedure not in ('case', 'fieldTask')`
    const { clues, counts } = await list('wei', '?rule=farAway')
    expect(counts).toEqual({ toJudge: 2, takenUp: 0, dismissed: 0 })
    const found = clues.find((one: { matter: { id: string } }) => one.matter.id === about)
    expect(found).toMatchObject({
      persons: ['郑军'],
      unit: { zh: '环卫公司' },
      shows: [{ id: about, seq: 4, what: { zh: '处置反馈' }, readable: true }],
    })
    expect(found.explanation.zh).toMatch(/^“处置反馈”在距案卷位置 1\d{3} 米处办理。$/)
    expect((await list('wei', '?rule=unverified')).counts.toJudge).toBe(2)
    expect(before).toEqual([{ n: 0 }])
  })

  test('nobody else reads it, and a supervisor of the unit concerned does not before it is taken up', async () => {
    for (const who of ['feng', 'zheng', 'chu', 'jiang', 'qian'] as const)
      for (const url of ['/api/supervision/clues', '/api/supervision/clues.csv', '/api/supervision/clue-rules'])
        expect((await ask(who, 'GET', url)).status, `${who} ${url}`).toBe(403)
    expect((await list('wei', '?unit=brigade-1')).clues).toHaveLength(1)
    const theirs = await list('he', '?unit=brigade-1')
    expect(theirs).toMatchObject({ clues: [], counts: { toJudge: 0 } })
    expect((await ask('he', 'GET', '/api/supervision/clues.csv?unit=brigade-1&lang=zh')).text).not.toContain('公示')
    const [clue] = (await list('wei', '?unit=brigade-1')).clues
    expect((await judge('he', clue, { state: 'dismissed', reason: 'explained', note: '已说明' })).body.code).toBe('clue.notFound')
    expect((await judge('wei', clue, { state: 'takenUp', note: '发督办单' })).status).toBe(200)
    expect((await list('he', '?unit=brigade-1&state=takenUp')).clues).toHaveLength(1)
    expect((await judge('he', { ...clue, judgements: [1] }, { state: 'dismissed', reason: 'explained', note: '已说明' })).body.code).toBe(
      'clue.notFound',
    )
  })

  test('the file says above its lines that a clue is no verdict', async () => {
    expect((await ask('wei', 'GET', '/api/supervision/clues.csv?rule=farAway&lang=zh')).text).toContain('不是结论')
  })
})

describe('judging', () => {
  test('a reason belongs to a dismissal, a number to a matter that can be seen, and two do not judge at once', async () => {
    const [clue] = (await list('wei', '?rule=farAway')).clues
    expect((await judge('wei', clue, { state: 'dismissed', note: '误判' })).body.code).toBe('clue.reasonMissing')
    expect((await judge('wei', clue, { state: 'takenUp', reason: 'explained', note: '采用' })).body.code).toBe('clue.reasonMissing')
    expect((await judge('wei', clue, { state: 'takenUp', note: '采用', number: '没有这号' })).body.code).toBe('clue.numberUnknown')
    const [row] = await db<{ number: string }[]>`select number from matter where region = ${region} and matter_id = ${about}`
    const up = await judge('wei', clue, { state: 'takenUp', note: '发督办单', number: row?.number })
    expect(up.body).toMatchObject({ state: 'takenUp', judgements: [{ person: '卫东', note: '发督办单', follow: { id: about } }] })
    expect((await judge('wei', clue, { state: 'dismissed', reason: 'explained', note: '另一人' })).body.code).toBe('clue.changed')
  })

  test('what was judged stays, teaches the rule, and only a proposal comes of it', async () => {
    const rule = async () => {
      const { rules } = (await ask('wei', 'GET', '/api/supervision/clue-rules')).body
      return rules.find(({ id }: { id: string }) => id === 'unverified')
    }
    const [first, second] = (await list('wei', '?rule=unverified')).clues
    await owner`update supervision_clue set measure = 2.6 where region = ${region} and clue_id = ${first.id}`
    await judge('wei', first, { state: 'dismissed', reason: 'ruleWrong', note: '核查员就在现场' })
    expect(await rule()).toMatchObject({ proposal: null, share: 0 })
    await judge('wei', second, { state: 'takenUp', note: '约谈' })
    expect(await rule()).toMatchObject({
      counts: { toJudge: 0, takenUp: 1, dismissed: 1 },
      dismissed: [{ reason: 'ruleWrong', count: 1 }],
      share: 0.5,
      proposal: { path: 'clues.lookMinutes', from: 3, to: 1, hidden: 1, dismissed: 1, takenUp: 1 },
    })
    const again = await judge('wei', { ...first, judgements: [1] }, { state: 'takenUp', note: '复核后采用' })
    expect(again.body.judgements).toHaveLength(2)
    await expect(db`delete from clue_judgement where region = ${region}`).rejects.toThrow(/permission denied/)
    await expect(db`update clue_judgement set note = '' where region = ${region}`).rejects.toThrow(/permission denied/)
  })
})

describe('回避', () => {
  /** A clue as a rule would have kept it, about a unit and people. */
  async function clueAbout(unit: string | null, persons: readonly Name[] = []): Promise<string> {
    const id = uuid()
    await db`
      insert into supervision_clue (region, clue_id, rule, key, matter_id, unit_id, persons, shows, figures, measure, found_at, state)
      values (${region}, ${id}, 'stray', ${id}, ${about}, ${unit}, ${persons.map((who) => city.people[who].id)}::uuid[],
        ${db.json([{ matter: about, seq: 3 }])}, '{}', null, ${clock}, 'toJudge')`
    return id
  }
  const dismissed = { state: 'dismissed', reason: 'explained', note: '已说明' }
  const tries = async (who: Name, id: string) => (await judge(who, { id, judgements: [] }, dismissed)).body
  const shown = async (who: Name) => {
    const { clues, counts, blocked } = await list(who, '?rule=stray')
    return { listed: clues.map(({ id }: Line) => id), toJudge: counts.toJudge, blocked }
  }

  test('a supervisor at the top hears of a clue about their own unit or about themselves, not what it says, and who judges it', async () => {
    const [ours, mine] = [await clueAbout('government'), await clueAbout('sanitation', ['wei'])]
    const unitSays = '这条线索涉及您任职的单位，您应当回避，由何静（区综合行政执法局）研判。'
    const selfSays = '这条线索涉及您本人，您应当回避，由何静（区综合行政执法局）研判。'
    expect(await tries('wei', ours)).toMatchObject({ code: 'clue.aboutYourUnit', sentence: unitSays })
    expect(await tries('wei', mine)).toMatchObject({ code: 'clue.aboutYou', sentence: selfSays })
    const seen = await shown('wei')
    expect(seen).toMatchObject({ listed: [], toJudge: 0 })
    expect(seen.blocked).toEqual([
      { id: mine, foundAt: clock.toISOString(), blockedBy: selfSays },
      { id: ours, foundAt: clock.toISOString(), blockedBy: unitSays },
    ])
    expect((await list('wei', '?rule=lapsed')).blocked, 'whatever the filter: it would tell the rule').toEqual(seen.blocked)
    expect((await list('wei', '?rule=stray&state=dismissed')).blocked).toEqual([])
    expect((await ask('wei', 'GET', '/api/supervision/clues.csv?rule=stray&lang=zh')).text.trim().split('\n')).toHaveLength(1)
    expect(await shown('he')).toEqual({ listed: [mine, ours], toJudge: 2, blocked: [] })
    for (const id of [ours, mine]) expect((await judge('he', { id, judgements: [] }, dismissed)).status).toBe(200)
    expect((await shown('wei')).blocked).toEqual([])
  })

  test('where no supervisor is left, all hear of it, and of the head who names somebody else', async () => {
    const nobody = await clueAbout('enforcement', ['wei'])
    for (const who of ['wei', 'he'] as const) {
      expect(await tries(who, nobody), who).toMatchObject({
        code: 'clue.nobodyLeft',
        sentence: expect.stringContaining('区人民政府负责人韩雪'),
      })
      expect((await shown(who)).blocked, who).toMatchObject([{ id: nobody }])
    }
    const without = await clueAbout('enforcement', ['wei', 'han'])
    expect((await tries('he', without)).sentence).toContain('请报上一级行政执法监督机关指定')
  })

  test('others judge a clue about a unit below them, and one about a bureau is kept from its own supervisor', async () => {
    const theirs = await clueAbout('brigade-1', ['he'])
    expect((await tries('he', theirs)).code).toBe('clue.notFound')
    expect((await shown('he')).blocked.map(({ id }: { id: string }) => id)).not.toContain(theirs)
    expect((await judge('wei', { id: theirs, judgements: [] }, dismissed)).status).toBe(200)
  })
})

test('the night looks once, finds what the day before brought, and keeps it once', async () => {
  const night = nightlyClues(db, program.registers, () => clock)
  const count = async () => (await db<{ n: number }[]>`select count(*)::int as n from supervision_clue`)[0]?.n
  const before = await count()
  await night(region)
  const after = await count()
  await night(region)
  expect(after).toBe(before)
  expect(await count()).toBe(after)
  const runs = await db<{ up_to: Date }[]>`select up_to from clue_run where region = ${region}`
  expect(runs).toHaveLength(12)
  clock = new Date(clock.getTime() + day)
  await night(region)
  const [run] = await db<{ up_to: Date }[]>`select max(up_to) as up_to from clue_run where region = ${region}`
  expect(run?.up_to.getTime()).toBe((runs[0]?.up_to.getTime() ?? 0) + day)
})
