import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { checkAlphabet, checkCodeLength } from '../../domain/documents/check-code.ts'

/** A new 查验码: 50 bits drawn by lot, as strong as a tracking code. */
export function newCheckCode(): string {
  return Array.from({ length: checkCodeLength }, () => checkAlphabet[randomInt(checkAlphabet.length)]).join('')
}

/** Whether two codes are the same, in a time that tells nothing of where they differ. */
export function sameCode(given: string, kept: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(kept))
}
