import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheet, shippedScheme } from '../../test/sheet.ts'
import { must } from '../kernel/outcome.ts'
import { filingColumns, readFilingRows } from './import.ts'
import { buildSearch, searchSubjects } from './search.ts'
import type { Subject } from './subject.ts'

const list = sheet('data/national/gbt47678-5.csv')
const read = readFilingRows(list.rows, must(filingColumns(list.headings)), shippedScheme('GBT47678.5-2026'))
const dressed = (read.result?.subjects ?? []).map((subject): Subject => {
  if (subject.name.zh === '供水井盖') return { ...subject, name: { zh: '供水井盖', en: 'Water manhole cover' } }
  if (subject.name.zh === '无照经营游商') return { ...subject, aliases: ['小贩', '流动摊贩'] }
  return subject
})
const search = buildSearch(dressed)
const names = (query: string, limit = 50) => searchSubjects(search, query, limit).map((subject) => subject.name.zh)
const covers = dressed.map((subject) => subject.name.zh).filter((name) => name.includes('井盖'))

test.each(['井盖', 'jinggai', 'jg', 'jingg', 'JingGai', '井g', ' 井盖 '])('“%s” finds every manhole cover', (query) => {
  expect(names(query)).toEqual(expect.arrayContaining(covers))
})

test('the written word comes before one that merely sounds so', () => {
  expect(
    names('井盖')
      .slice(0, covers.length)
      .every((name) => name.includes('井盖')),
  ).toBe(true)
})

test.each([
  ['gsjg', '供水井盖'],
  ['01001', '供水井盖'],
  ['water', '供水井盖'],
  ['manhole water', '供水井盖'],
  ['小贩', '无照经营游商'],
  ['xiaofan', '无照经营游商'],
  ['ldtf', '无照经营游商'],
  ['wuzhao', '无照经营游商'],
  ['xingdaoshu', '行道树'],
  ['hangdaoshu', '行道树'],
  ['xds', '行道树'],
  ['lvdi', '绿地'],
])('“%s” finds %s first', (query, name) => {
  expect(names(query)[0]).toBe(name)
})

test('a sound matches from any character on, so that the end of a name is enough', () => {
  expect(names('shaokao')).toContain('露天烧烤')
})

test('brackets, width and spaces in names do not matter', () => {
  expect(names('变压器箱')[0]).toBe('变压器（箱）')
  expect(names('变压器（箱）')[0]).toBe('变压器（箱）')
})

test('words that do not occur find nothing, and so does no word', () => {
  expect(names('qqqq')).toEqual([])
  expect(names('   ')).toEqual([])
  expect(names('（）')).toEqual([])
})

test('every class is found by its own name, first among those of its kind of match', () => {
  for (const subject of dressed) expect(names(subject.name.zh, 5)).toContain(subject.name.zh)
})

test('whatever is typed, a search answers and respects its limit', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (query) => names(query, 7).length <= 7))
})
