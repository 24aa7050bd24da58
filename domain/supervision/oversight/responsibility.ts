import type { Clock } from '../../clock/running-clock.ts'
import type { Words } from '../../kernel/words.ts'
import type { Post } from '../../people/posts.ts'
import { findAct, isNote, type Entry, type Procedure } from '../../procedure/procedure.ts'

/**
 * 责任倒查: who answers for what in a matter, out of its entries alone. It says who decided, who acted, who was told and when, and
 * which clocks ran out under whom; it blames nobody. With what people at hand it was done is looked up beside it (`Hand`), for the
 * unit and the moment that a line names.
 */
export type Responsibility = {
  /** What was decided or done by persons, in order. */
  readonly steps: readonly Step[]
  readonly lapses: readonly Lapse[]
  readonly told: readonly Told[]
}

export type Step = {
  readonly seq: number
  readonly act: Words
  readonly at: string
  readonly person: string
  readonly post: Post | null
  readonly unit: string | null
  /** Whether it decided: it touches rights, issues a writ or leads to another state; else it helped or noted. */
  readonly decided: boolean
  /** Whether a clock had run out when it was done. */
  readonly late: boolean
}

export type Lapse = {
  readonly clock: Words
  readonly startedAt: string
  readonly dueAt: string
  /** When it was stopped after all; null where it was not. */
  readonly stoppedAt: string | null
  /** Under which post, in which unit, and in whose hands the matter lay when it ran out. */
  readonly owner: Post | null
  readonly unit: string | null
  readonly assignee: string | null
}

/** Somebody to whom a notice of an entry went, or a superior who was asked to explain. */
export type Told = {
  readonly seq: number | null
  readonly at: string
  readonly person: string | null
  readonly unit: string | null
  readonly readAt: string | null
  readonly why: Words
}

/** What a unit had at hand at a moment: who held posts there, and what lay open. */
export type Hand = { readonly unit: string; readonly at: string; readonly people: number; readonly holders: number; readonly open: number }

type Standing = {
  readonly state: string
  readonly unit: string | null
  readonly assignee: string | null
  readonly overdue: ReadonlySet<string>
}

const begun: Standing = { state: '', unit: null, assignee: null, overdue: new Set() }
const textOr = (value: unknown, otherwise: string | null): string | null =>
  typeof value === 'string' ? value : value === null ? null : otherwise

function after({ unit, assignee, overdue }: Standing, { effect }: Entry): Standing {
  const open = new Set(overdue)
  for (const clock of effect.clocks) {
    if (clock.state === 'stopped') open.delete(clock.kind)
    else if (clock.lapsedAt !== undefined) open.add(clock.kind)
  }
  return {
    state: effect.to,
    unit: textOr(effect.sets.unit, unit),
    assignee: textOr(effect.sets.assignee, assignee),
    overdue: open,
  }
}

/** When the clock that lapsed here was stopped, as a later entry says; null where none does. */
function stopAfter(entries: readonly Entry[], from: number, kind: string): string | null {
  for (const entry of entries.slice(from)) {
    const clock = entry.effect.clocks.find((one) => one.kind === kind)
    if (clock?.state === 'stopped') return clock.stoppedAt ?? entry.at
  }
  return null
}

/** Out of the entries of one matter in their order, and who was told of them. Entries of acts the table no longer has count by their name. */
export function responsibilityOf(procedure: Procedure, entries: readonly Entry[], told: readonly Told[]): Responsibility {
  const steps: Step[] = []
  const lapses: Lapse[] = []
  const known = new Set<string>()
  let here = begun
  for (const [index, entry] of entries.entries()) {
    const next = after(here, entry)
    for (const clock of newlyLapsed(entry.effect.clocks, known)) {
      // A clock that ran out is entered before anything else happens: it ran out where the matter lay before this entry.
      const where = here.state === '' ? next : here
      lapses.push({
        clock: procedure.clocks[clock.kind] ?? { zh: clock.kind, en: clock.kind },
        startedAt: clock.startedAt,
        dueAt: clock.dueAt,
        stoppedAt: clock.state === 'stopped' ? (clock.stoppedAt ?? entry.at) : stopAfter(entries, index + 1, clock.kind),
        owner: procedure.states[where.state]?.owner ?? null,
        unit: where.unit,
        assignee: where.assignee,
      })
    }
    const step = stepOf(procedure, entry, here)
    if (step) steps.push(step)
    here = next
  }
  return { steps, lapses, told: [...told].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) }
}

/** Each run of a clock lapses once; the same run is told by when it began. */
function newlyLapsed(clocks: readonly Clock[], known: Set<string>): Clock[] {
  return clocks.filter((clock) => {
    const run = `${clock.kind} ${clock.startedAt}`
    if (clock.lapsedAt === undefined || known.has(run)) return false
    known.add(run)
    return true
  })
}

function stepOf(procedure: Procedure, { seq, act, at, actor, effect }: Entry, here: Standing): Step | null {
  if (actor.kind !== 'person') return null
  const row = findAct(procedure, act)
  const moved = effect.to !== here.state
  const decided = row === undefined ? moved : row.rights === true || (row.writs ?? []).length > 0 || (!isNote(row) && moved)
  return {
    seq,
    act: row ? { zh: row.zh, en: row.en } : { zh: act, en: act },
    at,
    person: actor.personId,
    post: actor.post,
    unit: actor.unit,
    decided,
    late: here.overdue.size > 0,
  }
}

/** Moments for which it is asked what was at hand: where a clock ran out, and where something was decided late. */
export function momentsOf({ lapses, steps }: Responsibility): { unit: string; at: string; owner: Post | null }[] {
  const moments = [
    ...lapses.map(({ unit, dueAt, owner }) => ({ unit, at: dueAt, owner })),
    ...steps.filter((step) => step.decided && step.late).map(({ unit, at, post }) => ({ unit, at, owner: post })),
  ]
  return moments.flatMap(({ unit, at, owner }) => (unit === null ? [] : [{ unit, at, owner }]))
}

/** Whether a person had a hand in it: they did something, or it lay with them when a clock ran out. */
export function tookPart({ steps, lapses }: Responsibility, person: string): boolean {
  return steps.some((step) => step.person === person) || lapses.some((lapse) => lapse.assignee === person)
}

/** Numbers of entries as they are typed (“3、5”, “3, 5”), or null where it is none. */
export function entryNumbers(typed: string): number[] | null {
  const parts = typed.split(/[、，,;；\s]+/u).filter((part) => part !== '')
  if (parts.length === 0 || parts.some((part) => !/^[1-9]\d{0,5}$/.test(part))) return null
  return [...new Set(parts.map(Number))]
}
