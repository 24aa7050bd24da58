import type { Entry } from './procedure.ts'

/**
 * The text of an entry that is hashed: JSON with object keys in code-unit order and no white space
 * (the ordering of RFC 8785; numbers here are integers and finite decimals that JSON prints alike
 * everywhere). Absent keys are left out, so that adding an optional key later leaves old hashes true.
 */
export function canonical(value: unknown): string {
  if (value === undefined) return 'null'
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('a number that JSON cannot hold')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
}

/** What is hashed for an entry: the entry and the hash before it, in hexadecimal (empty for the first). */
export function chained(entry: Entry, previousHash: string): string {
  return canonical({ entry, previousHash })
}
