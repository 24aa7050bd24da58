import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addPatrolArea, listPatrolAreas, type PatrolAreaView } from '../../../contract/registers/areas.ts'
import { posts } from '../../../domain/people/posts.ts'
import { query } from '../../queries.ts'
import { StatusWord } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useMarks, useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { FormDialog, type FieldSpec } from './FormDialog.tsx'
import { AddButton, EndedFilter, Nothing, RegisterHead, WordsFilter } from './parts.tsx'
import { registerPath } from './paths.ts'
import { useRosterFields } from './patrol-fields.ts'
import { PatrolDialog } from './PatrolDialog.tsx'
import { useMay, useSaving } from './reading.ts'

/** 责任网格 with 四定. */
export function PatrolsPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('grid.manage')
  const { values, put } = useAddress(['find', 'ended', 'area'])
  const { areas } = useSuspenseQuery(query(listPatrolAreas, { ended: values.ended === 'true' ? 'true' : 'false' })).data
  const [adding, setAdding] = useState(false)
  const typed = values.find?.toLowerCase() ?? ''
  const shown = areas.filter((area) =>
    `${area.id} ${area.name.zh} ${area.name.en} ${area.roster.map((line) => line.person.name).join(' ')}`.toLowerCase().includes(typed),
  )
  const chosen = areas.find((area) => area.id === values.area)
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.patrols}>
        <AddButton name={say(addPatrolArea)} may={may} onPress={() => setAdding(true)} />
      </RegisterHead>
      <div className="register-filters no-print">
        <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
        <EndedFilter value={values.ended} onChange={(ended) => put({ ended })} />
      </div>
      <p role="status">{words.total(shown.length, areas.length)}</p>
      {shown.length === 0 ? (
        <Nothing />
      ) : (
        <Table
          caption={words.tabs.patrols}
          rows={shown}
          rowKey={(area) => area.id}
          picked={values.area}
          hrefOf={(area) => registerPath('patrols', { ...values, area: area.id })}
          pageKeys
          columns={[
            { key: 'id', header: words.id, cell: (area) => <code>{area.id}</code> },
            { key: 'name', header: words.nameZh, cell: (area) => say(area.name) },
            { key: 'cells', header: words.cells, cell: (area) => area.cells.length, figures: true },
            { key: 'roster', header: words.roster, cell: (area) => <Roster area={area} /> },
            {
              key: 'term',
              header: words.from,
              cell: (area) => <span className="day">{`${area.from}${area.to === null ? '' : ` – ${area.to}`}`}</span>,
            },
          ]}
        />
      )}
      {adding && <AreaForm onClose={() => setAdding(false)} />}
      {chosen && <PatrolDialog area={chosen} may={may && chosen.to === null} onClose={() => put({ area: undefined })} />}
    </div>
  )
}

function Roster({ area }: { area: PatrolAreaView }) {
  const words = useWords(registerWords)
  const say = useSay()
  const { semicolon } = useMarks()
  const lines = area.roster.filter((line) => line.inForce)
  if (lines.length === 0)
    return (
      <StatusWord tone="soon" icon="warn">
        {words.nobody}
      </StatusWord>
    )
  return (
    <>
      {lines
        .map((line) => `${line.person.name} ${line.timeFrom}–${line.timeTo} ${say(posts[line.post])} ${say(line.duty)}`)
        .join(semicolon)}
    </>
  )
}

function AreaForm({ onClose }: { onClose: () => void }) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const line = useRosterFields()
  const fields: FieldSpec[] = [
    { name: 'id', label: words.id, max: 40 },
    { name: 'zh', label: words.nameZh, max: 80 },
    { name: 'en', label: words.nameEn },
    { name: 'cells', label: words.cellList, kind: 'long', hint: words.cellListHint },
    ...line.fields,
  ]
  return (
    <FormDialog
      title={say(addPatrolArea)}
      fields={fields}
      initial={line.initial}
      onClose={onClose}
      onSave={(values) =>
        save(addPatrolArea, {
          id: values.id ?? '',
          name: { zh: values.zh ?? '', en: values.en ?? '' },
          cells: (values.cells ?? '').split(/[\s,;，；、]+/).filter((code) => code !== ''),
          from: values.from ?? '',
          roster: [line.read(values)],
        })
      }
    />
  )
}
