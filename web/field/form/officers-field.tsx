import { useQuery } from '@tanstack/react-query'
import { chooseOfficers } from '../../../contract/enforcement.ts'
import { Button } from '../../ui/button.tsx'
import { FieldGroup, Select } from '../../ui/field.tsx'
import { Notice } from '../../ui/messages.tsx'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { keptQuery } from '../kept/answers.ts'
import { useSignedIn } from '../staff.ts'

type Props = {
  id: string
  label: string
  hint?: string
  optional: boolean
  error: string | undefined
  max: number
  value: readonly string[]
  onChange: (people: readonly string[]) => void
}

/** 执法人员: whoever holds a valid credential today, the person's own unit first, each with the number to show. */
export function OfficersField({ value, onChange, max, ...labels }: Props) {
  const words = useWords(enforcementWords).officers
  const say = useSay()
  const { person } = useSignedIn()
  const { data, isError } = useQuery({ ...keptQuery(chooseOfficers, {}), throwOnError: false })
  const officers = data?.value.officers ?? []
  const left = officers.filter(({ id }) => !value.includes(id))
  const known = (id: string) => officers.find((one) => one.id === id)
  const uncertified = data !== undefined && value.includes(person.id) && known(person.id) === undefined
  return (
    <FieldGroup {...labels} hint={words.hint}>
      <ul className="pick-list">
        {value.map((id) => {
          const officer = known(id)
          const name = officer?.name ?? (id === person.id ? person.name : id)
          return (
            <li key={id} className="row chosen">
              <span>
                <strong>{name}</strong> {id === person.id && <span className="quiet">{words.me}</span>}
                {officer !== undefined && <span className="card-hint">{words.card(officer.credential)}</span>}
              </span>
              <Button kind="quiet" onPress={() => onChange(value.filter((one) => one !== id))}>
                {words.remove(name)}
              </Button>
            </li>
          )
        })}
      </ul>
      {uncertified && <Notice kind="lapsed" title={words.notCertified} live />}
      {isError && <p role="status">{words.offline}</p>}
      {value.length < max && (
        <Select
          id={labels.id}
          label={words.add}
          options={left.map(({ id, name, unit, credential }) => ({
            value: id,
            label: [name, unit === null ? undefined : say(unit), credential].filter(Boolean).join(' · '),
          }))}
          value=""
          onChange={(id) => {
            if (id !== '') onChange([...value, id])
          }}
        />
      )}
    </FieldGroup>
  )
}
