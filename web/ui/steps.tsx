import { commonWords } from '../words/common/words.ts'
import { useWords } from '../words/language.ts'
import { Time } from './due-time.tsx'
import { Icon } from './icon.tsx'

export type Step = {
  readonly name: string
  readonly state: 'done' | 'now' | 'next'
  /** When it happened, or when it is expected. */
  readonly at?: string
  readonly note?: string
}

/** How far a matter is: a short line of steps with dates, upright on a phone. */
export function Steps({ steps, now }: { steps: readonly Step[]; now?: Date }) {
  const words = useWords(commonWords).steps
  return (
    <ol className="steps" aria-label={words.name}>
      {steps.map(({ name, state, at, note }) => (
        <li key={name} className={`step step-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="step-mark">{state === 'done' && <Icon name="check" />}</span>
          <span className="step-name">
            {name}
            <span className="visually-hidden">（{words[state]}）</span>
          </span>
          {at !== undefined && (
            <span className="step-at">
              <Time at={at} {...(now && { now })} />
            </span>
          )}
          {note !== undefined && <span className="step-at">{note}</span>}
        </li>
      ))}
    </ol>
  )
}
