/**
 * When a service level is due, and why then. A clock of the urgent kinds runs always; the others run in
 * office hours of working days. The walk goes over days, not minutes: whatever part of each day counts is
 * taken from what is left, and the part where nothing is left holds the answer.
 */
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import { chinaOffsetMinutes, civilDateOf, dayMs, yearOfDay } from './civil-date.ts'
import { officeSchedule, officeOn, usualHours, type OfficeSchedule, type OfficeVersion } from './office-hours.ts'
import { levelSeconds, serviceLevelKinds, usualHoursPerWorkDay, type ServiceLevel, type ServiceLevelKind } from './service-level.ts'
import { StepLog, type Step } from './step.ts'
import { standingOf, type WorkCalendar } from './work-calendar.ts'

/** What a district counts by. `dueSoonShare` is the share of a level that is left when it is due soon (临期). */
export type ClockRules = {
  readonly calendar: WorkCalendar
  readonly office: OfficeSchedule
  readonly offsetMinutes: number
  readonly hoursPerWorkDay: number
  readonly dueSoonShare: number
}

export type CountingCode = 'clock.noCalendar' | 'clock.noOfficeHours'

export type Due = { readonly dueAt: Date; readonly steps: readonly Step[] }

/** Milliseconds to count, an instant (epoch ms) not to pass, and the log that explains, where one is wanted. */
type Walk = { readonly ms: number; readonly until: number; readonly log?: StepLog }
type Walked = { readonly at: number; readonly ms: number }

const minuteMs = 60_000

/** The usual rules over a calendar: hours 08:00–12:00 and 14:00–18:00, UTC+8, 8 hours to a 工作日, due soon at 1/5. */
export function usualRules(calendar: WorkCalendar, versions?: readonly OfficeVersion[]): Outcome<ClockRules> {
  const always = [{ from: civilDateOf(Date.UTC(1900, 0, 1) / dayMs), hours: usualHours }]
  const office = officeSchedule(versions ?? always)
  if (!office.ok) return office
  return done({
    calendar,
    office: office.value,
    offsetMinutes: chinaOffsetMinutes,
    hoursPerWorkDay: usualHoursPerWorkDay,
    dueSoonShare: 0.2,
  })
}

/**
 * When a level that starts at an instant is due, to the millisecond, and the steps that lead there. A start
 * outside office hours counts from the next opening; what runs out at closing time is due at closing time.
 * Refused: a day that has to be looked at lies in a year without calendar or before the first office hours.
 */
export function dueAt(level: ServiceLevel, start: Date, rules: ClockRules): Outcome<Due, CountingCode> {
  return advance(level.kind, start, levelSeconds(level, rules.hoursPerWorkDay), rules)
}

/** The earliest instant by which `seconds` (three decimals count) have run since `start`, and the steps. */
export function advance(kind: ServiceLevelKind, start: Date, seconds: number, rules: ClockRules): Outcome<Due, CountingCode> {
  const log = new StepLog()
  const walked = walk(kind, start.getTime(), { ms: toMs(seconds), until: Infinity, log }, rules)
  return walked.ok ? done({ dueAt: new Date(walked.value.at), steps: log.steps() }) : walked
}

/** `advance` without the explanation, for callers that need the instant only. */
export function instantAfter(kind: ServiceLevelKind, start: Date, seconds: number, rules: ClockRules): Outcome<Date, CountingCode> {
  const walked = walk(kind, start.getTime(), { ms: toMs(seconds), until: Infinity }, rules)
  return walked.ok ? done(new Date(walked.value.at)) : walked
}

/**
 * The seconds (to the millisecond) a clock of this kind runs between two instants, in its own counting;
 * negative when `to` is earlier. The inverse of `advance`.
 */
export function usedSeconds(kind: ServiceLevelKind, from: Date, to: Date, rules: ClockRules): Outcome<number, CountingCode> {
  const [first, last] = [from.getTime(), to.getTime()]
  const walked = walk(kind, Math.min(first, last), { ms: Infinity, until: Math.max(first, last) }, rules)
  if (!walked.ok) return walked
  return done(walked.value.ms === 0 ? 0 : (Math.sign(last - first) * walked.value.ms) / 1000)
}

/** The steps by which a clock of this kind ran from one instant to a later one. */
export function traceBetween(kind: ServiceLevelKind, from: Date, to: Date, rules: ClockRules): Outcome<readonly Step[], CountingCode> {
  const log = new StepLog()
  const walked = walk(kind, from.getTime(), { ms: Infinity, until: to.getTime(), log }, rules)
  return walked.ok ? done(log.steps()) : walked
}

function toMs(seconds: number): number {
  return Math.round(seconds * 1000)
}

function walk(kind: ServiceLevelKind, from: number, goal: Walk, rules: ClockRules): Outcome<Walked, CountingCode> {
  if (!Number.isFinite(from)) throw new RangeError('a clock needs a valid instant')
  const offset = rules.offsetMinutes * minuteMs
  if (serviceLevelKinds[kind].runs === 'office') return walkOffice(from, goal, rules, offset)
  const ms = Math.max(0, Math.min(goal.ms, goal.until - from))
  goal.log?.continuous(from + offset, from + offset + ms)
  return done({ at: from + ms, ms })
}

function walkOffice(start: number, goal: Walk, rules: ClockRules, offset: number): Outcome<Walked, CountingCode> {
  const { log } = goal
  const from = start + offset
  const until = goal.until + offset
  let counted = 0
  let yearEnds = -Infinity
  if (goal.ms <= 0) return done({ at: start, ms: 0 })
  for (let day = Math.floor(from / dayMs); day * dayMs < until; day += 1) {
    if (day > yearEnds) {
      const year = yearOfDay(day)
      if (!rules.calendar.years.has(year)) return refuse('clock.noCalendar', { year })
      yearEnds = Date.UTC(year, 11, 31) / dayMs
    }
    const standing = standingOf(day, rules.calendar)
    const office = standing.works ? officeOn(day, rules.office) : undefined
    if (!office) {
      if (standing.works) return refuse('clock.noOfficeHours', { date: civilDateOf(day) })
      log?.rest(day, standing, from, until)
      continue
    }
    log?.open(day, office, standing, from)
    for (const span of office.spans) {
      const opens = Math.max(day * dayMs + span.fromMs, from)
      const closes = Math.min(day * dayMs + span.toMs, until)
      if (closes <= opens) continue
      const ms = Math.min(closes - opens, goal.ms - counted)
      counted += ms
      log?.count(opens, opens + ms)
      if (counted === goal.ms) {
        log?.close()
        return done({ at: opens + ms - offset, ms: counted })
      }
    }
    log?.close(until)
  }
  return done({ at: goal.until, ms: counted })
}
