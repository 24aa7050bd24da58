import { useState } from 'react'
import { changeUnit, endUnit, type UnitView } from '../../../contract/registers/units.ts'
import { unitKinds } from '../../../domain/people/units.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { FormDialog } from './FormDialog.tsx'
import { LastDayDialog } from './LastDayDialog.tsx'
import { registerPath } from './paths.ts'
import { useSaving } from './reading.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { readUnit, useUnitFields } from './unit-fields.ts'

type Props = {
  readonly unit: UnitView
  readonly units: readonly UnitView[]
  readonly may: boolean
  readonly nameOf: (id: string | null) => string
  readonly onClose: () => void
}

/** A unit, and what may be done with it. */
export function UnitDialog({ unit, units, may, nameOf, onClose }: Props) {
  const say = useSay()
  const save = useSaving()
  const [doing, setDoing] = useState<'change' | 'end'>()
  const close = () => setDoing(undefined)
  if (doing === 'change') return <ChangeForm unit={unit} units={units} onClose={close} />
  if (doing === 'end') {
    return (
      <LastDayDialog
        title={`${say(endUnit)} · ${say(unit.name)}`}
        onClose={close}
        onSave={(lastDay) => save(endUnit, { id: unit.id, lastDay })}
      />
    )
  }
  const acts = {
    end: { name: say(endUnit), onPress: () => setDoing('end') },
    usual: { name: say(changeUnit), onPress: () => setDoing('change') },
  }
  return (
    <RecordDialog title={say(unit.name)} onClose={onClose} {...(may && unit.to === null && { acts })}>
      <UnitFacts unit={unit} nameOf={nameOf} />
    </RecordDialog>
  )
}

function ChangeForm({ unit, units, onClose }: Pick<Props, 'unit' | 'units' | 'onClose'>) {
  const say = useSay()
  const save = useSaving()
  const fields = useUnitFields(units.filter((one) => one.id !== unit.id))
  return (
    <FormDialog
      title={say(changeUnit)}
      fields={fields}
      initial={{
        zh: unit.name.zh,
        en: unit.name.en,
        kind: unit.kind,
        ...(unit.parent !== null && { parent: unit.parent }),
        ...(unit.secondParent !== null && { secondParent: unit.secondParent }),
        area: unit.area ?? '',
      }}
      onClose={onClose}
      onSave={(values) => save(changeUnit, { id: unit.id, seen: unit.seen, ...readUnit(values) })}
    />
  )
}

function UnitFacts({ unit, nameOf }: Pick<Props, 'unit' | 'nameOf'>) {
  const words = useWords(registerWords)
  const say = useSay()
  return (
    <dl className="register-facts">
      <dt>{words.id}</dt>
      <dd>
        <code>{unit.id}</code>
      </dd>
      <dt>{words.nameEn}</dt>
      <dd>{unit.name.en}</dd>
      <dt>{words.kind}</dt>
      <dd>{say(unitKinds[unit.kind])}</dd>
      <dt>{words.parent}</dt>
      <dd>{nameOf(unit.parent) || words.none}</dd>
      <dt>{words.secondParent}</dt>
      <dd>{nameOf(unit.secondParent) || words.none}</dd>
      <dt>{words.area}</dt>
      <dd>{unit.area ?? words.none}</dd>
      <dt>{words.from}</dt>
      <dd>{unit.from}</dd>
      <dt>{words.to}</dt>
      <dd>{unit.to ?? words.openEnded}</dd>
      <dt>{words.people}</dt>
      <dd>
        <a href={registerPath('people', { unit: unit.id })}>{unit.people}</a>
      </dd>
      <dt>{words.openMatters}</dt>
      <dd>{unit.openMatters}</dd>
    </dl>
  )
}
