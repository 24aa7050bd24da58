import { useState } from 'react'
import { assignPatrol, endAssignment, endPatrolArea, type PatrolAreaView } from '../../../contract/registers/areas.ts'
import { posts } from '../../../domain/people/posts.ts'
import { Button } from '../../ui/button.tsx'
import { Table } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { FormDialog } from './FormDialog.tsx'
import { LastDayDialog } from './LastDayDialog.tsx'
import { useRosterFields } from './patrol-fields.ts'
import { registerPath } from './paths.ts'
import { useSaving } from './reading.ts'
import { RecordDialog } from './RecordDialog.tsx'

type AreaProps = { readonly area: PatrolAreaView; readonly may: boolean; readonly onClose: () => void }

/** A patrol area: its roster and cells, and what may be done with it. */
export function PatrolDialog({ area, may, onClose }: AreaProps) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const [doing, setDoing] = useState<'assign' | 'end' | { assignmentId: string }>()
  const close = () => setDoing(undefined)
  if (doing === 'assign') return <AssignForm area={area} onClose={close} />
  if (doing === 'end') {
    return <LastDayDialog title={say(endPatrolArea)} onClose={close} onSave={(lastDay) => save(endPatrolArea, { id: area.id, lastDay })} />
  }
  if (doing !== undefined) {
    const { assignmentId } = doing
    return (
      <LastDayDialog
        title={say(endAssignment)}
        onClose={close}
        onSave={(lastDay) => save(endAssignment, { id: area.id, assignmentId, lastDay })}
      />
    )
  }
  const acts = {
    end: { name: say(endPatrolArea), onPress: () => setDoing('end') },
    usual: { name: say(assignPatrol), onPress: () => setDoing('assign') },
  }
  return (
    <RecordDialog title={`${say(area.name)} · ${area.id}`} width={720} onClose={onClose} {...(may && { acts })}>
      <div className="stack">
        <RosterTable area={area} may={may} onEnd={(assignmentId) => setDoing({ assignmentId })} />
        <details>
          <summary>
            {words.cells} ({area.cells.length})
          </summary>
          <p className="figures">{area.cells.join('、')}</p>
        </details>
      </div>
    </RecordDialog>
  )
}

function RosterTable({ area, may, onEnd }: { area: PatrolAreaView; may: boolean; onEnd: (assignmentId: string) => void }) {
  const words = useWords(registerWords)
  const say = useSay()
  return (
    <Table
      caption={words.roster}
      rows={area.roster}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'person',
          header: words.person,
          cell: (one) => <a href={registerPath('people', { person: one.person.id })}>{one.person.name}</a>,
        },
        { key: 'time', header: words.timeFrom, cell: (one) => `${one.timeFrom}–${one.timeTo}` },
        { key: 'post', header: words.post, cell: (one) => say(posts[one.post]) },
        { key: 'duty', header: words.duty, cell: (one) => say(one.duty) },
        { key: 'term', header: words.from, cell: (one) => `${one.from} – ${one.to ?? words.openEnded}` },
        {
          key: 'act',
          header: words.actions,
          cell: (one) =>
            may &&
            one.to === null && (
              <Button kind="quiet" onPress={() => onEnd(one.id)}>
                {say(endAssignment)}
              </Button>
            ),
        },
      ]}
    />
  )
}

function AssignForm({ area, onClose }: Pick<AreaProps, 'area' | 'onClose'>) {
  const say = useSay()
  const save = useSaving()
  const line = useRosterFields()
  return (
    <FormDialog
      title={say(assignPatrol)}
      fields={line.fields}
      initial={line.initial}
      onClose={onClose}
      onSave={(values) => save(assignPatrol, { id: area.id, ...line.read(values) })}
    />
  )
}
