import type { OfferView } from '../../../contract/matter.ts'
import type { Field, Procedure } from '../../../domain/procedure/procedure.ts'

/** What has been filled in so far, field by field, as the server will be sent it. */
export type Values = Readonly<Record<string, unknown>>

export type AskedField = { readonly name: string; readonly field: Field; readonly optional: boolean }

/** The fields of an act in their order. */
export function fieldsOf(procedure: Procedure, offer: Pick<OfferView, 'asks'>): AskedField[] {
  return offer.asks.flatMap(({ field: name, optional }) => {
    const field = procedure.fields[name]
    return field ? [{ name, field, optional }] : []
  })
}

export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}

/** Names of the fields that must be filled in and are not. */
export function missingIn(fields: readonly AskedField[], values: Values): string[] {
  return fields.filter(({ name, optional }) => !optional && isEmpty(values[name])).map(({ name }) => name)
}

/** What is sent: only what the act asks for, and nothing that is empty. */
export function inputOf(fields: readonly AskedField[], values: Values): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap(({ name }) => (isEmpty(values[name]) ? [] : [[name, values[name]]])))
}
