import { expect, test } from 'vitest'
import { formOf, shareOf } from './plan-fields.ts'

test('a share is a whole percentage up to a hundred or a whole number, and never both', () => {
  expect(shareOf({ percent: '5', number: '' })).toEqual({ percent: 5 })
  expect(shareOf({ percent: '', number: '12' })).toEqual({ number: 12 })
  for (const wrong of [{}, { percent: '5', number: '5' }, { percent: '101' }, { percent: '2.5' }, { number: '0' }, { number: 'x' }])
    expect(shareOf(wrong)).toBeUndefined()
})

test('the form is sent with numbers, and with the kinds that were chosen', () => {
  const values = {
    year: '2026',
    unit: 'u',
    what: 'w',
    method: 'onSite',
    organisation: 'true',
    soleTrader: 'true',
    percent: '5',
    fromMonth: '3',
    toMonth: '11',
  }
  expect(formOf(values)).toEqual({
    ...{ year: 2026, unit: 'u', what: 'w', method: 'onSite', kinds: ['organisation', 'soleTrader'], share: { percent: 5 } },
    ...{ fromMonth: 3, toMonth: 11, withdrawn: false },
  })
  expect(formOf({ ...values, number: '4' })).toBeUndefined()
})
