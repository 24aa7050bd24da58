import { expect, test } from 'vitest'
import { sampleSheet } from '../../../../domain/supervision/file-review/sample-sheet.ts'
import { emptyFilling, pointsOf, scoredOf, totalOf, type Filling, type ReadFile } from './filling.ts'

const file = {
  sheet: { ...sampleSheet, items: [...sampleSheet.items], vetoes: [...sampleSheet.vetoes] },
  proposals: [{ item: 'papers', check: { zh: '', en: '' }, points: 2, found: [] }],
} satisfies Pick<ReadFile, 'sheet' | 'proposals'>

test('nothing typed is nothing deducted, and what is no number counts as nothing', () => {
  expect(totalOf(emptyFilling, file)).toBe(100)
  expect(scoredOf(emptyFilling, file)).toEqual({ deductions: [], answers: [], vetoes: [], remarks: '' })
  expect(pointsOf({ points: { form: 'x' } }, 'form')).toBe(0)
  expect(pointsOf({ points: { form: ' 1.5 ' } }, 'form')).toBe(1.5)
})

test('what was typed is handed in by item, with the answer to each proposal and the vetoes that were set', () => {
  const filling: Filling = {
    ...emptyFilling,
    points: { form: '1.5', basis: '0' },
    reasons: { form: '三处', basis: '没有' },
    answers: { papers: 'rejected' },
    refused: { papers: '在副卷' },
    vetoes: { wrongLaw: true, beyondPowers: false },
    grounds: { wrongLaw: '已废止' },
    remarks: '无',
  }
  expect(totalOf(filling, file)).toBe(98.5)
  expect(scoredOf(filling, file)).toEqual({
    deductions: [{ item: 'form', points: 1.5, reason: '三处' }],
    answers: [{ item: 'papers', confirmed: false, reason: '在副卷' }],
    vetoes: [{ veto: 'wrongLaw', reason: '已废止' }],
    remarks: '无',
  })
})
