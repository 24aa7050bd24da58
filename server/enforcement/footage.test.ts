import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { ask } from '../../test/world/registers.ts'
import { morning, region, world } from '../../test/world/world.ts'
import { listWritsOf } from '../documents/store.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { app, setNow } = await testApp(db)
const { filed } = walker(city)
const day = (n: number, hour = 0) => new Date(morning.getTime() + n * 86_400_000 + hour * 3_600_000)

const asked = {
  footageHolder: '区公安分局视频中心',
  footagePlace: '青石路与人民路口三号杆',
  footageFrom: day(0, -4).toISOString(),
  footageUntil: day(0, -2).toISOString(),
  footageWhy: '核实倾倒车辆的号牌',
}

test('public video is asked for by an officer of a filed case, with its number, for a bounded time; the register shows it to who may see the case', async () => {
  const id = await filed(parties.company, 'E048', 0)
  setNow(day(1))
  const act = (input: object) => city.act('yang', 'penalty.requestFootage', id, { ...asked, ...input }, day(1))
  expect(await act({ footageUntil: day(4).toISOString() })).toMatchObject({ ok: false, refusal: { code: 'evidence.footageSpan' } })
  expect(await act({ footageFrom: day(-9).toISOString() })).toMatchObject({ ok: false, refusal: { code: 'evidence.footageSpan' } })
  expect(await act({})).toMatchObject({ ok: true })
  const [writ] = (await listWritsOf(db, region, [id])).filter(({ kind }) => kind === 'footageRequest')
  const [row] = await db<{ number: string }[]>`select number from matter where region = ${region} and matter_id = ${id}`
  expect(writ?.document.addressee).toEqual([asked.footageHolder])
  expect(JSON.stringify(writ?.document.blocks)).toContain(row?.number)
  const url = '/api/enforcement/footage'
  const { body } = await ask(app, city.people.yang, 'GET', url)
  expect(body).toMatchObject({
    total: 1,
    lines: [{ matterId: id, number: row?.number, holder: asked.footageHolder, why: asked.footageWhy }],
  })
  expect((await ask(app, city.people.zhou, 'GET', url)).status).toBe(403)
})
