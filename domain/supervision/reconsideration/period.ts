/** 申请期限 (行政复议法第二十条、第二十一条): until when somebody may ask for reconsideration of an act. */
import type { CivilDate } from '../../clock/civil-date.ts'

export type Known = {
  /** The day the party knew of the act: the day of service. */
  readonly knownOn: CivilDate
  readonly madeOn: CivilDate
  /** Whether the act told of the right, the organ and the time. */
  readonly told: boolean
  /** Where it did not: the day the party came to know of them. */
  readonly rightsKnownOn?: CivilDate
  readonly immovable: boolean
}

export type Period = {
  readonly until: CivilDate
  /** The term that ends it. */
  readonly rule: 'FY-01' | 'FY-02' | 'FY-03' | 'FY-03b'
}

/**
 * Sixty days from knowing of the act; where the act did not tell of the right, the organ and the time, from knowing those,
 * and at the latest one year from knowing the act; never after five years, for immovables twenty, from the act itself.
 * `lastDay` counts a term from a day; undefined where the calendar does not reach: then nothing is known, but for the
 * outermost years, which are far beyond the others.
 */
export function applicationPeriod(known: Known, lastDay: (rule: string, from: CivilDate) => CivilDate | undefined): Period | undefined {
  const { knownOn, madeOn, told, rightsKnownOn, immovable } = known
  const capRule = immovable ? 'FY-03' : 'FY-03b'
  const cap = lastDay(capRule, madeOn)
  const from = told ? knownOn : rightsKnownOn
  const sixty = from && lastDay('FY-01', from)
  const year = told ? undefined : lastDay('FY-02', knownOn)
  if ((told && sixty === undefined) || (!told && year === undefined)) return undefined
  const ends: Period[] = [
    ...(sixty ? [{ until: sixty, rule: 'FY-01' as const }] : []),
    ...(year ? [{ until: year, rule: 'FY-02' as const }] : []),
    ...(cap ? [{ until: cap, rule: capRule } as const] : []),
  ]
  return ends.reduce((first, one) => (one.until < first.until ? one : first))
}
