import type { ReactNode } from 'react'
import { useTitle } from '../../navigation.ts'
import { Button, Link } from '../../ui/button.tsx'
import { ErrorSummary, Notice } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { useWords } from '../../words/language.ts'
import type { Act } from './use-act.ts'

type Props = {
  readonly title: string
  readonly submit: string
  readonly act: Act
  /** What is said before the fields. */
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** The form of one act: the way back, what it is, what is wrong with it, its fields, and the button that sends it. */
export function ActForm({ title, submit, act, lead, children }: Props) {
  const common = useWords(commonWords)
  useTitle(title)
  return (
    <form className="stack" onSubmit={act.onSubmit} noValidate>
      <Link href={act.back}>{common.back}</Link>
      <h1>{title}</h1>
      {lead}
      <ErrorSummary errors={act.errors} attempt={act.attempt} />
      {act.refused !== undefined && <Notice kind="lapsed" title={act.refused} live />}
      {children}
      <Button submit kind="primary" wide busy={act.busy} blockedBy={act.blockedBy}>
        {submit}
      </Button>
    </form>
  )
}
