import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState, type FormEvent } from 'react'
import { useParams } from 'react-router'
import { ratingWordsMax, statementMax, writPhotosMax, type CheckedWrit } from '../../../contract/portal-writ.ts'
import { photoBytesMax } from '../../../contract/upload.ts'
import { NotFoundPage } from '../../error-page.tsx'
import { useTitle } from '../../navigation.ts'
import { Button, ButtonLink, Link } from '../../ui/button.tsx'
import { Checkbox, Rating, type Stars } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ErrorSummary, Notice, Skeleton, type FieldError } from '../../ui/messages.tsx'
import { PhotoPicker } from '../../ui/photo-picker.tsx'
import { useWords } from '../../words/language.ts'
import { writWords } from '../../words/portal-writ/words.ts'
import { portalPaths, writActs, type InHand, type WritAct } from '../paths.ts'
import { useRegion } from '../RegionFrame.tsx'
import { useWritForm, useWritPosting } from './use-writ-form.ts'
import { checked, useInHand } from './use-writ.ts'
import './writ.css'

/** One act of the party's a page: a defence, a hearing asked for or withdrawn, nothing given up, a rating. */
export function WritActPage() {
  const { act } = useParams()
  const known = writActs.find((one) => one === act)
  if (known === undefined) return <NotFoundPage home={portalPaths.home()} />
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <ActPage act={known} />
    </Suspense>
  )
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
  return (
    <div className="stack">
      <h1>{words.closed}</h1>
      <p>{'refusal' in data ? data.refusal.sentence : words.closedText}</p>
      <ButtonLink href={portalPaths.writ(hand)}>{words.back}</ButtonLink>
    </div>
  )
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
  const { refused, posting } = useWritPosting(hand, form)
  const errors = useErrors(act, form)
  const [attempt, setAttempt] = useState(0)
  useTitle(said.title)
  const shown = attempt > 0 ? errors : []
  const kinds = form.photos.photos.map(({ state }) => state.kind)
  const unsent = kinds.includes('refused')
    ? words.act.photosRefused
    : kinds.some((kind) => kind !== 'sent')
      ? words.act.photosWaiting
      : undefined
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setAttempt(attempt + 1)
    if (errors.length === 0 && unsent === undefined) posting.mutate()
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
      <Button submit kind="primary" wide busy={posting.isPending} blockedBy={unsent}>
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
        <PhotoPicker
          id="photos"
          label={words.act.photos}
          hint={words.act.photosHint}
          optional
          photos={photos.photos}
          limits={{ countMax: writPhotosMax, bytesMax: photoBytesMax }}
          onAdd={photos.add}
          onRemove={photos.remove}
          onRetry={photos.retry}
        />
      )}
      {said.sure && (
        <Checkbox id="sure" label={said.sure.label} error={errorOf('sure')} checked={value.sure} onChange={(sure) => set({ sure })} />
      )}
    </>
  )
}

const starsOf = (chosen: number): Stars | undefined => ([1, 2, 3, 4, 5] as const).find((one) => one === chosen)
