import { queryOptions } from '@tanstack/react-query'
import { track, type TrackedCase } from '../../../contract/portal.ts'
import { call, type SaidRefusal } from '../../api.ts'
import { Refused } from '../../queries.ts'

export type Tracked = { readonly found: TrackedCase } | { readonly refusal: SaidRefusal }

/** A wrong code is an answer to show beside the field, not a broken page. */
const answers: readonly string[] = [
  'access.badReceipt',
  'access.receiptOfVoice',
  'access.receiptOfReview',
  'access.receiptOfInformation',
  'access.tooMany',
  'input.invalid',
]

export function tracked(region: string, code: string) {
  return queryOptions({
    queryKey: [track.name, region, code] as const,
    queryFn: async ({ signal }): Promise<Tracked> => {
      const answer = await call(track, { region, code: code.slice(0, 20) }, { signal })
      if (answer.ok) return { found: answer.value }
      if (answers.includes(answer.refusal.code)) return { refusal: answer.refusal }
      throw new Refused(answer.refusal)
    },
  })
}
