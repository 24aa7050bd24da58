import { useState } from 'react'
import { importDutyList, listDuties } from '../../../contract/registers/duties.ts'
import { placeLevels } from '../../../domain/duties/duty-item.ts'
import { useUnitChoices } from '../../desk/form/UnitInputs.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { ImportWizard } from './ImportWizard.tsx'
import { ChoiceFilter, More, Nothing, RegisterHead, WordsFilter } from './parts.tsx'
import { registerPath } from './paths.ts'
import { useMay, usePages } from './reading.ts'

const kinds = ['asset', 'incident'] as const
const levels = ['district', 'street', 'community', 'cells'] as const

/** 权责清单 in force. */
export function DutiesPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('duties.manage')
  const { values, put } = useAddress(['find', 'unit', 'kind', 'place', 'day'])
  const kind = kinds.find((one) => one === values.kind)
  const place = levels.find((one) => one === values.place)
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = usePages(listDuties, {
    ...(values.find !== undefined && { words: values.find }),
    ...(values.unit !== undefined && { unit: values.unit }),
    ...(kind && { kind }),
    ...(place && { place }),
    ...(values.day !== undefined && { day: values.day }),
  })
  const units = useUnitChoices()
  const [importing, setImporting] = useState(false)
  const duties = data?.pages.flatMap((page) => page.duties) ?? []
  const version = data?.pages[0]?.version
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
      {data !== undefined && (
        <p className="quiet">{version ? words.listInForce(version.version, version.from, version.source) : words.noList}</p>
      )}
      <div className="register-filters no-print">
        <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
        <ChoiceFilter label={words.lead} value={values.unit} choices={units} onChange={(unit) => put({ unit })} />
        <ChoiceFilter
          label={words.kind}
          value={values.kind}
          choices={kinds.map((one) => ({ value: one, label: words.kindOf[one] }))}
          onChange={(one) => put({ kind: one })}
        />
        <ChoiceFilter
          label={words.place}
          value={values.place}
          choices={levels.map((one) => ({ value: one, label: say(placeLevels[one]) }))}
          onChange={(one) => put({ place: one })}
        />
        <label className="register-filter">
          <span>{words.day}</span>
          <input className="input" type="date" value={values.day ?? ''} onChange={(change) => put({ day: change.target.value })} />
        </label>
      </div>
      {data === undefined ? (
        <Skeleton lines={10} />
      ) : duties.length === 0 ? (
        <Nothing />
      ) : (
        <Table
          caption={words.tabs.duties}
          rows={duties}
          rowKey={(duty) => duty.id}
          columns={[
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
              cell: (duty) =>
                duty.place.count === 0
                  ? say(duty.place.level)
                  : `${duty.place.names.map(say).join('、')}${duty.place.count > duty.place.names.length ? words.placesMore(duty.place.count) : ''}`,
            },
            { key: 'lead', header: words.lead, cell: (duty) => <strong>{say(duty.lead.name)}</strong> },
            { key: 'supporting', header: words.supporting, cell: (duty) => duty.supporting.map((unit) => say(unit.name)).join('、') },
            { key: 'basis', header: words.basis, cell: (duty) => <span className="quiet">{duty.bases.join('；')}</span> },
            {
              key: 'term',
              header: words.from,
              cell: (duty) => <span className="day">{`${duty.from}${duty.to === null ? '' : ` – ${duty.to}`}`}</span>,
            },
          ]}
        />
      )}
      <More
        shown={duties.length}
        total={data?.pages[0]?.total ?? 0}
        busy={isFetchingNextPage}
        onMore={hasNextPage ? () => void fetchNextPage() : undefined}
      />
      {importing && <ImportWizard route={importDutyList} accept="table" dated onClose={() => setImporting(false)} />}
    </div>
  )
}
