import { RadioCards } from '../../ui/choices.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useWeighed, type About } from './weighed.ts'

type Props = {
  id: string
  label: string
  optional: boolean
  error: string | undefined
  about: About
  value: string
  onChange: (matterId: string) => void
}

/** The order to correct that was not obeyed, out of those of this party and item; nothing where the item needs none. */
export function CorrectionField({ about, value, onChange, ...labels }: Props) {
  const words = useWords(enforcementWords).item
  const say = useSay()
  const weighed = useWeighed(about)
  if (weighed === undefined || !weighed.correctFirst) return null
  const failed = weighed.corrections.filter((one) => one.failed)
  if (failed.length === 0) {
    return (
      <FieldGroup {...labels} hint={words.correctFirst}>
        <p id={labels.id} tabIndex={-1}>
          {words.noOrder}
        </p>
      </FieldGroup>
    )
  }
  return (
    <RadioCards
      {...labels}
      hint={words.correctFirst}
      value={value}
      options={failed.map(({ matterId, number, state }) => ({ value: matterId, label: number ?? matterId, hint: say(state) }))}
      onChange={onChange}
    />
  )
}
