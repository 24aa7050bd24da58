import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedBy } from '../../procedure/fields.ts'
import { findAct, type Actor } from '../../procedure/procedure.ts'
import { findTerm } from '../../clock/terms/rules/all.ts'
import { intakeProcedure } from './intake.ts'
import { carriedBy, isMessageKind, kindOf, messageFields, messageKindNames, pick, sentBy } from './messages.ts'
import { missingDocuments, referralNeeds, type ReferralFacts } from './needs.ts'
import { referralProcedure } from './referral.ts'

const facts = { byHead: true, team: ['p1', 'p2'], peerRefusal: null, goodsHeld: false, today: '2026-10-13' } as unknown as ReferralFacts
const head: Actor = { kind: 'person', personId: 'p9', post: 'unitLead', unit: 'enforcement' }
const check = (name: keyof typeof referralNeeds, input: Record<string, unknown>, actor: Actor = head) =>
  referralNeeds[name].check({ matter: null, input, facts, actor, now: new Date('2026-10-13T01:00:00Z') })?.code ?? null
const tables = { referral: referralProcedure, referralIntake: intakeProcedure }

describe('移送规定第五条、第六条', () => {
  test('the head or whoever is in charge decides, a deputy does not', () => {
    expect(check('byChief', { capacity: 'chief' })).toBeNull()
    expect(check('byChief', { capacity: 'acting' })).toBeNull()
    expect(check('byChief', { capacity: 'deputy' })).toBe('referral.chiefOnly')
    expect(check('byChief', {})).toBe('referral.chiefOnly')
  })
  test('the team is of two at least, and none of them decides on its report', () => {
    expect(check('teamOfTwo', { officers: ['p1', 'p1'] })).toBe('referral.teamOfTwo')
    expect(check('teamOfTwo', { officers: ['p1', 'p2'] })).toBeNull()
    expect(check('notTeam', {}, { ...head, personId: 'p2' })).toBe('referral.ownReport')
  })
  const full = { investigation: '查明', goods: '无', appraisal: 'notNeeded', materials: '询问笔录' }
  test('each of the papers of article 6 is asked for, and one that lacks is named', () => {
    expect(missingDocuments(full)).toEqual([])
    for (const name of Object.keys(full)) expect(missingDocuments({ ...full, [name]: undefined }), name).toHaveLength(1)
    expect(missingDocuments({ ...full, appraisal: 'attached' })).toEqual(['检验报告或者鉴定意见'])
    expect(missingDocuments({ ...full, appraisal: 'attached', photos: ['a'] })).toEqual([])
  })
  test('three days to decide, then twenty-four hours that no day of rest stops', () => {
    expect(referralProcedure.clocks.approval).toMatchObject({ level: 'term', term: 'YS-02' })
    expect(findTerm('YS-02')).toMatchObject({ number: 3, unit: 'day' })
    expect(findTerm('YS-03')).toMatchObject({ number: 24, unit: 'hour', rollOver: 'never' })
  })
})

test('an answer that is entered by hand stands on a photo of the paper, one that came by the exchange on its signature', () => {
  expect(check('paperShown', {})).toBe('referral.paperPhoto')
  expect(check('paperShown', { photos: ['a'] })).toBeNull()
  expect(check('paperShown', {}, { kind: 'system' })).toBeNull()
})

describe('what goes between both sides', () => {
  test('each act that sends is there, and each message does an act that the system may do, with fields that act asks', () => {
    for (const [verb, name] of Object.entries(sentBy)) {
      const [table, act] = verb.split('.') as [keyof typeof tables, string]
      expect(findAct(tables[table], act), verb).toBeDefined()
      const kind = kindOf(name)
      const row = findAct(tables[kind.does.procedure], kind.does.act)
      expect(row?.by, name).toContain('system')
      const asks = row ? askedBy(row) : []
      for (const one of carriedBy(kind))
        expect(
          asks.map((field) => field.name),
          `${name}.${one.name}`,
        ).toContain(one.name)
      const must = asks.filter((field) => !field.optional).map((field) => field.name)
      expect(
        carriedBy(kind)
          .filter((one) => !one.optional)
          .map((one) => one.name),
        name,
      ).toEqual(expect.arrayContaining(must))
    }
    expect([...new Set(Object.values(sentBy))].sort()).toEqual([...messageKindNames].sort())
  })
  test('nothing but the fields of its kind is picked, whatever else is known', () => {
    fc.assert(
      fc.property(fc.constantFrom(...messageKindNames), fc.dictionary(fc.string(), fc.anything()), (name, noise) => {
        const known = { ...noise, ...Object.fromEntries(Object.keys(messageFields).map((field) => [field, 'x'])) }
        expect(Object.keys(pick(kindOf(name), known)).sort()).toEqual(
          carriedBy(kindOf(name))
            .map((one) => one.name)
            .sort(),
        )
      }),
    )
  })
  test('a name that is no kind of message is none', () => expect(isMessageKind('referral.everything')).toBe(false))
})
