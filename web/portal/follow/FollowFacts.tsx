import type { ReactNode } from 'react'
import type { Words } from '../../../domain/kernel/words.ts'
import { grouped } from '../../tracking-code.ts'
import { useSay } from '../../words/language.ts'
import { Fact, TimeFact } from '../Fact.tsx'

type Props = {
  readonly found: {
    readonly code: string
    readonly number: string | null
    readonly due: Words | null
    readonly dueAt: string | null
    readonly sentAt: string
  }
  readonly words: {
    readonly sent: { readonly code: string }
    readonly follow: { readonly number: string; readonly due: (name: string) => string; readonly sent: string }
  }
  /** The fact of who it is with. */
  readonly who?: ReactNode
  readonly children: ReactNode
}

/** Code, number, who has it, what is due by when and when it was sent; then the facts that only this service has. */
export function FollowFacts({ found, words, who, children }: Props) {
  const say = useSay()
  return (
    <dl className="answers">
      <Fact name={words.sent.code}>{grouped(found.code)}</Fact>
      {found.number !== null && <Fact name={words.follow.number}>{found.number}</Fact>}
      {who}
      {found.due !== null && found.dueAt !== null && <TimeFact name={words.follow.due(say(found.due))} at={found.dueAt} />}
      <TimeFact name={words.follow.sent} at={found.sentAt} />
      {children}
    </dl>
  )
}
