import { useNavigate } from 'react-router'
import type { Answer } from '../api.ts'
import { useWords } from '../words/language.ts'
import { pageWords } from '../words/portal-pages/words.ts'
import { keepReceipt } from './receipts.ts'
import type { PortalRegion } from './RegionFrame.tsx'
import { usePosting } from './use-posting.ts'
import { unsentPhotos, type PublicPhotos } from './use-public-photos.ts'

type Written = { readonly region: PortalRegion; readonly photos: PublicPhotos; readonly clear: () => void }

type Way<Given> = {
  /** The name under which this device lists its receipt. */
  readonly title: string
  readonly post: () => Promise<Answer<Given>>
  readonly pathOf: (code: string) => string
  /** What the next page is told besides the code. */
  readonly stateOf?: (given: Given) => unknown
}

/** Sends what was written over several pages. The draft is forgotten only when the server has given a code. */
export function useSending<Given extends { readonly code: string }>(written: Written, { title, post, pathOf, stateOf }: Way<Given>) {
  const { region, photos, clear } = written
  const navigate = useNavigate()
  const posting = usePosting(post, (given) => {
    const { code } = given
    keepReceipt({ region: region.code, code, title, at: new Date().toISOString() })
    void navigate(pathOf(code), { replace: true, state: stateOf?.(given) })
    clear()
    photos.clear()
  })
  return { ...posting, unsent: unsentPhotos(photos.photos, useWords(pageWords).report.check) }
}

export type Sending = ReturnType<typeof useSending>
