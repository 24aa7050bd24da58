/**
 * How a legal term is counted. The day of the event is not counted (民法典第二百零一条第一款); months and years end on
 * the corresponding day, or on the month's last where there is none (第二百零二条); hours run from the event itself
 * (第二百零一条第二款). Every derivation is kept as steps, so that the last day can be explained to whoever asks.
 */
import { done, refuse, type Outcome } from '../../kernel/outcome.ts'
import { addDays, addMonths, civilDateOf, dayNumberOf, daysBetween, yearOfDay, type CivilDate } from '../civil-date.ts'
import { standingOf, type DayStanding, type WorkCalendar } from '../work-calendar.ts'
import type { RollOver, TermRule, TermUnit } from './rule.ts'

/** A stretch of whole days, both ends included. */
export type Days = { readonly from: CivilDate; readonly to: CivilDate }

/** What happened to one term. */
export type TermFacts = {
  /** The day of the event; for a backward term, the day that is to come. */
  readonly from: CivilDate
  /** Stretches that do not count, in any order; they may overlap. */
  readonly suspensions?: readonly Days[]
  /** How many of the row's extensions were granted, the first one first. */
  readonly extensions?: number
}

/** One stretch of the derivation. `counted` stretches say how many days of them count. */
export type TermStep = Days & {
  readonly why: 'notCounted' | 'counted' | 'rest' | 'suspended' | 'rolled' | 'between'
  readonly counted: number
  /** Which part of the term: 0 the term itself, 1 its first extension. */
  readonly part: number
}

export type Term = { readonly last: CivilDate; readonly steps: readonly TermStep[] }

export type TermRefusal =
  'clock.noCalendar' | 'term.inHours' | 'term.noExtension' | 'term.notSuspended' | 'term.suspensionBackwards' | 'clock.dateOutOfRange'

/**
 * The last day of a term of days, months or years. Refused: `term.inHours` for a term of hours, `term.noExtension` when
 * more extensions are asked for than the law knows, `term.notSuspended` when nothing suspends the term,
 * `term.suspensionBackwards` for a stretch that ends before it begins, `clock.noCalendar` where working days or days
 * of rest of a year without a calendar decide.
 */
export function lastDayOf(rule: TermRule, facts: TermFacts, calendar: WorkCalendar): Outcome<Term, TermRefusal> {
  const wrong = refusalOf(rule, facts)
  if (wrong) return wrong
  try {
    return done(rule.direction === 'before' ? countBack(rule, facts.from, calendar) : countOn(rule, facts, calendar))
  } catch (fault) {
    if (fault instanceof NoCalendar) return refuse('clock.noCalendar', { year: fault.year })
    if (fault instanceof RangeError) return refuse('clock.dateOutOfRange', { text: facts.from, first: 1900, last: 2200 })
    throw fault
  }
}

/** The last instant of a term of hours, holidays or not. Faults: a rule of another unit. */
export function lastInstantOf(rule: TermRule, event: Date): Date {
  if (rule.unit !== 'hour') throw new Error(`${rule.id} is not a term of hours`)
  return new Date(event.getTime() + rule.number * 3_600_000)
}

class NoCalendar extends Error {
  readonly year: number
  constructor(year: number) {
    super(`no calendar for ${year}`)
    this.year = year
  }
}

function refusalOf(rule: TermRule, { suspensions = [], extensions = 0 }: TermFacts): ReturnType<typeof refuse<TermRefusal>> | undefined {
  if (rule.unit === 'hour') return refuse('term.inHours', { id: rule.id, count: rule.number })
  if (extensions > (rule.extensions?.length ?? 0)) return refuse('term.noExtension', { id: rule.id, count: rule.extensions?.length ?? 0 })
  if (suspensions.length > 0 && rule.suspendedBy === undefined) return refuse('term.notSuspended', { id: rule.id })
  const backwards = suspensions.find(({ from, to }) => to < from)
  return backwards && refuse('term.suspensionBackwards', { from: backwards.from, to: backwards.to })
}

function standing(day: number, calendar: WorkCalendar): DayStanding {
  const year = yearOfDay(day)
  if (!calendar.years.has(year)) throw new NoCalendar(year)
  return standingOf(day, calendar)
}

function countOn(rule: TermRule, { from, suspensions = [], extensions = 0 }: TermFacts, calendar: WorkCalendar): Term {
  const log = new StepLog()
  log.add(dayNumberOf(from), 'notCounted', 0, 0)
  const suspended = suspensions.map((one) => [dayNumberOf(one.from), dayNumberOf(one.to)] as const)
  let cursor = from
  const parts = [rule, ...(rule.extensions ?? []).slice(0, extensions)]
  parts.forEach(({ number, unit }, part) => {
    cursor = advance(cursor, number, unit, suspended, calendar, log, part)
  })
  const last = rolled(cursor, rule, calendar, log, parts.length - 1)
  return { last, steps: log.steps() }
}

/** So many of a unit on from a day that is not counted. Suspended days count for nothing, in whichever unit. */
function advance(
  from: CivilDate,
  number: number,
  unit: TermUnit,
  suspended: readonly (readonly [number, number])[],
  calendar: WorkCalendar,
  log: StepLog,
  part: number,
): CivilDate {
  const months = unit === 'year' ? 12 * number : number
  const left = unit === 'month' || unit === 'year' ? daysBetween(from, addMonths(from, months)) : number
  let day = dayNumberOf(from)
  for (let counted = 0; counted < left;) {
    day += 1
    const isSuspended = suspended.some(([begins, ends]) => begins <= day && day <= ends)
    const rests = !isSuspended && unit === 'workDay' && !standing(day, calendar).works
    if (!isSuspended && !rests) counted += 1
    log.add(day, isSuspended ? 'suspended' : rests ? 'rest' : 'counted', isSuspended || rests ? 0 : 1, part)
  }
  return civilDateOf(day)
}

/** The day itself, or the first one after the rest it falls into. Working days never fall into any. */
function rolled(
  last: CivilDate,
  { rollOver, unit, extensions = [] }: TermRule,
  calendar: WorkCalendar,
  log: StepLog,
  part: number,
): CivilDate {
  const ends = part === 0 ? unit : (extensions[part - 1]?.unit ?? unit)
  if (rollOver === 'never' || ends === 'workDay') return last
  let day = dayNumberOf(last)
  while (isRest(day, rollOver, calendar)) {
    day += 1
    log.add(day, 'rolled', 0, part)
  }
  return civilDateOf(day)
}

function isRest(day: number, rollOver: Exclude<RollOver, 'never'>, calendar: WorkCalendar): boolean {
  const { works, why } = standing(day, calendar)
  return rollOver === 'holiday' ? why === 'holiday' : !works
}

/**
 * The last day on which the act is still in time, with so many whole days between it and the day to come: neither the
 * day of the act nor the day to come is one of them.
 */
function countBack({ number, unit }: TermRule, to: CivilDate, calendar: WorkCalendar): Term {
  const log = new StepLog()
  const until = dayNumberOf(to)
  let day = until
  const left = unit === 'month' || unit === 'year' ? daysBetween(addMonths(to, -(unit === 'year' ? 12 * number : number)), to) : number
  const passed: { day: number; rests: boolean }[] = []
  for (let counted = 0; counted < left;) {
    day -= 1
    const rests = unit === 'workDay' && !standing(day, calendar).works
    if (!rests) counted += 1
    passed.push({ day, rests })
  }
  const last = addDays(civilDateOf(day), -1)
  log.add(dayNumberOf(last), 'notCounted', 0, 0)
  for (const one of passed.reverse()) log.add(one.day, one.rests ? 'rest' : 'between', one.rests ? 0 : 1, 0)
  log.add(until, 'notCounted', 0, 0)
  return { last, steps: log.steps() }
}

/** Collects days in order; days alike that follow one another are one step. */
class StepLog {
  readonly #steps: { from: number; to: number; why: TermStep['why']; counted: number; part: number }[] = []

  add(day: number, why: TermStep['why'], counted: number, part: number): void {
    const before = this.#steps.at(-1)
    if (before && before.why === why && before.part === part && before.to === day - 1) {
      before.to = day
      before.counted += counted
      return
    }
    this.#steps.push({ from: day, to: day, why, counted, part })
  }

  steps(): TermStep[] {
    return this.#steps.map(({ from, to, ...rest }) => ({ from: civilDateOf(from), to: civilDateOf(to), ...rest }))
  }
}
