import { applicationProcedure } from '../../domain/case/application.ts'
import { fieldTaskProcedure } from '../../domain/case/field-task.ts'
import { caseProcedure } from '../../domain/case/procedure.ts'
import { enforcementProcedures } from '../../domain/enforcement/proceeding/all.ts'
import type { Words } from '../../domain/kernel/words.ts'
import type { Procedure } from '../../domain/procedure/procedure.ts'
import { supervisionProcedures } from '../../domain/supervision/all.ts'

/** Every procedure the system runs, all versions, newest first within an id. */
export const procedures: readonly Procedure[] = [
  caseProcedure,
  fieldTaskProcedure,
  applicationProcedure,
  ...supervisionProcedures,
  ...enforcementProcedures,
]

/** The version a new matter begins under on a civil date. */
export function procedureOn(id: string, on: string): Procedure {
  const found = procedures.filter((one) => one.id === id && one.effectiveOn <= on).sort((a, b) => b.version - a.version)[0]
  return found ?? earliest(id)
}

// History that is imported from before the first version is kept under the first version.
function earliest(id: string): Procedure {
  const found = procedures.filter((one) => one.id === id).sort((a, b) => a.version - b.version)[0]
  if (!found) throw new Error(`no procedure ${id}`)
  return found
}

/** What a procedure is called. */
export function procedureName(id: string): Words {
  const found = procedures.find((one) => one.id === id)
  if (!found) throw new Error(`no procedure ${id}`)
  return { zh: found.zh, en: found.en }
}

/** The version a matter began under. */
export function procedureOf(id: string, version: number): Procedure {
  const found = procedures.find((one) => one.id === id && one.version === version)
  if (!found) throw new Error(`no procedure ${id} version ${version}`)
  return found
}

/** Whether a state of a procedure is final. */
export function finality(procedure: Procedure): (state: string) => boolean {
  return (state) => procedure.states[state]?.final === true
}
