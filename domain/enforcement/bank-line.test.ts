import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { readBankLine, whyWaits, type BankLine, type Matched } from './bank-line.ts'

const today = must(parseCivilDate('2026-11-17'))
const line: BankLine = { paidOn: today, fen: 200_000, number: '试综执罚决字〔2026〕第1号', receipt: 'YH-1', payer: '示例建设有限公司' }
const matched: Matched = { partyName: '示例建设有限公司', open: true, leftFen: 200_000, receipts: [] }
const cells = { paidOn: '2026-11-17', fen: '2000', number: '一号', receipt: 'YH-1', payer: '某' }

test('a line is entered by itself only where number, party, state, day and sum all fit', () => {
  const why = (more: Partial<BankLine>, found: Partial<Matched> = {}) =>
    whyWaits({ ...line, ...more }, { ...matched, ...found }, today)?.code ?? null
  expect(why({})).toBeNull()
  expect(whyWaits(line, null, today)?.code).toBe('payment.noDecision')
  expect(why({ fen: 200_001 })).toBe('payment.tooMuch')
  expect(why({}, { open: false })).toBe('payment.notInForce')
  expect(why({ paidOn: must(parseCivilDate('2026-11-18')) })).toBe('payment.inFuture')
  expect(why({}, { receipts: [{ receipt: 'YH-1', fen: 1 }] })).toBe('payment.receiptByHand')
  for (const payer of ['别人', '', '示例建设']) expect(why({ payer })).toBe('payment.payerDiffers')
  expect(why({}, { partyName: null })).toBe('payment.payerDiffers')
  expect(why({ payer: ' 示例建设　有限公司 ' })).toBeNull()
})

test('a sum is yuan with at most two places, and becomes whole fen', () => {
  const read = (fen: string) => readBankLine({ ...cells, fen }).line?.fen
  expect(['2000', '2000.5', '2,000.50', '￥0.01'].map(read)).toEqual([200_000, 200_050, 200_050, 1])
  for (const bad of ['', '0', '-1', '1.234', '两千', '1e5', '9999999999']) expect(read(bad), bad).toBeUndefined()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (fen) => {
      expect(read((fen / 100).toFixed(2))).toBe(fen)
    }),
  )
})

test('a row without day or receipt is refused at its column; a number or payer may be missing', () => {
  expect(readBankLine({ ...cells, paidOn: '昨天' }).faults.map(({ column }) => column)).toEqual(['paidOn'])
  expect(readBankLine({ ...cells, receipt: '' }).faults.map(({ column }) => column)).toEqual(['receipt'])
  expect(readBankLine({ ...cells, number: '', payer: '', paidOn: '2026/11/17' }).line).toMatchObject({ paidOn: '2026-11-17', number: '' })
})
