import { RadioCards } from '../../ui/choices.tsx'
import { useSay } from '../../words/language.ts'
import type { Values } from './fields.ts'
import { fenOf } from './money.ts'
import { useWeighed, type About, type Weighed } from './weighed.ts'

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The base of a fine as a form holds it: text in its boxes, fen and numbers for the server. */
export function baseOf(values: Values): NonNullable<About['base']> {
  const fineRange = textOf(values.fineRange)
  const baseFen = fenOf(textOf(values.baseFen))
  const size = textOf(values.baseSize)
  const baseSize = size === '' || Number.isNaN(Number(size)) ? undefined : Number(size)
  return {
    ...(fineRange !== '' && { fineRange }),
    ...(baseFen !== undefined && { baseFen }),
    ...(baseSize !== undefined && { baseSize }),
  }
}

/** Whether a field asks for the base of a fine that this item does not measure by it. */
export function isUnasked(name: string, weighed: Weighed | undefined, values: Values): boolean {
  if (!['fineRange', 'baseFen', 'baseSize', 'baseEvidence'].includes(name)) return false
  const bases = weighed?.bases ?? []
  if (bases.length === 0) return true
  if (name === 'fineRange') return bases.length === 1
  if (name === 'baseEvidence') return false
  const range = bases.length === 1 ? bases[0] : bases.find(({ key }) => key === values.fineRange)
  return range?.asks !== name
}

type Props = {
  id: string
  label: string
  optional: boolean
  error: string | undefined
  about: About
  value: string
  onChange: (key: string) => void
}

/** 适用的罚款幅度: those that the provision measures by a base, each a whole card. */
export function RangeField({ about, value, onChange, ...labels }: Props) {
  const say = useSay()
  const weighed = useWeighed(about)
  const options = (weighed?.bases ?? []).map((one) => ({ value: one.key, label: say(one.name) }))
  return <RadioCards {...labels} optional={false} value={value} options={options} onChange={onChange} />
}
