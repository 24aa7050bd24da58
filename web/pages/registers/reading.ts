import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { Route } from '../../../contract/route.ts'
import { call, refusalFrom, ServerFault, type Answer, type Callable, type InputOf, type OutputOf } from '../../api.ts'
import { metaOf, Refused } from '../../queries.ts'
import { useSession } from '../../use-session.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { languageNow, useSay, useWords } from '../../words/language.ts'

/** A list page by page: every page shown so far, and how to have more. */
export function usePages<R extends Callable>(route: R, input: InputOf<R>) {
  return useInfiniteQuery({
    queryKey: [route.name, 'pages', input] as const,
    meta: metaOf(route),
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }): Promise<OutputOf<R>> => {
      const asked = { ...(input as object), ...(pageParam !== null && { after: pageParam }) } as InputOf<R>
      const answer = await call(route, asked, { signal })
      if (!answer.ok) throw new Refused(answer.refusal)
      return answer.value
    },
    // Every list that is read in pages says where the next begins.
    getNextPageParam: (last) => (last as { next: string | null }).next,
    placeholderData: keepPreviousData,
  })
}

/** Makes a change, reads every list anew, and says so; gives the sentence when it was refused. */
export function useSaving() {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const words = useWords(registerWords)
  const say = useSay()
  return async <R extends Route>(route: R, input: InputOf<R>): Promise<string | undefined> => {
    const answer = await call(route, input)
    if (!answer.ok) return answer.refusal.sentence
    void message.success(words.done(say(route)))
    await queries.invalidateQueries()
    return undefined
  }
}

/** Whether somebody signed in has a permission; the server asks again. */
export function useMay(permission: string): boolean {
  return useSession()?.permissions.includes(permission) === true
}

/** Sends a file as the body of an import; the rest stands in the address. */
export async function sendFile<R extends Callable>(
  route: R,
  input: Readonly<Record<string, string>>,
  file: Blob,
): Promise<Answer<OutputOf<R>>> {
  const response = await fetch(`${route.path}?${new URLSearchParams(input).toString()}`, {
    method: 'POST',
    credentials: 'same-origin',
    body: await file.arrayBuffer(),
    headers: { 'x-gezhi': '1', 'content-type': 'application/octet-stream', 'accept-language': languageNow() === 'zh' ? 'zh-CN' : 'en' },
  })
  const said: unknown = await response.json().catch(() => undefined)
  if (response.ok) return { ok: true, value: said as OutputOf<R> } // parsed by the server against the same contract
  if (response.status >= 500 && response.status !== 503) throw new ServerFault(route.name, response.status, undefined)
  return refusalFrom(said, response.status)
}

/** Today as the person's own calendar has it, for the first value of a date. */
export function todayText(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
