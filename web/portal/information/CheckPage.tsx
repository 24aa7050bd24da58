import { applyForInformation } from '../../../contract/portal-information.ts'
import { forms, obtainWays } from '../../../domain/supervision/information/fields.ts'
import { call } from '../../api.ts'
import { Notice } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { informationWords } from '../../words/portal-information/words.ts'
import { CheckAnswers, SendButton } from '../CheckAnswers.tsx'
import { portalPaths } from '../paths.ts'
import { sentPhotos } from '../use-public-photos.ts'
import { useSending } from '../use-sending.ts'
import { StepPage, useAsking, type Asking, type RequestDraft } from './InformationFrame.tsx'

/** What was chosen, or undefined before it is. */
function chosen<Id extends string, Row>(choices: Readonly<Record<Id, Row>>, id: string): [Id, Row] | undefined {
  return (Object.entries(choices) as [Id, Row][]).find(([one]) => one === id) // its own keys
}

/** Everything once more, then one button. */
export function CheckPage() {
  const all = useWords(informationWords)
  const words = all.check
  const say = useSay()
  const asking = useAsking()
  const { draft } = asking
  const sending = useSending(asking, { title: all.title, post: () => post(asking), pathOf: portalPaths.informationSent })
  const contact = [draft.name, draft.phone, draft.email].filter((text) => text.trim() !== '').join(' · ')
  const picked = [chosen(forms, draft.form)?.[1], chosen(obtainWays, draft.obtainWay)?.[1]].flatMap((one) => (one ? [say(one)] : []))
  const what = (
    <>
      <span className="own-words">{draft.description || words.unsaid}</span> <span className="quiet">{picked.join(' · ')}</span>
    </>
  )
  const last = (
    <SendButton sending={sending} blockedBy={lackingIn(draft, all) ?? sending.unsent}>
      {words.submit}
    </SendButton>
  )
  return (
    <StepPage step="check" title={words.title} last={last} onNext={() => false}>
      {sending.refused !== undefined && <Notice kind="lapsed" title={sending.refused} live />}
      <CheckAnswers
        change={all.change}
        pathOf={portalPaths.information}
        rows={[
          [words.topic, 'find', draft.topic || words.unsaid],
          [words.what, 'what', what],
          [words.who, 'who', contact || words.unsaid],
        ]}
      />
      <p className="quiet">{words.then}</p>
    </StepPage>
  )
}

function lackingIn(draft: RequestDraft, { find, what, who }: ReturnType<typeof useWords<typeof informationWords.zh>>): string | undefined {
  if (draft.topic.trim() === '') return find.topicMissing
  if (draft.description.trim() === '') return what.missing
  if (draft.form === '') return what.formMissing
  if (draft.obtainWay === '') return what.wayMissing
  return draft.name.trim() === '' ? who.nameMissing : undefined
}

function post({ region, draft, photos }: Asking) {
  const said = Object.fromEntries(
    Object.entries({ phone: draft.phone.trim(), email: draft.email.trim() }).filter(([, text]) => text !== ''),
  )
  return call(applyForInformation, {
    region: region.code,
    topic: draft.topic.trim(),
    description: draft.description.trim(),
    form: chosen(forms, draft.form)?.[0] ?? 'electronic',
    obtainWay: chosen(obtainWays, draft.obtainWay)?.[0] ?? 'online',
    ...sentPhotos(photos.photos, draft.keys),
    name: draft.name.trim(),
    ...said,
  })
}
