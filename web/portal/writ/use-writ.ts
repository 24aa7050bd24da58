import { queryOptions } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { checkWrit, type CheckedWrit } from '../../../contract/portal-writ.ts'
import { call, type SaidRefusal } from '../../api.ts'
import { Refused } from '../../queries.ts'
import type { InHand } from '../paths.ts'

export type Checked = { readonly found: CheckedWrit } | { readonly refusal: SaidRefusal }

/** Wrong codes are an answer to show beside the form, not a broken page. */
const answers: readonly string[] = ['access.badCheckCode', 'access.tooMany', 'input.invalid']

export function checked(region: string, { number, code }: InHand) {
  return queryOptions({
    queryKey: [checkWrit.name, region, number, code] as const,
    retry: false,
    queryFn: async ({ signal }): Promise<Checked> => {
      const answer = await call(checkWrit, { region, number: number.slice(0, 80), code: code.slice(0, 30) }, { signal })
      if (answer.ok) return { found: answer.value }
      if (answers.includes(answer.refusal.code)) return { refusal: answer.refusal }
      throw new Refused(answer.refusal)
    },
  })
}

/** Number and code that the address carries; empty where it has none. */
export function useInHand(): InHand {
  const [search] = useSearchParams()
  return { number: search.get('number') ?? '', code: search.get('code') ?? '' }
}
