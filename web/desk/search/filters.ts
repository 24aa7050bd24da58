import type { z } from 'zod'
import { ListInput } from '../../../contract/matter.ts'

export type Filters = z.input<typeof ListInput>

const texts = [
  'procedure',
  'street',
  'community',
  'cell',
  'unit',
  'subject',
  'source',
  'standing',
  'from',
  'to',
  'words',
  'order',
  'after',
] as const

/** The filters that stand in an address; what is not understood is left out. */
export function readFilters(query: URLSearchParams): Filters {
  const found: Record<string, unknown> = {}
  for (const name of texts) {
    const value = query.get(name)
    if (value !== null && value !== '') found[name] = value
  }
  const states = query.getAll('states').filter((state) => state !== '')
  if (states.length > 0) found.states = states
  const open = query.get('open')
  if (open === 'true' || open === 'false') found.open = open === 'true'
  for (;;) {
    const parsed = ListInput.safeParse(found)
    if (parsed.success) return found // just now parsed as such
    const wrong = parsed.error.issues[0]?.path[0]
    if (typeof wrong !== 'string' || !(wrong in found)) return {}
    delete found[wrong]
  }
}

/** The address of a list: the same filters, always in the same order, so that a link can be kept and compared. */
export function writeFilters(filters: Filters): string {
  const query = new URLSearchParams()
  for (const name of texts) {
    const value = filters[name]
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  for (const state of filters.states ?? []) query.append('states', state)
  if (filters.open !== undefined) query.set('open', String(filters.open))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
