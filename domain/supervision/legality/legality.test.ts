import { expect, test } from 'vitest'
import { parseCivilDate } from '../../clock/civil-date.ts'
import { must } from '../../kernel/outcome.ts'
import { lacking, legalityKinds, linesOf, materials, requiredMaterials, type LegalityKind } from './materials.ts'
import { documentStanding } from './standing.ts'

const day = (text: string) => must(parseCivilDate(text))

test('every kind has its draft, explanation and basis, and what is lacking is named in the order of the list', () => {
  for (const kind of Object.keys(legalityKinds) as LegalityKind[]) {
    expect(requiredMaterials[kind]).toEqual(expect.arrayContaining(['draft', 'explanation', 'basis']))
    expect(lacking(kind, Object.keys(materials))).toEqual([])
    expect(lacking(kind, [])).toEqual(requiredMaterials[kind])
  }
  expect(lacking('normative', ['basis', 'draft'])).toEqual(['explanation', 'comments'])
})

test('one point to a line, and empty lines are none', () => {
  expect(linesOf('一、删去第三条\n\n 二、补充依据 ')).toEqual(['一、删去第三条', '二、补充依据'])
  expect(linesOf(undefined)).toEqual([])
})

test.each([
  [null, null, 'inForce'],
  ['2026-10-12', null, 'over'],
  ['2026-10-13', null, 'expiring'],
  ['2027-04-13', null, 'expiring'],
  ['2027-04-14', null, 'inForce'],
  ['2030-01-01', '2026-10-13', 'over'],
  ['2030-01-01', '2026-10-14', 'inForce'],
] as const)('valid until %s and ended on %s, a document is %s on 2026-10-13', (validUntil, endedOn, standing) => {
  const dates = { validUntil: validUntil && day(validUntil), endedOn: endedOn && day(endedOn) }
  expect(documentStanding(dates, day('2026-10-13'))).toBe(standing)
})
