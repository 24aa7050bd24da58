import { useQuery } from '@tanstack/react-query'
import { listComplaintsAbout, readVoice, type VoiceView } from '../../../contract/supervision.ts'
import { query } from '../../queries.ts'
import { Notice, Skeleton, Tag } from '../../ui/messages.tsx'
import { useSession } from '../../use-session.ts'
import { supervisionWords } from '../../words/desk/supervision.ts'
import { useSay, useWords } from '../../words/language.ts'
import { Facts } from '../matter/Facts.tsx'
import { deskPaths } from '../paths.ts'
import '../enforcement/enforcement.css'

/** What a complaint, an explanation or a petition is about, beside its record. */
export function VoicePanel({ matterId }: { matterId: string }) {
  const words = useWords(supervisionWords).panel
  const { data } = useQuery({ ...query(readVoice, { matterId }), throwOnError: false })
  if (data === undefined) return <Skeleton lines={6} />
  const { complaint, explanation, petition } = data
  const title = complaint ? words.complaint : explanation ? words.explanation : words.petition
  return (
    <section className="proceeding stack-tight" aria-label={title}>
      <h2>{title}</h2>
      {complaint !== null && <Complaint complaint={complaint} />}
      {explanation !== null && (
        <Facts
          rows={[
            [
              words.questions,
              <span key="questions" className="pre-line">
                {explanation.questions}
              </span>,
            ],
            [words.complainant, explanation.complainant],
          ]}
        />
      )}
      {petition !== null && <Petition petition={petition} />}
    </section>
  )
}

function Complaint({ complaint }: { complaint: NonNullable<VoiceView['complaint']> }) {
  const words = useWords(supervisionWords).panel
  const say = useSay()
  const aside = [...complaint.aside.units.map(say), ...complaint.aside.persons]
  return (
    <Facts
      rows={[
        [words.kind, say(complaint.kind)],
        [words.about, complaint.about && say(complaint.about)],
        [words.confidential, <Confidence key="kept" kept={complaint.confidential} />],
        [
          words.description,
          <span key="description" className="pre-line">
            {complaint.description}
          </span>,
        ],
        [words.matter, complaint.matter && <Links key="matter" links={[complaint.matter]} />],
        [words.aside, aside.length === 0 ? null : aside.join('、')],
        [words.rating, complaint.rating === null ? null : words.stars(complaint.rating)],
      ]}
    />
  )
}

function Petition({ petition }: { petition: NonNullable<VoiceView['petition']> }) {
  const words = useWords(supervisionWords).panel
  const say = useSay()
  const { proposed, people, representatives } = petition
  return (
    <>
      <Facts
        rows={[
          [words.category, say(petition.category)],
          [words.aim, say(petition.aim)],
          [words.proposed, `${say(proposed.way)}（${proposed.basis}）`],
          [words.way, petition.way && say(petition.way)],
          [words.about, petition.about && say(petition.about)],
          [words.confidential, <Confidence key="kept" kept={petition.confidential} />],
          [
            words.description,
            <span key="description" className="pre-line">
              {petition.description}
            </span>,
          ],
          [words.receivedOn, petition.receivedOn],
          [words.people, people === null ? null : words.peopleOf(people, representatives ?? 0)],
          [words.same, petition.same && <Links key="same" links={[petition.same]} />],
          [words.maybeSame, petition.maybeSame.length === 0 ? null : <Links key="maybe" links={petition.maybeSame} />],
          [words.rating, petition.rating === null ? null : words.stars(petition.rating)],
        ]}
      />
      {proposed.enforcement && <Notice kind="info" title={words.enforcement} />}
    </>
  )
}

function Confidence({ kept }: { kept: boolean }) {
  const words = useWords(supervisionWords).panel
  return kept ? <Tag tone="accent">{words.kept}</Tag> : <>{words.notKept}</>
}

type Linked = NonNullable<NonNullable<VoiceView['complaint']>['matter']>

function Links({ links }: { links: readonly Linked[] }) {
  const say = useSay()
  return (
    <ul className="plain-list">
      {links.map((one) => (
        <li key={one.id}>
          <a className="link" href={deskPaths.matter(one.id)}>
            {one.number ?? one.title}
          </a>{' '}
          <span className="quiet">{say(one.stateName)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A complaint stands against this case: told to whoever may see the complaint, and asked only for them. */
export function ComplaintsAbout({ matterId }: { matterId: string }) {
  const words = useWords(supervisionWords)
  const session = useSession()
  const supervises = session?.permissions.includes('complaint.accept') === true
  const { data } = useQuery({ ...query(listComplaintsAbout, { matterId }), enabled: supervises, throwOnError: false })
  if (data === undefined || data.complaints.length === 0) return null
  return (
    <Notice kind="soon" title={words.stands}>
      <Links links={data.complaints} />
    </Notice>
  )
}
