import type { InputOf, OutputOf } from '../../../api.ts'
import type { readReviewedFile, scoreFile } from '../../../../contract/supervision-review.ts'
import { fullPoints } from '../../../../domain/supervision/file-review/sheet.ts'

export type ReadFile = OutputOf<typeof readReviewedFile>
type Scored = InputOf<typeof scoreFile>['scored']

/** A sheet while it is being filled in: what was typed, by item and veto. */
export type Filling = {
  readonly points: Readonly<Record<string, string>>
  readonly reasons: Readonly<Record<string, string>>
  readonly answers: Readonly<Record<string, 'confirmed' | 'rejected'>>
  readonly refused: Readonly<Record<string, string>>
  readonly vetoes: Readonly<Record<string, boolean>>
  readonly grounds: Readonly<Record<string, string>>
  readonly remarks: string
}

export const emptyFilling: Filling = { points: {}, reasons: {}, answers: {}, refused: {}, vetoes: {}, grounds: {}, remarks: '' }

/** The points typed for an item; nothing typed, or no number, is nothing deducted. */
export function pointsOf({ points }: Pick<Filling, 'points'>, item: string): number {
  const figure = Number((points[item] ?? '').trim().replace('．', '.'))
  return Number.isFinite(figure) ? figure : 0
}

/** What was filled in, as it is handed in: items without points and vetoes not set are left out. */
export function scoredOf(filling: Filling, { sheet, proposals }: Pick<ReadFile, 'sheet' | 'proposals'>): Scored {
  return {
    deductions: sheet.items.flatMap(({ id }) => {
      const points = pointsOf(filling, id)
      return points === 0 ? [] : [{ item: id, points, reason: filling.reasons[id] ?? '' }]
    }),
    answers: proposals.flatMap(({ item }) => {
      const answer = filling.answers[item]
      return answer === undefined ? [] : [{ item, confirmed: answer === 'confirmed', reason: filling.refused[item] ?? '' }]
    }),
    vetoes: sheet.vetoes.flatMap(({ id }) => (filling.vetoes[id] === true ? [{ veto: id, reason: filling.grounds[id] ?? '' }] : [])),
    remarks: filling.remarks,
  }
}

export function totalOf(filling: Filling, { sheet }: Pick<ReadFile, 'sheet'>): number {
  return fullPoints - sheet.items.reduce((sum, { id }) => sum + pointsOf(filling, id), 0)
}
