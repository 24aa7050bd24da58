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
import { termTimes, type TermLength } from './term-clock.ts'
import type { TermRefusal } from './terms/count.ts'

/** How long a clock runs: a service level of the city, or the term of a law. */
export type Length = ServiceLevel | TermLength

/** An instant as ISO 8601 text in UTC, as `Date.toISOString` writes it. */
export type Instant = string

/** `to` is absent while the pause lasts. */
export type Pause = { readonly from: Instant; readonly to?: Instant }

/** How much an extension (延期) added, in seconds of the clock's own counting, and when it was given. */
export type Extension = { readonly at: Instant; readonly level: Length; readonly seconds: number }

type Kept = {
  /** What the clock measures, by the name its procedure gives it, e.g. 'handle'. */
  readonly kind: string
  readonly level: Length
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

export type ClockCode = CountingCode | TermRefusal

/** Starts a clock. Refused as `dueAt` is, or as the legal term cannot be counted. */
export function startClock(kind: string, level: Length, at: Date, rules: ClockRules): Outcome<RunningClock, ClockCode> {
  if (level.kind === 'term') {
    const fresh = { kind, level, startedAt: at.toISOString(), pauses: [], extensions: [] }
    const times = byTerm(fresh, rules)
    return times.ok ? done({ ...fresh, ...times.value, state: 'running' }) : times
  }
  const givenSeconds = levelSeconds(level, rules.hoursPerWorkDay)
  const times = schedule(level, at, givenSeconds, givenSeconds, rules)
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
  const kept = { ...keptOf(clock), pauses: endPause(clock.pauses, at) }
  const times = clock.level.kind === 'term' ? byTerm(kept, rules) : scheduleAgain(clock, clock.level, at, rules)
  return times.ok ? done({ ...kept, ...times.value, state: 'running' }) : times
}

function scheduleAgain(clock: PausedClock, level: ServiceLevel, at: Date, rules: ClockRules): Outcome<Times, ClockCode> {
  return clock.lapsedAt ? movedByPause(clock, level, at, rules) : schedule(level, at, clock.leftSeconds, clock.givenSeconds, rules)
}

/**
 * Gives more time (延期), counted on from the present due time, also when that has passed. Refused: the
 * clock has stopped, or the extension counts otherwise than the clock does (continuous against office hours).
 */
export function extendClock(clock: Clock, by: Length, at: Date, rules: ClockRules): Outcome<Clock> {
  if (clock.state === 'stopped') return refuse('clock.stopped', { kind: clock.kind })
  const { level } = clock
  if (level.kind === 'term') return extendTerm(clock, level, at, rules)
  if (by.kind === 'term' || serviceLevelKinds[by.kind].runs !== serviceLevelKinds[level.kind].runs) {
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
  const times = late ? moved(clock, level, seconds, rules) : schedule(level, at, left, givenSeconds, rules)
  if (!times.ok) return times
  return clock.state === 'paused'
    ? done({ ...kept, ...times.value, state: 'paused', leftSeconds: left })
    : done({ ...kept, ...times.value, state: 'running' })
}

/** The law's next extension, by its own length; a term that had run out before lapses no more once it has not. */
function extendTerm(clock: RunningClock | PausedClock, level: TermLength, at: Date, rules: ClockRules): Outcome<Clock> {
  const { lapsedAt, ...kept } = withLapse(clock, at)
  const before = Date.parse(clock.dueAt)
  const longer = { ...kept, extensions: [...clock.extensions, { at: at.toISOString(), level, seconds: 0 }] }
  const times = byTerm(longer, rules)
  if (!times.ok) return times
  const seconds = (Date.parse(times.value.dueAt) - before) / 1000
  const extensions = [...clock.extensions, { at: at.toISOString(), level, seconds }]
  const late = lapsedAt !== undefined && isPast(times.value.dueAt, at)
  const next = { ...longer, ...times.value, extensions, ...(late && { lapsedAt }) }
  return done(
    clock.state === 'paused' ? { ...next, state: 'paused', leftSeconds: clock.leftSeconds + seconds } : { ...next, state: 'running' },
  )
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

/** In which counting a clock's seconds are: those of a legal term are on the wall. */
export function countingOf(level: Length): ServiceLevelKind {
  return level.kind === 'term' ? 'urgentHour' : level.kind
}

/** What is left, in seconds of the clock's own counting, those on the wall for a legal term; negative when late. */
export function left(clock: Clock, now: Date, rules: ClockRules): Outcome<number, CountingCode> {
  if (clock.state !== 'running') return done(clock.leftSeconds)
  if (clock.level.kind === 'term') return done((Date.parse(clock.dueAt) - now.getTime()) / 1000)
  return usedSeconds(clock.level.kind, now, new Date(clock.dueAt), rules)
}

/**
 * How the clock came to its due time, or its end: every stretch it ran and every pause. Derived anew; where
 * the calendar has been corrected since, the stored `dueAt` stands and the steps may add up to another sum.
 */
export function derivation(clock: Clock, rules: ClockRules): Outcome<readonly Step[], CountingCode> {
  const kind = countingOf(clock.level)
  const steps: Step[] = []
  let from = clock.startedAt
  for (const pause of clock.pauses) {
    const ran = traceBetween(kind, new Date(from), new Date(pause.from), rules)
    if (!ran.ok) return ran
    const ends = pause.to === undefined ? undefined : new Date(pause.to)
    steps.push(...ran.value, pausedStep(new Date(pause.from), ends, rules.offsetMinutes))
    if (pause.to === undefined) return done(steps)
    from = pause.to
  }
  const end = clock.state === 'stopped' ? clock.stoppedAt : clock.dueAt
  if (Date.parse(end) <= Date.parse(from)) return done(steps)
  const ran = traceBetween(kind, new Date(from), new Date(end), rules)
  return ran.ok ? done([...steps, ...ran.value]) : ran
}

type Times = { readonly dueAt: Instant; readonly dueSoonAt: Instant }

/** The times of a clock that a law measures, from all that happened to it. */
function byTerm(
  { level, startedAt, pauses, extensions }: Pick<Kept, 'level' | 'startedAt' | 'pauses' | 'extensions'>,
  rules: ClockRules,
): Outcome<Times & { givenSeconds: number }, TermRefusal> {
  if (level.kind !== 'term') throw new Error('a service level is not counted as a term')
  const times = termTimes({ length: level, startedAt, pauses, extensions: extensions.length }, rules)
  if (!times.ok) return times
  const { dueAt, dueSoonAt, givenSeconds } = times.value
  return done({ dueAt: dueAt.toISOString(), dueSoonAt: dueSoonAt.toISOString(), givenSeconds })
}

/** Due when `seconds` have run from `at`, due soon when `dueSoonShare` of all that was given is left. */
function schedule({ kind }: ServiceLevel, at: Date, seconds: number, given: number, rules: ClockRules): Outcome<Times, CountingCode> {
  const due = instantAfter(kind, at, seconds, rules)
  if (!due.ok) return due
  const soon = instantAfter(kind, at, Math.max(0, seconds - given * rules.dueSoonShare), rules)
  return soon.ok ? done({ dueAt: due.value.toISOString(), dueSoonAt: soon.value.toISOString() }) : soon
}

/** The due time of a clock that is late, moved on by so much of its own counting. */
function moved(clock: Clock, { kind }: ServiceLevel, seconds: number, rules: ClockRules): Outcome<Times, CountingCode> {
  const due = instantAfter(kind, new Date(clock.dueAt), seconds, rules)
  return due.ok ? done({ dueAt: due.value.toISOString(), dueSoonAt: due.value.toISOString() }) : due
}

/** The due time of a clock that was late when it was paused, moved on by the time of the pause. */
function movedByPause(clock: PausedClock, level: ServiceLevel, at: Date, rules: ClockRules): Outcome<Times, CountingCode> {
  const pausedAt = clock.pauses.at(-1)?.from ?? clock.startedAt
  const paused = usedSeconds(level.kind, new Date(pausedAt), at, rules)
  return paused.ok ? moved(clock, level, paused.value, rules) : paused
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
