import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { actRoutes, takeReport, type Performed } from '../../contract/matter.ts'
import { enterComplaint, enterDirectPetition, enterPetition } from '../../contract/supervision.ts'
import { enterLetter, enterReceived } from '../../contract/supervision-information.ts'
import { enterReconsideration } from '../../contract/supervision-reconsideration.ts'
import { complaintProcedure } from '../../domain/supervision/complaint.ts'
import { petitionProcedure } from '../../domain/supervision/petition.ts'
import { informationProcedure } from '../../domain/supervision/information/request.ts'
import { reconsiderationProcedure } from '../../domain/supervision/reconsideration/table.ts'
import { findAct } from '../../domain/procedure/procedure.ts'
import { call, type Answer, type InputOf } from '../api.ts'
import { readMattersAnew } from '../queries.ts'
import { apartRoutes } from './supervision/oversight/openings.ts'

export type Asking = {
  readonly procedure: string
  readonly act: string
  /** The matter; left out by an act that opens one. */
  readonly matterId?: string
  /** The entry the person had seen last; another one since is refused. */
  readonly seq?: number
  /** The part of a joint action below which a proceeding is opened. */
  readonly below?: string
  /** How to reach whoever complains or petitions; kept apart from the record. */
  readonly caller?: Readonly<Record<string, string>>
  readonly input: Readonly<Record<string, unknown>>
}
export type Done = z.infer<typeof Performed>

/** Complaints and petitions are entered with who called, by routes of their own. */
const entering = [
  { procedure: complaintProcedure, act: 'lodge', route: enterComplaint },
  { procedure: petitionProcedure, act: 'lodge', route: enterPetition },
  { procedure: petitionProcedure, act: 'lodgeDirect', route: enterDirectPetition },
  { procedure: reconsiderationProcedure, act: 'lodge', route: enterReconsideration },
  { procedure: informationProcedure, act: 'lodge', route: enterLetter },
  { procedure: informationProcedure, act: 'enter', route: enterReceived },
].flatMap(({ procedure, act, route }) => {
  const row = findAct(procedure, act)
  return row ? [{ procedure, row, route }] : []
})

/** The route and row of an act, or undefined where persons do not do it. */
export function findActRoute(procedure: string, act: string) {
  return [...actRoutes, ...entering, ...apartRoutes].find((one) => one.procedure.id === procedure && one.row.act === act)
}

/** Asks for an act. */
export async function performAct({ procedure, act, ...asked }: Asking): Promise<Answer<Done>> {
  const found = findActRoute(procedure, act)
  if (!found) throw new Error(`${procedure}.${act} is not served`)
  return (await call(found.route, asked)) as Answer<Done> // the output of every act's route
}

/** After an act, whatever is shown of matters is read anew. */
export function usePerform() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: performAct,
    onSettled: () => readMattersAnew(queries),
  })
}

/** Registers a report, with who called. */
export function useTakeReport() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (asked: Omit<InputOf<typeof takeReport>, 'requestKey'>) => call(takeReport, asked),
    onSettled: () => readMattersAnew(queries),
  })
}
