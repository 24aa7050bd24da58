import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { readProceeding, weighItem } from '../../../contract/enforcement.ts'
import { keptQuery } from '../kept/answers.ts'

export type Weighed = z.output<typeof weighItem.output>

/** Against whom and for what: what a form says itself, or the proceeding that it belongs to. */
export type About = {
  readonly item: string | undefined
  readonly party: string | undefined
  /** The base of a fine that is measured by one, as it is filled in. */
  /** The day of the act, whose law may be the one that applies. */
  readonly actOn?: string | undefined
  readonly base?: { readonly fineRange?: string; readonly baseFen?: number; readonly baseSize?: number }
}

/** How an item weighs against a party; undefined until both are known and the server has answered. */
export function useWeighed({ item, party, actOn, base }: About): Weighed | undefined {
  const asked = { item: item ?? '', ...(party !== undefined && { party }), ...(actOn !== undefined && actOn !== '' && { actOn }), ...base }
  const { data } = useQuery({ ...keptQuery(weighItem, asked), enabled: item !== undefined, throwOnError: false })
  return item === undefined ? undefined : data?.value
}

/** What the proceeding of a matter is about; nothing where there is none. */
export function useAbout(matterId: string | undefined): About {
  const { data } = useQuery({
    ...keptQuery(readProceeding, { matterId: matterId ?? '' }),
    enabled: matterId !== undefined,
    throwOnError: false,
  })
  const { item, party, endedOn, happenedOn } = data?.value ?? {}
  return { item: item?.code, party: party?.id, actOn: endedOn ?? happenedOn ?? undefined }
}
