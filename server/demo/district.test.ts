import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { reaches } from '../../domain/people/reach.ts'
import { actingAs } from '../people/store.ts'
import { loadRegion } from '../region/load.ts'
import { signInWith } from '../people/sessions.ts'
import { makeDistrict, whoToBe } from './district.ts'

const now = new Date('2026-11-20T02:00:00Z')
const { db } = await freshDatabase()
const made = await makeDistrict(db, now, () => {})
const region = await loadRegion(db, made.region, now)

test('the district has its registers in force today: units, cells, catalogue, duty list, patrols', () => {
  expect(region.units.size).toBe(48 + 29)
  expect(region.gridVersion).toBe(1)
  expect(region.catalogue?.subjects.size).toBeGreaterThan(100)
  expect(region.duties.size).toBeGreaterThan(100)
  expect(region.patrols.size).toBe(made.ground.cells.length)
  expect(region.settings.centres).toEqual({ supervisionCentre: 'supervision-centre', commandCentre: 'command-centre' })
})

test('making it again changes nothing', async () => {
  const count = async () =>
    (
      await db<{ n: number }[]>`select (select count(*) from person) + (select count(*) from area) + (select count(*) from duty_item) as n`
    )[0]?.n
  const before = await count()
  const again = await makeDistrict(db, new Date('2026-11-21T02:00:00Z'), () => {})
  expect(again.madeAt).toEqual(now)
  expect(await count()).toBe(before)
})

test('more than two hundred people have names of their own and a post', async () => {
  expect(made.people.length).toBeGreaterThan(200)
  expect(new Set(made.people.map((person) => person.name)).size).toBe(made.people.length)
  expect(new Set(made.people.map((person) => person.login)).size).toBe(made.people.length)
})

test('each post’s demonstration person signs in with the password that is told', async () => {
  const people = whoToBe(made.people)
  expect(people.map((person) => person.post).sort()).toEqual([
    'administrator',
    'director',
    'dispatcher',
    'gridWorker',
    'handler',
    'hearingChair',
    'inspector',
    'intake',
    'legalReviewer',
    'officer',
    'petitionClerk',
    'reviewOfficer',
    'shiftLead',
    'supervisor',
    'unitLead',
  ])
  for (const { login, password } of people) expect((await signInWith(db, made.region, login, password, now)).ok, login).toBe(true)
})

test('every patrol area has two inspectors by shifts, and no inspector may handle', async () => {
  const inspectors = made.people.filter((person) => person.post === 'inspector')
  for (const persons of region.patrols.values()) expect(persons.length).toBe(2)
  const [first] = inspectors
  const acting = await actingAs(db, made.region, first?.id ?? '', region.today(now), [...region.units.values()])
  const cell = acting.reader.cells[0] ?? ''
  const place = { region: made.region, cell, unit: null, assignee: null }
  expect(reaches(acting.reader, 'case.reportOnPatrol', place)).toBe(true)
  expect(reaches(acting.reader, 'case.handle', place)).toBe(false)
})
