import { isBeyond } from '../../../domain/enforcement/beyond/all.ts'
import { enforcementProcedures } from '../../../domain/enforcement/proceeding/all.ts'

/** Whether a matter is enforcement: a proceeding, or something below one. */
export function isEnforcement(procedure: string): boolean {
  return enforcementProcedures.some(({ id }) => id === procedure)
}

/** Whether it belongs to a proceeding, whose facts a page may ask for; what is done with other organs has its own. */
export function hasProceeding(procedure: string): boolean {
  return isEnforcement(procedure) && !isBeyond(procedure)
}
