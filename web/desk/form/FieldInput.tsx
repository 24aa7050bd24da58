import { filesMax } from '../../../domain/evidence/file-kinds.ts'
import type { Field } from '../../../domain/procedure/procedure.ts'
import { FilesField } from '../../files-field.tsx'
import { RadioCards } from '../../ui/choices.tsx'
import { TextArea, TextInput, type Labelled } from '../../ui/field.tsx'
import { useSay } from '../../words/language.ts'
import type { About, Proceeding } from './about.ts'
import { EvidenceInput, RangeInput, useUnasked } from './BaseInput.tsx'
import { ChecksInput } from './ChecksInput.tsx'
import { ZoneChoice } from '../../placement/ZoneChoice.tsx'
import { CorrectionInput } from './CorrectionInput.tsx'
import { DeviceInput } from './DeviceInput.tsx'
import { ExceptionInput } from './ExceptionInput.tsx'
import { InstantInput } from './InstantInput.tsx'
import { ItemInput } from './ItemInput.tsx'
import { MatterInput } from './MatterInput.tsx'
import { MoneyInput } from './MoneyInput.tsx'
import { PartyInput } from './PartyInput.tsx'
import { PeerInput } from './PeerInput.tsx'
import { PenaltiesInput } from './PenaltiesInput.tsx'
import { PersonInput } from './PersonInput.tsx'
import { AttendeesInput, OfficersInput } from './PersonsInput.tsx'
import { PhotosInput } from './PhotosInput.tsx'
import { PieceInput } from './PieceInput.tsx'
import { PlaceInput } from './PlaceInput.tsx'
import { ConditionInput, SubjectInput } from './SubjectInputs.tsx'
import { PartsInput, UnitInput } from './UnitInputs.tsx'
import { AgendaItemInput, BodyInput } from './ConferenceInputs.tsx'
import { useWeighing } from './use-weigh.ts'
import type { Values } from './values.ts'

export type FieldInputProps = {
  readonly id: string
  readonly name: string
  readonly field: Field
  readonly optional: boolean
  readonly about: About
  readonly act: string
  /** Names of all the fields of the form. */
  readonly asked: readonly string[]
  readonly proceeding: Proceeding
  readonly values: Values
  readonly error: string | undefined
  readonly onChange: (value: unknown) => void
  /** Fills in several fields at once. */
  readonly onFill: (part: Values) => void
  readonly onUploading: (busy: boolean) => void
}

type SaidProps = FieldInputProps & { readonly said: Labelled }

/** Longest answer where the table gives no limit, in characters; the contract's own. */
const textMax = 2000

/** The control for one field, by its kind. */
export function FieldInput(props: FieldInputProps) {
  const { name, values } = props
  const { id, field, optional, error } = props
  const say = useSay()
  const unasked = useUnasked(props)
  const said = { id, label: say(field), optional, error, ...(field.hint && { hint: say(field.hint) }) }
  // A matter on an agenda is chosen from what is proposed, or named by its number.
  if (unasked || (name === 'about' && props.about.procedure === 'conference')) return null
  if (name === 'fineRange') return <RangeInput {...props} said={{ ...said, optional: false }} />
  if (name === 'baseEvidence') return <EvidenceInput {...props} said={{ ...said, optional: false }} />
  if (name === 'exception') return <ExceptionInput {...props} said={said} />
  if (name === 'exceptionReason' && values.exception === undefined) return null
  // The base of a fine is needed wherever it is asked for at all.
  if (name === 'baseFen' || name === 'baseSize') return <TypedInput {...props} said={{ ...said, optional: false }} />
  return <TypedInput {...props} said={said} />
}

/** What is typed or ticked; the rest is chosen from what the registers hold. */
function TypedInput(props: SaidProps) {
  const { said, field, values, name, onChange } = props
  const value = values[name]
  const text = typeof value === 'string' ? value : ''
  switch (field.kind) {
    case 'text':
      if (name === 'body') return <BodyInput {...props} />
      if (name === 'device') return <DeviceInput {...props} />
      return <TextInput {...said} value={text} onChange={onChange} maxLength={field.max ?? textMax} />
    case 'longText':
      return <TextArea {...said} value={text} onChange={onChange} lengthMax={field.max ?? textMax} rows={3} />
    case 'number':
      if (name === 'item') return <AgendaItemInput {...props} />
      if (name === 'evidenceNo') return <PieceInput {...props} />
      return (
        <TextInput
          {...said}
          inputMode="numeric"
          value={value === undefined ? '' : String(value)}
          onChange={(typed) => onChange(typed.trim() === '' || Number.isNaN(Number(typed)) ? undefined : Number(typed))}
        />
      )
    case 'money':
      return <MoneyInput said={said} value={typeof value === 'number' ? value : undefined} onChange={onChange} />
    case 'date':
      return <TextInput {...said} kind="date" value={text} onChange={onChange} />
    case 'instant':
      return <InstantInput said={said} value={text} onChange={onChange} />
    case 'choice':
      return <ChoiceInput {...props} />
    case 'choices':
      return <ChecksInput {...props} />
    case 'photos':
      return <PhotosInput {...props} />
    case 'files':
      return <FilesField said={said} max={field.max ?? filesMax} value={value} onChange={onChange} onBusy={props.onUploading} />
    case 'point':
      return <PlaceInput {...props} />
    default:
      return <ChosenInput {...props} />
  }
}

/** One of a few. A tier is chosen with the penalties where the item has a benchmark, and not before that is known. */
function ChoiceInput({ said, field, values, name, asked, proceeding, onChange }: SaidProps) {
  const say = useSay()
  const isTier = name === 'tier' && asked.includes('penalties')
  const { weighing, waits } = useWeighing(values, proceeding, isTier)
  if (isTier && (waits || (weighing?.tiers.length ?? 0) > 0)) return null
  const options = Object.entries(field.choices ?? {}).map(([key, words]) => ({ value: key, label: say(words) }))
  const value = values[name]
  return (
    <RadioCards {...said} options={options} value={typeof value === 'string' && value !== '' ? value : undefined} onChange={onChange} />
  )
}

function ChosenInput(props: SaidProps) {
  switch (props.field.kind) {
    case 'unit':
      return <UnitInput {...props} />
    case 'parts':
      return <PartsInput {...props} />
    case 'person':
      return <PersonInput {...props} />
    case 'persons':
      return props.name === 'officers' ? <OfficersInput {...props} /> : <AttendeesInput {...props} />
    case 'subject':
      return <SubjectInput {...props} />
    case 'condition':
      return <ConditionInput {...props} />
    case 'matter':
      return props.name === 'correction' ? <CorrectionInput {...props} /> : <MatterInput {...props} />
    case 'party':
      return <PartyInput {...props} />
    case 'item':
      return <ItemInput {...props} />
    case 'peer':
      return <PeerInput {...props} />
    case 'zone':
      return <ZoneInput {...props} />
    case 'penalties':
      return <PenaltiesInput {...props} />
    default:
      return null
  }
}

/** 疏导点 for the goods chosen above; the nearest first where the matter has a place. */
function ZoneInput({ said, name, values, about, onChange }: SaidProps) {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  return (
    <ZoneChoice said={said} value={text(values[name])} goods={text(values.goods)} point={about.point ?? undefined} onChange={onChange} />
  )
}
