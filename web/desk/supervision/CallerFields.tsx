import { useState } from 'react'
import { TextInput } from '../../ui/field.tsx'
import { supervisionWords } from '../../words/desk/supervision.ts'
import { useWords } from '../../words/language.ts'

const names = ['name', 'phone', 'email'] as const

export type Caller = Readonly<Record<(typeof names)[number], string>>

/** Who can be reached, and how, as it is filled in; `given` has only what is not blank. */
export function useCaller() {
  const [caller, setCaller] = useState<Caller>({ name: '', phone: '', email: '' })
  return { caller, setCaller, given: Object.fromEntries(Object.entries(caller).filter(([, text]) => text.trim() !== '')) }
}

type Props = { readonly legend: string; readonly why: string; readonly caller: Caller; readonly onChange: (caller: Caller) => void }

/** Name, phone and email of somebody who calls or comes; kept apart from the record. */
export function CallerFields({ legend, why, caller, onChange }: Props) {
  const words = useWords(supervisionWords).entering
  return (
    <fieldset className="field">
      <legend className="field-label">{legend}</legend>
      <p className="quiet">{why}</p>
      <div className="row">
        {names.map((name) => (
          <TextInput
            key={name}
            id={`caller-${name}`}
            label={words[name]}
            optional
            value={caller[name]}
            onChange={(text) => onChange({ ...caller, [name]: text })}
            maxLength={name === 'email' ? 100 : 40}
          />
        ))}
      </div>
    </fieldset>
  )
}
