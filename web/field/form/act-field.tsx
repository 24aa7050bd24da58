import { Select, TextArea, TextInput } from '../../ui/field.tsx'
import { RadioCards } from '../../ui/choices.tsx'
import type { Words } from '../../../domain/kernel/words.ts'
import type { PartyLine } from '../../../contract/registers/parties.ts'
import type { Penalty } from '../../../domain/enforcement/penalty.ts'
import { filesMax } from '../../../domain/evidence/file-kinds.ts'
import { FilesField } from '../../files-field.tsx'
import { fieldWords } from '../../words/field/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { baseOf, isUnasked, RangeField } from './base-field.tsx'
import { ChoicesField } from './choices-field.tsx'
import { ZoneChoice } from '../../placement/ZoneChoice.tsx'
import { CorrectionField } from './correction-field.tsx'
import type { Asked } from './fields.ts'
import { ItemField, type ItemLine } from './item-field.tsx'
import { OfficersField } from './officers-field.tsx'
import { PartyField } from './party-field.tsx'
import { PenaltiesField, TierField } from './penalties-field.tsx'
import { PersonField } from './person-field.tsx'
import { PhotosField } from './photos-field.tsx'
import { PlaceField, type Place } from './place-field.tsx'
import { SubjectField } from './subject-field.tsx'
import type { FieldForm } from './use-form.ts'
import { useWeighed, type About } from './weighed.ts'

/** Choices up to here are cards to press; more are a list. */
const cardsMax = 4
const textMax = 2000

type Props = {
  asked: Asked
  form: FieldForm
  unitId: string | undefined
  label?: string
  locateAtOnce?: boolean
  /** The proceeding an act belongs to, where the form itself does not say against whom and for what. */
  about?: About
}

/** Beside the id that is sent stands the line that is shown, so that a draft opens without asking anybody. */
export const lineName = (name: string) => `${name}:line`

const nothing: About = { item: undefined, party: undefined }
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []) // lists of the controls below
const idOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** Against whom and for what: as the form says, else as its proceeding does. */
const aboutOf = ({ values }: FieldForm, about: About): About => ({
  item: idOf(values.item) ?? about.item,
  party: idOf(values.party) ?? about.party,
  actOn: idOf(values.endedOn) ?? idOf(values.happenedOn) ?? about.actOn,
  base: baseOf(values),
})

type RegisterProps = {
  kind: 'party' | 'item' | 'persons' | 'matter' | 'penalties' | 'zone'
  name: string
  said: { id: string; label: string; optional: boolean; error: string | undefined }
  form: FieldForm
  about: About
  max: number | undefined
}

/** The controls that look into the registers of enforcement. */
function RegisterField({ kind, name, said, form, about, max = 6 }: RegisterProps) {
  const value = form.values[name]
  const shown = form.values[lineName(name)]
  const set = (next: unknown) => form.set(name, next)
  const setLine = (id: string | undefined, line: unknown) => {
    form.set(name, id)
    form.set(lineName(name), line)
  }
  const here = aboutOf(form, about)
  switch (kind) {
    case 'party': {
      const line = shown as PartyLine | undefined // only this control writes it
      return <PartyField {...said} value={line} partyId={idOf(value)} onChange={(next) => setLine(next?.id, next)} />
    }
    case 'item': {
      const line = shown as ItemLine | undefined // as above
      return <ItemField {...said} value={line} code={idOf(value)} onChange={(next) => setLine(next?.code, next)} />
    }
    case 'zone': {
      const place = form.values.point as Place | undefined // only its own control writes it
      return <ZoneChoice said={said} value={idOf(value)} goods={idOf(form.values.goods)} point={place} onChange={set} />
    }
    case 'persons':
      return <OfficersField {...said} max={max} value={listOf(value)} onChange={set} />
    case 'matter':
      return <CorrectionField {...said} about={here} value={idOf(value) ?? ''} onChange={set} />
    case 'penalties': {
      const penalties = (value ?? []) as readonly Penalty[] // as above
      return <PenaltiesField {...said} about={here} tier={idOf(form.values.tier)} value={penalties} onChange={set} />
    }
  }
}

/** The control for one thing an act asks for; none for the base of a fine that is not measured by it. */
export function ActField(props: Props) {
  const { asked, form, about = nothing } = props
  const weighed = useWeighed(aboutOf(form, about))
  return isUnasked(asked.name, weighed, form.values) ? null : <KindField {...props} />
}

type ChoiceProps = {
  said: { id: string; label: string; optional: boolean; error: string | undefined }
  choices: Readonly<Record<string, Words>>
  value: string
  onChange: (value: string) => void
}

/** One of several: cards where they are few, a list where they are many. */
function ChoiceField({ said, choices, value, onChange }: ChoiceProps) {
  const say = useSay()
  const options = Object.entries(choices).map(([key, one]) => ({ value: key, label: say(one) }))
  const shown = { ...said, options, value, onChange }
  return options.length > cardsMax ? <Select {...shown} /> : <RadioCards {...shown} />
}

/** The control of a field by the kind its table gives it. */
function KindField({ asked: { name, optional, field }, form, unitId, label, locateAtOnce = false, about = nothing }: Props) {
  const say = useSay()
  const words = useWords(fieldWords).act
  const value = form.values[name]
  const text = idOf(value) ?? ''
  const said = {
    id: `field-${name}`,
    label: label ?? say(field),
    optional,
    error: form.errorAt(name),
    ...(field.hint && { hint: say(field.hint) }),
  }
  const set = (next: unknown) => form.set(name, next)
  const here = aboutOf(form, about)
  if (name === 'fineRange') return <RangeField {...said} about={here} value={text} onChange={set} />
  switch (field.kind) {
    case 'photos':
      return <PhotosField {...said} max={field.max ?? 9} kept={form.photosOf(name)} />
    case 'files': {
      const busy = (on: boolean) => form.setUploading(name, on)
      return <FilesField said={said} max={field.max ?? filesMax} value={value} onChange={set} onBusy={busy} />
    }
    case 'longText':
      return <TextArea {...said} value={text} onChange={set} lengthMax={field.max ?? textMax} />
    case 'text':
      return <TextInput {...said} value={text} onChange={set} maxLength={field.max ?? textMax} />
    case 'number':
      return <TextInput {...said} value={text} onChange={set} inputMode="numeric" />
    case 'money':
      return <TextInput {...said} label={words.yuanOf(said.label)} value={text} onChange={set} />
    case 'instant':
      return <TextInput {...said} kind="datetime-local" value={text} onChange={set} />
    case 'choices':
      return <ChoicesField {...said} choices={field.choices ?? {}} value={listOf(value)} onChange={set} />
    case 'date':
      return <TextInput {...said} kind="date" value={text} onChange={set} />
    case 'choice':
      if (name === 'tier') return <TierField {...said} about={here} value={text} onChange={set} />
      return <ChoiceField said={said} choices={field.choices ?? {}} value={text} onChange={set} />
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
    case 'zone':
    case 'party':
    case 'item':
    case 'persons':
    case 'matter':
    case 'penalties':
      return <RegisterField kind={field.kind} name={name} said={said} form={form} about={about} max={field.max} />
    case 'subject':
      return <SubjectField {...said} value={form.subject} onChange={form.chooseSubject} />
  }
}
