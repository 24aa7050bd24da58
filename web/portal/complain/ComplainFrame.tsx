import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Outlet, useOutletContext } from 'react-router'
import { complaintDoor } from '../../../contract/portal-complaint.ts'
import { asksEnforcement, isAim, proposeWay, type PetitionAim } from '../../../domain/supervision/petition-ways.ts'
import type { PetitionCategory } from '../../../domain/supervision/fields.ts'
import type { OutputOf } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { query } from '../../queries.ts'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { complainWords } from '../../words/portal-complaint/words.ts'
import { complainSteps, portalPaths, type ComplainStep } from '../paths.ts'
import { useRegion, type PortalRegion } from '../RegionFrame.tsx'
import { StepForm, type StepProps } from '../StepPage.tsx'
import { usePublicPhotos, type PhotoKeys } from '../use-public-photos.ts'

/** What has been filled in so far; it stays on the device until it is sent. */
export type ComplainDraft = {
  /** `complaint`, `accusation`, `suggestion` or what a petitioner asks for; empty before it is chosen. */
  wish: string
  kind: string
  unit: string
  number: string
  place: string
  people: string
  representatives: string
  description: string
  confidential: string
  name: string
  phone: string
  email: string
  keys: PhotoKeys
}

const empty: ComplainDraft = {
  wish: '', kind: '', unit: '', number: '', place: '', people: '', representatives: '', description: '', confidential: '', name: '', phone: '', email: '', keys: {},
} // prettier-ignore

export type Wish =
  { readonly complaint: true } | { readonly complaint: false; readonly aim: PetitionAim; readonly category: PetitionCategory }

/** Where a wish goes: to the supervising organ, or to the petition office with what is asked for. */
export function wishOf(wish: string): Wish | undefined {
  if (wish === 'complaint') return { complaint: true }
  if (wish === 'accusation' || wish === 'suggestion') return { complaint: false, aim: 'other', category: wish }
  return isAim(wish) ? { complaint: false, aim: wish, category: 'claim' } : undefined
}

/** What is told of the way before it is sent. */
export function useWayText(wish: Wish | undefined): string | undefined {
  const words = useWords(complainWords).about
  if (wish === undefined) return undefined
  if (wish.complaint) return words.wayComplaint
  if (asksEnforcement(wish.aim)) return words.wayEnforcement
  const { way, basis } = proposeWay(wish.aim)
  return way === 'petition' ? words.wayPetition : words.wayStatutory(basis)
}

type Door = OutputOf<typeof complaintDoor>

function useComplaintOf(region: PortalRegion, door: Door) {
  const { value, set, clear } = useDraft<ComplainDraft>(`complain.${region.code}`, empty)
  const photos = usePublicPhotos(`complain.${region.code}`, region.code, value.keys, set)
  return { region, door, draft: value, set, clear, photos }
}

export function ComplainFrame() {
  const region = useRegion()
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <WithDoor key={region.code} region={region} />
    </Suspense>
  )
}

function WithDoor({ region }: { region: PortalRegion }) {
  const words = useWords(complainWords)
  const { data: door } = useSuspenseQuery(query(complaintDoor, { region: region.code }))
  const complaint = useComplaintOf(region, door)
  if (door.complaints === null && door.petitions === null) return <Empty title={words.closed}>{words.closedText}</Empty>
  return <Outlet context={complaint} />
}

export type Complaint = ReturnType<typeof useComplaintOf>

export function useComplaint(): Complaint {
  return useOutletContext<Complaint>()
}

/** One page of it: a question and the way on. */
export function StepPage(props: StepProps<ComplainStep>) {
  return <StepForm {...props} steps={complainSteps} pathOf={portalPaths.complain} words={useWords(complainWords)} />
}
