import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ratingWordsMax, statementMax, writPhotosMax, type CheckedWrit } from '../../../contract/portal-writ.ts'
import { useTitle } from '../../navigation.ts'
import { Button, Link } from '../../ui/button.tsx'
import { Checkbox, Rating, starsOf } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ErrorSummary, Notice, type FieldError } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { writWords } from '../../words/portal-writ/words.ts'
import { ActFrame, NotNow } from '../follow/ActFrame.tsx'
import { portalPaths, writActs, type InHand, type WritAct } from '../paths.ts'
import { PublicPhotosField } from '../PublicPhotosField.tsx'
import { useRegion } from '../RegionFrame.tsx'
import { unsentPhotos } from '../use-public-photos.ts'
import { useWritForm, useWritPosting } from './use-writ-form.ts'
import { checked, useInHand } from './use-writ.ts'
import './writ.css'

/** One act of the party's a page: a defence, a hearing asked for or withdrawn, nothing given up, a rating. */
export function WritActPage() {
  return <ActFrame acts={writActs}>{(act) => <ActPage act={act} />}</ActFrame>
}

const may = ({ rights, inspection }: CheckedWrit, act: WritAct): boolean =>
  ({
    state: rights?.mayState,
    hearing: rights?.mayAskHearing,
    reserve: rights?.mayReserve,
    withdraw: rights?.mayWithdraw,
    rate: inspection?.mayRate,
  })[act] === true

function ActPage({ act }: { act: WritAct }) {
  const words = useWords(writWords).act
  const region = useRegion()
  const hand = useInHand()
  const { data } = useSuspenseQuery(checked(region.code, hand))
  if ('found' in data && may(data.found, act)) return <ActForm act={act} hand={hand} found={data.found} />
  const text = 'refusal' in data ? data.refusal.sentence : words.closedText
  return <NotNow title={words.closed} text={text} href={portalPaths.writ(hand)} back={words.back} />
}

/** What the page of an act says; `sure` is what is ticked before it is final. */
function useSaid(act: WritAct): { title: string; text: string; sure?: { label: string; missing: string } } {
  const { act: words } = useWords(writWords)
  return {
    state: { title: words.stateTitle, text: words.stateText },
    hearing: { title: words.hearingTitle, text: words.hearingText, sure: { label: words.hearingSure, missing: words.hearingSureMissing } },
    reserve: { title: words.reserveTitle, text: words.reserveText, sure: { label: words.reserveSure, missing: words.reserveSureMissing } },
    withdraw: {
      title: words.withdrawTitle,
      text: words.withdrawText,
      sure: { label: words.withdrawSure, missing: words.withdrawSureMissing },
    },
    rate: { title: words.rateTitle, text: words.rateText },
  }[act]
}

const stars = ['attitude', 'legality', 'burden'] as const
type FormState = ReturnType<typeof useWritForm>

function useErrors(act: WritAct, { value }: FormState): FieldError[] {
  const words = useWords(writWords).act
  const said = useSaid(act)
  const length = [...value.text.trim()].length
  if (act === 'state') {
    if (length === 0) return [{ id: 'text', text: words.statementMissing }]
    return length > statementMax ? [{ id: 'text', text: words.tooLong }] : []
  }
  if (act === 'rate') return stars.flatMap((name) => (value[name] === 0 ? [{ id: name, text: words.rateMissing }] : []))
  return said.sure && !value.sure ? [{ id: 'sure', text: said.sure.missing }] : []
}

function ActForm({ act, hand, found }: { act: WritAct; hand: InHand; found: CheckedWrit }) {
  const words = useWords(writWords)
  const said = useSaid(act)
  const form = useWritForm(act, hand)
  const { refused, busy, send } = useWritPosting(hand, form)
  const errors = useErrors(act, form)
  const [attempt, setAttempt] = useState(0)
  useTitle(said.title)
  const shown = attempt > 0 ? errors : []
  const unsent = unsentPhotos(form.photos.photos, { refused: words.act.photosRefused, waiting: words.act.photosWaiting })
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setAttempt(attempt + 1)
    if (errors.length === 0 && unsent === undefined) send()
  }
  const until = found.rights?.until
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <Link href={portalPaths.writ(hand)}>{words.act.back}</Link>
      <h1>{said.title}</h1>
      <p className="quiet">
        {found.title} {found.number}
      </p>
      {typeof until === 'string' && act !== 'withdraw' && (
        <p>
          <strong>{words.until(until)}</strong>
        </p>
      )}
      <p>{said.text}</p>
      <ErrorSummary errors={shown} attempt={attempt} />
      {refused !== undefined && <Notice kind="lapsed" title={refused} live />}
      <Fields act={act} form={form} errors={shown} />
      <Button submit kind="primary" wide busy={busy} blockedBy={unsent}>
        {words.act.submit}
      </Button>
    </form>
  )
}

function Fields({ act, form, errors }: { act: WritAct; form: FormState; errors: readonly FieldError[] }) {
  const words = useWords(writWords)
  const said = useSaid(act)
  const { value, set, photos } = form
  const errorOf = (id: string) => errors.find((one) => one.id === id)?.text
  return (
    <>
      {act === 'rate' &&
        stars.map((name) => (
          <Rating
            key={name}
            id={name}
            label={words[name]}
            value={starsOf(value[name])}
            onChange={(chosen) => set({ [name]: chosen })}
            error={errorOf(name)}
          />
        ))}
      {(act === 'state' || act === 'rate' || act === 'withdraw') && (
        <TextArea
          id="text"
          label={act === 'state' ? words.act.statement : act === 'rate' ? words.act.words : words.act.withdrawReason}
          optional={act !== 'state'}
          error={errorOf('text')}
          value={value.text}
          onChange={(text) => set({ text })}
          lengthMax={act === 'state' ? statementMax : ratingWordsMax}
          rows={act === 'state' ? 8 : 4}
        />
      )}
      {act === 'state' && (
        <PublicPhotosField label={words.act.photos} hint={words.act.photosHint} photos={photos} countMax={writPhotosMax} />
      )}
      {said.sure && (
        <Checkbox id="sure" label={said.sure.label} error={errorOf('sure')} checked={value.sure} onChange={(sure) => set({ sure })} />
      )}
    </>
  )
}
