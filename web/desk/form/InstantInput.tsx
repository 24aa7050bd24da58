import { useState } from 'react'
import { TextInput, type Labelled } from '../../ui/field.tsx'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useWords } from '../../words/language.ts'
import { instantOf, wallTextOf } from './wall-clock.ts'

type Props = { readonly said: Labelled; readonly value: string; readonly onChange: (instant: string | undefined) => void }

/** A day and an hour of the district's clocks. */
export function InstantInput({ said, value, onChange }: Props) {
  const words = useWords(enforcementWords).form
  const [typed, setTyped] = useState(wallTextOf(value))
  return (
    <TextInput
      {...said}
      hint={said.hint ?? words.instantHint}
      kind="datetime-local"
      value={typed}
      onChange={(text) => {
        setTyped(text)
        onChange(instantOf(text))
      }}
    />
  )
}
