import { beforeAll, expect, test } from 'vitest'
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { responsible } from '../../domain/duties/responsible.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { seedNationalLists } from '../catalogue/national.ts'
import { importDuties, loadDuties, type DutyFile } from './import.ts'

const { db } = await freshDatabase()
const now = new Date('2026-11-23T01:00:00Z')
const day = (text: string): CivilDate => must(parseCivilDate(text))

const heading = 'code,name_zh,name_en,basis,lead,supporting,scheme,kind,category,subject,condition,place,from,to,source'
const basis = '城市市容和环境卫生管理条例 第十四条'
const line = (code: string, lead: string, what: string, place = '', to = '') =>
  `${code},街面秩序,Street order,${basis},${lead},street,GBT47678.5-2026,${what},${place},2026-01-01,${to},文件`
const every = [
  line('Q1', 'bureau', ',,,'),
  line('Q2', 'bureau', 'incident,,,'),
  line('Q3', 'brigade', 'incident,09,,'),
  line('Q4', 'street', 'incident,,09001,', '*001'),
  line('Q5', 'street', 'incident,,09001,2', '*001002'),
  line('Q6', 'brigade', 'incident,,09001,2', '*001002003;*001002004', '2026-12-31'),
]

function file(region: string, lines: readonly string[], from = '2026-01-01'): DutyFile {
  return {
    bytes: new TextEncoder().encode([heading, ...lines].join('\n')),
    source: '权责清单',
    region,
    from: day(from),
    units: new Set(['bureau', 'brigade', 'street']),
  }
}

beforeAll(async () => {
  await seedNationalLists(db, now)
})

test('items of every width come back from the database as they went in', async () => {
  expect(must(await importDuties(db, file('329901', every), 'test', now, false))).toMatchObject({
    items: 6,
    version: 1,
  })
  const { items, index } = must(await loadDuties(db, '329901', day('2026-11-23')))
  expect(items.map((item) => [item.code, item.matter.level, item.place.level])).toEqual([
    ['Q1', 'scheme', 'district'],
    ['Q2', 'kind', 'district'],
    ['Q3', 'category', 'district'],
    ['Q4', 'subject', 'street'],
    ['Q5', 'condition', 'community'],
    ['Q6', 'condition', 'cells'],
  ])
  expect(items[5]).toMatchObject({
    bases: [{ law: '城市市容和环境卫生管理条例', article: '第十四条' }],
    supportingUnits: ['street'],
    place: { codes: ['329901001002003', '329901001002004'] },
    to: '2026-12-31',
  })
  const matter = { scheme: 'GBT47678.5-2026', kind: 'incident', category: '09', code: '09001', n: 2 } as const
  const on = (date: string) => must(responsible(matter, '329901001002003', day(date), index)).item.code
  expect([on('2026-12-31'), on('2027-01-01')]).toEqual(['Q6', 'Q5'])
})

test('a list with one bad row changes nothing, and a dry run says the same', async () => {
  const given = file('329902', [...every, line('Q7', 'nobody', ',,,')])
  const dry = must(await importDuties(db, given, 'test', now, true))
  expect(must(await importDuties(db, given, 'test', now, false))).toEqual(dry)
  expect(dry.refusals).toMatchObject([{ row: 8, column: 'lead', refusal: { code: 'duties.unitUnknown' } }])
  expect(await loadDuties(db, '329902', day('2026-11-23'))).toMatchObject({
    refusal: { code: 'duties.noList' },
  })
})

test('a past day is answered by the list of that day', async () => {
  const region = '329903'
  must(await importDuties(db, file(region, [line('Q1', 'bureau', ',,,')]), 'test', now, false))
  must(await importDuties(db, file(region, [line('Q1', 'brigade', ',,,')], '2026-07-01'), 'test', now, false))
  const lead = async (date: string) => must(await loadDuties(db, region, day(date))).items[0]?.leadUnit
  expect([await lead('2026-06-30'), await lead('2026-07-01')]).toEqual(['bureau', 'brigade'])
  const early = await importDuties(db, file(region, every, '2026-06-01'), 'test', now, false)
  expect(early).toMatchObject({ refusal: { code: 'duties.fromTooEarly' } })
})

test('repeating an import makes no second list, and a district has only its own', async () => {
  const given = file('329904', [line('Q1', 'bureau', ',,,')])
  must(await importDuties(db, given, 'test', now, false))
  expect(must(await importDuties(db, given, 'test', now, false)).version).toBeUndefined()
  expect(await loadDuties(db, '329905', day('2026-11-23'))).toMatchObject({
    refusal: { code: 'duties.noList' },
  })
})

test('the program can neither change nor remove an issued item', async () => {
  await expect(db`update duty_item set lead_unit = 'street'`).rejects.toThrow(/permission denied/)
  await expect(db`delete from duty_item`).rejects.toThrow(/permission denied/)
})
