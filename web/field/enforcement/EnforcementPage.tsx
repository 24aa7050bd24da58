import { useSuspenseQuery } from '@tanstack/react-query'
import { listInbox } from '../../../contract/matter.ts'
import { useTitle } from '../../navigation.ts'
import { hasDraft } from '../../draft.ts'
import { Empty, StatusWord } from '../../ui/messages.tsx'
import { placementWords } from '../../words/placement/words.ts'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useWords } from '../../words/language.ts'
import { AsOf } from '../as-of.tsx'
import { draftName } from '../form/use-form.ts'
import { keptQuery } from '../kept/answers.ts'
import { MatterCard } from '../matter-card.tsx'
import { fieldPaths } from '../paths.ts'
import { unsent, useItems } from '../sending/use-queue.ts'
import { useSignedIn } from '../staff.ts'
import { JointToday } from './joint-today.tsx'
import { isEnforcement } from './mine.ts'

const linesMax = 200

function Starts() {
  const words = useWords(enforcementWords).start
  const meet = useWords(placementWords).meet
  const { person, posts, permissions } = useSignedIn()
  const officer = posts.some(({ post }) => post === 'officer')
  const gentle = [fieldPaths.flow('guidance'), meet.start, meet.startHint, hasDraft(draftName(person.id, 'guidance'))] as const
  const own = [
    [fieldPaths.flow('on-the-spot'), words.onTheSpot, words.onTheSpotHint, hasDraft(draftName(person.id, 'on-the-spot'))],
    [fieldPaths.flow('correction'), words.correction, words.correctionHint, hasDraft(draftName(person.id, 'correction'))],
    [fieldPaths.parties(), words.party, words.partyHint, false],
  ] as const
  const starts = [...(permissions.includes('guidance.persuade') ? [gentle] : []), ...(officer ? own : [])]
  return (
    <ul className="card-list">
      {starts.map(([href, name, hint, begun]) => (
        <li key={href}>
          <a className="matter-card" href={href}>
            <span className="matter-card-body">
              <strong>{name}</strong>
              <span className="quiet">{hint}</span>
              {begun && <StatusWord tone="soon">{words.draft}</StatusWord>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** 执法: what begins here, and the proceedings that wait for this officer, by the time they are due. */
export function EnforcementPage() {
  const words = useWords(enforcementWords)
  const me = useSignedIn()
  const { data } = useSuspenseQuery(keptQuery(listInbox, { limit: linesMax }))
  const pending = unsent(useItems(me.person.id))
  useTitle(words.title)
  if (!me.posts.some(({ post }) => post === 'officer') && !me.permissions.includes('guidance.persuade'))
    return <Empty title={words.notYours} />
  const mine = data.value.lines
    .filter(({ procedure }) => isEnforcement(procedure))
    .toSorted((a, b) => (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999'))
  return (
    <div className="stack">
      <h1>{words.title}</h1>
      <p className="quiet">{words.intro}</p>
      <Starts />
      <JointToday />
      <section className="part">
        <h2>{words.mine}</h2>
        <AsOf at={data.asOf} />
        {mine.length === 0 && <p className="quiet">{words.mineEmpty}</p>}
        <ul className="card-list">
          {mine.map((line) => (
            <li key={line.id}>
              <MatterCard line={line} pending={pending.find((item) => item.matterId === line.id)} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
