import { daysBetween, type CivilDate } from '../../clock/civil-date.ts'
import type { Finding } from './rule.ts'
import type { ClueSettings } from './settings.ts'

/** A decision and its service (行政处罚法第六十一条: seven days, CF-04). */
export type DeliveredDecision = {
  readonly matter: string
  readonly seq: number
  readonly unit: string | null
  readonly lastDay: CivilDate
  /** Null while it is not served. */
  readonly servedOn: CivilDate | null
  /** The day on which it was given to the post, passed on or announced: what the party or the post then takes is not the organ's. */
  readonly begunOn: CivilDate | null
  readonly ended: boolean
}

/** 逾期送达: served after the period, or not yet, where nothing had been set on its way in time. */
export function findLateDelivery(facts: readonly DeliveredDecision[], today: CivilDate, { deliveryDays }: ClueSettings): Finding[] {
  return facts.flatMap((fact) => {
    if ((fact.ended && fact.servedOn === null) || (fact.begunOn !== null && fact.begunOn <= fact.lastDay)) return []
    return overdue(fact, fact.servedOn ?? today, fact.servedOn, deliveryDays)
  })
}

/** The disclosure of a decision (行政处罚法第四十八条; seven working days, 国办发〔2018〕118号（六）). */
export type DisclosedDecision = {
  readonly matter: string
  readonly seq: number
  readonly unit: string | null
  readonly lastDay: CivilDate
  /** Published, withheld or withdrawn: on the day somebody decided about it. Null while nobody has. */
  readonly settledOn: CivilDate | null
  /** Before it is served, a decision cannot be published. */
  readonly servedOn: CivilDate | null
}

/** 未公示、逾期公示: nobody decided in time whether it is published, although it had been served in time for that. */
export function findUndisclosed(facts: readonly DisclosedDecision[], today: CivilDate, { disclosureDays }: ClueSettings): Finding[] {
  return facts.flatMap((fact) => {
    if (fact.servedOn === null || fact.servedOn > fact.lastDay) return []
    return overdue(fact, fact.settledOn ?? today, fact.settledOn, disclosureDays)
  })
}

type Period = { readonly matter: string; readonly seq: number; readonly unit: string | null; readonly lastDay: CivilDate }

function overdue(fact: Period, until: CivilDate, doneOn: CivilDate | null, least: number): Finding[] {
  const days = daysBetween(fact.lastDay, until)
  if (days < least) return []
  const done = doneOn === null ? { zh: '仍未办理', en: 'not done yet' } : { zh: `${doneOn} 办理`, en: `done on ${doneOn}` }
  return [
    {
      key: `${fact.matter}/${fact.seq}`,
      matter: fact.matter,
      unit: fact.unit,
      persons: [],
      shows: [{ matter: fact.matter, seq: fact.seq }],
      figures: { lastDay: fact.lastDay, days, done },
      measure: days,
    },
  ]
}
