import ExcelJS from 'exceljs'
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { condition, usableSubject } from '../../domain/catalogue/catalogue.ts'
import { searchSubjects } from '../../domain/catalogue/search.ts'
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { shared } from '../../test/shared.ts'
import { importCatalogue, type CatalogueFile } from './import.ts'
import { findCatalogueVersion, loadCatalogue } from './load.ts'
import { seedNationalLists } from './national.ts'
import { listSchemes, listSuccessions, listVersions } from './store.ts'

const { db } = await freshDatabase()
const now = new Date('2026-11-23T01:00:00Z')
const day = (text: string): CivilDate => must(parseCivilDate(text))
const standard = shared('data/filing-standard.csv')

const table = (...lines: string[]) => new TextEncoder().encode(['kind,code,name,n,condition,close,limit', ...lines].join('\n'))
const cover = 'asset,01001,供水井盖,1,缺失,恢复,2紧急工作时'

function file(region: string, bytes: Uint8Array, more: Partial<CatalogueFile> = {}): CatalogueFile {
  return {
    bytes,
    source: '区标准',
    sureness: 'local',
    scheme: 'GBT47678.5-2026',
    region,
    from: day('2026-08-01'),
    adopt: true,
    ...more,
  }
}

beforeAll(async () => {
  await seedNationalLists(db, now)
})

test('the shipped lists are in the database once, however often the program starts', async () => {
  await seedNationalLists(db, now)
  expect([...(await listSchemes(db)).keys()]).toEqual(['CJT214-2007', 'GBT30428.2-2013', 'GBT47678.5-2026'])
  expect(await listVersions(db, 'national/GBT47678.5-2026')).toHaveLength(1)
  const national = await findCatalogueVersion(db, 'national/GBT47678.5-2026', 1)
  expect(national?.catalogue.subjects.size).toBe(250)
  expect(national?.catalogue.sureness).toBe('transcribed')
  expect(await listSuccessions(db)).toHaveLength(190)
})

test.skipIf(!standard)('a real standard of 519 conditions imports whole, is loaded, searched and filed under', async () => {
  const bytes = readFileSync(standard ?? '')
  const given = file('329902', bytes, { scheme: 'GBT30428.2-2013' })
  const dry = must(await importCatalogue(db, given, 'test', now, true))
  expect(dry).toEqual({ rows: 519, refusals: [], subjects: 190, conditions: 519 })
  expect(await loadCatalogue(db, '329902', day('2026-12-01'))).toMatchObject({ ok: false })
  expect(must(await importCatalogue(db, given, 'test', now, false))).toEqual({ ...dry, version: 1 })
  const { catalogue, search } = must(await loadCatalogue(db, '329902', day('2026-12-01')))
  expect(catalogue.conditions.size).toBe(519)
  expect(searchSubjects(search, 'jg').some((subject) => subject.name.zh === '上水井盖')).toBe(true)
  expect(must(condition(catalogue, 'asset', '0402', 2)).stages[0].limit.season).toBe('种植季节')
})

test('a workbook and a GBK file say the same as the CSV they were made from', async () => {
  const rows = [
    ['类别', '编码', '小类名称', '序号', '立案条件', '结案条件', '处置时限'],
    ['部件', '01001', '供水井盖', '1', '缺失', '恢复', '2紧急工作时'],
  ]
  const book = new ExcelJS.Workbook()
  book.addWorksheet('立案标准').addRows(rows)
  const workbook = new Uint8Array(await book.xlsx.writeBuffer())
  // 部件,01001,供水井盖,1,缺失,恢复,2紧急工作时 under the same headings, as a Chinese spreadsheet program saves it.
  const gbk = Buffer.from(
    'c0e0b1f02cb1e0c2eb2cd0a1c0e0c3fbb3c62cd0f2bac52cc1a2b0b8ccf5bcfe2cbde1b0b8ccf5bcfe2cb4a6d6c3cab1cfde0a' +
      'b2bfbcfe2c30313030312cb9a9cbaebeaeb8c72c312cc8b1caa72cbbd6b8b42c32bdf4bcb1b9a4d7f7cab10a',
    'hex',
  )
  for (const bytes of [workbook, new Uint8Array(gbk), new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'))]) {
    const report = must(await importCatalogue(db, file('329911', bytes), 'test', now, true))
    expect(report).toEqual({ rows: 1, refusals: [], subjects: 1, conditions: 1 })
  }
})

test('a file with one bad row changes nothing, and a dry run says the same', async () => {
  const given = file('329903', table(cover, 'asset,1001,供水井盖,2,破损,更换,4工作时'))
  const dry = must(await importCatalogue(db, given, 'test', now, true))
  const applied = must(await importCatalogue(db, given, 'test', now, false))
  expect(applied).toEqual(dry)
  expect(applied.refusals).toMatchObject([{ row: 3, column: 'code', refusal: { code: 'catalogue.codeShort' } }])
  expect(await listVersions(db, '329903/GBT47678.5-2026')).toEqual([])
})

test('a new version begins on its day, and the old one can still be loaded for the cases that have it', async () => {
  const region = '329904'
  must(await importCatalogue(db, file(region, table(cover)), 'test', now, false))
  const second = file(region, table(cover, 'asset,01002,污水井盖,1,缺失,恢复,2紧急工作时'), {
    from: day('2026-10-01'),
  })
  expect(must(await importCatalogue(db, second, 'test', now, false)).version).toBe(2)
  expect(must(await loadCatalogue(db, region, day('2026-09-30'))).catalogue.version).toBe(1)
  const current = must(await loadCatalogue(db, region, day('2026-10-01'))).catalogue
  expect(current.subjects.size).toBe(2)
  const kept = await findCatalogueVersion(db, `${region}/GBT47678.5-2026`, 1)
  expect(kept?.catalogue.subjects.size).toBe(1)
  const old = { scheme: 'GBT30428.2-2013', kind: 'asset', code: '0102' } as const
  expect(usableSubject(current, old, day('2026-10-01'))).toMatchObject({
    refusal: { code: 'catalogue.replacedCode' },
  })
})

test('repeating an import makes no second version', async () => {
  const given = file('329905', table(cover))
  must(await importCatalogue(db, given, 'test', now, false))
  expect(must(await importCatalogue(db, given, 'test', now, false)).version).toBeUndefined()
  expect(await listVersions(db, '329905/GBT47678.5-2026')).toHaveLength(1)
})

test('two imports at once make two versions, one after the other', async () => {
  const files = [table(cover), table(`${cover}`.replace('恢复', '修复'))].map((bytes) => file('329906', bytes))
  const made = await Promise.all(files.map((each) => importCatalogue(db, each, 'test', now, false)))
  expect(made.map((outcome) => must(outcome).version).sort()).toEqual([1, 2])
})

test('a version may not begin before the one it follows, and a day has one catalogue', async () => {
  const region = '329907'
  must(await importCatalogue(db, file(region, table(cover)), 'test', now, false))
  const early = file(region, table(cover, cover.replace(',1,', ',2,')), { from: day('2026-07-31') })
  expect(await importCatalogue(db, early, 'test', now, true)).toMatchObject({
    refusal: { code: 'catalogue.fromTooEarly' },
  })
  const old = table('asset,0101,上水井盖,1,缺失,恢复,2紧急工作时')
  const other = file(region, old, { scheme: 'GBT30428.2-2013' })
  expect(await importCatalogue(db, other, 'test', now, false)).toMatchObject({
    refusal: { code: 'catalogue.adoptedOtherwise' },
  })
  expect(must(await importCatalogue(db, { ...other, adopt: false }, 'test', now, false)).version).toBe(1)
  expect(must(await loadCatalogue(db, region, day('2026-12-01'))).catalogue.scheme.id).toBe('GBT47678.5-2026')
})

test('a scheme nobody knows is refused with those there are', async () => {
  const outcome = await importCatalogue(db, file('329908', table(cover), { scheme: 'X1-2000' }), 'test', now, false)
  expect(outcome).toMatchObject({ refusal: { code: 'catalogue.noScheme' } })
})

test('one district neither sees nor files under the list of another', async () => {
  must(await importCatalogue(db, file('329909', table(cover)), 'test', now, false))
  expect(await loadCatalogue(db, '329910', day('2026-12-01'))).toMatchObject({
    refusal: { code: 'catalogue.noAdoption' },
  })
})

test('the program can neither change nor remove what was imported', async () => {
  await expect(db`update filing_condition set n = 2`).rejects.toThrow(/permission denied/)
  await expect(db`delete from catalogue_subject`).rejects.toThrow(/permission denied/)
  await expect(db`delete from region_catalogue`).rejects.toThrow(/permission denied/)
})
