import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { checkCreditCode, checkResidentId, creditCheckDigit, residentCheckDigit } from './identity.ts'

const first = must(parseCivilDate('1900-01-01'))
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? 'fine' : outcome.refusal?.code)

const residentId = fc
  .tuple(fc.integer({ min: 110_000, max: 659_999 }), fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 999 }))
  .map(([place, days, serial]) => {
    const body = `${place}${addDays(first, days).replaceAll('-', '')}${String(serial).padStart(3, '0')}`
    return body + residentCheckDigit(body)
  })
const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditCode = fc
  .tuple(
    fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 2 }),
    fc.integer({ min: 110_000, max: 659_999 }),
    fc.array(fc.constantFrom(...letters), { minLength: 9, maxLength: 9 }),
  )
  .map(([head, place, body]) => {
    const text = `${head.join('')}${place}${body.join('')}`
    return text + creditCheckDigit(text)
  })

test('the example of GB 11643-1999 is sound, and tells a woman born on the last day of 1949', () => {
  expect(must(checkResidentId('11010519491231002X'))).toEqual({ number: '11010519491231002X', birthOn: '1949-12-31', sex: 'female' })
  expect(must(checkResidentId(' 110105 19491231 002x ')).number).toBe('11010519491231002X')
  expect(must(checkResidentId('１１０１０５１９４９１２３１００２Ｘ')).number).toBe('11010519491231002X')
})

test('the check digit of the standard’s second example follows, though nobody alive was born in 1880', () => {
  expect(residentCheckDigit('44052418800101001')).toBe('4')
  expect(code(checkResidentId('440524188001010014'))).toBe('party.idDate')
})

test('an identity number that is wrong is told what is wrong', () => {
  expect(checkResidentId('1101051949123100')).toEqual({ ok: false, refusal: { code: 'party.idLength', params: { length: 16 } } })
  expect(code(checkResidentId(''))).toBe('party.idLength')
  expect(code(checkResidentId('11010519491231002A'))).toBe('party.idLetter')
  expect(code(checkResidentId('1101051949X231002X'))).toBe('party.idLetter')
  expect(code(checkResidentId('110105194912310021'))).toBe('party.idCheckDigit')
  expect(checkResidentId('110105194902310024')).toEqual({ ok: false, refusal: { code: 'party.idDate', params: { date: '1949-02-31' } } })
  expect(code(checkResidentId('110105190002290011'))).toBe('party.idDate')
  for (const text of ['😀'.repeat(18), '\ud800'.repeat(18), '１'.repeat(18), `${'1'.repeat(17)}٣`])
    expect(checkResidentId(text).ok, text).toBe(false)
})

test('every identity number made by the rule is sound and gives its birth date and sex back', () => {
  fc.assert(
    fc.property(residentId, (number) => {
      const resident = must(checkResidentId(number))
      expect(resident.birthOn.replaceAll('-', '')).toBe(number.slice(6, 14))
      expect(resident.sex).toBe('13579'.includes(number.charAt(16)) ? 'male' : 'female')
    }),
  )
})

test('any change of one character of an identity number is found', () => {
  fc.assert(
    fc.property(residentId, fc.nat(17), fc.constantFrom(...'0123456789X'), (number, at, letter) => {
      fc.pre(number.charAt(at) !== letter)
      expect(checkResidentId(number.slice(0, at) + letter + number.slice(at + 1)).ok).toBe(false)
    }),
  )
})

test('any transposition of neighbours in an identity number is found', () => {
  fc.assert(
    fc.property(residentId, fc.nat(16), (number, at) => {
      fc.pre(number.charAt(at) !== number.charAt(at + 1))
      expect(checkResidentId(number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2)).ok).toBe(false)
    }),
  )
})

test('the example of GB 32100-2015 and the published codes of known companies are sound', () => {
  for (const known of ['91350100M000100Y43', '9144030071526726XG', '91330100799655058B', '91110000802100433B']) {
    expect(must(checkCreditCode(known))).toBe(known)
  }
  expect(must(checkCreditCode('91350100-m000100y-43'))).toBe('91350100M000100Y43')
})

test('a credit code that is wrong is told what is wrong', () => {
  expect(checkCreditCode('350100M000100Y43')).toEqual({ ok: false, refusal: { code: 'party.creditLength', params: { length: 16 } } })
  for (const letter of 'IOSVZ') expect(code(checkCreditCode(`91350100${letter}000100Y43`)), letter).toBe('party.creditLetter')
  expect(code(checkCreditCode('9135O100M000100Y43'))).toBe('party.creditLetter')
  expect(code(checkCreditCode('91350100M000100Y44'))).toBe('party.creditCheckDigit')
  expect(code(checkCreditCode('东'.repeat(18)))).toBe('party.creditLetter')
})

test('any change of one character of a credit code is found, and what the rule makes is sound', () => {
  fc.assert(
    fc.property(creditCode, fc.nat(17), fc.constantFrom(...letters), (number, at, letter) => {
      expect(must(checkCreditCode(number))).toBe(number)
      fc.pre(number.charAt(at) !== letter)
      expect(checkCreditCode(number.slice(0, at) + letter + number.slice(at + 1)).ok).toBe(false)
    }),
  )
})

test('a check character is not computed for text that cannot have one', () => {
  expect(() => residentCheckDigit('1234')).toThrow(RangeError)
  expect(() => creditCheckDigit('IIIIIIIIIIIIIIIII')).toThrow(RangeError)
})
