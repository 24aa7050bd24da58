import type { WritDocument } from '../../documents/writ.ts'
import type { WritKind } from '../../documents/writ-kinds.ts'
import type { ProceedingFile } from '../proceeding/file.ts'
import { beyondBodies } from './beyond.ts'
import { gentleBodies } from './gentle.ts'
import { moneyBodies } from './money.ts'
import { otherBodies } from './other.ts'
import { paper, type WritFacts } from './parts.ts'
import { penaltyBodies } from './penalty.ts'
import { substituteBodies } from './substitute.ts'
import { voicedBodies } from './voiced.ts'
import { summaryBodies } from './summary.ts'

const bodies = {
  ...penaltyBodies,
  ...summaryBodies,
  ...moneyBodies,
  ...otherBodies,
  ...substituteBodies,
  ...beyondBodies,
  ...gentleBodies,
  ...voicedBodies,
}

/** Kinds of writ that acts of enforcement issue. */
export const composedKinds = Object.keys(bodies) as WritKind[]

/**
 * Whether a row's writ is called for in this proceeding: an opinion on statements only where somebody made one, and of the two
 * decisions to enforce the one for its manner.
 */
export function appliesTo(kind: WritKind, { notice }: ProceedingFile, { manner }: WritFacts['input']): boolean {
  if (kind === 'enforcementDecision') return manner !== 'substitute'
  if (kind === 'substituteDecision') return manner === 'substitute'
  return kind !== 'reweighOpinion' || (notice?.statements ?? 0) > 0
}

/** A writ out of the facts of its proceeding, not numbered yet. Faults on a kind that no act issues. */
export function composeWrit(kind: WritKind, facts: WritFacts): WritDocument {
  const body = bodies[kind]
  if (!body) throw new Error(`no act of enforcement issues ${kind}`)
  return paper(kind, facts, body(facts))
}
