/**
 * The codes of places (区划代码 and 单元网格编码). A cell's code is fifteen digits: six for the district
 * (GB/T 2260), three for the street or township, three for the community or village and three for the
 * cell's serial, 001 to 999 (GB/T 47678.3). A code says where the cell stands, so its first twelve, nine
 * and six digits are the codes of its community, street and district. A code is text, never a number:
 * codes are compared as text, kept as published, and never used again once retired.
 */
import { done, refuse, type Outcome } from '../kernel/outcome.ts'

export type DistrictCode = string & { readonly level: 'district' }
export type StreetCode = string & { readonly level: 'street' }
export type CommunityCode = string & { readonly level: 'community' }
export type CellCode = string & { readonly level: 'cell' }
export type AnyCode = DistrictCode | StreetCode | CommunityCode | CellCode

/** The levels of a division code, with their words and the number of digits (GB/T 2260, GB/T 10114, GB/T 47678.3). */
export const levels = {
  district: { zh: '区县', en: 'district', digits: 6 },
  street: { zh: '街道（乡镇）', en: 'street', digits: 9 },
  community: { zh: '社区（村）', en: 'community', digits: 12 },
  cell: { zh: '单元网格', en: 'grid cell', digits: 15 },
} as const

export type Level = keyof typeof levels

export type CodeRefusal =
  | 'grid.codeNotText'
  | 'grid.codeMissing'
  | 'grid.codeNotDigits'
  | 'grid.codeLength'
  | 'grid.codeNotDistrict'
  | 'grid.codeNoStreet'
  | 'grid.codeNoCommunity'
  | 'grid.codeNoSerial'

/** The highest serial of a cell inside one community (GB/T 47678.3: 001–999). */
export const serialMax = 999

/** A code of the given level, or why the text is none: not text, missing, not digits, wrong length, a part that is zero. */
export function parseCode(level: 'district', text: unknown): Outcome<DistrictCode, CodeRefusal>
export function parseCode(level: 'street', text: unknown): Outcome<StreetCode, CodeRefusal>
export function parseCode(level: 'community', text: unknown): Outcome<CommunityCode, CodeRefusal>
export function parseCode(level: 'cell', text: unknown): Outcome<CellCode, CodeRefusal>
export function parseCode(level: Level, text: unknown): Outcome<AnyCode, CodeRefusal>
export function parseCode(level: Level, text: unknown): Outcome<AnyCode, CodeRefusal> {
  if (text === undefined || text === null || text === '') return refuse('grid.codeMissing')
  if (typeof text !== 'string') return refuse('grid.codeNotText', { code: String(text) })
  const digits = levels[level].digits
  if (!/^[0-9]*$/.test(text)) return refuse('grid.codeNotDigits', { code: text, digits })
  if (text.length !== digits) return refuse('grid.codeLength', { code: text, digits, length: text.length })
  // The first two digits are a province (11 and up); one whose last four are zero is a province itself.
  // A county part of 00 is kept: prefecture cities without counties are coded so.
  if (text < '11' || text.slice(2, 6) === '0000') return refuse('grid.codeNotDistrict', { code: text })
  if (digits >= 9 && text.slice(6, 9) === '000') return refuse('grid.codeNoStreet', { code: text })
  if (digits >= 12 && text.slice(9, 12) === '000') return refuse('grid.codeNoCommunity', { code: text })
  if (digits === 15 && text.slice(12) === '000') return refuse('grid.codeNoSerial', { code: text })
  return done(text as AnyCode) // checked above, digit by digit
}

export const parseDistrictCode = (text: unknown) => parseCode('district', text)
export const parseStreetCode = (text: unknown) => parseCode('street', text)
export const parseCommunityCode = (text: unknown) => parseCode('community', text)
export const parseCellCode = (text: unknown) => parseCode('cell', text)

/** The code of the cell with this serial in a community; serials are whole numbers from 1 to 999. */
export function cellCode(community: CommunityCode, serial: number): Outcome<CellCode, 'grid.serialOutOfRange'> {
  if (!Number.isInteger(serial) || serial < 1 || serial > serialMax) {
    return refuse('grid.serialOutOfRange', { serial: String(serial), max: serialMax })
  }
  return done(`${community}${String(serial).padStart(3, '0')}` as CellCode) // twelve checked digits and three more
}

/** The serial of a cell inside its community, 1 to 999. */
export const serialOf = (cell: CellCode): number => Number(cell.slice(12))

// A checked code begins with the checked codes of its parents, so the cuts below need no second check.
export const communityOf = (code: CellCode | CommunityCode) => code.slice(0, 12) as CommunityCode
export const streetOf = (code: CellCode | CommunityCode | StreetCode) => code.slice(0, 9) as StreetCode
export const districtOf = (code: AnyCode) => code.slice(0, 6) as DistrictCode

/** Whether `code` is `parent` itself or stands under it. */
export const isWithin = (code: AnyCode, parent: AnyCode): boolean => code.startsWith(parent)

/** The order of codes: as text. Serials are padded, so inside one level it is the order of the numbers. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
