import { servedProcedures } from '../../../contract/matter.ts'
import { findAct, type Act, type Field } from '../../../domain/procedure/procedure.ts'

/** Kinds of field a phone fills in; the others need the registers of the desk. */
const kinds = ['text', 'longText', 'choice', 'number', 'date', 'photos', 'point', 'person', 'subject'] as const
export type PhoneField = Field & { readonly kind: (typeof kinds)[number] }

/** The field of a table by its name. */
export function fieldOf(procedure: string, name: string): Field | undefined {
  return servedProcedures.find((one) => one.id === procedure)?.fields[name]
}

/** The row of an act. */
export function rowOf(procedure: string, act: string): Act | undefined {
  const table = servedProcedures.find((one) => one.id === procedure)
  return table && findAct(table, act)
}

export function canFill(field: Field | undefined): field is PhoneField {
  return field !== undefined && kinds.some((kind) => kind === field.kind)
}

export type Asked = { readonly name: string; readonly optional: boolean; readonly field: PhoneField }
export type Values = Readonly<Record<string, unknown>>

export type Wrong = { readonly name: string; readonly kind: 'missing' | 'tooLong' }

/** What is wrong with a form before it is sent; the server judges again. Lengths are in characters. */
export function wrongIn(asked: readonly Asked[], values: Values, photos: Readonly<Record<string, number>>): Wrong[] {
  return asked.flatMap(({ name, optional, field }): Wrong[] => {
    if (field.kind === 'photos') return !optional && (photos[name] ?? 0) === 0 ? [{ name, kind: 'missing' }] : []
    const value = values[name]
    const text = typeof value === 'string' ? value.trim() : undefined
    if (value === undefined || text === '') return optional ? [] : [{ name, kind: 'missing' }]
    const long = text !== undefined && field.max !== undefined && [...text].length > field.max
    return long ? [{ name, kind: 'tooLong' }] : []
  })
}

/** The input of an act from what was filled in: nothing that is empty, figures as numbers. */
export function inputOf(asked: readonly Asked[], values: Values): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const { name, field } of asked) {
    const value = values[name]
    if (field.kind === 'photos' || value === undefined) continue
    if (typeof value !== 'string') input[name] = value
    else if (value.trim() !== '') input[name] = field.kind === 'number' ? Number(value) : value.trim()
  }
  return input
}
