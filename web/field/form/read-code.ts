import { checkCreditCode, plainNumber } from '../../../domain/enforcement/identity.ts'

/** Letters and figures that may stand in a credit code (GB 32100-2015). */
const run = /[0-9A-HJ-NP-RTUWXY]{18,}/g
const length = 18

/**
 * The credit code in the text of a business licence's QR code, which is the code itself or an address that carries it;
 * undefined where no run of its characters has the right check character.
 */
export function creditCodeIn(text: string): string | undefined {
  for (const [found] of plainNumber(text).matchAll(run)) {
    for (let at = 0; at + length <= found.length; at += 1) {
      const code = checkCreditCode(found.slice(at, at + length))
      if (code.ok) return code.value
    }
  }
  return undefined
}
