import { Select, TextArea, TextInput } from '../../ui/field.tsx'
import { RadioCards } from '../../ui/choices.tsx'
import { useSay } from '../../words/language.ts'
import type { Asked } from './fields.ts'
import { PersonField } from './person-field.tsx'
import { PhotosField } from './photos-field.tsx'
import { PlaceField, type Place } from './place-field.tsx'
import { SubjectField } from './subject-field.tsx'
import type { FieldForm } from './use-form.ts'

/** Choices up to here are cards to press; more are a list. */
const cardsMax = 4
const textMax = 2000

type Props = {
  asked: Asked
  form: FieldForm
  unitId: string | undefined
  label?: string
  locateAtOnce?: boolean
}

/** The control for one thing an act asks for, by the kind its table gives it. */
export function ActField({ asked: { name, optional, field }, form, unitId, label, locateAtOnce = false }: Props) {
  const say = useSay()
  const value = form.values[name]
  const text = typeof value === 'string' ? value : ''
  const said = {
    id: `field-${name}`,
    label: label ?? say(field),
    optional,
    error: form.errorAt(name),
    ...(field.hint && { hint: say(field.hint) }),
  }
  const set = (next: unknown) => form.set(name, next)
  switch (field.kind) {
    case 'photos': {
      const kept = form.photos[name]
      return kept === undefined ? null : <PhotosField {...said} max={field.max ?? 9} kept={kept} />
    }
    case 'longText':
      return <TextArea {...said} value={text} onChange={set} lengthMax={field.max ?? textMax} />
    case 'text':
      return <TextInput {...said} value={text} onChange={set} maxLength={field.max ?? textMax} />
    case 'number':
      return <TextInput {...said} value={text} onChange={set} inputMode="numeric" />
    case 'date':
      return <TextInput {...said} kind="date" value={text} onChange={set} />
    case 'choice': {
      const options = Object.entries(field.choices ?? {}).map(([key, words]) => ({
        value: key,
        label: say(words),
      }))
      if (options.length > cardsMax) return <Select {...said} options={options} value={text} onChange={set} />
      return <RadioCards {...said} options={options} value={text} onChange={set} />
    }
    case 'person':
      return unitId === undefined ? null : <PersonField {...said} unitId={unitId} value={text} onChange={set} />
    case 'point':
      return (
        <PlaceField
          {...said}
          value={value as Place | undefined} // only this control writes it
          onChange={set}
          subject={form.subject?.ref}
          atOnce={locateAtOnce}
        />
      )
    case 'subject':
      return <SubjectField {...said} value={form.subject} onChange={form.chooseSubject} />
  }
}
