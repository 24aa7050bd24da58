import type { KindFilters as Filters } from '../../../contract/kind-list.ts'

/** Filters of a list of kinds, as they stand in the address. */
export type KindFilters = Filters & { readonly after?: string }

/** What the address says; anything else in it is left out. */
export function readKindFilters(kinds: readonly string[], address: URLSearchParams): KindFilters {
  const kind = kinds.find((one) => one === address.get('kind'))
  const state = address.get('state')?.slice(0, 40)
  const standing = (['lapsed', 'dueSoon'] as const).find((one) => one === address.get('standing'))
  const open = (['true', 'false'] as const).find((one) => one === address.get('open'))
  const words = address.get('words')?.trim().slice(0, 100)
  const after = address.get('after')
  return {
    ...(kind && { kind }),
    ...(state && { state }),
    ...(standing && { standing }),
    ...(open && { open }),
    ...(words && { words }),
    ...(after && { after }),
  }
}

/** The same as a query, with its question mark; empty where nothing is filtered. */
export function writeKindFilters(filters: KindFilters): string {
  const given = Object.entries(filters).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}
