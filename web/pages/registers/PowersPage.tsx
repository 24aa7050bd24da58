import { useState } from 'react'
import { importPowerList, listPowers, PowerSourceName, type PowerView } from '../../../contract/registers/powers.ts'
import { itemFields, measures } from '../../../domain/enforcement/item.ts'
import { powerSources } from '../../../domain/enforcement/power.ts'
import { Button } from '../../ui/button.tsx'
import { StatusWord } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { discretionWords } from '../../words/desk/discretion.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useUnitChoices } from '../../desk/form/UnitInputs.tsx'
import { useAddress } from './address.ts'
import { ImportWizard } from './ImportWizard.tsx'
import { ChoiceFilter, DayFilter, PagedList, RegisterHead, WordsFilter } from './parts.tsx'
import { useMay, usePages } from './reading.ts'

const filters = ['find', 'source', 'unit', 'ended', 'day'] as const

/** 执法权限: who may enforce what, on which grant, in whose name. */
export function PowersPage() {
  const all = useWords(registerWords)
  const words = useWords(discretionWords).powers
  const say = useSay()
  const may = useMay('powers.manage')
  const { values, put } = useAddress(filters)
  const units = useUnitChoices()
  const source = PowerSourceName.safeParse(values.source)
  const pages = usePages(listPowers, {
    ...(values.find !== undefined && { words: values.find }),
    ...(source.success && { source: source.data }),
    ...(values.unit !== undefined && { unit: values.unit }),
    ...(values.ended === 'true' && { ended: 'true' as const }),
    ...(values.day !== undefined && { day: values.day }),
  })
  const columns = usePowerColumns()
  const [importing, setImporting] = useState(false)
  const first = pages.data?.pages[0]
  const powers = pages.data?.pages.flatMap((page) => page.powers) ?? []
  return (
    <div className="stack">
      <RegisterHead title={all.tabs.powers} register="powers">
        {may && (
          <Button kind="primary" onPress={() => setImporting(true)}>
            {say(importPowerList)}
          </Button>
        )}
      </RegisterHead>
      {first !== undefined && (
        <p className="quiet">
          {first.version ? all.listInForce(first.version.version, first.version.from, first.version.source) : words.none}
        </p>
      )}
      <div className="register-filters no-print">
        <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
        <ChoiceFilter
          label={words.source}
          value={values.source}
          choices={PowerSourceName.options.map((one) => ({ value: one, label: say(powerSources[one]) }))}
          onChange={(chosen) => put({ source: chosen })}
        />
        <ChoiceFilter
          label={words.unit}
          value={values.unit}
          choices={units.map(({ value, label }) => ({ value, label }))}
          onChange={(chosen) => put({ unit: chosen })}
        />
        <ChoiceFilter
          label={words.includeEnded}
          value={values.ended}
          choices={[{ value: 'true', label: all.yes }]}
          onChange={(chosen) => put({ ended: chosen })}
        />
        <DayFilter value={values.day} onChange={(day) => put({ day })} />
      </div>
      <PagedList pages={pages} shown={powers.length} total={first?.total ?? 0}>
        <Table caption={all.tabs.powers} rows={powers} rowKey={({ code }) => code} columns={columns} />
      </PagedList>
      {importing && <ImportWizard route={importPowerList} accept="table" dated onClose={() => setImporting(false)} />}
    </div>
  )
}

function usePowerColumns(): readonly Column<PowerView>[] {
  const all = useWords(registerWords)
  const words = useWords(discretionWords).powers
  const say = useSay()
  return [
    { key: 'code', header: all.id, width: '5rem', cell: ({ code }) => <code>{code}</code> },
    {
      key: 'unit',
      header: words.unit,
      cell: ({ unit, inForce }) => (
        <>
          {say(unit.name)} {!inForce && <StatusWord tone="plain">{words.notInForce}</StatusWord>}
        </>
      ),
    },
    {
      key: 'source',
      header: words.source,
      cell: ({ source }) => (
        <div className={`power-source power-${source}`}>
          <strong>{say(powerSources[source])}</strong>
          <div className="quiet">{powerSources[source].basis}</div>
        </div>
      ),
    },
    { key: 'name', header: words.name, cell: (power) => <InWhoseName power={power} /> },
    {
      key: 'scope',
      header: words.scope,
      cell: ({ items, fields }) => (
        <div className="register-wide">
          {[
            ...fields.map((field) => words.wholeField(say(itemFields[field]))),
            ...items.map(({ code, name }) => (name ? `${code} ${say(name)}` : code)),
          ].join(words.separator)}
        </div>
      ),
    },
    {
      key: 'coercion',
      header: words.coercion,
      cell: ({ coercion }) => coercion.map((measure) => say(measures[measure])).join(words.separator) || words.noCoercion,
    },
    {
      key: 'streets',
      header: words.streets,
      cell: ({ streets }) => streets.map(({ code, name }) => (name ? say(name) : code)).join(words.separator) || words.district,
    },
    {
      key: 'document',
      header: words.document,
      cell: ({ document }) => (
        <div className="register-wide">
          {document.name} <span className="quiet">{document.number}</span>
        </div>
      ),
    },
    { key: 'term', header: words.term, cell: ({ from, to }) => <span className="day">{`${from} – ${to ?? all.openEnded}`}</span> },
  ]
}

/** The three things that follow from the source and that a street’s officers must not mix up. */
function InWhoseName({ power: { source, unit, principal } }: { power: PowerView }) {
  const words = useWords(discretionWords).powers
  const say = useSay()
  const name = say(powerSources[source].inNameOf === 'principal' && principal ? principal.name : unit.name)
  return (
    <ul className="register-lines register-wide">
      <li>{words.header(name)}</li>
      <li>{words.seal(name)}</li>
      <li>{words.respondent(name)}</li>
    </ul>
  )
}
