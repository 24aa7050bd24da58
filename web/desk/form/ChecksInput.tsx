import { noPenaltyGrounds } from '../../../domain/enforcement/no-penalty.ts'
import type { Field } from '../../../domain/procedure/procedure.ts'
import { FieldGroup, type Labelled } from '../../ui/field.tsx'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import type { Values } from './values.ts'

type Props = {
  readonly said: Labelled
  readonly field: Field
  readonly name: string
  readonly values: Values
  readonly onChange: (keys: readonly string[]) => void
}

/** Any of several, each a card to tick. The conditions of a ground are those of the ground chosen. */
export function ChecksInput({ said, field, name, values, onChange }: Props) {
  const words = useWords(enforcementWords).form
  const say = useSay()
  const chosen = Array.isArray(values[name]) ? (values[name] as readonly string[]) : []
  const ground = name === 'conditions' ? conditionsOf(values.noPenaltyGround) : undefined
  const keys = Object.keys(field.choices ?? {}).filter((key) => ground === undefined || ground.includes(key))
  if (keys.length === 0) return name === 'conditions' ? <p className="quiet">{words.noConditions}</p> : null
  return (
    <FieldGroup {...said}>
      <div className="cards">
        {keys.map((key, at) => (
          <label key={key} className="card">
            <input
              type="checkbox"
              id={at === 0 ? said.id : `${said.id}-${key}`}
              checked={chosen.includes(key)}
              onChange={(change) => onChange(change.target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))}
            />
            <span>{say(field.choices?.[key] ?? { zh: key, en: key })}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

/** None where the ground asks for none; all of them while no ground is chosen. */
function conditionsOf(ground: unknown): readonly string[] | undefined {
  if (typeof ground !== 'string') return []
  const found = Object.entries(noPenaltyGrounds).find(([key]) => key === ground)?.[1]
  return found ? found.conditions.map((one) => one.key) : []
}
