import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { z } from 'zod'
import { call, type Callable, type SaidRefusal } from '../../api.ts'
import { Refused } from '../../queries.ts'
import { useRegion } from '../RegionFrame.tsx'

/** What a code opens, or why it opens nothing. */
export type Followed<Found> = { readonly found: Found } | { readonly refusal: SaidRefusal }

/** A wrong code is an answer to show beside the field, not a broken page. */
const answers: readonly string[] = ['access.badReceipt', 'access.tooMany', 'input.invalid']

type CodeRoute<Found> = Omit<Callable, 'input' | 'output'> & {
  readonly input: z.ZodType<unknown, { region: string; code: string }>
  readonly output: z.ZodType<Found>
}

/** The query of what a code opens, by the route that reads it; `more` are further refusals of it that are answers. */
export function following<Found>(route: CodeRoute<Found>, more: readonly string[] = []) {
  return (region: string, code: string) =>
    queryOptions({
      queryKey: [route.name, region, code] as const,
      queryFn: async ({ signal }): Promise<Followed<Found>> => {
        const answer = await call(route, { region, code: code.slice(0, 20) }, { signal })
        if (answer.ok) return { found: answer.value }
        if (answers.includes(answer.refusal.code) || more.includes(answer.refusal.code)) return { refusal: answer.refusal }
        throw new Refused(answer.refusal)
      },
    })
}

export type Following<Found> = ReturnType<typeof following<Found>>

/** What the code in the address opens in this district. */
export function useFollowed<Found>(follow: Following<Found>) {
  const region = useRegion()
  const { code = '' } = useParams()
  const { data } = useSuspenseQuery(follow(region.code, code))
  return { code, data }
}
