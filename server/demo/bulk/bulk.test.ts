import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { verifyRegion } from '../../matter/verify.ts'
import { makeDistrict } from '../district.ts'
import { makeBulk } from './bulk.ts'
import { line } from './rows.ts'

const now = new Date('2026-11-20T08:30:00Z')
const { db, owner } = await freshDatabase()
const made = await makeDistrict(db, now, () => {})
await db`insert into attachment (region, sha256, media_type, bytes, uploaded_at) values (${made.region}, ${'b'.repeat(64)}, 'image/jpeg', 1, ${now})`
const options = { cases: 400, now, days: 365, seed: 5, say: () => {} }
const bulk = await makeBulk(db, owner, made.region, options)

test('bulk cases are as many as asked for, and every chain of them verifies', async () => {
  const verified = await verifyRegion(owner, made.region)
  expect(verified).toEqual({ matters: bulk.matters, entries: bulk.entries, broken: null })
  const [row] = await db<{ cases: number; files: number }[]>`
    select (select count(*) from matter where procedure = 'case') as cases, (select count(*) from case_file) as files`
  expect(row).toEqual({ cases: 400, files: 400 })
})

test('their rows stand to each other as the foreign keys say, though these were not asked row by row', async () => {
  const [row] = await db<{ lost: number }[]>`
    select (select count(*) from matter_entry e where not exists (select 1 from matter m where m.region = e.region and m.matter_id = e.matter_id))
      + (select count(*) from deadline d where not exists (select 1 from matter m where m.region = d.region and m.matter_id = d.matter_id))
      + (select count(*) from matter c where c.parent_id is not null and not exists (select 1 from matter p where p.region = c.region and p.matter_id = c.parent_id))
      + (select count(*) from matter m where m.unit_id is not null and not exists (select 1 from unit u where u.region = m.region and u.unit_id = m.unit_id))
      + (select count(*) from matter m where m.assignee_id is not null and not exists (select 1 from person p where p.region = m.region and p.person_id = m.assignee_id))
      + (select count(*) from matter_attachment a where not exists (select 1 from attachment t where t.region = a.region and t.sha256 = a.sha256)) as lost`
  expect(row?.lost).toBe(0)
})

test('numbers are single, nothing lies in the future, and no clock that ran out before the present is unentered', async () => {
  const [row] = await db<{ numbers: number; twice: number; future: number; late: number }[]>`
    select count(number) as numbers, count(number) - count(distinct number) as twice,
      (select count(*) from matter_entry where at > ${now}) as future,
      (select count(*) from deadline where state = 'running' and lapsed_at is null and due_at < ${new Date(now.getTime() - 60_000)}) as late
    from matter where procedure = 'case'`
  expect(row).toMatchObject({ twice: 0, future: 0, late: 0 })
  expect(row?.numbers).toBeGreaterThan(300)
})

test('their words are found by search', async () => {
  const found = await db`select 1 from case_file where search @@ '巡查'::tsquery limit 1`
  expect(found.length).toBe(1)
})

test('a line of COPY keeps text as it is, and nothing as nothing', () => {
  expect(line(['a\tb', 'c\\d\ne\r', null, 1.5, ''])).toBe('a\\tb\tc\\\\d\\ne\\r\t\\N\t1.5\t\n')
})
