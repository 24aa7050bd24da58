import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clock } from '../../clock/running-clock.ts'
import type { Entry } from '../../procedure/procedure.ts'
import { complaintProcedure } from '../complaint.ts'
import { entryNumbers, momentsOf, responsibilityOf, tookPart } from './responsibility.ts'

const at = (day: number) => `2026-10-${String(day).padStart(2, '0')}T01:00:00.000Z`
const base = {
  level: { kind: 'workDay', count: 5 },
  startedAt: at(1),
  dueAt: at(8),
  dueSoonAt: at(6),
  givenSeconds: 0,
  pauses: [],
  extensions: [],
} as const
/** A clock as an entry keeps it. */
const clock = (kind: string, { stopped, lapsed: late, began }: { stopped?: string; lapsed?: boolean; began?: string } = {}): Clock => ({
  ...base,
  kind,
  ...(began !== undefined && { startedAt: began }),
  ...(late === true && { lapsedAt: at(8) }),
  ...(stopped === undefined ? { state: 'running' } : { state: 'stopped', stoppedAt: stopped, leftSeconds: 0 }),
})
const person = (personId: string, post: 'supervisor' | 'unitLead', unit: string) => ({ kind: 'person', personId, post, unit }) as const
const system = { kind: 'system' } as const
const entry = (
  seq: number,
  act: string,
  day: number,
  actor: Entry['actor'],
  to: string,
  clocks: Clock[],
  sets: Entry['effect']['sets'] = {},
): Entry => ({
  ...{
    region: '329901',
    matterId: 'm',
    seq,
    procedure: 'complaint',
    version: 1,
    parent: null,
    act,
    at: at(day),
    actor,
    input: {},
    facts: {},
  },
  effect: { to, clocks, sets },
})

// A complaint is accepted, assigned to a unit, left lying there, and answered late by its lead.
const story: Entry[] = [
  entry(1, 'lodge', 1, { kind: 'reporter', submissionId: null }, 'received', [clock('acceptance')], { unit: 'justice' }),
  entry(2, 'accept', 2, person('wei', 'supervisor', 'justice'), 'toAssign', [clock('acceptance', { stopped: at(2) }), clock('assignment')]),
  entry(3, 'assign', 3, person('chu', 'unitLead', 'justice'), 'handling', [clock('assignment', { stopped: at(3) }), clock('handling')], {
    unit: 'brigade',
    assignee: 'yang',
  }),
  entry(4, 'note', 4, person('wei', 'supervisor', 'justice'), 'handling', []),
  entry(5, 'lapse', 8, system, 'handling', [clock('handling', { lapsed: true })]),
  entry(6, 'answer', 12, person('lv', 'unitLead', 'brigade'), 'answered', [
    clock('handling', { lapsed: true, stopped: at(12) }),
    clock('callBack', { began: at(12) }),
  ]),
]

describe('责任倒查', () => {
  const found = responsibilityOf(complaintProcedure, story, [
    { seq: 5, at: at(9), person: 'lv', unit: null, readAt: at(10), why: { zh: '超时', en: 'Lapsed' } },
    { seq: 3, at: at(3), person: 'lv', unit: null, readAt: null, why: { zh: '批办', en: 'Assigned' } },
  ])
  test('it says who decided and who only noted, in which post and unit, and what was done late', () => {
    expect(found.steps.map(({ seq, person: who, decided, late }) => [seq, who, decided, late])).toEqual([
      [2, 'wei', true, false],
      [3, 'chu', true, false],
      [4, 'wei', false, false],
      [6, 'lv', true, true],
    ])
    expect(found.steps[3]).toMatchObject({ post: 'unitLead', unit: 'brigade', act: { zh: '答复投诉人' } })
  })
  test('a clock that ran out is told once, under the post, unit and person with whom the matter lay, with when it was stopped', () => {
    expect(found.lapses).toEqual([
      expect.objectContaining({
        owner: 'unitLead',
        unit: 'brigade',
        assignee: 'yang',
        dueAt: at(8),
        stoppedAt: at(12),
        clock: expect.objectContaining({ zh: '办理' }),
      }),
    ])
    expect(responsibilityOf(complaintProcedure, story.slice(0, 5), []).lapses[0]?.stoppedAt).toBeNull()
  })
  test('who was told stands in the order of time, with whether it was read', () => {
    expect(found.told.map(({ at: when, readAt }) => [when, readAt])).toEqual([
      [at(3), null],
      [at(9), at(10)],
    ])
  })
  test('what was at hand is asked for where a clock ran out and where something was decided late', () => {
    expect(momentsOf(found)).toEqual([
      { unit: 'brigade', at: at(8), owner: 'unitLead' },
      { unit: 'brigade', at: at(12), owner: 'unitLead' },
    ])
  })
  test('somebody had a hand in it who acted, or with whom it lay when a clock ran out', () => {
    expect(['wei', 'lv', 'yang', 'zhu'].map((who) => tookPart(found, who))).toEqual([true, true, true, false])
  })
  test('nothing is said of a person that the entries do not say: every step is an entry of theirs', () => {
    fc.assert(
      fc.property(fc.subarray(story), (part) => {
        const { steps } = responsibilityOf(complaintProcedure, part, [])
        const acted = part.flatMap(({ seq, actor }) => (actor.kind === 'person' ? [[seq, actor.personId]] : []))
        expect(steps.map((one) => [one.seq, one.person])).toEqual(acted)
      }),
    )
  })
})

test('numbers of entries are read however they are set apart, and nothing else is', () => {
  expect(entryNumbers('3、5')).toEqual([3, 5])
  expect(entryNumbers(' 3, 5 5 ')).toEqual([3, 5])
  for (const wrong of ['', '三', '0', '-1', '3至5', '1.5']) expect(entryNumbers(wrong)).toBeNull()
})
