import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { groundOf } from '../demo/ground.ts'
import { listAreas, listGridVersions } from '../grid/store.ts'
import { listCalendarDays } from '../calendar/store.ts'
import { openParts } from '../program.ts'
import { importCalendarFile, importGridFile } from './import-grid.ts'

const { db } = await freshDatabase()
const folder = mkdtempSync(join(tmpdir(), 'gezhi-import-'))
const { program, stop } = await openParts(db, folder, { now: () => new Date('2026-11-20T02:00:00Z') })
afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true, force: true })
})
const ground = groundOf()
const region = ground.district.code
await db`insert into region (region, name_zh, name_en, created_at) values (${region}, '清棠区', 'Qingtang', now())`

type Named = { code: string; area: object; name?: string; en?: string }
const fileOf = (name: string, places: readonly Named[]): string => {
  const features = places.map(({ code, area, name: zh, en }) => ({ type: 'Feature', properties: { code, name: zh ?? code, ...(en && { name_en: en }) }, geometry: area }))
  writeFileSync(join(folder, name), JSON.stringify({ type: 'FeatureCollection', features }))
  return join(folder, name)
}
const lines: string[] = []
const said: string[] = []
const streams = { say: ({ en }: { en: string }) => void said.push(en), print: (line: string) => void lines.push(line) }
const importGrid = (path: string, values: Record<string, string | boolean> = {}) =>
  importGridFile(program, { positionals: ['grid', path], values: { region, ...values } }, streams)

test('a dry run tells the counts and writes nothing; the import makes version 1 with both names', async () => {
  const path = fileOf('whole.geojson', [ground.district, ...ground.streets, ...ground.communities, ...ground.cells])
  await importGrid(path, { from: '2026-01-01', 'dry-run': true })
  expect(await listGridVersions(db, region)).toEqual([])
  await importGrid(path, { from: '2026-01-01' })
  expect(lines.at(-1)).toMatch(/district 1, street 4, community 29, cell \d+, version 1$/)
  const [street] = await listAreas(db, region, 1, 'street')
  expect(street?.words).toEqual({ zh: ground.streets[0]?.name, en: ground.streets[0]?.en })
})

test('faults are told by the feature’s number and nothing changes; a version begins after the last one', async () => {
  const [first, second, ...rest] = ground.cells
  if (!first || !second) throw new Error('no cells')
  await expect(importGrid(fileOf('twice.geojson', [first, second, second, ...rest]), { from: '2026-06-01' })).rejects.toThrow('nothing was imported')
  expect(said.some((line) => line.startsWith('item 3: '))).toBe(true)
  await expect(importGrid(fileOf('early.geojson', ground.cells), { from: '2026-01-01' })).rejects.toThrow('2026-01-01')
  await expect(importGrid(join(folder, 'none.geojson'))).rejects.toThrow('There is no file')
  await expect(importGrid(fileOf('cells.geojson', ground.cells), { region: '110101' })).rejects.toThrow('110101')
  expect(await listGridVersions(db, region)).toHaveLength(1)
})

test('a calendar comes in by whole years, in Chinese words too, and a year that lacks a holiday is refused', async () => {
  const days = ['日期,类型,名称', ...['01-01', '05-01', '10-01', '10-02', '10-03'].map((day) => `2027-${day},放假,节日`)]
  const path = join(folder, '2027.csv')
  writeFileSync(path, days.slice(0, -1).join('\n'))
  await expect(importCalendarFile(program, { positionals: ['calendar', path], values: {} }, streams)).rejects.toThrow('2027-10-03')
  writeFileSync(path, days.join('\n'))
  await importCalendarFile(program, { positionals: ['calendar', path], values: {} }, streams)
  expect(lines.at(-1)).toBe('rows 5, years 2027')
  expect((await listCalendarDays(db, 2027)).map((day) => day.kind)).toEqual(Array(5).fill('holiday'))
})
