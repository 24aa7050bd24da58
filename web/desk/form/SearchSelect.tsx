import { Select } from 'antd'
import type { ReactNode } from 'react'
import { Field, type Labelled } from '../../ui/field.tsx'
import { commonWords } from '../../words/common/words.ts'
import { useWords } from '../../words/language.ts'
import './form.css'

export type Choice = { readonly value: string; readonly label: string; readonly detail?: ReactNode }

type Props = {
  readonly said: Labelled
  readonly choices: readonly Choice[]
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  /** Given where the server searches; else what was typed is looked for in the labels. */
  readonly onSearch?: (words: string) => void
  readonly loading?: boolean
  readonly placeholder?: string
  /** Details too long to stand beside their label stand under it. */
  readonly detailsBelow?: boolean
}

/** One of many, found by typing. */
export function SearchSelect({ said, choices, value, onChange, onSearch, loading = false, placeholder, detailsBelow = false }: Props) {
  const words = useWords(commonWords)
  return (
    <Field {...said}>
      {(aria) => (
        <Select
          id={aria.id}
          aria-describedby={aria['aria-describedby']}
          {...(aria['aria-invalid'] && { status: 'error' as const })}
          className="wide"
          showSearch={onSearch ? { filterOption: false, onSearch } : { optionFilterProp: 'label' }}
          allowClear={said.optional === true}
          loading={loading}
          placeholder={placeholder ?? words.chooseOne}
          value={value ?? null}
          onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
          options={choices.map((one) => ({ value: one.value, label: one.label, detail: one.detail }))}
          optionRender={(option) => (
            <span className={detailsBelow ? 'option-lines' : undefined}>
              <span>{option.label}</span> <span className="quiet">{(option.data as { detail?: ReactNode }).detail}</span>
            </span>
          )}
        />
      )}
    </Field>
  )
}
