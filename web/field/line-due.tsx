import type { MatterLine } from '../../contract/matter.ts'
import { standingLooks } from '../ui/due-text.ts'
import { useMinute } from '../ui/due-time.tsx'
import { StatusWord } from '../ui/messages.tsx'
import { exactText, instantText } from '../ui/time-text.ts'
import { commonWords } from '../words/common/words.ts'
import { fieldWords } from '../words/field/words.ts'
import { useLanguage, useWords } from '../words/language.ts'

/** How the most urgent clock of a line stands, and when it is due. */
export function LineDue({ dueAt, standing }: Pick<MatterLine, 'dueAt' | 'standing'>) {
  const language = useLanguage()
  const standings = useWords(commonWords).due.standings
  const words = useWords(fieldWords)
  const now = useMinute()
  if (standing === 'none') return <span className="quiet">{words.noClock}</span>
  const date = dueAt === null ? undefined : new Date(dueAt)
  return (
    <span className="line-due">
      <StatusWord {...standingLooks[standing]}>{standings[standing]}</StatusWord>
      {date !== undefined && (
        <time dateTime={dueAt ?? undefined} title={exactText(date, language)}>
          {words.dueBy(instantText(date, now, language))}
        </time>
      )}
    </span>
  )
}
