import { expect, test } from 'vitest'
import { civilDateAt } from '../../domain/clock/civil-date.ts'
import { mayActAsOfficers, standingOn } from '../../domain/enforcement/credential.ts'
import { ageOn, ageRule, checkParty } from '../../domain/enforcement/party.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { credentialsOf, searchCredentials } from '../enforcement/credentials.ts'
import { searchParties } from '../enforcement/parties.ts'
import { makeDistrict } from './district.ts'
import { demoParties } from './parties.ts'

const now = new Date('2026-11-20T02:00:00Z')
const today = civilDateAt(now)
const { db } = await freshDatabase()
const made = await makeDistrict(db, now, () => {})

test('parties of all kinds are there, each sound and each invented', async () => {
  const { parties, total } = await searchParties(db, made.region, { limit: 200 })
  expect(total).toBe(124)
  expect(new Set(parties.map(({ kind }) => kind)).size).toBe(3)
  expect(new Set(parties.map(({ idKind }) => idKind)).size).toBe(4)
  for (const { id: _id, version: _version, ...file } of parties) {
    expect(checkParty(file, today), file.name).toEqual({ ok: true, value: file })
    if (file.idKind === 'residentId') expect(file.idNumber?.slice(0, 6)).toBe('329901')
    if (file.idKind === 'creditCode') expect(file.idNumber?.slice(2, 8)).toBe('329901')
    if (file.phone !== undefined) expect(file.phone).toMatch(/^0500\d{7}$/)
  }
  const rules = parties.flatMap(({ birthOn }) => (birthOn === undefined ? [] : [ageRule(ageOn(birthOn, today))]))
  expect([...new Set(rules)].sort()).toEqual(['adult', 'under14', 'under18'])
  for (const party of parties.filter(({ birthOn }) => birthOn !== undefined && ageOn(birthOn, today) < 18)) {
    const guardian = parties.find(({ id }) => id === party.guardian)
    expect(guardian?.birthOn !== undefined && ageOn(guardian.birthOn, today) >= 18, party.name).toBe(true)
  }
})

test('the parties are the same on whatever day the district is made, but for their ages', () => {
  const of = (at: string) => demoParties(made.region, new Date(at)).map(({ key, file }) => [key, file.name, file.phone])
  expect(of('2027-03-01T00:00:00Z')).toEqual(of('2026-11-20T02:00:00Z'))
})

test('two officers of every enforcing unit may act; one credential has expired and one is revoked', async () => {
  const { credentials } = await searchCredentials(db, made.region, { day: today, limit: 1000 })
  const standings = credentials.map((one) => standingOn(one, today)).filter((standing) => standing !== 'valid')
  expect(standings.sort()).toEqual(['expired', 'revoked'])
  for (const unit of ['enforcement', 'brigade-001', 'brigade-mobile', 'street-002', 'brigade-waste']) {
    const persons = made.people.filter((person) => person.login === `handler-${unit}-1` || person.login === `handler-${unit}-2`)
    const kept = await credentialsOf(
      db,
      made.region,
      persons.map(({ id }) => id),
    )
    const officers = persons.map(({ id, name }) => ({ person: id, name, credentials: kept.filter((one) => one.person === id) }))
    expect(must(mayActAsOfficers(officers, today)), unit).toHaveLength(2)
  }
  expect(new Set(credentials.map(({ kind }) => kind))).toEqual(new Set(['enforcement', 'assistant', 'legalProfession']))
})

test('making the district again adds no party and no credential', async () => {
  const count = async () =>
    (await db`select (select count(*)::int from party_change) as changes, (select count(*)::int from credential) as credentials`)[0]
  const before = await count()
  await makeDistrict(db, new Date('2026-11-21T02:00:00Z'), () => {})
  expect(await count()).toEqual(before)
})
