import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { readProceeding, weighItem } from '../../../contract/enforcement.ts'
import { keptQuery } from '../kept/answers.ts'

export type Weighed = z.output<typeof weighItem.output>

/** Against whom and for what: what a form says itself, or the proceeding that it belongs to. */
export type About = { readonly item: string | undefined; readonly party: string | undefined }

/** How an item weighs against a party; undefined until both are known and the server has answered. */
export function useWeighed({ item, party }: About): Weighed | undefined {
  const asked = { item: item ?? '', ...(party !== undefined && { party }) }
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
  return { item: data?.value.item?.code, party: data?.value.party?.id }
}
