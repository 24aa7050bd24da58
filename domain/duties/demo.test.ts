import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shared } from '../../test/shared.ts'
import { sheet, shippedScheme, shippedSchemes } from '../../test/sheet.ts'
import { filingColumns, readFilingRows } from '../catalogue/import.ts'
import { addDays, parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { findCrossings, findGaps } from './analysis.ts'
import type { Matter } from './duty-item.ts'
import { dutyColumns, readDutyRows } from './import.ts'
import { buildDutyIndex, responsible } from './responsible.ts'

const day = must(parseCivilDate('2026-11-23'))
const scheme = shippedScheme('GBT47678.5-2026')
const demo = sheet('data/demo/catalogue.csv')
const catalogue = readFilingRows(demo.rows, must(filingColumns(demo.headings)), scheme)
const units = sheet('data/demo/units.csv').rows.map(({ cells }) => cells)
const ids = new Set(units.map((unit) => unit.id ?? ''))
const list = sheet('data/demo/duties.csv')
const duties = readDutyRows(list.rows, must(dutyColumns(list.headings)), {
  district: '329901',
  schemes: shippedSchemes(),
  units: ids,
})
const items = duties.result ?? []
const index = buildDutyIndex(items)

const subjects = catalogue.result?.subjects ?? []
const conditions = catalogue.result?.conditions ?? []
/** Each class by itself, and with each of its conditions. */
const matters: Matter[] = subjects.flatMap(({ scheme: id, kind, code, category }) => {
  const about = { scheme: id, kind, code, category: category.code }
  const own = conditions.filter((each) => each.kind === kind && each.code === code)
  return [about, ...own.map(({ n }) => ({ ...about, n }))]
})
const communities = [8, 7, 7, 7].flatMap((count, street) =>
  Array.from({ length: count }, (_, number) => `32990100${street + 1}00${number + 1}`),
)
const laws = shared('laws')

test('the demonstration catalogue and duty list are taken without a refusal', () => {
  expect(catalogue.refusals).toEqual([])
  expect(duties.refusals).toEqual([])
  expect(subjects.length).toBeGreaterThanOrEqual(90)
  for (const subject of subjects) expect(conditions.some((each) => each.kind === subject.kind && each.code === subject.code)).toBe(true)
})

test('everything in it is said in both languages', () => {
  const texts = [
    ...subjects.map((each) => each.name),
    ...conditions.flatMap((each) => [each.registerTest, each.closeTest]),
    ...items.map((each) => each.name),
  ]
  for (const { zh, en } of texts) {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).not.toMatch(/\p{Script=Han}/u)
  }
})

test('its classes carry the codes and names of the national list, and its own are numbered down from 999', () => {
  const national = sheet('data/national/gbt47678-5.csv')
  const known = readFilingRows(national.rows, must(filingColumns(national.headings)), scheme).result?.subjects ?? []
  const names = new Map(known.map((each) => [`${each.kind}/${each.code}`, each.name.zh]))
  for (const each of subjects.filter((subject) => !subject.local)) expect(each.name.zh).toBe(names.get(`${each.kind}/${each.code}`))
  expect(
    subjects
      .filter((subject) => subject.local)
      .map((subject) => subject.code)
      .sort(),
  ).toEqual(['10995', '10996', '10997', '10998', '10999'])
})

test('exactly one unit answers for every class and condition in every community', () => {
  expect(communities).toHaveLength(29)
  expect(findGaps(matters, communities, day, index)).toEqual([])
  expect(findCrossings(matters, communities, day, index)).toEqual([])
  for (const matter of matters)
    for (const place of communities) expect(ids.has(must(responsible(matter, place, day, index)).leadUnit)).toBe(true)
})

test('before the list takes effect nobody answers', () => {
  const [first] = items
  const before = addDays(first?.from ?? day, -1)
  expect(findGaps(matters, communities, before, index)).toHaveLength(matters.length)
})

test('street vending is the street’s own in the pilot streets and the stationed brigade’s elsewhere', () => {
  const vending = { scheme: scheme.id, kind: 'incident', category: '09', code: '09001' } as const
  const lead = (street: number) => must(responsible(vending, `32990100${street}001`, day, index)).leadUnit
  expect([1, 2, 3, 4].map(lead)).toEqual(['street-001', 'street-002', 'brigade-003', 'brigade-004'])
})

test('a building under way is stopped by the stationed brigade, a finished one goes to the special squad', () => {
  const building = { scheme: scheme.id, kind: 'incident', category: '06', code: '06001' } as const
  expect(must(responsible({ ...building, n: 1 }, '329901002003', day, index)).leadUnit).toBe('brigade-002')
  expect(must(responsible({ ...building, n: 2 }, '329901002003', day, index)).leadUnit).toBe('brigade-building')
})

test('every unit belongs to one that exists, and a stationed brigade to its bureau and its street', () => {
  for (const unit of units) {
    for (const parent of [unit.parent, unit.second_parent]) if (parent) expect(ids.has(parent), unit.id).toBe(true)
  }
  const stationed = units.filter((unit) => unit.second_parent)
  expect(stationed.map((unit) => unit.second_parent)).toEqual(['street-001', 'street-002', 'street-003', 'street-004'])
})

test.skipIf(!laws)('every article that a duty cites stands in its law, with as many paragraphs (skipped without the texts)', () => {
  const files = readdirSync(laws ?? '')
  const cited = new Set(items.flatMap((item) => item.bases.map(({ law, article }) => `${law} ${article}`)))
  for (const basis of cited) {
    const [law = '', article = ''] = basis.split(' ')
    const file = files.find((name) => name === `${law}.md` || (name.startsWith(`${law}-`) && name.endsWith('.md')))
    expect(file, basis).toBeDefined()
    const [, number = '', paragraph] = /^(第[^第]+条)(?:第([一二三四五六七八九])款)?$/.exec(article) ?? []
    const text = readFileSync(`${laws}/${file}`, 'utf8')
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const start = lines.findIndex((line) => line.startsWith(`${number} `) || line.startsWith(`${number}　`))
    expect(start, basis).toBeGreaterThanOrEqual(0)
    const after = lines.slice(start + 1)
    const end = after.findIndex((line) => /^(第[^第\s]+条|#)/.test(line))
    // Items of a list, （一） or (一), belong to the paragraph above them.
    const paragraphs = 1 + after.slice(0, end).filter((line) => !/^[（(]/.test(line)).length
    expect(paragraphs, basis).toBeGreaterThanOrEqual(paragraph ? '一二三四五六七八九'.indexOf(paragraph) + 1 : 1)
  }
})
