import { gentleSteps } from '../../../domain/enforcement/placement/gentle.ts'
import { GentlePath } from '../../placement/GentlePath.tsx'
import { skippedOf, useGentlePath } from '../../placement/use-gentle-path.ts'
import { RadioCards } from '../../ui/choices.tsx'
import type { Labelled } from '../../ui/field.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { placementWords } from '../../words/placement/words.ts'
import { deskPaths } from '../paths.ts'
import type { FieldInputProps } from './FieldInput.tsx'

type Props = Pick<FieldInputProps, 'values' | 'name' | 'field' | 'about' | 'proceeding' | 'onChange'> & { readonly said: Labelled }

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const pointOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'x' in value && 'y' in value ? { x: Number(value.x), y: Number(value.y) } : undefined

/** What was done about the vendor before, and the exception where a step was left out; nothing for other acts. */
export function ExceptionInput({ said, values, name, field, about, proceeding, onChange }: Props) {
  const words = useWords(placementWords).path
  const say = useSay()
  const item = textOf(values.item) ?? proceeding?.item?.code
  const party = textOf(values.coParty) ?? textOf(values.party) ?? proceeding?.party?.id
  const view = useGentlePath({
    party: item === undefined ? undefined : party,
    item,
    point: pointOf(values.point) ?? about.point ?? undefined,
  })
  const skipped = skippedOf(view, item, about.procedure === 'correction' ? 'correct' : 'punish')
  if (view === undefined || view.paths.length === 0) return null
  const options = Object.entries(field.choices ?? {}).map(([value, one]) => ({ value, label: say(one) }))
  return (
    <div className="stack-tight">
      <GentlePath view={view} hrefOf={(id) => deskPaths.matter(id)} />
      {skipped.length > 0 && (
        <>
          <p role="status">{words.skipped(skipped.map((step) => say(gentleSteps[step])).join('、'))}</p>
          <RadioCards {...said} options={options} value={textOf(values[name])} onChange={onChange} />
        </>
      )}
    </div>
  )
}
