import { addDays, civilDateAt, yearOf, type CivilDate } from '../../domain/clock/civil-date.ts'
import { posts, type Post } from '../../domain/people/posts.ts'
import { seedWorkCalendar } from '../calendar/import.ts'
import { listCalendarYears } from '../calendar/store.ts'
import { seedNationalLists } from '../catalogue/national.ts'
import { inTransaction, type Pool, type Tx } from '../db/pool.ts'
import type { Say } from '../db/operator-refusal.ts'
import { groundOf, type Ground } from './ground.ts'
import { importDemoOffices } from './offices.ts'
import { insertDemoCredentials } from './credentials.ts'
import { insertDemoParties } from './parties.ts'
import { demoPassword, demoPeople, type DemoPerson } from './people.ts'
import { insertDemoPeers } from './peers.ts'
import { demoUnits, insertPeople, insertRegisters } from './registers.ts'
import { insertDemoDevices } from './devices.ts'
import { insertDemoPlan } from './plans.ts'
import { insertDemoZones } from './vending.ts'
import { demoSettings } from './settings.ts'

/** Days of history the demonstration has behind it. */
export const historyDays = 184
/** Days for which its grid, posts, catalogue and duties have been in force; cases made in bulk reach back a year. */
const registersDays = 400

/** The demonstration district as it stands in the database. */
export type Demonstration = {
  readonly region: string
  readonly ground: Ground
  readonly people: readonly DemoPerson[]
  /** The first day of its grid, catalogue, duties and posts. */
  readonly from: CivilDate
  readonly madeAt: Date
  /** The instant its history leads up to: when it was made, or shortly before the work calendar ends. */
  readonly until: Date
}

/**
 * Makes the district without its cases: grid, units, people, posts, roles, catalogue, duty list, enforcement items, benchmarks,
 * powers, credentials and parties. A second call,
 * also after one that was killed half-way, changes nothing that is there and adds what is missing.
 */
export async function makeDistrict(db: Pool, now: Date, say: Say): Promise<Demonstration> {
  await seedWorkCalendar(db)
  await seedNationalLists(db, now)
  const ground = groundOf()
  const region = ground.district.code
  const units = await demoUnits(ground)
  const people = demoPeople(ground, units)
  const kept = await madeAtOf(db, region)
  const madeAt = kept ?? now
  const until = await lastOf(db, madeAt)
  const from = addDays(civilDateAt(until), -registersDays)
  if (!kept) {
    say({
      zh: `示范区：${ground.district.name}，${ground.cells.length} 个单元网格，${units.length} 个单位，${people.length} 人。`,
      en: `Demonstration: ${ground.district.en}, ${ground.cells.length} cells, ${units.length} units, ${people.length} people.`,
    })
    await inTransaction(db, (tx) => insertRegisters(tx, ground, { units, people, from, now }))
  }
  if (kept) await inTransaction(db, (tx) => addMissing(tx, region, people, { from, now: madeAt }))
  await importDemoOffices(db, region, from, madeAt)
  await inTransaction(db, async (tx) => {
    await insertDemoCredentials(tx, region, { units, people, at: madeAt })
    await insertDemoParties(tx, region, madeAt)
    await insertDemoZones(tx, ground, from)
    await insertDemoDevices(tx, ground, from)
    await insertDemoPeers(tx, region, madeAt)
    await insertDemoPlan(tx, { region, people, at: madeAt, year: yearOf(civilDateAt(until)) })
  })
  return { region, ground, people, from, madeAt, until }
}

/** What a district lacks that was made before its bodies had officers, reviewers and settings of enforcement. */
async function addMissing(tx: Tx, region: string, people: readonly DemoPerson[], when: { from: CivilDate; now: Date }): Promise<void> {
  const known = await tx<{ person_id: string }[]>`select person_id from person where region = ${region}`
  const there = new Set(known.map((row) => row.person_id))
  const missing = people.filter((person) => !there.has(person.id))
  if (missing.length > 0) await insertPeople(tx, region, missing, when.from, when.now)
  await tx`
    update region set settings = ${JSON.stringify(demoSettings)}::text::jsonb || settings where region = ${region} and not settings ? 'enforcement'`
}

/** Clocks of the last weeks of a calendar would reach into a year without one, and be refused. */
async function lastOf(db: Pool, madeAt: Date): Promise<Date> {
  const last = (await listCalendarYears(db)).at(-1)
  const end = last === undefined ? madeAt : new Date(Date.UTC(last, 11, 20, 8))
  return madeAt < end ? madeAt : end
}

async function madeAtOf(db: Pool, region: string): Promise<Date | undefined> {
  const [row] = await db<{ created_at: Date }[]>`select created_at from region where region = ${region}`
  return row?.created_at
}

/** Whom to log in as: one person for each post, with the password. */
export function whoToBe(
  people: readonly DemoPerson[],
): { post: Post; name: string; login: string; password: string; zh: string; en: string }[] {
  const seen = new Set<Post>()
  return people.flatMap((person) => {
    const shown =
      person.login === 'head-sanitation' ||
      (person.post !== 'unitLead' && !(person.post === 'handler' && !person.login.startsWith('handler-sanitation')))
    if (seen.has(person.post) || !shown) return []
    seen.add(person.post)
    const { zh, en } = posts[person.post]
    return [{ post: person.post, name: person.name, login: person.login, password: demoPassword(person.post), zh, en }]
  })
}
