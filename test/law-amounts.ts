/** Amounts of money as Chinese laws write them, in digits (5000元, 2万元) and in numerals (五千元, 二十万元). */
const digits = [...'零一二三四五六七八九']
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A whole number in Chinese numerals, mixed with digits where a text does so: 二十万 is 200000, 1.5万 is 15000. */
export function readNumeral(text: string): number {
  const [, inYi = '', rest = text] = /^(?:(.*)亿)?(.*)$/.exec(text) ?? []
  const [, inWan, below = ''] = /^(?:(.*)万)?(.*)$/.exec(rest) ?? []
  return belowTenThousand(inYi) * 100_000_000 + (inWan === undefined ? 0 : belowTenThousand(inWan) * 10_000) + belowTenThousand(below)
}

function belowTenThousand(text: string): number {
  if (text === '') return 0
  if (/^[\d.]+$/.test(text)) return Number(text)
  let sum = 0
  let digit = 0
  for (const sign of text) {
    const weight = small[sign]
    if (weight === undefined) digit = sign === '两' ? 2 : digits.indexOf(sign)
    else {
      sum += (digit === 0 ? 1 : digit) * weight
      digit = 0
    }
  }
  return sum + digit
}

/** Every amount of yuan in a text, in fen; a line break inside a number is a slip of the transcription. */
export function amountsIn(text: string): Set<number> {
  const found = text.normalize('NFKC').matchAll(/([\d.,零一二两三四五六七八九十百千万亿]+)\s*元/g)
  return new Set([...found].map(([, numeral = '']) => Math.round(readNumeral(numeral.replaceAll(',', '')) * 100)))
}
