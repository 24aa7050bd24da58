import { isHeld } from '../../../domain/people/posts.ts'
import { askedBy } from '../../../domain/procedure/fields.ts'
import { verbOf, type Act, type Procedure } from '../../../domain/procedure/procedure.ts'
import type { FormAct } from './about.ts'

/** An act by which a person opens a matter. */
export type Opening = { readonly procedure: Procedure; readonly act: FormAct; readonly verb: string }

/** A row of a table as its form needs it, before there is a matter. */
export function formOf(row: Act): FormAct {
  return {
    act: row.act,
    name: { zh: row.zh, en: row.en },
    asks: askedBy(row).map(({ name, optional }) => ({ field: name, optional })),
    basis: row.basis ?? null,
    consequence: row.consequence ?? null,
  }
}

/** Every act by which somebody opens a matter of these procedures, in the order of the tables. */
export function openingsOf(procedures: readonly Procedure[]): Opening[] {
  return procedures.flatMap((procedure) =>
    procedure.acts
      .filter((row) => row.from === 'nothing' && row.by.some(isHeld))
      .map((row) => ({ procedure, verb: verbOf(procedure, row.act), act: formOf(row) })),
  )
}
