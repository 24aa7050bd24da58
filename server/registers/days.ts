import { createHash } from 'node:crypto'
import { addDays, parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { canonical } from '../../domain/procedure/canonical.ts'

export type Term = { readonly from: CivilDate; readonly to: CivilDate | null }

/** A term as a form gives it. Refuses `clock.badDate` and a last day before the first (`register.badTerm`). */
export function readTerm(from: string, to: string | null): Outcome<Term, 'clock.badDate' | 'clock.dateOutOfRange' | 'register.badTerm'> {
  const first = parseCivilDate(from)
  if (!first.ok) return first
  if (to === null) return done({ from: first.value, to: null })
  const last = parseCivilDate(to)
  if (!last.ok) return last
  return last.value < first.value ? refuse('register.badTerm') : done({ from: first.value, to: last.value })
}

/** A last day from today on: what has been in force stays as it was. Refuses also a day before the first. */
export function readLastDay(
  text: string,
  from: string,
  today: CivilDate,
): Outcome<CivilDate, 'clock.badDate' | 'clock.dateOutOfRange' | 'register.badTerm' | 'register.past'> {
  const day = parseCivilDate(text)
  if (!day.ok) return day
  if (day.value < from) return refuse('register.badTerm')
  // Yesterday ends a record as of today.
  return day.value < addDays(today, -1) ? refuse('register.past', { day: day.value, today }) : day
}

export const holdsOn = (term: { readonly from: string; readonly to: string | null }, day: string): boolean =>
  term.from <= day && (term.to === null || term.to >= day)

/** Names the state of a record; another state has another name. */
export function seenOf(record: unknown): string {
  return createHash('sha256').update(canonical(record)).digest('hex').slice(0, 24)
}
