import { UnitKindName, type UnitView } from '../../../contract/registers/units.ts'
import { unitKinds } from '../../../domain/people/units.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { orNull, type FieldSpec, type Values } from './FormDialog.tsx'

/** The fields of a unit that may be changed later; `units` are those it may stand below. */
export function useUnitFields(units: readonly UnitView[]): FieldSpec[] {
  const words = useWords(registerWords)
  const say = useSay()
  const choices = units.map((unit) => ({ value: unit.id, label: `${say(unit.name)} · ${unit.id}` }))
  return [
    { name: 'zh', label: words.nameZh, max: 80 },
    { name: 'en', label: words.nameEn },
    {
      name: 'kind',
      label: words.kind,
      kind: 'choice',
      choices: UnitKindName.options.map((kind) => ({ value: kind, label: say(unitKinds[kind]) })),
    },
    { name: 'parent', label: words.parent, kind: 'choice', choices, optional: true },
    { name: 'secondParent', label: words.secondParent, kind: 'choice', choices, optional: true },
    { name: 'area', label: words.area, hint: words.areaHint, optional: true, max: 12 },
  ]
}

/** What the fields of a unit hold, as the contract has it. */
export const readUnit = (values: Values) => ({
  kind: UnitKindName.parse(values.kind),
  name: { zh: values.zh ?? '', en: values.en ?? '' },
  parent: orNull(values.parent),
  secondParent: orNull(values.secondParent),
  area: orNull(values.area),
})
