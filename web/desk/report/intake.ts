import { caseFields, sources, type Source } from '../../../domain/case/fields.ts'
import { caseProcedure } from '../../../domain/case/procedure.ts'
import { askedBy } from '../../../domain/procedure/fields.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { fieldsOf, type AskedField } from '../form/values.ts'

/** What the row `report` asks for, under the words of the table. */
export function reportFields(): AskedField[] {
  const row = findAct(caseProcedure, 'report')
  if (row === undefined) throw new Error('the case has no act report')
  return fieldsOf(caseProcedure, {
    asks: askedBy(row).map(({ name, optional }) => ({ field: name, optional })),
  })
}

/** Where a report that intake registers may come from; an inspector reports by an act of their own. */
export const intakeSources = (Object.keys(sources) as Source[]).filter((source) => source !== 'inspector')

/** Longest answer of a field in characters, where the table gives a limit. */
export function longest(name: 'description' | 'address' | 'title'): number {
  return caseFields[name].max
}
