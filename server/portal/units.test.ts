import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { publishedDecision } from '../../test/world/published.ts'
import { voices } from '../../test/world/voices.ts'
import { morning, region, world } from '../../test/world/world.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
await voices(city)
const { app, setNow } = await testApp(db)
setNow(morning)

const get = async (path: string) => {
  const answer = await app.inject({ url: `/api/portal/${region}${path}` })
  return { status: answer.statusCode, body: answer.headers['content-type']?.includes('json') ? answer.json() : answer.body }
}
const cellsOf = ({ lines }: { lines: { cells: { zh: string }[] }[] }) => lines.map(({ cells }) => cells.map(({ zh }) => zh))

test('every unit that holds a power is published, and no other', async () => {
  const { body } = await get('/units')
  expect(body.units.map((one: { id: string }) => one.id)).toEqual(['enforcement'])
  expect((await get('/units/government')).status).toBe(404)
  expect((await get('/units/government/items')).status).toBe(404)
  expect((await get('/units/government/items/csv')).status).toBe(404)
  expect((await get('/units/enforcement/secrets')).status).toBe(400)
  expect((await app.inject({ url: '/api/portal/990000/units' })).statusCode).toBe(404)
})

test('a unit says what it is, who is above it and whom to complain to; without a telephone of its own the hotline is given', async () => {
  const { body } = await get('/units/enforcement')
  expect(body).toMatchObject({ name: { zh: '区综合行政执法局' }, supervisor: { name: { zh: '区司法局' }, phone: '12345' } })
  const counts = Object.fromEntries(body.parts.map(({ part, count }: { part: string; count: number }) => [part, count]))
  expect(Object.keys(counts)).toEqual(['powers', 'duties', 'items', 'benchmarks', 'officers'])
  for (const [part, count] of Object.entries(counts)) expect((await get(`/units/enforcement/${part}`)).body.total, part).toBe(count)
})

test('officers are those with a post in the unit, or below it where no other unit holds a power, and a card that is valid on the day, with nothing else of them', async () => {
  const { body } = await get('/units/enforcement/officers')
  expect(cellsOf(body)).toEqual([
    ['杨帆', 'ZF-001', '东关执法中队执法人员', '省司法厅', '2029-12-31'],
    ['朱峰', 'ZF-002', '东关执法中队执法人员', '省司法厅', '2029-12-31'],
  ])
})

test('a list is read page by page, by words, and whole as a file, each from the version in force', async () => {
  const first = (await get('/units/enforcement/items?limit=2')).body
  expect(first.source).toEqual({ from: '2026-01-01', document: 'test' })
  expect([first.lines.length, first.total > 4]).toEqual([2, true])
  const second = (await get(`/units/enforcement/items?limit=2&after=${encodeURIComponent(first.next)}`)).body
  expect(second.lines[0].key).not.toBe(first.lines[1].key)
  const name = first.lines[1].cells[0].zh as string
  const found = (await get(`/units/enforcement/items?words=${encodeURIComponent(name)}`)).body
  expect(cellsOf(found).map(([one]) => one)).toContain(name)
  const file = (await get('/units/enforcement/items/csv')).body as string
  expect(file.trim().split('\r\n').length).toBe(first.total + 1)
})

test('the steps of a procedure are those of its running table, with the period and the article that gives it', async () => {
  const { body } = await get('/procedures')
  const penalty = body.procedures.find((one: { id: string }) => one.id === 'penalty')
  const steps = cellsOf(penalty.steps)
  expect(steps.find(([step]) => step === '立案')?.[3]).toContain('住房和城乡建设行政处罚程序规定第二十九条第一款：90 日')
  expect(body.procedures.map((one: { id: string }) => one.id)).not.toContain('jurisdiction')
})

test('the figures of a year count what was decided in it and stands, by unit and together', async () => {
  expect((await get('/yearly?year=2026')).body.table.total).toBe(0)
  const { proceeding } = await publishedDecision(city, { party: parties.company, yuan: 6000 })
  setNow(new Date(morning.getTime() + 5 * 86_400_000))
  const { body } = await get('/yearly')
  expect(body.year).toBe(2026)
  const [line, sum] = cellsOf(body.table)
  expect(line).toEqual(['东关执法中队', '0', '0', '0', '1', '0', '6000', '0', '0', '0'])
  expect(sum).toEqual(['合计', ...(line ?? []).slice(1)])
  expect((await get('/yearly?year=2025')).body.table.total).toBe(0)
  await db`update proceeding set decided_on = null where region = ${region} and matter_id = ${proceeding}`
  setNow(new Date(morning.getTime() + 6 * 86_400_000))
  expect((await get('/yearly')).body.table.total).toBe(0)
})
