import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCivilDate } from '../../clock/civil-date.ts'
import { must } from '../../kernel/outcome.ts'
import type { Matter } from '../../procedure/procedure.ts'
import { mediationProcedure } from '../mediation/mediation.ts'
import { informationProcedures } from './all.ts'
import { answerKinds, outcomes, reportGroups, type AnswerKindId } from './answers.ts'
import { channels, receivedAtOnce } from './fields.ts'
import { informationNeeds, type InformationFacts } from './needs.ts'
import { reportDue, requestFigures, type CountedRequest } from './report.ts'

const facts: InformationFacts = {
  today: must(parseCivilDate('2026-10-13')),
  officeSet: true,
  feeRuleSet: true,
  against: 0,
  opinionKind: null,
}
const nobody = { kind: 'system' } as const
const asked = (
  name: keyof typeof informationNeeds,
  input: Record<string, unknown> = {},
  given: Partial<InformationFacts> = {},
  matter: Partial<Matter> = {},
) =>
  informationNeeds[name].check({
    matter: { tally: {}, clocks: {}, ...matter } as Matter, // what the conditions look at
    input,
    facts: { ...facts, ...given },
    actor: nobody,
    now: new Date('2026-10-13T01:00:00Z'),
  })?.code ?? null

describe('conditions', () => {
  test('every condition is asked by some row', () => {
    const used = new Set(informationProcedures.flatMap((table) => table.acts.flatMap((row) => row.needs ?? [])))
    expect(Object.keys(informationNeeds).filter((name) => !used.has(name))).toEqual([])
  })

  test('the day of receipt follows from how it came: two ways at once, three when it is confirmed (第三十一条)', () => {
    const once = Object.keys(channels).filter((channel) => asked('receivedAtOnce', { channel }) === null)
    expect(once).toEqual(['counter', 'signedPost'])
    expect(receivedAtOnce).toEqual(once)
    const later = Object.keys(channels).filter((channel) => asked('notReceivedAtOnce', { channel }) === null)
    expect(later).toEqual(['letter', 'online', 'fax'])
  })

  test('what a kind of answer has to say cannot be left out, and nothing else has to be said', () => {
    const lacking = (answerKind: AnswerKindId, input: Record<string, unknown> = {}) => asked('saysAll', { answerKind, ...input })
    for (const [id, { says }] of Object.entries(answerKinds) as [AnswerKindId, (typeof answerKinds)[AnswerKindId]][]) {
      const all = Object.fromEntries(says.map((field) => [field, '写明']))
      expect(lacking(id, all), id).toBeNull()
      for (const field of says) expect(lacking(id, { ...all, [field]: ' ' }), `${id} ${field}`).toBe('information.lacks')
    }
  })

  test('what is released comes with the answer, or it is said how, where and when it is to be had (第三十六条第二项)', () => {
    expect(asked('given', { answerKind: 'granted' })).toBe('information.notGiven')
    expect(asked('given', { answerKind: 'partial', obtainFrom: '档案室' })).toBe('information.notGiven')
    expect(asked('given', { answerKind: 'granted', obtainFrom: '档案室', obtainOn: '2026-10-20' })).toBeNull()
    expect(asked('given', { answerKind: 'granted', files: [{ sha256: 'a' }] })).toBeNull()
    expect(asked('given', { answerKind: 'refused' })).toBeNull()
  })

  test('against a third party’s will it is released only for the public interest (第三十二条)', () => {
    const against = { against: 1 }
    expect(asked('thirdPartyHeard', { answerKind: 'granted' }, against)).toBe('information.thirdPartyAgainst')
    expect(asked('thirdPartyHeard', { answerKind: 'granted', publicInterest: '涉及公共安全' }, against)).toBeNull()
    expect(asked('thirdPartyHeard', { answerKind: 'refused' }, against)).toBeNull()
  })

  test('it is asked for once, and within seven working days of receipt (第三十条)', () => {
    expect(asked('askedOnce', {}, {}, { tally: { askSupplement: { n: 1, by: [] } } })).toBe('information.askedAlready')
    const clock = (dueAt: string) => ({ clocks: { checking: { dueAt } } as unknown as Matter['clocks'] }) // all the condition reads
    expect(asked('inSevenDays', {}, {}, clock('2026-10-12T16:00:00.000Z'))).toBe('information.tooLateToAsk')
    expect(asked('inSevenDays', {}, {}, clock('2026-10-13T16:00:00.000Z'))).toBeNull()
  })

  test.each([
    ['officeSet', {}, { officeSet: false }, 'information.noOffice'],
    ['notInFuture', { receivedOn: '2026-10-14' }, {}, 'enforcement.inFuture'],
    ['limitAhead', { supplementBy: '2026-10-13' }, {}, 'information.limitPast'],
    ['reasonsAsked', {}, {}, 'information.reasonsFirst'],
    ['feeRuleSet', {}, { feeRuleSet: false }, 'information.noFeeRule'],
    ['feeNoticed', {}, {}, 'information.noFee'],
    ['ofThirdParty', {}, { opinionKind: 'coMaker' }, 'information.otherOpinion'],
    ['ofCoMaker', {}, { opinionKind: 'thirdParty' }, 'information.otherOpinion'],
  ] as const)('%s refuses', (name, input, given, code) => expect(asked(name, input, given)).toBe(code))
})

test('the seven kinds of article 36 are there, each with its item, and reconsideration comes first only where something is withheld', () => {
  const items = Object.values(answerKinds).flatMap(({ basis }) => /第三十六条第(.)项/u.exec(basis)?.[1] ?? [])
  expect(items.join('')).toBe('一二三四五六七')
  const withheld = Object.entries(answerKinds).filter(([, kind]) => 'withholds' in kind)
  expect(withheld.map(([id]) => id)).toEqual(['partial', 'refused'])
})

describe('the yearly report', () => {
  const day = fc.integer({ min: 0, max: 3 * 365 }).map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10))
  const request: fc.Arbitrary<CountedRequest> = fc
    .record({ from: day, for: day, ended: fc.boolean(), outcome: fc.constantFrom(...Object.keys(outcomes)) })
    .map(({ from, for: other, ended, outcome }) => {
      const [receivedOn, endedOn] = from < other ? [from, other] : [other, from]
      const ground = outcome === 'refused' ? 'caseFile' : null
      return { id: 'x', number: 'n', receivedOn, endedOn: ended ? endedOn : null, outcome: ended ? outcome : null, ground }
    })

  test('received and taken over are as many as ended and carried on, and every one that ended stands in one line', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), (all) => {
        const { received, takenOver, ended, carriedOn, lines } = requestFigures(2025, all)
        const open = carriedOn.filter((one) => received.includes(one) || takenOver.includes(one))
        expect(received.length + takenOver.length).toBe(ended.length + open.length)
        expect(lines.reduce((sum, line) => sum + line.requests.length, 0)).toBe(ended.length)
      }),
    )
  })

  test('every line stands under a heading, and the report is due on 31 January', () => {
    const { lines } = requestFigures(2025, [])
    expect(new Set(lines.map(({ group }) => group))).toEqual(new Set(Object.keys(reportGroups)))
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
    expect(reportDue(2025)).toBe('2026-01-31')
  })
})

describe('mediation', () => {
  const { needs } = mediationProcedure
  const check = (name: string, input: Record<string, unknown>, kind: 'people' | 'administrative' = 'people') =>
    needs[name]?.check({
      matter: null,
      input,
      facts: { today: facts.today, kind, numberRefusal: null },
      actor: nobody,
      now: new Date('2026-10-13T01:00:00Z'),
    })?.code ?? null

  test('a written agreement is in force when both sides and the mediator have signed and it is sealed (人民调解法第二十九条第二款)', () => {
    const all = ['first', 'second', 'mediator', 'seal']
    expect(check('allSigned', { signedBy: all })).toBeNull()
    for (const without of all) expect(check('allSigned', { signedBy: all.filter((one) => one !== without) })).toBe('mediation.notSigned')
  })

  test('an oral agreement is people’s mediation only; an organ’s is signed for', () => {
    expect([check('ofPeople', {}, 'people'), check('ofPeople', {}, 'administrative')]).toEqual([null, 'mediation.inWriting'])
    expect([check('ofOrgan', {}, 'administrative'), check('ofOrgan', {}, 'people')]).toEqual([null, 'mediation.notByOrgan'])
  })
})
