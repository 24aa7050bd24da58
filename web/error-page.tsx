import { isRouteErrorResponse, useRouteError } from 'react-router'
import { ServerFault } from './api.ts'
import { useTitle } from './navigation.ts'
import { Refused } from './queries.ts'
import { Button, ButtonLink } from './ui/button.tsx'
import { Notice } from './ui/messages.tsx'
import { commonWords } from './words/common/words.ts'
import { useWords } from './words/language.ts'

export function NotFoundPage({ home }: { home: string }) {
  const words = useWords(commonWords).notFound
  useTitle(words.title)
  return (
    <div className="stack">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <ButtonLink href={home}>{words.home}</ButtonLink>
    </div>
  )
}

/** What a page shows when it cannot be shown: a refusal with its sentence, or a fault with the number to quote. */
export function ErrorPage({ home }: { home: string }) {
  const words = useWords(commonWords)
  const thrown = useRouteError()
  if (isRouteErrorResponse(thrown) && thrown.status === 404) return <NotFoundPage home={home} />
  const reload = (
    <div className="row">
      <Button kind="primary" onPress={() => window.location.reload()}>
        {words.reload}
      </Button>
      <ButtonLink href={home}>{words.notFound.home}</ButtonLink>
    </div>
  )
  if (thrown instanceof Refused) {
    return (
      <div className="stack">
        <Notice kind="lapsed" title={thrown.refusal.sentence} live>
          {thrown.refusal.basis !== undefined && <p className="quiet">{thrown.refusal.basis}</p>}
        </Notice>
        {reload}
      </div>
    )
  }
  const incident = thrown instanceof ServerFault ? thrown.incident : undefined
  return (
    <div className="stack">
      <h1>{words.fault.title}</h1>
      <p>{words.fault.text}</p>
      {incident !== undefined && <p className="quiet">{words.fault.quote(incident)}</p>}
      {reload}
    </div>
  )
}
