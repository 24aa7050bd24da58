import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  addConferenceBody,
  changeConferenceBody,
  listConferenceBodies,
  type ConferenceBodyView,
} from '../../../contract/registers/conferences.ts'
import { useUnitChoices } from '../../desk/form/UnitInputs.tsx'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { togetherWords } from '../../words/desk/together.ts'
import { useSay, useWords } from '../../words/language.ts'
import { FormDialog, type FieldSpec, type Values } from './FormDialog.tsx'
import { AddButton, RegisterHead } from './parts.tsx'
import { useMay, useSaving } from './reading.ts'

/** 联席会议名册: each joint conference, who calls it and who sits in it. */
export function ConferencesPage() {
  const words = useWords(togetherWords).bodies
  const { tabs } = useWords(registerWords)
  const say = useSay()
  const manages = useMay('conferences.manage')
  const [doing, setDoing] = useState<'add' | ConferenceBodyView>()
  const columns = useColumns(manages, setDoing)
  const { data } = useQuery(query(listConferenceBodies, {}))
  const close = () => setDoing(undefined)
  return (
    <div className="stack">
      <RegisterHead title={tabs.conferences} register="conferences">
        <AddButton name={say(addConferenceBody)} may={manages} onPress={() => setDoing('add')} />
      </RegisterHead>
      <p className="quiet">{words.lead}</p>
      {data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <Table caption={tabs.conferences} rows={data.bodies} rowKey={(one) => one.id} columns={columns} />
      )}
      {doing === 'add' && <BodyDialog onClose={close} />}
      {typeof doing === 'object' && <BodyDialog body={doing} onClose={close} />}
    </div>
  )
}

function useColumns(manages: boolean, onChange: (body: ConferenceBodyView) => void): readonly Column<ConferenceBodyView>[] {
  const words = useWords(togetherWords).bodies
  const { actions } = useWords(registerWords)
  const say = useSay()
  const acts: Column<ConferenceBodyView> = {
    key: 'acts',
    header: actions,
    cell: (one) => (
      <Button kind="quiet" onPress={() => onChange(one)}>
        {words.edit} <span className="visually-hidden">{one.name}</span>
      </Button>
    ),
  }
  return [
    { key: 'name', header: words.name, cell: (one) => one.name },
    { key: 'chair', header: words.chair, cell: (one) => say(one.chairName) },
    { key: 'units', header: words.units, cell: (one) => one.unitNames.map(say).join('、') },
    { key: 'organs', header: words.organs, cell: (one) => one.organs.map(({ name }) => name).join('、') },
    { key: 'meetings', header: words.meetings, cell: (one) => one.meetings, figures: true },
    ...(manages ? [acts] : []),
  ]
}

/** A line of the outside organs: `name，contact`. */
function organOf(line: string): { name: string; contact: string } {
  const [name = '', ...contact] = line.split(/[,，]/)
  return { name: name.trim(), contact: contact.join('，').trim() }
}

function BodyDialog({ body, onClose }: { body?: ConferenceBodyView; onClose: () => void }) {
  const words = useWords(togetherWords).bodies
  const say = useSay()
  const save = useSaving()
  const choices = useUnitChoices().map(({ value, label }) => ({ value, label }))
  const fields: readonly FieldSpec[] = [
    { name: 'name', label: words.name, max: 60 },
    { name: 'chairUnit', label: words.chair, kind: 'choice', choices },
    { name: 'units', label: words.units, kind: 'several', choices, optional: true },
    { name: 'organs', label: words.organs, hint: words.organsHint, kind: 'long', max: 3000, optional: true },
  ]
  const initial: Values = {
    name: body?.name ?? '',
    chairUnit: body?.chairUnit ?? '',
    organs: body?.organs.map(({ name, contact }) => `${name}，${contact}`).join('\n') ?? '',
    ...({ units: body?.units ?? [] } as unknown as Values), // a list underneath, which the select reads
  }
  return (
    <FormDialog
      title={body === undefined ? say(addConferenceBody) : `${say(changeConferenceBody)} · ${body.name}`}
      onClose={onClose}
      initial={initial}
      fields={fields}
      onSave={async ({ name = '', chairUnit = '', units = '', organs = '' }) => {
        const listed = organs
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(organOf)
        if (chairUnit === '' || listed.some((one) => one.name === '')) return words.whole
        const form = { name, chairUnit, units: units.split(',').filter((unit) => unit !== ''), organs: listed }
        return body === undefined ? save(addConferenceBody, form) : save(changeConferenceBody, { ...form, id: body.id })
      }}
    />
  )
}
