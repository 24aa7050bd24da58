/**
 * Sums, numerals and dates as writs say them. Sums stand in capitals (大写) beside figures; the way of writing them is
 * that of 正确填写票据和结算凭证的基本规定 (银发〔1997〕393号, annex 1), whose worked examples are the tests.
 */
import type { CivilDate } from '../clock/civil-date.ts'

const capitals = '零壹贰叁肆伍陆柒捌玖'
const numerals = '〇一二三四五六七八九'
const capitalUnits = ['', '拾', '佰', '仟'] as const
const numeralUnits = ['', '十', '百', '千'] as const
const sections = ['', '万', '亿'] as const

/** 9999亿 yuan and no more: beyond any fine. */
const fenMax = 99_999_999_999_999

/** A sum in capitals: 1200000 fen is 壹万贰仟元整. Throws for what is no whole number of fen from 0 up. */
export function sumInCapitals(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen > fenMax) throw new Error(`${fen} is no sum in fen`)
  const yuan = Math.floor(fen / 100)
  const jiao = Math.floor(fen / 10) % 10
  const cent = fen % 10
  const whole = yuan === 0 ? '' : `${spoken(yuan, capitals, capitalUnits)}元`
  if (jiao === 0 && cent === 0) return whole === '' ? '零元整' : `${whole}整`
  const gap = whole !== '' && jiao === 0 ? '零' : ''
  return `${whole}${gap}${jiao === 0 ? '' : `${capitals[jiao]}角`}${cent === 0 ? '' : `${capitals[cent]}分`}`
}

/** A sum in figures: 1200050 fen is ￥12,000.50. */
export function sumInFigures(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen > fenMax) throw new Error(`${fen} is no sum in fen`)
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `￥${yuan}.${String(fen % 100).padStart(2, '0')}`
}

/** A sum as a decision states it, in both ways: 人民币壹万贰仟元整（￥12,000.00）. */
export function sumText(fen: number): string {
  return `人民币${sumInCapitals(fen)}（${sumInFigures(fen)}）`
}

/** A number in Chinese as laws write it: 15 is 十五, 60 六十, 120 一百二十. From 0 to 99,999,999. */
export function inChinese(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0 || number > 99_999_999) throw new Error(`${number} is not written in Chinese here`)
  if (number === 0) return '零'
  return spoken(number, numerals, numeralUnits).replaceAll('〇', '零').replace(/^一十/, '十')
}

/** A date as GB/T 9704—2012 writes it, in Arabic figures without leading zeros: 2026年10月3日. */
export function dateText(date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** Figure by figure from the left; one 零 stands for any run of noughts between two figures. */
function spoken(number: number, digits: string, units: readonly string[]): string {
  const figures = String(number)
  let text = ''
  let gap = false
  let sectionHasFigures = false
  for (let at = 0; at < figures.length; at += 1) {
    const place = figures.length - 1 - at
    const figure = Number(figures[at])
    if (figure === 0) gap = text !== ''
    else {
      text += `${gap ? digits[0] : ''}${digits[figure]}${units[place % 4]}`
      gap = false
      sectionHasFigures = true
    }
    if (place % 4 === 0) {
      text += sectionHasFigures ? sections[place / 4] : ''
      sectionHasFigures = false
    }
  }
  return text
}
