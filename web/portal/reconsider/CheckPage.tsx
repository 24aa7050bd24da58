import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { applyForReview } from '../../../contract/portal-reconsideration.ts'
import { actKinds, type ActKind } from '../../../domain/supervision/reconsideration/choices.ts'
import { call } from '../../api.ts'
import { Button, Link } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { reconsiderWords } from '../../words/portal-reconsider/words.ts'
import { portalPaths, type ReconsiderStep } from '../paths.ts'
import { keepReceipt } from '../receipts.ts'
import { StepPage, useReview, type Review } from './ReconsiderFrame.tsx'

/** Everything once more, then one button. */
export function CheckPage() {
  const words = useWords(reconsiderWords).check
  const { draft, photos } = useReview()
  const sending = useSending()
  const contact = [draft.name, draft.phone, draft.email].filter((text) => text.trim() !== '').join(' · ')
  const last = (
    <Button kind="primary" wide busy={sending.busy} blockedBy={sending.blockedBy} onPress={sending.send}>
      {words.submit}
    </Button>
  )
  return (
    <StepPage step="check" title={words.title} last={last} onNext={() => false}>
      {sending.refused !== undefined && <Notice kind="lapsed" title={sending.refused} live />}
      <dl className="answers">
        <Answer name={words.which} step="which">
          {(draft.which === 'hand' ? draft.paper : draft.actText) || words.unsaid}
        </Answer>
        <Answer name={words.ask} step="ask">
          <span className="own-words">{draft.requests || words.unsaid}</span>
          {draft.viaAgency === 'yes' && <span className="quiet"> {words.via}</span>}
        </Answer>
        <Answer name={words.story} step="story">
          <span className="own-words">{draft.facts || words.unsaid}</span>
        </Answer>
        <Answer name={words.photos} step="story">
          {String(photos.photos.length)}
        </Answer>
        <Answer name={words.who} step="who">
          {contact || words.unsaid}
        </Answer>
      </dl>
      <p className="quiet">{words.then}</p>
    </StepPage>
  )
}

function Answer({ name, step, children }: { name: string; step: ReconsiderStep; children: ReactNode }) {
  const words = useWords(reconsiderWords)
  return (
    <div className="answer">
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd className="answer-change">
        <Link href={portalPaths.reconsider(step)}>
          {words.change}
          <span className="visually-hidden">（{name}）</span>
        </Link>
      </dd>
    </div>
  )
}

/** Sends it; the draft is forgotten only when the server has given a code. */
function useSending() {
  const report = useWords(pageWords).report.check
  const fault = useWords(commonWords).fault.text
  const words = useWords(reconsiderWords)
  const navigate = useNavigate()
  const review = useReview()
  const { region, draft, clear, photos } = review
  const [refused, setRefused] = useState<string>()
  const states = photos.photos.map(({ state }) => state.kind)
  const unsent = states.includes('refused') ? report.refused : states.some((kind) => kind !== 'sent') ? report.waiting : undefined
  const lacking =
    draft.which === '' || (draft.which === 'hand' && draft.paper === '')
      ? words.which.unchecked
      : draft.requests.trim() === ''
        ? words.ask.missing
        : draft.facts.trim() === ''
          ? words.story.missing
          : draft.name.trim() === ''
            ? words.who.nameMissing
            : undefined
  const posting = useMutation({
    mutationFn: () => post(review),
    onSuccess: (answer) => {
      if (!answer.ok) return setRefused(answer.refusal.sentence)
      const { code } = answer.value
      keepReceipt({ region: region.code, code, title: words.title, at: new Date().toISOString() })
      void navigate(portalPaths.reconsiderSent(code), { replace: true })
      clear()
      photos.clear()
    },
    onError: () => setRefused(fault),
  })
  return {
    refused,
    blockedBy: lacking ?? unsent,
    busy: posting.isPending,
    send: () => {
      setRefused(undefined)
      posting.mutate()
    },
  }
}

function post({ region, draft, photos }: Review) {
  const sent = photos.photos.flatMap(({ state }) => (state.kind === 'sent' ? [state.sha256] : []))
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
    photos: sent,
    uploadKeys: sent.map((sha256) => draft.keys[sha256] ?? ''),
    name: draft.name.trim(),
    ...said,
  })
}
