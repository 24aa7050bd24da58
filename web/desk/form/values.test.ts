import { expect, test } from 'vitest'
import { caseProcedure } from '../../../domain/case/procedure.ts'
import { fieldsOf, inputOf, missingIn } from './values.ts'

const dispatch = {
  asks: [
    { field: 'unit', optional: false },
    { field: 'reason', optional: true },
    { field: 'note', optional: true },
  ],
}
const fields = fieldsOf(caseProcedure, dispatch)

test('a form has the fields of its row, in their order, under the words of the table', () => {
  expect(fields.map(({ name, field, optional }) => [name, field.zh, optional])).toEqual([
    ['unit', '处置单位', false],
    ['reason', '理由', true],
    ['note', '意见', true],
  ])
})

test('what must be filled in is missing while it is blank', () => {
  expect(missingIn(fields, {})).toEqual(['unit'])
  expect(missingIn(fields, { unit: '  ' })).toEqual(['unit'])
  expect(missingIn(fields, { unit: 'sanitation' })).toEqual([])
})

test('nothing is sent that the act does not ask for, and nothing empty', () => {
  expect(inputOf(fields, { unit: 'sanitation', reason: '', photos: ['x'] })).toEqual({ unit: 'sanitation' })
})
