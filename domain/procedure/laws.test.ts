import { describe, expect, test } from 'vitest'
import { applicationProcedure } from '../case/application.ts'
import { fieldTaskProcedure } from '../case/field-task.ts'
import { caseProcedure } from '../case/procedure.ts'
import { enforcementProcedures } from '../enforcement/proceeding/all.ts'
import { supervisionProcedures } from '../supervision/all.ts'
import { checkLaws } from './laws.ts'
import type { Act, Procedure } from './procedure.ts'

const tables = [caseProcedure, fieldTaskProcedure, applicationProcedure, ...supervisionProcedures, ...enforcementProcedures]

describe('every table obeys the laws of the engine', () => {
  for (const table of tables) test(`${table.zh} (${table.id})`, () => expect(checkLaws(table)).toEqual([]))
})

test('every post that owns a state has an act that leads out of it', () => {
  for (const table of tables) {
    for (const [name, state] of Object.entries(table.states)) {
      if (state.owner === null) continue
      const owner = state.owner
      const ways = table.acts.filter((row) => Array.isArray(row.from) && row.from.includes(name) && row.to !== 'same')
      // A state may also wait for what goes on below it: its owner then owns the task there, or it is the reporter's turn.
      const waits = ways.some((row) => row.by.includes('system') || row.by.includes('reporter'))
      expect(waits || ways.some((row) => row.by.includes(owner)), `${table.id}.${name}`).toBe(true)
    }
  }
})

describe('a table that breaks a law is found out', () => {
  const lapse: Act = { act: 'lapse', zh: '超时', en: 'Lapse', from: 'open', to: 'same', by: ['system'] }
  const good: Procedure = {
    id: 'sample',
    zh: '例',
    en: 'Sample',
    version: 1,
    effectiveOn: '2026-01-01',
    states: {
      open: { zh: '开', en: 'Open', final: false, owner: 'intake' },
      shut: { zh: '关', en: 'Shut', final: true, owner: null },
    },
    clocks: { work: { zh: '办', en: 'Work', level: 'setting' } },
    fields: {},
    needs: {},
    acts: [
      { act: 'begin', zh: '始', en: 'Begin', from: 'nothing', to: 'open', by: ['intake'], starts: ['work'] },
      { act: 'end', zh: '终', en: 'End', from: ['open'], to: 'shut', by: ['intake'], stops: ['work'] },
      lapse,
    ],
  }
  const acts = (...rows: Act[]): Procedure => ({ ...good, acts: rows })
  const [begin, end] = good.acts as [Act, Act]
  const broken = (procedure: Procedure) => checkLaws(procedure).map((breach) => breach.law)

  test('the sample itself is lawful', () => expect(checkLaws(good)).toEqual([]))
  test('law 1: a state without owner', () =>
    expect(broken({ ...good, states: { ...good.states, open: { zh: '开', en: 'Open', final: false, owner: null } } })).toContain(1))
  test('law 1: a state without a clock', () => expect(broken(acts({ ...begin, starts: [] }, { ...end, stops: [] }, lapse))).toContain(1))
  test('law 2: a state nobody reaches', () =>
    expect(broken({ ...good, states: { ...good.states, far: { zh: '远', en: 'Far', final: true, owner: null } } })).toContain(2))
  test('law 2: a state without a way out', () => expect(broken(acts(begin, { ...end, from: [] }, lapse))).toContain(2))
  test('law 2: a final state with a way out', () =>
    expect(
      broken(acts(begin, end, { act: 'back', zh: '回', en: 'Back', from: ['shut'], to: 'open', by: ['intake'], starts: ['work'] }, lapse)),
    ).toContain(2))
  test('law 3: a clock that runs twice', () =>
    expect(
      broken(
        acts(begin, end, { act: 'again', zh: '再', en: 'Again', from: ['open'], to: 'same', by: ['intake'], starts: ['work'] }, lapse),
      ),
    ).toContain(3))
  test('law 3: a clock that outlives its matter', () => expect(broken(acts(begin, { ...end, stops: [] }, lapse))).toContain(3))
  test('law 4: rights without a basis', () => expect(broken(acts(begin, { ...end, rights: true }, lapse))).toContain(4))
  test('law 5: apart from an act that is not there', () =>
    expect(broken(acts(begin, { ...end, apartFrom: ['nobody'] }, lapse))).toContain(5))
  test('law 7: nothing happens when a clock falls due', () => expect(broken(acts(begin, end))).toContain(7))
  test('an act that tells the public what it does not ask', () =>
    expect(broken(acts(begin, { ...end, public: { zh: '办结', en: 'Done', reads: 'reason' } }, lapse))).toContain('shape'))
  test('a word that stands in no list', () => expect(broken(acts(begin, { ...end, asks: ['nothing'] }, lapse))).toContain('shape'))
})
