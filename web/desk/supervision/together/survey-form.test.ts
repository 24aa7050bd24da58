import { expect, test } from 'vitest'
import { inputOf, noQuestion, questionsOf } from './survey-form.ts'

test('questions are read with their options in both languages, and the first that is not complete is named', () => {
  const whole = { zh: '是否满意', en: 'Content?', kind: 'one', options: '满意 | Yes\n不满意｜No\n' } as const
  expect(questionsOf([whole])).toEqual({
    questions: [
      {
        ...{ id: 'q1', kind: 'one', zh: '是否满意', en: 'Content?' },
        options: [
          { id: 'o1', zh: '满意', en: 'Yes' },
          { id: 'o2', zh: '不满意', en: 'No' },
        ],
      },
    ],
  })
  expect(questionsOf([whole, noQuestion])).toEqual({ wrong: 2 })
  expect(questionsOf([{ ...whole, options: '满意 | Yes\n不满意' }])).toEqual({ wrong: 1 })
})

test('what is left empty is left out, and figures are sent as figures', () => {
  const typed = {
    title: '测评',
    population: 'shops',
    listName: '',
    listed: '400',
    sampled: 'x',
    seedOn: '2026-10-14',
    closesOn: '',
    least: '10',
    weight: '',
  }
  expect(inputOf(typed)).toEqual({ title: '测评', population: 'shops', listed: 400, seedOn: '2026-10-14', least: 10 })
})
