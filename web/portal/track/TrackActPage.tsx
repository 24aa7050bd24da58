import { useState, type FormEvent } from 'react'
import { rateCase, reopenCase, supplementCase } from '../../../contract/portal.ts'
import { call } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { Rating, starsOf } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import type { FieldError } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { ActForm } from '../follow/ActForm.tsx'
import { ActFrame, NotNow } from '../follow/ActFrame.tsx'
import { useFollowed } from '../follow/following.ts'
import { useActPosting } from '../follow/use-act.ts'
import { portalPaths } from '../paths.ts'
import { PublicPhotosField } from '../PublicPhotosField.tsx'
import { photosMax } from '../report/PhotoPage.tsx'
import { useRegion } from '../RegionFrame.tsx'
import { sentPhotos, unsentPhotos, usePublicPhotos, type PhotoKeys } from '../use-public-photos.ts'
import { mayDo, trackActs, tracked, type TrackAct } from './tracked.ts'

const noteMax = 1000

/** One act of the reporter's a page: to rate, to say that it is not solved, to add something. */
export function TrackActPage() {
  return <ActFrame acts={trackActs}>{(act) => <ActPage act={act} />}</ActFrame>
}

function ActPage({ act }: { act: TrackAct }) {
  const words = useWords(pageWords).track
  const { code, data } = useFollowed(tracked)
  if ('found' in data && mayDo(data.found, act)) return <ReporterForm act={act} code={code} />
  const text = 'refusal' in data ? data.refusal.sentence : words.closedText
  return <NotNow title={words.closed} text={text} href={portalPaths.track(code)} back={words.title} />
}

type Form = { stars: number; text: string; keys: PhotoKeys }
const empty: Form = { stars: 0, text: '', keys: {} }

function useReporterForm(act: TrackAct, code: string) {
  const region = useRegion().code
  const { value, set, clear } = useDraft<Form>(`${act}.${code}`, empty)
  const photos = usePublicPhotos(`${act}.${code}`, region, value.keys, set)
  const own = { region, code }
  const post = () => {
    const text = value.text.trim()
    const shown = sentPhotos(photos.photos, value.keys)
    if (act === 'rate') {
      const rating = (['1', '2', '3', '4', '5'] as const)[value.stars - 1] ?? '3'
      return call(rateCase, { ...own, rating, ...(text !== '' && { note: text }) })
    }
    return act === 'reopen' ? call(reopenCase, { ...own, reason: text, ...shown }) : call(supplementCase, { ...own, note: text, ...shown })
  }
  const posting = useActPosting(tracked(region, code), {
    post,
    clear: () => {
      clear()
      photos.clear()
    },
    back: portalPaths.track(code),
  })
  return { value, set, photos, posting }
}

/** What the page of an act says. */
function useSaid(act: TrackAct) {
  const { track } = useWords(pageWords)
  return {
    rate: { title: track.rateTitle, label: track.rateNote, missing: track.rateMissing },
    reopen: { title: track.reopenTitle, label: track.reason, missing: track.reasonMissing },
    more: { title: track.moreTitle, label: track.moreNote, missing: track.moreMissing },
  }[act]
}

function ReporterForm({ act, code }: { act: TrackAct; code: string }) {
  const words = useWords(pageWords)
  const said = useSaid(act)
  const { value, set, photos, posting } = useReporterForm(act, code)
  const [attempt, setAttempt] = useState(0)
  const rates = act === 'rate'
  const lacking = rates ? value.stars === 0 : value.text.trim() === ''
  const wrong: FieldError[] = lacking ? [{ id: rates ? 'stars' : 'text', text: said.missing }] : []
  const errors = attempt > 0 ? wrong : []
  const unsent = unsentPhotos(photos.photos, words.report.check)
  // What was refused before stays in sight until it is posted again.
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setAttempt(attempt + 1)
    if (!lacking && unsent === undefined) posting.send()
  }
  const acting = { ...posting, back: portalPaths.track(code), attempt, errors, onSubmit, blockedBy: unsent }
  return (
    <ActForm title={said.title} submit={words.track.submit} act={acting} lead={act === 'reopen' && <p>{words.track.reopenText}</p>}>
      {rates && <Rating id="stars" value={starsOf(value.stars)} onChange={(stars) => set({ stars })} error={errors[0]?.text} />}
      <TextArea
        id="text"
        label={said.label}
        optional={rates}
        error={rates ? undefined : errors[0]?.text}
        value={value.text}
        onChange={(text) => set({ text })}
        lengthMax={noteMax}
      />
      {!rates && <PublicPhotosField label={words.report.photo.photos} photos={photos} countMax={photosMax} />}
    </ActForm>
  )
}
