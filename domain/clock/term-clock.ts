/**
 * A clock that runs by a legal term (法定期限): its length is a row of the terms, counted in whole days, months or years
 * from the day of the event, or in hours from the event itself. What is paused is not counted and what is extended is
 * added by the row's own extensions; the last day is derived anew each time, so that it never depends on who asks when.
 */
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import { addDays, civilDateAt, instantAt, type CivilDate } from './civil-date.ts'
import type { ClockRules } from './due-at.ts'
import { lastDayOf, lastInstantOf, type Days, type TermRefusal } from './terms/count.ts'
import { basisWords, stepWords } from './terms/explain.ts'
import { findTerm } from './terms/rules/all.ts'
import type { TermRule } from './terms/rule.ts'

/** The term of a rule ('CF-03'), counted from a day that is itself not counted. */
export type TermLength = { readonly kind: 'term'; readonly rule: string; readonly from: CivilDate }

/** A pause as a clock keeps it; `to` is absent while it lasts. */
type Pause = { readonly from: string; readonly to?: string }

/** What a term clock is derived from. */
export type TermState = {
  readonly length: TermLength
  readonly startedAt: string
  readonly pauses: readonly Pause[]
  /** How many of the row's extensions were granted. */
  readonly extensions: number
}

export type TermTimes = { readonly dueAt: Date; readonly dueSoonAt: Date; readonly givenSeconds: number; readonly steps: readonly Words[] }

/** The row a length names. Faults where there is none, or where it counts backwards: no clock can run so. */
export function termOf({ rule }: TermLength): TermRule {
  const found = findTerm(rule)
  if (!found) throw new Error(`no legal term ${rule}`)
  if (found.direction !== 'after') throw new Error(`${rule} counts back from a day and cannot be a clock`)
  return found
}

/** When it is due (the end of the last day) and why. Refused as `lastDayOf` is. */
export function termTimes(state: TermState, rules: ClockRules): Outcome<TermTimes, TermRefusal> {
  const rule = termOf(state.length)
  if (rule.unit === 'hour') {
    if (state.extensions > 0) return refuse('term.noExtension', { id: rule.id, count: 0 })
    const dueAt = lastInstantOf(rule, new Date(state.startedAt))
    return done(timesOf(new Date(state.startedAt), dueAt, rules, [basisWords(rule)]))
  }
  const suspensions = rule.suspendedBy === undefined ? [] : suspensionsOf(state.pauses, rules.offsetMinutes)
  const facts = { from: state.length.from, suspensions, extensions: state.extensions }
  const counted = lastDayOf(rule, facts, rules.calendar)
  const unpublished = !counted.ok && counted.refusal.code === 'clock.noCalendar' && outlastsPublication(rule)
  const term = unpublished ? lastDayOf({ ...rule, rollOver: 'never' }, facts, rules.calendar) : counted
  if (!term.ok) return term
  const steps = [basisWords(rule), ...term.value.steps.map(stepWords), ...(unpublished ? [notMovedOn] : [])]
  const from = instantAt(addDays(state.length.from, 1), '00:00', rules.offsetMinutes)
  const dueAt = instantAt(addDays(term.value.last, 1), '00:00', rules.offsetMinutes)
  return done(timesOf(from, dueAt, rules, steps))
}

const notMovedOn: Words = {
  zh: '最后一日所在年份的放假安排尚未公布，不作顺延',
  en: 'The holidays of the year of the last day are not published: it is not moved on',
}

/**
 * Holidays of a year are published late in the year before, so that a term of two months or more often ends in a year
 * nobody knows yet. Its natural days can be counted all the same; only whether its last day moves on cannot be told, and
 * it stands where it is, which is never too late. Working days of an unpublished year are not counted at all.
 */
function outlastsPublication({ unit, number }: TermRule): boolean {
  return unit === 'year' || (unit === 'month' && number >= 2) || (unit === 'day' && number >= 60)
}

function timesOf(from: Date, dueAt: Date, rules: ClockRules, steps: readonly Words[]): TermTimes {
  const ms = dueAt.getTime() - from.getTime()
  return { dueAt, dueSoonAt: new Date(dueAt.getTime() - ms * rules.dueSoonShare), givenSeconds: ms / 1000, steps }
}

/**
 * Whole days that a pause takes out: the day it begins is still counted and the day it ends is not, as with every period
 * (民法典第二百零一条第一款). What begins and ends on one day takes out nothing, which is the stricter reading for an organ.
 */
function suspensionsOf(pauses: readonly Pause[], offsetMinutes: number): Days[] {
  return pauses.flatMap(({ from, to }) => {
    if (to === undefined) return []
    const first = addDays(civilDateAt(new Date(from), offsetMinutes), 1)
    const last = civilDateAt(new Date(to), offsetMinutes)
    return first <= last ? [{ from: first, to: last }] : []
  })
}
