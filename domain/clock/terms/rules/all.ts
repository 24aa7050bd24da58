/** Every legal term, in the order of the list of statutory facts. */
import type { TermRule } from '../rule.ts'
import { civilProcedureTerms } from './civil-procedure.ts'
import { coercionLawTerms } from './coercion-law.ts'
import { compensationLawTerms } from './compensation-law.ts'
import { criminalReferralTerms } from './criminal-referral.ts'
import { disclosureTerms } from './disclosure.ts'
import { housingProcedureTerms } from './housing-penalty-procedure.ts'
import { litigationLawTerms } from './litigation-law.ts'
import { localSampleTerms } from './local-samples.ts'
import { penaltyLawTerms } from './penalty-law.ts'
import { petitionTerms } from './petition-regulation.ts'
import { reconsiderationLawTerms } from './reconsideration-law.ts'
import { singleTextTerms } from './single-texts.ts'
import { zhejiangTerms } from './zhejiang.ts'

// The letters of an id name its group; the groups stand in this order.
const groups = 'QJ CF SD ZJ QZ FY SS XF YS JC XX PC TJ SX ZH ZC TZ CL SR JD SJ'.split(' ')

const groupOf = (id: string) => groups.indexOf(id.slice(0, 2))

export const termRules: readonly TermRule[] = [
  ...civilProcedureTerms,
  ...penaltyLawTerms,
  ...housingProcedureTerms,
  ...coercionLawTerms,
  ...reconsiderationLawTerms,
  ...litigationLawTerms,
  ...petitionTerms,
  ...criminalReferralTerms,
  ...disclosureTerms,
  ...compensationLawTerms,
  ...singleTextTerms,
  ...zhejiangTerms,
  ...localSampleTerms,
].sort((one, other) => groupOf(one.id) - groupOf(other.id) || (one.id < other.id ? -1 : 1))

const byId: ReadonlyMap<string, TermRule> = new Map(termRules.map((rule) => [rule.id, rule]))

/** The term of an id ('CF-10b'), or undefined where there is none. */
export function findTerm(id: string): TermRule | undefined {
  return byId.get(id)
}
