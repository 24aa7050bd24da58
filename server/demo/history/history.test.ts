import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { isWorkingDay } from '../../../domain/clock/work-calendar.ts'
import { verifyRegion } from '../../matter/verify.ts'
import { loadRegion } from '../../region/load.ts'
import { makeDistrict } from '../district.ts'
import { subjectMix } from '../mix.ts'
import { subjectKey } from '../../../domain/catalogue/subject.ts'
import { tellHistory } from './history.ts'

const now = new Date('2026-11-20T08:30:00Z')
const { db, owner } = await freshDatabase()
const made = await makeDistrict(db, now, () => {})
const photo = 'a'.repeat(64)
await db`insert into attachment (region, sha256, media_type, bytes, uploaded_at) values (${made.region}, ${photo}, 'image/jpeg', 1, ${now})`
const options = { photos: () => [photo], say: () => {} }
const counts = async () =>
  (
    await db<{ matters: number; entries: number }[]>`
  select (select count(*) from matter) as matters, (select count(*) from matter_entry) as entries`
  )[0]

test('every class of the mix stands in the district’s catalogue', async () => {
  const { catalogue } = await loadRegion(db, made.region, now)
  for (const [kind, code] of subjectMix) expect(catalogue?.subjects.has(subjectKey(kind, code)), `${kind} ${code}`).toBe(true)
})

test('stories are told by ordinary acts, their chains verify, and a second start tells none of them again', async () => {
  let left = 40
  const first = await tellHistory(db, made, { ...options, stories: 200, stopped: () => (left -= 1) < 0 })
  expect(first).toBeLessThan(200)
  const rest = await tellHistory(db, made, { ...options, stories: 200 })
  expect(first + rest).toBe(200)
  const before = await counts()
  expect(await tellHistory(db, made, { ...options, stories: 200 })).toBe(0)
  expect(await counts()).toEqual(before)
  const verified = await verifyRegion(owner, made.region)
  expect(verified.broken).toBeNull()
  expect(verified.entries).toBe(before?.entries)
}, 120_000)

test('nothing is told beyond the present, and no clock that had run out is left unentered', async () => {
  const [row] = await db<{ late: number; future: number }[]>`
    select (select count(*) from deadline where state = 'running' and lapsed_at is null and due_at < ${new Date(now.getTime() - 60_000)}
        and clock not in ('followUp')) as late,
      (select count(*) from matter_entry where at > ${now}) as future`
  expect(row).toEqual({ late: 0, future: 0 })
})

test('most cases of the last days are open, in several states, and working days are busier than others', async () => {
  const open = await db<
    { state: string; n: number }[]
  >`select state, count(*) as n from matter where procedure = 'case' and ended_at is null and state <> 'closed' group by state`
  expect(open.reduce((sum, row) => sum + row.n, 0)).toBeGreaterThan(50)
  expect(open.length).toBeGreaterThanOrEqual(4)
  const { rules, today } = await loadRegion(db, made.region, now)
  const found = await db<{ opened_at: Date }[]>`select opened_at from matter where procedure = 'case'`
  const working = found.filter((row) => {
    const works = isWorkingDay(today(row.opened_at), rules.calendar)
    return works.ok && works.value
  })
  expect(working.length / found.length).toBeGreaterThan(0.75)
})
