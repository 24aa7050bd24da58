/** Sums are typed in yuan, with a comma or a full-width figure where a keyboard gives one, and kept in whole fen. */

/** A sum typed in yuan as fen; undefined when it is none, or has parts of a fen. */
export function fenOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s￥¥元]/gu, '')
  const [, yuan, part = ''] = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(plain) ?? []
  return yuan === undefined ? undefined : Number(yuan) * 100 + Number(part.padEnd(2, '0'))
}

/** 1234.5 → "1,234.50"; whole yuan have no fraction. */
export function yuanText(fen: number): string {
  return (fen / 100).toLocaleString('en', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 })
}
