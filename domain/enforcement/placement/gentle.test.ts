import { describe, expect, test } from 'vitest'
import { parseCivilDate } from '../../clock/civil-date.ts'
import { must } from '../../kernel/outcome.ts'
import { courseOf, exceptionKinds, gentlePath, gentleRefusal, type ExceptionKind, type GentleAsked, type Taken } from './gentle.ts'

const on = must(parseCivilDate('2026-10-13'))
const common = { on, by: '杨帆', matter: 'm' }
const zone = { zh: '青石路早市', en: 'Qingshi Morning Market' }
const persuaded: Taken = { what: 'persuaded', complied: false, ...common }
const offered: Taken = { what: 'offered', answer: '不愿前往', ...common }
const placed: Taken = { what: 'placed', zone, open: true, ...common }
const ordered: Taken = { what: 'ordered', failed: false, ...common }
const failed: Taken = { what: 'ordered', failed: true, ...common }

const path = (history: readonly Taken[], more: Partial<GentleAsked> = {}) =>
  gentlePath({ item: 'E017', list: new Set(['E017']), history, freePlaces: 2, standing: null, ...more })
const codeOf = (history: readonly Taken[], act: 'correct' | 'punish', more: Partial<GentleAsked> = {}) =>
  gentleRefusal(path(history, more), act, {})?.code ?? null

describe('what an act on the list asks for before it', () => {
  // What was done; places free; the step proposed; refused before an order, before a penalty.
  const skipped = 'placement.stepSkipped'
  test.each([
    [[], 2, 'persuade', skipped, skipped],
    [[persuaded], 2, 'place', skipped, skipped],
    [[persuaded], 0, 'correct', null, skipped],
    [[offered], 2, 'persuade', skipped, skipped],
    [[persuaded, offered], 2, 'correct', null, skipped],
    [[persuaded, placed], 2, 'correct', null, skipped],
    [[persuaded, offered, ordered], 2, 'correct', null, skipped],
    [[persuaded, offered, failed], 2, 'punish', null, null],
    [[failed], 2, 'persuade', skipped, skipped],
    [[persuaded, failed], 0, 'punish', null, null],
  ] as const)('%# proposes the next step and refuses what comes too early', (history, freePlaces, next, correct, punish) => {
    expect(path(history, { freePlaces }).next).toBe(next)
    expect([codeOf(history, 'correct', { freePlaces }), codeOf(history, 'punish', { freePlaces })]).toEqual([correct, punish])
  })
})

test('an act that is not on the district’s list asks for nothing', () => {
  expect(path([], { list: new Set() })).toMatchObject({ applies: false, steps: [], next: null })
  expect(codeOf([], 'punish', { list: new Set() })).toBeNull()
})

test('an exception opens the way only with a reason in words, and both are kept with the steps left out', () => {
  for (const kind of Object.keys(exceptionKinds) as ExceptionKind[]) {
    expect(gentleRefusal(path([]), 'punish', { kind })?.code).toBe('placement.exceptionReason')
    expect(gentleRefusal(path([]), 'punish', { kind, reason: '  ' })?.code).toBe('placement.exceptionReason')
    expect(gentleRefusal(path([]), 'punish', { kind, reason: '占用消防通道' })).toBeNull()
  }
  expect(courseOf(path([persuaded]), 'punish', { kind: 'danger', reason: '占用消防通道' })).toEqual({
    taken: [{ step: 'persuade', on, text: '劝导，当事人未改正' }],
    skipped: ['place', 'correct'],
    exception: { kind: 'danger', reason: '占用消防通道' },
  })
})

test('a vendor inside the place and hours given is neither ordered nor punished, on whatever exception', () => {
  const standing = { zone, stall: 3, inside: true }
  const inside = path([persuaded, placed, failed], { standing })
  expect(inside.next).toBeNull()
  for (const act of ['correct', 'punish'] as const)
    expect(gentleRefusal(inside, act, { kind: 'other', reason: '理由' })?.code).toBe('placement.standsInside')
  expect(codeOf([persuaded, placed, failed], 'punish', { standing: { ...standing, inside: false } })).toBeNull()
})
