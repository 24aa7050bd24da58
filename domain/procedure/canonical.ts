import type { Entry } from './procedure.ts'

/**
 * The text of an entry that is hashed: JSON with object keys in code-unit order and no white space
 * (the ordering of RFC 8785; numbers here are integers and finite decimals that JSON prints alike
 * everywhere). Absent keys are left out, so that adding an optional key later leaves old hashes true.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('a number that JSON cannot hold')
  if (typeof value !== 'object') return JSON.stringify(value)
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  // Every act is hashed, and lists and joined pieces cost more than adding to one text.
  let text = ''
  if (Array.isArray(value)) {
    for (const item of value) text += text === '' ? canonical(item) : `,${canonical(item)}`
    return `[${text}]`
  }
  const members = value as Readonly<Record<string, unknown>> // an object that is no list
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(member)}`
  }
  return `{${text}}`
}

/** What is hashed for an entry: the entry and the hash before it, in hexadecimal (empty for the first). */
export function chained(entry: Entry, previousHash: string): string {
  return canonical({ entry, previousHash })
}
