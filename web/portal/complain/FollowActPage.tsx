import { actOnVoice, voiceActs, type VoiceAct } from '../../../contract/portal-complaint.ts'
import { call } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { Rating, starsOf } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import type { FieldError } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { complainWords } from '../../words/portal-complaint/words.ts'
import { ActForm } from '../follow/ActForm.tsx'
import { ActFrame, FollowedAct } from '../follow/ActFrame.tsx'
import { useAct } from '../follow/use-act.ts'
import { portalPaths } from '../paths.ts'
import { useRegion } from '../RegionFrame.tsx'
import { followed } from './followed.ts'

const textMax = 1000

/** One act a page: to rate, to ask for it again, to add something, to withdraw, to ask for a review. */
export function FollowActPage() {
  const words = useWords(complainWords).follow
  return (
    <ActFrame acts={voiceActs}>
      {(act) => (
        <FollowedAct act={act} follow={followed} words={words} pathOf={portalPaths.complainFollow}>
          {(_, code) => <Form act={act} code={code} />}
        </FollowedAct>
      )}
    </ActFrame>
  )
}

const mayBeEmpty: readonly VoiceAct[] = ['rate', 'withdraw']

function Form({ act, code }: { act: VoiceAct; code: string }) {
  const words = useWords(complainWords).follow
  const region = useRegion().code
  const draft = useDraft<{ stars: number; text: string }>(`voice.${act}.${code}`, { stars: 0, text: '' })
  const { stars } = draft.value
  const text = draft.value.text.trim()
  const rates = act === 'rate'
  const lacking = rates ? stars === 0 : !mayBeEmpty.includes(act) && text === ''
  const wrong: FieldError[] = lacking ? [rates ? { id: 'stars', text: words.rateMissing } : { id: 'text', text: words.textMissing }] : []
  const rating = rates ? (['1', '2', '3', '4', '5'] as const)[stars - 1] : undefined
  const acting = useAct(followed(region, code), wrong, {
    post: () => call(actOnVoice, { region, code, act, ...(text !== '' && { text }), ...(rating && { rating }) }),
    clear: draft.clear,
    back: portalPaths.complainFollow(code),
  })
  const error = acting.errors[0]?.text
  return (
    <ActForm title={words.acts[act]} submit={words.submit} act={acting} lead={act === 'reopen' && <p>{words.once}</p>}>
      {rates && <Rating id="stars" value={starsOf(stars)} onChange={(next) => draft.set({ stars: next })} error={error} />}
      <TextArea
        id="text"
        label={words.text[act]}
        optional={mayBeEmpty.includes(act)}
        error={rates ? undefined : error}
        value={draft.value.text}
        onChange={(next) => draft.set({ text: next })}
        lengthMax={textMax}
      />
    </ActForm>
  )
}
