import { lazy, Suspense, useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { useTitle } from '../navigation.ts'
import { Button, ButtonLink, Link } from '../ui/button.tsx'
import { TextInput } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { portalWords } from '../words/portal/words.ts'
import { portalPaths } from './paths.ts'

const HomeFacts = lazy(async () => ({ default: (await import('./HomeFacts.tsx')).HomeFacts }))

/** The two things people come for: to report a problem, and to see what became of it. */
export function HomePage() {
  const words = useWords(portalWords)
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  useTitle(words.title)

  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    const written = code.trim()
    setMissing(written === '')
    if (written !== '') void navigate(portalPaths.track(written))
    else document.getElementById('tracking-code')?.focus()
  }

  return (
    <div className="home">
      <h1>{words.title}</h1>
      <p className="home-lead">{words.home.lead}</p>
      <section className="task" aria-labelledby="task-report">
        <h2 id="task-report">{words.home.report}</h2>
        <p className="quiet">{words.home.reportText}</p>
        <ButtonLink kind="primary" icon="camera" href={portalPaths.report()} wide>
          {words.home.report}
        </ButtonLink>
      </section>
      <section className="task" aria-labelledby="task-track">
        <h2 id="task-track">{words.home.track}</h2>
        <p className="quiet">{words.home.trackText}</p>
        <form onSubmit={onSubmit} className="stack" noValidate>
          <TextInput
            id="tracking-code"
            label={words.home.code}
            hint={words.home.codeHint}
            error={missing ? words.home.codeMissing : undefined}
            value={code}
            onChange={setCode}
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
          />
          <Button submit icon="search" wide>
            {words.home.track}
          </Button>
        </form>
      </section>
      <Around />
    </div>
  )
}

/** What else there is: the map, what is published, papers in hand. */
function Around() {
  const words = useWords(portalWords)
  return (
    <section className="around" aria-labelledby="around">
      <h2 id="around">{words.around.title}</h2>
      <p>
        <Link href={portalPaths.cases()}>{words.around.map}</Link>
        <span className="quiet">{words.around.mapText}</span>
      </p>
      <p>
        <Link href={portalPaths.decisions()}>{words.around.decisions}</Link>
        <span className="quiet">{words.around.decisionsText}</span>
      </p>
      <p>
        <Link href={portalPaths.complain()}>{words.around.complain}</Link>
        <span className="quiet">{words.around.complainText}</span>
      </p>
      <p>
        <Link href={portalPaths.reconsider()}>{words.around.reconsider}</Link>
        <span className="quiet">{words.around.reconsiderText}</span>
      </p>
      <p>
        <Link href={portalPaths.information()}>{words.around.information}</Link>
        <span className="quiet">{words.around.informationText}</span>
      </p>
      <p>
        <Link href={portalPaths.writ()}>{words.around.writ}</Link>
        <span className="quiet">{words.around.writText}</span>
      </p>
      <p>
        <Link href={portalPaths.published()}>{words.around.published}</Link>
        <span className="quiet">{words.around.publishedText}</span>
      </p>
      <Suspense fallback={null}>
        <HomeFacts />
      </Suspense>
    </section>
  )
}
