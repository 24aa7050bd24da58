import type { BeyondView } from '../../../contract/beyond.ts'
import { servedProcedures } from '../../../contract/matter.ts'
import { Time } from '../../ui/due-time.tsx'
import { useSession } from '../../use-session.ts'
import { beyondWords } from '../../words/desk/beyond.ts'
import { useSay, useWords } from '../../words/language.ts'
import { openings, standsBelow } from '../enforcement/opening.ts'
import { Facts } from '../matter/Facts.tsx'
import { deskPaths } from '../paths.ts'
import { Thumbs } from './Thumbs.tsx'

type Joint = NonNullable<BeyondView['joint']>

/** A joint action as every unit in it sees it: the plan, the parts, what is shared, what each has opened. */
export function JointPanel({ joint, own }: { joint: Joint; own: string }) {
  const words = useWords(beyondWords).panel
  return (
    <>
      <Facts
        rows={[
          [words.aim, joint.aim],
          [words.lawBasis, joint.lawBasis],
          [words.heldAt, joint.heldAt && <Time at={joint.heldAt} form="exact" />],
          [words.area, joint.radius === null ? null : words.radius(joint.radius)],
          [words.reportBy, joint.reportBy],
          [words.briefing, joint.briefing && <span className="pre-line">{joint.briefing}</span>],
        ]}
      />
      {joint.ownPart !== null && <OpenBelow partId={joint.ownPart} />}
      {joint.parts.length > 0 && (
        <section className="stack-tight">
          <h3>{words.parts}</h3>
          <ul className="evidence-list">
            {joint.parts.map((part) => (
              <Part key={part.matterId} part={part} own={part.matterId === own} />
            ))}
          </ul>
        </section>
      )}
      <section className="stack-tight">
        <h3>{words.evidence(joint.evidence.length)}</h3>
        {joint.evidence.length === 0 && <p className="quiet">{words.noEvidence}</p>}
        <ul className="evidence-list">
          {joint.evidence.map((one, at) => (
            <Shared key={at} shared={one} />
          ))}
        </ul>
      </section>
    </>
  )
}

function Part({ part, own }: { part: Joint['parts'][number]; own: boolean }) {
  const words = useWords(beyondWords).panel
  const say = useSay()
  return (
    <li>
      <p className="row">
        <strong>{say(part.name)}</strong> <span className="quiet">{say(part.state)}</span>{' '}
        {!own && (
          <a className="link" href={deskPaths.matter(part.matterId)} aria-label={`${words.openPart} ${say(part.name)}`}>
            {words.openPart}
          </a>
        )}
      </p>
      <Facts
        rows={[
          [words.task, part.task],
          [words.leader, part.leader],
          [words.did, part.did && <span className="pre-line">{part.did}</span>],
          [words.pending, part.pending],
          [words.proceedings, part.proceedings.length > 0 ? <Proceedings opened={part.proceedings} /> : null],
        ]}
      />
    </li>
  )
}

/** What a unit opened in its own name; a number opens it for who may see it. */
function Proceedings({ opened }: { opened: Joint['parts'][number]['proceedings'] }) {
  const say = useSay()
  const kindOf = (id: string) => say(servedProcedures.find((one) => one.id === id) ?? { zh: id, en: id })
  return (
    <ul className="plain-list">
      {opened.map((one, at) => {
        const name = `${kindOf(one.procedure)} ${one.number ?? ''}`.trim()
        return (
          <li key={at} className="row">
            {one.matterId === null ? (
              name
            ) : (
              <a className="link" href={deskPaths.matter(one.matterId)}>
                {name}
              </a>
            )}{' '}
            <span className="quiet">{say(one.state)}</span>
          </li>
        )
      })}
    </ul>
  )
}

function Shared({ shared }: { shared: Joint['evidence'][number] }) {
  const say = useSay()
  return (
    <li>
      <p>
        <strong>{shared.name}</strong>{' '}
        <span className="quiet">
          {say(shared.by)} · {shared.takenOn}
        </span>
      </p>
      {shared.description !== null && <p>{shared.description}</p>}
      <Thumbs name={shared.name} photos={shared.photos} />
    </li>
  )
}

/** The acts by which the asker's unit opens a proceeding of its own below its part. */
function OpenBelow({ partId }: { partId: string }) {
  const words = useWords(beyondWords).panel
  const say = useSay()
  const session = useSession()
  const mine = openings.filter((one) => standsBelow(one.verb) && session?.permissions.includes(one.verb))
  if (mine.length === 0) return null
  return (
    <p className="row no-print">
      <span>{words.below}</span>
      {mine.map((one) => (
        <a key={one.verb} className="link" href={deskPaths.open(one.verb, partId)}>
          {say(one.act.name)}
        </a>
      ))}
    </p>
  )
}
