import { enforcementProcedures } from '../../../domain/enforcement/proceeding/all.ts'
import { openingsOf } from '../form/opening.ts'

/** Every act by which somebody opens a proceeding, in the order of the tables. */
export const openings = openingsOf(enforcementProcedures)

/** Procedures whose proceedings may stand below a unit's part of a joint action. */
const belowParts: readonly string[] = ['penalty', 'summary', 'correction', 'inspection']

export const standsBelow = (verb: string): boolean => openings.some((one) => one.verb === verb && belowParts.includes(one.procedure.id))
