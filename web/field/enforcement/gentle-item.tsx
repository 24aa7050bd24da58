import { listGentleItems } from '../../../contract/registers/vending.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import { useQuery } from '@tanstack/react-query'
import { RadioCards } from '../../ui/choices.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { placementWords } from '../../words/placement/words.ts'
import { lineName } from '../form/act-field.tsx'
import type { FieldForm } from '../form/use-form.ts'
import { keptQuery } from '../kept/answers.ts'

/** The acts that the district deals with gently first; there are few, and one of them is what a vendor is talked to about. */
export function GentleItemField({ form, label }: { form: FieldForm; label: Words }) {
  const words = useWords(placementWords).meet
  const say = useSay()
  const { data } = useQuery({ ...keptQuery(listGentleItems, {}), throwOnError: false })
  const items = data?.value.items ?? []
  const said = { id: 'field-item', label: say(label), optional: false, error: form.errorAt('item') }
  if (data !== undefined && items.length === 0) {
    return (
      <FieldGroup {...said}>
        <p id={said.id} tabIndex={-1}>
          {words.noItems}
        </p>
      </FieldGroup>
    )
  }
  return (
    <RadioCards
      {...said}
      value={typeof form.values.item === 'string' ? form.values.item : undefined}
      options={items.map(({ code, name, law }) => ({ value: code, label: say(name), hint: law }))}
      onChange={(code) => {
        form.set('item', code)
        form.set(
          lineName('item'),
          items.find((one) => one.code === code),
        )
      }}
    />
  )
}
