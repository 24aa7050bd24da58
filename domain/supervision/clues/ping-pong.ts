import type { Finding } from './rule.ts'
import type { ClueSettings } from './settings.ts'

/** The acts that moved a case between units, in their order. */
export type Move = {
  readonly act: 'dispatch' | 'sendBack' | 'recall' | 'correct' | 'move'
  readonly seq: number
  readonly unit: string | null
  readonly person: string | null
}
export type MovedCase = { readonly matter: string; readonly moves: readonly Move[] }

/**
 * 推诿: a case that came back again and again. A return after which the filing or the place was corrected was justified, and one
 * that the centre itself recalled is nobody's refusal; both are left out.
 */
export function findPingPong(facts: readonly MovedCase[], { returns }: ClueSettings): Finding[] {
  return facts.flatMap(({ matter, moves }) => {
    const refused = moves.filter(({ act }, at) => act === 'sendBack' && !putRight(moves, at))
    if (refused.length < returns) return []
    const units = refused.map((one) => unitBefore(moves, one.seq)).filter((unit) => unit !== null)
    return {
      key: `${matter}/${refused
        .slice(0, returns)
        .map(({ seq }) => seq)
        .join(',')}`,
      matter,
      unit: units.at(-1) ?? null,
      persons: [],
      shows: refused.map(({ seq }) => ({ matter, seq })),
      figures: { returns: refused.length, units: new Set(units).size },
      measure: refused.length,
    }
  })
}

/** Something about the case was corrected between this return and the next dispatch. */
function putRight(moves: readonly Move[], at: number): boolean {
  const next = moves.findIndex(({ act }, place) => place > at && act === 'dispatch')
  return moves.slice(at + 1, next < 0 ? undefined : next).some(({ act }) => act === 'correct' || act === 'move')
}

function unitBefore(moves: readonly Move[], seq: number): string | null {
  return moves.findLast((one) => one.act === 'dispatch' && one.seq < seq)?.unit ?? null
}
