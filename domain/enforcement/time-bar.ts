/** 追诉时效: for how long after an act it may still be penalised (行政处罚法第三十六条). */
import { addMonths, type CivilDate } from '../clock/civil-date.ts'
import { findTerm } from '../clock/terms/rules/all.ts'
import type { TermRule } from '../clock/terms/rule.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'

export type ActInTime = {
  readonly happenedOn: CivilDate
  /** Whether the act is repeated or lasts (连续或者继续状态). A building lasts until it is put right (建法〔2012〕99号第十四条). */
  readonly continuing: boolean
  /** The day a continuing act ended; absent while it goes on. */
  readonly endedOn?: CivilDate
  /** The day it was discovered, which the file has to prove: the law does not say what 发现 is. */
  readonly discoveredOn: CivilDate
  /** Five years need both: life and health or financial safety is touched, and harm was done. */
  readonly fiveYears?: { readonly field: boolean; readonly harm: boolean }
}

/** `last` is the last day on which discovery was in time; absent while the act goes on. */
export type TimeBar = { readonly years: number; readonly from?: CivilDate; readonly last?: CivilDate; readonly rule: string }

/** Refused with the last day where the act was discovered too late, and where its days contradict one another. */
export function timeBar(
  act: ActInTime,
): Outcome<TimeBar, 'discretion.timeBarred' | 'discretion.endsBefore' | 'discretion.discoveredBefore'> {
  const { happenedOn, continuing, endedOn, discoveredOn, fiveYears } = act
  const rule = ruleOf(fiveYears?.field === true && fiveYears.harm ? 'CF-01b' : 'CF-01')
  const basis = `${rule.law}${rule.article}`
  if (endedOn !== undefined && endedOn < happenedOn) return refuse('discretion.endsBefore', { from: happenedOn, to: endedOn })
  if (discoveredOn < happenedOn) return refuse('discretion.discoveredBefore', { on: discoveredOn, from: happenedOn })
  const found = { years: rule.number, rule: rule.id }
  if (continuing && endedOn === undefined) return done(found)
  const from = continuing ? (endedOn ?? happenedOn) : happenedOn
  // Years are counted without a calendar: the term is never moved by days of rest.
  const last = addMonths(from, 12 * rule.number)
  if (discoveredOn > last) return refuse('discretion.timeBarred', { from, last, years: rule.number, on: discoveredOn }, basis)
  return done({ ...found, from, last })
}

function ruleOf(id: string): TermRule {
  const rule = findTerm(id)
  if (!rule || rule.unit !== 'year' || rule.rollOver !== 'never') throw new Error(`${id} is no term of years that never rolls`)
  return rule
}
