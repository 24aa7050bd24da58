import { z } from 'zod'
import type { Reader } from '../../../domain/people/reach.ts'
import { proceduresOf } from '../../../domain/supervision/report/counting.ts'
import { sectionsOf, type Figure } from '../../../domain/supervision/report/figures.ts'
import { fillSections, spansShown, type ReportSection } from '../../../domain/supervision/report/report.ts'
import { spansTo, type Span } from '../../../domain/supervision/report/span.ts'
import { rows, sql, type Db, type Sql } from '../../db/pool.ts'
import { lineColumns, lineJoins, LineRow } from '../../matter/lines.ts'
import { visibleOf } from '../../matter/visible.ts'
import type { Region } from '../../region/region.ts'
import { clueSeen } from '../clues/store.ts'
import { lapsedCounts, linesOf, spanRows } from './lines.ts'

const CountRow = z.object({ figure: z.string(), place: z.int(), count: z.int(), amount: z.coerce.number() })
const LapsedRow = z.object({ place: z.int(), procedure: z.string(), clock: z.string(), count: z.int() })

/** Every section of a span with its figures, of the span and of those before it: two questions, whatever the number of figures. */
export async function countSections(db: Db, region: Region, span: Span): Promise<ReportSection[]> {
  const spans = spansTo(span, spansShown)
  const sections = sectionsOf(span.quarter === null)
  const counted = sections.flatMap(({ figures }) => figures).filter(({ counting }) => counting.by !== 'lapsed')
  const branches = counted.map(
    ({ id, counting }) => sql`
      select ${id}::text as figure, s.place, c.count, c.amount from s
      cross join lateral (select count(*)::int as count, coalesce(sum(l.amount), 0) as amount from (${linesOf(region.code, counting)}) l) c`,
  )
  const all = branches.reduce((before, branch) => sql`${before} union all ${branch}`)
  const [found, lapsed] = await Promise.all([
    rows(CountRow, db`with s as (${spanRows(region, spans)}) ${all}`),
    rows(LapsedRow, db`with s as (${spanRows(region, spans)}) ${lapsedCounts(region.code)}`),
  ])
  const values = new Map<string, number[]>()
  const put = (id: string, place: number, value: number) => {
    const kept = values.get(id) ?? spans.map(() => 0)
    kept[place] = value
    values.set(id, kept)
  }
  for (const { figure, place, count, amount } of found) put(figure, place, isSum(figure, counted) ? amount : count)
  for (const { place, procedure, clock, count } of lapsed) put(`lapses.${procedure}-${clock}`, place, count)
  return fillSections(sections, ({ id }) => values.get(id) ?? spans.map(() => 0))
}

const isSum = (id: string, figures: readonly Figure[]): boolean => figures.some((one) => one.id === id && one.unit === 'fen')

const BehindRow = LineRow.extend({ key: z.string(), at: z.date(), amount: z.number().nullable() })
export type BehindRow = z.infer<typeof BehindRow>

export type Behind = {
  readonly span: Span
  readonly figure: Figure
  readonly after: { at: Date; key: string } | null
  readonly limit: number
}

/**
 * What stands behind a figure: the lines that the reader may see, newest first, and how many there are of all. What is confidential is
 * counted and not listed.
 */
export async function listBehind(db: Db, region: Region, reader: Reader, { span, figure, after, limit }: Behind) {
  const lines = sql`with s as (${spanRows(region, [span])}), l as (select x.* from s cross join lateral (${linesOf(region.code, figure.counting)}) x)`
  const seen = seenBy(reader, region, figure)
  const beyond = after ? sql`and (l.at, l.key) < (${after.at}::timestamptz, ${after.key})` : sql``
  const [[total], found] = await Promise.all([
    rows(
      z.object({ lines: z.int(), seen: z.int(), amount: z.coerce.number() }),
      db`${lines} select count(*)::int as lines, (count(*) filter (where ${seen}))::int as seen, coalesce(sum(l.amount), 0) as amount
        from l join matter m on m.region = ${region.code} and m.matter_id = l.matter_id`,
    ),
    rows(
      BehindRow,
      db`${lines} select ${lineColumns}, l.key, l.at, l.amount from l join matter m on m.region = ${region.code} and m.matter_id = l.matter_id ${lineJoins}
        where ${seen} ${beyond} order by l.at desc, l.key desc limit ${limit}`,
    ),
  ])
  return { lines: total?.lines ?? 0, seen: total?.seen ?? 0, amount: total?.amount ?? 0, found }
}

/** Over `l` and `matter m`. A clue is seen by whoever may judge it, and its matter besides. */
function seenBy(reader: Reader, region: Region, { counting }: Figure): Sql {
  const seen = visibleOf(reader, proceduresOf(counting))
  if (counting.by !== 'clueFound' && counting.by !== 'clueJudged') return seen
  return sql`(${seen} and exists (
    select 1 from supervision_clue c where c.region = ${region.code} and c.clue_id = l.key::uuid and ${clueSeen(reader, region)}))`
}
