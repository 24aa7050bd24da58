import type { Words } from '../../kernel/words.ts'
import type { Finding } from './rule.ts'
import type { ClueSettings } from './settings.ts'

/** A dispatch, with what the duty list of its own day said (the entry keeps it). */
export type Dispatched = {
  readonly matter: string
  readonly seq: number
  readonly person: string | null
  readonly unit: string
  readonly unitName: Words
  /** The unit that the list named, and those below it; empty where the list had a gap. */
  readonly named: readonly string[]
  readonly namedName: Words
  /** The list's own rule. */
  readonly duty: string | null
  /** The unit that was named had sent the case back, and that was granted. */
  readonly afterReturn: boolean
  /** How long that unit had it, to now where it still has it. */
  readonly minutes: number
  readonly reason: string | null
}

/**
 * 不按清单派遣: to a unit that the duty list does not name. A gap of the list, a unit below the one named, a transfer that was
 * granted, and a slip that was recalled soon are left out. A rule that was repealed later still counts for its own day.
 */
export function findStray(facts: readonly Dispatched[], { strayMinutes }: ClueSettings): Finding[] {
  return facts.flatMap((fact) => {
    if (fact.named.length === 0 || fact.named.includes(fact.unit) || fact.afterReturn || fact.minutes < strayMinutes) return []
    return {
      key: `${fact.matter}/${fact.seq}`,
      matter: fact.matter,
      unit: null,
      persons: fact.person === null ? [] : [fact.person],
      shows: [{ matter: fact.matter, seq: fact.seq }],
      figures: { unit: fact.unitName, named: fact.namedName, duty: fact.duty ?? '', reason: fact.reason ?? '—' },
      measure: fact.minutes,
    }
  })
}
