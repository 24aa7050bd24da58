import { useCallback, useRef, type FormEvent, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { uploadPublic } from '../../contract/upload.ts'
import { usePhotos } from '../photos.ts'
import { useTitle } from '../navigation.ts'
import { Button, Link } from '../ui/button.tsx'
import { upload } from '../upload.ts'
import { commonWords } from '../words/common/words.ts'
import { useWords } from '../words/language.ts'
import { portalPaths } from './paths.ts'
import { DemonstrationNotice, useRegion, type PortalRegion } from './RegionFrame.tsx'

/** Upload keys by the photos' hashes. */
export type PhotoKeys = Record<string, string>

/** Photos a stranger chooses, sent while they go on writing; `keep` stands in their draft and must be the same function each time. */
export function usePublicPhotos(name: string, region: PortalRegion, kept: PhotoKeys, keep: (part: { keys: PhotoKeys }) => void) {
  const keys = useRef(kept)
  const send = useCallback(
    async (blob: Blob, _name: string, onPercent: (percent: number) => void) => {
      const answer = await upload(uploadPublic, { region: region.code }, blob, onPercent)
      if (answer.ok) {
        keys.current = { ...keys.current, [answer.value.sha256]: answer.value.key }
        keep({ keys: keys.current })
      }
      return answer
    },
    [region.code, keep],
  )
  return usePhotos(`${name}.${region.code}`, send)
}

export type StepProps<Step extends string> = {
  readonly step: Step
  readonly title: string
  readonly onNext?: () => boolean
  readonly last?: ReactNode
  readonly children: ReactNode
}

type Way<Step extends string> = {
  readonly steps: readonly Step[]
  readonly pathOf: (step: Step | 'check') => string
  readonly words: { readonly title: string; readonly next: string; readonly step: (at: number, of: number) => string }
}

/** One page: a question and the way on. `onNext` says whether the answer will do. */
export function StepForm<Step extends string>({ step, title, onNext, last, children, steps, pathOf, words }: StepProps<Step> & Way<Step>) {
  const common = useWords(commonWords)
  const navigate = useNavigate()
  const region = useRegion()
  const at = steps.indexOf(step)
  const before = steps[at - 1]
  useTitle(`${title} — ${words.title}`)
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    if (onNext?.() === false) return
    void navigate(pathOf(steps[at + 1] ?? 'check'))
  }
  return (
    <form className="stack step-page" onSubmit={onSubmit} noValidate>
      <div className="step-head">
        <Link href={before === undefined ? portalPaths.home() : pathOf(before)}>{common.back}</Link>
        <span className="quiet">{words.step(at + 1, steps.length)}</span>
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
