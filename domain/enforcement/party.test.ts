import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, parseCivilDate, type CivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import type { PartyKind } from './penalty.ts'
import {
  ageOn,
  ageRule,
  checkParty,
  idKinds,
  idKindsOf,
  masked,
  maskedName,
  maskedNumber,
  type IdKind,
  type Party,
  type PartyFile,
} from './party.ts'

const day = (text: string): CivilDate => must(parseCivilDate(text))
const today = day('2026-10-13')
const person: PartyFile = { kind: 'individual', name: '张三', idKind: 'residentId', idNumber: '11010519491231002x' }
const company: PartyFile = { kind: 'organisation', name: '某某餐饮有限公司', idKind: 'creditCode', idNumber: '91350100m000100y43' }
const refusal = (given: PartyFile) => {
  const checked = checkParty(given, today)
  return checked.ok ? 'fine' : checked.refusal.code
}

test('birth date and sex of a resident follow from the identity number, which is kept plain', () => {
  expect(must(checkParty({ ...person, name: ' 张三 ' }, today))).toEqual({
    kind: 'individual',
    name: '张三',
    idKind: 'residentId',
    idNumber: '11010519491231002X',
    birthOn: '1949-12-31',
    sex: 'female',
  })
  expect(must(checkParty(company, today)).idNumber).toBe('91350100M000100Y43')
})

test('every kind of party is known by its own documents only', () => {
  const numbers: Readonly<Record<IdKind, string>> = {
    residentId: '11010519491231002X',
    passport: 'E12345678',
    creditCode: '91350100M000100Y43',
    otherId: '军字第1234号',
    none: '',
  }
  for (const kind of Object.keys(idKindsOf) as PartyKind[]) {
    for (const idKind of Object.keys(idKinds) as IdKind[]) {
      const fits = (idKindsOf[kind] as readonly IdKind[]).includes(idKind)
      expect(refusal({ kind, name: '甲', idKind, idNumber: numbers[idKind] }), `${kind} ${idKind}`).toBe(
        fits ? 'fine' : 'party.idKindUnfit',
      )
    }
  }
})

test('a file that contradicts itself or the calendar is refused', () => {
  expect(refusal({ ...person, name: '  ' })).toBe('party.nameMissing')
  expect(refusal({ kind: 'individual', name: '甲', idKind: 'residentId' })).toBe('party.idMissing')
  expect(refusal({ ...person, idKind: 'none' })).toBe('party.idNotAsked')
  expect(refusal({ ...person, idKind: 'passport', idNumber: '<>' })).toBe('party.idForm')
  expect(refusal({ ...person, birthOn: day('1950-01-01') })).toBe('party.birthDiffers')
  expect(refusal({ ...person, sex: 'male' })).toBe('party.sexDiffers')
  expect(refusal({ ...company, birthOn: today })).toBe('party.notAPerson')
  expect(refusal({ ...company, guardian: 'x' })).toBe('party.notAPerson')
  expect(refusal({ kind: 'individual', name: '甲', idKind: 'none', birthOn: day('2026-10-14') })).toBe('party.bornLater')
  expect(refusal({ ...company, eDelivery: { channel: 'a@b', consentOn: day('2026-10-14') } })).toBe('party.consentLater')
})

test('one is of an age from the day after the birthday', () => {
  const born = day('2012-05-10')
  expect([ageOn(born, born), ageOn(born, day('2013-05-10')), ageOn(born, day('2013-05-11'))]).toEqual([0, 0, 1])
  expect([ageOn(born, day('2026-05-10')), ageOn(born, day('2026-05-11'))]).toEqual([13, 14])
  expect(ageOn(born, day('2001-01-01'))).toBe(0)
})

test('born on 29 February, the birthday of a common year is its 28th', () => {
  const born = day('2008-02-29')
  expect([ageOn(born, day('2022-02-28')), ageOn(born, day('2022-03-01'))]).toEqual([13, 14])
  expect([ageOn(born, day('2024-02-29')), ageOn(born, day('2024-03-01'))]).toEqual([15, 16])
})

test('nobody grows younger, and a year older at most once a year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 40_000 }), (birth, later) => {
      const born = addDays(day('1900-01-01'), birth)
      const at = addDays(born, later)
      const step = ageOn(born, addDays(at, 1)) - ageOn(born, at)
      expect(step === 0 || step === 1).toBe(true)
      expect(Math.abs(ageOn(born, at) - later / 365.2425)).toBeLessThan(1.01)
    }),
  )
})

test('below 14 there is no penalty, to 17 it is lighter', () => {
  expect([0, 13, 14, 17, 18, 90].map(ageRule)).toEqual(['under14', 'under14', 'under18', 'under18', 'adult', 'adult'])
})

const full: Party = {
  ...person,
  id: 'p',
  idNumber: '11010519491231002X',
  birthOn: day('1949-12-31'),
  sex: 'female',
  phone: '13812345678',
  address: '试验区东关街道青石路12号3单元401室',
  agent: '欧阳明',
  eDelivery: { channel: 'zhangsan@example.cn', consentOn: day('2026-01-01') },
}

test('of a citizen a masked file shows the first character of the name and the ends of the numbers', () => {
  expect(masked(full)).toEqual({
    id: 'p',
    kind: 'individual',
    name: '张*',
    idKind: 'residentId',
    idNumber: '1101**********002X',
    phone: '13*******78',
    address: '试验区东关街****',
    agent: '欧**',
    eDelivery: { channel: 'zhan***********e.cn', consentOn: '2026-01-01' },
  })
})

test('an organisation’s name, code and address are public, the names of those who act for it are not', () => {
  const shown = masked({ ...company, id: 'c', address: '青石路1号', representative: '李四', phone: '05911234567' })
  expect(shown).toMatchObject({ name: '某某餐饮有限公司', idNumber: '91350100m000100y43', address: '青石路1号', representative: '李*' })
  expect(shown.phone).toBe('05*******67')
  const shop: Party = { ...company, kind: 'soleTrader', id: 's', name: '张三小吃店', address: '青石路3号2单元' }
  expect(masked(shop)).toMatchObject({ name: '张三小吃店', idNumber: company.idNumber, address: '青石****' })
  expect(masked({ ...shop, idKind: 'residentId', idNumber: '11010519491231002X' })).toMatchObject({
    name: '张****',
    idNumber: '1101**********002X',
  })
})

test('names of one character, of twenty, with a dot, in Latin letters and emoji are hidden but for their first character', () => {
  const names = ['丽', '阿'.repeat(20), '买买提·吐尔逊', 'John Smith', '😀😀', '𠮷野家', '']
  expect(names.map(maskedName)).toEqual(['*', `阿${'*'.repeat(19)}`, '买******', 'J*********', '😀*', '𠮷**', ''])
  expect(['', '1', '123', '1234', 'E12345678'].map(maskedNumber)).toEqual(['', '*', '***', '1**4', 'E1*****78'])
})

test('a masked secret is never whole, and shows no more characters than it may', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), fc.string({ minLength: 1, maxLength: 30 }))
  // A secret made of stars is its own mask.
  const secret = text.filter((one) => !one.includes('*'))
  const shownOf = (one: string | undefined) => [...(one ?? '')].filter((letter) => letter !== '*').length
  fc.assert(
    fc.property(secret, secret, secret, secret, (name, idNumber, phone, address) => {
      const shown = masked({
        kind: 'individual',
        id: '',
        name,
        idKind: 'passport',
        idNumber,
        phone,
        address,
        agent: name,
        representative: name,
      })
      for (const [was, is, max] of [
        [name, shown.name, 1],
        [name, shown.agent, 1],
        [name, shown.representative, 1],
        [idNumber, shown.idNumber, 8],
        [phone, shown.phone, 8],
        [address, shown.address, 6],
      ] as const) {
        expect(is).not.toContain(was)
        expect(shownOf(is)).toBeLessThanOrEqual(Math.min(max, Math.max(1, Math.floor([...was].length / 2))))
      }
    }),
  )
})

test('a masked file says neither birth date nor sex', () => {
  expect(Object.keys(masked(full))).not.toContain('birthOn')
  expect(Object.keys(masked(full))).not.toContain('sex')
})
