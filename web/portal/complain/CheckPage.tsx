import { lodgeComplaint, lodgePetition } from '../../../contract/portal-complaint.ts'
import { complaintKinds } from '../../../domain/supervision/fields.ts'
import { petitionAims } from '../../../domain/supervision/petition-ways.ts'
import { call } from '../../api.ts'
import { Notice } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { complainWords } from '../../words/portal-complaint/words.ts'
import { CheckAnswers, SendButton } from '../CheckAnswers.tsx'
import { portalPaths } from '../paths.ts'
import { sentPhotos } from '../use-public-photos.ts'
import { useSending } from '../use-sending.ts'
import { StepPage, useComplaint, useWayText, wishOf, type ComplainDraft, type Complaint } from './ComplainFrame.tsx'

/** Everything once more, then one button. */
export function CheckPage() {
  const all = useWords(complainWords)
  const words = all.check
  const say = useSay()
  const complaint = useComplaint()
  const { draft, photos, door } = complaint
  const title = useTitleOf(draft)
  const sending = useSending(complaint, { title, post: () => post(complaint), pathOf: portalPaths.complainSent })
  const wish = wishOf(draft.wish)
  const way = useWayText(wish)
  const unit = door.units.find(({ id }) => id === draft.unit)
  const contact = [draft.name, draft.phone, draft.email].filter((text) => text.trim() !== '').join(' · ')
  const kept = draft.confidential === 'yes' ? all.who.keep : all.who.open
  const about = [unit && say(unit.name), draft.number, draft.place].filter(Boolean).join(' · ')
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
        pathOf={portalPaths.complain}
        rows={[
          [words.what, 'what', title],
          [words.about, 'about', about || words.unsaid],
          [words.story, 'story', <span className="own-words">{draft.description || words.unsaid}</span>],
          [words.photos, 'story', String(photos.photos.length)],
          [words.who, 'who', [kept, contact].filter((text) => text !== '').join(' · ')],
        ]}
      />
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

function lackingIn(
  { wish, kind, description, confidential }: ComplainDraft,
  words: ReturnType<typeof useWords<typeof complainWords.zh>>,
): string | undefined {
  if (wishOf(wish) === undefined) return words.what.missing
  if (wish === 'complaint' && kind === '') return words.about.kindMissing
  if (description.trim() === '') return words.story.missing
  return confidential === '' ? words.who.confidentialMissing : undefined
}

function post({ region, draft, photos }: Complaint) {
  const wish = wishOf(draft.wish)
  const contact = { name: draft.name.trim(), phone: draft.phone.trim(), email: draft.email.trim(), aboutUnit: draft.unit }
  const common = {
    region: region.code,
    description: draft.description.trim(),
    confidential: draft.confidential === 'yes' ? ('yes' as const) : ('no' as const),
    ...sentPhotos(photos.photos, draft.keys),
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
