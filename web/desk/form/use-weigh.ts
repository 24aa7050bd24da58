import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { weighItem } from '../../../contract/enforcement.ts'
import { tierOrder } from '../../../domain/enforcement/discretion.ts'
import { fineOf, type Penalty } from '../../../domain/enforcement/penalty.ts'
import { query } from '../../queries.ts'
import type { Proceeding } from './about.ts'
import { isInTier, tierOf, type Weighing } from './tiers.ts'
import { penaltiesIn, type Values } from './values.ts'

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** How the item weighs against the party: those filled in, or else those of the proceeding. Undefined while there is no item. */
export function useWeigh(values: Values, proceeding: Proceeding, enabled = true): Weighing | undefined {
  return useWeighing(values, proceeding, enabled).weighing
}

/** The same, and whether it is still being looked up. */
export function useWeighing(values: Values, proceeding: Proceeding, enabled: boolean): { weighing: Weighing | undefined; waits: boolean } {
  const item = textOf(values.item) ?? proceeding?.item?.code
  const party = textOf(values.party) ?? proceeding?.party?.id
  const tier = tierOrder.find((one) => one === values.tier)
  const fineRange = textOf(values.fineRange)
  const actOn = actDay(values, proceeding)
  const asked = {
    item: item ?? '',
    ...(party !== undefined && { party }),
    ...(tier !== undefined && { tier }),
    ...(actOn !== undefined && { actOn }),
    ...(fineRange !== undefined && { fineRange }),
    ...(typeof values.baseFen === 'number' && { baseFen: values.baseFen }),
    ...(typeof values.baseSize === 'number' && { baseSize: values.baseSize }),
  }
  const { data, isLoading } = useQuery({
    ...query(weighItem, asked),
    enabled: enabled && item !== undefined,
    placeholderData: keepPreviousData,
    throwOnError: false,
  })
  return { weighing: item === undefined ? undefined : data, waits: isLoading }
}

/** The day whose law an act met, as the form and the proceeding give it. */
function actDay(values: Values, proceeding: Proceeding): string | undefined {
  const continuing = values.continuing === 'yes' && textOf(values.endedOn) === undefined
  if (continuing) return undefined
  return textOf(values.endedOn) ?? proceeding?.endedOn ?? textOf(values.happenedOn) ?? proceeding?.happenedOn ?? undefined
}

export type Place = 'none' | 'inside' | 'outsideTier' | 'outsideAll'

/** Where the fine filled in lies by the benchmark; `none` where there is no fine or no benchmark to hold it against. */
export function placeOfFine(weighing: Weighing | undefined, values: Values): Place {
  const tiers = weighing?.tiers ?? []
  const penalties: readonly Penalty[] = penaltiesIn(values.penalties)
  const fen = fineOf(penalties)
  if (tiers.length === 0 || !penalties.some((one) => one.kind === 'fine' && one.fen !== undefined)) return 'none'
  const tier = textOf(values.tier)
  if (tier !== undefined) return isInTier(tiers, tier, fen) ? 'inside' : 'outsideTier'
  return tierOf(tiers, fen) ? 'inside' : 'outsideAll'
}
