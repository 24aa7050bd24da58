import type { ReactNode } from 'react'
import { civilDateAt } from '../../../domain/clock/civil-date.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { useMinute } from '../../ui/due-time.tsx'
import { calendarWords } from '../../words/desk/calendar.ts'
import { useWords } from '../../words/language.ts'
import { deskPaths } from '../paths.ts'
import type { Month } from './month.ts'
import './calendar.css'

/** To the month before, this one and the next. */
export function MonthLinks({ month, hrefOf }: { month: Month; hrefOf: (month?: string) => string }) {
  const words = useWords(calendarWords)
  return (
    <>
      <ButtonLink icon="left" href={hrefOf(month.previous)}>
        {words.previous}
      </ButtonLink>
      <ButtonLink href={hrefOf()}>{words.thisMonth}</ButtonLink>
      <ButtonLink icon="right" href={hrefOf(month.next)}>
        {words.next}
      </ButtonLink>
    </>
  )
}

type Entry = { readonly at: string; readonly matterId: string }

/** More of one day would stretch its whole week; the list below the sheet has them all. */
const shownADay = 5

type DayProps<T extends Entry> = {
  readonly entries: readonly T[]
  readonly keyOf: (entry: T) => string
  readonly children: (entry: T) => ReactNode
}

function DayEntries<T extends Entry>({ entries, keyOf, children }: DayProps<T>) {
  const words = useWords(calendarWords)
  const more = entries.length - shownADay
  return (
    <ul>
      {entries.slice(0, shownADay).map((one) => (
        <li key={keyOf(one)}>
          <a className="link" href={deskPaths.matter(one.matterId)}>
            {children(one)}
          </a>
        </li>
      ))}
      {more > 0 && <li className="quiet">{words.more(more)}</li>}
    </ul>
  )
}

/** A month as a sheet of weeks; what lies on a day stands there as a link to its matter. */
export function MonthSheet<T extends Entry>({ month, entries, keyOf, children }: DayProps<T> & { readonly month: Month }) {
  const words = useWords(calendarWords)
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
                <DayEntries entries={entries.filter((one) => civilDateAt(new Date(one.at)) === day)} keyOf={keyOf}>
                  {children}
                </DayEntries>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
