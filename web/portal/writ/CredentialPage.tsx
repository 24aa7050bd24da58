import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState, type FormEvent } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { checkCredential } from '../../../contract/portal-writ.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { ErrorSummary, Notice, Skeleton, StatusWord } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { writWords } from '../../words/portal-writ/words.ts'
import { portalPaths } from '../paths.ts'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'
import { Fact } from '../Fact.tsx'
import './writ.css'

/** 执法证查验: whether an officer's credential is valid today. */
export function CredentialPage() {
  const words = useWords(writWords).credential
  const region = useRegion()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const asked = search.get('number')?.trim() ?? ''
  const [number, setNumber] = useState(asked)
  const [attempt, setAttempt] = useState(0)
  useTitle(words.title)
  const missing = attempt > 0 && number.trim() === ''
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setAttempt(attempt + 1)
    if (number.trim() !== '') void navigate(portalPaths.credential(number.trim()), { replace: true })
  }
  return (
    <div className="stack">
      <DemonstrationNotice region={region} />
      <form className="stack" onSubmit={onSubmit} noValidate>
        <h1>{words.title}</h1>
        <p className="quiet">{words.lead}</p>
        <ErrorSummary errors={missing ? [{ id: 'credential-number', text: words.missing }] : []} attempt={attempt} />
        <TextInput
          id="credential-number"
          label={words.number}
          error={missing ? words.missing : undefined}
          value={number}
          onChange={setNumber}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
        />
        <Button submit kind="primary" icon="search" wide>
          {words.check}
        </Button>
      </form>
      {asked !== '' && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <Checked number={asked.slice(0, 60)} />
        </Suspense>
      )}
    </div>
  )
}

function Checked({ number }: { number: string }) {
  const words = useWords(writWords).credential
  const say = useSay()
  const region = useRegion()
  const { data } = useSuspenseQuery(query(checkCredential, { region: region.code, number }))
  if (!data.valid) {
    return (
      <Notice kind="lapsed" title={`${data.number} ${words.notValid}`} live>
        <p>{words.notValidText}</p>
      </Notice>
    )
  }
  return (
    <section className="stack" aria-labelledby="credential">
      <h2 id="credential">{data.number}</h2>
      <StatusWord tone="done">
        <strong>{words.valid}</strong>
      </StatusWord>
      <dl className="answers">
        {data.unit && <Fact name={words.unit}>{say(data.unit)}</Fact>}
        {data.fields.length > 0 && <Fact name={words.fields}>{data.fields.map(say).join('、')}</Fact>}
        <Fact name={words.on}>{data.on}</Fact>
      </dl>
    </section>
  )
}
