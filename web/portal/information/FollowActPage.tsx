import { actOnInformation, informationActs, type InformationAct } from '../../../contract/portal-information.ts'
import { call } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { TextArea } from '../../ui/field.tsx'
import { Notice } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { informationWords } from '../../words/portal-information/words.ts'
import { ActForm } from '../follow/ActForm.tsx'
import { ActFrame, FollowedAct } from '../follow/ActFrame.tsx'
import { useAct } from '../follow/use-act.ts'
import { portalPaths } from '../paths.ts'
import { useRegion } from '../RegionFrame.tsx'
import { followed } from './followed.ts'

const textMax = 1000

/** One act a page: to make the request clear, to give the reasons, to withdraw it. */
export function FollowActPage() {
  const words = useWords(informationWords).follow
  return (
    <ActFrame acts={informationActs}>
      {(act) => (
        <FollowedAct act={act} follow={followed} words={words} pathOf={portalPaths.informationFollow}>
          {({ lacks }, code) => <Form key={act} act={act} code={code} lacks={lacks} />}
        </FollowedAct>
      )}
    </ActFrame>
  )
}

function Form({ act, code, lacks }: { act: InformationAct; code: string; lacks: string | null }) {
  const words = useWords(informationWords).follow
  const region = useRegion().code
  const draft = useDraft(`information.${act}.${code}`, { text: '' })
  const text = draft.value.text.trim()
  const wrong = act !== 'withdraw' && text === '' ? [{ id: 'text', text: words.textMissing }] : []
  const acting = useAct(followed(region, code), wrong, {
    post: () => call(actOnInformation, { region, code, act, ...(text !== '' && { text }) }),
    clear: draft.clear,
    back: portalPaths.informationFollow(code),
  })
  const lead = (
    <>
      <p className="prose">{words.notes[act]}</p>
      {act === 'supplemented' && lacks !== null && (
        <Notice kind="info" title={words.lacks}>
          <p className="own-words">{lacks}</p>
        </Notice>
      )}
    </>
  )
  return (
    <ActForm title={words.acts[act]} submit={words.submit} act={acting} lead={lead}>
      <TextArea
        id="text"
        label={words.text[act]}
        optional={act === 'withdraw'}
        error={acting.errors[0]?.text}
        value={draft.value.text}
        onChange={(next) => draft.set({ text: next })}
        lengthMax={textMax}
      />
    </ActForm>
  )
}
