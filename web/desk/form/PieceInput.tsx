import type { ProceedingView } from '../../../contract/enforcement.ts'
import type { Labelled } from '../../ui/field.tsx'
import { useSay } from '../../words/language.ts'
import type { FieldInputProps } from './FieldInput.tsx'
import { SearchSelect } from './SearchSelect.tsx'

type Piece = ProceedingView['evidence'][number]

/** A piece of the proceeding's evidence, by its number and name. */
export function PieceInput({ said, act, proceeding, values, name, onChange }: FieldInputProps & { readonly said: Labelled }) {
  const say = useSay()
  const fits: Readonly<Record<string, (one: Piece) => boolean>> = {
    moveEvidence: (one) => one.kept && one.holder !== null,
    auditRecord: (one) => one.device !== null && one.audit === null && one.excluded === null,
  }
  const pieces = (proceeding?.evidence ?? []).filter(fits[act] ?? ((one) => one.excluded === null))
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
