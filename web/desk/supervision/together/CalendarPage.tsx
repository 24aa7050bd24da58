import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { supervisionCalendar, type CalendarEntry } from '../../../../contract/supervision-together.ts'
import { useTitle } from '../../../navigation.ts'
import { query } from '../../../queries.ts'
import { Time, useMinute } from '../../../ui/due-time.tsx'
import { Empty, Skeleton, Tag } from '../../../ui/messages.tsx'
import { Table } from '../../../ui/table.tsx'
import { calendarWords } from '../../../words/desk/calendar.ts'
import { deskWords } from '../../../words/desk/words.ts'
import { togetherWords } from '../../../words/desk/together.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { monthOf, type Month } from '../../calendar/month.ts'
import { MonthLinks, MonthSheet } from '../../calendar/MonthSheet.tsx'
import { deskPaths } from '../../paths.ts'

const keyOf = (one: CalendarEntry): string => `${one.matterId} ${one.kind} ${one.at} ${one.name.zh}`

/** 监督日历: a month of what falls due, is heard or meets, as a sheet and as a list. */
export function CalendarPage() {
  const desk = useWords(deskWords)
  const words = useWords(togetherWords).calendar
  const say = useSay()
  useTitle(desk.titleOf(words.title))
  const [address] = useSearchParams()
  const month = monthOf(address.get('month'), useMinute())
  const { data } = useQuery({ ...query(supervisionCalendar, { from: month.from, to: month.to }), placeholderData: keepPreviousData })
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
        <div className="row no-print">
          <MonthLinks month={month} hrefOf={deskPaths.calendar} />
        </div>
      </header>
      <p className="quiet">{words.lead}</p>
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <MonthSheet month={month} entries={data.entries} keyOf={keyOf}>
            {(one) => `${say(one.name)} ${one.number ?? ''}`}
          </MonthSheet>
          <Entries month={month} entries={data.entries} />
        </>
      )}
    </div>
  )
}

function Entries({ month, entries }: { month: Month; entries: readonly CalendarEntry[] }) {
  const words = useWords(togetherWords).calendar
  const calendar = useWords(calendarWords)
  const say = useSay()
  if (entries.length === 0) return <Empty title={words.empty} />
  return (
    <Table
      stack
      caption={calendar.month(month.year, month.month)}
      rows={entries}
      rowKey={keyOf}
      hrefOf={(one) => deskPaths.matter(one.matterId)}
      pageKeys
      columns={[
        { key: 'at', header: words.at, cell: (one) => <Time at={one.at} form="exact" />, width: '12rem' },
        {
          key: 'kind',
          header: words.kind,
          cell: (one) => <Tag tone={one.late ? 'lapsed' : 'plain'}>{one.late ? words.late : words.kinds[one.kind]}</Tag>,
          width: '7rem',
        },
        {
          key: 'what',
          header: words.what,
          cell: (one) => [say(one.name), one.number, one.title].filter((part) => part !== null && part !== '').join(' '),
        },
      ]}
    />
  )
}
