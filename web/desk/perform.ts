import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { listBeyond, readBeyond } from '../../contract/beyond.ts'
import { readBoard, readProceeding } from '../../contract/enforcement.ts'
import { actRoutes, listInbox, listMatters, readMatter, takeReport, type Performed } from '../../contract/matter.ts'
import { enterComplaint, enterPetition, listVoices, readVoice } from '../../contract/supervision.ts'
import { complaintProcedure } from '../../domain/supervision/complaint.ts'
import { petitionProcedure } from '../../domain/supervision/petition.ts'
import { findAct } from '../../domain/procedure/procedure.ts'
import { listWrits } from '../../contract/writ.ts'
import { call, type Answer, type InputOf } from '../api.ts'

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
  { procedure: complaintProcedure, route: enterComplaint },
  { procedure: petitionProcedure, route: enterPetition },
].flatMap(({ procedure, route }) => {
  const row = findAct(procedure, 'lodge')
  return row ? [{ procedure, row, route }] : []
})

/** The route and row of an act, or undefined where persons do not do it. */
export function findActRoute(procedure: string, act: string) {
  return [...actRoutes, ...entering].find((one) => one.procedure.id === procedure && one.row.act === act)
}

/** Asks for an act. */
export async function performAct({ procedure, act, ...asked }: Asking): Promise<Answer<Done>> {
  const found = findActRoute(procedure, act)
  if (!found) throw new Error(`${procedure}.${act} is not served`)
  return (await call(found.route, asked)) as Answer<Done> // the output of every act's route
}

/** After an act, the matter and every list are read anew. */
export function usePerform() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: performAct,
    onSettled: (_answer, _fault, { matterId }) => {
      void queries.invalidateQueries({ queryKey: [readMatter.name, { matterId }] })
      readListsAnew(queries)
    },
  })
}

/** Registers a report, with who called. */
export function useTakeReport() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (asked: Omit<InputOf<typeof takeReport>, 'requestKey'>) => call(takeReport, asked),
    onSettled: () => readListsAnew(queries),
  })
}

function readListsAnew(queries: QueryClient): void {
  for (const { name } of [listInbox, listMatters, readProceeding, listWrits, readBoard, listBeyond, readBeyond, listVoices, readVoice])
    void queries.invalidateQueries({ queryKey: [name] })
}
