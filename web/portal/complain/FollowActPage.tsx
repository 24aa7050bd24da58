import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { actOnVoice, voiceActs, type VoiceAct } from '../../../contract/portal-complaint.ts'
import { call } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { NotFoundPage } from '../../error-page.tsx'
import { useTitle } from '../../navigation.ts'
import { Button, ButtonLink, Link } from '../../ui/button.tsx'
import { Rating, type Stars } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ErrorSummary, Notice, Skeleton, type FieldError } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { useWords } from '../../words/language.ts'
import { complainWords } from '../../words/portal-complaint/words.ts'
import { portalPaths } from '../paths.ts'
import { useRegion } from '../RegionFrame.tsx'
import { followed, type Followed } from './use-followed.ts'

const textMax = 1000

/** One act a page: to rate, to ask for it again, to add something, to withdraw, to ask for a review. */
export function FollowActPage() {
  const { act } = useParams()
  const known = voiceActs.find((one) => one === act)
  if (known === undefined) return <NotFoundPage home={portalPaths.home()} />
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <ActPage act={known} />
    </Suspense>
  )
}

function ActPage({ act }: { act: VoiceAct }) {
  const words = useWords(complainWords).follow
  const region = useRegion()
  const { code = '' } = useParams()
  const { data } = useSuspenseQuery(followed(region.code, code))
  if ('found' in data && data.found.may.includes(act)) return <Form act={act} code={code} />
  return (
    <div className="stack">
      <h1>{words.notNow}</h1>
      {'refusal' in data && <p>{data.refusal.sentence}</p>}
      <ButtonLink href={portalPaths.complainFollow(code)}>{words.title}</ButtonLink>
    </div>
  )
}

const starsOf = (stars: number): Stars | undefined => ([1, 2, 3, 4, 5] as const).find((one) => one === stars)
const mayBeEmpty: readonly VoiceAct[] = ['rate', 'withdraw']

function Form({ act, code }: { act: VoiceAct; code: string }) {
  const words = useWords(complainWords).follow
  const common = useWords(commonWords)
  const region = useRegion().code
  const navigate = useNavigate()
  const queries = useQueryClient()
  const draft = useDraft<{ stars: number; text: string }>(`voice.${act}.${code}`, { stars: 0, text: '' })
  const { stars, text } = draft.value
  const [attempt, setAttempt] = useState(0)
  const [refused, setRefused] = useState<string>()
  useTitle(words.acts[act])
  const rates = act === 'rate'
  const lacking = rates ? stars === 0 : !mayBeEmpty.includes(act) && text.trim() === ''
  const wrong = lacking ? (rates ? words.rateMissing : words.textMissing) : undefined
  const errors: FieldError[] = attempt > 0 && wrong !== undefined ? [{ id: rates ? 'stars' : 'text', text: wrong }] : []
  const posting = useMutation({
    mutationFn: () => {
      const rating = rates ? (['1', '2', '3', '4', '5'] as const)[stars - 1] : undefined
      return call(actOnVoice, { region, code, act, ...(text.trim() !== '' && { text: text.trim() }), ...(rating && { rating }) })
    },
    onSuccess: (answer) => {
      if (!answer.ok) return setRefused(answer.refusal.sentence)
      const fresh: Followed = { found: answer.value }
      queries.setQueryData(followed(region, code).queryKey, () => fresh)
      draft.clear()
      void navigate(portalPaths.complainFollow(code), { replace: true })
    },
    onError: () => setRefused(common.fault.text),
  })
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setAttempt(attempt + 1)
    setRefused(undefined)
    if (!lacking) posting.mutate()
  }
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <Link href={portalPaths.complainFollow(code)}>{common.back}</Link>
      <h1>{words.acts[act]}</h1>
      {act === 'reopen' && <p>{words.once}</p>}
      <ErrorSummary errors={errors} attempt={attempt} />
      {refused !== undefined && <Notice kind="lapsed" title={refused} live />}
      {rates && <Rating id="stars" value={starsOf(stars)} onChange={(next) => draft.set({ stars: next })} error={errors[0]?.text} />}
      <TextArea
        id="text"
        label={words.text[act]}
        optional={mayBeEmpty.includes(act)}
        error={rates ? undefined : errors[0]?.text}
        value={text}
        onChange={(next) => draft.set({ text: next })}
        lengthMax={textMax}
      />
      <Button submit kind="primary" wide busy={posting.isPending}>
        {words.submit}
      </Button>
    </form>
  )
}
