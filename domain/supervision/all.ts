import type { Procedure } from '../procedure/procedure.ts'
import { complaintProcedure, explanationProcedure } from './complaint.ts'
import { escalationProcedure } from './escalation.ts'
import { petitionProcedure } from './petition.ts'

/** Every table of supervision, in the order of the pages. */
export const supervisionProcedures: readonly Procedure[] = [
  escalationProcedure,
  complaintProcedure,
  explanationProcedure,
  petitionProcedure,
]

/** What comes from a person who complains or petitions: nobody concerned has a hand in it or sees it. */
export const voicedProcedures: readonly Procedure[] = [complaintProcedure, petitionProcedure]
export const isVoiced = (procedure: string): boolean => voicedProcedures.some(({ id }) => id === procedure)
