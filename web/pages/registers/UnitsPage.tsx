import { useSuspenseQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { addUnit, changeUnit, endUnit, importUnits, listUnitsOf, UnitKindName, type UnitView } from '../../../contract/registers/units.ts'
import { unitKinds } from '../../../domain/people/units.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { StatusWord } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { FormDialog, orNull, type FieldSpec, type Values } from './FormDialog.tsx'
import { ImportWizard } from './ImportWizard.tsx'
import { ChoiceFilter, Nothing, RegisterHead, WordsFilter } from './parts.tsx'
import { registerPath } from './paths.ts'
import { todayText, useMay, useSaving } from './reading.ts'

type Placed = UnitView & { readonly depth: number }

/** Units below their parents, as a tree is read: each followed by those under it. */
export function asTree(units: readonly UnitView[]): Placed[] {
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

/** 单位登记簿. */
export function UnitsPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('people.manage')
  const { values, put } = useAddress(['find', 'kind', 'ended', 'unit'])
  const { data } = useSuspenseQuery(query(listUnitsOf, { ended: values.ended === 'true' ? 'true' : 'false' }))
  const [open, setOpen] = useState<'add' | 'import'>()
  const chosen = data.units.find((unit) => unit.id === values.unit)
  const typed = values.find?.toLowerCase() ?? ''
  const shown = asTree(data.units).filter(
    (unit) =>
      (values.kind === undefined || unit.kind === values.kind) &&
      (typed === '' || `${unit.id} ${unit.name.zh} ${unit.name.en}`.toLowerCase().includes(typed)),
  )
  const nameOf = (id: string | null) => {
    const unit = data.units.find((one) => one.id === id)
    return unit ? say(unit.name) : (id ?? '')
  }
  const indented = typed === '' && values.kind === undefined
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.units} register="units">
        {may && (
          <Button kind="primary" icon="plus" onPress={() => setOpen('add')}>
            {say(addUnit)}
          </Button>
        )}
        {may && <Button onPress={() => setOpen('import')}>{say(importUnits)}</Button>}
      </RegisterHead>
      <div className="register-filters no-print">
        <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
        <ChoiceFilter
          label={words.kind}
          value={values.kind}
          choices={UnitKindName.options.map((kind) => ({ value: kind, label: say(unitKinds[kind]) }))}
          onChange={(kind) => put({ kind })}
        />
        <ChoiceFilter
          label={words.includeEnded}
          value={values.ended}
          choices={[{ value: 'true', label: words.yes }]}
          onChange={(ended) => put({ ended })}
        />
      </div>
      <p role="status">{words.total(shown.length, data.units.length)}</p>
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
          columns={[
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
          ]}
        />
      )}
      {open === 'add' && <UnitForm units={data.units} onClose={() => setOpen(undefined)} />}
      {open === 'import' && <ImportWizard route={importUnits} accept="table" dated onClose={() => setOpen(undefined)} />}
      {chosen && <UnitDialog unit={chosen} units={data.units} may={may} nameOf={nameOf} onClose={() => put({ unit: undefined })} />}
    </div>
  )
}

function useUnitFields(units: readonly UnitView[]): FieldSpec[] {
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

const fieldsOf = (values: Values) => ({
  kind: UnitKindName.parse(values.kind),
  name: { zh: values.zh ?? '', en: values.en ?? '' },
  parent: orNull(values.parent),
  secondParent: orNull(values.secondParent),
  area: orNull(values.area),
})

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
      onSave={(values) => save(addUnit, { id: values.id ?? '', from: values.from ?? '', ...fieldsOf(values) })}
    />
  )
}

function UnitDialog({
  unit,
  units,
  may,
  nameOf,
  onClose,
}: {
  unit: UnitView
  units: readonly UnitView[]
  may: boolean
  nameOf: (id: string | null) => string
  onClose: () => void
}) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const fields = useUnitFields(units.filter((one) => one.id !== unit.id))
  const [doing, setDoing] = useState<'change' | 'end'>()
  const initial = {
    zh: unit.name.zh,
    en: unit.name.en,
    kind: unit.kind,
    ...(unit.parent !== null && { parent: unit.parent }),
    ...(unit.secondParent !== null && { secondParent: unit.secondParent }),
    area: unit.area ?? '',
  }
  if (doing === 'change') {
    return (
      <FormDialog
        title={say(changeUnit)}
        fields={fields}
        initial={initial}
        onClose={() => setDoing(undefined)}
        onSave={(values) => save(changeUnit, { id: unit.id, seen: unit.seen, ...fieldsOf(values) })}
      />
    )
  }
  if (doing === 'end') {
    return (
      <FormDialog
        title={`${say(endUnit)} · ${say(unit.name)}`}
        fields={[{ name: 'lastDay', label: words.lastDay, kind: 'day', hint: words.lastDayHint }]}
        initial={{ lastDay: todayText() }}
        onClose={() => setDoing(undefined)}
        onSave={(values) => save(endUnit, { id: unit.id, lastDay: values.lastDay ?? '' })}
      />
    )
  }
  return (
    <Modal
      open
      title={say(unit.name)}
      onCancel={onClose}
      footer={
        may && unit.to === null
          ? [
              <div className="row" key="acts">
                <Button onPress={() => setDoing('end')} kind="danger">
                  {say(endUnit)}
                </Button>
                <Button kind="primary" onPress={() => setDoing('change')}>
                  {say(changeUnit)}
                </Button>
              </div>,
            ]
          : null
      }
    >
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
    </Modal>
  )
}
