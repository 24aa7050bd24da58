import { useState } from 'react'
import { publicReport } from '../../../contract/portal.ts'
import { call } from '../../api.ts'
import { ErrorSummary, Notice, type FieldError } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { CheckAnswers, SendButton } from '../CheckAnswers.tsx'
import { portalPaths } from '../paths.ts'
import { sentPhotos } from '../use-public-photos.ts'
import { useSending } from '../use-sending.ts'
import { otherSubject, StepPage, useReport, type Report } from './ReportFrame.tsx'

/** Everything once more, each answer with its way back; then one button. */
export function CheckPage() {
  const words = useWords(pageWords).report
  const say = useSay()
  const { draft, photos } = useReport()
  const sending = useReportSending()
  const subject = draft.subjectName ? say(draft.subjectName) : draft.subject === '' ? '' : words.what.other
  const contact = [draft.name, draft.phone, draft.email].filter((text) => text.trim() !== '')
  const place = [draft.address, draft.detail].filter((text) => text !== '').join(' · ')
  const shown = photos.photos.length === 0 ? words.check.noPhotos : <Thumbs photos={photos.photos} />
  const last = (
    <SendButton sending={sending} blockedBy={sending.unsent}>
      {words.check.submit}
    </SendButton>
  )
  return (
    <StepPage step="check" title={words.check.title} last={last} onNext={() => false}>
      <ErrorSummary errors={sending.missing} attempt={sending.attempt} />
      {sending.refused !== undefined && <Notice kind="lapsed" title={sending.refused} live />}
      <CheckAnswers
        change={words.change}
        pathOf={portalPaths.report}
        rows={[
          [words.check.what, 'what', subject, 'to-what'],
          [words.check.where, 'where', place, 'to-where'],
          [words.check.description, 'photo', <span className="own-words">{draft.description}</span>, 'to-photo'],
          [words.check.photos, 'photo', shown, 'to-photos'],
          [words.check.contact, 'contact', contact.length === 0 ? words.check.noContact : contact.join(' · '), 'to-contact'],
        ]}
      />
    </StepPage>
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

/** Sends the report once everything is there. */
function useReportSending() {
  const words = useWords(pageWords).report
  const say = useSay()
  const report = useReport()
  const { region, draft, photos } = report
  const [attempt, setAttempt] = useState(0)
  const missing: FieldError[] = []
  if (draft.subject === '') missing.push({ id: 'to-what', text: words.what.missing })
  if (draft.point === null) missing.push({ id: 'to-where', text: words.where.missing })
  if (draft.description.trim() === '') missing.push({ id: 'to-photo', text: words.photo.missing })
  const sending = useSending(report, {
    title: draft.subjectName ? say(draft.subjectName) : [...draft.description].slice(0, 20).join(''),
    post: () => call(publicReport, { region: region.code, ...inputOf(draft, photos.photos) }),
    pathOf: portalPaths.receipt,
    stateOf: ({ joined }) => ({ joined }),
  })
  const send = () => {
    setAttempt(attempt + 1)
    sending.send(missing.length === 0)
  }
  return { ...sending, attempt, missing: attempt > 0 ? missing : [], send }
}

function inputOf(draft: Report['draft'], photos: Report['photos']['photos']) {
  const address = [draft.address, draft.detail.trim()].filter((text) => text !== '').join(' ')
  const given = { address, name: draft.name.trim(), phone: draft.phone.trim(), email: draft.email.trim() }
  return {
    point: draft.point ?? { x: 0, y: 0 },
    description: draft.description.trim(),
    ...sentPhotos(photos, draft.keys),
    ...(draft.subject !== '' && draft.subject !== otherSubject && { subject: draft.subject }),
    ...Object.fromEntries(Object.entries(given).filter(([, text]) => text !== '')),
  }
}
