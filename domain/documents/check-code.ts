/**
 * 查验码 and the number it goes with, as people type them. Crockford's base 32: no I, L, O or U, so that a code can be read out
 * and copied by hand; ten characters are 50 bits.
 */
export const checkAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const checkCodeLength = 10

/** A code as it is compared: without spaces and hyphens, O read as 0 and I and L as 1. */
export function plainCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}

const digits = '０１２３４５６７８９'

/** A number of a writ as it is kept: brackets of any shape stand for 〔 and 〕, wide digits for narrow ones, and spaces count for nothing. */
export function plainNumber(text: string): string {
  return text
    .replaceAll(/\s/gu, '')
    .replaceAll(/[０-９]/g, (digit) => String(digits.indexOf(digit)))
    .replaceAll(/[[(（［【﹝<〈《]/gu, '〔')
    .replaceAll(/[\])）］】﹞>〉》]/gu, '〕')
}
