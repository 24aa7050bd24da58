import { useParams } from 'react-router'
import { useTitle } from '../../navigation.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { grouped } from '../../tracking-code.ts'
import { useWords } from '../../words/language.ts'
import { reconsiderWords } from '../../words/portal-reconsider/words.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { portalPaths } from '../paths.ts'

/** The code to follow it by. */
export function SentPage() {
  const words = useWords(reconsiderWords).sent
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
      <ButtonLink kind="primary" icon="search" href={portalPaths.reconsiderFollow(code)}>
        {words.follow}
      </ButtonLink>
    </div>
  )
}
