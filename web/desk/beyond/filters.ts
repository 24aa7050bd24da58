import { beyondKinds, type BeyondKind } from '../../../domain/enforcement/beyond/all.ts'

/** Filters of the list, as they stand in the address. */
export type BeyondFilters = {
  readonly kind?: BeyondKind
  readonly standing?: 'lapsed' | 'dueSoon'
  readonly open?: 'true' | 'false'
  readonly words?: string
  readonly after?: string
}

/** What the address says; anything else in it is left out. */
export function readBeyondFilters(address: URLSearchParams): BeyondFilters {
  const kind = beyondKinds.find((one) => one === address.get('kind'))
  const standing = (['lapsed', 'dueSoon'] as const).find((one) => one === address.get('standing'))
  const open = (['true', 'false'] as const).find((one) => one === address.get('open'))
  const words = address.get('words')?.trim().slice(0, 100)
  const after = address.get('after')
  return { ...(kind && { kind }), ...(standing && { standing }), ...(open && { open }), ...(words && { words }), ...(after && { after }) }
}

/** The same as a query, with its question mark; empty where nothing is filtered. */
export function writeBeyondFilters(filters: BeyondFilters): string {
  const given = Object.entries(filters).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}
