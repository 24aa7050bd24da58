import { QueryClient, queryOptions } from '@tanstack/react-query'
import { call, ServerFault, type Callable, type InputOf, type OutputOf, type SaidRefusal } from './api.ts'

/** A refused reading reaches the error page with its sentence. */
export class Refused extends Error {
  readonly refusal: SaidRefusal

  constructor(refusal: SaidRefusal) {
    super(refusal.code)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** Only what may pass by itself is tried again: no connection, or a server that broke once. */
function worthAnotherTry(failures: number, fault: Error): boolean {
  if (failures >= 2) return false
  return fault instanceof ServerFault || (fault instanceof Refused && fault.refusal.code === 'web.offline')
}

/** Facts are fresh for ten seconds, so that moving between list and matter does not ask again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, gcTime: 10 * 60_000, retry: worthAnotherTry, throwOnError: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/** What a query is about, by its route's group in the contract. */
export const metaOf = ({ group }: Pick<Callable, 'group'>) => ({ group })

/** Every fact of matters and papers that is shown is read anew, and the others when they are shown again. Registers and sessions stand. */
export function readMattersAnew(queries: QueryClient): void {
  void queries.invalidateQueries({ predicate: ({ meta }) => meta?.group === 'matter' || meta?.group === 'writ' })
}

/** A route as a query: useSuspenseQuery(query(readCase, { caseId })). */
export function query<R extends Callable>(route: R, input: InputOf<R>) {
  return queryOptions({
    queryKey: [route.name, input] as const,
    meta: metaOf(route),
    queryFn: async ({ signal }): Promise<OutputOf<R>> => {
      const answer = await call(route, input, { signal })
      if (!answer.ok) throw new Refused(answer.refusal)
      return answer.value
    },
  })
}
