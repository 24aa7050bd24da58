import { expect, test } from 'vitest'
import { myPatrol, type PatrolAreaView } from '../../contract/field.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { asks, communities, morning, subjects, world, type Name } from '../../test/world/world.ts'

const { db } = await freshDatabase()
const city = await world(db)
const { app } = await testApp(db)

async function patrol(who: Name) {
  const answer = await asks(app, city.people[who], 'GET', myPatrol.path)
  expect(answer.statusCode).toBe(200)
  return myPatrol.output.parse(answer.json())
}

async function found(who: 'zhou' | 'wu', community: number, cell: number) {
  const input = { description: '垃圾', point: city.pointIn(community, cell), subject: subjects.waste, photos: [await city.photo()] }
  return must(await city.act(who, 'case.reportOnPatrol', null, input, morning)).matterId
}

test('an inspector sees their own area with its roster, and the open cases inside and no others', async () => {
  const inside = [await found('zhou', 0, 1), await found('zhou', 1, 0)]
  const elsewhere = await found('wu', 2, 0)
  const { areas, cases, total } = await patrol('zhou')
  expect(areas.map((area) => area.id)).toEqual(['P1'])
  const [area] = areas as [PatrolAreaView]
  expect(area.roster).toMatchObject([
    {
      person: { name: '周敏' },
      post: { zh: '监督员' },
      duty: { zh: '巡查上报' },
      from: '08:00',
      to: '18:00',
      fromOn: '2020-01-01',
      toOn: null,
    },
  ])
  expect(area.cells).toHaveLength(12)
  expect(area.cells.filter((cell) => cell.open > 0).map((cell) => cell.code)).toEqual([`${communities[0]}002`, `${communities[1]}001`])
  expect(cases.map((line) => line.id).toSorted()).toEqual(inside.toSorted())
  expect(total).toBe(2)
  expect(cases.map((line) => line.id)).not.toContain(elsewhere)
})

test('the border runs once around the cells of the area', async () => {
  const [area] = (await patrol('wu')).areas as [PatrolAreaView]
  expect(area.outline.coordinates).toHaveLength(1)
  // Three cells by two: ten sides, the first corner again at the end.
  expect(area.outline.coordinates[0]).toHaveLength(11)
})

test('somebody without a patrol area is given none, and nobody signed in is asked to sign in', async () => {
  expect(await patrol('sun')).toMatchObject({ areas: [], cases: [], total: 0 })
  const stranger = await asks(app, null, 'GET', myPatrol.path)
  expect(stranger.statusCode).toBe(401)
  expect(stranger.json()).toMatchObject({ code: 'access.signIn' })
})
