/** What a reconsideration leaves in the file of the act it is about. */
import type { Entry } from '../../procedure/procedure.ts'
import type { Penalty } from '../penalty.ts'
import type { DecisionMade, ProceedingFile, Remedy } from './file.ts'

type Told = Pick<Entry, 'act' | 'input'>
type Step = (file: ProceedingFile, entry: Told, on: string) => ProceedingFile

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Ends the earliest remedy that is still open. */
export function remedyEnded(remedies: readonly Remedy[], to: string): Remedy[] {
  const at = remedies.findIndex((one) => one.to === undefined)
  return remedies.map((one, index) => (index === at ? { ...one, to } : one))
}

const decided = (as: NonNullable<DecisionMade['reviewed']>['as'], file: ProceedingFile, { input }: Told): Partial<ProceedingFile> =>
  file.decision ? { decision: { ...file.decision, reviewed: { as, on: text(input.statedOn), number: text(input.reviewNumber) } } } : {}

/** The one fine that a change is about takes the new sum; where it is nothing, the fine is gone. */
function withFine(penalties: readonly Penalty[], fen: number): Penalty[] {
  return penalties.flatMap((one) => (one.kind !== 'fine' ? [one] : fen === 0 ? [] : [{ ...one, fen }]))
}

const changed: Step = (file, entry) => {
  const { decision, ...marked } = { ...file, ...decided('changed', file, entry) }
  const newFen = entry.input.newFen
  const enforcer = entry.input.enforcer
  return {
    ...marked,
    ...(decision && {
      decision: typeof newFen === 'number' ? { ...decision, penalties: withFine(decision.penalties, newFen) } : decision,
    }),
    ...(file.review && (enforcer === 'reviewOrgan' || enforcer === 'respondent') && { review: { ...file.review, enforcer } }),
  }
}

function unstayed({ review }: ProceedingFile): Partial<ProceedingFile> {
  if (!review) return {}
  const { stayedOn: _stayed, ...kept } = review
  return { review: kept }
}

// prettier-ignore
export const reviewSteps: Readonly<Record<string, Step>> = {
  reviewBegun: (file, { input }) => ({
    ...file,
    remedy: 'begun',
    remedies: [...(file.remedies ?? []), { from: text(input.statedOn) }],
    review: { ...file.review?.stayedOn !== undefined && file.review.endedOn === undefined && { stayedOn: file.review.stayedOn }, number: text(input.reviewNumber), begunOn: text(input.statedOn) },
  }),
  reviewEnded: (file, { input }) => {
    const { review, ...kept } = { ...file, ...unstayed(file) }
    const ended = { remedy: 'ended' as const, remedies: remedyEnded(file.remedies ?? [], text(input.statedOn)) }
    return { ...kept, ...ended, ...(review && { review: { ...review, endedOn: text(input.statedOn), result: text(input.reviewResult) } }) }
  },
  stayBegun: (file, { input }) => ({
    ...file,
    review: { ...(file.review ?? { number: text(input.reviewNumber), begunOn: text(input.statedOn) }), stayedOn: text(input.statedOn) },
  }),
  stayLifted: (file) => ({ ...file, ...unstayed(file) }),
  quashed: (file, entry) => ({ ...file, ...decided('quashed', file, entry) }),
  quashedEnded: (file, entry) => ({ ...file, ...decided('quashed', file, entry) }),
  changedOnReview: changed,
  foundUnlawful: (file, entry) => ({ ...file, ...decided('unlawful', file, entry) }),
  recordRefund: (file, { input }) => ({
    ...file,
    refunds: [...(file.refunds ?? []), { fen: Number(input.fen), on: text(input.paidOn), receipt: text(input.receipt), channel: 'refund' }],
  }),
}
