import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addUnit, importUnits, listUnitsOf, UnitKindName, type UnitView } from '../../../contract/registers/units.ts'
import { unitKinds } from '../../../domain/people/units.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { StatusWord } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress, type Address } from './address.ts'
import { FormDialog, type FieldSpec } from './FormDialog.tsx'
import { ImportWizard } from './ImportWizard.tsx'
import { AddButton, ChoiceFilter, EndedFilter, Nothing, RegisterHead, WordsFilter } from './parts.tsx'
import { registerPath } from './paths.ts'
import { LegalReview } from './LegalReview.tsx'
import { todayText, useMay, useSaving } from './reading.ts'
import { readUnit, useUnitFields } from './unit-fields.ts'
import { UnitDialog } from './UnitDialog.tsx'

type Placed = UnitView & { readonly depth: number }

/** Units below their parents, as a tree is read: each followed by those under it. */
function asTree(units: readonly UnitView[]): Placed[] {
  const ids = new Set(units.map((unit) => unit.id))
  const placed: Placed[] = []
  const put = (parent: string | null, depth: number) => {
    for (const unit of units) {
      const under = unit.parent !== null && ids.has(unit.parent) ? unit.parent : null
      if (under !== parent || placed.some((one) => one.id === unit.id)) continue
      placed.push({ ...unit, depth })
      put(unit.id, depth + 1)
    }
  }
  put(null, 0)
  return placed
}

const filters = ['find', 'kind', 'ended', 'unit'] as const

/** 单位登记簿. */
export function UnitsPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('people.manage')
  const { values, put } = useAddress(filters)
  const { units, legalReview } = useSuspenseQuery(query(listUnitsOf, { ended: values.ended === 'true' ? 'true' : 'false' })).data
  const [open, setOpen] = useState<'add' | 'import'>()
  const chosen = units.find((unit) => unit.id === values.unit)
  const typed = values.find?.toLowerCase() ?? ''
  const shown = asTree(units).filter(
    (unit) =>
      (values.kind === undefined || unit.kind === values.kind) &&
      (typed === '' || `${unit.id} ${unit.name.zh} ${unit.name.en}`.toLowerCase().includes(typed)),
  )
  const nameOf = (id: string | null) => {
    const unit = units.find((one) => one.id === id)
    return unit ? say(unit.name) : (id ?? '')
  }
  const columns = useUnitColumns(nameOf, typed === '' && values.kind === undefined)
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.units} register="units">
        <AddButton name={say(addUnit)} may={may} onPress={() => setOpen('add')} />
        {may && <Button onPress={() => setOpen('import')}>{say(importUnits)}</Button>}
      </RegisterHead>
      <LegalReview share={legalReview} />
      <UnitFilters values={values} put={put} />
      <p role="status">{words.total(shown.length, units.length)}</p>
      {shown.length === 0 ? (
        <Nothing />
      ) : (
        <Table
          caption={words.tabs.units}
          rows={shown}
          rowKey={(unit) => unit.id}
          hrefOf={(unit) => registerPath('units', { ...values, unit: unit.id })}
          picked={values.unit}
          pageKeys
          columns={columns}
        />
      )}
      {open === 'add' && <UnitForm units={units} onClose={() => setOpen(undefined)} />}
      {open === 'import' && <ImportWizard route={importUnits} accept="table" dated onClose={() => setOpen(undefined)} />}
      {chosen && <UnitDialog unit={chosen} units={units} may={may} nameOf={nameOf} onClose={() => put({ unit: undefined })} />}
    </div>
  )
}

function UnitFilters({ values, put }: Address<(typeof filters)[number]>) {
  const words = useWords(registerWords)
  const say = useSay()
  return (
    <div className="register-filters no-print">
      <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
      <ChoiceFilter
        label={words.kind}
        value={values.kind}
        choices={UnitKindName.options.map((kind) => ({ value: kind, label: say(unitKinds[kind]) }))}
        onChange={(kind) => put({ kind })}
      />
      <EndedFilter value={values.ended} onChange={(ended) => put({ ended })} />
    </div>
  )
}

/** `indented` while the whole tree is shown; what is filtered out of it would leave steps without a stair. */
function useUnitColumns(nameOf: (id: string | null) => string, indented: boolean): readonly Column<Placed>[] {
  const words = useWords(registerWords)
  const say = useSay()
  return [
    {
      key: 'name',
      header: words.unit,
      cell: (unit) => (
        <span className="register-indent" style={{ paddingInlineStart: indented ? `${unit.depth * 1.25}rem` : 0 }}>
          {say(unit.name)}
        </span>
      ),
    },
    { key: 'id', header: words.id, cell: (unit) => <code>{unit.id}</code> },
    { key: 'kind', header: words.kind, cell: (unit) => say(unitKinds[unit.kind]) },
    { key: 'parent', header: words.parent, cell: (unit) => nameOf(unit.parent) },
    { key: 'second', header: words.secondParent, cell: (unit) => nameOf(unit.secondParent) },
    {
      key: 'people',
      header: words.people,
      cell: (unit) => <a href={registerPath('people', { unit: unit.id })}>{unit.people}</a>,
      figures: true,
    },
    { key: 'matters', header: words.openMatters, cell: (unit) => unit.openMatters, figures: true },
    { key: 'to', header: words.to, cell: (unit) => (unit.to === null ? '' : <StatusWord tone="plain">{unit.to}</StatusWord>) },
  ]
}

function UnitForm({ units, onClose }: { units: readonly UnitView[]; onClose: () => void }) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const fields: FieldSpec[] = [
    { name: 'id', label: words.id, max: 40 },
    ...useUnitFields(units),
    { name: 'from', label: words.from, kind: 'day' },
  ]
  return (
    <FormDialog
      title={say(addUnit)}
      fields={fields}
      initial={{ from: todayText() }}
      onClose={onClose}
      onSave={(values) => save(addUnit, { id: values.id ?? '', from: values.from ?? '', ...readUnit(values) })}
    />
  )
}
