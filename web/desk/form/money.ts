import type { Language } from '../../../domain/kernel/words.ts'

/** 6,000.00: fen as yuan with thousands. */
export function yuanFigures(fen: number): string {
  const yuan = Math.trunc(fen / 100)
  return `${yuan.toLocaleString('en')}.${String(fen % 100).padStart(2, '0')}`
}

/** A sum in words of either language. */
export function sumText(fen: number, language: Language): string {
  return language === 'zh' ? `${yuanFigures(fen)} 元` : `¥${yuanFigures(fen)}`
}

/** Yuan with at most two decimals, thousands or not, in whole fen; undefined where it is no sum. */
export function fenOf(typed: string): number | undefined {
  const found = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(typed.replaceAll(/[,，\s]/g, ''))
  if (!found) return undefined
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
}
