import type { WritDocument } from '../../documents/writ.ts'
import type { WritKind } from '../../documents/writ-kinds.ts'
import type { ProceedingFile } from '../proceeding/file.ts'
import { beyondBodies } from './beyond.ts'
import { gentleBodies } from './gentle.ts'
import { moneyBodies } from './money.ts'
import { otherBodies } from './other.ts'
import { informedBodies } from './informed.ts'
import { oversightBodies, paperOfNotice } from './oversight.ts'
import { paper, type WritFacts } from './parts.ts'
import { penaltyBodies } from './penalty.ts'
import { normBodies } from './norm.ts'
import { reviewBodies } from './review.ts'
import { reviewedBodies } from './reviewed.ts'
import { substituteBodies } from './substitute.ts'
import { referralBodies } from './referral.ts'
import { togetherBodies } from './together.ts'
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
  ...referralBodies,
  ...reviewBodies,
  ...normBodies,
  ...reviewedBodies,
  ...oversightBodies,
  ...togetherBodies,
  ...informedBodies,
}

/** Kinds of writ that acts of enforcement issue. */
export const composedKinds = Object.keys(bodies) as WritKind[]

/**
 * Whether a row's writ is called for in this proceeding: an opinion on statements only where somebody made one, of the two
 * decisions to enforce the one for its manner, of the papers of the supervising organ the one that was chosen, a notice of where goods
 * went where it is known whose they are, and a notice to third parties only where information is released against their will.
 */
export function appliesTo(
  kind: WritKind,
  { notice, party }: ProceedingFile,
  { manner, noticeKind, publicInterest }: WritFacts['input'],
): boolean {
  const named = paperOfNotice(noticeKind)
  if (named !== null) return kind === named
  if (kind === 'goodsTransferNotice') return party !== undefined
  if (kind === 'informationThirdPartyNotice') return typeof publicInterest === 'string' && publicInterest !== ''
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
