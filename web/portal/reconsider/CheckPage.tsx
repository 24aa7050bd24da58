import { applyForReview } from '../../../contract/portal-reconsideration.ts'
import { actKinds, type ActKind } from '../../../domain/supervision/reconsideration/choices.ts'
import { call } from '../../api.ts'
import { Notice } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { reconsiderWords } from '../../words/portal-reconsider/words.ts'
import { CheckAnswers, SendButton } from '../CheckAnswers.tsx'
import { portalPaths } from '../paths.ts'
import { sentPhotos } from '../use-public-photos.ts'
import { useSending } from '../use-sending.ts'
import { StepPage, useReview, type Review, type ReviewDraft } from './ReconsiderFrame.tsx'

/** Everything once more, then one button. */
export function CheckPage() {
  const all = useWords(reconsiderWords)
  const words = all.check
  const review = useReview()
  const { draft, photos } = review
  const sending = useSending(review, { title: all.title, post: () => post(review), pathOf: portalPaths.reconsiderSent })
  const contact = [draft.name, draft.phone, draft.email].filter((text) => text.trim() !== '').join(' · ')
  const ask = (
    <>
      <span className="own-words">{draft.requests || words.unsaid}</span>
      {draft.viaAgency === 'yes' && <span className="quiet"> {words.via}</span>}
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
        pathOf={portalPaths.reconsider}
        rows={[
          [words.which, 'which', (draft.which === 'hand' ? draft.paper : draft.actText) || words.unsaid],
          [words.ask, 'ask', ask],
          [words.story, 'story', <span className="own-words">{draft.facts || words.unsaid}</span>],
          [words.photos, 'story', String(photos.photos.length)],
          [words.who, 'who', contact || words.unsaid],
        ]}
      />
      <p className="quiet">{words.then}</p>
    </StepPage>
  )
}

function lackingIn(
  draft: ReviewDraft,
  { which, ask, story, who }: ReturnType<typeof useWords<typeof reconsiderWords.zh>>,
): string | undefined {
  if (draft.which === '' || (draft.which === 'hand' && draft.paper === '')) return which.unchecked
  if (draft.requests.trim() === '') return ask.missing
  if (draft.facts.trim() === '') return story.missing
  return draft.name.trim() === '' ? who.nameMissing : undefined
}

function post({ region, draft, photos }: Review) {
  const inHand = draft.which === 'hand'
  const kind = (Object.keys(actKinds) as ActKind[]).find((id) => id === draft.kind) ?? 'other' // its own keys
  const said = Object.fromEntries(
    Object.entries({ phone: draft.phone.trim(), email: draft.email.trim() }).filter(([, text]) => text !== ''),
  )
  return call(applyForReview, {
    region: region.code,
    ...(inHand
      ? { writ: { number: draft.number.trim(), code: draft.code.trim() }, actKind: 'penalty' as const, actText: draft.paper }
      : {
          actKind: kind,
          actText: draft.actText.trim(),
          ...(draft.unit !== '' && { aboutUnit: draft.unit }),
          ...(draft.knownOn.trim() !== '' && { knownOn: draft.knownOn.trim() }),
        }),
    requests: draft.requests.trim(),
    facts: draft.facts.trim(),
    normReview: draft.norm ? ('yes' as const) : ('no' as const),
    viaAgency: draft.viaAgency === 'yes' ? ('yes' as const) : ('no' as const),
    ...sentPhotos(photos.photos, draft.keys),
    name: draft.name.trim(),
    ...said,
  })
}
