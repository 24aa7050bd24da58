import { useMinute } from '../ui/due-time.tsx'
import { Notice } from '../ui/messages.tsx'
import { instantText } from '../ui/time-text.ts'
import { fieldWords } from '../words/field/words.ts'
import { useLanguage, useWords } from '../words/language.ts'

/** Says that what is shown is not of now. */
export function AsOf({ at }: { at: number | null }) {
  const words = useWords(fieldWords)
  const language = useLanguage()
  const now = useMinute()
  if (at === null) return null
  return <Notice kind="info" title={words.asOf(instantText(new Date(at), now, language))} />
}
