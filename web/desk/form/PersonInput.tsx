import { useQuery } from '@tanstack/react-query'
import { listColleagues } from '../../../contract/session.ts'
import { query } from '../../queries.ts'
import type { Labelled } from '../../ui/field.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import type { FieldInputProps } from './FieldInput.tsx'
import { SearchSelect } from './SearchSelect.tsx'

/** Somebody of the unit that has the matter, those with least to do first. */
export function PersonInput({ said, about, values, name, onChange }: FieldInputProps & { readonly said: Labelled }) {
  const words = useWords(deskWords).form
  const say = useSay()
  const unitId = about.unit?.id ?? ''
  const post = about.procedure === 'fieldTask' ? 'inspector' : undefined
  const { data, isFetching } = useQuery({
    ...query(listColleagues, { unitId, ...(post !== undefined && { post }) }),
    enabled: unitId !== '',
    throwOnError: false,
  })
  const choices = (data?.people ?? []).map((one) => ({
    value: one.id,
    label: one.name,
    detail: `${one.posts.map(say).join('、')} · ${words.openCount(one.open)}`,
  }))
  return (
    <SearchSelect
      said={said}
      choices={choices}
      value={typeof values[name] === 'string' ? values[name] : undefined}
      onChange={onChange}
      loading={isFetching}
    />
  )
}
