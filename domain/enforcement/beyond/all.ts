import type { Procedure } from '../../procedure/procedure.ts'
import { assistanceProcedure } from './assistance.ts'
import { jointPartProcedure, jointProcedure } from './joint.ts'
import { jurisdictionProcedure } from './jurisdiction.ts'
import { majorCaseProcedure } from './major-case.ts'

/** 协同: tables in which more than one unit has a hand; whoever takes part reads them. */
export const beyondProcedures: readonly Procedure[] = [
  assistanceProcedure,
  jurisdictionProcedure,
  majorCaseProcedure,
  jointProcedure,
  jointPartProcedure,
]

/** Kinds of the list 协同; the parts of a joint action are found in it. */
export const beyondKinds = ['assistance', 'jurisdiction', 'majorCase', 'joint'] as const
export type BeyondKind = (typeof beyondKinds)[number]

export const isBeyond = (procedure: string): boolean => beyondProcedures.some(({ id }) => id === procedure)
