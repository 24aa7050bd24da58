import { useCallback, useRef, type FormEvent, type ReactNode } from 'react'
import { Outlet, useNavigate, useOutletContext } from 'react-router'
import { uploadPublic } from '../../../contract/upload.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import { useDraft } from '../../draft.ts'
import { usePhotos } from '../../photos.ts'
import { useTitle } from '../../navigation.ts'
import { Button, Link } from '../../ui/button.tsx'
import { upload } from '../../upload.ts'
import { commonWords } from '../../words/common/words.ts'
import { useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { portalPaths, reportSteps, type ReportStep } from '../paths.ts'
import { DemonstrationNotice, useRegion, type PortalRegion } from '../RegionFrame.tsx'

/** What has been filled in so far. It stays on the device until it is sent. */
export type ReportDraft = {
  /** A subtype's ref, `other`, or empty. */
  subject: string
  subjectName: Words | null
  point: { x: number; y: number } | null
  /** The place in words: found for the point, and what the reporter adds. */
  address: string
  detail: string
  description: string
  name: string
  phone: string
  email: string
  /** Upload keys by the photos' hashes. */
  keys: Record<string, string>
}

const empty: ReportDraft = {
  subject: '', subjectName: null, point: null, address: '', detail: '', description: '', name: '', phone: '', email: '', keys: {},
} // prettier-ignore

export const otherSubject = 'other'

function useReportOf(region: PortalRegion) {
  const { value, set, clear } = useDraft<ReportDraft>(`report.${region.code}`, empty)
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
  const photos = usePhotos(`report.${region.code}`, send)
  return { region, draft: value, set, clear, photos }
}

/** The report being written, shared by its pages; photos go on being sent while the reporter moves between them. */
export function ReportFrame() {
  const region = useRegion()
  return <ReportOf key={region.code} region={region} />
}

function ReportOf({ region }: { region: PortalRegion }) {
  const report = useReportOf(region)
  return <Outlet context={report} />
}

export type Report = ReturnType<typeof useReportOf>

export function useReport(): Report {
  return useOutletContext<Report>()
}

/**
 * One page of the report: a question and the way on. `onNext` says whether the answer will do; `check` is where the
 * reporter came from when a single answer is changed.
 */
export function StepPage(props: { step: ReportStep; title: string; onNext?: () => boolean; last?: ReactNode; children: ReactNode }) {
  const words = useWords(pageWords).report
  const common = useWords(commonWords)
  const navigate = useNavigate()
  const { region } = useReport()
  const { step, title, onNext, last, children } = props
  const at = reportSteps.indexOf(step)
  const before = reportSteps[at - 1]
  useTitle(`${title} — ${words.title}`)
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    if (onNext?.() === false) return
    void navigate(portalPaths.report(reportSteps[at + 1] ?? 'check'))
  }
  return (
    <form className="stack step-page" onSubmit={onSubmit} noValidate>
      <div className="step-head">
        <Link href={before === undefined ? portalPaths.home() : portalPaths.report(before)}>{common.back}</Link>
        <span className="quiet">{words.step(at + 1, reportSteps.length)}</span>
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
