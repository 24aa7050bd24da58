/**
 * Numbers of writs (文号): 清综执罚决字〔2026〕第12号 — the district's word, the unit's, the kind's, then the year and the
 * place in that unit's, kind's and year's sequence, which has no gaps. The year stands in 六角括号 (GB/T 9704—2012, 7.2.5).
 */
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import { writKindIds, writKinds, type WritKind } from './writ-kinds.ts'

export type WritNumber = {
  /** 清: the district in one or a few characters. */
  readonly regionWord: string
  /** 综执: the unit; no two units of a district have the same, nor one that begins another's. */
  readonly unitWord: string
  readonly kind: WritKind
  readonly year: number
  readonly n: number
}

const wordForm = /^[\u3400-\u9fff]{1,8}$/u

/** The number as it is printed. Refuses a kind without numbers and words that are no Chinese words. */
export function writNumberText({
  regionWord,
  unitWord,
  kind,
  year,
  n,
}: WritNumber): Outcome<string, 'writ.notNumbered' | 'writ.wordUnfit'> {
  const { word, zh } = writKinds[kind]
  if (word === null) return refuse('writ.notNumbered', { kind: zh })
  for (const own of [regionWord, unitWord]) if (!wordForm.test(own)) return refuse('writ.wordUnfit', { word: own })
  return done(`${regionWord}${unitWord}${word}字〔${year}〕第${n}号`)
}

/** Reads a printed number back, for the words of a region and its unit; undefined where it is not one of theirs. */
export function parseWritNumber(text: string, regionWord: string, unitWord: string): WritNumber | undefined {
  const match = /^(.+)字〔(\d{4})〕第([1-9]\d*)号$/u.exec(text)
  const [, words = '', year = '', n = ''] = match ?? []
  const kind = writKindIds.find((id) => writKinds[id].word !== null && words === `${regionWord}${unitWord}${writKinds[id].word}`)
  return kind && { regionWord, unitWord, kind, year: Number(year), n: Number(n) }
}

/**
 * Two units whose numbers would be the same, kind for kind, and so could not be told apart; undefined where there are none. One
 * word may begin another as long as no number does.
 */
export function clashingWords(words: ReadonlyMap<string, string>): { readonly unit: string; readonly other: string } | undefined {
  const heads = new Map<string, string>()
  for (const [unit, word] of words) {
    for (const id of writKindIds) {
      const kind = writKinds[id].word
      if (kind === null) continue
      const other = heads.get(word + kind)
      if (other !== undefined && other !== unit) return { unit, other }
      heads.set(word + kind, unit)
    }
  }
  return undefined
}
