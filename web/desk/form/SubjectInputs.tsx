import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { chooseConditions, chooseSubjects } from '../../../contract/choices.ts'
import { query } from '../../queries.ts'
import { RadioCards } from '../../ui/choices.tsx'
import type { Labelled } from '../../ui/field.tsx'
import { Skeleton } from '../../ui/messages.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { SearchSelect, type Choice } from './SearchSelect.tsx'
import type { FieldInputProps } from './FieldInput.tsx'

type Props = Pick<FieldInputProps, 'values' | 'name' | 'onChange'> & { readonly said: Labelled }

/** A subtype, found by word, code or pinyin. */
export function SubjectInput({
  said,
  values,
  name,
  about,
  onChange,
}: Props & { readonly about: Pick<FieldInputProps['about'], 'subject'> }) {
  const [typed, setTyped] = useState('')
  const words = useWords(deskWords).form
  const say = useSay()
  const { data, isFetching } = useQuery({
    ...query(chooseSubjects, typed.trim() === '' ? {} : { words: typed.trim().slice(0, 60) }),
    placeholderData: keepPreviousData,
    throwOnError: false,
  })
  const found: Choice[] = (data?.subjects ?? []).map((one) => ({
    value: one.ref,
    label: say(one.name),
    detail: `${say(one.category)} · ${say(one.kind)}`,
  }))
  const own = about.subject
  const choices = own !== null && !found.some((one) => one.value === own.ref) ? [{ value: own.ref, label: say(own.name) }, ...found] : found
  const value = typeof values[name] === 'string' ? values[name] : undefined
  return (
    <SearchSelect
      said={said}
      choices={choices}
      value={value}
      onChange={onChange}
      onSearch={setTyped}
      loading={isFetching}
      placeholder={words.subjectPlaceholder}
    />
  )
}

/** A filing condition with its limit and the condition under which it may be closed. */
export function ConditionInput({ said, values, name, onChange }: Props) {
  const words = useWords(deskWords).form
  const say = useSay()
  const subject = typeof values.subject === 'string' ? values.subject : ''
  const { data } = useQuery({
    ...query(chooseConditions, { subject }),
    enabled: subject !== '',
    throwOnError: false,
  })
  if (subject === '') return <p className="quiet">{words.subjectFirst}</p>
  if (data === undefined) return <Skeleton lines={2} />
  const options = data.conditions.map((one) => ({
    value: one.ref,
    label: `${one.n}. ${say(one.register)}`,
    hint: words.conditionHint(say(one.limit), say(one.close)),
  }))
  if (options.length === 0) return <p className="field-error">{words.noConditions}</p>
  return <RadioCards {...said} options={options} value={typeof values[name] === 'string' ? values[name] : undefined} onChange={onChange} />
}
