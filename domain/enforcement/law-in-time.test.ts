import { expect, test } from 'vitest'
import { shippedItems } from '../../test/shipped-items.ts'
import { parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import type { EnforcementItem } from './item.ts'
import { dayOfAct, lawInTime, lawText, type ItemThen } from './law-in-time.ts'

const day = must(parseCivilDate('2026-02-01'))
const found = shippedItems(must(parseCivilDate('2026-01-01'))).items.find(({ code }) => code === 'E018')
if (!found) throw new Error('no item')
/** 店外经营: 100 to 1,000 yuan. */
const item: EnforcementItem = { ...found, individual: { min: 10_000, max: 100_000 }, organisation: { min: 10_000, max: 100_000 } }
const fined = (min: number, max: number, more: Partial<EnforcementItem> = {}): EnforcementItem => ({
  ...item,
  individual: { min, max },
  ...more,
})
const between = (then: ItemThen, now: EnforcementItem | undefined) => lawInTime({ item: 'E018', actOn: day, then, now }, 'individual')
const applies = (now: EnforcementItem) => must(between(item, now))?.applies ?? 'alike'

// 行政处罚法第三十七条: 适用违法行为发生时的规定; 作出决定时已被修改或者废止, 且新的规定处罚较轻或者不认为是违法的, 适用新的规定.
test('the text of the act applies, but the new one where it is milder: the upper end of the fine first, then the lower', () => {
  expect(applies(fined(10_000, 50_000))).toBe('now')
  expect(applies(fined(20_000, 50_000))).toBe('now')
  expect(applies(fined(5_000, 100_000))).toBe('now')
  expect(applies(fined(10_000, 200_000))).toBe('then')
  expect(applies(fined(0, 200_000))).toBe('then')
  expect(applies(item)).toBe('alike')
})

test('a kind more is heavier and a kind less is milder; an order that must come first is milder', () => {
  const measures = item.measures
  expect(applies({ ...item, measures: [...measures, 'confiscateGains'] })).toBe('then')
  expect(applies({ ...item, correctFirst: !item.correctFirst })).toBe(item.correctFirst ? 'then' : 'now')
})

test('milder in one thing and heavier in another is not milder: the rule stands', () => {
  expect(applies(fined(10_000, 50_000, { measures: [...item.measures, 'suspend'] }))).toBe('then')
})

test('a share of a base against a sum cannot be ranked, so the text of the act applies', () => {
  const { individual: _sum, ...without } = item
  expect(must(between(item, { ...without, multiplier: 'times_fee=0-3' }))?.applies).toBe('then')
})

test('what was no violation then, or is none now, is refused; of a day without a catalogue nothing is claimed', () => {
  expect(between('none', item)).toMatchObject({ refusal: { code: 'enforcement.noViolationThen', basis: '行政处罚法第三十七条' } })
  expect(between(item, undefined)).toMatchObject({ refusal: { code: 'enforcement.noViolationNow' } })
  expect(must(between('unknown', item))).toBeUndefined()
})

test('an act that went on meets the law of its last day, and today’s while it still does', () => {
  expect(dayOfAct({ happenedOn: 'a', continuing: false })).toBe('a')
  expect(dayOfAct({ happenedOn: 'a', endedOn: 'b', continuing: true })).toBe('b')
  expect(dayOfAct({ happenedOn: 'a', continuing: true })).toBeUndefined()
})

test('the text names both, what differs, and which applies', () => {
  const law = must(between(item, fined(10_000, 50_000)))
  expect(law && lawText(law).zh).toMatch(/罚款幅度由100元以上1000元以下改为100元以上500元以下。依照行政处罚法第三十七条，新的规定处罚较轻/)
})
