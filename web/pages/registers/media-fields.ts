import type { MediaGoalView } from '../../../contract/registers/media.ts'
import { media, type Medium } from '../../../domain/supervision/oversight/fields.ts'
import type { Values } from './FormDialog.tsx'

const isMedium = (text: string): text is Medium => Object.hasOwn(media, text)

/** What the form shows of a pairing. */
export const valuesOf = (goal: MediaGoalView): Values => ({
  unit: goal.unit,
  year: String(goal.year),
  medium: goal.medium,
  mediumName: goal.mediumName,
  goal: goal.goal,
  foundedMax: goal.foundedMax === null ? '' : String(goal.foundedMax),
  inTimeLeast: goal.inTimeLeast === null ? '' : String(goal.inTimeLeast),
})

/** A figure as it is typed: null where it is left empty, undefined where it is no whole number up to `max`. */
export function figureOf(typed: string | undefined, max: number): number | null | undefined {
  const text = (typed ?? '').trim()
  if (text === '') return null
  return /^\d{1,5}$/.test(text) && Number(text) <= max ? Number(text) : undefined
}

/** The form as it is sent; undefined where a figure is wrong. */
export function formOf(values: Values) {
  const foundedMax = figureOf(values.foundedMax, 10_000)
  const inTimeLeast = figureOf(values.inTimeLeast, 100)
  if (foundedMax === undefined || inTimeLeast === undefined) return undefined
  const medium = values.medium ?? ''
  return {
    unit: values.unit ?? '',
    year: Number(values.year),
    medium: isMedium(medium) ? medium : 'paper',
    mediumName: values.mediumName ?? '',
    goal: values.goal ?? '',
    foundedMax,
    inTimeLeast,
  }
}
