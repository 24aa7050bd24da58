import type { Labelled } from '../../ui/field.tsx'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import type { FieldInputProps } from './FieldInput.tsx'
import { SearchSelect } from './SearchSelect.tsx'
import { useWeigh } from './use-weigh.ts'

type Props = Pick<FieldInputProps, 'values' | 'name' | 'proceeding' | 'onChange'> & { readonly said: Labelled }

/** The order to correct that a proceeding rests on, out of those of the same party and item. */
export function CorrectionInput({ said, values, name, proceeding, onChange }: Props) {
  const words = useWords(enforcementWords).form
  const say = useSay()
  const weighing = useWeigh(values, proceeding)
  const orders = weighing?.corrections ?? []
  return (
    <SearchSelect
      said={{ ...said, hint: orders.length > 0 ? words.correctionHint : words.noCorrections }}
      choices={orders.map((one) => ({ value: one.matterId, label: one.number ?? '—', detail: say(one.state) }))}
      value={typeof values[name] === 'string' ? values[name] : undefined}
      onChange={onChange}
    />
  )
}
