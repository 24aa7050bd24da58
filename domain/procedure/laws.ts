import { findTerm } from '../clock/terms/rules/all.ts'
import { isNote, statesFrom, type Act, type Procedure } from './procedure.ts'

/**
 * The laws every table obeys (architecture §3), checked by walking every configuration of state and
 * clocks that the table can reach. A table that breaks one does not pass its test.
 */
export type Breach = { readonly law: 1 | 2 | 3 | 4 | 5 | 7 | 'shape'; readonly where: string; readonly what: string }

/** More configurations than this means that a table's clocks are not tied to its states. */
const configurationsMax = 20_000

type Configuration = { readonly state: string; readonly before: string; readonly clocks: ReadonlyMap<string, 'running' | 'paused'> }

/** Every breach of the laws in a table; an empty list is a lawful table. */
export function checkLaws(procedure: Procedure): Breach[] {
  const breaches = shape(procedure)
  if (breaches.length > 0) return breaches
  const walked = walk(procedure, breaches)
  ownership(procedure, walked, breaches)
  ways(procedure, walked, breaches)
  rights(procedure, breaches)
  return dedupe(breaches)
}

function shape(procedure: Procedure): Breach[] {
  const found: Breach[] = []
  const say = (where: string, what: string) => found.push({ law: 'shape', where, what })
  const names = new Set<string>()
  const known = (kind: string, table: object, used: readonly string[] | undefined, where: string) => {
    for (const name of used ?? []) if (!(name in table)) say(where, `unknown ${kind} ${name}`)
  }
  for (const row of procedure.acts) {
    if (names.has(row.act)) say(row.act, 'act stands twice')
    names.add(row.act)
    known('state', procedure.states, statesFrom(procedure, row), row.act)
    if (row.to !== 'same' && row.to !== 'before') known('state', procedure.states, [row.to], row.act)
    known('clock', procedure.clocks, clocksOf(row), row.act)
    const asked = (row.asks ?? []).map((name) => name.replace('?', ''))
    known('field', procedure.fields, asked, row.act)
    if (row.public?.reads !== undefined && !asked.includes(row.public.reads))
      say(row.act, `tells the public ${row.public.reads}, which it does not ask`)
    known('need', procedure.needs, row.needs, row.act)
    if (row.by.length === 0) say(row.act, 'nobody may do it')
    if (!row.zh || !row.en) say(row.act, 'lacks a word in one language')
  }
  for (const row of procedure.acts) {
    for (const earlier of row.apartFrom ?? [])
      if (!names.has(earlier)) found.push({ law: 5, where: row.act, what: `apart from unknown act ${earlier}` })
  }
  for (const [name, kind] of Object.entries(procedure.clocks)) {
    const due = procedure.acts.find((row) => row.act === (kind.onDue ?? 'lapse'))
    if (!due?.by.includes('system')) found.push({ law: 7, where: name, what: 'no act of the system for when it falls due' })
    if (kind.level === 'term' && findTerm(kind.term)?.direction !== 'after')
      say(name, `runs by ${kind.term}, which is no term that runs on`)
  }
  if (!procedure.acts.some((row) => row.from === 'nothing')) say('', 'no act opens a matter')
  return found
}

function clocksOf(row: Act): string[] {
  return [
    ...(row.stops === 'all' ? [] : (row.stops ?? [])),
    ...(row.pauses ?? []),
    ...(row.resumes ?? []),
    ...(row.starts ?? []),
    ...(row.extends ?? []),
  ]
}

/** All configurations reachable from the opening acts, noting breaches of law 3 on the way. */
function walk(procedure: Procedure, breaches: Breach[]): Configuration[] {
  const seen = new Map<string, Configuration>()
  const waiting: Configuration[] = []
  const add = (next: Configuration) => {
    const key = `${next.state}|${next.before}|${[...next.clocks].sort().join(';')}`
    if (seen.has(key)) return
    if (seen.size >= configurationsMax) throw new Error(`${procedure.id}: more than ${configurationsMax} configurations`)
    seen.set(key, next)
    waiting.push(next)
  }
  const nothing: Configuration = { state: '', before: '', clocks: new Map() }
  for (const row of procedure.acts) if (row.from === 'nothing') add(step(row, nothing, breaches))
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    for (const row of procedure.acts) {
      if (row.from !== 'nothing' && statesFrom(procedure, row).includes(here.state)) add(step(row, here, breaches))
    }
  }
  return [...seen.values()]
}

function step(row: Act, here: Configuration, breaches: Breach[]): Configuration {
  const clocks = new Map(here.clocks)
  const broken = (what: string) => breaches.push({ law: 3, where: `${row.act} from ${here.state}`, what })
  if (row.stops === 'all') clocks.clear()
  else for (const clock of row.stops ?? []) if (!clocks.delete(clock)) broken(`stops ${clock}, which is not there`)
  for (const clock of row.pauses ?? []) {
    if (clocks.get(clock) !== 'running') broken(`pauses ${clock}, which does not run`)
    clocks.set(clock, 'paused')
  }
  for (const clock of row.resumes ?? []) {
    if (clocks.get(clock) !== 'paused') broken(`resumes ${clock}, which is not paused`)
    clocks.set(clock, 'running')
  }
  for (const clock of row.extends ?? []) if (!clocks.has(clock)) broken(`extends ${clock}, which is not there`)
  for (const clock of row.starts ?? []) {
    if (clocks.has(clock)) broken(`starts ${clock}, which is already there`)
    clocks.set(clock, 'running')
  }
  const state = row.to === 'same' ? here.state : row.to === 'before' ? here.before : row.to
  return { state, before: state === here.state ? here.before : here.state, clocks }
}

function ownership(procedure: Procedure, walked: readonly Configuration[], breaches: Breach[]): void {
  for (const { state, clocks } of walked) {
    const row = procedure.states[state]
    if (!row) continue
    if (row.final && clocks.size > 0) breaches.push({ law: 3, where: state, what: `finished with ${[...clocks.keys()].join(', ')}` })
    if (!row.final && row.owner === null) breaches.push({ law: 1, where: state, what: 'no owner' })
    if (!row.final && clocks.size === 0) breaches.push({ law: 1, where: state, what: 'no clock' })
  }
}

function ways(procedure: Procedure, walked: readonly Configuration[], breaches: Breach[]): void {
  const reached = new Set(walked.map((one) => one.state))
  for (const [name, state] of Object.entries(procedure.states)) {
    if (!reached.has(name)) breaches.push({ law: 2, where: name, what: 'cannot be reached' })
    const exits = procedure.acts.filter(
      (row) => !isNote(row) && row.to !== 'same' && row.to !== name && statesFrom(procedure, row).includes(name),
    )
    const changes = procedure.acts.filter((row) => !isNote(row) && statesFrom(procedure, row).includes(name))
    if (state.final && changes.length > 0)
      breaches.push({ law: 2, where: name, what: `final, and still ${changes.map((row) => row.act).join(', ')}` })
    if (!state.final && exits.length === 0) breaches.push({ law: 2, where: name, what: 'no way out' })
  }
}

function rights(procedure: Procedure, breaches: Breach[]): void {
  for (const row of procedure.acts)
    if (row.rights && !row.basis) breaches.push({ law: 4, where: row.act, what: 'touches rights without a basis' })
}

function dedupe(breaches: readonly Breach[]): Breach[] {
  return [...new Map(breaches.map((one) => [`${one.law} ${one.where} ${one.what}`, one])).values()]
}
