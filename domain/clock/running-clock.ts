/**
 * A clock (计时): one limit running against one matter. It is kept as plain JSON, because it stands in the
 * matter's entries; instants are ISO texts in UTC. `dueAt` is set when the clock starts and moves only by a
 * recorded act: resuming after a pause and extension. Nothing asks "is it late" of a calendar again.
 */
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import { instantAfter, traceBetween, usedSeconds, type ClockRules, type CountingCode } from './due-at.ts'
import { levelSeconds, serviceLevelKinds, type ServiceLevel, type ServiceLevelKind } from './service-level.ts'
import { pausedStep, type Step } from './step.ts'

/** An instant as ISO 8601 text in UTC, as `Date.toISOString` writes it. */
export type Instant = string

/** `to` is absent while the pause lasts. */
export type Pause = { readonly from: Instant; readonly to?: Instant }

/** How much an extension (延期) added, in seconds of the clock's own counting, and when it was given. */
export type Extension = { readonly at: Instant; readonly level: ServiceLevel; readonly seconds: number }

type Kept = {
  /** What the clock measures, by the name its procedure gives it, e.g. 'handle'. */
  readonly kind: string
  readonly level: ServiceLevel
  readonly startedAt: Instant
  readonly dueAt: Instant
  /** From when little is left (临期): `dueSoonShare` of all the time given, the extensions included. */
  readonly dueSoonAt: Instant
  /** All the time given, in seconds of the clock's own counting. */
  readonly givenSeconds: number
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  /** The due time that passed unmet; gone again when an extension gives time beyond the present. */
  readonly lapsedAt?: Instant
}

export type RunningClock = Kept & { readonly state: 'running' }
/** `dueAt` of a paused clock is what it was; `leftSeconds` decides when it resumes. Negative when it had lapsed. */
export type PausedClock = Kept & { readonly state: 'paused'; readonly leftSeconds: number }
/** `leftSeconds` is what was not needed, or, negative, by how much it was late. */
export type StoppedClock = Kept & {
  readonly state: 'stopped'
  readonly stoppedAt: Instant
  readonly leftSeconds: number
}
export type Clock = RunningClock | PausedClock | StoppedClock

/** How a clock stands for whoever looks at it. */
export const clockStandings = {
  running: { zh: '计时中', en: 'running' },
  dueSoon: { zh: '临期', en: 'due soon' },
  lapsed: { zh: '超期', en: 'overdue' },
  paused: { zh: '暂停', en: 'paused' },
  stopped: { zh: '已停', en: 'stopped' },
} as const satisfies Record<string, Words>

export type ClockStanding = keyof typeof clockStandings

/** Starts a clock. Refused as `dueAt` is. */
export function startClock(kind: string, level: ServiceLevel, at: Date, rules: ClockRules): Outcome<RunningClock, CountingCode> {
  const givenSeconds = levelSeconds(level, rules.hoursPerWorkDay)
  const times = schedule(level.kind, at, givenSeconds, givenSeconds, rules)
  if (!times.ok) return times
  const kept = { kind, level, startedAt: at.toISOString(), givenSeconds, pauses: [], extensions: [] }
  return done({ ...kept, ...times.value, state: 'running' })
}

/** Stops the counting and keeps what is left. Refused: not running, or before the clock's last change. */
export function pauseClock(clock: Clock, at: Date, rules: ClockRules): Outcome<PausedClock> {
  if (clock.state === 'paused') return refuse('clock.alreadyPaused', { kind: clock.kind })
  if (clock.state === 'stopped') return refuse('clock.stopped', { kind: clock.kind })
  const left = leftAt(clock, at, rules)
  if (!left.ok) return left
  const pauses = [...clock.pauses, { from: at.toISOString() }]
  return done({ ...withLapse(clock, at), pauses, state: 'paused', leftSeconds: left.value })
}

/**
 * Goes on with what was left: due again when that much has run from now. A clock that had lapsed stays
 * lapsed and its due time moves by the time of the pause, so that it is late by as much as before.
 */
export function resumeClock(clock: Clock, at: Date, rules: ClockRules): Outcome<RunningClock> {
  if (clock.state !== 'paused') return refuse('clock.notPaused', { kind: clock.kind })
  const order = inOrder(clock, at)
  if (!order.ok) return order
  const times = clock.lapsedAt
    ? movedByPause(clock, at, rules)
    : schedule(clock.level.kind, at, clock.leftSeconds, clock.givenSeconds, rules)
  if (!times.ok) return times
  return done({ ...keptOf(clock), ...times.value, pauses: endPause(clock.pauses, at), state: 'running' })
}

/**
 * Gives more time (延期), counted on from the present due time, also when that has passed. Refused: the
 * clock has stopped, or the extension counts otherwise than the clock does (continuous against office hours).
 */
export function extendClock(clock: Clock, by: ServiceLevel, at: Date, rules: ClockRules): Outcome<Clock> {
  if (clock.state === 'stopped') return refuse('clock.stopped', { kind: clock.kind })
  if (serviceLevelKinds[by.kind].runs !== serviceLevelKinds[clock.level.kind].runs) {
    return refuse('clock.otherCounting', { kind: clock.kind })
  }
  const before = leftAt(clock, at, rules)
  if (!before.ok) return before
  const seconds = levelSeconds(by, rules.hoursPerWorkDay)
  const left = exact(before.value + seconds)
  const givenSeconds = clock.givenSeconds + seconds
  const extensions = [...clock.extensions, { at: at.toISOString(), level: by, seconds }]
  const late = left <= 0
  const { lapsedAt, ...others } = withLapse(clock, at)
  const kept = { ...others, ...(late && lapsedAt && { lapsedAt }), givenSeconds, extensions }
  if (clock.state === 'paused' && !late) return done({ ...kept, state: 'paused', leftSeconds: left })
  const times = late ? moved(clock, seconds, rules) : schedule(clock.level.kind, at, left, givenSeconds, rules)
  if (!times.ok) return times
  return clock.state === 'paused'
    ? done({ ...kept, ...times.value, state: 'paused', leftSeconds: left })
    : done({ ...kept, ...times.value, state: 'running' })
}

/** Ends the clock, in time or late; a clock stops once. */
export function stopClock(clock: Clock, at: Date, rules: ClockRules): Outcome<StoppedClock> {
  if (clock.state === 'stopped') return refuse('clock.stopped', { kind: clock.kind })
  const left = leftAt(clock, at, rules)
  if (!left.ok) return left
  const pauses = clock.state === 'paused' ? endPause(clock.pauses, at) : clock.pauses
  const ending = { state: 'stopped', stoppedAt: at.toISOString(), leftSeconds: left.value } as const
  return done({ ...withLapse(clock, at), pauses, ...ending })
}

/**
 * Marks that the due time has passed (超期). Refused: it has not, or is already marked, or the clock does
 * not run. Pausing and stopping mark it too: whenever a clock comes back with a `lapsedAt` it did not have,
 * a lapse has to be entered.
 */
export function lapseClock(clock: Clock, now: Date): Outcome<RunningClock> {
  if (clock.state !== 'running' || clock.lapsedAt || !isPast(clock.dueAt, now)) {
    return refuse('clock.notLapsed', { kind: clock.kind })
  }
  return done({ ...clock, lapsedAt: clock.dueAt })
}

/** How the clock stands. What is done at the due time to the millisecond is in time. */
export function standing(clock: Clock, now: Date): ClockStanding {
  if (clock.state !== 'running') return clock.state
  if (clock.lapsedAt || isPast(clock.dueAt, now)) return 'lapsed'
  return now.getTime() >= Date.parse(clock.dueSoonAt) ? 'dueSoon' : 'running'
}

/** What is left, in seconds of the clock's own counting; negative when late. */
export function left(clock: Clock, now: Date, rules: ClockRules): Outcome<number, CountingCode> {
  if (clock.state !== 'running') return done(clock.leftSeconds)
  return usedSeconds(clock.level.kind, now, new Date(clock.dueAt), rules)
}

/**
 * How the clock came to its due time, or its end: every stretch it ran and every pause. Derived anew; where
 * the calendar has been corrected since, the stored `dueAt` stands and the steps may add up to another sum.
 */
export function derivation(clock: Clock, rules: ClockRules): Outcome<readonly Step[], CountingCode> {
  const steps: Step[] = []
  let from = clock.startedAt
  for (const pause of clock.pauses) {
    const ran = traceBetween(clock.level.kind, new Date(from), new Date(pause.from), rules)
    if (!ran.ok) return ran
    const ends = pause.to === undefined ? undefined : new Date(pause.to)
    steps.push(...ran.value, pausedStep(new Date(pause.from), ends, rules.offsetMinutes))
    if (pause.to === undefined) return done(steps)
    from = pause.to
  }
  const end = clock.state === 'stopped' ? clock.stoppedAt : clock.dueAt
  if (Date.parse(end) <= Date.parse(from)) return done(steps)
  const ran = traceBetween(clock.level.kind, new Date(from), new Date(end), rules)
  return ran.ok ? done([...steps, ...ran.value]) : ran
}

type Times = { readonly dueAt: Instant; readonly dueSoonAt: Instant }

/** Due when `seconds` have run from `at`, due soon when `dueSoonShare` of all that was given is left. */
function schedule(kind: ServiceLevelKind, at: Date, seconds: number, given: number, rules: ClockRules): Outcome<Times, CountingCode> {
  const due = instantAfter(kind, at, seconds, rules)
  if (!due.ok) return due
  const soon = instantAfter(kind, at, Math.max(0, seconds - given * rules.dueSoonShare), rules)
  return soon.ok ? done({ dueAt: due.value.toISOString(), dueSoonAt: soon.value.toISOString() }) : soon
}

/** The due time of a clock that is late, moved on by so much of its own counting. */
function moved(clock: Clock, seconds: number, rules: ClockRules): Outcome<Times, CountingCode> {
  const due = instantAfter(clock.level.kind, new Date(clock.dueAt), seconds, rules)
  return due.ok ? done({ dueAt: due.value.toISOString(), dueSoonAt: due.value.toISOString() }) : due
}

/** The due time of a clock that was late when it was paused, moved on by the time of the pause. */
function movedByPause(clock: PausedClock, at: Date, rules: ClockRules): Outcome<Times, CountingCode> {
  const pausedAt = clock.pauses.at(-1)?.from ?? clock.startedAt
  const paused = usedSeconds(clock.level.kind, new Date(pausedAt), at, rules)
  return paused.ok ? moved(clock, paused.value, rules) : paused
}

function leftAt(clock: Clock, at: Date, rules: ClockRules): Outcome<number> {
  const order = inOrder(clock, at)
  return order.ok ? left(clock, at, rules) : order
}

/** An act may not be earlier than the clock's last change. */
function inOrder(clock: Clock, at: Date): Outcome<Date> {
  const pause = clock.pauses.at(-1)
  const changes = [clock.startedAt, clock.extensions.at(-1)?.at, pause?.to ?? pause?.from]
  const early = changes.some((change) => change !== undefined && at.getTime() < Date.parse(change))
  return early ? refuse('clock.outOfOrder', { kind: clock.kind, at: at.toISOString() }) : done(at)
}

function keptOf(clock: Clock): Kept {
  const { kind, level, startedAt, dueAt, dueSoonAt, givenSeconds, pauses, extensions, lapsedAt } = clock
  const kept = { kind, level, startedAt, dueAt, dueSoonAt, givenSeconds, pauses, extensions }
  return { ...kept, ...(lapsedAt && { lapsedAt }) }
}

function withLapse(clock: Clock, at: Date): Kept {
  const lapses = clock.state === 'running' && !clock.lapsedAt && isPast(clock.dueAt, at)
  return { ...keptOf(clock), ...(lapses && { lapsedAt: clock.dueAt }) }
}

function endPause(pauses: readonly Pause[], at: Date): readonly Pause[] {
  return pauses.map((pause) => (pause.to === undefined ? { from: pause.from, to: at.toISOString() } : pause))
}

function isPast(due: Instant, now: Date): boolean {
  return now.getTime() > Date.parse(due)
}

/** Seconds to the millisecond: sums of decimal fractions are not exact by themselves. */
function exact(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
