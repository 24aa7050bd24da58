import { clueRules, type ClueRuleId } from '../../../../domain/supervision/clues/all.ts'
import { clueStates, type ClueState } from '../../../../domain/supervision/clues/judging.ts'

/** What the page of clues is narrowed to; all of it stands in the address. */
export type ClueFilters = {
  readonly rule?: ClueRuleId
  readonly unit?: string
  readonly state?: ClueState
  readonly after?: string
}

const isOf = <Key extends string>(table: Readonly<Record<Key, unknown>>, key: string | null): key is Key =>
  key !== null && Object.hasOwn(table, key)

/** From the address; what cannot be meant is left out. */
export function readClueFilters(address: URLSearchParams): ClueFilters {
  const [rule, unit, state, after] = ['rule', 'unit', 'state', 'after'].map((name) => address.get(name) ?? '')
  return {
    ...(isOf(clueRules, rule ?? '') && { rule: rule as ClueRuleId }), // just found in the table
    ...(/^[A-Za-z0-9._-]{1,40}$/.test(unit ?? '') && { unit: unit ?? '' }),
    ...(isOf(clueStates, state ?? '') && { state: state as ClueState }), // just found in the table
    ...(/^[0-9a-f-]{36}$/.test(after ?? '') && { after: after ?? '' }),
  }
}

/** As the address of the page says them. */
export function writeClueFilters(filters: ClueFilters): string {
  const query = new URLSearchParams()
  for (const name of ['rule', 'unit', 'state', 'after'] as const) if (filters[name] !== undefined) query.set(name, filters[name])
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
