import type { Labelled } from '../../ui/field.tsx'
import { useSay } from '../../words/language.ts'
import type { FieldInputProps } from './FieldInput.tsx'
import { SearchSelect } from './SearchSelect.tsx'

/** A piece of the proceeding's evidence, by its number and name. */
export function PieceInput({ said, act, proceeding, values, name, onChange }: FieldInputProps & { readonly said: Labelled }) {
  const say = useSay()
  const pieces = (proceeding?.evidence ?? []).filter((one) =>
    act === 'moveEvidence' ? one.kept && one.holder !== null : one.excluded === null,
  )
  const choices = pieces.map((one) => ({
    value: String(one.n),
    label: `${one.n}. ${one.name}`,
    detail: [say(one.kindName), act === 'moveEvidence' ? (one.holder?.name ?? '') : one.from].filter((text) => text !== '').join(' · '),
  }))
  const value = values[name]
  return (
    <SearchSelect
      said={said}
      choices={choices}
      value={typeof value === 'number' ? String(value) : undefined}
      onChange={(chosen) => onChange(chosen === undefined ? undefined : Number(chosen))}
      loading={proceeding === undefined}
    />
  )
}
