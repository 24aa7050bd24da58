import { enforcementProcedures } from '../../../domain/enforcement/proceeding/all.ts'

/** Whether a matter is enforcement: a proceeding, or something below one. */
export function isEnforcement(procedure: string): boolean {
  return enforcementProcedures.some(({ id }) => id === procedure)
}
