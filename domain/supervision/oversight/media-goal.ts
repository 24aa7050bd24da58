/** What a unit and its paired medium have set themselves for a year; null where they have set no figure. */
export type MediaGoal = { readonly foundedMax: number | null; readonly inTimeLeast: number | null }

/** Counted from the exposures of the year. */
export type MediaResults = { readonly founded: number; readonly answered: number; readonly inTime: number }

/**
 * Whether the figures are met as things stand; null where none is set. A share of nothing is met: where nothing had to be answered,
 * nothing was answered late.
 */
export function goalMet({ foundedMax, inTimeLeast }: MediaGoal, { founded, answered, inTime }: MediaResults): boolean | null {
  if (foundedMax === null && inTimeLeast === null) return null
  const few = foundedMax === null || founded <= foundedMax
  const prompt = inTimeLeast === null || inTime * 100 >= inTimeLeast * answered
  return few && prompt
}
