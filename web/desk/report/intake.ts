import { caseFields, sources, type Source } from '../../../domain/case/fields.ts'
import { caseProcedure } from '../../../domain/case/procedure.ts'
import { actOf } from '../../../domain/procedure/procedure.ts'
import { formOf } from '../form/opening.ts'
import { fieldsOf, type AskedField } from '../form/values.ts'

/** What the row `report` asks for, under the words of the table. */
export function reportFields(): AskedField[] {
  return fieldsOf(caseProcedure, formOf(actOf(caseProcedure, 'report')))
}

/** Where a report that intake registers may come from; an inspector reports by an act of their own. */
export const intakeSources = (Object.keys(sources) as Source[]).filter((source) => source !== 'inspector')

/** Longest answer of a field in characters, where the table gives a limit. */
export function longest(name: 'description' | 'address' | 'title'): number {
  return caseFields[name].max
}
