import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { actOnReview, reviewActs, reviewPhotosMax, type ReviewAct } from '../../../contract/portal-reconsideration.ts'
import { photoBytesMax } from '../../../contract/upload.ts'
import { call } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { NotFoundPage } from '../../error-page.tsx'
import { useTitle } from '../../navigation.ts'
import { Button, ButtonLink, Link } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ErrorSummary, Notice, Skeleton, type FieldError } from '../../ui/messages.tsx'
import { PhotoPicker } from '../../ui/photo-picker.tsx'
import { SignaturePad } from '../../ui/signature-pad.tsx'
import { commonWords } from '../../words/common/words.ts'
import { useWords } from '../../words/language.ts'
import { reconsiderWords } from '../../words/portal-reconsider/words.ts'
import { portalPaths } from '../paths.ts'
import { useRegion } from '../RegionFrame.tsx'
import { usePublicPhotos, type PhotoKeys } from '../use-public-photos.ts'
import { followed, type Followed } from './use-followed.ts'

const textMax = 4000

/** One act a page: to complete the application, to withdraw it, to sign a mediation or not to agree. */
export function FollowActPage() {
  const { act } = useParams()
  const known = reviewActs.find((one) => one === act)
  if (known === undefined) return <NotFoundPage home={portalPaths.home()} />
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <ActPage act={known} />
    </Suspense>
  )
}

function ActPage({ act }: { act: ReviewAct }) {
  const words = useWords(reconsiderWords).follow
  const region = useRegion()
  const { code = '' } = useParams()
  const { data } = useSuspenseQuery(followed(region.code, code))
  if ('found' in data && data.found.may.includes(act))
    return <Form key={act} act={act} code={code} agreement={data.found.mediation?.agreement} />
  return (
    <div className="stack">
      <h1>{words.notNow}</h1>
      {'refusal' in data && <p>{data.refusal.sentence}</p>}
      <ButtonLink href={portalPaths.reconsiderFollow(code)}>{words.title}</ButtonLink>
    </div>
  )
}

type Draft = { text: string; settled: boolean; keys: PhotoKeys }

function Form({ act, code, agreement }: { act: ReviewAct; code: string; agreement: string | undefined }) {
  const words = useWords(reconsiderWords).follow
  const common = useWords(commonWords)
  const region = useRegion()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const draft = useDraft<Draft>(`review.${act}.${code}`, { text: '', settled: false, keys: {} })
  const photos = usePublicPhotos(`review.${act}.${code}.${region.code}`, region.code, draft.value.keys, draft.set)
  const { text, settled } = draft.value
  const [attempt, setAttempt] = useState(0)
  const [refused, setRefused] = useState<string>()
  useTitle(words.acts[act])
  const signs = act === 'signMediation'
  const sent = photos.photos.flatMap(({ state }) => (state.kind === 'sent' ? [state.sha256] : []))
  const waiting = photos.photos.some(({ state }) => state.kind !== 'sent')
  const lacking = signs ? sent.length === 0 : act !== 'withdraw' && text.trim() === ''
  const wrong = waiting ? words.waiting : lacking ? (signs ? words.signMissing : words.textMissing) : undefined
  const errors: FieldError[] = attempt > 0 && wrong !== undefined ? [{ id: signs ? 'signed' : 'text', text: wrong }] : []
  const posting = useMutation({
    mutationFn: () =>
      call(actOnReview, {
        region: region.code,
        code,
        act,
        ...(text.trim() !== '' && { text: text.trim() }),
        ...(act === 'askWithdrawal' && { settled: settled ? ('yes' as const) : ('no' as const) }),
        photos: sent,
        uploadKeys: sent.map((sha256) => draft.value.keys[sha256] ?? ''),
      }),
    onSuccess: (answer) => {
      if (!answer.ok) return setRefused(answer.refusal.sentence)
      const fresh: Followed = { found: answer.value }
      queries.setQueryData(followed(region.code, code).queryKey, () => fresh)
      draft.clear()
      photos.clear()
      void navigate(portalPaths.reconsiderFollow(code), { replace: true })
    },
    onError: () => setRefused(common.fault.text),
  })
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setAttempt(attempt + 1)
    setRefused(undefined)
    if (wrong === undefined) posting.mutate()
  }
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <Link href={portalPaths.reconsiderFollow(code)}>{common.back}</Link>
      <h1>{words.acts[act]}</h1>
      <p className="prose">{words.notes[act]}</p>
      <ErrorSummary errors={errors} attempt={attempt} />
      {refused !== undefined && <Notice kind="lapsed" title={refused} live />}
      <Fields act={act} agreement={agreement} draft={draft} photos={photos} error={errors[0]?.text} />
      <Button submit kind="primary" wide busy={posting.isPending}>
        {words.submit}
      </Button>
    </form>
  )
}

type FieldsProps = {
  readonly act: ReviewAct
  readonly agreement: string | undefined
  readonly draft: ReturnType<typeof useDraft<Draft>>
  readonly photos: ReturnType<typeof usePublicPhotos>
  readonly error: string | undefined
}

/** What the act asks: a signature, or words with what shows them. */
function Fields({ act, agreement, draft, photos, error }: FieldsProps) {
  const words = useWords(reconsiderWords).follow
  return (
    <>
      {act === 'signMediation' && agreement !== undefined && (
        <Notice kind="info" title={words.agreement}>
          <p className="own-words">{agreement}</p>
        </Notice>
      )}
      {act === 'signMediation' ? (
        <SignaturePad id="signed" words={words.sign} onSigned={(file) => void photos.add([file])} />
      ) : (
        <TextArea
          id="text"
          label={words.text[act]}
          optional={act === 'withdraw'}
          error={error}
          value={draft.value.text}
          onChange={(next) => draft.set({ text: next })}
          lengthMax={textMax}
        />
      )}
      {act === 'askWithdrawal' && (
        <Checkbox id="settled" label={words.settled} checked={draft.value.settled} onChange={(next) => draft.set({ settled: next })} />
      )}
      {(act === 'signMediation' || act === 'complete') && (
        <PhotoPicker
          id="photos"
          label={act === 'signMediation' ? words.signPhoto : words.papers}
          optional
          photos={photos.photos}
          limits={{ countMax: reviewPhotosMax, bytesMax: photoBytesMax }}
          onAdd={photos.add}
          onRemove={photos.remove}
          onRetry={photos.retry}
        />
      )}
    </>
  )
}
