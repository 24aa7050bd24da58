import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Outlet, useOutletContext } from 'react-router'
import { reviewDoor } from '../../../contract/portal-reconsideration.ts'
import type { OutputOf } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { query } from '../../queries.ts'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { reconsiderWords } from '../../words/portal-reconsider/words.ts'
import { portalPaths, reconsiderSteps, type ReconsiderStep } from '../paths.ts'
import { useRegion, type PortalRegion } from '../RegionFrame.tsx'
import { StepForm, type StepProps } from '../StepPage.tsx'
import { usePublicPhotos, type PhotoKeys } from '../use-public-photos.ts'

/** What has been filled in so far; it stays on the device until it is sent. */
export type ReviewDraft = {
  /** `hand` where the paper is there, `describe` where it is not; empty before it is chosen. */
  which: string
  number: string
  code: string
  /** What the paper was told to be when it was checked. */
  paper: string
  first: boolean
  viaAgencyFits: boolean
  kind: string
  actText: string
  unit: string
  knownOn: string
  requests: string
  viaAgency: string
  norm: boolean
  facts: string
  name: string
  phone: string
  email: string
  keys: PhotoKeys
}

const empty: ReviewDraft = {
  which: '', number: '', code: '', paper: '', first: false, viaAgencyFits: false, kind: '', actText: '', unit: '', knownOn: '', requests: '', viaAgency: 'no', norm: false, facts: '', name: '', phone: '', email: '', keys: {},
} // prettier-ignore

type Door = OutputOf<typeof reviewDoor>

function useReviewOf(region: PortalRegion, door: Door) {
  const { value, set, clear } = useDraft<ReviewDraft>(`reconsider.${region.code}`, empty)
  const photos = usePublicPhotos(`reconsider.${region.code}`, region.code, value.keys, set)
  return { region, door, draft: value, set, clear, photos }
}

export function ReconsiderFrame() {
  const region = useRegion()
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <WithDoor key={region.code} region={region} />
    </Suspense>
  )
}

function WithDoor({ region }: { region: PortalRegion }) {
  const words = useWords(reconsiderWords)
  const { data: door } = useSuspenseQuery(query(reviewDoor, { region: region.code }))
  const review = useReviewOf(region, door)
  if (door.body === null) return <Empty title={words.closed}>{words.closedText}</Empty>
  return <Outlet context={review} />
}

export type Review = ReturnType<typeof useReviewOf>

export function useReview(): Review {
  return useOutletContext<Review>()
}

/** One page of it: a question and the way on. */
export function StepPage(props: StepProps<ReconsiderStep>) {
  return <StepForm {...props} steps={reconsiderSteps} pathOf={portalPaths.reconsider} words={useWords(reconsiderWords)} />
}
