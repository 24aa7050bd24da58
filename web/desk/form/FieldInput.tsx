import type { MatterView } from '../../../contract/matter.ts'
import type { Field } from '../../../domain/procedure/procedure.ts'
import { RadioCards } from '../../ui/choices.tsx'
import { TextArea, TextInput } from '../../ui/field.tsx'
import { useSay } from '../../words/language.ts'
import { ConditionInput, SubjectInput } from './SubjectInputs.tsx'
import { MatterInput } from './MatterInput.tsx'
import { PersonInput } from './PersonInput.tsx'
import { PhotosInput } from './PhotosInput.tsx'
import { PointInput } from './PointInput.tsx'
import { PartsInput, UnitInput } from './UnitInputs.tsx'
import type { Values } from './values.ts'

export type FieldInputProps = {
  readonly id: string
  readonly name: string
  readonly field: Field
  readonly optional: boolean
  readonly matter: MatterView
  readonly act: string
  readonly values: Values
  readonly error: string | undefined
  readonly onChange: (value: unknown) => void
  readonly onUploading: (busy: boolean) => void
}

/** Longest answer where the table gives no limit, in characters; the contract's own. */
const textMax = 2000

/** The control for one field, by its kind. */
export function FieldInput(props: FieldInputProps) {
  const { id, field, optional, error, values, name, onChange } = props
  const say = useSay()
  const said = { id, label: say(field), optional, error, ...(field.hint && { hint: say(field.hint) }) }
  const value = values[name]
  const text = typeof value === 'string' ? value : ''
  switch (field.kind) {
    case 'text':
      return <TextInput {...said} value={text} onChange={onChange} maxLength={field.max ?? textMax} />
    case 'longText':
      return <TextArea {...said} value={text} onChange={onChange} lengthMax={field.max ?? textMax} rows={3} />
    case 'number':
      return (
        <TextInput
          {...said}
          inputMode="numeric"
          value={value === undefined ? '' : String(value)}
          onChange={(typed) => onChange(typed.trim() === '' || Number.isNaN(Number(typed)) ? undefined : Number(typed))}
        />
      )
    case 'date':
      return <TextInput {...said} kind="date" value={text} onChange={onChange} />
    case 'choice': {
      const options = Object.entries(field.choices ?? {}).map(([key, words]) => ({
        value: key,
        label: say(words),
      }))
      return <RadioCards {...said} options={options} value={text === '' ? undefined : text} onChange={onChange} />
    }
    case 'photos':
      return <PhotosInput {...props} said={said} />
    case 'point':
      return <PointInput {...props} said={said} />
    case 'unit':
      return <UnitInput {...props} said={said} />
    case 'parts':
      return <PartsInput {...props} said={said} />
    case 'person':
      return <PersonInput {...props} said={said} />
    case 'subject':
      return <SubjectInput {...props} said={said} />
    case 'condition':
      return <ConditionInput {...props} said={said} />
    case 'matter':
      return <MatterInput {...props} said={said} />
  }
}
