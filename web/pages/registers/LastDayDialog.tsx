import { registerWords } from '../../words/desk/registers.ts'
import { useWords } from '../../words/language.ts'
import { FormDialog } from './FormDialog.tsx'
import { todayText } from './reading.ts'

type Props = {
  readonly title: string
  readonly onClose: () => void
  /** Ends the record with that day; gives the sentence when it was refused. */
  readonly onSave: (lastDay: string) => Promise<string | undefined>
}

/** Ends a record of a register: it holds through its last day. */
export function LastDayDialog({ title, onClose, onSave }: Props) {
  const words = useWords(registerWords)
  return (
    <FormDialog
      title={title}
      fields={[{ name: 'lastDay', label: words.lastDay, kind: 'day', hint: words.lastDayHint }]}
      initial={{ lastDay: todayText() }}
      onClose={onClose}
      onSave={(values) => onSave(values.lastDay ?? '')}
    />
  )
}
