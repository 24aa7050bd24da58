import { useState } from 'react'
import { assignZone, endZone, type ZoneView } from '../../../contract/registers/areas.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { FormDialog } from './FormDialog.tsx'
import { LastDayDialog } from './LastDayDialog.tsx'
import { registerPath } from './paths.ts'
import { usePersonField } from './person-field.ts'
import { useSaving } from './reading.ts'
import { RecordDialog } from './RecordDialog.tsx'

type Props = { readonly zone: ZoneView; readonly may: boolean; readonly onClose: () => void }

/** A responsibility zone with its one person, and what may be done with it. */
export function ZoneDialog({ zone, may, onClose }: Props) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const [doing, setDoing] = useState<'assign' | 'end'>()
  const close = () => setDoing(undefined)
  if (doing === 'assign') return <AssignForm zone={zone} onClose={close} />
  if (doing === 'end') {
    return <LastDayDialog title={say(endZone)} onClose={close} onSave={(lastDay) => save(endZone, { id: zone.id, lastDay })} />
  }
  const acts = {
    end: { name: say(endZone), onPress: () => setDoing('end') },
    usual: { name: say(assignZone), onPress: () => setDoing('assign') },
  }
  return (
    <RecordDialog title={`${say(zone.name)} · ${zone.id}`} onClose={onClose} {...(may && { acts })}>
      <dl className="register-facts">
        <dt>{words.level}</dt>
        <dd>{say(zone.levelName)}</dd>
        <dt>{words.zoneParent}</dt>
        <dd>{zone.parent ?? words.none}</dd>
        <dt>{words.person}</dt>
        <dd>
          <a href={registerPath('people', { person: zone.person.id })}>{zone.person.name}</a>
        </dd>
        <dt>{words.standard}</dt>
        <dd>{zone.standard}</dd>
        <dt>{words.from}</dt>
        <dd>
          {zone.from} – {zone.to ?? words.openEnded}
        </dd>
      </dl>
    </RecordDialog>
  )
}

function AssignForm({ zone, onClose }: Pick<Props, 'zone' | 'onClose'>) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const person = usePersonField()
  return (
    <FormDialog
      title={`${say(assignZone)} · ${say(zone.name)}`}
      fields={[person, { name: 'standard', label: words.standard, kind: 'long', max: 500 }]}
      initial={{ standard: zone.standard }}
      onClose={onClose}
      onSave={({ personId = '', standard = '' }) => save(assignZone, { id: zone.id, personId, standard })}
    />
  )
}
