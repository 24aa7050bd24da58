import type { Words } from '../../../domain/kernel/words.ts'
import { Checkbox } from '../../ui/choices.tsx'
import { FieldGroup, type Labelled } from '../../ui/field.tsx'
import { useSay } from '../../words/language.ts'

type Props = Labelled & {
  choices: Readonly<Record<string, Words>>
  value: readonly string[]
  onChange: (value: readonly string[]) => void
}

/** Any of several, each a whole card to press. */
export function ChoicesField({ choices, value, onChange, ...labels }: Props) {
  const say = useSay()
  return (
    <FieldGroup {...labels}>
      {Object.entries(choices).map(([key, name], at) => (
        <Checkbox
          key={key}
          id={at === 0 ? labels.id : `${labels.id}-${key}`}
          label={say(name)}
          checked={value.includes(key)}
          onChange={(checked) => onChange(checked ? [...value, key] : value.filter((one) => one !== key))}
        />
      ))}
    </FieldGroup>
  )
}
