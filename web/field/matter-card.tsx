import type { MatterLine } from '../../contract/matter.ts'
import { Icon } from '../ui/icon.tsx'
import { StatusWord, Tag } from '../ui/messages.tsx'
import { fieldWords } from '../words/field/words.ts'
import { useSay, useWords } from '../words/language.ts'
import { LineDue } from './line-due.tsx'
import { fieldPaths } from './paths.ts'
import { metresFrom, metresText, usePosition } from './position.ts'
import type { Item } from './sending/queue.ts'

type Shown = Pick<
  MatterLine,
  'id' | 'number' | 'title' | 'stateName' | 'subject' | 'point' | 'address' | 'community' | 'dueAt' | 'standing'
> & {
  readonly cover?: string | null
}

/** A matter in a list: what, where, until when; the whole card opens it. */
export function MatterCard({ line, pending }: { line: Shown; pending?: Item | undefined }) {
  const words = useWords(fieldWords)
  const say = useSay()
  const metres = metresFrom(usePosition(), line.point)
  const place = line.address ?? (line.community === null ? undefined : say(line.community))
  return (
    <a className="matter-card" href={fieldPaths.task(line.id)}>
      <span className="matter-card-body">
        <span className="row matter-card-head">
          <Tag tone="accent">{say(line.stateName)}</Tag>
          {metres !== undefined && <span className="quiet">{words.distance(metresText(metres, words))}</span>}
        </span>
        <strong>{line.subject === null ? line.title : say(line.subject.name)}</strong>
        {line.subject !== null && line.title !== '' && <span className="matter-card-title">{line.title}</span>}
        {place !== undefined && (
          <span className="quiet">
            <Icon name="pin" /> {place}
          </span>
        )}
        <LineDue dueAt={line.dueAt} standing={line.standing} />
        {pending !== undefined && (
          <StatusWord tone={pending.state.kind === 'refused' ? 'lapsed' : 'soon'}>
            {pending.state.kind === 'refused' ? words.tasks.refused : words.tasks.filled}
          </StatusWord>
        )}
      </span>
      {line.cover !== undefined && line.cover !== null && (
        <img className="matter-card-photo" src={`/api/photos/${line.cover}/thumb`} alt="" loading="lazy" />
      )}
    </a>
  )
}
