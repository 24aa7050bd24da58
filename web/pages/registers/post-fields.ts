import { useQuery } from '@tanstack/react-query'
import { chooseAreas } from '../../../contract/choices.ts'
import { listRoles } from '../../../contract/registers/people.ts'
import { useUnitChoices } from '../../desk/form/UnitInputs.tsx'
import { query } from '../../queries.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { orNull, type FieldSpec, type Values } from './FormDialog.tsx'

/** The fields of a post, and how they are read. */
export function usePostFields(): {
  readonly fields: FieldSpec[]
  readonly read: (values: Values) => { role: string; unit: string; area: string | null; from: string; to: string | null }
} {
  const words = useWords(registerWords)
  const say = useSay()
  const units = useUnitChoices()
  const roles = useQuery(query(listRoles, {})).data?.roles ?? []
  const areas = useQuery(query(chooseAreas, {})).data?.areas ?? []
  return {
    fields: [
      { name: 'role', label: words.role, kind: 'choice', choices: roles.map((role) => ({ value: role.id, label: say(role.name) })) },
      { name: 'unit', label: words.unit, kind: 'choice', choices: units },
      {
        name: 'area',
        label: words.under,
        kind: 'choice',
        optional: true,
        choices: areas.map((area) => ({ value: area.code, label: `${say(area.name)} ${area.code}` })),
      },
      { name: 'from', label: words.from, kind: 'day' },
      { name: 'to', label: words.to, kind: 'day', optional: true },
    ],
    read: (values) => ({
      role: values.role ?? '',
      unit: values.unit ?? '',
      area: orNull(values.area),
      from: values.from ?? '',
      to: orNull(values.to),
    }),
  }
}
