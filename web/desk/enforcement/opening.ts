import { isHeld } from '../../../domain/people/posts.ts'
import { askedBy } from '../../../domain/procedure/fields.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { verbOf } from '../../../domain/procedure/procedure.ts'
import { enforcementProcedures } from '../../../domain/enforcement/proceeding/all.ts'
import type { FormAct } from '../form/about.ts'

/** An act by which a person opens a proceeding. */
export type Opening = { readonly procedure: Procedure; readonly act: FormAct; readonly verb: string }

/** Every act by which somebody opens a proceeding, in the order of the tables. */
export const openings: readonly Opening[] = enforcementProcedures.flatMap((procedure) =>
  procedure.acts
    .filter((row) => row.from === 'nothing' && row.by.some(isHeld))
    .map((row) => ({
      procedure,
      verb: verbOf(procedure, row.act),
      act: {
        act: row.act,
        name: { zh: row.zh, en: row.en },
        asks: askedBy(row).map(({ name, optional }) => ({ field: name, optional })),
        basis: row.basis ?? null,
        consequence: row.consequence ?? null,
      },
    })),
)

/** Procedures whose proceedings may stand below a unit's part of a joint action. */
const belowParts: readonly string[] = ['penalty', 'summary', 'correction', 'inspection']

export const standsBelow = (verb: string): boolean => openings.some((one) => one.verb === verb && belowParts.includes(one.procedure.id))
