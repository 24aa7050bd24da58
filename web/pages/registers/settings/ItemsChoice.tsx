import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useRef, useState } from 'react'
import { listItems } from '../../../../contract/registers/items.ts'
import { query } from '../../../queries.ts'
import { settingWords } from '../../../words/desk/settings.ts'
import { useSay, useWords } from '../../../words/language.ts'
import type { Read } from './SettingField.tsx'

type Props = {
  readonly known: Read['items']
  /** Given by the form, with what belongs to the control. */
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (codes: string[]) => void
}

/** Items of the catalogue in force, found by name, code or law; nobody types a code. */
export function ItemsChoice({ known, value = [], onChange, ...control }: Props) {
  const words = useWords(settingWords)
  const say = useSay()
  const [typed, setTyped] = useState('')
  const searched = typed.trim().slice(0, 60)
  const { data, isFetching } = useQuery({
    ...query(listItems, { limit: 20, ...(searched !== '' && { words: searched }) }),
    placeholderData: keepPreviousData,
    throwOnError: false,
  })
  // A name once seen stays known while other words are looked for.
  const named = useRef(new Map(known.map((one) => [one.code, { name: one.name, law: one.law }])))
  const found = data?.items ?? []
  for (const { code, name, law } of found) named.current.set(code, { name, law })
  const label = (code: string) => {
    const item = named.current.get(code)
    return `${code} ${item ? say(item.name) : words.itemGone}`
  }
  const shown = [...new Set([...value, ...found.map(({ code }) => code)])]
  return (
    <Select
      {...control}
      mode="multiple"
      className="wide"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      placeholder={words.itemsFind}
      value={[...value]}
      {...(onChange && { onChange })}
      options={shown.map((code) => ({ value: code, label: label(code), law: named.current.get(code)?.law ?? '' }))}
      optionRender={(option) => (
        <span>
          {option.label} <span className="quiet">{(option.data as { law?: string }).law}</span>
        </span>
      )}
    />
  )
}
