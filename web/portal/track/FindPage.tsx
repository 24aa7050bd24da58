import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { useTitle } from '../../navigation.ts'
import { Button, Link } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { TextInput } from '../../ui/field.tsx'
import { ErrorSummary } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { portalWords } from '../../words/portal/words.ts'
import { portalPaths } from '../paths.ts'
import { grouped } from '../../tracking-code.ts'
import { ownReceipts } from '../receipts.ts'
import { useRegion } from '../RegionFrame.tsx'

/** Asks for the code, and shows what was sent from this device. */
export function FindPage() {
  const words = useWords(pageWords).track
  const home = useWords(portalWords).home
  const region = useRegion()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const [attempt, setAttempt] = useState(0)
  const missing = attempt > 0 && code.trim() === ''
  const mine = ownReceipts().filter((one) => one.region === region.code)
  useTitle(words.title)
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setAttempt(attempt + 1)
    if (code.trim() !== '') void navigate(portalPaths.track(code.trim()))
  }
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <h1>{words.title}</h1>
      <ErrorSummary errors={missing ? [{ id: 'tracking-code', text: home.codeMissing }] : []} attempt={attempt} />
      <TextInput
        id="tracking-code"
        label={home.code}
        hint={home.codeHint}
        error={missing ? home.codeMissing : undefined}
        value={code}
        onChange={setCode}
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
      />
      <Button submit kind="primary" icon="search" wide>
        {words.title}
      </Button>
      {mine.length > 0 && (
        <section className="stack" aria-labelledby="mine">
          <h2 id="mine">{words.mine}</h2>
          <ul className="plain-list">
            {mine.map((one) => (
              <li key={one.code}>
                <Link href={portalPaths.track(one.code)}>{one.title}</Link>{' '}
                <span className="quiet">
                  {grouped(one.code)} · <Time at={one.at} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </form>
  )
}
