import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { listBeyond, readBeyond } from '../../contract/beyond.ts'
import { readBoard, readProceeding } from '../../contract/enforcement.ts'
import { actRoutes, listInbox, listMatters, readMatter, takeReport, type Performed } from '../../contract/matter.ts'
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
  readonly input: Readonly<Record<string, unknown>>
}
export type Done = z.infer<typeof Performed>

/** The route and row of an act, or undefined where persons do not do it. */
export function findActRoute(procedure: string, act: string) {
  return actRoutes.find((one) => one.procedure.id === procedure && one.row.act === act)
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
  for (const { name } of [listInbox, listMatters, readProceeding, listWrits, readBoard, listBeyond, readBeyond])
    void queries.invalidateQueries({ queryKey: [name] })
}
