import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listMatters, type MatterLine } from '../../../contract/matter.ts'
import { query } from '../../queries.ts'
import type { Labelled } from '../../ui/field.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import type { FieldInputProps } from './FieldInput.tsx'
import { SearchSelect } from './SearchSelect.tsx'

/** Another case: the possible duplicates first, any open one by its number or words. */
export function MatterInput({ said, about, values, name, onChange }: FieldInputProps & { readonly said: Labelled }) {
  const words = useWords(deskWords).form
  const say = useSay()
  const [typed, setTyped] = useState('')
  const searched = typed.trim().slice(0, 100)
  const { data, isFetching } = useQuery({
    ...query(listMatters, { words: searched, open: true, limit: 20 }),
    enabled: searched.length >= 2,
    placeholderData: keepPreviousData,
    throwOnError: false,
  })
  const lines: readonly MatterLine[] = searched.length >= 2 ? (data?.lines ?? []) : about.duplicates
  const choices = lines
    .filter((line) => line.id !== about.id)
    .map((line) => ({
      value: line.id,
      label: `${line.number ?? words.unnumbered} ${line.title}`,
      detail: `${say(line.stateName)} ${line.address ?? ''}`,
    }))
  return (
    <SearchSelect
      said={{ ...said, hint: words.matterHint }}
      choices={choices}
      value={typeof values[name] === 'string' ? values[name] : undefined}
      onChange={onChange}
      onSearch={setTyped}
      loading={isFetching}
    />
  )
}
