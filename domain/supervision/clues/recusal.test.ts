import { expect, test } from 'vitest'
import type { Unit } from '../../people/units.ts'
import { barOf, namingUnits, standsAtTop } from './recusal.ts'

const unit = (id: string, kind: Unit['kind'], parent: string | null): Unit => ({
  ...{ id, kind, parent, name: { zh: id, en: id } },
  ...{ secondParent: null, area: null },
})
const units = new Map(
  [
    unit('government', 'government', null),
    unit('justice', 'department', 'government'),
    unit('enforcement', 'bureau', 'government'),
    unit('brigade', 'brigade', 'enforcement'),
    unit('water', 'utility', null),
  ].map((one) => [one.id, one]),
)
const barred = (unitOf: string | null, own: string, persons: string[] = []) =>
  barOf({ unit: unitOf, persons }, { personId: 'me', units: [own] }, units)

test('nobody judges a clue about themselves, about their own unit at whatever height, or about one below it', () => {
  expect(barred(null, 'justice', ['me'])).toBe('person')
  expect(barred('brigade', 'justice', ['me', 'other'])).toBe('person')
  expect([barred('brigade', 'brigade'), barred('brigade', 'enforcement'), barred('enforcement', 'enforcement')]).toEqual(
    Array.from({ length: 3 }, () => 'unit'),
  )
  expect([barred('government', 'government'), barred('water', 'water')]).toEqual(['unit', 'unit'])
})

test('the district’s government stands above every unit and judges clues about those below it; a unit judges what is about the one above', () => {
  expect([barred('brigade', 'government'), barred('justice', 'government')]).toEqual([null, null])
  expect([barred('enforcement', 'brigade'), barred('brigade', 'justice'), barred(null, 'justice')]).toEqual([null, null, null])
})

test('where nobody is left, the head of the unit above names somebody, or of the district’s government', () => {
  expect(namingUnits({ unit: 'brigade', persons: [] }, units)).toEqual(['enforcement', 'government'])
  expect(namingUnits({ unit: 'justice', persons: [] }, units)).toEqual(['government'])
  expect(namingUnits({ unit: null, persons: ['me'] }, units)).toEqual(['government'])
  const top = (own: string) => standsAtTop({ personId: 'me', units: [own] }, units)
  expect([top('government'), top('water'), top('justice')]).toEqual([true, true, false])
})
