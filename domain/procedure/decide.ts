import type { ClockRules } from '../clock/due-at.ts'
import { extendClock, lapseClock, pauseClock, resumeClock, startClock, stopClock, type Clock, type Length } from '../clock/running-clock.ts'
import { civilDateAt, parseCivilDate } from '../clock/civil-date.ts'
import { lengthTo } from '../clock/service-level.ts'
import { done, refuse, type Outcome, type Refusal } from '../kernel/outcome.ts'
import { isHeld } from '../people/posts.ts'
import { reaches, type Place, type Reader } from '../people/reach.ts'
import { checkInput } from './fields.ts'
import { findAct, statesFrom, verbOf } from './procedure.ts'
import type { Act, Actor, Attribute, Effect, Matter, Procedure } from './procedure.ts'

/** Everything a decision is made from. The command has loaded it; nothing is looked up here. */
export type Question = {
  readonly procedure: Procedure
  /** Null for an act that opens a matter. */
  readonly matter: Matter | null
  readonly act: string
  readonly actor: Actor
  /** The person's grants of today; null for reporters, parties and the system. */
  readonly reader: Reader | null
  /** Where the matter is, or will be when it opens. */
  readonly place: Place
  readonly input: Readonly<Record<string, unknown>>
  readonly facts: Readonly<Record<string, unknown>>
  /** Lengths of the clocks this act starts or extends, by clock. */
  readonly levels: Readonly<Record<string, Length>>
  readonly rules: ClockRules
  readonly now: Date
}

export type Decision = { readonly row: Act; readonly effect: Effect }

/**
 * May this act happen now, and what follows? Pure: the answer depends on the question alone, so a
 * decision can be explained years later from what its entry kept.
 *
 * Refuses with `procedure.unknownAct`, `procedure.wrongState`, `procedure.notPermitted`,
 * `procedure.sameHand`, `procedure.missingField` and kin, the refusals of the row's needs, and those
 * of the clock (`clock.noCalendar`).
 */
export function decide(question: Question): Outcome<Decision> {
  const { procedure, matter, act } = question
  const row = findAct(procedure, act)
  if (!row) return refuse('procedure.unknownAct', { act })
  const blocked = blockedBy(question, row, 'facts')
  if (blocked) return { ok: false, refusal: blocked }
  const input = checkInput(procedure, row, question.input)
  if (!input.ok) return input
  const unmet = unmetNeed(question, row, 'input')
  if (unmet) return { ok: false, refusal: unmet }
  const clocks = turnClocks(question, row)
  if (!clocks.ok) return clocks
  const here = matter?.state ?? ''
  const to = row.to === 'same' ? here : row.to === 'before' ? (matter?.before ?? here) : row.to
  return done({ row, effect: { to, clocks: clocks.value, sets: whatIsSet(row, question) } })
}

/** What a person sees to do: every act of the table asked of `decide`, with the reason when refused. */
export type Offer = { readonly act: Act; readonly refusal: Refusal | null }

/**
 * The acts open to this person in this state. Acts of another state are left out; acts this person
 * may never do here are left out; the rest stand, blocked ones with their reason.
 */
export function offers(question: Omit<Question, 'act' | 'input' | 'levels'>): Offer[] {
  const { procedure, matter } = question
  if (!matter) return []
  const offered: Offer[] = []
  for (const row of procedure.acts) {
    if (!statesFrom(procedure, row).includes(matter.state)) continue
    const asked = { ...question, act: row.act, input: {}, levels: {} }
    if (notPermitted(asked, row)) continue
    offered.push({ act: row, refusal: blockedBy(asked, row, 'facts') })
  }
  return offered
}

/** Everything that can be judged without the filled-in form, in the order a person would be told. */
function blockedBy(question: Question, row: Act, of: 'facts'): Refusal | null {
  return wrongState(question, row) ?? notPermitted(question, row) ?? sameHand(question, row) ?? unmetNeed(question, row, of)
}

function wrongState({ procedure, matter }: Question, row: Act): Refusal | null {
  if (row.from === 'nothing') return matter === null ? null : { code: 'procedure.alreadyOpen', params: { act: row.act } }
  if (matter === null) return { code: 'procedure.notOpen', params: { act: row.act } }
  if (statesFrom(procedure, row).includes(matter.state)) return null
  return { code: 'procedure.wrongState', params: { state: matter.state, act: row.act, procedure: procedure.id } }
}

function notPermitted({ procedure, actor, reader, place, facts }: Question, row: Act): Refusal | null {
  const refusal = { code: 'procedure.notPermitted', params: { act: row.act, posts: row.by.join(','), procedure: procedure.id } }
  if (actor.kind === 'system') return row.by.includes('system') ? null : refusal
  if (actor.kind === 'reporter' || actor.kind === 'party') return row.by.includes(actor.kind) ? null : refusal
  if (!row.by.some(isHeld)) return refusal
  return reader && reaches(reader, verbOf(procedure, row.act), seatOf(row, place, facts)) ? null : refusal
}

/** Where the act is done: by the unit that has the matter, or by the one whose hand it is. A seat that is not known is nobody's. */
function seatOf({ seat }: Act, place: Place, facts: Question['facts']): Place {
  if (seat === undefined) return place
  const unit = facts[seat]
  return { region: place.region, cell: null, assignee: null, unit: typeof unit === 'string' ? unit : null }
}

function sameHand({ matter, actor }: Question, row: Act): Refusal | null {
  if (!row.apartFrom || !matter || actor.kind !== 'person') return null
  const earlier = row.apartFrom.find((act) => matter.tally[act]?.by.includes(actor.personId))
  return earlier ? { code: 'procedure.sameHand', params: { act: row.act, earlier, procedure: matter.procedure } } : null
}

function unmetNeed({ procedure, matter, input, facts, actor, now }: Question, row: Act, of: 'facts' | 'input'): Refusal | null {
  for (const name of row.needs ?? []) {
    const need = procedure.needs[name]
    if (need?.of !== of) continue
    const refusal = need.check({ matter, input, facts, actor, now })
    if (refusal) return refusal
  }
  return null
}

function turnClocks(question: Question, row: Act): Outcome<Clock[]> {
  const { matter, rules, now, input } = question
  const current = matter?.clocks ?? {}
  const there = (name: string): Clock => {
    const clock = current[name]
    if (!clock) throw new Error(`${question.procedure.id}.${row.act}: clock ${name} is not there`)
    return clock
  }
  const stopped = row.stops === 'all' ? Object.keys(current) : (row.stops ?? [])
  const lapsed = row.marksLapse && current[String(input.clock)] ? [String(input.clock)] : []
  const steps: (() => Outcome<Clock>)[] = [
    ...stopped.map((name) => () => stopClock(there(name), now, rules)),
    ...(row.pauses ?? []).map((name) => () => pauseClock(there(name), now, rules)),
    ...(row.resumes ?? []).map((name) => () => resumeClock(there(name), now, rules)),
    ...(row.extends ?? []).map((name) => () => extendClock(there(name), levelOf(question, name), now, rules)),
    ...(row.starts ?? []).map((name) => () => startClock(name, lengthOf(question, name), now, rules)),
    ...lapsed.map((name) => () => lapseClock(there(name), now)),
  ]
  const turned: Clock[] = []
  for (const step of steps) {
    const outcome = step()
    if (!outcome.ok) return outcome
    turned.push(outcome.value)
  }
  return done(turned)
}

function levelOf({ levels, procedure, act, input, facts, now, rules }: Question, clock: string): Length {
  const kind = procedure.clocks[clock]
  const level = levels[clock]
  if (!level && kind?.level === 'term') {
    const from = kind.from === undefined ? undefined : parseCivilDate(String(input[kind.from] ?? facts[kind.from] ?? ''))
    return { kind: 'term', rule: kind.term, from: from?.ok ? from.value : civilDateAt(now, rules.offsetMinutes) }
  }
  if (!level) throw new Error(`${procedure.id}.${act}: no length was handed over for clock ${clock}`)
  return level
}

function lengthOf(question: Question, clock: string): Length {
  if (question.procedure.clocks[clock]?.level !== 'until') return levelOf(question, clock)
  const until = question.facts.until
  if (!(until instanceof Date)) throw new Error(`${question.procedure.id}.${question.act}: no instant was handed over for clock ${clock}`)
  return lengthTo(question.now, until)
}

function whatIsSet(row: Act, { input, facts }: Question): Partial<Record<Attribute, unknown>> {
  const sets: Partial<Record<Attribute, unknown>> = {}
  for (const name of row.clears ?? []) sets[name] = null
  for (const name of row.sets ?? []) {
    const value = facts[name] ?? input[name]
    if (value !== undefined) sets[name] = value
  }
  return sets
}
