import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Act, Procedure } from './procedure.ts'

/** One thing an act asks for, and whether it must be given. */
export type Asked = { readonly name: string; readonly optional: boolean }

/** What a row asks for, in its order. */
export function askedBy(row: Act): Asked[] {
  return (row.asks ?? []).map((text) => ({ name: text.replace('?', ''), optional: text.endsWith('?') }))
}

/**
 * Presence and limits of what was filled in. Shapes are parsed where they enter (contract); here stands
 * what must be there, so that the rule holds for every way in. Refuses `procedure.missingField`,
 * `procedure.unknownField`, `procedure.tooLong`.
 */
export function checkInput(procedure: Procedure, row: Act, input: Readonly<Record<string, unknown>>): Outcome<null> {
  const asked = askedBy(row)
  for (const name of Object.keys(input)) {
    if (!asked.some((one) => one.name === name))
      return refuse('procedure.unknownField', { field: name, act: row.act, procedure: procedure.id })
  }
  for (const { name, optional } of asked) {
    const value = input[name]
    if (!optional && isEmpty(value)) return refuse('procedure.missingField', { field: name, act: row.act, procedure: procedure.id })
    const max = procedure.fields[name]?.max
    if (max !== undefined && sizeOf(value) > max)
      return refuse('procedure.tooLong', { field: name, max, act: row.act, procedure: procedure.id })
  }
  return done(null)
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  )
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return [...value].length
  if (Array.isArray(value)) return value.length
  return typeof value === 'number' ? value : 0
}
