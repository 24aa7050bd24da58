import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { applyForInformation } from '../../../contract/portal-information.ts'
import { forms, obtainWays } from '../../../domain/supervision/information/fields.ts'
import { call } from '../../api.ts'
import { Button, Link } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { informationWords } from '../../words/portal-information/words.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { portalPaths, type InformationStep } from '../paths.ts'
import { keepReceipt } from '../receipts.ts'
import { StepPage, useAsking, type Asking } from './InformationFrame.tsx'

/** What was chosen, or undefined before it is. */
function chosen<Id extends string, Row>(choices: Readonly<Record<Id, Row>>, id: string): [Id, Row] | undefined {
  return (Object.entries(choices) as [Id, Row][]).find(([one]) => one === id) // its own keys
}

/** Everything once more, then one button. */
export function CheckPage() {
  const words = useWords(informationWords).check
  const say = useSay()
  const { draft } = useAsking()
  const sending = useSending()
  const contact = [draft.name, draft.phone, draft.email].filter((text) => text.trim() !== '').join(' · ')
  const picked = [chosen(forms, draft.form)?.[1], chosen(obtainWays, draft.obtainWay)?.[1]].flatMap((one) => (one ? [say(one)] : []))
  const last = (
    <Button kind="primary" wide busy={sending.busy} blockedBy={sending.blockedBy} onPress={sending.send}>
      {words.submit}
    </Button>
  )
  return (
    <StepPage step="check" title={words.title} last={last} onNext={() => false}>
      {sending.refused !== undefined && <Notice kind="lapsed" title={sending.refused} live />}
      <dl className="answers">
        <Answer name={words.topic} step="find">
          {draft.topic || words.unsaid}
        </Answer>
        <Answer name={words.what} step="what">
          <span className="own-words">{draft.description || words.unsaid}</span> <span className="quiet">{picked.join(' · ')}</span>
        </Answer>
        <Answer name={words.who} step="who">
          {contact || words.unsaid}
        </Answer>
      </dl>
      <p className="quiet">{words.then}</p>
    </StepPage>
  )
}

function Answer({ name, step, children }: { name: string; step: InformationStep; children: ReactNode }) {
  const words = useWords(informationWords)
  return (
    <div className="answer">
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd className="answer-change">
        <Link href={portalPaths.information(step)}>
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
  const words = useWords(informationWords)
  const navigate = useNavigate()
  const asking = useAsking()
  const { region, draft, clear, photos } = asking
  const [refused, setRefused] = useState<string>()
  const states = photos.photos.map(({ state }) => state.kind)
  const unsent = states.includes('refused') ? report.refused : states.some((kind) => kind !== 'sent') ? report.waiting : undefined
  const posting = useMutation({
    mutationFn: () => post(asking),
    onSuccess: (answer) => {
      if (!answer.ok) return setRefused(answer.refusal.sentence)
      const { code } = answer.value
      keepReceipt({ region: region.code, code, title: words.title, at: new Date().toISOString() })
      void navigate(portalPaths.informationSent(code), { replace: true })
      clear()
      photos.clear()
    },
    onError: () => setRefused(fault),
  })
  return {
    refused,
    blockedBy: lacking(draft, words) ?? unsent,
    busy: posting.isPending,
    send: () => {
      setRefused(undefined)
      posting.mutate()
    },
  }
}

function lacking(draft: Asking['draft'], { find, what, who }: ReturnType<typeof useWords<typeof informationWords.zh>>): string | undefined {
  if (draft.topic.trim() === '') return find.topicMissing
  if (draft.description.trim() === '') return what.missing
  if (draft.form === '') return what.formMissing
  if (draft.obtainWay === '') return what.wayMissing
  return draft.name.trim() === '' ? who.nameMissing : undefined
}

function post({ region, draft, photos }: Asking) {
  const sent = photos.photos.flatMap(({ state }) => (state.kind === 'sent' ? [state.sha256] : []))
  const said = Object.fromEntries(
    Object.entries({ phone: draft.phone.trim(), email: draft.email.trim() }).filter(([, text]) => text !== ''),
  )
  return call(applyForInformation, {
    region: region.code,
    topic: draft.topic.trim(),
    description: draft.description.trim(),
    form: chosen(forms, draft.form)?.[0] ?? 'electronic',
    obtainWay: chosen(obtainWays, draft.obtainWay)?.[0] ?? 'online',
    photos: sent,
    uploadKeys: sent.map((sha256) => draft.keys[sha256] ?? ''),
    name: draft.name.trim(),
    ...said,
  })
}
