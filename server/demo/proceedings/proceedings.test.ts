import { expect, test } from 'vitest'
import { enforcementProcedures } from '../../../domain/enforcement/proceeding/all.ts'
import { freshDatabase } from '../../../test/database.ts'
import { verifyRegion } from '../../matter/verify.ts'
import { makeDistrict } from '../district.ts'
import { tellProceedings } from './proceedings.ts'

const now = new Date('2026-11-23T08:30:00Z')
const { db, owner } = await freshDatabase()
const made = await makeDistrict(db, now, () => {})
const photo = 'b'.repeat(64)
await db`insert into attachment (region, sha256, media_type, bytes, uploaded_at) values (${made.region}, ${photo}, 'image/jpeg', 1, ${now})`
const options = { photos: () => [photo], say: () => {} }
const began = performance.now()
const told = await tellProceedings(db, made, options)
console.log('took', performance.now() - began, told)

test('every proceeding is told and nothing is refused', () => {
  expect(told.dropped).toEqual([])
  expect(told.told).toBeGreaterThan(120)
})

test('every state of every table of enforcement occurs', async () => {
  const found = await db<{ procedure: string; state: string }[]>`select distinct procedure, state from matter where region = ${made.region}`
  const seen = new Set(found.map(({ procedure, state }) => `${procedure}.${state}`))
  const missing = enforcementProcedures.flatMap(({ id, states }) =>
    Object.keys(states)
      .map((state) => `${id}.${state}`)
      .filter((one) => !seen.has(one)),
  )
  expect(missing).toEqual([])
})

test('their chains verify, and a second start tells none of them again', async () => {
  const verified = await verifyRegion(owner, made.region)
  expect(verified.broken).toBeNull()
  expect(await tellProceedings(db, made, options)).toEqual({ told: 0, dropped: [] })
  expect((await verifyRegion(owner, made.region)).entries).toBe(verified.entries)
})
