import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { actOnInformation, informationActs, type InformationAct } from '../../../contract/portal-information.ts'
import { call } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { NotFoundPage } from '../../error-page.tsx'
import { useTitle } from '../../navigation.ts'
import { Button, ButtonLink, Link } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ErrorSummary, Notice, Skeleton } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { useWords } from '../../words/language.ts'
import { informationWords } from '../../words/portal-information/words.ts'
import { portalPaths } from '../paths.ts'
import { useRegion } from '../RegionFrame.tsx'
import { followed, type Followed } from './use-followed.ts'

const textMax = 1000

/** One act a page: to make the request clear, to give the reasons, to withdraw it. */
export function FollowActPage() {
  const { act } = useParams()
  const known = informationActs.find((one) => one === act)
  if (known === undefined) return <NotFoundPage home={portalPaths.home()} />
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <ActPage act={known} />
    </Suspense>
  )
}

function ActPage({ act }: { act: InformationAct }) {
  const words = useWords(informationWords).follow
  const region = useRegion()
  const { code = '' } = useParams()
  const { data } = useSuspenseQuery(followed(region.code, code))
  if ('found' in data && data.found.may.includes(act)) return <Form key={act} act={act} code={code} lacks={data.found.lacks} />
  return (
    <div className="stack">
      <h1>{words.notNow}</h1>
      {'refusal' in data && <p>{data.refusal.sentence}</p>}
      <ButtonLink href={portalPaths.informationFollow(code)}>{words.title}</ButtonLink>
    </div>
  )
}

function Form({ act, code, lacks }: { act: InformationAct; code: string; lacks: string | null }) {
  const words = useWords(informationWords).follow
  const common = useWords(commonWords)
  const region = useRegion()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const draft = useDraft(`information.${act}.${code}`, { text: '' })
  const text = draft.value.text.trim()
  const [attempt, setAttempt] = useState(0)
  const [refused, setRefused] = useState<string>()
  useTitle(words.acts[act])
  const missing = act !== 'withdraw' && text === ''
  const error = attempt > 0 && missing ? words.textMissing : undefined
  const posting = useMutation({
    mutationFn: () => call(actOnInformation, { region: region.code, code, act, ...(text !== '' && { text }) }),
    onSuccess: (answer) => {
      if (!answer.ok) return setRefused(answer.refusal.sentence)
      const fresh: Followed = { found: answer.value }
      queries.setQueryData(followed(region.code, code).queryKey, () => fresh)
      draft.clear()
      void navigate(portalPaths.informationFollow(code), { replace: true })
    },
    onError: () => setRefused(common.fault.text),
  })
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setAttempt(attempt + 1)
    setRefused(undefined)
    if (!missing) posting.mutate()
  }
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <Link href={portalPaths.informationFollow(code)}>{common.back}</Link>
      <h1>{words.acts[act]}</h1>
      <p className="prose">{words.notes[act]}</p>
      {act === 'supplemented' && lacks !== null && (
        <Notice kind="info" title={words.lacks}>
          <p className="own-words">{lacks}</p>
        </Notice>
      )}
      <ErrorSummary errors={error === undefined ? [] : [{ id: 'text', text: error }]} attempt={attempt} />
      {refused !== undefined && <Notice kind="lapsed" title={refused} live />}
      <TextArea
        id="text"
        label={words.text[act]}
        optional={act === 'withdraw'}
        error={error}
        value={draft.value.text}
        onChange={(next) => draft.set({ text: next })}
        lengthMax={textMax}
      />
      <Button submit kind="primary" wide busy={posting.isPending}>
        {words.submit}
      </Button>
    </form>
  )
}
