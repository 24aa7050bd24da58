/** Which procedure a proposed penalty needs: a hearing offered (听证), or a decision on the spot allowed (当场处罚). */
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import { measureParams } from './item.ts'
import { fineOf, type PartyKind, type Penalty, type PenaltyKind } from './penalty.ts'
import { groupOf, partyGroups, type EnforcementSettings, type PartyGroup } from './settings.ts'

/**
 * Due whatever the sum (行政处罚法第六十三条第三项、第四项). The last four are not named there: they weigh as much as those
 * that are, and count as 其他较重的行政处罚 of its fifth item, which is the reading that protects the party.
 */
const alwaysDue: readonly PenaltyKind[] = [
  ...(['downgrade', 'revoke', 'suspend', 'close', 'restrictTrade'] as const),
  ...(['suspendPermit', 'restrictActivity', 'detention', 'otherPenalty'] as const),
]

const confiscations: readonly PenaltyKind[] = ['confiscateGains', 'confiscateGoods']
const hearingBasis = '行政处罚法第六十三条第一款'

/**
 * Must the party be told of the right to a hearing? A sum on the threshold is due. Where a sum would decide and the place
 * has not set its threshold, the question is refused (`discretion.hearingThresholdUnset`), never answered with no.
 */
export function hearingDue(
  penalties: readonly Penalty[],
  party: PartyKind,
  { hearing, soleTraderAs }: Pick<EnforcementSettings, 'hearing' | 'soleTraderAs'>,
): Outcome<'due' | 'notDue', 'discretion.hearingThresholdUnset' | 'discretion.sumMissing'> {
  if (penalties.some(({ kind }) => alwaysDue.includes(kind))) return done('due')
  const unsized = penalties.find(({ kind, fen }) => fen === undefined && (kind === 'fine' || confiscations.includes(kind)))
  if (unsized) return refuse('discretion.sumMissing', measureParams(unsized.kind), hearingBasis)
  const group = groupOf(party, soleTraderAs)
  const person = group === 'individual'
  const confiscated = penalties.reduce((sum, { kind, fen }) => sum + (confiscations.includes(kind) ? (fen ?? 0) : 0), 0)
  const pairs = [
    { sum: fineOf(penalties), threshold: person ? hearing.individualFen : hearing.organisationFen },
    { sum: confiscated, threshold: person ? hearing.confiscationIndividualFen : hearing.confiscationOrganisationFen },
  ].filter(({ sum }) => sum > 0)
  if (pairs.some(({ sum, threshold }) => threshold !== undefined && sum >= threshold)) return done('due')
  if (pairs.some(({ threshold }) => threshold === undefined)) {
    return refuse('discretion.hearingThresholdUnset', { party: partyGroups[group].zh, partyEn: partyGroups[group].en }, hearingBasis)
  }
  return done('notDue')
}

/** The largest fine on the spot, in fen, the sum itself included (行政处罚法第五十一条). */
export const summaryFineMax: Readonly<Record<PartyGroup, number>> = { individual: 20_000, organisation: 300_000 }
const summaryBasis = '行政处罚法第五十一条'

/** May this be decided on the spot? A warning or a small fine, or both; public criticism and confiscation never. */
export function summaryAllowed(
  penalties: readonly Penalty[],
  party: PartyKind,
  soleTraderAs: PartyGroup,
): Outcome<true, 'discretion.summaryKind' | 'discretion.summarySum' | 'discretion.summaryNone' | 'discretion.sumMissing'> {
  if (penalties.length === 0) return refuse('discretion.summaryNone', undefined, summaryBasis)
  const other = penalties.find(({ kind }) => kind !== 'warning' && kind !== 'fine')
  if (other) return refuse('discretion.summaryKind', measureParams(other.kind), summaryBasis)
  const unsized = penalties.find(({ kind, fen }) => kind === 'fine' && fen === undefined)
  if (unsized) return refuse('discretion.sumMissing', measureParams(unsized.kind), summaryBasis)
  const limit = summaryFineMax[groupOf(party, soleTraderAs)]
  const sum = fineOf(penalties)
  return sum <= limit ? done(true) : refuse('discretion.summarySum', { sum: sum / 100, limit: limit / 100 }, summaryBasis)
}
