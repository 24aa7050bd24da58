import { useId, type ReactNode } from 'react'
import { commonWords } from '../words/common/words.ts'
import { useWords } from '../words/language.ts'

/** What every control of a form says about itself. `id` is given, because an error summary links to it. */
export type Labelled = {
  id: string
  label: string
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean
}

export type ControlAria = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

function describedBy(id: string, { hint, error }: Pick<Labelled, 'hint' | 'error'>): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

function Said({ id, hint, error }: Pick<Labelled, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

/** Label, hint and error around one control; the control spreads what it is handed. */
export function Field({ children, ...said }: Labelled & { children: (aria: ControlAria) => ReactNode }) {
  const words = useWords(commonWords)
  const { id, label, error, optional = false } = said
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="quiet">{words.optional}</span>}
      </label>
      <Said {...said} />
      {children({
        id,
        'aria-describedby': describedBy(id, said),
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  )
}

/** The same around a group of controls. The group's first control carries `id`, so that the summary reaches it. */
export function FieldGroup({ children, ...said }: Labelled & { children: ReactNode }) {
  const words = useWords(commonWords)
  const { id, label, error, optional = false } = said
  return (
    <fieldset className={error === undefined ? 'field' : 'field field-wrong'} aria-describedby={describedBy(id, said)}>
      <legend className="field-label">
        {label}
        {optional && <span className="quiet">{words.optional}</span>}
      </legend>
      <Said {...said} />
      {children}
    </fieldset>
  )
}

type Typed = Labelled & {
  value: string
  onChange: (value: string) => void
  autoComplete?: string
  maxLength?: number
}

export function TextInput(
  props: Typed & {
    kind?: 'text' | 'tel' | 'email' | 'password' | 'search' | 'date' | 'datetime-local'
    inputMode?: 'numeric' | 'tel' | 'email'
    spellCheck?: boolean
  },
) {
  const { value, onChange, autoComplete, maxLength, kind = 'text', inputMode, spellCheck } = props
  return (
    <Field {...props}>
      {(aria) => (
        <input
          {...aria}
          className="input"
          type={kind}
          value={value}
          autoComplete={autoComplete}
          maxLength={maxLength}
          inputMode={inputMode}
          spellCheck={spellCheck}
          onChange={(change) => onChange(change.target.value)}
        />
      )}
    </Field>
  )
}

/** Typing past `lengthMax` is possible and said, so that pasted text is not cut without a word. */
export function TextArea(props: Labelled & Omit<Typed, 'maxLength'> & { lengthMax: number; rows?: number }) {
  const words = useWords(commonWords)
  const counterId = useId()
  const { value, onChange, lengthMax, rows = 4 } = props
  const left = lengthMax - [...value].length
  return (
    <Field {...props}>
      {(aria) => (
        <>
          <textarea
            {...aria}
            aria-describedby={[aria['aria-describedby'], counterId].filter(Boolean).join(' ')}
            className="input"
            rows={rows}
            value={value}
            onChange={(change) => onChange(change.target.value)}
          />
          <p className={left < 0 ? 'field-error' : 'field-hint'} id={counterId} role={left < 20 ? 'status' : undefined}>
            {left < 0 ? words.counter.over(-left) : words.counter.left(left)}
          </p>
        </>
      )}
    </Field>
  )
}

export type Option = { value: string; label: string; hint?: string }

/** `none` names the empty choice where choosing nothing means something, as in a filter. */
export function Select(
  props: Labelled & {
    options: readonly Option[]
    value: string
    onChange: (value: string) => void
    none?: string
  },
) {
  const words = useWords(commonWords)
  return (
    <Field {...props}>
      {(aria) => (
        <select {...aria} className="input" value={props.value} onChange={(change) => props.onChange(change.target.value)}>
          <option value="">{props.none ?? words.chooseOne}</option>
          {props.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
