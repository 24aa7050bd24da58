import { useQuery } from '@tanstack/react-query'
import { chooseUnits } from '../../../contract/choices.ts'
import { query } from '../../queries.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { FieldGroup, TextInput, type Labelled } from '../../ui/field.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { SearchSelect, type Choice } from './SearchSelect.tsx'
import type { FieldInputProps } from './FieldInput.tsx'
import './form.css'

type Props = FieldInputProps & { readonly said: Labelled }

export function useUnitChoices(): Choice[] {
  const say = useSay()
  const { data } = useQuery({ ...query(chooseUnits, {}), staleTime: 5 * 60_000, throwOnError: false })
  return (data?.units ?? []).map((unit) => ({
    value: unit.id,
    label: say(unit.name),
    detail: say(unit.kind),
  }))
}

/** A unit; the one that the duty list names stands first and is chosen, with the reason. */
export function UnitInput({ said, about, values, name, onChange }: Props) {
  const words = useWords(deskWords).form
  const say = useSay()
  const units = useUnitChoices()
  const proposed = about.proposal?.unit?.id
  const choices = [...units].sort((a, b) => Number(b.value === proposed) - Number(a.value === proposed))
  const value = typeof values[name] === 'string' ? values[name] : undefined
  const reason = about.proposal?.reason
  const hint = proposed === undefined ? about.proposal?.refusal : value === proposed ? (reason ? say(reason) : undefined) : words.otherUnit
  return <SearchSelect said={{ ...said, ...(hint && { hint }) }} choices={choices} value={value} onChange={onChange} />
}

type Part = { readonly unit: string; readonly note?: string }

function partsOf(value: unknown): Part[] {
  return Array.isArray(value) && value.length > 0 ? (value as Part[]) : [{ unit: '' }, { unit: '' }]
}

/** Several units, each with what it is to do. */
export function PartsInput({ said, values, name, field, onChange }: Props) {
  const words = useWords(deskWords).form
  const units = useUnitChoices()
  const parts = partsOf(values[name])
  const max = field.max ?? 6
  const put = (at: number, part: Part) => onChange(parts.map((one, index) => (index === at ? part : one)))
  return (
    <FieldGroup {...said}>
      {parts.map((part, at) => (
        <div className="part" key={at}>
          <SearchSelect
            said={{ id: at === 0 ? said.id : `${said.id}-${at}`, label: words.partUnit(at + 1) }}
            choices={units}
            value={part.unit === '' ? undefined : part.unit}
            onChange={(unit) => put(at, { ...part, unit: unit ?? '' })}
          />
          <TextInput
            id={`${said.id}-note-${at}`}
            label={words.partNote}
            optional
            maxLength={500}
            value={part.note ?? ''}
            onChange={(note) => put(at, note === '' ? { unit: part.unit } : { ...part, note })}
          />
          {parts.length > 2 && (
            <IconButton icon="cross" name={words.removePart(at + 1)} onPress={() => onChange(parts.filter((_, index) => index !== at))} />
          )}
        </div>
      ))}
      <Button
        icon="plus"
        blockedBy={parts.length >= max ? words.partsMax(max) : undefined}
        onPress={() => onChange([...parts, { unit: '' }])}
      >
        {words.addPart}
      </Button>
    </FieldGroup>
  )
}
