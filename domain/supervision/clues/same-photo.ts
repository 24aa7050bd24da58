import type { Finding, Shown } from './rule.ts'
import type { ClueSettings } from './settings.ts'

/** One use of a photo that staff took, by an act of a person. */
export type PhotoUse = Shown & {
  readonly seq: number
  /** The matter at the root: what is handed along inside one case is not a second use. */
  readonly root: string
  readonly unit: string | null
  readonly person: string | null
  readonly at: string
  /** It shows that something was put right: 处置、核查、自行处置的处置后照片. */
  readonly result: boolean
  readonly sha256: string
  /** dHash of 64 bits; null where it could not be made. */
  readonly print: bigint | null
}

/** A photo of the days looked at with an earlier use of it, or of one much like it. */
export type PhotoPair = {
  readonly earlier: PhotoUse
  readonly later: PhotoUse
  /** Between the two places; null where one is not known. */
  readonly metres: number | null
}

/**
 * 一照两用. The very same file is found where it proves two matters, or where it shows a matter both before and after it was put
 * right. Photos that merely look alike are found only of places so far apart that they cannot show the same, and where both
 * show a result: two photos of one spot on different days are as alike as that.
 */
export function findSamePhoto(facts: readonly PhotoPair[], { photoBits, photoMetres }: ClueSettings): Finding[] {
  return facts.flatMap(({ earlier, later, metres }) => {
    const same = earlier.sha256 === later.sha256
    const bits = same ? 0 : bitsApart(earlier.print, later.print)
    const proven = same
      ? later.result && (earlier.root !== later.root || !earlier.result)
      : bits <= photoBits && farApart(earlier, later, metres, photoMetres)
    if (!proven) return []
    return {
      key: `${earlier.matter}/${earlier.seq}/${later.matter}/${later.seq}/${later.sha256.slice(0, 16)}`,
      matter: later.root,
      unit: later.unit,
      persons: later.person === null ? [] : [later.person],
      shows: [earlier, later].map(({ matter, seq }) => ({ matter, seq })),
      figures: {
        how: same ? { zh: '同一张照片', en: 'the very same photo' } : { zh: '近似照片', en: 'a photo much like it' },
        bits,
        metres: metres === null ? '—' : Math.round(metres),
        where:
          earlier.root === later.root
            ? { zh: '同一案卷处置前后', en: 'before and after, in one case' }
            : { zh: '两个案卷', en: 'in two cases' },
      },
      measure: bits,
    }
  })
}

function farApart(earlier: PhotoUse, later: PhotoUse, metres: number | null, least: number): boolean {
  return earlier.root !== later.root && earlier.result && later.result && metres !== null && metres >= least
}

/** How many of the 64 bits differ; infinitely many where a print is missing. */
export function bitsApart(a: bigint | null, b: bigint | null): number {
  if (a === null || b === null) return Infinity
  let different = BigInt.asUintN(64, a ^ b)
  let count = 0
  while (different > 0n) {
    different &= different - 1n
    count += 1
  }
  return count
}
