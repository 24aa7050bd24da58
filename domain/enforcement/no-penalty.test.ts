import { expect, test } from 'vitest'
import { parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { checkNoPenalty, firstOffence, noPenaltyGrounds, type NoPenaltyGround } from './no-penalty.ts'

const day = (text: string) => must(parseCivilDate(text))
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal?.code)

test('every ground needs each of its conditions, and its proof where the law asks for it', () => {
  for (const ground of Object.keys(noPenaltyGrounds) as NoPenaltyGround[]) {
    const { conditions, evidence, must: bound } = noPenaltyGrounds[ground]
    const all = conditions.map(({ key }) => key)
    expect(checkNoPenalty(ground, new Set(all), true), ground).toMatchObject({ ok: true, value: { must: bound } })
    for (const left of all) {
      const met = new Set(all.filter((key) => key !== left))
      expect(codeOf(checkNoPenalty(ground, met, true)), `${ground} without ${left}`).toBe('discretion.conditionUnmet')
    }
    expect(codeOf(checkNoPenalty(ground, new Set(all), false))).toBe(evidence ? 'discretion.evidenceMissing' : 'ok')
  }
})

test('轻微不罚 must, 首违不罚 may: two different outcomes (T-12)', () => {
  expect([noPenaltyGrounds.trivial.must, noPenaltyGrounds.firstOffence.must]).toEqual([true, false])
})

test('a first offence is not judged while the years to look back are unset', () => {
  const asked = { item: 'E018', on: day('2026-11-23'), history: [], list: new Set(['E018']) }
  expect(codeOf(firstOffence(asked, undefined))).toBe('discretion.firstOffenceUnset')
  expect(codeOf(firstOffence(asked, 2))).toBe('ok')
  expect(codeOf(firstOffence({ ...asked, list: new Set() }, 2))).toBe('discretion.notOnList')
})

test('an act of the kind within the years is no first offence; before them, of another item, or on the day itself it does not count', () => {
  const asked = (on: string, item = 'E018', alike = new Set<string>()) => ({
    item: 'E018',
    on: day('2026-11-23'),
    history: [{ item, on: day(on) }],
    alike,
    list: new Set(['E018']),
  })
  expect(codeOf(firstOffence(asked('2024-11-23'), 2))).toBe('discretion.notFirst')
  expect(codeOf(firstOffence(asked('2024-11-22'), 2))).toBe('ok')
  expect(codeOf(firstOffence(asked('2026-01-01', 'E017'), 2))).toBe('ok')
  expect(codeOf(firstOffence(asked('2026-01-01', 'E017', new Set(['E017'])), 2))).toBe('discretion.notFirst')
  expect(codeOf(firstOffence(asked('2026-11-23'), 2))).toBe('ok')
})
