import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { shared } from '../../test/shared.ts'
import { importItems, loadItems, type ItemFile } from './import.ts'

const { db } = await freshDatabase()
const now = new Date('2026-11-23T01:00:00Z')
const day = (text: string): CivilDate => must(parseCivilDate(text))

const heading =
  'code,name_zh,name_en,field,kind,law,violation_article,penalty_article,penalty_types,order_to_correct_first,' +
  'individual_min_fen,individual_max_fen,organisation_min_fen,organisation_max_fen,notes,hearing_hint,from,to'
const line = (code: string, ranges = ',20000,50000,500000', kind = 'penalty', term = ',') =>
  `${code},事项${code},Item ${code},市政,${kind},城市道路管理条例-2019,第二十七条第一项,第四十二条,order_correct;fine,yes,${ranges},gate=serious,large_fine,${term}`

function file(region: string, lines: readonly string[], from = '2026-01-01'): ItemFile {
  return { bytes: new TextEncoder().encode([heading, ...lines].join('\n')), source: '事项目录', region, from: day(from) }
}

test('items come back from the database as they went in', async () => {
  const lines = [line('A'), line('B', ',,1,1'), line('C', ',,,', 'penalty', '2026-02-01,2026-03-31')]
  expect(must(await importItems(db, file('329901', lines), 'test', now, false))).toMatchObject({ items: 3, version: 1 })
  const { list, items } = must(await loadItems(db, '329901', day('2026-03-31')))
  expect(list).toMatchObject({ version: 1, from: '2026-01-01', source: '事项目录' })
  expect(items.map(({ code, individual, organisation }) => ({ code, individual, organisation }))).toEqual([
    { code: 'A', individual: { max: 20_000 }, organisation: { min: 50_000, max: 500_000 } },
    { code: 'B', individual: undefined, organisation: { min: 1, max: 1 } },
    { code: 'C', individual: undefined, organisation: undefined },
  ])
  expect(items[0]).toMatchObject({
    field: 'municipal',
    law: { name: '城市道路管理条例', edition: 2019 },
    dutyArticles: ['第二十七条第一项'],
    measures: ['orderToCorrect', 'fine'],
    correctFirst: true,
    hearing: ['largeFine'],
    from: '2026-01-01',
  })
  const codesOn = async (date: string) => must(await loadItems(db, '329901', day(date))).items.map(({ code }) => code)
  expect([await codesOn('2026-01-31'), await codesOn('2026-04-01')]).toEqual([
    ['A', 'B'],
    ['A', 'B'],
  ])
})

test('a catalogue with one bad row changes nothing, and a dry run says the same', async () => {
  const given = file('329902', [line('A'), line('B', '5,1,,'), line('A', ',,,', '许可')])
  const dry = must(await importItems(db, given, 'test', now, true))
  expect(must(await importItems(db, given, 'test', now, false))).toEqual(dry)
  expect(dry.refusals.map(({ row, column, refusal }) => [row, column, refusal.code])).toEqual([
    [3, 'individual_max_fen', 'item.fenReversed'],
    [4, 'kind', 'item.kindUnknown'],
    [4, 'code', 'item.codeTwice'],
  ])
  expect(await loadItems(db, '329902', day('2026-11-23'))).toMatchObject({ refusal: { code: 'item.noList' } })
  const bytes = new TextEncoder().encode('code,name\n1,2')
  expect(await importItems(db, { ...given, bytes }, 'test', now, true)).toMatchObject({ refusal: { code: 'item.noColumn' } })
})

test('a past day is answered by the catalogue of that day', async () => {
  const region = '329903'
  must(await importItems(db, file(region, [line('A')]), 'test', now, false))
  must(await importItems(db, file(region, [line('B')], '2026-07-01'), 'test', now, false))
  const first = async (date: string) => must(await loadItems(db, region, day(date))).items[0]?.code
  expect([await first('2026-06-30'), await first('2026-07-01')]).toEqual(['A', 'B'])
  expect(await importItems(db, file(region, [line('C')], '2026-06-01'), 'test', now, false)).toMatchObject({
    refusal: { code: 'item.fromTooEarly' },
  })
})

test('repeating an import makes no second catalogue, and a district has only its own', async () => {
  const given = file('329904', [line('A')])
  must(await importItems(db, given, 'test', now, false))
  expect(must(await importItems(db, given, 'test', now, false)).version).toBeUndefined()
  expect(await loadItems(db, '329905', day('2026-11-23'))).toMatchObject({ refusal: { code: 'item.noList' } })
})

const catalogue = shared('data/enforcement-items.csv')
test.skipIf(!catalogue)('the compiled catalogue is imported whole, 220 of 220 (skipped without the shared data)', async () => {
  const given = { ...file('329906', []), bytes: readFileSync(catalogue ?? '') }
  expect(must(await importItems(db, given, 'test', now, false))).toMatchObject({ rows: 220, refusals: [], items: 220, version: 1 })
  const { items } = must(await loadItems(db, '329906', day('2026-11-23')))
  expect(items).toHaveLength(220)
  expect(items.filter(({ kind }) => kind === 'coercion')).toHaveLength(23)
})

test('the program can neither change nor remove an issued item', async () => {
  await expect(db`update enforcement_item set field = 'other'`).rejects.toThrow(/permission denied/)
  await expect(db`delete from enforcement_item`).rejects.toThrow(/permission denied/)
  await expect(db`delete from enforcement_item_version`).rejects.toThrow(/permission denied/)
})
