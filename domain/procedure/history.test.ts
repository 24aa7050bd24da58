import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRules } from '../../test/work-calendar.ts'
import { applicationProcedure } from '../case/application.ts'
import { fieldTaskProcedure } from '../case/field-task.ts'
import { defaultCaseSettings } from '../case/needs.ts'
import { caseProcedure } from '../case/procedure.ts'
import { parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import type { Reader } from '../people/reach.ts'
import { enforcementProcedures } from '../enforcement/proceeding/all.ts'
import { supervisionProcedures } from '../supervision/all.ts'
import { decide, offers, type Question } from './decide.ts'
import { askedBy } from './fields.ts'
import { apply, fold } from './fold.ts'
import { statesFrom, verbOf, type Act, type Actor, type Entry, type Matter, type Procedure } from './procedure.ts'

// What the needs of enforcement ask is proven over its own facts; here only states and clocks decide.
const bare = (procedure: Procedure): Procedure => ({
  ...procedure,
  needs: Object.fromEntries(Object.entries(procedure.needs).map(([name, need]) => [name, { ...need, check: () => null }])),
})
const tables = [
  caseProcedure,
  fieldTaskProcedure,
  applicationProcedure,
  ...supervisionProcedures.map(bare),
  ...enforcementProcedures.map(bare),
]
const rules = seededRules()
const begin = Date.parse('2026-03-02T01:00:00.000Z')
const people = ['p1', 'p2', 'p3', 'p4']

// Facts under which every need of every table is met, so that only the table itself decides.
const facts = {
  today: must(parseCivilDate('2026-03-02')),
  settings: { ...defaultCaseSettings, extensionsMax: 9, reopensMax: 9 },
  cell: '329901001001001',
  placeRefusal: null,
  subjectRefusal: null,
  conditionRefusal: null,
  responsible: null,
  unitsUnknown: [],
  assigneeInUnit: true,
  mergeTarget: 'fits',
  children: [],
  until: new Date('2027-01-04T00:00:00Z'),
  handledBy: [],
  extensionsBefore: 0,
  suspendDays: 1,
  shiftLeadSuspendDaysMax: 30,
  unit: 'u1',
  number: 'n1',
  condition: 'c/1/1',
}
const levels = new Proxy({}, { get: () => ({ kind: 'workHour', count: 4 }) as const }) as Question['levels']
const place = { region: '329901', cell: '329901001001001', unit: 'u1', assignee: null }

function readerOf(personId: string, procedure: Procedure): Reader {
  const grants = procedure.acts.map((row) => ({ verb: verbOf(procedure, row.act), reach: 'district' as const, units: [], area: null }))
  return { region: '329901', personId, grants, cells: [] }
}

const answers: Readonly<Record<string, unknown>> = {
  source: 'hotline',
  until: '2026-12-31',
  parts: [{ unit: 'u1' }, { unit: 'u2' }],
  photos: ['a'],
  after: ['a'],
  point: { x: 1, y: 1 },
  rating: '3',
  officers: ['p1', 'p2'],
  attendees: ['p1', 'p2'],
  reviewers: ['p1', 'p2', 'p3'],
  penalties: [{ kind: 'warning' }],
  signed: ['a'],
  proof: ['a'],
  waiver: ['a'],
  flags: ['grave'],
  steps: ['cards'],
  fen: 1,
  costs: 1,
  cardsShown: 'yes',
  clearConditions: ['needAtOnce', 'partyCannot'],
  supervisors: ['p1'],
  signedBy: ['supervisor', 'performer', 'party'],
  noForce: 'yes',
}

function filledIn(row: Act, matter: Matter | null): Record<string, unknown> {
  const input = Object.fromEntries(askedBy(row).map(({ name }) => [name, answers[name] ?? name]))
  if ('clock' in input) input.clock = Object.keys(matter?.clocks ?? {})[0] ?? 'none'
  if (row.by.every((post) => post === 'reporter') || row.act === 'report') input.source = 'hotline'
  return input
}

function actorFor(row: Act, personId: string): Actor {
  if ((row.by as readonly string[]).includes('system') && row.by.length === 1) return { kind: 'system' }
  if ((row.by as readonly string[]).includes('reporter') && row.by.length === 1) return { kind: 'reporter', submissionId: null }
  return { kind: 'person', personId, post: null, unit: null }
}

/** Tries acts in any order by anybody, and gives the entries of those that were allowed. */
function live(
  procedure: Procedure,
  tries: readonly { act: number; who: number; minutes: number }[],
  each: (matter: Matter, row: Act) => void,
): Entry[] {
  const isFinal = (state: string) => procedure.states[state]?.final === true
  const entries: Entry[] = []
  let matter: Matter | null = null
  let now = begin
  for (const attempt of tries) {
    const row = procedure.acts[attempt.act % procedure.acts.length]
    if (!row) continue
    now += attempt.minutes * 60_000
    const personId = people[attempt.who % people.length] ?? 'p1'
    const actor = actorFor(row, personId)
    const input = filledIn(row, matter)
    const reader = actor.kind === 'person' ? readerOf(personId, procedure) : null
    const decision = decide({ procedure, matter, act: row.act, actor, reader, place, input, facts, levels, rules, now: new Date(now) })
    if (!decision.ok) continue
    const entry: Entry = JSON.parse(
      JSON.stringify({
        region: '329901',
        matterId: 'm',
        seq: entries.length + 1,
        procedure: procedure.id,
        version: procedure.version,
        parent: null,
        act: row.act,
        at: new Date(now).toISOString(),
        actor,
        input,
        facts: {},
        effect: decision.value.effect,
      }),
    )
    entries.push(entry)
    matter = apply(matter, entry, isFinal)
    each(matter, row)
  }
  return entries
}

const histories = fc.array(fc.record({ act: fc.nat(200), who: fc.nat(3), minutes: fc.nat(3000) }), { minLength: 30, maxLength: 250 })

for (const procedure of tables) {
  test(`${procedure.zh}: whatever is tried, an open matter has an owner and a clock, a finished one has neither (laws 1–3)`, () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(histories, (tries) => {
        live(procedure, tries, (matter) => {
          reached.add(matter.state)
          const state = procedure.states[matter.state]
          const clocks = Object.values(matter.clocks)
          expect(state).toBeDefined()
          if (state?.final) expect([clocks.length, matter.endedAt === null]).toEqual([0, false])
          else expect([clocks.length > 0, state?.owner !== null, matter.endedAt]).toEqual([true, true, null])
          expect(clocks.every((clock) => clock.state !== 'stopped')).toBe(true)
        })
      }),
      { numRuns: 120 },
    )
    expect(reached.size).toBeGreaterThan(2)
  })

  test(`${procedure.zh}: the stored state is the fold of the entries, at every step (law 6)`, () => {
    const isFinal = (state: string) => procedure.states[state]?.final === true
    fc.assert(
      fc.property(histories, (tries) => {
        const stored: Matter[] = []
        const entries = live(procedure, tries, (matter) => stored.push(matter))
        for (const [index, matter] of stored.entries()) expect(fold(entries.slice(0, index + 1), isFinal)).toEqual(matter)
      }),
      { numRuns: 60 },
    )
  })

  test(`${procedure.zh}: what is offered is what is decided, and nobody does what is apart from their own act (law 5)`, () => {
    fc.assert(
      fc.property(histories, fc.nat(3), (tries, who) => {
        const personId = people[who] ?? 'p1'
        let last: Matter | null = null
        let at = begin
        const entries = live(procedure, tries, (matter) => {
          last = matter
          at = Date.parse(matter.changedAt)
        })
        const doers = new Map<string, Set<string>>()
        for (const entry of entries) {
          const row = procedure.acts.find((one) => one.act === entry.act)
          const doer = entry.actor.kind === 'person' ? entry.actor.personId : null
          if (doer) for (const apart of row?.apartFrom ?? []) expect(doers.get(apart)?.has(doer) ?? false).toBe(false)
          if (doer) doers.set(entry.act, (doers.get(entry.act) ?? new Set()).add(doer))
        }
        const matter = last as Matter | null
        if (!matter) return
        const actor: Actor = { kind: 'person', personId, post: null, unit: null }
        const question = { procedure, matter, actor, reader: readerOf(personId, procedure), place, facts, rules, now: new Date(at) }
        for (const offer of offers(question)) {
          expect(statesFrom(procedure, offer.act)).toContain(matter.state)
          const decision = decide({ ...question, act: offer.act.act, input: filledIn(offer.act, matter), levels })
          if (offer.refusal) expect(decision).toEqual({ ok: false, refusal: offer.refusal })
        }
      }),
      { numRuns: 60 },
    )
  })
}
