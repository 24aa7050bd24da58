import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCivilDate } from '../../clock/civil-date.ts'
import { findTerm } from '../../clock/terms/rules/all.ts'
import { must } from '../../kernel/outcome.ts'
import { heldPosts } from '../../people/posts.ts'
import type { Actor, Matter } from '../../procedure/procedure.ts'
import { guardedProcedures, isGuarded, isSealed, supervisionKinds } from '../all.ts'
import { oversightProcedures } from './all.ts'
import { accountFindings, criteria, criteriaOf, inboundKinds, isFounded, noticeKinds, type AccountFinding } from './fields.ts'
import { goalMet } from './media-goal.ts'
import { criteriaMissing, oversightNeeds, type OversightFacts } from './needs.ts'
import { noticeLengths, noticeProfiles, type NoticeProfile } from './periods.ts'
import { maskedText } from './public-answer.ts'
import { transferProcedure } from './transfer.ts'

const today = must(parseCivilDate('2026-10-13'))
const facts: OversightFacts = {
  today,
  placeRefusal: null,
  officeSet: true,
  unitRefusal: null,
  numberRefusal: null,
  founded: null,
  measures: 0,
  measuresOpen: 0,
  undecided: 0,
  inbound: false,
  ownUnit: false,
  overdue: false,
  admitRefusal: null,
  personRefusal: null,
  person: null,
  entriesRefusal: null,
  grounded: [],
}
const nobody = { kind: 'system' } as const
const asked = (
  name: keyof typeof oversightNeeds,
  given: Partial<OversightFacts>,
  input: Record<string, unknown> = {},
  actor: Actor = nobody,
  matter: Matter | null = null,
) =>
  oversightNeeds[name].check({ matter, input, facts: { ...facts, ...given }, actor, now: new Date('2026-10-13T01:00:00Z') })?.code ?? null

describe('conditions', () => {
  test('every condition that a row asks is met by facts that allow it, and only what is asked is there', () => {
    const used = new Set(oversightProcedures.flatMap((table) => table.acts.flatMap((row) => row.needs ?? [])))
    expect([...used].sort()).toEqual(Object.keys(oversightNeeds).sort())
  })
  test.each([
    ['officeSet', { officeSet: false }, {}, 'oversight.noOffice'],
    ['insideGrid', { placeRefusal: { code: 'grid.outside' } }, {}, 'grid.outside'],
    ['unitFits', { unitRefusal: { code: 'oversight.unitConcerned' } }, {}, 'oversight.unitConcerned'],
    ['numberKnown', { numberRefusal: { code: 'oversight.numberUnknown' } }, {}, 'oversight.numberUnknown'],
    ['limitAhead', {}, { handleBy: '2026-10-13' }, 'oversight.limitPast'],
    ['notInFuture', {}, { publishedOn: '2026-10-14' }, 'enforcement.inFuture'],
    ['notInFuture', {}, { onDay: '2026-10-14' }, 'enforcement.inFuture'],
    ['founded', { founded: false }, {}, 'oversight.unfounded'],
    ['founded', { founded: null }, {}, 'oversight.unfounded'],
    ['putRight', { founded: true }, {}, 'oversight.noMeasure'],
    ['measuresDone', { measuresOpen: 2 }, {}, 'oversight.measuresOpen'],
    ['decidedBelow', { undecided: 1 }, {}, 'oversight.undecided'],
    ['ownPaper', { inbound: true }, {}, 'oversight.inbound'],
    ['inboundPaper', {}, {}, 'oversight.notInbound'],
    ['notOwnUnit', { ownUnit: true }, {}, 'oversight.ownUnit'],
    ['failing', {}, {}, 'oversight.notFailing'],
    ['mayKnow', { admitRefusal: { code: 'oversight.mayNotKnow' } }, {}, 'oversight.mayNotKnow'],
    ['takesPart', { personRefusal: { code: 'oversight.noHand' } }, {}, 'oversight.noHand'],
    ['isTheOne', { person: 'a' }, {}, 'oversight.notThePerson'],
    ['entriesStand', { entriesRefusal: { code: 'oversight.entriesWrong' } }, {}, 'oversight.entriesWrong'],
    ['criteriaMet', {}, { finding: 'diligent' }, 'oversight.criteria'],
  ] as const)('%s refuses with %j and %j', (name, given, input, code) => expect(asked(name, given, input)).toBe(code))
  test.each([
    ['limitAhead', {}, {}],
    ['limitAhead', {}, { handleBy: '2026-10-14' }],
    ['notInFuture', {}, { publishedOn: '2026-10-13' }],
    ['founded', { founded: true }, {}],
    ['putRight', { founded: false }, {}],
    ['putRight', { founded: true, measures: 1 }, {}],
    ['inboundPaper', { inbound: true }, {}],
    ['failing', { overdue: true }, {}],
    ['criteriaMet', {}, { finding: 'responsible' }],
    ['criteriaMet', { grounded: ['competent', 'careful', 'reported', 'noGain'] }, { finding: 'diligent' }],
  ] as const)('%s is met with %j and %j', (name, given, input) => expect(asked(name, given, input)).toBeNull())
  test('only the person concerned may comment', () => {
    const own: Actor = { kind: 'person', personId: 'a', post: 'officer', unit: 'u' }
    expect(asked('isTheOne', { person: 'a' }, {}, own)).toBeNull()
    expect(asked('isTheOne', { person: 'b' }, {}, own)).toBe('oversight.notThePerson')
  })
})

describe('尽职免责与容错', () => {
  test('a finding that frees somebody asks each of its criteria, and is met exactly when all of them stand', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(accountFindings) as AccountFinding[])),
        fc.subarray(Object.keys(criteria)),
        (finding, grounded) => {
          const missing = criteriaMissing(finding, grounded)
          const needed = criteriaOf[finding] ?? []
          expect(missing.every((one) => needed.includes(one) && !grounded.includes(one))).toBe(true)
          expect(missing.length === 0).toBe(needed.every((one) => grounded.includes(one)))
        },
      ),
    )
    expect(criteriaMissing('responsible', [])).toEqual([])
  })
})

describe('期限', () => {
  const of = (profile: NoticeProfile, kind: string) =>
    Object.fromEntries(
      Object.entries(noticeLengths(profile, kind, today)).map(([clock, length]) => [clock, 'rule' in length ? length.rule : '']),
    )
  test('each term is a row that runs on, in every profile and for every paper', () => {
    for (const profile of Object.keys(noticeProfiles) as NoticeProfile[])
      for (const kind of ['urge', ...Object.keys(noticeKinds), ...Object.keys(inboundKinds)])
        for (const rule of Object.values(of(profile, kind))) expect(findTerm(rule)?.direction, `${profile} ${kind}`).toBe('after')
  })
  test('a province’s periods hold for the papers its text names, and nothing is taken for national', () => {
    expect(of('sichuan', 'notice')).toEqual({ correction: 'JD-03', objection: 'JD-03b', review: 'JD-03c' })
    expect(of('guangdong', 'advice')).toEqual({ correction: 'JD-05', objection: 'JD-05b', review: 'JD-05c' })
    expect(of('guangdong', 'decision')).toEqual({ correction: 'JD-05d' })
    expect(of('shanghai', 'advice')).toEqual({ correction: 'JD-06c' })
    for (const kind of Object.keys(noticeKinds)) expect(of('own', kind)).toEqual({})
  })
  test('papers of other organs run by the law in every district (两高解释第二十一条第二款、行政复议法第七十六条)', () => {
    for (const profile of Object.keys(noticeProfiles) as NoticeProfile[]) {
      expect(of(profile, 'prosecutor')).toEqual({ correction: 'SS-12' })
      expect(of(profile, 'prosecutorUrgent')).toEqual({ correction: 'SS-12b' })
      expect(of(profile, 'reconsideration')).toEqual({ correction: 'FY-25' })
      expect(of(profile, 'court')).toEqual({})
    }
  })
})

describe('sealed and guarded', () => {
  test('a sealed table is guarded, raises nothing with a superior, opens nothing below itself and is told to no public', () => {
    expect(isSealed('clueTransfer') && isGuarded('clueTransfer') && isGuarded('exposure')).toBe(true)
    expect(isGuarded('case') || isSealed('exposure')).toBe(false)
    expect(guardedProcedures).toContain('complaint')
    for (const row of transferProcedure.acts) {
      expect('public' in row, row.act).toBe(false)
      for (const follow of row.follows ?? []) expect('tell' in follow && ['owner', 'unit'].includes(follow.tell), row.act).toBe(true)
    }
    for (const state of Object.values(transferProcedure.states)) expect(state.public).toBeUndefined()
  })
  test('no form of a clue’s act asks for its words: they would stand in the record', () => {
    for (const row of transferProcedure.acts) expect(row.asks ?? [], row.act).not.toContain('clue')
  })
  test('the kinds of oversight stand in the list of supervision', () => {
    for (const { id } of oversightProcedures) expect(supervisionKinds).toContain(id)
    expect(heldPosts.length).toBeGreaterThan(0)
  })
})

describe('公开答复', () => {
  const digits = (of: string, n: number) => fc.array(fc.constantFrom(...of), { minLength: n, maxLength: n })
  const number = fc.oneof(
    digits('0123456789', 11),
    digits('0123456789', 18),
    digits('０１２３４５６７８９', 11),
    digits('0123456789', 16),
    digits('0123456789', 8),
  )
  const joined = fc.tuple(number, fc.constantFrom('', ' ', '-', '·', '－')).map(([parts, mark]) => parts.join(mark))
  test('no telephone, identity or account number is left, however its digits are set apart', () => {
    fc.assert(
      fc.property(
        joined,
        fc.constantFrom('电话', '证件：', '（', ''),
        fc.constantFrom('。', '）', '联系人', ''),
        (secret, before, after) => {
          const date = /^\D*\d{4}\D\d{1,2}\D\d{1,2}\D*$/u.test(secret)
          const shown = maskedText(`${before}${secret}${after}`)
          if (!date) expect(shown).not.toContain(secret)
          expect(/[0-9０-９](?:[\s\-－·]?[0-9０-９]){6,}/u.test(shown)).toBe(false)
        },
      ),
    )
  })
  test('dates, numbers of papers and sums stay; an address of mail goes', () => {
    const kept = '2026-10-13，清综监督〔2026〕12号，罚款5000元，3辆车，2026年10月13日'
    expect(maskedText(kept)).toBe(kept)
    expect(maskedText('写信到 zhang.san@example.cn 反映')).toBe('写信到 ＊＊＊ 反映')
    expect(maskedText('号牌浙A12345和浙A·D12345的车')).toBe('号牌＊＊＊和＊＊＊的车')
    expect(maskedText('身份证33010619900307678X')).toBe('身份证＊＊＊')
  })
})

describe('媒体结对目标', () => {
  test('figures are met where every one that is set is, and nothing is said where none is', () => {
    expect(goalMet({ foundedMax: null, inTimeLeast: null }, { founded: 9, answered: 1, inTime: 0 })).toBeNull()
    expect(goalMet({ foundedMax: 2, inTimeLeast: 90 }, { founded: 2, answered: 10, inTime: 9 })).toBe(true)
    expect(goalMet({ foundedMax: 2, inTimeLeast: 90 }, { founded: 2, answered: 10, inTime: 8 })).toBe(false)
    expect(goalMet({ foundedMax: 1, inTimeLeast: null }, { founded: 2, answered: 0, inTime: 0 })).toBe(false)
    expect(goalMet({ foundedMax: null, inTimeLeast: 100 }, { founded: 0, answered: 0, inTime: 0 })).toBe(true)
  })
  test('what is founded is so wholly or in part', () => {
    expect(['founded', 'partly', 'unfounded', null].map(isFounded)).toEqual([true, true, false, false])
  })
})
