import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { lodgeComplaint, lodgePetition } from '../../../contract/portal-complaint.ts'
import { complaintKinds } from '../../../domain/supervision/fields.ts'
import { petitionAims } from '../../../domain/supervision/petition-ways.ts'
import { call } from '../../api.ts'
import { Button, Link } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { complainWords } from '../../words/portal-complaint/words.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { portalPaths, type ComplainStep } from '../paths.ts'
import { keepReceipt } from '../receipts.ts'
import { StepPage, useComplaint, useWayText, wishOf, type ComplainDraft, type Complaint } from './ComplainFrame.tsx'

/** Everything once more, then one button. */
export function CheckPage() {
  const all = useWords(complainWords)
  const words = all.check
  const say = useSay()
  const { draft, photos, door } = useComplaint()
  const sending = useSending()
  const wish = wishOf(draft.wish)
  const way = useWayText(wish)
  const unit = door.units.find(({ id }) => id === draft.unit)
  const contact = [draft.name, draft.phone, draft.email].filter((text) => text.trim() !== '').join(' · ')
  const kept = draft.confidential === 'yes' ? all.who.keep : all.who.open
  const last = (
    <Button kind="primary" wide busy={sending.busy} blockedBy={sending.blockedBy} onPress={sending.send}>
      {words.submit}
    </Button>
  )
  return (
    <StepPage step="check" title={words.title} last={last} onNext={() => false}>
      {sending.refused !== undefined && <Notice kind="lapsed" title={sending.refused} live />}
      <dl className="answers">
        <Answer name={words.what} step="what">
          {useTitleOf(draft)}
        </Answer>
        <Answer name={words.about} step="about">
          {[unit && say(unit.name), draft.number, draft.place].filter(Boolean).join(' · ') || words.unsaid}
        </Answer>
        <Answer name={words.story} step="story">
          <span className="own-words">{draft.description || words.unsaid}</span>
        </Answer>
        <Answer name={words.photos} step="story">
          {String(photos.photos.length)}
        </Answer>
        <Answer name={words.who} step="who">
          {[kept, contact].filter((text) => text !== '').join(' · ')}
        </Answer>
      </dl>
      {way !== undefined && <Notice kind="info" title={way} />}
    </StepPage>
  )
}

function useTitleOf({ wish, kind }: ComplainDraft): string {
  const words = useWords(complainWords).what
  const say = useSay()
  if (wish === 'accusation' || wish === 'suggestion') return words[wish]
  const named =
    wish === 'complaint'
      ? Object.entries(complaintKinds).find(([id]) => id === kind)
      : Object.entries(petitionAims).find(([id]) => id === wish)
  return named ? say(named[1]) : words.complaint
}

function Answer({ name, step, children }: { name: string; step: ComplainStep; children: ReactNode }) {
  const words = useWords(complainWords)
  return (
    <div className="answer">
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd className="answer-change">
        <Link href={portalPaths.complain(step)}>
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
  const missing = useWords(complainWords)
  const navigate = useNavigate()
  const complaint = useComplaint()
  const { region, draft, clear, photos } = complaint
  const title = useTitleOf(draft)
  const [refused, setRefused] = useState<string>()
  const wish = wishOf(draft.wish)
  const states = photos.photos.map(({ state }) => state.kind)
  const unsent = states.includes('refused') ? report.refused : states.some((kind) => kind !== 'sent') ? report.waiting : undefined
  const lacking = lackingIn(draft, missing)
  const posting = useMutation({
    mutationFn: () => post(complaint),
    onSuccess: (answer) => {
      if (!answer.ok) return setRefused(answer.refusal.sentence)
      const { code } = answer.value
      keepReceipt({ region: region.code, code, title, at: new Date().toISOString() })
      void navigate(portalPaths.complainSent(code), { replace: true })
      clear()
      photos.clear()
    },
    onError: () => setRefused(fault),
  })
  return {
    refused,
    blockedBy: wish === undefined ? missing.what.missing : (lacking ?? unsent),
    busy: posting.isPending,
    send: () => {
      setRefused(undefined)
      posting.mutate()
    },
  }
}

function lackingIn(
  { wish, kind, description, confidential }: ComplainDraft,
  words: ReturnType<typeof useWords<typeof complainWords.zh>>,
): string | undefined {
  if (wish === 'complaint' && kind === '') return words.about.kindMissing
  if (description.trim() === '') return words.story.missing
  return confidential === '' ? words.who.confidentialMissing : undefined
}

function post({ region, draft, photos }: Complaint) {
  const wish = wishOf(draft.wish)
  const sent = photos.photos.flatMap(({ state }) => (state.kind === 'sent' ? [state.sha256] : []))
  const contact = { name: draft.name.trim(), phone: draft.phone.trim(), email: draft.email.trim(), aboutUnit: draft.unit }
  const common = {
    region: region.code,
    description: draft.description.trim(),
    confidential: draft.confidential === 'yes' ? ('yes' as const) : ('no' as const),
    photos: sent,
    uploadKeys: sent.map((sha256) => draft.keys[sha256] ?? ''),
    ...Object.fromEntries(Object.entries(contact).filter(([, text]) => text !== '')),
  }
  if (wish === undefined || wish.complaint) {
    const kind = (Object.keys(complaintKinds) as (keyof typeof complaintKinds)[]).find((id) => id === draft.kind) ?? 'other' // its own keys
    return call(lodgeComplaint, { ...common, complaintKind: kind, ...(draft.number.trim() !== '' && { aboutNumber: draft.number.trim() }) })
  }
  const figure = (text: string) => (/^\d+$/.test(text.trim()) && Number(text) > 0 ? Number(text) : undefined)
  const people = figure(draft.people)
  const representatives = figure(draft.representatives)
  return call(lodgePetition, {
    ...common,
    aim: wish.aim,
    category: wish.category,
    ...(draft.place.trim() !== '' && { address: draft.place.trim() }),
    ...(people !== undefined && { people }),
    ...(representatives !== undefined && { representatives }),
  })
}
