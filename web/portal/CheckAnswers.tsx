import type { ReactNode } from 'react'
import { Button, Link } from '../ui/button.tsx'
import { useMarks } from '../words/language.ts'
import type { Sending } from './use-sending.ts'

/** What was asked, the page that asked it, what was said, and an id where an error leads to it. */
type Row<Step extends string> = readonly [name: string, step: Step, said: ReactNode, id?: string]

type Props<Step extends string> = {
  readonly change: string
  readonly pathOf: (step: Step) => string
  readonly rows: readonly Row<Step>[]
}

/** Everything that was said once more, each answer with the way back to its page. */
export function CheckAnswers<Step extends string>({ change, pathOf, rows }: Props<Step>) {
  const { aside } = useMarks()
  return (
    <dl className="answers">
      {rows.map(([name, step, said, id]) => (
        <div key={name} className="answer">
          <dt>{name}</dt>
          <dd>{said}</dd>
          <dd className="answer-change" {...(id !== undefined && { id, tabIndex: -1 })}>
            <Link href={pathOf(step)}>
              {change}
              <span className="visually-hidden">{aside(name)}</span>
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  )
}

type ButtonProps = { readonly sending: Sending; readonly blockedBy: string | undefined; readonly children: ReactNode }

/** Sends everything; the last button of the way. */
export function SendButton({ sending, blockedBy, children }: ButtonProps) {
  return (
    <Button kind="primary" wide busy={sending.busy} blockedBy={blockedBy} onPress={sending.send}>
      {children}
    </Button>
  )
}
