import { queryOptions } from '@tanstack/react-query'
import { followInformation, type FollowedRequest } from '../../../contract/portal-information.ts'
import { call, type SaidRefusal } from '../../api.ts'
import { Refused } from '../../queries.ts'

export type Followed = { readonly found: FollowedRequest } | { readonly refusal: SaidRefusal }

/** A wrong code is an answer to show beside the field, not a broken page. */
const answers: readonly string[] = ['access.badReceipt', 'access.tooMany', 'input.invalid']

export function followed(region: string, code: string) {
  return queryOptions({
    queryKey: [followInformation.name, region, code] as const,
    queryFn: async ({ signal }): Promise<Followed> => {
      const answer = await call(followInformation, { region, code: code.slice(0, 20) }, { signal })
      if (answer.ok) return { found: answer.value }
      if (answers.includes(answer.refusal.code)) return { refusal: answer.refusal }
      throw new Refused(answer.refusal)
    },
  })
}
