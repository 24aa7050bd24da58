import { expect, test } from 'vitest'
import { penaltyKinds, type Penalty } from './penalty.ts'
import type { EnforcementSettings } from './settings.ts'
import { hearingDue, summaryAllowed } from './thresholds.ts'

/** 上海市行政处罚听证程序规定第四条 (TZ-02): 5,000 yuan for persons, 50,000 for organisations, that sum included. */
const shanghai: Pick<EnforcementSettings, 'hearing' | 'soleTraderAs'> = {
  hearing: {
    individualFen: 500_000,
    organisationFen: 5_000_000,
    confiscationIndividualFen: 500_000,
    confiscationOrganisationFen: 5_000_000,
  },
  soleTraderAs: 'individual',
}
const unset = { hearing: {}, soleTraderAs: 'individual' } as const
const fine = (fen: number): Penalty[] => [{ kind: 'fine', fen }]
const answer = (...asked: Parameters<typeof hearingDue>) => {
  const outcome = hearingDue(...asked)
  return outcome.ok ? outcome.value : outcome.refusal.code
}

test('a fine on the threshold is due a hearing, and a sole trader meets the scale the place has set', () => {
  expect(answer(fine(499_999), 'individual', shanghai)).toBe('notDue')
  expect(answer(fine(500_000), 'individual', shanghai)).toBe('due')
  expect(answer(fine(4_999_999), 'organisation', shanghai)).toBe('notDue')
  expect(answer(fine(5_000_000), 'organisation', shanghai)).toBe('due')
  expect(answer(fine(500_000), 'soleTrader', shanghai)).toBe('due')
  expect(answer(fine(500_000), 'soleTrader', { ...shanghai, soleTraderAs: 'organisation' })).toBe('notDue')
})

test('while the threshold is not set nobody can say that no hearing is due (TZ-05)', () => {
  expect(answer(fine(100), 'individual', unset)).toBe('discretion.hearingThresholdUnset')
  expect(answer([{ kind: 'confiscateGains', fen: 1 }], 'individual', { ...shanghai, hearing: { individualFen: 1 } })).toBe(
    'discretion.hearingThresholdUnset',
  )
  expect(answer([{ kind: 'warning' }], 'individual', unset)).toBe('notDue')
  expect(answer([], 'individual', unset)).toBe('notDue')
})

test('every kind that weighs more than a sum is due a hearing whatever the sum, set or not (行政处罚法第六十三条)', () => {
  const light = ['warning', 'criticism', 'fine', 'confiscateGains', 'confiscateGoods']
  for (const kind of penaltyKinds) {
    if (!light.includes(kind)) expect(answer([...fine(1), { kind, text: '三日' }], 'organisation', unset), kind).toBe('due')
  }
})

test('gains and goods count together, and a confiscation without a value is sent back', () => {
  const both: Penalty[] = [
    { kind: 'confiscateGains', fen: 250_000 },
    { kind: 'confiscateGoods', fen: 250_000 },
  ]
  expect(answer(both, 'individual', shanghai)).toBe('due')
  expect(answer(both.slice(1), 'individual', shanghai)).toBe('notDue')
  expect(answer([{ kind: 'confiscateGoods', text: '烧烤炉一个' }], 'individual', shanghai)).toBe('discretion.sumMissing')
})

test('on the spot: a warning, or a fine of at most 200 yuan for a citizen and 3,000 for an organisation (CF-13)', () => {
  const may = (...asked: Parameters<typeof summaryAllowed>) => {
    const outcome = summaryAllowed(...asked)
    return outcome.ok ? 'ok' : outcome.refusal.code
  }
  expect(may(fine(20_000), 'individual', 'individual')).toBe('ok')
  expect(may(fine(20_001), 'individual', 'individual')).toBe('discretion.summarySum')
  expect(may(fine(300_000), 'organisation', 'individual')).toBe('ok')
  expect(may(fine(300_001), 'organisation', 'individual')).toBe('discretion.summarySum')
  expect(may(fine(20_001), 'soleTrader', 'individual')).toBe('discretion.summarySum')
  expect(may(fine(300_000), 'soleTrader', 'organisation')).toBe('ok')
  expect(may([{ kind: 'warning' }, ...fine(20_000)], 'individual', 'individual')).toBe('ok')
  expect(may([], 'individual', 'individual')).toBe('discretion.summaryNone')
  for (const kind of penaltyKinds) {
    if (kind !== 'warning' && kind !== 'fine') expect(may([{ kind, fen: 1 }], 'individual', 'individual')).toBe('discretion.summaryKind')
  }
  expect(summaryAllowed(fine(20_001), 'individual', 'individual')).toMatchObject({ refusal: { basis: '行政处罚法第五十一条' } })
})
