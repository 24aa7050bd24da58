import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { listHearings, readHearingsCalendar, type HearingView } from '../../../contract/enforcement.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Time, useMinute } from '../../ui/due-time.tsx'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { useSession } from '../../use-session.ts'
import { calendarWords } from '../../words/desk/calendar.ts'
import { deskWords } from '../../words/desk/words.ts'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { monthOf } from '../calendar/month.ts'
import { MonthLinks, MonthSheet } from '../calendar/MonthSheet.tsx'
import { deskPaths } from '../paths.ts'
import './enforcement.css'

/** 听证日程: the hearings of a month as a sheet and as a list, and all of them as a file for other calendars. */
export function HearingsPage() {
  const desk = useWords(deskWords)
  const words = useWords(enforcementWords).hearings
  const session = useSession()
  useTitle(desk.titleOf(words.title))
  if (session?.permissions.includes('hearing.read') !== true) return <Empty title={words.notYours}>{words.notYoursText}</Empty>
  return <Hearings />
}

function Hearings() {
  const words = useWords(enforcementWords).hearings
  const calendar = useWords(calendarWords)
  const [address] = useSearchParams()
  const month = monthOf(address.get('month'), useMinute())
  const { data } = useQuery({ ...query(listHearings, { from: month.from, to: month.to }), placeholderData: keepPreviousData })
  const columns = useColumns()
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
        <div className="row no-print">
          <MonthLinks month={month} hrefOf={deskPaths.hearings} />
          <ButtonLink href={readHearingsCalendar.path}>{words.feed}</ButtonLink>
        </div>
      </header>
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <MonthSheet month={month} entries={data.hearings} keyOf={(one) => one.matterId}>
            {(one) => (
              <>
                <Time at={one.at} form="clock" /> {one.title}
              </>
            )}
          </MonthSheet>
          {data.hearings.length === 0 ? (
            <Empty title={words.empty}>{words.emptyText}</Empty>
          ) : (
            <Table
              stack
              caption={calendar.month(month.year, month.month)}
              columns={columns}
              rows={data.hearings}
              rowKey={(one) => one.matterId}
              hrefOf={(one) => deskPaths.matter(one.matterId)}
              pageKeys
            />
          )}
        </>
      )}
    </div>
  )
}

function useColumns(): Column<HearingView>[] {
  const words = useWords(enforcementWords).hearings
  const say = useSay()
  return [
    { key: 'at', header: words.at, cell: (one) => <Time at={one.at} />, width: '11rem' },
    { key: 'what', header: words.what, cell: (one) => [one.number, one.title].filter((text) => text !== null).join(' ') },
    { key: 'where', header: words.where, cell: (one) => one.where },
    { key: 'open', header: words.openness, cell: (one) => (one.open ? words.open : words.closed) },
    { key: 'chair', header: words.chair, cell: (one) => one.chair ?? '' },
    { key: 'state', header: words.state, cell: (one) => say(one.state) },
  ]
}
