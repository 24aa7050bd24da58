import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shared } from '../../test/shared.ts'
import { sheet } from '../../test/sheet.ts'
import { phrases } from './item-phrases.ts'
import { noteTexts, rangeText, yuanText } from './item-note.ts'

test.each([
  [50, '0.5元'],
  [20_000, '200元'],
  [999_900, '9999元'],
  [1_000_000, '1万元'],
  [1_550_000, '15500元'],
  [1_500_000, '1.5万元'],
  [50_000_000, '50万元'],
])('%i fen are %s', (fen, zh) => {
  expect(yuanText(fen).zh).toBe(zh)
})

test('a range is read as the law writes it', () => {
  expect(rangeText({ min: 50_000, max: 500_000 })).toEqual({ zh: '500元以上5000元以下', en: '¥500 to ¥5,000' })
  expect(rangeText({ max: 20_000 })).toEqual({ zh: '200元以下', en: 'up to ¥200' })
  expect(rangeText({ min: 20_000, max: 20_000 })).toEqual({ zh: '200元', en: '¥200' })
})

test.each([
  ['pct_cost=5-10@correctable', '工程造价的5%–10%（尚可改正）', '5%–10% of the works cost (correctable)'],
  ['times_fee=0-3', '应缴费用的3倍以下', 'up to 3 times the fee due'],
  ['per_m2=50000-200000', '每平方米500元以上2000元以下', 'per m², ¥500 to ¥2,000'],
  ['tier2=500000-3000000@serious', '加重：5000元以上3万元以下（情节严重）', 'Higher tier: ¥5,000 to ¥30,000 (serious)'],
  ['amount=province (第三十八条)', '数额由省级规定 (第三十八条)', 'amount set by the province (第三十八条)'],
  [
    'other=5000000-50000000@items 1 and 7',
    '同条另有：5万元以上50万元以下（第1、7项）',
    'Also in this provision: ¥50,000 to ¥500,000 (items 1 and 7)',
  ],
  [
    'other=10000000-100000000@items 2 to 6',
    '同条另有：10万元以上100万元以下（第2至6项）',
    'Also in this provision: ¥100,000 to ¥1,000,000 (items 2 to 6)',
  ],
  ['gate=serious', '情节严重或者造成严重后果的，方可罚款', 'a fine only if serious'],
  ['fixed sum', '定额', 'fixed sum'],
  ['some other words', 'some other words', 'some other words'],
  ['toString=1', 'toString=1', 'toString=1'],
])('%s says %s', (token, zh, en) => {
  expect(noteTexts(token)).toEqual([{ zh, en }])
})

test('several ranges of one token, and words after it, are kept apart', () => {
  expect(noteTexts('other=500000-1000000,-300000@item 3; fixed sum').map(({ zh }) => zh)).toEqual([
    '同条另有：5000元以上1万元以下；同条另有：3000元以下（第3项）',
    '定额',
  ])
  expect(noteTexts('')).toEqual([])
})

test('every token of the shipped catalogue is understood, and every word of its notes is said in Chinese', () => {
  const { rows } = sheet('data/enforcement-items.csv')
  const texts = rows.flatMap(({ cells }) => [...noteTexts(cells.multiplier_note ?? ''), ...noteTexts(cells.notes ?? '')])
  expect(texts.length).toBeGreaterThan(100)
  expect(texts.filter(({ zh }) => /[a-z]{2}/i.test(zh))).toEqual([])
  expect(texts.filter(({ en }) => /^[a-z_0-9]+=/.test(en))).toEqual([])
  const noted = rows
    .map(({ cells }) => cells.notes ?? '')
    .concat(rows.map(({ cells }) => cells.multiplier_note ?? ''))
    .join('\n')
  for (const phrase of phrases.keys()) expect(noted).toContain(phrase)
})

const given = shared('data/enforcement-items.csv')
test.skipIf(!given)('the shipped catalogue is the one that was compiled (skipped without the shared data)', () => {
  expect(readFileSync(new URL('../../data/enforcement-items.csv', import.meta.url)).equals(readFileSync(given ?? ''))).toBe(true)
})
