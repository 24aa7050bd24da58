import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { publicReport } from '../../../contract/portal.ts'
import { call } from '../../api.ts'
import { Button, Link } from '../../ui/button.tsx'
import { ErrorSummary, Notice, type FieldError } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { portalPaths, type ReportStep } from '../paths.ts'
import { keepReceipt } from '../receipts.ts'
import { otherSubject, StepPage, useReport, type Report } from './ReportFrame.tsx'

/** Everything once more, each answer with its way back; then one button. */
export function CheckPage() {
  const words = useWords(pageWords).report
  const say = useSay()
  const { draft, photos } = useReport()
  const sending = useSending()
  const subject = draft.subjectName ? say(draft.subjectName) : draft.subject === '' ? '' : words.what.other
  const contact = [draft.name, draft.phone, draft.email].filter((text) => text.trim() !== '')
  const last = (
    <Button kind="primary" wide busy={sending.busy} blockedBy={sending.blockedBy} onPress={sending.send}>
      {words.check.submit}
    </Button>
  )
  return (
    <StepPage step="check" title={words.check.title} last={last} onNext={() => false}>
      <ErrorSummary errors={sending.missing} attempt={sending.attempt} />
      {sending.refused !== undefined && <Notice kind="lapsed" title={sending.refused} live />}
      <dl className="answers">
        <Answer name={words.check.what} step="what" id="to-what">
          {subject}
        </Answer>
        <Answer name={words.check.where} step="where" id="to-where">
          {[draft.address, draft.detail].filter((text) => text !== '').join(' · ')}
        </Answer>
        <Answer name={words.check.description} step="photo" id="to-photo">
          <span className="own-words">{draft.description}</span>
        </Answer>
        <Answer name={words.check.photos} step="photo" id="to-photos">
          {photos.photos.length === 0 ? words.check.noPhotos : <Thumbs photos={photos.photos} />}
        </Answer>
        <Answer name={words.check.contact} step="contact" id="to-contact">
          {contact.length === 0 ? words.check.noContact : contact.join(' · ')}
        </Answer>
      </dl>
    </StepPage>
  )
}

function Answer({ name, step, id, children }: { name: string; step: ReportStep; id: string; children: ReactNode }) {
  const words = useWords(pageWords).report
  return (
    <div className="answer">
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd className="answer-change" id={id} tabIndex={-1}>
        <Link href={portalPaths.report(step)}>
          {words.change}
          <span className="visually-hidden">（{name}）</span>
        </Link>
      </dd>
    </div>
  )
}

function Thumbs({ photos }: { photos: Report['photos']['photos'] }) {
  const words = useWords(commonWords).photos
  return (
    <ul className="thumbs">
      {photos.map((photo, at) => (
        <li key={photo.id}>
          <BlobImage blob={photo.blob} name={words.photo(at + 1)} />
        </li>
      ))}
    </ul>
  )
}

function BlobImage({ blob, name }: { blob: Blob; name: string }) {
  // Made once for the photo in hand and let go when the image is there: it stays drawn.
  const [address] = useState(() => URL.createObjectURL(blob))
  return <img src={address} alt={name} onLoad={() => URL.revokeObjectURL(address)} />
}

/** Sends the report once everything is there. The draft is forgotten only when the server has given a receipt. */
function useSending() {
  const words = useWords(pageWords).report
  const common = useWords(commonWords)
  const say = useSay()
  const navigate = useNavigate()
  const { region, draft, clear, photos } = useReport()
  const [attempt, setAttempt] = useState(0)
  const [refused, setRefused] = useState<string>()
  const missing: FieldError[] = []
  if (draft.subject === '') missing.push({ id: 'to-what', text: words.what.missing })
  if (draft.point === null) missing.push({ id: 'to-where', text: words.where.missing })
  if (draft.description.trim() === '') missing.push({ id: 'to-photo', text: words.photo.missing })
  const states = photos.photos.map(({ state }) => state.kind)
  const unsent = states.includes('refused') ? words.check.refused : states.some((kind) => kind !== 'sent') ? words.check.waiting : undefined
  const posting = useMutation({
    mutationFn: () => call(publicReport, { region: region.code, ...inputOf(draft, photos.photos) }),
    onSuccess: (answer) => {
      if (!answer.ok) return setRefused(answer.refusal.sentence)
      const { code, joined } = answer.value
      const title = draft.subjectName ? say(draft.subjectName) : [...draft.description].slice(0, 20).join('')
      keepReceipt({ region: region.code, code, title, at: new Date().toISOString() })
      void navigate(portalPaths.receipt(code), { replace: true, state: { joined } })
      clear()
      photos.clear()
    },
    onError: () => setRefused(common.fault.text),
  })
  return {
    attempt,
    refused,
    blockedBy: unsent,
    busy: posting.isPending,
    missing: attempt > 0 ? missing : [],
    send: () => {
      setAttempt(attempt + 1)
      setRefused(undefined)
      if (missing.length === 0) posting.mutate()
    },
  }
}

function inputOf(draft: Report['draft'], photos: Report['photos']['photos']) {
  const sent = photos.flatMap(({ state }) => (state.kind === 'sent' ? [state.sha256] : []))
  const address = [draft.address, draft.detail.trim()].filter((text) => text !== '').join(' ')
  const given = { address, name: draft.name.trim(), phone: draft.phone.trim(), email: draft.email.trim() }
  return {
    point: draft.point ?? { x: 0, y: 0 },
    description: draft.description.trim(),
    photos: sent,
    uploadKeys: sent.map((sha256) => draft.keys[sha256] ?? ''),
    ...(draft.subject !== '' && draft.subject !== otherSubject && { subject: draft.subject }),
    ...Object.fromEntries(Object.entries(given).filter(([, text]) => text !== '')),
  }
}
