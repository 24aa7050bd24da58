import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemRefusals } from '../../contract/refusals/item.ts'
import { sentence } from '../../contract/refusals/all.ts'
import { shippedItems } from '../../test/shipped-items.ts'
import { parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { hearingHints, itemFields, itemKinds, lawTitle, measures, type EnforcementItem } from './item.ts'
import { itemCells, itemHeadings, parseItemRow, readItemRows, type ItemCells, type ItemColumn } from './item-row.ts'

const from = must(parseCivilDate('2026-01-01'))
const usual: ItemCells = {
  code: 'E1',
  nameZh: '对占道经营的处罚',
  nameEn: 'Trading on the street',
  field: '市容环卫',
  kind: 'penalty',
  law: '城市市容和环境卫生管理条例-2017.md',
  dutyArticles: '第十四条',
  penaltyArticles: '第三十六条第二项',
  measures: 'order_stop;order_correct;fine',
  correctFirst: 'yes',
  individualMin: '',
  individualMax: '20000',
  organisationMin: '50000',
  organisationMax: '500000',
  multiplier: '',
  notes: '',
  hearing: 'large_fine',
  from: '',
  to: '',
}
const read = (changed: Partial<ItemCells>) => parseItemRow({ ...usual, ...changed }, from)
const faults = (changed: Partial<ItemCells>) => read(changed).faults.map(({ column, refusal }) => `${column} ${refusal.code}`)

test('a row becomes an item with its law, articles, measures and ranges', () => {
  expect(read({}).item).toEqual({
    code: 'E1',
    name: { zh: '对占道经营的处罚', en: 'Trading on the street' },
    field: 'appearance',
    kind: 'penalty',
    law: { name: '城市市容和环境卫生管理条例', edition: 2017 },
    dutyArticles: ['第十四条'],
    penaltyArticles: ['第三十六条第二项'],
    measures: ['orderToStop', 'orderToCorrect', 'fine'],
    correctFirst: true,
    individual: { max: 20_000 },
    organisation: { min: 50_000, max: 500_000 },
    multiplier: '',
    notes: '',
    hearing: ['largeFine'],
    from: '2026-01-01',
  })
})

describe('what a file may write otherwise', () => {
  test.each([
    [
      { kind: '行政处罚', measures: '责令改正；罚款', correctFirst: '是' },
      { measures: ['orderToCorrect', 'fine'], correctFirst: true },
    ],
    [{ law: '《城市生活垃圾管理办法》' }, { law: { name: '城市生活垃圾管理办法' } }],
    [
      { kind: 'coercion', measures: 'seize;detain_goods', individualMax: '', organisationMin: '', organisationMax: '' },
      { kind: 'coercion', measures: ['seal', 'seize'] },
    ],
    [
      { dutyArticles: '第四十二条之一第一款;第八十条第一款第三项、第二款' },
      { dutyArticles: ['第四十二条之一第一款', '第八十条第一款第三项、第二款'] },
    ],
    [{ hearing: 'none' }, { hearing: [] }],
    [{ nameEn: '' }, { name: { zh: '对占道经营的处罚', en: '对占道经营的处罚' } }],
    [
      { from: '2026-03-01', to: '2026-03-01' },
      { from: '2026-03-01', to: '2026-03-01' },
    ],
    [{ individualMin: '20000' }, { individual: { min: 20_000, max: 20_000 } }],
    [{ individualMin: '0' }, { individual: { min: 0, max: 20_000 } }],
  ] satisfies [Partial<ItemCells>, object][])('%j is %j', (changed, expected) => {
    expect(read(changed).item).toMatchObject(expected)
  })
})

const refused: readonly [Partial<ItemCells>, string][] = [
  [{ code: '' }, 'code item.cellEmpty'],
  [{ nameZh: '' }, 'nameZh item.cellEmpty'],
  [{ law: '' }, 'law item.cellEmpty'],
  [{ field: '交通' }, 'field item.fieldUnknown'],
  [{ kind: '许可' }, 'kind item.kindUnknown'],
  [{ dutyArticles: '' }, 'dutyArticles item.articleMissing'],
  [{ penaltyArticles: ' ; ' }, 'penaltyArticles item.articleMissing'],
  [{ penaltyArticles: '第36条' }, 'penaltyArticles item.articleUnread'],
  [{ penaltyArticles: '第三十六条、' }, 'penaltyArticles item.articleUnread'],
  [{ measures: '' }, 'measures item.measureMissing'],
  [{ measures: 'fine;beating' }, 'measures item.measureUnknown'],
  [{ measures: 'fine;tow' }, 'measures item.coercionInPenalty'],
  [{ kind: 'coercion' }, 'measures item.noCoercion'],
  [{ correctFirst: '' }, 'correctFirst item.correctFirstUnread'],
  [{ individualMax: '200.5' }, 'individualMax item.fenNotWhole'],
  [{ individualMax: '-1' }, 'individualMax item.fenNotWhole'],
  [{ individualMax: '200元' }, 'individualMax item.fenNotWhole'],
  [{ organisationMax: '0100' }, 'organisationMax item.fenNotWhole'],
  [{ organisationMin: '500001' }, 'organisationMax item.fenReversed'],
  [{ organisationMax: '' }, 'organisationMax item.maximumMissing'],
  [{ measures: 'order_correct;warning', individualMax: '' }, 'organisationMax item.rangeWithoutFine'],
  [{ hearing: 'perhaps' }, 'hearing item.hintUnknown'],
  [{ from: '2026-02-30' }, 'from clock.badDate'],
  [{ to: '2025-12-31' }, 'to item.endsBefore'],
]

test.each(refused)('%j is refused: %s', (changed, expected) => {
  expect(faults(changed)).toEqual([expected])
  expect(read(changed).item).toBeUndefined()
})

test('every fault of a row is told at once, each in both languages and without a hole', () => {
  const { faults: found } = read({ code: '', kind: '许可', penaltyArticles: '', individualMax: 'x' })
  expect(found.map(({ column }) => column)).toEqual(['code', 'kind', 'penaltyArticles', 'individualMax'])
  for (const [changed] of refused)
    for (const { refusal } of read(changed).faults)
      for (const language of ['zh', 'en'] as const) expect(sentence(refusal, language)).not.toMatch(/[{}]|^item\.|^clock\./)
})

test('a code stands once, and a file without rows is refused', () => {
  const twice = readItemRows(
    [usual, { ...usual, code: 'E2' }, usual].map((cells, at) => ({ row: at + 2, cells })),
    from,
  )
  expect(twice.faults).toMatchObject([{ row: 4, column: 'code', refusal: { code: 'item.codeTwice', params: { code: 'E1' } } }])
  expect(readItemRows([], from).faults).toMatchObject([{ row: 1, refusal: { code: 'item.noRows' } }])
})

const choice = <T extends object>(table: T) => fc.constantFrom(...(Object.keys(table) as (keyof T)[]))
const article = fc.constantFrom('第十四条', '第三十四条第一项', '第一百一十一条第一款第一项、第二款')
const text = fc.string({ maxLength: 12 }).map((given) => given.trim())
const some = <T>(one: fc.Arbitrary<T>) => fc.tuple(one, fc.array(one, { maxLength: 3 })).map(([first, more]) => [first, ...more] as const)
const fenRange = fc
  .tuple(fc.nat(10 ** 9), fc.nat(10 ** 9), fc.boolean())
  .map(([low, more, withMin]) => ({ ...(withMin && { min: low }), max: low + more }))
const anyItem: fc.Arbitrary<EnforcementItem> = fc
  .record({
    code: text.filter((given) => given !== ''),
    field: choice(itemFields),
    law: fc.constantFrom({ name: '城市绿化条例', edition: 2017 }, { name: '城市生活垃圾管理办法' }),
    dutyArticles: some(article),
    penaltyArticles: some(article),
    penalties: fc.array(choice(measures), { maxLength: 4 }),
    correctFirst: fc.boolean(),
    individual: fc.option(fenRange, { nil: undefined }),
    notes: text,
    hearing: fc.array(choice(hearingHints), { maxLength: 2 }),
  })
  .map(({ penalties, individual, ...rest }) => {
    const offered = ['fine', ...penalties] as const
    const kind = offered.some((measure) => measures[measure].group === 'coercion') ? 'coercion' : 'penalty'
    return { ...rest, kind, name: { zh: '事项', en: 'Item' }, measures: offered, multiplier: '', from, ...(individual && { individual }) }
  })

test('an item written as a row is read as the same item', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      expect(parseItemRow(itemCells(item), from)).toEqual({ item, faults: [] })
    }),
  )
})

test('whatever stands in a row, it is an item or has a fault, never both and never neither', () => {
  const cells = Object.keys(itemHeadings) as ItemColumn[]
  fc.assert(
    fc.property(fc.constantFrom(...cells), fc.string(), (column, given) => {
      const { item, faults: found } = parseItemRow({ ...usual, [column]: given }, from)
      expect(item === undefined).toBe(found.length > 0)
    }),
  )
})

test('the shipped catalogue is taken whole: 220 items, 197 of them penalties and 38 of these two-step', () => {
  const { items, faults: found } = shippedItems(from)
  expect(found).toEqual([])
  const penalties = items.filter(({ kind }) => kind === 'penalty')
  expect([items.length, penalties.length, penalties.filter((item) => item.correctFirst).length]).toEqual([220, 197, 38])
  for (const item of items) expect(parseItemRow(itemCells(item), from).item).toEqual(item)
})

test('every word of the lists is said in both languages, and every sentence of an item is used', () => {
  for (const { zh, en } of [itemFields, itemKinds, measures, hearingHints].flatMap((table) => Object.values(table))) {
    expect(zh).toMatch(/^[\p{Script=Han}，、]+$/u)
    expect(en).not.toMatch(/\p{Script=Han}/u)
  }
  const told = new Set(refused.map(([, told]) => told.split(' ')[1]))
  const elsewhere = ['item.noColumn', 'item.noRows', 'item.codeTwice', 'item.noList', 'item.fromTooEarly']
  expect(Object.keys(itemRefusals).filter((code) => !told.has(code))).toEqual(elsewhere)
})

test('a law is cited with the year of its version', () => {
  expect([lawTitle({ name: '城市绿化条例', edition: 2017 }), lawTitle({ name: '城市生活垃圾管理办法' })]).toEqual([
    '《城市绿化条例》（2017）',
    '《城市生活垃圾管理办法》',
  ])
})
