import type { OfferView } from '../../../contract/matter.ts'
import { moneyKinds, type Penalty } from '../../../domain/enforcement/penalty.ts'
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

/** A line of the penalties while it is filled in: its kind may still be open. */
export type PenaltyRow = Omit<Penalty, 'kind'> & { readonly kind: Penalty['kind'] | '' }

/** The lines as they stand; one empty line where there are none, so that there is something to fill in. */
export function penaltyRows(value: unknown): readonly PenaltyRow[] {
  return Array.isArray(value) && value.length > 0 ? (value as PenaltyRow[]) : [{ kind: '' }]
}

export const isMoney = (kind: string): boolean => (moneyKinds as readonly string[]).includes(kind)

/** The penalties of the lines whose kind is chosen, in the contract's shape: a sum only for money, no empty words. */
export function penaltiesIn(value: unknown): Penalty[] {
  return penaltyRows(value).flatMap(({ kind, fen, text }) =>
    kind === ''
      ? []
      : [
          {
            kind,
            ...(isMoney(kind) && fen !== undefined && { fen }),
            ...(text !== undefined && text.trim() !== '' && { text: text.trim() }),
          },
        ],
  )
}

export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}

/** A penalty in money is not filled in while its sum is open. */
function isBlank({ field }: AskedField, value: unknown): boolean {
  if (field.kind !== 'penalties') return isEmpty(value)
  const penalties = penaltiesIn(value)
  return penalties.length === 0 || penalties.some(({ kind, fen }) => isMoney(kind) && fen === undefined)
}

/** Names of the fields that must be filled in and are not; of penalties, also those begun and not finished. */
export function missingIn(fields: readonly AskedField[], values: Values): string[] {
  return fields
    .filter((one) => {
      const value = values[one.name]
      const begun = one.field.kind === 'penalties' && penaltiesIn(value).length > 0
      return (!one.optional || begun) && isBlank(one, value)
    })
    .map(({ name }) => name)
}

/** What is sent: only what the act asks for, and nothing that is empty. */
export function inputOf(fields: readonly AskedField[], values: Values): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ name, field }) => {
      const value = field.kind === 'penalties' ? penaltiesIn(values[name]) : values[name]
      return isEmpty(value) ? [] : [[name, value]]
    }),
  )
}
