import { describe, expect, test } from 'vitest'
import { askedBy } from '../../../domain/procedure/fields.ts'
import { rowOf } from '../form/fields.ts'
import type { Weighed } from '../form/weighed.ts'
import { actOf, collectName, derived, flows, signedName, stepFor, verbOfFlow, type Flow } from './flows.ts'
import { judge, type Known } from './judge.ts'

const onTheSpot = flows['on-the-spot']
const fine = (fen: number) => [{ kind: 'fine', fen }]

function asked(flow: Flow, values: Record<string, unknown>): string[] {
  const row = rowOf(flow.procedure, actOf(flow, values))
  return askedBy(row ?? expect.fail('no such act'))
    .filter(({ optional }) => !optional)
    .map(({ name }) => name)
}

test('every field an act must have stands on one of its pages, or follows from them', () => {
  const spot = { penalties: fine(5000), [collectName]: 'spot' }
  for (const [flow, values] of [
    [onTheSpot, {}],
    [onTheSpot, spot],
    [flows.correction, {}],
  ] as const) {
    const given = [...flow.steps.flatMap(({ fields }) => fields), ...Object.keys(derived(flow, values, '事项', '2026-10-13'))]
    for (const name of asked(flow, values)) expect(given, `${actOf(flow, values)} asks for ${name}`).toContain(name)
  }
})

test('money collected on the spot is another act, and only where there is a fine', () => {
  expect(verbOfFlow(onTheSpot, { penalties: fine(5000), [collectName]: 'spot' })).toBe('summary.decideAndCollect')
  expect(verbOfFlow(onTheSpot, { penalties: fine(5000), [collectName]: 'bank' })).toBe('summary.decideOnSpot')
  expect(verbOfFlow(onTheSpot, { penalties: [{ kind: 'warning' }], [collectName]: 'spot' })).toBe('summary.decideOnSpot')
})

test('what is collected is the fine, today, and a refusal to sign is said', () => {
  const values = { penalties: fine(5000), [collectName]: 'spot', [signedName]: 'refused' }
  expect(derived(onTheSpot, values, '字'.repeat(80), '2026-10-13')).toEqual({
    title: '字'.repeat(60),
    refusedToSign: 'yes',
    fen: 5000,
    paidOn: '2026-10-13',
    channel: 'onSpot',
  })
})

test.each([
  ['credential.expired', 'heard'],
  ['discretion.under14', 'who'],
  ['discretion.summarySum', 'penalty'],
  ['enforcement.secondFine', 'penalty'],
  ['enforcement.orderFirst', 'what'],
  ['enforcement.collectTooMuch', 'collect'],
  ['enforcement.notSigned', 'sign'],
  ['grid.outside', 'what'],
  ['system.busy', undefined],
])('%s is mended on the page %s', (code, step) => {
  expect(stepFor(onTheSpot, code)).toBe(step)
})

describe('what is refused before anything is sent', () => {
  const range = { min: 2000, max: 3200 }
  const tiers = [{ tier: 'lighter', name: { zh: '较轻', en: 'Lighter' }, conditions: { zh: '', en: '' }, range }]
  const weighed: Weighed = {
    kind: { zh: '公民', en: 'Individual' },
    correctFirst: false,
    measures: [],
    range: { min: 2000, max: 5000 },
    tiers,
    bases: [],
    reckoned: null,
    law: null,
    like: null,
    corrections: [],
    priors: 0,
  }
  const known: Known = { party: undefined, weighed, today: '2026-10-13', signatures: 0 }
  const codes = (step: Parameters<typeof judge>[1], values: Record<string, unknown>, more: Partial<Known> = {}, flow = onTheSpot) =>
    judge(flow, step, values, { ...known, ...more }).map(({ refusal }) => refusal.code)

  test.each([
    [[], undefined, ['enforcement.noPenaltyNamed']],
    [fine(20_001), 'lighter', ['discretion.summarySum']],
    [[{ kind: 'suspend' }], undefined, ['discretion.summaryKind']],
    [[{ kind: 'fine' }], 'lighter', ['discretion.sumMissing']],
    [fine(2500), undefined, ['enforcement.tierFirst']],
    [fine(3300), 'lighter', ['enforcement.outsideOnSpot']],
    [fine(3200), 'lighter', []],
    [[{ kind: 'warning' }], undefined, []],
  ])('%j with the tier %s: %j', (penalties, tier, refused) => {
    expect(codes('penalty', { penalties, tier })).toEqual(refused)
  })

  test('a fine that is measured by a base waits for its range and its base', () => {
    const base = (key: string) => ({ key, name: { zh: key, en: key }, asks: 'baseFen' as const })
    const measured = (keys: string[], more: Partial<Weighed> = {}) => ({
      weighed: { ...weighed, tiers: [], range: null, bases: keys.map(base), ...more },
    })
    const values = { penalties: fine(2500) }
    expect(codes('penalty', values, measured(['a', 'b']))).toEqual(['discretion.rangeFirst'])
    expect(codes('penalty', { ...values, fineRange: 'b' }, measured(['a', 'b']))).toEqual(['discretion.baseMissing'])
    expect(codes('penalty', values, measured(['a']))).toEqual(['discretion.baseMissing'])
    expect(codes('penalty', values, measured(['a'], { reckoned: { zh: '', en: '' } }))).toEqual([])
  })

  test('below the tier on a ground of the law is left to the server', () => {
    expect(codes('penalty', { penalties: fine(100), tier: 'lighter', lowerGround: 'coerced' })).toEqual([])
  })

  test('one officer, or one named twice, and credentials that were not shown', () => {
    expect(codes('heard', { officers: ['a', 'a'], cardsShown: 'no' })).toEqual(['credential.twoOfficers', 'enforcement.cardsNotShown'])
    expect(codes('heard', { officers: ['a', 'b'], cardsShown: 'yes' })).toEqual([])
  })

  test('an act of tomorrow, a time to correct that is over, and an item that needs an order first', () => {
    expect(codes('what', { happenedOn: '2026-10-14' })).toEqual(['enforcement.inFuture'])
    expect(codes('what', {}, { weighed: { ...weighed, correctFirst: true } })).toEqual(['enforcement.orderFirst'])
    expect(codes('order', { officers: ['a', 'b'], until: '2026-10-13' }, {}, flows.correction)).toEqual(['enforcement.untilPast'])
  })

  test('more than a hundred yuan on the ground of a hundred, and a decision nobody signed', () => {
    const values = { penalties: fine(10_001), [collectName]: 'spot', collectGround: 'upTo100' }
    expect(codes('collect', values)).toEqual(['enforcement.collectTooMuch'])
    expect(codes('collect', { ...values, penalties: fine(10_000) })).toEqual([])
    expect(codes('sign', {})).toEqual(['enforcement.notSigned'])
    expect(codes('sign', { [signedName]: 'refused' })).toEqual([])
    expect(codes('sign', {}, { signatures: 1 })).toEqual([])
  })
})
