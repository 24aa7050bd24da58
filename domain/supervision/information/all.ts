import type { Procedure } from '../../procedure/procedure.ts'
import { opinionProcedure } from './opinion.ts'
import { informationReportProcedure } from './report.ts'
import { informationProcedure } from './request.ts'

/** Tables of government information, in the order of the pages. */
export const informationProcedures: readonly Procedure[] = [informationProcedure, opinionProcedure, informationReportProcedure]
