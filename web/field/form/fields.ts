import { servedProcedures } from '../../../contract/matter.ts'
import { askedBy } from '../../../domain/procedure/fields.ts'
import { findAct, type Act, type Field } from '../../../domain/procedure/procedure.ts'
import { instantOf } from './instant.ts'
import { fenOf } from './money.ts'

/** Kinds of field a phone fills in; the others need the registers of the desk. */
// prettier-ignore
const kinds = [
  'text', 'longText', 'choice', 'choices', 'number', 'money', 'date', 'instant', 'photos', 'point', 'person', 'persons', 'subject',
  'matter', 'party', 'item', 'penalties', 'zone',
] as const
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

export type Wrong = { readonly name: string; readonly kind: 'missing' | 'tooLong' | 'notMoney' }

function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
}

/** What is wrong with a form before it is sent; the server judges again. Lengths are in characters, money in yuan as typed. */
export function wrongIn(asked: readonly Asked[], values: Values, photos: Readonly<Record<string, number>>): Wrong[] {
  return asked.flatMap(({ name, optional, field }): Wrong[] => {
    if (field.kind === 'photos') return !optional && (photos[name] ?? 0) === 0 ? [{ name, kind: 'missing' }] : []
    const value = values[name]
    const text = typeof value === 'string' ? value.trim() : undefined
    if (isEmpty(value)) return optional ? [] : [{ name, kind: 'missing' }]
    if (field.kind === 'money') return fenOf(text ?? '') === undefined ? [{ name, kind: 'notMoney' }] : []
    const long = text !== undefined && field.max !== undefined && [...text].length > field.max
    return long ? [{ name, kind: 'tooLong' }] : []
  })
}

/** What a control keeps as text, as the contract takes it. */
function parsed(kind: PhoneField['kind'], text: string): unknown {
  if (kind === 'number') return Number(text)
  if (kind === 'money') return fenOf(text)
  return kind === 'instant' ? instantOf(text) : text
}

/** The input of an act from what was filled in: nothing that is empty, figures as numbers, money in fen. */
export function inputOf(asked: readonly Asked[], values: Values): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const { name, field } of asked) {
    const value = values[name]
    if (field.kind === 'photos' || isEmpty(value)) continue
    input[name] = typeof value === 'string' ? parsed(field.kind, value.trim()) : value
  }
  return input
}

/** What an act asks for and a phone can fill in, in the order of its row; only the `names` where they are given. */
export function askedOn(procedure: string, act: string, names?: readonly string[]): Asked[] {
  const row = rowOf(procedure, act)
  return (row === undefined ? [] : askedBy(row)).flatMap((one) => {
    const field = fieldOf(procedure, one.name)
    return canFill(field) && (names === undefined || names.includes(one.name)) ? [{ ...one, field }] : []
  })
}
