import { useSuspenseQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import {
  addPatrolArea,
  assignPatrol,
  endAssignment,
  endPatrolArea,
  listPatrolAreas,
  type PatrolAreaView,
} from '../../../contract/registers/areas.ts'
import { HeldPost } from '../../../contract/registers/people.ts'
import { posts } from '../../../domain/people/posts.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { StatusWord } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { FormDialog, orNull, type FieldSpec, type Values } from './FormDialog.tsx'
import { ChoiceFilter, Nothing, RegisterHead, WordsFilter } from './parts.tsx'
import { registerPath } from './paths.ts'
import { usePersonField } from './person-field.ts'
import { todayText, useMay, useSaving } from './reading.ts'

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
        {may && (
          <Button kind="primary" icon="plus" onPress={() => setAdding(true)}>
            {say(addPatrolArea)}
          </Button>
        )}
      </RegisterHead>
      <div className="register-filters no-print">
        <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
        <ChoiceFilter
          label={words.includeEnded}
          value={values.ended}
          choices={[{ value: 'true', label: words.yes }]}
          onChange={(ended) => put({ ended })}
        />
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
      {chosen && <AreaDialog area={chosen} may={may && chosen.to === null} onClose={() => put({ area: undefined })} />}
    </div>
  )
}

function Roster({ area }: { area: PatrolAreaView }) {
  const words = useWords(registerWords)
  const say = useSay()
  const lines = area.roster.filter((line) => line.inForce)
  if (lines.length === 0)
    return (
      <StatusWord tone="soon" icon="warn">
        {words.nobody}
      </StatusWord>
    )
  return (
    <>{lines.map((line) => `${line.person.name} ${line.timeFrom}–${line.timeTo} ${say(posts[line.post])} ${say(line.duty)}`).join('；')}</>
  )
}

function useLineFields() {
  const words = useWords(registerWords)
  const say = useSay()
  const person = usePersonField()
  const fields: FieldSpec[] = [
    person,
    {
      name: 'post',
      label: words.post,
      kind: 'choice',
      choices: HeldPost.options.map((post) => ({ value: post, label: say(posts[post]) })),
    },
    { name: 'timeFrom', label: words.timeFrom, kind: 'time' },
    { name: 'timeTo', label: words.timeTo, kind: 'time' },
    { name: 'dutyZh', label: words.dutyZh, max: 80 },
    { name: 'dutyEn', label: words.dutyEn },
    { name: 'from', label: words.from, kind: 'day' },
    { name: 'to', label: words.to, kind: 'day', optional: true },
  ]
  const initial = {
    post: 'inspector',
    timeFrom: '08:00',
    timeTo: '16:00',
    dutyZh: '巡查上报',
    dutyEn: 'Patrol and report',
    from: todayText(),
  }
  const read = (values: Values) => ({
    personId: values.personId ?? '',
    post: HeldPost.parse(values.post),
    duty: { zh: values.dutyZh ?? '', en: values.dutyEn ?? '' },
    timeFrom: values.timeFrom ?? '',
    timeTo: values.timeTo ?? '',
    from: values.from ?? '',
    to: orNull(values.to),
  })
  return { fields, initial, read }
}

function AreaForm({ onClose }: { onClose: () => void }) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const line = useLineFields()
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

function AreaDialog({ area, may, onClose }: { area: PatrolAreaView; may: boolean; onClose: () => void }) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const line = useLineFields()
  const [doing, setDoing] = useState<'assign' | 'end' | { assignmentId: string }>()
  const close = () => setDoing(undefined)
  const lastDay: FieldSpec[] = [{ name: 'lastDay', label: words.lastDay, kind: 'day', hint: words.lastDayHint }]
  if (doing === 'assign')
    return (
      <FormDialog
        title={say(assignPatrol)}
        fields={line.fields}
        initial={line.initial}
        onClose={close}
        onSave={(values) => save(assignPatrol, { id: area.id, ...line.read(values) })}
      />
    )
  if (doing !== undefined) {
    return (
      <FormDialog
        title={say(doing === 'end' ? endPatrolArea : endAssignment)}
        fields={lastDay}
        initial={{ lastDay: todayText() }}
        onClose={close}
        onSave={({ lastDay: day = '' }) =>
          doing === 'end'
            ? save(endPatrolArea, { id: area.id, lastDay: day })
            : save(endAssignment, { id: area.id, assignmentId: doing.assignmentId, lastDay: day })
        }
      />
    )
  }
  return (
    <Modal
      open
      width={720}
      title={`${say(area.name)} · ${area.id}`}
      onCancel={onClose}
      footer={
        may ? (
          <div className="row">
            <Button kind="danger" onPress={() => setDoing('end')}>
              {say(endPatrolArea)}
            </Button>
            <Button kind="primary" onPress={() => setDoing('assign')}>
              {say(assignPatrol)}
            </Button>
          </div>
        ) : null
      }
    >
      <div className="stack">
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
              header: '',
              cell: (one) =>
                may &&
                one.to === null && (
                  <Button kind="quiet" onPress={() => setDoing({ assignmentId: one.id })}>
                    {say(endAssignment)}
                  </Button>
                ),
            },
          ]}
        />
        <details>
          <summary>
            {words.cells} ({area.cells.length})
          </summary>
          <p className="figures">{area.cells.join('、')}</p>
        </details>
      </div>
    </Modal>
  )
}
