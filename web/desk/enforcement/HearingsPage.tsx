import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { listHearings, readHearingsCalendar, type HearingView } from '../../../contract/enforcement.ts'
import { civilDateAt } from '../../../domain/clock/civil-date.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Time, useMinute } from '../../ui/due-time.tsx'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { useSession } from '../../use-session.ts'
import { deskWords } from '../../words/desk/words.ts'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { deskPaths } from '../paths.ts'
import { monthOf, type Month } from './month.ts'
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
  const [address] = useSearchParams()
  const month = monthOf(address.get('month'), useMinute())
  const { data } = useQuery({ ...query(listHearings, { from: month.from, to: month.to }), placeholderData: keepPreviousData })
  const columns = useColumns()
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
        <div className="row no-print">
          <ButtonLink icon="left" href={deskPaths.hearings(month.previous)}>
            {words.previous}
          </ButtonLink>
          <ButtonLink href={deskPaths.hearings()}>{words.thisMonth}</ButtonLink>
          <ButtonLink icon="right" href={deskPaths.hearings(month.next)}>
            {words.next}
          </ButtonLink>
          <ButtonLink href={readHearingsCalendar.path}>{words.feed}</ButtonLink>
        </div>
      </header>
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <MonthSheet month={month} hearings={data.hearings} />
          {data.hearings.length === 0 ? (
            <Empty title={words.empty}>{words.emptyText}</Empty>
          ) : (
            <Table
              caption={words.month(month.year, month.month)}
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

function MonthSheet({ month, hearings }: { month: Month; hearings: readonly HearingView[] }) {
  const words = useWords(enforcementWords).hearings
  const today = civilDateAt(useMinute())
  return (
    <table className="month">
      <caption>
        <strong>{words.month(month.year, month.month)}</strong>
      </caption>
      <thead>
        <tr>
          {words.days.split(' ').map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} data-away={day < month.from || day > month.to || undefined}>
                <span className={day === today ? 'tabular tone-accent' : 'tabular'}>{Number(day.slice(8))}</span>
                <ul>
                  {hearings
                    .filter((one) => civilDateAt(new Date(one.at)) === day)
                    .map((one) => (
                      <li key={one.matterId}>
                        <a className="link" href={deskPaths.matter(one.matterId)}>
                          <Time at={one.at} form="clock" /> {one.title}
                        </a>
                      </li>
                    ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
