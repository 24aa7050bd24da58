import type { FormEvent, ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useTitle } from '../navigation.ts'
import { Button, Link } from '../ui/button.tsx'
import { commonWords } from '../words/common/words.ts'
import { useWords } from '../words/language.ts'
import { portalPaths } from './paths.ts'
import { DemonstrationNotice, useRegion } from './RegionFrame.tsx'

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
