import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Outlet, useOutletContext } from 'react-router'
import { informationDoor } from '../../../contract/portal-information.ts'
import type { OutputOf } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { query } from '../../queries.ts'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { informationWords } from '../../words/portal-information/words.ts'
import { informationSteps, portalPaths, type InformationStep } from '../paths.ts'
import { useRegion, type PortalRegion } from '../RegionFrame.tsx'
import { StepForm, type StepProps } from '../StepPage.tsx'
import { usePublicPhotos, type PhotoKeys } from '../use-public-photos.ts'

/** What has been filled in so far; it stays on the device until it is sent. */
export type RequestDraft = {
  topic: string
  description: string
  form: string
  obtainWay: string
  name: string
  phone: string
  email: string
  keys: PhotoKeys
}

const empty: RequestDraft = { topic: '', description: '', form: '', obtainWay: '', name: '', phone: '', email: '', keys: {} }

type Door = OutputOf<typeof informationDoor>

function useRequestOf(region: PortalRegion, door: Door) {
  const { value, set, clear } = useDraft<RequestDraft>(`information.${region.code}`, empty)
  const photos = usePublicPhotos(`information.${region.code}`, region.code, value.keys, set)
  return { region, door, draft: value, set, clear, photos }
}

export function InformationFrame() {
  const region = useRegion()
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <WithDoor key={region.code} region={region} />
    </Suspense>
  )
}

function WithDoor({ region }: { region: PortalRegion }) {
  const words = useWords(informationWords)
  const { data: door } = useSuspenseQuery(query(informationDoor, { region: region.code }))
  const request = useRequestOf(region, door)
  if (door.office === null) return <Empty title={words.closed}>{words.closedText}</Empty>
  return <Outlet context={request} />
}

export type Asking = ReturnType<typeof useRequestOf>

export function useAsking(): Asking {
  return useOutletContext<Asking>()
}

/** One page of it: a question and the way on. */
export function StepPage(props: StepProps<InformationStep>) {
  return <StepForm {...props} steps={informationSteps} pathOf={portalPaths.information} words={useWords(informationWords)} />
}
