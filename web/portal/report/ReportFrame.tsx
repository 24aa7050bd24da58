import { Outlet, useOutletContext } from 'react-router'
import type { Words } from '../../../domain/kernel/words.ts'
import { useDraft } from '../../draft.ts'
import { useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { portalPaths, reportSteps, type ReportStep } from '../paths.ts'
import { useRegion, type PortalRegion } from '../RegionFrame.tsx'
import { StepForm, type StepProps } from '../StepPage.tsx'
import { usePublicPhotos, type PhotoKeys } from '../use-public-photos.ts'

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
  keys: PhotoKeys
}

const empty: ReportDraft = {
  subject: '', subjectName: null, point: null, address: '', detail: '', description: '', name: '', phone: '', email: '', keys: {},
} // prettier-ignore

export const otherSubject = 'other'

function useReportOf(region: PortalRegion) {
  const { value, set, clear } = useDraft<ReportDraft>(`report.${region.code}`, empty)
  const photos = usePublicPhotos(`report.${region.code}`, region.code, value.keys, set)
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

/** One page of it: a question and the way on. */
export function StepPage(props: StepProps<ReportStep>) {
  return <StepForm {...props} steps={reportSteps} pathOf={portalPaths.report} words={useWords(pageWords).report} />
}
