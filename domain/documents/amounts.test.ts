import { expect, test } from 'vitest'
import { assert, integer, property } from 'fast-check'
import { must } from '../kernel/outcome.ts'
import { parseCivilDate } from '../clock/civil-date.ts'
import { dateText, inChinese, sumInCapitals, sumInFigures, sumText } from './amounts.ts'

// 正确填写票据和结算凭证的基本规定 (银发〔1997〕393号, annex 1), items 2 to 4; where it allows two ways, the one used here.
test.each([
  [140_950, '壹仟肆佰零玖元伍角'],
  [600_714, '陆仟零柒元壹角肆分'],
  [168_032, '壹仟陆佰捌拾元叁角贰分'],
  [10_700_053, '壹拾万零柒仟元伍角叁分'],
  [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
  [32_504, '叁佰贰拾伍元零肆分'],
])('%i fen in capitals is %s, as the rules of bank forms have it', (fen, words) => {
  expect(sumInCapitals(fen)).toBe(words)
})

test.each([
  [0, '零元整'],
  [5_000, '伍拾元整'],
  [20_000, '贰佰元整'],
  [300_000, '叁仟元整'],
  [1_200_000, '壹万贰仟元整'],
  [1_000_500, '壹万零伍元整'],
  [10_000_000, '壹拾万元整'],
  [100_000_000, '壹佰万元整'],
  [10_000_000_500, '壹亿零伍元整'],
  [2_005_000_000, '贰仟零伍万元整'],
  [1, '壹分'],
  [10, '壹角'],
  [95, '玖角伍分'],
])('%i fen is %s', (fen, words) => {
  expect(sumInCapitals(fen)).toBe(words)
})

test('a sum stands in capitals and in figures', () => {
  expect(sumText(1_200_000)).toBe('人民币壹万贰仟元整（￥12,000.00）')
  expect(sumInFigures(123_456_789)).toBe('￥1,234,567.89')
  expect(sumInFigures(5)).toBe('￥0.05')
})

test('what is no whole number of fen is a fault', () => {
  for (const wrong of [-1, 0.5, Number.NaN, 1e15]) expect(() => sumInCapitals(wrong)).toThrow()
})

/** Reads capitals back, figure by figure: a second way, kept in the tests. */
function fenOf(words: string): number {
  const figures = '零壹贰叁肆伍陆柒捌玖'
  const worth: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 }
  let yuan = 0
  let section = 0
  let figure = 0
  let fen = 0
  for (const sign of words.replace('整', '')) {
    if (figures.includes(sign)) figure = figures.indexOf(sign)
    else if (sign in worth) [section, figure] = [section + figure * (worth[sign] ?? 0), 0]
    else if (sign === '万') [yuan, section, figure] = [yuan + (section + figure) * 1e4, 0, 0]
    else if (sign === '亿') [yuan, section, figure] = [yuan + (section + figure) * 1e8, 0, 0]
    else if (sign === '元') [yuan, section, figure] = [yuan + section + figure, 0, 0]
    else if (sign === '角') [fen, figure] = [fen + figure * 10, 0]
    else if (sign === '分') [fen, figure] = [fen + figure, 0]
  }
  return yuan * 100 + fen
}

test('every sum in capitals reads back as itself, never with two 零 in a row', () => {
  assert(
    property(integer({ min: 0, max: 9_999_999_999_999 }), (fen) => {
      expect(fenOf(sumInCapitals(fen))).toBe(fen)
      expect(sumInCapitals(fen)).not.toMatch(/零零|.零[万亿元]/)
    }),
  )
})

test.each([
  [0, '零'],
  [2, '二'],
  [10, '十'],
  [15, '十五'],
  [20, '二十'],
  [60, '六十'],
  [90, '九十'],
  [105, '一百零五'],
  [110, '一百一十'],
  [10_010, '一万零一十'],
])('%i is written %s', (number, words) => {
  expect(inChinese(number)).toBe(words)
})

test('dates stand in Arabic figures without leading zeros (GB/T 9704—2012, 7.3.5.4)', () => {
  expect(dateText(must(parseCivilDate('2026-01-05')))).toBe('2026年1月5日')
  expect(dateText(must(parseCivilDate('2026-10-13')))).toBe('2026年10月13日')
})
