import { RadioCards } from '../../ui/choices.tsx'
import { Select, type Labelled } from '../../ui/field.tsx'
import { useSay } from '../../words/language.ts'
import type { FieldInputProps } from './FieldInput.tsx'
import type { Weighing } from './tiers.ts'
import { useWeigh } from './use-weigh.ts'

/** What is asked of the base of a fine. */
const baseNames: readonly string[] = ['fineRange', 'baseFen', 'baseSize', 'baseEvidence']

/** The measured range that applies: the one chosen, or the only one there is. */
function rangeOf({ bases }: Weighing, chosen: unknown) {
  return bases.length === 1 ? bases[0] : bases.find(({ key }) => key === chosen)
}

/** Whether a field is of no use here: the base of a fine whose provision names a sum, or is measured by another base. */
export function useUnasked({
  name,
  values,
  asked,
  proceeding,
}: Pick<FieldInputProps, 'name' | 'values' | 'asked' | 'proceeding'>): boolean {
  const isBase = baseNames.includes(name) && asked.includes('penalties')
  const weighing = useWeigh(values, proceeding, isBase)
  if (!isBase) return false
  if (weighing === undefined || weighing.bases.length === 0) return true
  if (name === 'fineRange') return weighing.bases.length === 1
  if (name === 'baseEvidence') return false
  return rangeOf(weighing, values.fineRange)?.asks !== name
}

type Props = Pick<FieldInputProps, 'name' | 'values' | 'proceeding' | 'onChange'> & { readonly said: Labelled }

/** 适用的罚款幅度: one of those that the provision measures by a base. */
export function RangeInput({ said, name, values, proceeding, onChange }: Props) {
  const say = useSay()
  const weighing = useWeigh(values, proceeding)
  const value = values[name]
  const options = (weighing?.bases ?? []).map((one) => ({ value: one.key, label: say(one.name) }))
  return <RadioCards {...said} options={options} value={typeof value === 'string' ? value : undefined} onChange={onChange} />
}

/** 证明基数的证据: one of the pieces that the proceeding holds. */
export function EvidenceInput({ said, name, values, proceeding, onChange }: Props) {
  const evidence = (proceeding?.evidence ?? []).filter(({ excluded }) => excluded === null)
  const options = evidence.map(({ n, name: called }) => ({ value: String(n), label: `${n} ${called}` }))
  const value = values[name]
  return (
    <Select
      {...said}
      options={options}
      value={typeof value === 'number' ? String(value) : ''}
      onChange={(n) => onChange(n === '' ? undefined : Number(n))}
    />
  )
}
