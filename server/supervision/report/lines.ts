/** What a figure counts, as a question to PostgreSQL: a line for each thing it counts, over `s`, the span. Counts and lists ask the same. */
import { sealedProcedures } from '../../../domain/supervision/all.ts'
import type { Counting } from '../../../domain/supervision/report/counting.ts'
import { daysOf, type Span } from '../../../domain/supervision/report/span.ts'
import { instantAt } from '../../../domain/clock/civil-date.ts'
import { sql, type Sql } from '../../db/pool.ts'
import type { Region } from '../../region/region.ts'

/** Spans in their order, as rows `s`: their place, their first and next instant and their first and next day. */
export function spanRows(region: Region, spans: readonly Span[]): Sql {
  const days = spans.map(daysOf)
  const at = (day: (typeof days)[number]['from']) => instantAt(day, '00:00', region.rules.offsetMinutes).toISOString()
  return sql`
    select s.place, s.from_at, s.next_at, s.from_on, s.next_on from unnest(${spans.map((_, place) => place)}::int[], ${days.map(({ from }) => at(from))}::text[]::timestamptz[],
      ${days.map(({ next }) => at(next))}::text[]::timestamptz[], ${days.map(({ from }) => from)}::text[]::date[], ${days.map(({ next }) => next)}::text[]::date[])
      as s (place, from_at, next_at, from_on, next_on)`
}

/** Over `matter m`: that it does not hang below what is sealed, which is counted nowhere. */
const unsealed = sql`not exists (
  select 1 from matter q where q.region = m.region and q.matter_id = m.parent_id and q.procedure = any(${[...sealedProcedures]}::text[]))`

/** Over `matter_entry e`. Its first condition is that of the index. */
function entered(region: string, procedure: string, acts: readonly string[]): Sql {
  return sql`
    select distinct on (e.matter_id) e.matter_id, e.at, e.input from matter_entry e
    where e.procedure not in ('case', 'fieldTask') and e.region = ${region} and e.procedure = ${procedure} and e.act = any(${[...acts]}::text[])
      and e.at >= s.from_at and e.at < s.next_at
    order by e.matter_id, e.at desc, e.seq desc`
}

/** Columns: key (unique within the figure), matter_id, at, amount (fen, where the figure is a sum). */
export function linesOf(region: string, counting: Counting): Sql {
  const matter = sql`m.matter_id::text as key, m.matter_id`
  switch (counting.by) {
    case 'entry': {
      const { procedure, acts, only } = counting
      const chosen = only ? sql`where x.input ->> ${only.field}::text = any(${[...only.values]}::text[])` : sql``
      return sql`select x.matter_id::text as key, x.matter_id, x.at, null::bigint as amount from (${entered(region, procedure, acts)}) x ${chosen}`
    }
    case 'reviewed':
      return sql`
        select x.matter_id::text as key, x.matter_id, x.at, null::bigint as amount from (${entered(region, 'reconsideration', ['decide'])}) x
        join review_file f on f.region = ${region} and f.matter_id = x.matter_id
        where f.file -> 'decision' ->> 'outcome' = any(${[...counting.outcomes]}::text[])`
    case 'opened':
      return sql`
        select ${matter}, m.opened_at as at, null::bigint as amount from matter m
        where m.region = ${region} and m.procedure = ${counting.procedure} and m.opened_at >= s.from_at and m.opened_at < s.next_at and ${unsealed}`
    case 'open':
      return sql`
        select ${matter}, m.opened_at as at, null::bigint as amount from matter m
        where m.region = ${region} and m.procedure = ${counting.procedure} and m.opened_at < s.next_at
          and (m.ended_at is null or m.ended_at >= s.next_at)`
    case 'decided': {
      const { procedures, kind = null, sum } = counting
      const fined = sum === undefined ? sql`` : sql`and p.fine_fen > 0`
      return sql`
        select ${matter}, p.decided_on::timestamptz as at, p.fine_fen as amount from proceeding p
        join matter m on m.region = p.region and m.matter_id = p.matter_id
        where p.region = ${region} and p.decided_on >= s.from_on and p.decided_on < s.next_on and p.root_id = p.matter_id
          and m.procedure = any(${[...procedures]}::text[])
          and (${kind}::text is null or coalesce(p.file -> 'decision' ->> 'kind', 'penalty') = ${kind}) ${fined}`
    }
    case 'graded':
      return sql`
        select ${matter}, m.ended_at as at, null::bigint as amount from file_review f
        join matter m on m.region = f.region and m.matter_id = f.matter_id
        where f.region = ${region} and f.grade = any(${[...counting.grades]}::text[]) and m.state = 'settled' and m.ended_at >= s.from_at and m.ended_at < s.next_at`
    case 'clueFound':
      return sql`
        select c.clue_id::text as key, c.matter_id, c.found_at as at, null::bigint as amount from supervision_clue c
        where c.region = ${region} and c.found_at >= s.from_at and c.found_at < s.next_at`
    case 'clueJudged':
      return sql`
        select c.clue_id::text as key, c.matter_id, x.at, null::bigint as amount from (
          select distinct on (j.clue_id) j.clue_id, j.at, j.state from clue_judgement j
          where j.region = ${region} and j.at >= s.from_at and j.at < s.next_at order by j.clue_id, j.n desc) x
        join supervision_clue c on c.region = ${region} and c.clue_id = x.clue_id
        where x.state = ${counting.state}`
    case 'lapsed':
      return sql`
        select ${matter}, max(d.lapsed_at) as at, null::bigint as amount from deadline d
        join matter m on m.region = d.region and m.matter_id = d.matter_id
        where d.region = ${region} and d.clock = ${counting.clock} and d.lapsed_at >= s.from_at and d.lapsed_at < s.next_at
          and m.procedure = ${counting.procedure} and ${unsealed}
        group by m.region, m.matter_id`
  }
}

/** Every clock that lapsed in the spans, counted as `linesOf` counts each. Columns: place, procedure, clock, count. */
export function lapsedCounts(region: string): Sql {
  return sql`
    select s.place, m.procedure, d.clock, count(distinct d.matter_id)::int as count from s
    join deadline d on d.region = ${region} and d.lapsed_at >= s.from_at and d.lapsed_at < s.next_at
    join matter m on m.region = d.region and m.matter_id = d.matter_id
    where ${unsealed} group by s.place, m.procedure, d.clock`
}
