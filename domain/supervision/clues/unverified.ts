import type { Finding } from './rule.ts'
import type { ClueSettings } from './settings.ts'

/** How a case was closed. */
export type ClosedCase = {
  readonly matter: string
  readonly unit: string | null
  readonly close: { readonly seq: number; readonly person: string | null }
  /** Who put it right last, by 处置反馈 or 自行处置; null where it was brought in, or handled in parts that were closed each. */
  readonly handled: { readonly seq: number; readonly person: string | null; readonly own: boolean } | null
  /** The field check that passed after that. */
  readonly check: {
    readonly matter: string
    readonly seq: number
    readonly person: string | null
    /** Between being asked for and being answered. */
    readonly minutes: number
    /** How far from the case the inspector stood; null where the answer has no place. */
    readonly metres: number | null
  } | null
}

export const closedHow = {
  unseen: { zh: '处置后没有核查记录即结案', en: 'was closed with no check after it was handled' },
  ownHand: { zh: '由处置人本人核查或者结案', en: 'was checked or closed by whoever handled it' },
  atOnce: {
    zh: '核查在 {minutes} 分钟内答复且没有现场位置',
    en: 'was checked {minutes} min after it was asked for, and from no known place',
  },
} as const
type How = keyof typeof closedHow

/**
 * 未核查即结案. What somebody handled on patrol (自行处置) needs no second look as long as another closes it; a check that was
 * answered at once by an inspector who demonstrably stood there is one.
 */
export function findUnverified(facts: readonly ClosedCase[], settings: ClueSettings): Finding[] {
  return facts.flatMap((fact) => {
    const how = howClosed(fact, settings)
    if (how === null) return []
    const { matter, close, handled, check } = fact
    const minutes = check === null ? 0 : Math.round(check.minutes * 10) / 10
    return {
      key: `${matter}/${close.seq}/${how}`,
      matter,
      unit: fact.unit,
      persons: [...new Set([how === 'atOnce' ? check?.person : close.person])].filter((one) => one !== null && one !== undefined),
      shows: [
        { matter, seq: close.seq },
        ...(handled ? [{ matter, seq: handled.seq }] : []),
        ...(check ? [{ matter: check.matter, seq: check.seq }] : []),
      ],
      figures: {
        how: { zh: closedHow[how].zh.replace('{minutes}', String(minutes)), en: closedHow[how].en.replace('{minutes}', String(minutes)) },
      },
      measure: how === 'atOnce' && check !== null ? check.minutes : null,
    }
  })
}

function howClosed({ close, handled, check }: ClosedCase, { lookMinutes, farMetres }: ClueSettings): How | null {
  if (handled === null) return null
  const hand = handled.person
  if (hand !== null && (close.person === hand || check?.person === hand)) return 'ownHand'
  if (handled.own) return null
  if (check === null) return 'unseen'
  return check.minutes < lookMinutes && (check.metres === null || check.metres > farMetres) ? 'atOnce' : null
}
