import { civilDateAt, yearOf } from '../../../../domain/clock/civil-date.ts'
import { firstYear, lastOver, lastYear, spansTo, type Span } from '../../../../domain/supervision/report/span.ts'

/** Periods to choose from, the running one first: so many quarters and years. */
const [quartersShown, yearsShown] = [9, 6]

/** The period of an address (`year`, and `quarter` where it is one); the last quarter that is over where there is none. */
export function readSpan(address: URLSearchParams, now: Date): Span {
  const [year, quarter] = [Number(address.get('year')), Number(address.get('quarter'))]
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) return lastOver('quarter', civilDateAt(now))
  return { year, quarter: [1, 2, 3, 4].includes(quarter) ? quarter : null }
}

/** As a route asks for it, and as it stands in an address. */
export const askedSpan = ({ year, quarter }: Span) => ({ year: String(year), ...(quarter !== null && { quarter: String(quarter) }) })

export function spanChoices(now: Date): { readonly quarters: readonly Span[]; readonly years: readonly Span[] } {
  const today = civilDateAt(now)
  const running = { year: yearOf(today), quarter: Math.ceil(Number(today.slice(5, 7)) / 3) }
  return {
    quarters: spansTo(running, quartersShown).reverse(),
    years: spansTo({ year: running.year, quarter: null }, yearsShown).reverse(),
  }
}

/** A choice of the list, back to its period. */
export function spanOfKey(key: string): Span {
  const [year = '', quarter] = key.split('-')
  return { year: Number(year), quarter: quarter === undefined ? null : Number(quarter) }
}
