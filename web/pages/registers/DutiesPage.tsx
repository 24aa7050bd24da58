import { useState } from 'react'
import { importDutyList, listDuties, type DutyView } from '../../../contract/registers/duties.ts'
import { placeLevels } from '../../../domain/duties/duty-item.ts'
import { useUnitChoices } from '../../desk/form/UnitInputs.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress, type Address } from './address.ts'
import { ImportWizard } from './ImportWizard.tsx'
import { ChoiceFilter, classKinds, DayFilter, KindFilter, PagedList, RegisterHead, WordsFilter } from './parts.tsx'
import { registerPath } from './paths.ts'
import { useMay, usePages } from './reading.ts'

const filters = ['find', 'unit', 'kind', 'place', 'day'] as const
const levels = ['district', 'street', 'community', 'cells'] as const

/** 权责清单 in force. */
export function DutiesPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('duties.manage')
  const { values, put } = useAddress(filters)
  const kind = classKinds.find((one) => one === values.kind)
  const place = levels.find((one) => one === values.place)
  const pages = usePages(listDuties, {
    ...(values.find !== undefined && { words: values.find }),
    ...(values.unit !== undefined && { unit: values.unit }),
    ...(kind && { kind }),
    ...(place && { place }),
    ...(values.day !== undefined && { day: values.day }),
  })
  const columns = useDutyColumns()
  const [importing, setImporting] = useState(false)
  const first = pages.data?.pages[0]
  const duties = pages.data?.pages.flatMap((page) => page.duties) ?? []
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.duties} register="duties">
        <ButtonLink href={registerPath('who')}>{words.tabs.who}</ButtonLink>
        {may && (
          <Button kind="primary" onPress={() => setImporting(true)}>
            {say(importDutyList)}
          </Button>
        )}
      </RegisterHead>
      {first !== undefined && (
        <p className="quiet">
          {first.version ? words.listInForce(first.version.version, first.version.from, first.version.source) : words.noList}
        </p>
      )}
      <DutyFilters values={values} put={put} />
      <PagedList pages={pages} shown={duties.length} total={first?.total ?? 0}>
        <Table caption={words.tabs.duties} rows={duties} rowKey={(duty) => duty.id} columns={columns} />
      </PagedList>
      {importing && <ImportWizard route={importDutyList} accept="table" dated onClose={() => setImporting(false)} />}
    </div>
  )
}

function DutyFilters({ values, put }: Address<(typeof filters)[number]>) {
  const words = useWords(registerWords)
  const say = useSay()
  const units = useUnitChoices()
  return (
    <div className="register-filters no-print">
      <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
      <ChoiceFilter label={words.lead} value={values.unit} choices={units} onChange={(unit) => put({ unit })} />
      <KindFilter value={values.kind} onChange={(kind) => put({ kind })} />
      <ChoiceFilter
        label={words.place}
        value={values.place}
        choices={levels.map((one) => ({ value: one, label: say(placeLevels[one]) }))}
        onChange={(place) => put({ place })}
      />
      <DayFilter value={values.day} onChange={(day) => put({ day })} />
    </div>
  )
}

function useDutyColumns(): readonly Column<DutyView>[] {
  const words = useWords(registerWords)
  const say = useSay()
  return [
    { key: 'code', header: words.code, cell: (duty) => <code>{duty.code}</code> },
    { key: 'name', header: words.duty, cell: (duty) => say(duty.name) },
    {
      key: 'matter',
      header: words.matter,
      cell: (duty) => (
        <>
          {say(duty.matter.name)} <span className="quiet">{say(duty.matter.level)}</span>
        </>
      ),
    },
    {
      key: 'place',
      header: words.place,
      cell: ({ place }) =>
        place.count === 0
          ? say(place.level)
          : `${place.names.map(say).join('、')}${place.count > place.names.length ? words.placesMore(place.count) : ''}`,
    },
    { key: 'lead', header: words.lead, cell: (duty) => <strong>{say(duty.lead.name)}</strong> },
    { key: 'supporting', header: words.supporting, cell: (duty) => duty.supporting.map((unit) => say(unit.name)).join('、') },
    { key: 'basis', header: words.basis, cell: (duty) => <span className="quiet">{duty.bases.join('；')}</span> },
    {
      key: 'term',
      header: words.from,
      cell: (duty) => <span className="day">{`${duty.from}${duty.to === null ? '' : ` – ${duty.to}`}`}</span>,
    },
  ]
}
