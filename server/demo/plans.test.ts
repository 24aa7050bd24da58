import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { drawnNow, listDraws } from '../enforcement/random/draws.ts'
import { listLines, listPublished } from '../enforcement/random/plans.ts'
import { openRegisters } from '../region/registers.ts'
import { makeDistrict } from './district.ts'
import { makeDemoDraw } from './plans.ts'

const now = new Date('2026-11-23T08:30:00Z')
const { db } = await freshDatabase()
const made = await makeDistrict(db, now, () => {})
const registers = await openRegisters(db)

test('the demonstration has a plan, of which one line waits, and one draw whose visits wait; a second start changes nothing', async () => {
  for (const _start of [1, 2]) {
    await makeDistrict(db, now, () => {})
    await makeDemoDraw(db, await registers.of(made.region, now), made.people, now)
  }
  expect(await listLines(db, made.region, {})).toHaveLength(3)
  expect(await listPublished(db, made.region)).toHaveLength(2)
  const draws = await listDraws(db, made.region)
  expect(draws).toHaveLength(1)
  expect(draws.flatMap(drawnNow).map(({ pair }) => new Set(pair.officers).size)).toEqual([2, 2, 2])
})
