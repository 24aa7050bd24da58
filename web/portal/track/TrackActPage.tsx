import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useCallback, useRef, useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { rateCase, reopenCase, supplementCase, type TrackedCase } from '../../../contract/portal.ts'
import { photoBytesMax, uploadPublic } from '../../../contract/upload.ts'
import { call } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { NotFoundPage } from '../../error-page.tsx'
import { usePhotos } from '../../photos.ts'
import { useTitle } from '../../navigation.ts'
import { Button, ButtonLink, Link } from '../../ui/button.tsx'
import { Rating, type Stars } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ErrorSummary, Notice, Skeleton, type FieldError } from '../../ui/messages.tsx'
import { PhotoPicker } from '../../ui/photo-picker.tsx'
import { upload } from '../../upload.ts'
import { commonWords } from '../../words/common/words.ts'
import { useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { portalPaths } from '../paths.ts'
import { photosMax } from '../report/PhotoPage.tsx'
import { useRegion } from '../RegionFrame.tsx'
import { tracked, type Tracked } from './use-tracked.ts'

const acts = ['rate', 'reopen', 'more'] as const
type Act = (typeof acts)[number]

const noteMax = 1000

/** One act of the reporter's a page: to rate, to say that it is not solved, to add something. */
export function TrackActPage() {
  const { act } = useParams()
  const known = acts.find((one) => one === act)
  if (known === undefined) return <NotFoundPage home={portalPaths.home()} />
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <ActPage act={known} />
    </Suspense>
  )
}

const may = (found: TrackedCase, act: Act): boolean => ({ rate: found.mayRate, reopen: found.mayReopen, more: found.maySupplement })[act]

function ActPage({ act }: { act: Act }) {
  const words = useWords(pageWords).track
  const region = useRegion()
  const { code = '' } = useParams()
  const { data } = useSuspenseQuery(tracked(region.code, code))
  const open = 'found' in data && may(data.found, act)
  return open ? (
    <ActForm act={act} code={code} />
  ) : (
    <div className="stack">
      <h1>{words.closed}</h1>
      <p>{'refusal' in data ? data.refusal.sentence : words.closedText}</p>
      <ButtonLink href={portalPaths.track(code)}>{words.title}</ButtonLink>
    </div>
  )
}

type Form = { stars: number; text: string; keys: Record<string, string> }
const empty: Form = { stars: 0, text: '', keys: {} }

function useActForm(act: Act, code: string) {
  const region = useRegion().code
  const { value, set, clear } = useDraft<Form>(`${act}.${code}`, empty)
  const keys = useRef(value.keys)
  const send = useCallback(
    async (blob: Blob, _name: string, onPercent: (percent: number) => void) => {
      const answer = await upload(uploadPublic, { region }, blob, onPercent)
      if (answer.ok) {
        keys.current = { ...keys.current, [answer.value.sha256]: answer.value.key }
        set({ keys: keys.current })
      }
      return answer
    },
    [region, set],
  )
  const photos = usePhotos(`${act}.${code}`, send)
  const sent = photos.photos.flatMap(({ state }) => (state.kind === 'sent' ? [state.sha256] : []))
  const own = { region, code }
  const post = () => {
    const text = value.text.trim()
    const shown = { photos: sent, uploadKeys: sent.map((sha256) => value.keys[sha256] ?? '') }
    if (act === 'rate') {
      const rating = (['1', '2', '3', '4', '5'] as const)[value.stars - 1] ?? '3'
      return call(rateCase, { ...own, rating, ...(text !== '' && { note: text }) })
    }
    return act === 'reopen' ? call(reopenCase, { ...own, reason: text, ...shown }) : call(supplementCase, { ...own, note: text, ...shown })
  }
  return { value, set, clear, photos, post }
}

/** What the page of an act says. */
function useSaid(act: Act) {
  const { track } = useWords(pageWords)
  return {
    rate: { title: track.rateTitle, label: track.rateNote, missing: track.rateMissing },
    reopen: { title: track.reopenTitle, label: track.reason, missing: track.reasonMissing },
    more: { title: track.moreTitle, label: track.moreNote, missing: track.moreMissing },
  }[act]
}

/** Posts the form and goes back to the case, which then shows what the server answered. */
function usePosting(code: string, { post, clear, photos }: ReturnType<typeof useActForm>) {
  const fault = useWords(commonWords).fault.text
  const region = useRegion().code
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [refused, setRefused] = useState<string>()
  const posting = useMutation({
    mutationFn: () => {
      setRefused(undefined)
      return post()
    },
    onSuccess: (answer) => {
      if (!answer.ok) return setRefused(answer.refusal.sentence)
      const fresh: Tracked = { found: answer.value }
      queries.setQueryData(tracked(region, code).queryKey, () => fresh)
      clear()
      photos.clear()
      void navigate(portalPaths.track(code), { replace: true })
    },
    onError: () => setRefused(fault),
  })
  return { refused, posting }
}

function ActForm({ act, code }: { act: Act; code: string }) {
  const words = useWords(pageWords)
  const common = useWords(commonWords)
  const said = useSaid(act)
  const form = useActForm(act, code)
  const { value, set, photos } = form
  const { refused, posting } = usePosting(code, form)
  const [attempt, setAttempt] = useState(0)
  useTitle(said.title)
  const rates = act === 'rate'
  const lacking = rates ? value.stars === 0 : value.text.trim() === ''
  const errors: FieldError[] = lacking ? [{ id: rates ? 'stars' : 'text', text: said.missing }] : []
  const shown = attempt > 0 ? errors : []
  const states = photos.photos.map(({ state }) => state.kind)
  const { refused: photoRefused, waiting } = words.report.check
  const unsent = states.includes('refused') ? photoRefused : states.some((kind) => kind !== 'sent') ? waiting : undefined
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setAttempt(attempt + 1)
    if (!lacking && unsent === undefined) posting.mutate()
  }
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <Link href={portalPaths.track(code)}>{common.back}</Link>
      <h1>{said.title}</h1>
      {act === 'reopen' && <p>{words.track.reopenText}</p>}
      <ErrorSummary errors={shown} attempt={attempt} />
      {refused !== undefined && <Notice kind="lapsed" title={refused} live />}
      {rates && <Rating id="stars" value={starsOf(value.stars)} onChange={(stars) => set({ stars })} error={shown[0]?.text} />}
      <TextArea
        id="text"
        label={said.label}
        optional={rates}
        error={rates ? undefined : shown[0]?.text}
        value={value.text}
        onChange={(text) => set({ text })}
        lengthMax={noteMax}
      />
      {!rates && <SupplementPhotos photos={photos} label={words.report.photo.photos} />}
      <Button submit kind="primary" wide busy={posting.isPending} blockedBy={unsent}>
        {words.track.submit}
      </Button>
    </form>
  )
}

function SupplementPhotos({ photos, label }: { photos: ReturnType<typeof usePhotos>; label: string }) {
  return (
    <PhotoPicker
      id="photos"
      label={label}
      optional
      photos={photos.photos}
      limits={{ countMax: photosMax, bytesMax: photoBytesMax }}
      onAdd={photos.add}
      onRemove={photos.remove}
      onRetry={photos.retry}
    />
  )
}

const starsOf = (stars: number): Stars | undefined => ([1, 2, 3, 4, 5] as const).find((one) => one === stars)
