import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState, type FormEvent } from 'react'
import { chooseAreas, chooseSubjects } from '../../../contract/choices.ts'
import { servedProcedures } from '../../../contract/matter.ts'
import { sources } from '../../../domain/case/fields.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useUnitChoices } from '../form/UnitInputs.tsx'
import type { Filters } from './filters.ts'
import './search.css'

type Choice = { value: string; label: string }
type Props = { readonly filters: Filters; readonly onChange: (filters: Filters) => void }

/** Filters take effect as they are chosen; words and days when they are sent. */
export function FilterBar({ filters, onChange }: Props) {
  const words = useWords(deskWords).search
  const say = useSay()
  const [typed, setTyped] = useState(filters.words ?? '')
  const [from, setFrom] = useState(filters.from ?? '')
  const [to, setTo] = useState(filters.to ?? '')
  const procedure = servedProcedures.find((one) => one.id === (filters.procedure ?? 'case'))
  const set = (part: Partial<Record<keyof Filters, unknown>>) => onChange(without({ ...filters, ...part }))
  const states: Choice[] = Object.entries(procedure?.states ?? {}).map(([value, state]) => ({
    value,
    label: say(state),
  }))
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    set({ words: typed.trim(), from, to })
  }
  return (
    <form className="filters no-print" onSubmit={onSubmit} role="search" aria-label={words.filters}>
      <TextInput id="filter-words" label={words.words} kind="search" maxLength={100} value={typed} onChange={setTyped} />
      <Pick
        id="procedure"
        label={words.procedure}
        value={filters.procedure ?? 'case'}
        clear={false}
        onChange={(value) => set({ procedure: value, states: undefined })}
        choices={servedProcedures.map((one) => ({ value: one.id, label: say(one) }))}
      />
      <div className="filter">
        <label htmlFor="filter-states">{words.states}</label>
        <Select
          id="filter-states"
          mode="multiple"
          maxTagCount={1}
          allowClear
          value={filters.states ?? []}
          options={states}
          optionFilterProp="label"
          onChange={(value: string[]) => set({ states: value.length > 0 ? value : undefined })}
        />
      </div>
      <ClockPicks filters={filters} set={set} />
      <PlacePicks filters={filters} set={set} />
      <KindPicks filters={filters} set={set} />
      <TextInput id="filter-from" label={words.from} kind="date" value={from} onChange={setFrom} />
      <TextInput id="filter-to" label={words.to} kind="date" value={to} onChange={setTo} />
      <OrderPick filters={filters} set={set} />
      <div className="row">
        <Button submit kind="primary" icon="search">
          {words.find}
        </Button>
        <Button kind="quiet" onPress={() => onChange({})}>
          {words.clear}
        </Button>
      </div>
    </form>
  )
}

type GroupProps = {
  readonly filters: Filters
  readonly set: (part: Partial<Record<keyof Filters, unknown>>) => void
}

function OrderPick({ filters, set }: GroupProps) {
  const words = useWords(deskWords).search
  return (
    <Pick
      id="order"
      label={words.order}
      value={filters.order ?? 'newest'}
      clear={false}
      choices={[
        { value: 'newest', label: words.newest },
        { value: 'due', label: words.mostUrgent },
      ]}
      onChange={(value) => set({ order: value })}
    />
  )
}

function ClockPicks({ filters, set }: GroupProps) {
  const words = useWords(deskWords).search
  return (
    <>
      <Pick
        id="standing"
        label={words.standing}
        value={filters.standing}
        choices={[
          { value: 'lapsed', label: words.lapsed },
          { value: 'dueSoon', label: words.dueSoon },
        ]}
        onChange={(value) => set({ standing: value })}
      />
      <Pick
        id="open"
        label={words.open}
        value={filters.open === undefined ? undefined : String(filters.open)}
        choices={[
          { value: 'true', label: words.onlyOpen },
          { value: 'false', label: words.onlyEnded },
        ]}
        onChange={(value) => set({ open: value === undefined ? undefined : value === 'true' })}
      />
    </>
  )
}

/** A community is chosen among those of the street, where one is chosen. */
function PlacePicks({ filters, set }: GroupProps) {
  const words = useWords(deskWords).search
  const say = useSay()
  const areas = useQuery({ ...query(chooseAreas, {}), staleTime: 5 * 60_000, throwOnError: false }).data?.areas ?? []
  const area = (level: 'street' | 'community'): Choice[] =>
    areas
      .filter((one) => one.level === level && (level === 'street' || filters.street === undefined || one.code.startsWith(filters.street)))
      .map((one) => ({ value: one.code, label: say(one.name) }))
  return (
    <>
      <Pick
        id="street"
        label={words.street}
        value={filters.street}
        choices={area('street')}
        onChange={(value) => set({ street: value, community: undefined })}
      />
      <Pick
        id="community"
        label={words.community}
        value={filters.community}
        choices={area('community')}
        onChange={(value) => set({ community: value })}
      />
    </>
  )
}

function KindPicks({ filters, set }: GroupProps) {
  const words = useWords(deskWords).search
  const say = useSay()
  const units = useUnitChoices()
  return (
    <>
      <SubjectPick value={filters.subject} onChange={(value) => set({ subject: value })} />
      <Pick
        id="unit"
        label={words.unit}
        value={filters.unit}
        choices={units.map(({ value, label }) => ({ value, label }))}
        onChange={(value) => set({ unit: value })}
      />
      <Pick
        id="source"
        label={words.source}
        value={filters.source}
        choices={Object.entries(sources).map(([value, one]) => ({ value, label: say(one) }))}
        onChange={(value) => set({ source: value })}
      />
    </>
  )
}

/** Filters that are empty are no filters. */
function without(filters: Partial<Record<keyof Filters, unknown>>): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''))
}

type PickProps = {
  id: string
  label: string
  value: string | undefined
  choices: readonly Choice[]
  clear?: boolean
  onChange: (value: string | undefined) => void
}

function Pick({ id, label, value, choices, clear = true, onChange }: PickProps) {
  const words = useWords(deskWords).search
  return (
    <div className="filter">
      <label htmlFor={`filter-${id}`}>{label}</label>
      <Select
        id={`filter-${id}`}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear={clear}
        value={value ?? null}
        placeholder={words.any}
        options={[...choices]}
        onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
      />
    </div>
  )
}

function SubjectPick({ value, onChange }: { value: string | undefined; onChange: (value: string | undefined) => void }) {
  const words = useWords(deskWords).search
  const say = useSay()
  const [typed, setTyped] = useState('')
  const asked = typed.trim() === '' ? (value?.split(':').at(-1) ?? '') : typed.trim().slice(0, 60)
  const { data } = useQuery({
    ...query(chooseSubjects, asked === '' ? {} : { words: asked }),
    throwOnError: false,
  })
  const choices = (data?.subjects ?? []).map((one) => ({ value: one.ref, label: say(one.name) }))
  return (
    <div className="filter">
      <label htmlFor="filter-subject">{words.subject}</label>
      <Select
        id="filter-subject"
        showSearch={{ filterOption: false, onSearch: setTyped }}
        allowClear
        value={value ?? null}
        placeholder={words.any}
        options={choices}
        onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
      />
    </div>
  )
}
