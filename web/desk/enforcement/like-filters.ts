import { likeTiers } from '../../../contract/like-cases.ts'
import { partyKinds } from '../../../domain/enforcement/penalty.ts'

const names = ['item', 'tier', 'kind', 'unit', 'from', 'to', 'all'] as const
type Name = (typeof names)[number]

/** What the page of like cases is narrowed to. */
export type LikeFilters = {
  readonly item?: string
  readonly tier?: keyof typeof likeTiers
  readonly kind?: keyof typeof partyKinds
  readonly unit?: string
  readonly from?: string
  readonly to?: string
  readonly all?: 'true'
}

const isOf = <Key extends string>(table: Readonly<Record<Key, unknown>>, key: string | null): key is Key => key !== null && key in table
const textIn = (name: Name, value: string | null) => (value === null || value === '' ? {} : { [name]: value })

/** From the address; what cannot be meant is left out. */
export function readLikeFilters(address: URLSearchParams): LikeFilters {
  const [tier, kind] = [address.get('tier'), address.get('kind')]
  const day = (name: 'from' | 'to') => (/^\d{4}-\d{2}-\d{2}$/.test(address.get(name) ?? '') ? textIn(name, address.get(name)) : {})
  return {
    ...textIn('item', address.get('item')),
    ...(isOf(likeTiers, tier) && { tier }),
    ...(isOf(partyKinds, kind) && { kind }),
    ...textIn('unit', address.get('unit')),
    ...day('from'),
    ...day('to'),
    ...(address.get('all') === 'true' && { all: 'true' as const }),
  }
}

/** A page number from the address, from 1. */
export function pageIn(address: URLSearchParams, name: 'page' | 'groupPage'): number {
  const page = Number(address.get(name))
  return Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1
}

/** As the address of the page says them; first pages are not said. */
export function writeLikeFilters(filters: LikeFilters, pages: { readonly page?: number; readonly groupPage?: number } = {}): string {
  const query = new URLSearchParams()
  for (const name of names) if (filters[name] !== undefined) query.set(name, filters[name])
  for (const [name, page] of Object.entries(pages)) if (page > 1) query.set(name, String(page))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
