import { actOnReview, reviewActs, reviewPhotosMax, type ReviewAct } from '../../../contract/portal-reconsideration.ts'
import { call } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { Checkbox } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Notice } from '../../ui/messages.tsx'
import { SignaturePad } from '../../ui/signature-pad.tsx'
import { useWords } from '../../words/language.ts'
import { reconsiderWords } from '../../words/portal-reconsider/words.ts'
import { ActForm } from '../follow/ActForm.tsx'
import { ActFrame, FollowedAct } from '../follow/ActFrame.tsx'
import { useAct } from '../follow/use-act.ts'
import { portalPaths } from '../paths.ts'
import { PublicPhotosField } from '../PublicPhotosField.tsx'
import { useRegion } from '../RegionFrame.tsx'
import { sentPhotos, usePublicPhotos, type PhotoKeys, type PublicPhotos } from '../use-public-photos.ts'
import { followed } from './followed.ts'

const textMax = 4000

/** One act a page: to complete the application, to withdraw it, to sign a mediation or not to agree. */
export function FollowActPage() {
  const words = useWords(reconsiderWords).follow
  return (
    <ActFrame acts={reviewActs}>
      {(act) => (
        <FollowedAct act={act} follow={followed} words={words} pathOf={portalPaths.reconsiderFollow}>
          {({ mediation }, code) => <Form key={act} act={act} code={code} agreement={mediation?.agreement} />}
        </FollowedAct>
      )}
    </ActFrame>
  )
}

type Draft = { text: string; settled: boolean; keys: PhotoKeys }

function Form({ act, code, agreement }: { act: ReviewAct; code: string; agreement: string | undefined }) {
  const words = useWords(reconsiderWords).follow
  const region = useRegion().code
  const draft = useDraft<Draft>(`review.${act}.${code}`, { text: '', settled: false, keys: {} })
  const photos = usePublicPhotos(`review.${act}.${code}.${region}`, region, draft.value.keys, draft.set)
  const { settled, keys } = draft.value
  const text = draft.value.text.trim()
  const signs = act === 'signMediation'
  const sent = sentPhotos(photos.photos, keys)
  const waiting = sent.photos.length < photos.photos.length
  const lacking = signs ? sent.photos.length === 0 : act !== 'withdraw' && text === ''
  const missing = waiting ? words.waiting : lacking ? (signs ? words.signMissing : words.textMissing) : undefined
  const wrong = missing === undefined ? [] : [{ id: signs ? 'signed' : 'text', text: missing }]
  const acting = useAct(followed(region, code), wrong, {
    post: () =>
      call(actOnReview, {
        region,
        code,
        act,
        ...(text !== '' && { text }),
        ...(act === 'askWithdrawal' && { settled: settled ? ('yes' as const) : ('no' as const) }),
        ...sent,
      }),
    clear: () => {
      draft.clear()
      photos.clear()
    },
    back: portalPaths.reconsiderFollow(code),
  })
  return (
    <ActForm title={words.acts[act]} submit={words.submit} act={acting} lead={<p className="prose">{words.notes[act]}</p>}>
      <Fields act={act} agreement={agreement} draft={draft} photos={photos} error={acting.errors[0]?.text} />
    </ActForm>
  )
}

type FieldsProps = {
  readonly act: ReviewAct
  readonly agreement: string | undefined
  readonly draft: ReturnType<typeof useDraft<Draft>>
  readonly photos: PublicPhotos
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
        <PublicPhotosField label={act === 'signMediation' ? words.signPhoto : words.papers} photos={photos} countMax={reviewPhotosMax} />
      )}
    </>
  )
}
