import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { listItems, readItem, type ItemView } from '../../../contract/registers/items.ts'
import { measures } from '../../../domain/enforcement/item.ts'
import { Button } from '../../ui/button.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { keptQuery } from '../kept/answers.ts'

const foundMax = 12

/** An item as the phone keeps it with a draft. */
export type ItemLine = Pick<ItemView, 'code' | 'name' | 'law' | 'dutyArticles' | 'penaltyArticles' | 'correctFirst'>

const lineOf = ({ code, name, law, dutyArticles, penaltyArticles, correctFirst }: ItemView): ItemLine => ({
  code,
  name,
  law,
  dutyArticles,
  penaltyArticles,
  correctFirst,
})

function ItemText({ item }: { item: ItemLine }) {
  const words = useWords(enforcementWords).item
  const say = useSay()
  return (
    <span>
      <strong>{say(item.name)}</strong>
      <span className="card-hint">{item.law}</span>
      <span className="card-hint">
        {words.duty} {item.dutyArticles.join('、')}
      </span>
      <span className="card-hint">
        {words.penalty} {item.penaltyArticles.join('、')}
      </span>
    </span>
  )
}

type Props = {
  id: string
  label: string
  optional: boolean
  error: string | undefined
  value: ItemLine | undefined
  /** An item that is chosen and whose line is not at hand, as in a form that came back. */
  code?: string | undefined
  onChange: (item: ItemLine | undefined) => void
}

/** 执法事项 by a word of it; only those that offer a penalty or an order to correct. */
export function ItemField({ value: line, code, onChange, ...labels }: Props) {
  const words = useWords(enforcementWords).item
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed.trim())
  const { data } = useQuery({
    ...keptQuery(listItems, { ...(asked !== '' && { words: asked }), limit: foundMax }),
    throwOnError: false,
    placeholderData: (before) => before,
  })
  const chosen = useQuery({
    ...keptQuery(readItem, { code: code ?? '' }),
    enabled: line === undefined && code !== undefined,
    throwOnError: false,
  }).data
  const value = line ?? (code === undefined || chosen === undefined ? undefined : lineOf(chosen.value))
  if (value !== undefined) {
    return (
      <FieldGroup {...labels}>
        <div className="row chosen">
          <ItemText item={value} />
          <Button id={labels.id} kind="quiet" onPress={() => onChange(undefined)}>
            {words.change}
          </Button>
        </div>
      </FieldGroup>
    )
  }
  const found = (data?.value.items ?? []).filter((item) => item.measures.some((one) => measures[one].group !== 'coercion'))
  return (
    <FieldGroup {...labels} hint={words.hint}>
      <input
        id={labels.id}
        className="input"
        type="search"
        aria-label={words.search}
        value={typed}
        maxLength={60}
        onChange={(change) => setTyped(change.target.value)}
        onKeyDown={(press) => {
          if (press.key === 'Enter') press.preventDefault()
        }}
      />
      <ul className="pick-list" aria-label={words.found}>
        {found.map((item) => (
          <li key={item.code}>
            <button type="button" className="card subject" onClick={() => onChange(lineOf(item))}>
              <ItemText item={lineOf(item)} />
            </button>
          </li>
        ))}
      </ul>
      {data !== undefined && found.length === 0 && <p role="status">{words.none}</p>}
    </FieldGroup>
  )
}
