import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { importCalendarFile, listCalendarYearsOf, readCalendarYear } from '../../../contract/registers/calendar.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Notice, Skeleton, StatusWord } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { ImportWizard } from './ImportWizard.tsx'
import { RegisterHead } from './parts.tsx'
import { registerPath } from './paths.ts'
import { useMay } from './reading.ts'

/** 工作日历: years with data, years without, and the days of a year. */
export function CalendarPage() {
  const words = useWords(registerWords)
  const { state } = useWords(deskWords).columns
  const say = useSay()
  const may = useMay('calendar.manage')
  const { values } = useAddress(['year'])
  const { data } = useSuspenseQuery(query(listCalendarYearsOf, {}))
  const [importing, setImporting] = useState(false)
  const year = data.years.find((one) => String(one.year) === (values.year ?? data.today.slice(0, 4)))
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.calendar} register="calendar">
        {may && (
          <Button kind="primary" onPress={() => setImporting(true)}>
            {say(importCalendarFile)}
          </Button>
        )}
      </RegisterHead>
      <div className="register-split">
        <Table
          caption={words.tabs.calendar}
          rows={data.years}
          rowKey={(one) => String(one.year)}
          picked={String(year?.year)}
          hrefOf={(one) => registerPath('calendar', { year: String(one.year) })}
          pageKeys
          columns={[
            { key: 'year', header: words.year, cell: (one) => one.year },
            {
              key: 'present',
              header: state,
              cell: (one) =>
                one.present ? (
                  <StatusWord tone="done">{words.yes}</StatusWord>
                ) : (
                  <StatusWord tone="lapsed" icon="warn">
                    {words.missing}
                  </StatusWord>
                ),
            },
            { key: 'holidays', header: words.holidays, cell: (one) => (one.present ? one.holidays : ''), figures: true },
            { key: 'makeUp', header: words.makeUpDays, cell: (one) => (one.present ? one.makeUpDays : ''), figures: true },
            { key: 'working', header: words.workingDays, cell: (one) => (one.present ? one.workingDays : ''), figures: true },
          ]}
        />
        {year !== undefined &&
          (year.present ? (
            <Days year={year.year} />
          ) : (
            <Notice kind="soon" title={`${year.year} ${words.missing}`}>
              {words.missingText}
            </Notice>
          ))}
      </div>
      {importing && <ImportWizard route={importCalendarFile} accept="table" dated={false} onClose={() => setImporting(false)} />}
    </div>
  )
}

function Days({ year }: { year: number }) {
  const words = useWords(registerWords)
  const say = useSay()
  const { data } = useQuery(query(readCalendarYear, { year }))
  if (data === undefined) return <Skeleton lines={10} />
  return (
    <Table
      caption={String(year)}
      rows={data.days}
      rowKey={(day) => day.date}
      columns={[
        { key: 'date', header: words.day, cell: (day) => day.date },
        {
          key: 'kind',
          header: words.kind,
          cell: (day) => <StatusWord tone={day.kind === 'holiday' ? 'accent' : 'plain'}>{words.dayKinds[day.kind]}</StatusWord>,
        },
        { key: 'name', header: words.note, cell: (day) => say(day.name) },
      ]}
    />
  )
}
