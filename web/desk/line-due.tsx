import type { MatterLine } from '../../contract/matter.ts'
import { standingLooks, type DueStanding } from '../ui/due-text.ts'
import { useMinute } from '../ui/due-time.tsx'
import { StatusWord } from '../ui/messages.tsx'
import { exactText, instantText } from '../ui/time-text.ts'
import { commonWords } from '../words/common/words.ts'
import { useLanguage, useWords } from '../words/language.ts'

/** How a line stands on the map and in colour; what has no clock is drawn as stopped. */
export function standingOf(line: Pick<MatterLine, 'standing'>): DueStanding {
  return line.standing === 'none' ? 'stopped' : line.standing
}

/** When a line is due, in a word, a colour and a time. */
export function LineDue({ line }: { line: Pick<MatterLine, 'standing' | 'dueAt'> }) {
  const words = useWords(commonWords).due
  const language = useLanguage()
  const now = useMinute()
  if (line.standing === 'none') return <span className="quiet">—</span>
  const { tone, icon } = standingLooks[line.standing]
  const word = line.standing === 'running' ? undefined : words.standings[line.standing]
  return (
    <StatusWord tone={tone} icon={icon}>
      {word !== undefined && <strong>{word} </strong>}
      {line.dueAt !== null && (
        <time dateTime={line.dueAt} title={exactText(new Date(line.dueAt), language)}>
          {instantText(new Date(line.dueAt), now, language)}
        </time>
      )}
    </StatusWord>
  )
}
