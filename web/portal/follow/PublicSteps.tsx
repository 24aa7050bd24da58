import type { ReactNode } from 'react'
import type { TrackedCase } from '../../../contract/portal.ts'
import { Time } from '../../ui/due-time.tsx'
import { useSay } from '../../words/language.ts'

type Step = TrackedCase['steps'][number]
type Props = { readonly title: string; readonly steps: readonly Step[]; readonly below?: (step: Step) => ReactNode }

/** What was done, newest first, in the words for the public; `below` is shown under a step. */
export function PublicSteps({ title, steps, below }: Props) {
  const say = useSay()
  return (
    <section className="stack" aria-labelledby="record">
      <h2 id="record">{title}</h2>
      <ol className="record">
        {steps.toReversed().map((step) => (
          <li key={`${step.at} ${step.act}`} className="entry">
            <p className="entry-head">
              <strong>{say(step.name)}</strong>
              {step.unit && <span>{say(step.unit)}</span>}
              <span className="quiet">
                <Time at={step.at} />
              </span>
            </p>
            {step.text !== null && <p className="own-words">{step.text}</p>}
            {below?.(step)}
          </li>
        ))}
      </ol>
    </section>
  )
}
