import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededCalendar } from '../../../test/work-calendar.ts'
import { must } from '../../kernel/outcome.ts'
import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import { lastDayOf } from '../../clock/terms/count.ts'
import { findTerm } from '../../clock/terms/rules/all.ts'
import { emptyReview, reviewAfter } from './file.ts'
import {
  decisionGrounds,
  dutiesOf,
  enforcerOf,
  outcomeRefusal,
  outcomes,
  withoutEvidence,
  type Asked,
  type Outcome,
  type Stands,
} from './outcomes.ts'
import { applicationPeriod } from './period.ts'
import { summaryGroundsOf } from './track.ts'

const calendar = seededCalendar()
const day = (text: string): CivilDate => must(parseCivilDate(text))
const lastDay = (rule: string, from: CivilDate): CivilDate | undefined => {
  const term = findTerm(rule)
  const last = term && lastDayOf(term, { from }, calendar)
  return last?.ok ? last.value.last : undefined
}

describe('the time to apply (行政复议法第二十条、第二十一条)', () => {
  const known = { knownOn: day('2025-03-10'), madeOn: day('2025-03-07'), told: true, immovable: false }
  test('is sixty days from knowing of the act', () => {
    expect(applicationPeriod(known, lastDay)).toEqual({ until: '2025-05-09', rule: 'FY-01' })
  })
  test('of somebody who was not told runs from being told, and ends after a year at the latest', () => {
    expect(applicationPeriod({ ...known, told: false, rightsKnownOn: day('2025-06-02') }, lastDay)).toEqual({
      until: '2025-08-01',
      rule: 'FY-01',
    })
    expect(applicationPeriod({ ...known, told: false }, lastDay)?.rule).toBe('FY-02')
  })
  test('is never over later for having been told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (later) => {
        const from = day(new Date(Date.UTC(2024, 2, 10 + later)).toISOString().slice(0, 10))
        const told = applicationPeriod({ ...known, knownOn: day('2024-03-10'), madeOn: day('2024-03-10') }, lastDay)
        const untold = applicationPeriod(
          { ...known, knownOn: day('2024-03-10'), madeOn: day('2024-03-10'), told: false, rightsKnownOn: from },
          lastDay,
        )
        return told !== undefined && untold !== undefined && told.until <= untold.until
      }),
    )
  })
})

describe('the simplified procedure (第五十三条)', () => {
  test.each([
    ['an act on the spot', 'penalty', { onSpot: true, penalties: [{ kind: 'fine', fen: 500_000 }] }, ['onSpot']],
    ['a warning', 'penalty', { onSpot: false, penalties: [{ kind: 'warning' }] }, ['warning']],
    ['three thousand yuan', 'penalty', { onSpot: false, penalties: [{ kind: 'fine', fen: 300_000 }] }, ['smallSum']],
    ['one fen more', 'penalty', { onSpot: false, penalties: [{ kind: 'fine', fen: 300_001 }] }, []],
    [
      'a small fine beside a permit taken away',
      'penalty',
      {
        onSpot: false,
        penalties: [
          { kind: 'fine', fen: 100 },
          { kind: 'revoke', text: '许可证' },
        ],
      },
      [],
    ],
    ['government information', 'disclosure', null, ['disclosure']],
    ['an act that is not known here', 'penalty', null, []],
  ] as const)('%s', (_name, kind, act, grounds) => expect(summaryGroundsOf(kind, act)).toEqual(grounds))
})

describe('a decision (第六十三条至第七十条)', () => {
  const stands: Stands = { answer: 'inTime', thirdPartyEvidence: false, contraryRequest: false, fineFen: 600_000, today: '2026-11-02' }
  const every = Object.keys(outcomes) as Outcome[]
  const groundOf = (outcome: Outcome) =>
    (Object.keys(decisionGrounds) as (keyof typeof decisionGrounds)[]).find(
      (ground) => (decisionGrounds[ground].of as readonly Outcome[]).includes(outcome) && ground !== 'noEvidence',
    )
  const asked = (outcome: Outcome, more: Partial<Asked> = {}): Asked => ({
    outcome,
    ground: groundOf(outcome) ?? 'noEvidence',
    redo: false,
    ...(outcome === 'change' && { newFen: 300_000 }),
    ...(outcome === 'perform' && { by: '2026-12-01' }),
    ...more,
  })
  test('of each kind rests on a ground of its own article, and on no other', () => {
    for (const outcome of every) {
      for (const ground of Object.keys(decisionGrounds) as (keyof typeof decisionGrounds)[]) {
        const code = outcomeRefusal(asked(outcome, { ground }), { ...stands, answer: ground === 'noEvidence' ? 'none' : 'inTime' })?.code
        const of: readonly Outcome[] = decisionGrounds[ground].of
        expect(code === 'reconsideration.groundOfAnother', `${outcome} ${ground}`).toBe(!of.includes(outcome))
      }
    }
  })
  test('without an answer in time leaves five kinds, unless a third party brings evidence', () => {
    for (const answer of ['late', 'none'] as const) {
      const left = every.filter(
        (outcome) =>
          outcomeRefusal(asked(outcome, { ...(withoutEvidence.includes(outcome) && { ground: 'noEvidence' }) }), { ...stands, answer }) ===
          null,
      )
      expect(left).toEqual(['revoke', 'revokePart', 'unlawful', 'perform', 'invalid', 'dismiss'])
      expect(outcomeRefusal(asked('uphold'), { ...stands, answer, thirdPartyEvidence: true })).toBeNull()
    }
  })
  test('that changes a fine never raises it, unless a third party asks for the contrary', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.boolean(),
        (fineFen, newFen, contraryRequest) => {
          const refused = outcomeRefusal(asked('change', { newFen }), { ...stands, fineFen, contraryRequest })
          return (refused === null) === (newFen < fineFen || (newFen > fineFen && contraryRequest))
        },
      ),
    )
  })
  test('that orders something says by when, and only what is revoked is decided anew', () => {
    expect(outcomeRefusal(asked('revoke', { redo: true }), stands)?.code).toBe('reconsideration.periodMissing')
    expect(outcomeRefusal(asked('uphold', { redo: true, by: '2026-12-01' }), stands)?.code).toBe('reconsideration.redoOnlyRevoked')
    expect(outcomeRefusal(asked('perform', { by: '2026-11-02' }), stands)?.code).toBe('reconsideration.periodPast')
  })
  test('is enforced by the organ that acted where it is upheld, by the reviewing organ where it is changed or mediated (第七十八条)', () => {
    expect([enforcerOf('uphold'), enforcerOf('change'), enforcerOf('mediated'), enforcerOf('revoke')]).toEqual([
      'respondent',
      'reviewOrgan',
      'reviewOrgan',
      null,
    ])
  })
  test('leaves the respondent with what it has to give back and do', () => {
    expect(dutiesOf({ outcome: 'revoke', redo: false, refundFen: 600_000, goodsHeld: true })).toEqual([
      '退还罚款6000.00元',
      '解除查封、扣押并返还财物',
    ])
    expect(dutiesOf({ outcome: 'uphold', redo: false, refundFen: 0, goodsHeld: false })).toEqual([])
  })
})

test('the file follows the entries: a late answer is not an answer in time, and a refused mediation is gone', () => {
  const told = (act: string, input: Record<string, unknown> = {}, facts: Record<string, unknown> = {}) => ({ act, input, facts })
  const steps = [
    told('lodge', { actKind: 'penalty', normReview: 'no' }, { respondent: 'enforcement' }),
    told('accept', { track: 'summary', summaryGround: 'smallSum', major: 'no' }),
    told('answerLapsed'),
    told('answeredLate'),
    told('mediate', { agreement: '减为三千元', newFen: 300_000 }),
    told('refuseMediation', { reason: '不同意' }),
  ]
  const file = steps.reduce((one, step) => reviewAfter(one, step, '2026-10-20'), emptyReview)
  expect(file).toMatchObject({ answer: 'late', track: 'summary', respondent: 'enforcement', accepted: { on: '2026-10-20', deemed: false } })
  expect(file.mediation).toBeUndefined()
})
