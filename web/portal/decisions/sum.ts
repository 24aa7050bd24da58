import type { PublishedDecision } from '../../../contract/portal.ts'

/** What a decision takes in money, in yuan. */
export const sumOf = ({ penalties }: PublishedDecision): number => penalties.reduce((sum, { fen }) => sum + (fen ?? 0), 0) / 100
