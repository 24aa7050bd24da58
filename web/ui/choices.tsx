import { commonWords } from '../words/common/words.ts'
import { useWords } from '../words/language.ts'
import { FieldGroup, type Labelled, type Option } from './field.tsx'

type Chosen = { value: string | undefined; onChange: (value: string) => void }

/** One of a few, each a whole card to press. */
export function RadioCards(props: Labelled & Chosen & { options: readonly Option[] }) {
  return (
    <FieldGroup {...props}>
      <div className="cards">
        {props.options.map(({ value, label, hint }, at) => (
          <label key={value} className="card">
            <input
              type="radio"
              id={at === 0 ? props.id : `${props.id}-${value}`}
              name={props.id}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            <span>
              {label}
              {hint !== undefined && <span className="card-hint">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

export function Checkbox(props: {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const { id, label, hint, error, checked, onChange } = props
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <label className="card">
        <input
          type="checkbox"
          id={id}
          checked={checked}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          aria-invalid={error === undefined ? undefined : true}
          onChange={(change) => onChange(change.target.checked)}
        />
        <span>
          {label}
          {hint !== undefined && <span className="card-hint">{hint}</span>}
        </span>
      </label>
    </div>
  )
}

export type Stars = 1 | 2 | 3 | 4 | 5

/** The stars that a draft keeps as a figure; undefined where none are chosen. */
export function starsOf(figure: number): Stars | undefined {
  return ([1, 2, 3, 4, 5] as const).find((one) => one === figure)
}

/** 满意度 in five words, worst to best; the words count, the figures are only an aid. */
export function Rating(props: {
  id: string
  label?: string
  value: Stars | undefined
  onChange: (value: Stars) => void
  error?: string | undefined
}) {
  const words = useWords(commonWords).rating
  const scale: readonly [Stars, string][] = [
    [1, words.words.one],
    [2, words.words.two],
    [3, words.words.three],
    [4, words.words.four],
    [5, words.words.five],
  ]
  return (
    <FieldGroup id={props.id} label={props.label ?? words.legend} error={props.error}>
      <div className="rating">
        {scale.map(([stars, word]) => (
          <label key={stars} className="card rating-card">
            <input
              type="radio"
              id={stars === 1 ? props.id : `${props.id}-${stars}`}
              name={props.id}
              value={stars}
              checked={props.value === stars}
              onChange={() => props.onChange(stars)}
            />
            <span>
              <span className="rating-figure" aria-hidden="true">
                {stars}
              </span>
              {word}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
