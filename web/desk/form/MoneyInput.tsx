import { useState } from 'react'
import { TextInput, type Labelled } from '../../ui/field.tsx'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { fenOf, sumText, yuanFigures } from './money.ts'

type Props = {
  readonly said: Labelled
  /** In fen. */
  readonly value: number | undefined
  readonly onChange: (fen: number | undefined) => void
}

/** A sum, typed in yuan and kept in fen; what was understood stands beside it, with its thousands. */
export function MoneyInput({ said, value, onChange }: Props) {
  const words = useWords(enforcementWords).form
  const language = useLanguage()
  const [typed, setTyped] = useState(value === undefined ? '' : yuanFigures(value))
  // A sum that was filled in from elsewhere, as from a tier, takes the place of what was typed.
  const shown = fenOf(typed) === value ? typed : value === undefined ? '' : yuanFigures(value)
  const unread = shown.trim() !== '' && fenOf(shown) === undefined
  const hint = value === undefined ? words.moneyHint : sumText(value, language)
  return (
    <TextInput
      {...said}
      hint={said.hint ?? hint}
      error={unread ? words.moneyWrong : said.error}
      value={shown}
      autoComplete="off"
      maxLength={20}
      onChange={(text) => {
        setTyped(text)
        onChange(fenOf(text))
      }}
    />
  )
}
