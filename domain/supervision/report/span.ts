/** The periods of reports: a year of the calendar, or a quarter of one, by the district's own days. */
import { addDays, addMonths, parseCivilDate, yearOf, type CivilDate } from '../../clock/civil-date.ts'
import { must } from '../../kernel/outcome.ts'
import type { Words } from '../../kernel/words.ts'

/** `quarter` is 1 to 4, or null for the whole year. */
export type Span = { readonly year: number; readonly quarter: number | null }

export const firstYear = 2000
export const lastYear = 2199

// prettier-ignore
const quarters: Readonly<Record<number, Words>> = {
  1: { zh: '第一季度', en: 'First quarter' },
  2: { zh: '第二季度', en: 'Second quarter' },
  3: { zh: '第三季度', en: 'Third quarter' },
  4: { zh: '第四季度', en: 'Fourth quarter' },
}

/** The span's first day, and the first day after it. */
export function daysOf({ year, quarter }: Span): { readonly from: CivilDate; readonly next: CivilDate } {
  const january = must(parseCivilDate(`${year}-01-01`))
  const from = addMonths(january, quarter === null ? 0 : (quarter - 1) * 3)
  return { from, next: addMonths(from, quarter === null ? 12 : 3) }
}

/** The span's last day. */
export const lastDayOf = (span: Span): CivilDate => addDays(daysOf(span).next, -1)

/** The one before it, of the same length. */
export function spanBefore({ year, quarter }: Span): Span {
  if (quarter === null) return { year: year - 1, quarter }
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 }
}

/** So many spans that end with this one, oldest first. */
export function spansTo(span: Span, count: number): Span[] {
  const spans = [span]
  while (spans.length < count) spans.unshift(spanBefore(spans[0] ?? span))
  return spans
}

export const isOver = (span: Span, today: CivilDate): boolean => daysOf(span).next <= today

/** The last year or quarter that is over. */
export function lastOver(of: 'year' | 'quarter', today: CivilDate): Span {
  const year = yearOf(today)
  const running = { year, quarter: of === 'year' ? null : Math.ceil(Number(today.slice(5, 7)) / 3) }
  return spanBefore(running)
}

export function spanWords({ year, quarter }: Span): Words {
  const named = quarter === null ? undefined : quarters[quarter]
  return named ? { zh: `${year}年${named.zh}`, en: `${named.en} of ${year}` } : { zh: `${year}年度`, en: `Year ${year}` }
}

/** 年度执法监督报告, or 执法监督通报 of a quarter. */
export function titleOf(span: Span): Words {
  const { zh, en } = spanWords(span)
  return span.quarter === null
    ? { zh: `${zh}行政执法监督报告`, en: `Report on the supervision of enforcement, ${en.toLowerCase()}` }
    : { zh: `${zh}行政执法监督通报`, en: `Bulletin on the supervision of enforcement, ${en.toLowerCase()}` }
}

/** As it stands in addresses and in a row of a chart: 2026, or 2026-3. */
export const spanKey = ({ year, quarter }: Span): string => (quarter === null ? String(year) : `${year}-${quarter}`)
