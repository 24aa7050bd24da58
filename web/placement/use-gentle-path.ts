import { useQuery } from '@tanstack/react-query'
import { readGentlePath, type GentlePathView } from '../../contract/registers/vending.ts'
import { skippedBefore, type GentleStep } from '../../domain/enforcement/placement/gentle.ts'
import { query } from '../queries.ts'

export type PathAsked = {
  readonly party: string | undefined
  readonly item?: string | undefined
  readonly point?: { readonly x: number; readonly y: number } | undefined
}

/** What was done about a vendor, and what is next; undefined until the vendor is known and the server has answered. */
export function useGentlePath({ party, item, point }: PathAsked): GentlePathView | undefined {
  const asked = { party: party ?? '', ...(item !== undefined && { item }), ...(point && { x: point.x, y: point.y }) }
  const { data } = useQuery({
    ...query(readGentlePath, asked),
    enabled: party !== undefined,
    networkMode: 'always',
    retry: false,
    throwOnError: false,
    placeholderData: (before) => before,
  })
  return party === undefined ? undefined : data
}

/** The steps that an order or a penalty for an item would leave out; none where nothing may be ordered at all. */
export function skippedOf(view: GentlePathView | undefined, item: string | undefined, act: 'correct' | 'punish'): GentleStep[] {
  const path = view?.paths.find((one) => one.item.code === item)
  return path && path.inside === null ? skippedBefore(path, act) : []
}
