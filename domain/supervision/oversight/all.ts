import type { Procedure } from '../../procedure/procedure.ts'
import { accountProcedure } from './accountability.ts'
import { exposureProcedure, measureProcedure } from './exposure.ts'
import { noticeProcedure } from './notice.ts'
import { transferProcedure } from './transfer.ts'

/** 媒体曝光、监督文书、线索移送、履职认定. */
export const oversightProcedures: readonly Procedure[] = [
  exposureProcedure,
  measureProcedure,
  noticeProcedure,
  transferProcedure,
  accountProcedure,
]
export const isOversight = (procedure: string): boolean => oversightProcedures.some(({ id }) => id === procedure)
