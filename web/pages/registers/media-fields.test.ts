import { expect, test } from 'vitest'
import { figureOf, formOf } from './media-fields.ts'

test('a figure is a whole number within its limit, or is left out', () => {
  expect([figureOf('', 100), figureOf(undefined, 100), figureOf(' 90 ', 100)]).toEqual([null, null, 90])
  for (const wrong of ['101', '-1', '9.5', '九']) expect(figureOf(wrong, 100)).toBeUndefined()
})

test('a form with a wrong figure is not sent', () => {
  const values = { unit: 'u', year: '2026', medium: 'site', mediumName: '甲', goal: '乙', foundedMax: '3', inTimeLeast: '' }
  expect(formOf(values)).toEqual({ unit: 'u', year: 2026, medium: 'site', mediumName: '甲', goal: '乙', foundedMax: 3, inTimeLeast: null })
  expect(formOf({ ...values, inTimeLeast: '200' })).toBeUndefined()
})
