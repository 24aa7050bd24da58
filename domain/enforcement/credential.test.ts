import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, parseCivilDate, type CivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { credentialKinds, mayActAsOfficers, standingOn, validOn, type Credential, type CredentialKind, type Officer } from './credential.ts'

const day = (text: string): CivilDate => must(parseCivilDate(text))
const on = day('2026-10-13')
const credential = (person: string, changed: Partial<Credential> = {}): Credential => ({
  number: `N-${person}`,
  person,
  kind: 'enforcement',
  from: day('2024-01-01'),
  to: day('2026-12-31'),
  issuer: '区司法局',
  ...changed,
})
const officer = (person: string, ...credentials: Credential[]): Officer => ({ person, name: person, credentials })
const zhang = officer('张', credential('张'))
const li = officer('李', credential('李'))
const refusal = (...officers: Officer[]) => {
  const may = mayActAsOfficers(officers, on)
  return may.ok ? 'fine' : may.refusal
}

test('a credential counts from its first day to its last, and not from the day it is revoked', () => {
  const one = credential('张')
  const standings = ['2023-12-31', '2024-01-01', '2026-12-31', '2027-01-01'].map((text) => standingOn(one, day(text)))
  expect(standings).toEqual(['coming', 'valid', 'valid', 'expired'])
  const revoked = { ...one, revokedOn: on }
  expect([standingOn(revoked, addDays(on, -1)), standingOn(revoked, on), validOn(revoked, on)]).toEqual(['valid', 'revoked', false])
  const { to: _to, ...open } = one
  expect(validOn(open, day('2200-12-31'))).toBe(true)
})

test('two officers with valid credentials may act, and the credential each acts on is given', () => {
  expect(must(mayActAsOfficers([zhang, li], on)).map(({ number }) => number)).toEqual(['N-张', 'N-李'])
  const renewed = officer(
    '张',
    credential('张', { to: day('2026-10-20') }),
    credential('张', { number: 'N-2', from: day('2026-10-01'), to: day('2030-01-01') }),
  )
  expect(must(mayActAsOfficers([renewed, li], on))[0]?.number).toBe('N-2')
})

test('one officer is not enough, and one named twice is one', () => {
  const basis = '行政处罚法第四十二条第一款'
  expect(refusal()).toEqual({ code: 'credential.twoOfficers', params: { count: 0 }, basis })
  expect(refusal(zhang)).toEqual({ code: 'credential.twoOfficers', params: { count: 1 }, basis })
  expect(refusal(zhang, zhang)).toMatchObject({ code: 'credential.twoOfficers' })
})

test('an assistant is never an officer, nor is who holds another’s credential', () => {
  for (const kind of Object.keys(credentialKinds) as CredentialKind[]) {
    if (kind === 'enforcement') continue
    expect(refusal(zhang, li, officer('王', credential('王', { kind })))).toMatchObject({
      code: 'credential.notAnOfficer',
      params: { name: '王' },
    })
  }
  expect(refusal(zhang, officer('王', credential('李')))).toMatchObject({ code: 'credential.notAnOfficer' })
  expect(refusal(zhang, officer('王'))).toMatchObject({ code: 'credential.notAnOfficer' })
})

test('an expired, a revoked and a future credential are refused by name, number and day', () => {
  const expired = officer('王', credential('王', { to: day('2026-10-12') }))
  expect(refusal(zhang, expired)).toMatchObject({ code: 'credential.expired', params: { name: '王', number: 'N-王', day: '2026-10-12' } })
  expect(refusal(zhang, officer('王', credential('王', { revokedOn: on })))).toMatchObject({
    code: 'credential.revoked',
    params: { day: on },
  })
  expect(refusal(zhang, officer('王', credential('王', { from: day('2026-10-14') })))).toMatchObject({ code: 'credential.notYet' })
})

test('whoever acts, at least two different persons act on valid enforcement credentials of their own', () => {
  const days = fc.integer({ min: -400, max: 400 }).map((days) => addDays(on, days))
  const anyCredential = fc.record({
    person: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom<CredentialKind>('enforcement', 'assistant', 'legalProfession'),
    from: days,
    to: days,
    number: fc.string(),
    issuer: fc.constant(''),
  })
  const anyOfficer = fc.record({ person: fc.constantFrom('a', 'b', 'c'), name: fc.constant('甲'), credentials: fc.array(anyCredential) })
  fc.assert(
    fc.property(fc.array(anyOfficer, { maxLength: 4 }), (officers) => {
      const may = mayActAsOfficers(officers, on)
      if (!may.ok) return
      expect(new Set(may.value.map((one) => one.person)).size).toBeGreaterThanOrEqual(2)
      for (const one of may.value) expect([validOn(one, on), one.kind]).toEqual([true, 'enforcement'])
    }),
  )
})
