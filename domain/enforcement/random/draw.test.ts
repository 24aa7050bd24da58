import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  drawPair,
  drawParties,
  listOf,
  listText,
  riskGrades,
  seedText,
  unitNumber,
  type DrawOfficer,
  type Listed,
  type RiskGrade,
} from './draw.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const weights = { A: 1, B: 2, C: 4, D: 8 }
const grades = Object.keys(riskGrades) as RiskGrade[] // the keys it was declared with

const list = fc.uniqueArray(
  fc.record({
    party: fc.uuid(),
    grade: fc.constantFrom(...grades),
    weight: fc.integer({ min: 0, max: 9 }),
  }),
  { selector: ({ party }) => party, maxLength: 30 },
)
const seeds = fc.string({ minLength: 1, maxLength: 20 })
const ids = (n: number) => Array.from({ length: n }, (_, at) => `party-${at}`)

describe('parties', () => {
  test('the same seed draws the same, in whatever order the list came', () => {
    fc.assert(
      fc.property(list, seeds, fc.nat(30), (listed, seed, wanted) => {
        expect(drawParties([...listed].reverse(), wanted, seed, hash)).toEqual(drawParties(listed, wanted, seed, hash))
        expect(listText([...listed].reverse(), [])).toBe(listText(listed, []))
      }),
    )
  })

  test('as many are drawn as are wanted or can be drawn, nobody twice, and nobody of weight 0 or left out', () => {
    fc.assert(
      fc.property(list, seeds, fc.nat(30), (given, seed, wanted) => {
        const listed: Listed[] = given.map((one, at) => (at % 3 === 0 ? { ...one, out: 'cap' } : one))
        const may = listed.filter(({ out, weight }) => out === undefined && weight > 0).map(({ party }) => party)
        const drawn = drawParties(listed, wanted, seed, hash)
        expect(new Set(drawn).size).toBe(Math.min(wanted, may.length))
        expect(drawn.every((party) => may.includes(party))).toBe(true)
      }),
    )
  })

  test('who wants fewer draws the first of those who want more', () => {
    fc.assert(
      fc.property(list, seeds, fc.nat(30), fc.nat(30), (listed, seed, a, b) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)]
        expect(drawParties(listed, many, seed, hash).slice(0, few)).toEqual(drawParties(listed, few, seed, hash))
      }),
    )
  })

  test('over many seeds each is drawn first as often as its weight says', () => {
    const listed: Listed[] = grades.map((grade) => ({ party: grade, grade, weight: weights[grade] }))
    const times = 6000
    const first = new Map<string, number>()
    for (let n = 0; n < times; n += 1) {
      const [one = ''] = drawParties(listed, 1, `seed ${n}`, hash)
      first.set(one, (first.get(one) ?? 0) + 1)
    }
    for (const grade of grades) expect((first.get(grade) ?? 0) / times).toBeCloseTo(weights[grade] / 15, 1)
  })

  test('a worked example: the list, the seed and the numbers can be found with nothing but SHA-256', () => {
    const listed: Listed[] = [
      { party: 'b', grade: 'D', weight: 8 },
      { party: 'a', grade: 'A', weight: 1, out: 'cap' },
    ]
    expect(listText(listed, [{ person: 'y', unit: 'u' }])).toBe('officer|y|u\nparty|a|A|1|cap\nparty|b|D|8|')
    expect(seedText({ line: 'l', version: 2, day: '2026-10-13' }, 'h')).toBe('l|2|2026-10-13|h')
    expect(hash('abc').slice(0, 13)).toBe('ba7816bf8f01c')
    expect(unitNumber('abc', hash)).toBeCloseTo(0xba7816bf8f01c / 2 ** 52, 12)
  })
})

test('whoever was inspected as often as allowed, waits for a visit, was drawn already or is of a grade of weight 0 is left out with the reason', () => {
  const one = { party: 'p', grade: 'A', begun: 0, waiting: 0, drawn: false } as const
  const out = (more: object, cap = 2, given: Partial<typeof weights> = {}) =>
    listOf([{ ...one, ...more }], { ...weights, ...given }, cap)[0]
  expect(out({})).toEqual({ party: 'p', grade: 'A', weight: 1 })
  expect(out({ grade: null })).toEqual({ party: 'p', grade: 'B', weight: 2 })
  expect(out({ begun: 2 })?.out).toBe('cap')
  expect(out({}, 0)?.out).toBe('cap')
  expect(out({ waiting: 1 })?.out).toBe('waiting')
  expect(out({ drawn: true, begun: 2 })?.out).toBe('drawn')
  expect(out({}, 2, { A: 0 })?.out).toBe('weight')
})

describe('officers', () => {
  const staff: DrawOfficer[] = ['u1', 'u1', 'u1', 'u2', 'u2', 'u3'].map((unit, at) => ({ person: `o${at}`, unit }))
  const unitOf = (person: string) => staff.find((one) => one.person === person)?.unit

  test('two different officers of one unit go, the same for the same seed, and nobody who must recuse', () => {
    fc.assert(
      fc.property(seeds, fc.subarray(staff.map(({ person }) => person)), (seed, recused) => {
        const pair = drawPair(staff, 'p', seed, hash, recused)
        expect(drawPair([...staff].reverse(), 'p', seed, hash, recused)).toEqual(pair)
        const left = staff.filter(({ person }) => !recused.includes(person))
        const possible = left.some((a) => left.some((b) => a !== b && a.unit === b.unit))
        expect(pair !== undefined).toBe(possible)
        if (!pair) return
        expect(new Set(pair.officers).size).toBe(2)
        expect(pair.officers.every((person) => unitOf(person) === pair.unit && !recused.includes(person))).toBe(true)
      }),
    )
  })

  test('where one of two recuses the other stays, as long as the unit has a third', () => {
    for (const seed of ids(40)) {
      const pair = drawPair(staff, 'p', seed, hash)
      if (!pair) throw new Error('no pair')
      const next = drawPair(staff, 'p', seed, hash, [pair.officers[0]], pair)
      if (pair.unit === 'u1') expect(next).toMatchObject({ unit: 'u1', officers: [pair.officers[1], expect.any(String)] })
      else expect(next?.unit).toBe('u1')
    }
  })
})
