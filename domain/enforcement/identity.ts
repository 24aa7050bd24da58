/**
 * The two numbers by which China knows persons and organisations. A wrong digit is found here, before a writ names
 * somebody else: both numbers carry a check character that every change of one character betrays.
 */
import { parseCivilDate, type CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'

export const sexes = {
  male: { zh: '男', en: 'Male' },
  female: { zh: '女', en: 'Female' },
} as const satisfies Record<string, Words>
export type Sex = keyof typeof sexes

/** What an identity number says by itself. */
export type Resident = { readonly number: string; readonly birthOn: CivilDate; readonly sex: Sex }

export type ResidentIdRefusal = 'party.idLength' | 'party.idLetter' | 'party.idDate' | 'party.idCheckDigit'
export type CreditCodeRefusal = 'party.creditLength' | 'party.creditLetter' | 'party.creditCheckDigit'

/** A number as it is kept: full-width characters made plain, without spaces and hyphens, in capitals. */
export function plainNumber(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase()
}

const residentLength = 18
const residentCheck = '10X98765432'

/** The check character of the 17 digits before it (GB 11643-1999: ISO 7064 MOD 11-2). Other text throws RangeError. */
export function residentCheckDigit(first: string): string {
  if (!/^\d{17}$/.test(first)) throw new RangeError('17 digits are needed')
  // Weight of a place: 2 to the number of places right of it, modulo 11.
  const sum = [...first].reduce((total, digit, at) => total + Number(digit) * 2 ** (residentLength - 1 - at), 0)
  return residentCheck.charAt(sum % 11)
}

/**
 * 公民身份号码 (GB 11643-1999): six digits of the place, eight of the birth date, three of the sequence (odd for men, even for
 * women) and a check character, 0–9 or X. Refuses a wrong length, a character that has no place there, a birth date that never was
 * and a check character that does not follow. The place is not looked up: codes of places change, numbers do not.
 */
export function checkResidentId(text: string): Outcome<Resident, ResidentIdRefusal> {
  const number = plainNumber(text)
  const { length } = [...number]
  if (length !== residentLength) return refuse('party.idLength', { length })
  if (!/^\d{17}[\dX]$/.test(number)) return refuse('party.idLetter')
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)]
  const birthOn = parseCivilDate(`${year}-${month}-${day}`)
  if (!birthOn.ok) return refuse('party.idDate', { date: `${year}-${month}-${day}` })
  if (residentCheckDigit(number.slice(0, 17)) !== number.charAt(17)) return refuse('party.idCheckDigit')
  return done({ number, birthOn: birthOn.value, sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female' })
}

const creditLength = 18
/** 0–9 and A–Z without I, O, S, V and Z, which are taken for digits (GB 32100-2015 表 2). */
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The check character of the 17 before it (GB 32100-2015: weights 3 to the power of the place, modulo 31). Other text throws RangeError. */
export function creditCheckDigit(first: string): string {
  const values = [...first].map((letter) => creditAlphabet.indexOf(letter))
  if (values.length !== creditLength - 1 || values.includes(-1)) throw new RangeError('17 characters of the alphabet are needed')
  let weight = 1
  let sum = 0
  for (const value of values) {
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return creditAlphabet.charAt((31 - (sum % 31)) % 31)
}

/**
 * 统一社会信用代码 (GB 32100-2015): registering department, category, six digits of the place, nine characters of the body and a
 * check character. Gives the code as it is kept. Refuses a wrong length, a character outside the alphabet or no digit where the
 * place stands, and a check character that does not follow.
 */
export function checkCreditCode(text: string): Outcome<string, CreditCodeRefusal> {
  const code = plainNumber(text)
  const { length } = [...code]
  if (length !== creditLength) return refuse('party.creditLength', { length })
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code)) return refuse('party.creditLetter')
  if (creditCheckDigit(code.slice(0, 17)) !== code.charAt(17)) return refuse('party.creditCheckDigit')
  return done(code)
}
