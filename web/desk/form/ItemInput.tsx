import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listItems, readItem, type ItemView } from '../../../contract/registers/items.ts'
import { measures } from '../../../domain/enforcement/item.ts'
import { query } from '../../queries.ts'
import type { Labelled } from '../../ui/field.tsx'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import type { FieldInputProps } from './FieldInput.tsx'
import { SearchSelect } from './SearchSelect.tsx'

type Props = Pick<FieldInputProps, 'values' | 'name' | 'onChange'> & { readonly said: Labelled }

/** 执法事项, found by words, code or law; each with its law and articles. */
export function ItemInput({ said, values, name, onChange }: Props) {
  const words = useWords(enforcementWords).form
  const say = useSay()
  const [typed, setTyped] = useState('')
  const searched = typed.trim().slice(0, 60)
  const value = typeof values[name] === 'string' ? values[name] : undefined
  const { data, isFetching } = useQuery({
    ...query(listItems, { limit: 20, ...(searched !== '' && { words: searched }) }),
    placeholderData: keepPreviousData,
    throwOnError: false,
  })
  const known = useQuery({ ...query(readItem, { code: value ?? '' }), enabled: value !== undefined, throwOnError: false }).data
  const found = (data?.items ?? []).filter((one) => one.kind === 'penalty' && one.code !== known?.code)
  const choices = [...(known && known.code === value ? [known] : []), ...found].map((one) => ({
    value: one.code,
    label: `${one.code} ${say(one.name)}`,
    detail: `${one.law} ${one.penaltyArticles.join('、')}`,
  }))
  return (
    <div className="stack-tight">
      <SearchSelect
        said={said}
        choices={choices}
        value={value}
        onChange={onChange}
        onSearch={setTyped}
        loading={isFetching}
        placeholder={words.itemPlaceholder}
        detailsBelow
      />
      {known && known.code === value && <Chosen item={known} />}
    </div>
  )
}

/** What the item chosen says: whom it obliges by which article, and what it offers by which. */
function Chosen({ item }: { item: ItemView }) {
  const words = useWords(enforcementWords).form
  const say = useSay()
  return (
    <div className="quiet chosen-line">
      <p>{words.itemDuty(item.law, item.dutyArticles.join('、'))}</p>
      <p>{words.itemPenalty(item.law, item.penaltyArticles.join('、'), item.measures.map((one) => say(measures[one])).join('、'))}</p>
      {item.correctFirst && <p className="tone-soon">{words.correctFirst}</p>}
    </div>
  )
}
