import { addMonths, type CivilDate } from '../../clock/civil-date.ts'

/** Months before a document expires in which it is to be looked at: prolonged, replaced or left to end (清理). */
export const cleanUpMonths = 6

export type DocumentStanding = 'inForce' | 'expiring' | 'over'

/** Where a normative document stands on a day: its last day is still one of validity; the day it was ended is none. */
export function documentStanding(
  { validUntil, endedOn }: { readonly validUntil: CivilDate | null; readonly endedOn: CivilDate | null },
  today: CivilDate,
): DocumentStanding {
  if ((endedOn !== null && endedOn <= today) || (validUntil !== null && validUntil < today)) return 'over'
  return validUntil !== null && validUntil <= addMonths(today, cleanUpMonths) ? 'expiring' : 'inForce'
}
