import { expect, test } from 'vitest'
import { dutiesRefusals } from '../../contract/refusals/duties.ts'
import { shippedSchemes } from '../../test/sheet.ts'
import { must } from '../kernel/outcome.ts'
import { dutyColumns, readDutyRows } from './import.ts'

const usual = {
  code: 'Q1',
  name_zh: '流动摊贩管理',
  name_en: 'Street vending',
  basis: '城市市容和环境卫生管理条例 第十四条;行政处罚法 第十八条第一款',
  lead: 'brigade',
  supporting: 'street;brigade',
  scheme: 'GBT47678.5-2026',
  kind: 'incident',
  category: '',
  subject: '09001',
  condition: '',
  place: '*001',
  from: '2026-07-01',
  to: '',
  source: '区政府 2026 年第 3 号文',
}
const columns = must(dutyColumns(Object.keys(usual)))
const known = { district: '329901', schemes: shippedSchemes(), units: new Set(['brigade', 'street']) }

function read(...rows: Partial<typeof usual>[]) {
  const numbered = rows.map((row, index) => ({
    row: index + 2,
    cells: { ...usual, code: `Q${index}`, ...row },
  }))
  return readDutyRows(numbered, columns, known)
}

test('a row becomes an item with its bases, units, matter, place and period', () => {
  expect(read({ to: '2027-06-30' }).result?.[0]).toMatchObject({
    bases: [
      { law: '城市市容和环境卫生管理条例', article: '第十四条' },
      { law: '行政处罚法', article: '第十八条第一款' },
    ],
    leadUnit: 'brigade',
    supportingUnits: ['street'],
    matter: { level: 'subject', code: '09001' },
    place: { level: 'street', code: '329901001' },
    from: '2026-07-01',
    to: '2027-06-30',
  })
})

test.each([
  [{ kind: '', subject: '' }, { level: 'scheme' }],
  [{ subject: '' }, { level: 'kind', kind: 'incident' }],
  [
    { subject: '', category: '09' },
    { level: 'category', category: '09' },
  ],
  [{ condition: '2' }, { level: 'condition', code: '09001', n: 2 }],
  [
    { kind: '部件', subject: '01001' },
    { level: 'subject', kind: 'asset' },
  ],
])('%j covers %j', (row, matter) => {
  expect(read(row).result?.[0]?.matter).toMatchObject(matter)
})

test.each([
  ['', { level: 'district' }],
  ['329901', { level: 'district' }],
  ['*001', { level: 'street', code: '329901001' }],
  ['329901001002', { level: 'community', code: '329901001002' }],
  ['*001002003；*001002004', { level: 'cells', codes: ['329901001002003', '329901001002004'] }],
])('the place “%s” is %j', (place, expected) => {
  expect(read({ place }).result?.[0]?.place).toEqual(expected)
})

test.each([
  [{ name_zh: '' }, 'name_zh duties.cellEmpty'],
  [{ source: '' }, 'source duties.cellEmpty'],
  [{ basis: '' }, 'basis duties.basisMissing'],
  [{ basis: '有关规定' }, 'basis duties.basisUnread'],
  [{ lead: '' }, 'lead duties.leadNotOne'],
  [{ lead: 'brigade;street' }, 'lead duties.leadNotOne'],
  [{ lead: 'nobody' }, 'lead duties.unitUnknown'],
  [{ supporting: 'nobody' }, 'supporting duties.unitUnknown'],
  [{ scheme: 'GB' }, 'scheme duties.schemeUnknown'],
  [{ kind: '' }, 'kind duties.kindUnread'],
  [{ kind: 'x' }, 'kind duties.kindUnread'],
  [{ subject: '9001' }, 'subject catalogue.codeShort'],
  [{ subject: '', condition: '1' }, 'subject duties.conditionAlone'],
  [{ subject: '', category: '55' }, 'category duties.categoryUnknown'],
  [{ condition: '0' }, 'condition duties.conditionUnread'],
  [{ place: '310101001' }, 'place duties.placeUnread'],
  [{ place: '*0010' }, 'place duties.placeUnread'],
  [{ place: '*001;*002' }, 'place duties.placeSeveral'],
  [{ from: '2026-02-30' }, 'from clock.badDate'],
  [{ to: '2026-06-30' }, 'to duties.endsBefore'],
])('%j is refused by its column', (row, expected) => {
  const report = read({}, row)
  expect(report.refusals.map(({ row: at, column, refusal }) => `${at} ${column} ${refusal.code}`)).toEqual([`3 ${expected}`])
  expect(report.result).toBeUndefined()
})

test('an item code stands once, and an empty list is no list', () => {
  expect(read({ code: 'A' }, { code: 'A' }).refusals[0]).toMatchObject({
    row: 3,
    refusal: { code: 'duties.codeTwice' },
  })
  expect(read().refusals[0]).toMatchObject({ row: 1, refusal: { code: 'duties.noRows' } })
  expect(dutyColumns(['code', 'name_zh']).ok).toBe(false)
})

test('every refusal has its sentence in both languages', () => {
  for (const { zh, en } of Object.values(dutiesRefusals)) {
    expect(zh).not.toBe('')
    expect(en).not.toBe('')
    expect([...zh.matchAll(/\{\w+\}/g)].map(String).sort()).toEqual([...en.matchAll(/\{\w+\}/g)].map(String).sort())
  }
})
