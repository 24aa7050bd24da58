import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState, type FormEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { readCheckedWrit, type CheckedWrit } from '../../../contract/portal-writ.ts'
import { writReceipt } from '../../../contract/record.ts'
import { useTitle } from '../../navigation.ts'
import { requestOf } from '../../request.ts'
import { Button, ButtonLink, Link } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { ErrorSummary, Notice, Skeleton, StatusWord, type FieldError, type Tone } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { writWords } from '../../words/portal-writ/words.ts'
import { portalPaths, type InHand } from '../paths.ts'
import { ReceiptLink } from '../record/ReceiptLink.tsx'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'
import { Fact } from '../Fact.tsx'
import { Inspection } from './Inspection.tsx'
import { Rights } from './Rights.tsx'
import { checked, useInHand } from './use-writ.ts'
import './writ.css'

/** 文书查验: number and code, typed or out of the square on the paper, and then the paper with what can be done with it. */
export function WritPage() {
  const hand = useInHand()
  return hand.number !== '' && hand.code !== '' ? (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Looked hand={hand} />
    </Suspense>
  ) : (
    <FindForm hand={hand} />
  )
}

function Looked({ hand }: { hand: InHand }) {
  const region = useRegion()
  const { data } = useSuspenseQuery(checked(region.code, hand))
  return 'refusal' in data ? <FindForm hand={hand} refused={data.refusal.sentence} /> : <Writ found={data.found} />
}

function FindForm({ hand, refused }: { hand: InHand; refused?: string }) {
  const words = useWords(writWords)
  const navigate = useNavigate()
  const [number, setNumber] = useState(hand.number)
  const [code, setCode] = useState(hand.code)
  const [attempt, setAttempt] = useState(0)
  useTitle(words.title)
  const errors: FieldError[] = [
    ...(number.trim() === '' ? [{ id: 'writ-number', text: words.numberMissing }] : []),
    ...(code.trim() === '' ? [{ id: 'writ-code', text: words.codeMissing }] : []),
  ]
  const shown = attempt > 0 ? errors : []
  const errorOf = (id: string) => shown.find((one) => one.id === id)?.text
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setAttempt(attempt + 1)
    if (errors.length === 0) void navigate(portalPaths.writ({ number: number.trim(), code: code.trim() }))
  }
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      <ErrorSummary errors={shown} attempt={attempt} />
      {refused !== undefined && shown.length === 0 && <Notice kind="lapsed" title={refused} live />}
      <TextInput
        id="writ-number"
        label={words.number}
        hint={words.numberHint}
        error={errorOf('writ-number')}
        value={number}
        onChange={setNumber}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
      />
      <TextInput
        id="writ-code"
        label={words.code}
        hint={words.codeHint}
        error={errorOf('writ-code')}
        value={code}
        onChange={setCode}
        autoComplete="off"
        spellCheck={false}
        maxLength={30}
      />
      <Button submit kind="primary" icon="search" wide>
        {words.check}
      </Button>
      <p>
        <Link href={portalPaths.credential()}>{words.credentials}</Link>
      </p>
    </form>
  )
}

const tones: Record<CheckedWrit['standing'], Tone> = {
  inForce: 'done',
  corrected: 'soon',
  replaced: 'soon',
  revoked: 'lapsed',
  voided: 'lapsed',
}

function Writ({ found }: { found: CheckedWrit }) {
  const words = useWords(writWords)
  const region = useRegion()
  useTitle(`${found.title} ${found.number}`)
  const hand = { number: found.number, code: found.code }
  return (
    <article className="stack">
      <DemonstrationNotice region={region} />
      <header className="stack tracked-head">
        <h1>{found.title}</h1>
        <StatusWord tone={tones[found.standing]}>
          <strong>{words.standing[found.standing]}</strong>
        </StatusWord>
      </header>
      <Done />
      <dl className="answers">
        <Fact name={words.number}>{found.number}</Fact>
        <Fact name={words.organ}>{found.organ}</Fact>
        <Fact name={words.issuedOn}>{found.issuedOn}</Fact>
        {found.addressee.length > 0 && <Fact name={words.addressee}>{found.addressee.join('、')}</Fact>}
        {found.changedBy.length > 0 && (
          <Fact name={words.changed}>
            {found.changedBy.map((one) => (
              <p key={one.number}>{words.changedBy(one.title, one.number, one.on)}</p>
            ))}
          </Fact>
        )}
        {found.voided && (
          <Fact name={words.changed}>
            <span className="own-words">{words.voidedOn(found.voided.on, found.voided.reason)}</span>
          </Fact>
        )}
        {found.contact.length > 0 && <Fact name={words.contact}>{found.contact.join('　')}</Fact>}
      </dl>
      <div className="row no-print">
        <ButtonLink href={requestOf(readCheckedWrit, { region: region.code, ...hand }).url}>{words.pdf}</ButtonLink>
      </div>
      {found.mayChallenge && <Remedy hand={hand} />}
      {found.rights && <Rights hand={hand} rights={found.rights} />}
      {found.inspection && <Inspection hand={hand} inspection={found.inspection} />}
      <ReceiptLink url={requestOf(writReceipt, { region: region.code, ...hand }).url} />
      <p className="no-print">
        <Link href={portalPaths.writ()}>{words.another}</Link>
      </p>
    </article>
  )
}

/** The way from the paper to who reviews it. */
function Remedy({ hand }: { hand: InHand }) {
  const words = useWords(writWords)
  return (
    <section className="stack no-print" aria-labelledby="remedy">
      <h2 id="remedy">{words.remedy}</h2>
      <p className="quiet">{words.remedyText}</p>
      <div className="row">
        <ButtonLink href={portalPaths.reconsider('which', hand)}>{words.reconsider}</ButtonLink>
      </div>
    </section>
  )
}

/** What was just received, to be kept: the page of an act hands it on. */
function Done() {
  const words = useWords(writWords).act
  const { state } = useLocation()
  if (typeof state !== 'object' || state === null || !('receipt' in state)) return null
  const { receipt } = state
  return (
    <Notice kind="done" title={words.done} live>
      <p>{typeof receipt === 'string' ? words.doneText(receipt) : words.doneRating}</p>
      <p className="no-print">
        <Button onPress={() => window.print()}>{words.print}</Button>
      </p>
    </Notice>
  )
}
