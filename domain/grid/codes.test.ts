import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { must } from '../kernel/outcome.ts'
import {
  cellCode,
  communityOf,
  compareCodes,
  districtOf,
  isWithin,
  levels,
  parseCellCode,
  parseCode,
  parseCommunityCode,
  parseDistrictCode,
  parseStreetCode,
  serialOf,
  streetOf,
  type Level,
} from './codes.ts'

const refusalOf = (level: Level, text: unknown) => {
  const parsed = parseCode(level, text)
  return parsed.ok ? 'accepted' : parsed.refusal.code
}

describe('a code that is refused says exactly what is wrong', () => {
  const wrong: readonly [Level, unknown, string][] = [
    ['cell', undefined, 'grid.codeMissing'],
    ['cell', null, 'grid.codeMissing'],
    ['cell', '', 'grid.codeMissing'],
    ['cell', 110101001001001, 'grid.codeNotText'],
    ['cell', 110101001001001n, 'grid.codeNotText'],
    ['cell', ['110101001001001'], 'grid.codeNotText'],
    ['cell', '11010100100100', 'grid.codeLength'],
    ['cell', '1101010010010011', 'grid.codeLength'],
    ['cell', '110101001001', 'grid.codeLength'],
    ['cell', ' 11010100100100', 'grid.codeNotDigits'],
    ['cell', '110101001001001\n', 'grid.codeNotDigits'],
    ['cell', '11010100100100A', 'grid.codeNotDigits'],
    ['cell', '１１０１０１００１００１００１', 'grid.codeNotDigits'],
    ['cell', '1.1010100100E14', 'grid.codeNotDigits'],
    ['cell', '-10101001001001', 'grid.codeNotDigits'],
    ['cell', '010101001001001', 'grid.codeNotDistrict'],
    ['cell', '100101001001001', 'grid.codeNotDistrict'],
    ['cell', '110000001001001', 'grid.codeNotDistrict'],
    ['cell', '110101000001001', 'grid.codeNoStreet'],
    ['cell', '110101001000001', 'grid.codeNoCommunity'],
    ['cell', '110101001001000', 'grid.codeNoSerial'],
    ['community', '110101001001001', 'grid.codeLength'],
    ['community', '110101001000', 'grid.codeNoCommunity'],
    ['community', '110101000001', 'grid.codeNoStreet'],
    ['street', '110101000', 'grid.codeNoStreet'],
    ['street', '11010100', 'grid.codeLength'],
    ['district', '11010', 'grid.codeLength'],
    ['district', '110000', 'grid.codeNotDistrict'],
    ['district', '000101', 'grid.codeNotDistrict'],
  ]
  test.each(wrong)('%s %s → %s', (level, text, code) => expect(refusalOf(level, text)).toBe(code))
})

test('codes of every level are accepted, and a prefecture city without counties keeps its 00', () => {
  expect(must(parseDistrictCode('110101'))).toBe('110101')
  expect(must(parseDistrictCode('441900'))).toBe('441900')
  expect(must(parseStreetCode('441900003'))).toBe('441900003')
  expect(must(parseCommunityCode('110101001001'))).toBe('110101001001')
  expect(must(parseCellCode('110101001001001'))).toBe('110101001001001')
})

test('every serial from 001 to 999 makes a cell that names its parents, and no other number does', () => {
  const community = must(parseCommunityCode('110101001002'))
  for (let serial = 1; serial <= 999; serial += 1) {
    const cell = must(cellCode(community, serial))
    expect(must(parseCellCode(cell))).toBe(cell)
    expect(serialOf(cell)).toBe(serial)
    expect([communityOf(cell), streetOf(cell), districtOf(cell)]).toEqual(['110101001002', '110101001', '110101'])
    expect(isWithin(cell, community)).toBe(true)
  }
  for (const serial of [0, -1, 1000, 1.5, NaN, Infinity]) {
    const made = cellCode(community, serial)
    expect(made.ok ? 'accepted' : made.refusal.code).toBe('grid.serialOutOfRange')
  }
})

test('a text is accepted at one level at most, and accepted text is kept as it is', () => {
  const digits = fc.stringMatching(/^[0-9]{5,16}$/)
  fc.assert(
    fc.property(fc.oneof(digits, fc.string()), (text) => {
      const accepted = (Object.keys(levels) as Level[]).filter((level) => parseCode(level, text).ok)
      expect(accepted.length).toBeLessThanOrEqual(1)
      for (const level of accepted) expect(must(parseCode(level, text))).toBe(text)
    }),
  )
})

test('cells of sibling communities are not within each other, and codes sort as text', () => {
  const cell = must(parseCellCode('110101001001001'))
  expect(isWithin(cell, must(parseCommunityCode('110101001010')))).toBe(false)
  expect(['b', 'a', 'a'].toSorted(compareCodes)).toEqual(['a', 'a', 'b'])
})
