import { expect, test } from 'vitest'
import { parseCivilDate } from '../../../domain/clock/civil-date.ts'
import { outliers } from '../../../domain/enforcement/like-cases.ts'
import { enforcementProcedures } from '../../../domain/enforcement/proceeding/all.ts'
import { supervisionProcedures } from '../../../domain/supervision/all.ts'
import { must } from '../../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../../test/database.ts'
import { checkZone } from '../../../domain/enforcement/placement/zone.ts'
import { likeFines } from '../../enforcement/like-store.ts'
import { listZones } from '../../enforcement/placement/zones.ts'
import { openRegisters } from '../../region/registers.ts'
import { verifyRegion } from '../../matter/verify.ts'
import { makeDistrict } from '../district.ts'
import { takeDemoPayments } from '../bank.ts'
import { demoRecording } from '../recording.ts'
import { tellProceedings } from './proceedings.ts'
import { checkCodes } from './recipes.ts'

const now = new Date('2026-11-23T08:30:00Z')
const { db, owner } = await freshDatabase()
const made = await makeDistrict(db, now, () => {})
const photo = 'b'.repeat(64)
await db`insert into attachment (region, sha256, media_type, bytes, uploaded_at) values (${made.region}, ${photo}, 'image/jpeg', 1, ${now})`
await db`insert into attachment (region, sha256, media_type, bytes, uploaded_at) values (${made.region}, ${demoRecording.sha256}, 'audio/wav', 1, ${now})`
const options = { photos: () => [photo], say: () => {} }
const told = await tellProceedings(db, made, options)

test('every proceeding is told and nothing is refused', () => {
  expect(told.dropped).toEqual([])
  expect(told.told).toBeGreaterThan(120)
})

test('every state of every table of enforcement occurs', async () => {
  const found = await db<{ procedure: string; state: string }[]>`select distinct procedure, state from matter where region = ${made.region}`
  const seen = new Set(found.map(({ procedure, state }) => `${procedure}.${state}`))
  const missing = [...enforcementProcedures, ...supervisionProcedures.slice(1)].flatMap(({ id, states }) =>
    Object.keys(states)
      .map((state) => `${id}.${state}`)
      .filter((one) => !seen.has(one)),
  )
  expect(missing).toEqual([])
})

test('a case of the district is answered by the proceeding that it started', async () => {
  const found = await db<{ state: string }[]>`
    select p.state from matter p join matter c on c.region = p.region and c.matter_id = p.parent_id
    where p.region = ${made.region} and p.procedure = 'penalty' and c.procedure = 'case' order by p.state`
  expect(found.map(({ state }) => state)).toEqual(['closed', 'investigating'])
  const [answered] = await db`select 1 from matter_entry where region = ${made.region} and act = 'proceedingAnswered'`
  expect(answered).toBeDefined()
})

test('the numbers of a body’s decisions follow their days', async () => {
  const writs = await db<{ unit_id: string; n: number; at: Date }[]>`
    select unit_id, n, issued_at as at from writ where region = ${made.region} and kind = 'penaltyDecision' order by unit_id, n`
  const ordered = writs.toSorted((a, b) => (a.unit_id === b.unit_id ? a.at.getTime() - b.at.getTime() : a.unit_id < b.unit_id ? -1 : 1))
  expect(writs.map(({ n }) => n)).toEqual(ordered.map(({ n }) => n))
})

test('vendors are guided and placed: some sixty records, zones from empty to full, and none beyond its stalls', async () => {
  const [row] = await db<{ n: number }[]>`
    select count(*)::int as n from matter where region = ${made.region} and procedure in ('guidance', 'placement')`
  expect(row?.n).toBeGreaterThan(60)
  const zones = await db<{ zone_id: string; places: number; taken: number; waiting: number }[]>`
    select z.zone_id, z.stalls - z.reserved as places, count(p.matter_id) filter (where p.state = 'inForce')::int as taken,
      count(p.matter_id) filter (where p.state = 'waiting')::int as waiting
    from vending_zone z left join placement p on p.region = z.region and p.zone_id = z.zone_id
    where z.region = ${made.region} group by z.zone_id, z.stalls, z.reserved order by z.zone_id`
  expect(zones).toHaveLength(8)
  for (const zone of zones) expect(zone.taken, zone.zone_id).toBeLessThanOrEqual(zone.places)
  expect(zones.find(({ zone_id }) => zone_id === 'SD-202')).toMatchObject({ places: 4, taken: 4, waiting: 3 })
  const registers = await openRegisters(db)
  const region = await registers.of(made.region, now)
  for (const zone of await listZones(db, made.region))
    expect(
      checkZone(zone, ([x, y]) => region.cellAt(x, y).ok),
      zone.id,
    ).toMatchObject({ ok: true })
})

test('the two papers that visitors are told of carry their numbers and codes, and inspections are rated', async () => {
  const papers = await db<{ number: string; code: string }[]>`
    select number, document -> 'check' ->> 'code' as code from writ
    where region = ${made.region} and document -> 'check' ->> 'code' = any(${Object.values(checkCodes)}) order by code`
  expect(papers.map(({ number, code }) => [number, code])).toEqual([
    ['清自规罚告字〔2026〕第1号', checkCodes.notice],
    ['清自规检通字〔2026〕第1号', checkCodes.inspection],
  ])
  const [rated] = await db<{ n: number }[]>`
    select count(*)::int as n from proceeding where region = ${made.region} and file -> 'rating' is not null`
  expect(rated?.n).toBe(6)
})

test('nothing is told beyond the present, and no clock that had run out is left unentered', async () => {
  const [row] = await db`
    select (select count(*)::int from deadline where state = 'running' and lapsed_at is null and due_at < ${new Date(now.getTime() - 60_000)}) as late,
      (select count(*)::int from matter_entry where at > ${now}) as future`
  expect(row).toEqual({ late: 0, future: 0 })
})

test('their chains verify, and a second start tells none of them again', async () => {
  const verified = await verifyRegion(owner, made.region)
  expect(verified.broken).toBeNull()
  expect(await tellProceedings(db, made, options)).toEqual({ told: 0, dropped: [] })
  expect((await verifyRegion(owner, made.region)).entries).toBe(verified.entries)
})

test('one decision lies far from its like cases, with its reason; records of devices wait for their audit or have passed it', async () => {
  const groups = await likeFines(db, made.region, { from: must(parseCivilDate('2026-01-01')), to: must(parseCivilDate('2026-11-23')) })
  const found = groups.flatMap(({ decisions }) => (decisions.length < 8 ? [] : outliers(decisions, 3.5)))
  const [row] = await db<{ reason: string | null }[]>`
    select file -> 'decision' -> 'like' ->> 'reason' as reason from proceeding where region = ${made.region} and matter_id = ${found[0]?.id ?? null}`
  expect(row?.reason).toContain('类案')
  const audits = await db<{ audited: boolean }[]>`
    select piece ? 'audit' as audited from proceeding p, jsonb_array_elements(p.file -> 'evidence') piece
    where p.region = ${made.region} and piece ? 'device' order by 1`
  expect(audits.map(({ audited }) => audited)).toEqual([false, true])
})

test('the bank’s list is taken once: what fits is entered, and each of the others waits for a reason of its own', async () => {
  const registers = await openRegisters(db)
  const region = await registers.of(made.region, now)
  expect(await takeDemoPayments(db, region, now)).toBe(6)
  const found = await db<{ standing: string; why: string | null }[]>`
    select standing, why ->> 'code' as why from bank_payment where region = ${made.region} order by standing, 2`
  expect(found.map(({ standing, why }) => why ?? standing)).toEqual([
    ...['entered', 'entered', 'entered'],
    ...['payment.noDecision', 'payment.payerDiffers', 'payment.tooMuch'],
  ])
  expect(await takeDemoPayments(db, region, now)).toBe(0)
  await registers.stop()
})
