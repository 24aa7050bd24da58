import { useParams } from 'react-router'
import { useTitle } from '../navigation.ts'
import { grouped } from '../tracking-code.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/messages.tsx'
import { useWords } from '../words/language.ts'
import { pageWords } from '../words/portal-pages/words.ts'

type Props = {
  readonly words: { readonly title: string; readonly code: string; readonly keep: string; readonly follow: string }
  readonly followPath: (code: string) => string
}

/** It has arrived: the code to follow it by, to print and to keep. */
export function SentFrame({ words, followPath }: Props) {
  const print = useWords(pageWords).report.receipt.print
  const { code = '' } = useParams()
  useTitle(words.title)
  return (
    <div className="stack receipt">
      <h1>{words.title}</h1>
      <section className="receipt-code" aria-labelledby="code-name">
        <h2 id="code-name">{words.code}</h2>
        <p className="code">{grouped(code)}</p>
        <div className="row no-print">
          <Button onPress={() => window.print()}>{print}</Button>
        </div>
      </section>
      <Notice kind="soon" title={words.keep} />
      <ButtonLink kind="primary" icon="search" href={followPath(code)}>
        {words.follow}
      </ButtonLink>
    </div>
  )
}
