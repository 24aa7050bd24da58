import { expect, test } from 'vitest'
import { fill } from '../../contract/refusals/sentences.ts'
import { catalogueRefusals } from '../../contract/refusals/catalogue.ts'
import { shared } from '../../test/shared.ts'
import { sheet, shippedScheme } from '../../test/sheet.ts'
import { must } from '../kernel/outcome.ts'
import { filingColumns, readFilingRows, type FilingImport } from './import.ts'
import { readCrosswalkRows } from './national.ts'
import type { SheetReport, SheetRow } from './sheet.ts'

const scheme = shippedScheme('GBT30428.2-2013')
const standard = shared('data/filing-standard.csv')

type Row = {
  kind?: string
  code?: string
  name?: string
  n?: string
  condition?: string
  close?: string
  limit?: string
}
const usual = {
  kind: 'C',
  code: '0101',
  name: '井盖',
  n: '1',
  condition: '缺失',
  close: '恢复',
  limit: '2紧急工作时',
}
const headings = Object.keys(usual)
const columns = must(filingColumns(headings))

function read(...rows: Row[]): SheetReport<FilingImport> {
  const numbered: SheetRow[] = rows.map((row, index) => ({ row: index + 2, cells: { ...usual, ...row } }))
  return readFilingRows(numbered, columns, scheme)
}

function codes(report: SheetReport<FilingImport>): string[] {
  return report.refusals.map(({ row, column, refusal }) => `${row} ${column} ${refusal.code}`)
}

test.skipIf(!standard)('a real municipal filing standard imports whole (skipped where the shared data is absent)', () => {
  const { headings: found, rows } = sheet(standard ?? '')
  const report = readFilingRows(rows, must(filingColumns(found)), scheme)
  expect(report.refusals).toEqual([])
  expect(report.rows).toBe(519)
  expect(report.result?.conditions).toHaveLength(519)
  expect(report.result?.subjects).toHaveLength(190)
  const kinds = new Map<string, number>()
  for (const { stages } of report.result?.conditions ?? []) {
    kinds.set(stages[0].limit.kind, (kinds.get(stages[0].limit.kind) ?? 0) + 1)
  }
  // The counts stand in facts/standards.md §4.1.
  expect(Object.fromEntries(kinds)).toEqual({ workDay: 409, workHour: 64, urgentHour: 42, urgentDay: 4 })
})

test.skipIf(!standard)('a limit with a season keeps the season', () => {
  const { headings: found, rows } = sheet(standard ?? '')
  const { result } = readFilingRows(rows, must(filingColumns(found)), scheme)
  const trees = result?.conditions.find((each) => each.kind === 'asset' && each.code === '0402' && each.n === 2)
  expect(trees?.stages).toEqual([{ limit: { count: 15, kind: 'workDay', season: '种植季节' } }])
})

test.skipIf(!standard)('codes counted down from 99 are marked as the district’s own', () => {
  const { headings: found, rows } = sheet(standard ?? '')
  const { result } = readFilingRows(rows, must(filingColumns(found)), scheme)
  const local = result?.subjects.filter((subject) => subject.local).map((subject) => subject.code) ?? []
  expect(Math.min(...local.map((code) => Number(code.slice(2))))).toBe(78)
  expect(result?.subjects.find((subject) => subject.code === '0101' && subject.kind === 'asset')?.local).toBe(false)
})

test('the list of GB/T 47678.5-2026 has 153 assets and 97 matters', () => {
  const { headings: found, rows } = sheet('data/national/gbt47678-5.csv')
  const report = readFilingRows(rows, must(filingColumns(found)), shippedScheme('GBT47678.5-2026'))
  expect(report.refusals).toEqual([])
  expect(report.result?.subjects.filter((subject) => subject.kind === 'asset')).toHaveLength(153)
  expect(report.result?.subjects.filter((subject) => subject.kind === 'incident')).toHaveLength(97)
  expect(report.result?.conditions).toEqual([])
})

test('every successor that the crosswalk names is in the new list, under the kind given to it', () => {
  const next = shippedScheme('GBT47678.5-2026')
  const { rows } = sheet('data/national/crosswalk-2013-2026.csv')
  const report = readCrosswalkRows(rows, { old: 'old', next: 'next', how: 'how' }, scheme, next)
  expect(report.refusals).toEqual([])
  expect(report.result).toHaveLength(190)
  const list = sheet('data/national/gbt47678-5.csv')
  const known = readFilingRows(list.rows, must(filingColumns(list.headings)), next).result
  const names = new Map(known?.subjects.map((subject) => [`${subject.kind}/${subject.code}`, subject.name.zh]))
  for (const succession of report.result ?? []) {
    expect(succession.to.length === 0).toBe(succession.how === 'none')
    for (const ref of succession.to) expect(names.has(`${ref.kind}/${ref.code}`), ref.code).toBe(true)
  }
  const split = report.result?.find((each) => each.from.code === '0181')
  expect(split?.to.map((ref) => `${ref.kind} ${ref.code}`)).toEqual(['incident 06051', 'incident 06052'])
  expect(report.result?.filter((each) => each.doubtful)).toHaveLength(17)
})

test.each<[string, Row, string]>([
  ['an unknown kind', { kind: 'X' }, '2 kind catalogue.kindUnread'],
  ['a code whose zeros a spreadsheet has eaten', { code: '101' }, '2 code catalogue.codeShort'],
  ['a code with letters', { code: '01A1' }, '2 code catalogue.codeDigits'],
  ['a code that is too long', { code: '01011' }, '2 code catalogue.codeDigits'],
  ['a category the scheme does not have', { code: '9901' }, '2 code catalogue.categoryUnknown'],
  ['no name', { name: ' ' }, '2 name catalogue.cellEmpty'],
  ['a name longer than any', { name: '井'.repeat(61) }, '2 name catalogue.cellLong'],
  ['no filing condition', { condition: '' }, '2 condition catalogue.cellEmpty'],
  ['no closing condition', { close: '' }, '2 close catalogue.cellEmpty'],
  ['a condition of a thousand characters', { condition: '缺'.repeat(1000) }, '2 condition catalogue.cellLong'],
  ['a limit nobody can read', { limit: '尽快' }, '2 limit catalogue.limitUnread'],
  ['a limit of nothing', { limit: '0工作日' }, '2 limit catalogue.limitUnread'],
  ['no limit', { limit: '' }, '2 limit catalogue.limitUnread'],
  ['a condition number of zero', { n: '0' }, '2 n catalogue.numberUnread'],
  ['a condition number that is no number', { n: '一' }, '2 n catalogue.numberUnread'],
])('%s is refused by row and column', (_, row, expected) => {
  const report = read(row)
  expect(codes(report)).toEqual([expected])
  expect(report.result).toBeUndefined()
})

test('one bad row among good ones refuses the whole file and names only that row', () => {
  const report = read({}, { n: '2' }, { n: '3', limit: '?' }, { n: '4' })
  expect(codes(report)).toEqual(['4 limit catalogue.limitUnread'])
  expect(report.result).toBeUndefined()
})

test('the same condition number twice is refused with the row it stood in before', () => {
  const report = read({}, {})
  expect(codes(report)).toEqual(['3 n catalogue.conditionTwice'])
  expect(report.refusals[0]?.refusal.params).toMatchObject({ before: 2 })
})

test('one code under two names is refused', () => {
  expect(codes(read({}, { n: '2', name: '箅子' }))).toEqual(['3 name catalogue.nameDiffers'])
})

test('the same digits are two classes when the kinds differ', () => {
  const report = read({}, { kind: 'E', name: '私搭乱建' })
  expect(report.result?.subjects.map((subject) => `${subject.kind} ${subject.name.zh}`)).toEqual(['asset 井盖', 'incident 私搭乱建'])
})

test('stages that follow each other are kept in their order', () => {
  const report = read({ limit: '停工:4工作时;处罚：7工作日；拆除:20工作日' })
  expect(report.result?.conditions[0]?.stages).toEqual([
    { name: '停工', limit: { count: 4, kind: 'workHour' } },
    { name: '处罚', limit: { count: 7, kind: 'workDay' } },
    { name: '拆除', limit: { count: 20, kind: 'workDay' } },
  ])
})

test('an empty table is refused', () => {
  expect(codes(read())).toEqual(['1 code catalogue.noRows'])
})

test('a table that lacks a needed column is refused before its rows are read', () => {
  const outcome = filingColumns(['kind', 'code', 'name', 'condition', 'close', 'limit'])
  expect(outcome.ok ? '' : outcome.refusal.code).toBe('catalogue.noColumn')
  expect(filingColumns(['类别', '编码', '小类名称', '序号', '立案条件', '结案条件', '处置时限']).ok).toBe(true)
  expect(filingColumns(headings, { name: 'nombre' }).ok).toBe(false)
})

test('every refusal of a row has a sentence in both languages with nothing left to fill', () => {
  const report = read({ kind: 'X' }, { code: '101' }, { limit: '?' }, { n: '9999' }, {}, {}, { name: '别的', n: '7' })
  expect(report.refusals.length).toBeGreaterThanOrEqual(6)
  const sentences: Record<string, { zh: string; en: string }> = catalogueRefusals
  for (const { refusal } of report.refusals) {
    const sentence = sentences[refusal.code]
    expect(sentence, refusal.code).toBeDefined()
    expect(fill(sentence?.zh ?? '{x}', refusal.params)).not.toMatch(/\{\w+\}/)
    expect(fill(sentence?.en ?? '{x}', refusal.params)).not.toMatch(/\{\w+\}/)
  }
})
