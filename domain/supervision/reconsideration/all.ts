import type { Procedure } from '../../procedure/procedure.ts'
import { normMakerProcedure } from './norm-maker.ts'
import { normReviewProcedure } from './norm-review.ts'
import { reviewAnswerProcedure, reviewDutyProcedure, reviewSignatureProcedure } from './respondent.ts'
import { reconsiderationProcedure } from './table.ts'

/** 行政复议, and what its respondent has to do. */
export const reconsiderationProcedures: readonly Procedure[] = [
  reconsiderationProcedure,
  reviewAnswerProcedure,
  reviewSignatureProcedure,
  reviewDutyProcedure,
]

/** 规范性文件审查, and what the maker has to do. */
export const normProcedures: readonly Procedure[] = [normReviewProcedure, normMakerProcedure]
export const isNorm = (procedure: string): boolean => normProcedures.some(({ id }) => id === procedure)
