import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useCallback, useRef, type FormEvent, type ReactNode } from 'react'
import { Outlet, useNavigate, useOutletContext } from 'react-router'
import { complaintDoor } from '../../../contract/portal-complaint.ts'
import { uploadPublic } from '../../../contract/upload.ts'
import { asksEnforcement, isAim, proposeWay, type PetitionAim } from '../../../domain/supervision/petition-ways.ts'
import type { PetitionCategory } from '../../../domain/supervision/fields.ts'
import type { OutputOf } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { useTitle } from '../../navigation.ts'
import { usePhotos } from '../../photos.ts'
import { query } from '../../queries.ts'
import { Button, Link } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { upload } from '../../upload.ts'
import { commonWords } from '../../words/common/words.ts'
import { useWords } from '../../words/language.ts'
import { complainWords } from '../../words/portal-complaint/words.ts'
import { complainSteps, portalPaths, type ComplainStep } from '../paths.ts'
import { DemonstrationNotice, useRegion, type PortalRegion } from '../RegionFrame.tsx'

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
  /** Upload keys by the photos' hashes. */
  keys: Record<string, string>
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
  const keys = useRef(value.keys)
  const send = useCallback(
    async (blob: Blob, _name: string, onPercent: (percent: number) => void) => {
      const answer = await upload(uploadPublic, { region: region.code }, blob, onPercent)
      if (answer.ok) {
        keys.current = { ...keys.current, [answer.value.sha256]: answer.value.key }
        set({ keys: keys.current })
      }
      return answer
    },
    [region.code, set],
  )
  const photos = usePhotos(`complain.${region.code}`, send)
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

/** One page: a question and the way on. `onNext` says whether the answer will do. */
export function StepPage(props: { step: ComplainStep; title: string; onNext?: () => boolean; last?: ReactNode; children: ReactNode }) {
  const words = useWords(complainWords)
  const common = useWords(commonWords)
  const navigate = useNavigate()
  const { region } = useComplaint()
  const { step, title, onNext, last, children } = props
  const at = complainSteps.indexOf(step)
  const before = complainSteps[at - 1]
  useTitle(`${title} — ${words.title}`)
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    if (onNext?.() === false) return
    void navigate(portalPaths.complain(complainSteps[at + 1] ?? 'check'))
  }
  return (
    <form className="stack step-page" onSubmit={onSubmit} noValidate>
      <div className="step-head">
        <Link href={before === undefined ? portalPaths.home() : portalPaths.complain(before)}>{common.back}</Link>
        <span className="quiet">{words.step(at + 1, complainSteps.length)}</span>
      </div>
      {at === 0 && <DemonstrationNotice region={region} />}
      <h1>{title}</h1>
      {children}
      {last ?? (
        <Button submit kind="primary" wide>
          {words.next}
        </Button>
      )}
    </form>
  )
}
