import { Select } from 'antd'
import type { ReactNode } from 'react'
import { Field, type Labelled } from '../../ui/field.tsx'
import type { Choice } from './SearchSelect.tsx'
import './form.css'

type Props = {
  readonly said: Labelled
  readonly choices: readonly Choice[]
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  readonly max: number | undefined
  readonly loading: boolean
}

/** Several of many, found by typing. */
export function ManySelect({ said, choices, values, onChange, max, loading }: Props) {
  return (
    <Field {...said}>
      {(aria) => (
        <Select
          id={aria.id}
          aria-describedby={aria['aria-describedby']}
          {...(aria['aria-invalid'] && { status: 'error' as const })}
          className="wide"
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          {...(max !== undefined && { maxCount: max })}
          loading={loading}
          value={[...values]}
          onChange={(chosen: string[]) => onChange(chosen)}
          options={choices.map((one) => ({ value: one.value, label: one.label, detail: one.detail }))}
          optionRender={(option) => (
            <span>
              {option.label} <span className="quiet">{(option.data as { detail?: ReactNode }).detail}</span>
            </span>
          )}
        />
      )}
    </Field>
  )
}
