import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { outliers } from '../../domain/enforcement/like-cases.ts'
import { enforcementProcedures } from '../../domain/enforcement/proceeding/all.ts'
import { supervisionProcedures } from '../../domain/supervision/all.ts'
import { informationReportProcedure, reportDue } from '../../domain/supervision/information/report.ts'
import { normProcedures, reconsiderationProcedures } from '../../domain/supervision/reconsideration/all.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { checkZone } from '../../domain/enforcement/placement/zone.ts'
import { likeFines } from '../enforcement/like-store.ts'
import { listZones } from '../enforcement/placement/zones.ts'
import { openRegisters } from '../region/registers.ts'
import { openPhotoStore } from '../photos/store.ts'
import { lookForClues } from '../supervision/clues/find.ts'
import { measureClues } from '../supervision/clues/measure.ts'
import { yearFigures } from '../supervision/information/figures.ts'
import { publishedReports } from '../supervision/information/store.ts'
import { clueRuleIds } from '../../domain/supervision/clues/all.ts'
import { labelsOf, plantClues } from './clues/plant.ts'
import { tellHistory } from './history/history.ts'
import { entriesOf } from '../matter/entry-view.ts'
import { findMatter } from '../matter/load.ts'
import { procedureOf } from '../matter/procedures.ts'
import { verifyRegion } from '../matter/verify.ts'
import { makeDistrict } from './district.ts'
import { takeDemoPayments } from './bank.ts'
import { openKeyFolder } from '../record/keys.ts'
import { demoRecording } from './recording.ts'
import { makeDemoInformationReport } from './information-report.ts'
import { makeDemoReports } from './reports.ts'
import { makeDemoRounds, sealDemoPast } from './rounds.ts'
import { makeDemoTogether } from './together.ts'
import { tellProceedings } from './proceedings/proceedings.ts'
import { checkCodes } from './proceedings/recipes.ts'

const now = new Date('2026-11-23T08:30:00Z')
const { db, owner } = await freshDatabase()
const made = await makeDistrict(db, now, () => {})
const photo = 'b'.repeat(64)
await db`insert into attachment (region, sha256, media_type, bytes, uploaded_at) values (${made.region}, ${photo}, 'image/jpeg', 1, ${now})`
await db`insert into attachment (region, sha256, media_type, bytes, uploaded_at) values (${made.region}, ${demoRecording.sha256}, 'audio/wav', 1, ${now})`
const options = { photos: () => [photo], say: () => {} }
const registers = await openRegisters(db)
afterAll(() => registers.stop())
const folder = mkdtempSync(join(tmpdir(), 'gezhi-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const keys = openKeyFolder(folder)
await sealDemoPast(db, keys, await registers.of(made.region, now), made.until)
const told = await tellProceedings(db, made, options)
const rounds = await makeDemoRounds(db, keys, made)
await makeDemoTogether(db, keys, made)
const informationReport = await makeDemoInformationReport(db, made)
const reports = await makeDemoReports(db, made)
const store = await openPhotoStore(folder)
const planted = await plantClues(db, made, store)
await tellHistory(db, made, { ...options, stories: 160 })
const looking = { from: new Date(now.getTime() - 330 * 86_400_000), to: now, now }
const counts = await lookForClues(db, await registers.of(made.region, now), looking)
const labelled = await labelsOf(db, made.region)
const measured = await measureClues(db, made.region, labelled)

test('every proceeding is told and nothing is refused', () => {
  expect(told.dropped).toEqual([])
  expect(told.told).toBeGreaterThan(120)
})

test('every state of every table of enforcement occurs', async () => {
  const found = await db<{ procedure: string; state: string }[]>`select distinct procedure, state from matter where region = ${made.region}`
  const seen = new Set(found.map(({ procedure, state }) => `${procedure}.${state}`))
  // No organ of the district receives referrals: what arrives is another installation's to send.
  // Of yearly reports on government information the one that is due is published, and none is left behind it.
  const apart = ['referralIntake', informationReportProcedure.id, ...[...reconsiderationProcedures, ...normProcedures].map(({ id }) => id)]
  const shown = supervisionProcedures.slice(1).filter(({ id }) => !apart.includes(id))
  const missing = [...enforcementProcedures, ...shown].flatMap(({ id, states }) =>
    Object.keys(states)
      .map((state) => `${id}.${state}`)
      .filter((one) => !seen.has(one)),
  )
  // A file is only cancelled with a round whose files are drawn, and the two that are drawn go on.
  expect(missing).toEqual(['fileReview.cancelled'])
})

test('a case of the district is answered by the proceeding that it started', async () => {
  const found = await db<{ state: string }[]>`
    select p.state from matter p join matter c on c.region = p.region and c.matter_id = p.parent_id
    where p.region = ${made.region} and p.procedure = 'penalty' and c.procedure = 'case' order by p.state`
  expect(found.map(({ state }) => state)).toEqual(['closed', 'investigating'])
  const [answered] = await db`select 1 from matter_entry where region = ${made.region} and act = 'proceedingAnswered'`
  expect(answered).toBeDefined()
})

test('fines are challenged: received, waiting for its answer, to be decided, mediated, paused for a document that is reviewed, and revoked for want of an answer in time', async () => {
  const found = await db<{ state: string; challenged: string }[]>`
    select m.state, c.state as challenged from matter m
      join review_file f on f.region = m.region and f.matter_id = m.matter_id
      join matter c on c.region = f.region and c.matter_id = f.challenged
    where m.region = ${made.region} and m.procedure = 'reconsideration' order by m.state`
  expect(found.map(({ state }) => state)).toEqual(['deciding', 'examining', 'mediated', 'normSuspended', 'received', 'served'])
  expect(found.find(({ state }) => state === 'served')?.challenged).toBe('revoked')
})

test('what a record was filled in with reads in names and numbers, never in an id of ours', async () => {
  const region = await registers.of(made.region, now)
  // Two of each procedure and state: what is filled in differs by the acts that lead there.
  const found = await db<{ id: string }[]>`
    select matter_id as id from (
      select matter_id, row_number() over (partition by procedure, state order by matter_id) as n from matter where region = ${made.region}
    ) numbered where n <= 2`
  const bare: string[] = []
  for (const { id } of found) {
    const here = await findMatter(db, made.region, id)
    if (!here) throw new Error(`${id} is gone`)
    const { matter } = here
    const entries = await entriesOf(db, region, procedureOf(matter.procedure, matter.version), matter, 'zh')
    for (const { act, filled } of entries)
      for (const { field, text } of filled)
        if (/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/.test(text.zh)) bare.push(`${matter.procedure}.${act}.${field}: ${text.zh}`)
  }
  expect(found.length).toBeGreaterThan(200)
  expect([...new Set(bare)]).toEqual([])
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
  // What is planted is left to the sweeper from its last act on.
  const left = labelled.map(({ matter }) => matter)
  const late = await db<{ clock: string }[]>`
    select m.procedure || '.' || d.clock as clock from deadline d join matter m on m.region = d.region and m.matter_id = d.matter_id
    where d.state = 'running' and d.lapsed_at is null and d.due_at < ${new Date(now.getTime() - 60_000)}
      and not d.matter_id = any(${left}::uuid[])`
  expect(late.map(({ clock }) => clock)).toEqual([])
  const [row] = await db`select count(*)::int as n from matter_entry where at > ${now}`
  expect(row).toEqual({ n: 0 })
})

test('their chains verify, and a second start tells none of them again', async () => {
  const verified = await verifyRegion(owner, made.region)
  expect(verified.broken).toBeNull()
  expect(await tellProceedings(db, made, options)).toEqual({ told: 0, dropped: [] })
  expect(await makeDemoRounds(db, keys, made)).toBe(0)
  expect(await makeDemoTogether(db, keys, made)).toBe(0)
  expect([reports, await makeDemoReports(db, made)]).toEqual([3, 0])
  expect([informationReport, await makeDemoInformationReport(db, made)]).toEqual([true, false])
  expect(planted).toBe(38)
  expect(await plantClues(db, made, store)).toBe(0)
  expect((await verifyRegion(owner, made.region)).entries).toBe(verified.entries)
})

test('the yearly report on government information of the year before was published in time, as the program counts it', async () => {
  const region = await registers.of(made.region, now)
  const [report, ...others] = await publishedReports(db, made.region)
  expect(others).toEqual([])
  const { received, takenOver, ended, carriedOn, lines, ...rest } = await yearFigures(db, region, 2025)
  expect(report).toMatchObject({
    ...{ year: 2025, received: received.length, takenOver: takenOver.length, ended: ended.length, carriedOn: carriedOn.length },
    ...{ lines: lines.map(({ key, requests }) => ({ key, n: requests.length })), ...rest },
  })
  expect((report?.publishedOn ?? '') > '2026-01-01' && (report?.publishedOn ?? '') <= reportDue(2025)).toBe(true)
  const late = await db`
    select 1 from deadline d join matter m on m.region = d.region and m.matter_id = d.matter_id
    where m.region = ${made.region} and m.procedure = 'informationReport' and d.lapsed_at is not null`
  expect(late).toEqual([])
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
  const region = await registers.of(made.region, now)
  expect(await takeDemoPayments(db, region, now)).toBe(6)
  const found = await db<{ standing: string; why: string | null }[]>`
    select standing, why ->> 'code' as why from bank_payment where region = ${made.region} order by standing, 2`
  expect(found.map(({ standing, why }) => why ?? standing)).toEqual([
    ...['entered', 'entered', 'entered'],
    ...['payment.noDecision', 'payment.payerDiffers', 'payment.tooMuch'],
  ])
  expect(await takeDemoPayments(db, region, now)).toBe(0)
})

test('one round of file review is published with its grades and an objection that was answered, one is under way', async () => {
  expect(rounds).toBe(4)
  const found = await db<{ state: string; files: number; graded: number; answered: number; third: number }[]>`
    select m.state, count(f.matter_id)::int as files, count(f.grade)::int as graded,
      count(e.matter_id) filter (where e.act = 'recheck')::int as answered, count(e.matter_id) filter (where e.act = 'readThird')::int as third
    from matter m join review_round r on r.region = m.region and r.matter_id = m.matter_id
      left join file_review f on f.region = r.region and f.round_id = r.matter_id
      left join matter_entry e on e.region = f.region and e.matter_id = f.matter_id and e.act in ('recheck', 'readThird')
    where m.region = ${made.region} group by m.matter_id, m.state`
  const published = found.find(({ state }) => state === 'published')
  expect(published?.files).toBeGreaterThan(3)
  expect(published).toMatchObject({ graded: published?.files, answered: 1, third: 1 })
  expect(found.find(({ state }) => state === 'underWay')?.files).toBeGreaterThanOrEqual(4)
})

test('each rule finds all that was planted for it, and nothing that only looks like it', () => {
  for (const rule of clueRuleIds) expect(measured.find((one) => one.rule === rule)?.planted, rule).toBeGreaterThan(0)
  for (const { rule, recall, precision } of measured) expect({ rule, recall, precision }).toEqual({ rule, recall: 1, precision: 1 })
})

test('a second look finds the same and keeps nothing twice', async () => {
  const again = await lookForClues(db, await registers.of(made.region, now), looking)
  expect(again.map(({ rule, found }) => ({ rule, found }))).toEqual(counts.map(({ rule, found }) => ({ rule, found })))
  expect(again.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(0)
})
