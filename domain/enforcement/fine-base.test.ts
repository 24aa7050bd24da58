import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedItems } from '../../test/shipped-items.ts'
import { parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { measuredRanges, rangeKey, reckon, reckonedText } from './fine-base.ts'
import { checkRange } from './proposal.ts'

const items = shippedItems(must(parseCivilDate('2026-01-01'))).items
const item = (code: string) => {
  const found = items.find((one) => one.code === code)
  if (!found) throw new Error(`no item ${code}`)
  return found
}
const codeOf = (outcome: ReturnType<typeof reckon>) => (outcome.ok ? 'ok' : outcome.refusal.code)

// 城乡规划法第六十四条: 尚可采取改正措施消除影响的, 处建设工程造价百分之五以上百分之十以下的罚款; 无法采取的, 可以并处百分之十以下.
test('works without a permit are fined by a share of their cost, once it is said whether the effect can be corrected', () => {
  expect(reckon(item('E071'), 'organisation', {})).toMatchObject({
    refusal: { code: 'discretion.rangeFirst', basis: '城乡规划法第六十四条' },
  })
  expect(reckon(item('E071'), 'organisation', { range: 'pct_cost@correctable' })).toMatchObject({
    refusal: { code: 'discretion.baseMissing', basis: '城乡规划法第六十四条' },
  })
  const found = must(reckon(item('E071'), 'organisation', { range: 'pct_cost@correctable', fen: 120_000_000 }))
  expect(found?.fen).toEqual({ min: 6_000_000, max: 12_000_000 })
  expect(found && reckonedText(found).zh).toBe(
    '以建设工程造价1,200,000元为基数，按工程造价的百分比 5%–10%（尚可改正）计算，罚款幅度为6万元以上12万元以下',
  )
  expect(codeOf(reckon(item('E071'), 'organisation', { range: 'pct_cost@serious', fen: 1 }))).toBe('discretion.noRange')
})

test('one measured range needs no choice, only its base: cost, area, value, fee, amount', () => {
  expect(must(reckon(item('E073'), 'individual', { fen: 500_000 }))?.fen).toEqual({ min: 0, max: 500_000 })
  expect(must(reckon(item('E106'), 'individual', { size: 2.5 }))?.fen).toEqual({ min: 125_000, max: 500_000 })
  expect(must(reckon(item('E108'), 'individual', { fen: 30_000 }))?.fen).toEqual({ min: 30_000, max: 150_000 })
  expect(codeOf(reckon(item('E106'), 'individual', { fen: 500_000 }))).toBe('discretion.baseMissing')
})

test('a sum beside a measured range is its ceiling, not another range (城市生活垃圾管理办法第三十八条)', () => {
  // Three times a fee of 50 yuan; and of 1,000 yuan no more than the 1,000 that an individual may be fined.
  expect(must(reckon(item('E049'), 'individual', { fen: 5_000 }))?.fen.max).toBe(15_000)
  expect(must(reckon(item('E049'), 'individual', { fen: 100_000 }))?.fen.max).toBe(100_000)
})

test('where the provision names sums, no base is asked for', () => {
  expect(must(reckon(item('E032'), 'individual', {}))).toBeNull()
})

test('every measured range of the catalogue is found by its key, and a fine in it is lawful, above it is not', () => {
  const measured = items.flatMap((one) => measuredRanges(one, 'organisation').map((range) => ({ one, range })))
  expect(measured.length).toBeGreaterThan(12)
  fc.assert(
    fc.property(fc.constantFrom(...measured), fc.integer({ min: 1, max: 1_000_000_000 }), ({ one, range }, amount) => {
      const found = must(reckon(one, 'organisation', { range: rangeKey(range), fen: amount, size: amount }))
      if (!found) throw new Error('not measured')
      const facts = { soleTraderAs: 'individual', chosen: found.range, bases: { [found.range.base]: found.amount } } as const
      const fine = (fen: number) => checkRange(one, 'organisation', [{ kind: 'fine', fen }], facts).ok
      expect(fine(found.fen.max)).toBe(true)
      expect(fine(found.fen.max + 1)).toBe(false)
    }),
  )
})
