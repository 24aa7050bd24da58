import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { supervisionCalendar, type CalendarEntry } from '../../../../contract/supervision-together.ts'
import { civilDateAt } from '../../../../domain/clock/civil-date.ts'
import { useTitle } from '../../../navigation.ts'
import { query } from '../../../queries.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Time, useMinute } from '../../../ui/due-time.tsx'
import { Empty, Skeleton, Tag } from '../../../ui/messages.tsx'
import { Table } from '../../../ui/table.tsx'
import { deskWords } from '../../../words/desk/words.ts'
import { togetherWords } from '../../../words/desk/together.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { monthOf, type Month } from '../../enforcement/month.ts'
import { deskPaths } from '../../paths.ts'
import '../../enforcement/enforcement.css'

const keyOf = (one: CalendarEntry): string => `${one.matterId} ${one.kind} ${one.at} ${one.name.zh}`

/** 监督日历: a month of what falls due, is heard or meets, as a sheet and as a list. */
export function CalendarPage() {
  const desk = useWords(deskWords)
  const words = useWords(togetherWords).calendar
  useTitle(desk.titleOf(words.title))
  const [address] = useSearchParams()
  const month = monthOf(address.get('month'), useMinute())
  const { data } = useQuery({ ...query(supervisionCalendar, { from: month.from, to: month.to }), placeholderData: keepPreviousData })
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
        <div className="row no-print">
          <ButtonLink icon="left" href={deskPaths.calendar(month.previous)}>
            {words.previous}
          </ButtonLink>
          <ButtonLink href={deskPaths.calendar()}>{words.thisMonth}</ButtonLink>
          <ButtonLink icon="right" href={deskPaths.calendar(month.next)}>
            {words.next}
          </ButtonLink>
        </div>
      </header>
      <p className="quiet">{words.lead}</p>
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <Sheet month={month} entries={data.entries} />
          <Entries month={month} entries={data.entries} />
        </>
      )}
    </div>
  )
}

type Shown = { readonly month: Month; readonly entries: readonly CalendarEntry[] }

function Entries({ month, entries }: Shown) {
  const words = useWords(togetherWords).calendar
  const say = useSay()
  if (entries.length === 0) return <Empty title={words.empty} />
  return (
    <Table
      caption={words.month(month.year, month.month)}
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

function Sheet({ month, entries }: Shown) {
  const words = useWords(togetherWords).calendar
  const say = useSay()
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
                  {entries
                    .filter((one) => civilDateAt(new Date(one.at)) === day)
                    .map((one) => (
                      <li key={keyOf(one)}>
                        <a className="link" href={deskPaths.matter(one.matterId)}>
                          {say(one.name)} {one.number}
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
