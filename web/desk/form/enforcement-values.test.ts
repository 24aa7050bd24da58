import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { weighItem } from '../../../contract/enforcement.ts'
import { actRoutes } from '../../../contract/matter.ts'
import type { Output } from '../../../contract/route.ts'
import { penaltyProcedure } from '../../../domain/enforcement/proceeding/penalty.ts'
import { askedBy } from '../../../domain/procedure/fields.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { aboutNew } from './about.ts'
import { startOf } from './act-start.ts'
import { fenOf, sumText, yuanFigures } from './money.ts'
import { isInTier, middleOf, tierOf } from './tiers.ts'
import { fieldsOf, inputOf, missingIn, penaltiesIn } from './values.ts'
import { instantOf, wallTextOf } from './wall-clock.ts'

const asksOf = (act: string) => {
  const row = findAct(penaltyProcedure, act)
  return { act, asks: row ? askedBy(row).map(({ name, optional }) => ({ field: name, optional })) : [] }
}
const fields = (act: string) => fieldsOf(penaltyProcedure, asksOf(act))

describe('money', () => {
  test('is typed in yuan with up to two decimals and kept in fen', () => {
    expect(['6000', '6,000.5', '6 000.05', '0.01', '0'].map(fenOf)).toEqual([600_000, 600_050, 600_005, 1, 0])
    expect(['', 'x', '1.234', '-1', '1e3', '6.'].map(fenOf)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined])
  })

  test('any sum that is shown is read back as the same', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (fen) => fenOf(yuanFigures(fen)) === fen))
    expect(sumText(123_456_789, 'zh')).toBe('1,234,567.89 元')
  })
})

test('an hour is that of the clocks of the district, and goes there and back', () => {
  expect(instantOf('2026-10-30T09:00')).toBe('2026-10-30T01:00:00.000Z')
  expect(wallTextOf('2026-10-30T01:00:00.000Z')).toBe('2026-10-30T09:00')
  expect(instantOf('')).toBeUndefined()
})

type Tier = Output<typeof weighItem>['tiers'][number]
const tier = (name: string, min: number, max: number): Tier => ({
  tier: name,
  name: { zh: name, en: name },
  conditions: { zh: '', en: '' },
  range: { min, max },
})
const free: Tier = { ...tier('minor', 0, 0), range: null }
const tiers = [free, tier('lighter', 0, 4000), tier('serious', 4000, 10_000)]

describe('tiers', () => {
  test('a sum on which two tiers touch belongs to the heavier, and the last includes its end', () => {
    expect([0, 3999, 4000, 10_000, 10_001].map((fen) => tierOf(tiers, fen)?.tier)).toEqual([
      'lighter',
      'lighter',
      'serious',
      'serious',
      undefined,
    ])
    expect(isInTier(tiers, 'minor', 0)).toBe(true)
    expect(isInTier(tiers, 'minor', 100)).toBe(false)
  })

  test('the middle of a tier is whole yuan and lies in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 10_000_000 }), (min, width) => {
        const middle = middleOf({ min, max: min + width })
        return middle >= min && middle <= min + width && (middle % 100 === 0 || middle === min)
      }),
    )
    expect(middleOf({ min: 500_000, max: 1_400_000 })).toBe(950_000)
  })
})

describe('penalties', () => {
  test('lines without a kind are left out, and a sum goes only with money', () => {
    expect(penaltiesIn([{ kind: '' }, { kind: 'warning', fen: 5 }, { kind: 'fine', fen: 100, text: ' ' }])).toEqual([
      { kind: 'warning' },
      { kind: 'fine', fen: 100 },
    ])
  })

  test('a fine without its sum is not filled in, even where penalties may be left out', () => {
    expect(missingIn(fields('sendToDecider'), { penalties: [{ kind: 'fine' }] })).toEqual(['penalties'])
    expect(missingIn(fields('recordPanel'), { attendees: ['a'], opinions: 'x', penalties: [{ kind: 'fine' }] })).toEqual(['penalties'])
    expect(missingIn(fields('recordPanel'), { attendees: ['a'], opinions: 'x' })).toEqual([])
  })

  test('what is sent has the shape of the contract', () => {
    const input = inputOf(fields('conclude'), {
      description: '倾倒建筑垃圾',
      penalties: [{ kind: 'fine', fen: 600_000 }, { kind: '' }],
      tier: 'minor',
      factors: '及时清理',
      flags: [],
    })
    const route = actRoutes.find((one) => one.procedure === penaltyProcedure && one.row.act === 'conclude')?.route
    const asked = { requestKey: '0198f000-0000-7000-8000-000000000000', matterId: '0198f000-0000-7000-8000-000000000001', input }
    expect(route?.input.safeParse(asked).success).toBe(true)
    expect(input).not.toHaveProperty('flags')
  })
})

describe('what a form starts with', () => {
  const now = new Date('2026-10-13T17:00:00.000Z')
  const lead = { ...asksOf('openLead'), name: { zh: '', en: '' }, basis: null, consequence: null }

  test('a lead is found today by the clocks of the district, by the officer who enters it', () => {
    expect(startOf(aboutNew('penalty'), lead, { proceeding: undefined, officer: 'me', now })).toEqual({
      foundOn: '2026-10-14',
      officers: ['me'],
    })
  })

  test('whoever is no officer is not named as one', () => {
    expect(startOf(aboutNew('penalty'), lead, { proceeding: undefined, officer: undefined, now })).toEqual({ foundOn: '2026-10-14' })
  })
})
