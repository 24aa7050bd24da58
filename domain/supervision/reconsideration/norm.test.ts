import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededCalendar } from '../../../test/work-calendar.ts'
import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import { lastDayOf } from '../../clock/terms/count.ts'
import { findTerm } from '../../clock/terms/rules/all.ts'
import { must } from '../../kernel/outcome.ts'
import { normKinds, type NormKind } from './norm-choices.ts'
import { emptyNorm, normAfter, normName, normResult, type NormFile } from './norm-file.ts'
import { normNeeds, type NormFacts } from './norm-needs.ts'
import { normReviewProcedure } from './norm-review.ts'

const day = (text: string): CivilDate => must(parseCivilDate(text))
const told = (act: string, input: Record<string, unknown> = {}) => ({ act, input })
const after = (...steps: ReturnType<typeof told>[]): NormFile =>
  steps.reduce((file, step) => normAfter(file, step, '2026-10-20'), emptyNorm)

/** Whether a need is met, by the code of its refusal; null where it is. */
function judged(name: keyof typeof normNeeds, facts: Partial<NormFacts>, input: Record<string, unknown> = {}): string | null {
  const whole = {
    today: day('2026-10-20'),
    file: emptyNorm,
    officeSet: true,
    byOrganHead: true,
    makerBelow: true,
    main: 'examining',
    ...facts,
  }
  const context = { matter: null, input, facts: whole, actor: { kind: 'system' }, now: new Date('2026-10-20T01:00:00Z') } as const
  return normNeeds[name].check(context)?.code.replace('reconsideration.', '') ?? null
}

describe('which documents are reviewed with an act (行政复议法第十三条)', () => {
  test('the four kinds of the article, and never a rule', () => {
    const kinds = Object.keys(normKinds) as NormKind[]
    expect(kinds.filter((normKind) => judged('notARule', {}, { normKind }) === null)).toEqual([
      'ministry',
      'local',
      'township',
      'authorised',
    ])
  })
  test('what the organ has power over it takes up; the rest is forwarded', () => {
    expect([true, null, false].map((makerBelow) => judged('makerFits', { makerBelow }))).toEqual([null, null, 'normNotOurs'])
  })
  test('the case is paused only out of its examination, or is paused for another document already', () => {
    const states = ['accepted', 'examining', 'toHear', 'suspended', 'normSuspended', 'deciding', null]
    expect(states.filter((main) => judged('mainInHand', { main }) === null)).toEqual(['examining', 'normSuspended'])
  })
})

describe('the terms of the review (第五十六条至第六十条)', () => {
  test.each([
    ['FY-22', '2026-10-13', '2026-11-12'],
    ['FY-22b', '2026-10-13', '2026-10-22'],
    ['FY-22c', '2026-10-16', '2026-10-21'],
    ['FY-22d', '2026-10-19', '2026-11-02'],
    ['FY-22e', '2026-10-21', '2026-12-21'],
  ])('%s from %s ends on %s', (rule, from, last) => {
    const term = findTerm(rule)
    expect(term && must(lastDayOf(term, { from: day(from) }, seededCalendar())).last).toBe(last)
  })
  test('each of them runs by a clock of the tables', () => {
    const terms = Object.values(normReviewProcedure.clocks).flatMap((clock) => (clock.level === 'term' ? [clock.term] : []))
    expect(terms).toEqual(['FY-22', 'FY-22b', 'FY-22c', 'FY-22e', 'FY-22e'])
  })
})

describe('a finding (第五十九条)', () => {
  test('waits for the maker’s answer, or for the end of its ten days', () => {
    const answers = ['none', 'asked', 'inTime', 'late', 'lapsed'] as const
    const met = answers.filter((answer) => judged('makerHeard', { file: { ...emptyNorm, answer } }) === null)
    expect(met).toEqual(['inTime', 'late', 'lapsed'])
  })
  test('of unlawfulness says why, and names the higher law it is held against', () => {
    const finding = 'unlawful'
    expect([
      judged('groundGiven', {}, { finding: 'lawful' }),
      judged('groundGiven', {}, { finding }),
      judged('groundGiven', {}, { finding, unlawfulGround: 'beyondPower' }),
      judged('groundGiven', {}, { finding, unlawfulGround: 'againstLaw' }),
      judged('groundGiven', {}, { finding, unlawfulGround: 'againstLaw', superiorLaw: '《示例条例》第三条' }),
    ]).toEqual([null, 'normGroundMissing', null, 'normGroundMissing', null])
  })
  test('is decided as it was proposed, or sent back', () => {
    const lawful = after(told('propose', { finding: 'lawful', opinion: '合法' }))
    expect([judged('proposedLawful', { file: lawful }), judged('proposedUnlawful', { file: lawful })]).toEqual([null, 'normProposedOther'])
  })
  test('stops the clause where the organ has the power, and only tells the reply where another had it', () => {
    const about = { normTitle: '示例规定', normClause: '第五条' }
    const found = { finding: 'unlawful', unlawfulGround: 'againstLaw', superiorLaw: '《示例条例》第三条', opinion: '增设义务' }
    const own = after(told('openFound', about), told('propose', found), told('stop'))
    const other = after(
      told('openFound', about),
      told('forward', { organ: '示例部' }),
      told('enterReply', { ...found, repliedOn: '2026-10-19' }),
    )
    expect(normResult(own)).toContain('决定停止该条款的执行，并责令制定机关予以纠正')
    expect(normResult(other)).toMatch(/^经示例部审查，相关条款违反上位法（第五条），依据《示例条例》第三条。/)
    expect(normResult(after(told('propose', found)))).toBeNull()
  })
})

test('a document is cited by its title in one pair of marks, however it was typed', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[一-龥]{1,20}$/u),
      (title) => normName({ title: `《${title}》`, number: '' }) === normName({ title, number: '' }),
    ),
  )
  expect(normName({ title: '示例规定', number: '示政发〔2025〕1号' })).toBe('《示例规定》（示政发〔2025〕1号）')
})
