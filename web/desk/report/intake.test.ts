import { expect, test } from 'vitest'
import { inputOf, missingIn } from '../form/values.ts'
import { findActRoute } from '../perform.ts'
import { intakeSources, reportFields } from './intake.ts'

const fields = reportFields()
const filled = {
  source: 'hotline',
  description: '路口井盖破损',
  point: { x: 120.1, y: 30.2 },
  subject: 'national/1#0101',
  address: '示范路 1 号',
  title: '',
  photos: [],
}

test('a report says where it came from, what is the matter and where; the rest may be left out', () => {
  expect(missingIn(fields, {})).toEqual(['source', 'description', 'point'])
  expect(fields.filter((one) => one.optional).map((one) => one.name)).toEqual(['subject', 'address', 'photos', 'title'])
})

test('what the form sends is what the contract takes, whatever the source', () => {
  const route = findActRoute('case', 'report')?.route ?? expect.fail('the act report is not served')
  for (const source of intakeSources) {
    const body = { requestKey: crypto.randomUUID(), input: inputOf(fields, { ...filled, source }) }
    expect(route.input.safeParse(body).error).toBeUndefined()
  }
})

test('intake registers from every source of the table but the inspector', () => {
  expect(intakeSources).toEqual(['public', 'hotline', 'video', 'superior', 'media', 'otherUnit'])
})
