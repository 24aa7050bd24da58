import type { Procedure } from '../../procedure/procedure.ts'
import { beyondProcedures } from '../beyond/all.ts'
import { guidanceProcedure, helpProcedure } from '../placement/guidance.ts'
import { placementProcedure } from '../placement/placement.ts'
import { clearingProcedure } from './clearing.ts'
import { correctionProcedure } from './correction.ts'
import { costsProcedure } from './costs.ts'
import { deliveryProcedure } from './delivery.ts'
import { disclosureProcedure } from './disclosure.ts'
import { executionProcedure } from './execution.ts'
import { holdProcedure, measureProcedure } from './goods.ts'
import { hearingProcedure } from './hearing.ts'
import { inspectionProcedure } from './inspection.ts'
import { penaltyProcedure } from './penalty.ts'
import { collectionProcedure, summaryProcedure } from './summary.ts'

/** Every table of enforcement, in the order of the pages: those that stand by themselves, then those below them. */
export const enforcementProcedures: readonly Procedure[] = [
  penaltyProcedure,
  summaryProcedure,
  correctionProcedure,
  guidanceProcedure,
  placementProcedure,
  inspectionProcedure,
  clearingProcedure,
  hearingProcedure,
  deliveryProcedure,
  executionProcedure,
  costsProcedure,
  holdProcedure,
  measureProcedure,
  collectionProcedure,
  disclosureProcedure,
  helpProcedure,
  ...beyondProcedures,
]
