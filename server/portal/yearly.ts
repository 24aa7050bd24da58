import { z } from 'zod'
import { publicYear, publicYearCsv } from '../../contract/portal-units.ts'
import { instantAt, parseCivilDate } from '../../domain/clock/civil-date.ts'
import { done, must } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { rows, type Db } from '../db/pool.ts'
import type { Context } from '../http/context.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import type { Region } from '../region/region.ts'
import { csvOf } from '../registers/files.ts'
import { fileOfTable, pageOfTable, same, tableOf, type Table } from './published-table.ts'
import { remember } from './remember.ts'

/** How old the public's answers may be. */
const freshMs = 60_000
/** Years back that can be asked for. */
const yearsShown = 10

const Count = z.coerce.number()
const YearRow = z.object({
  unit_id: z.string(),
  inspections: Count,
  corrections: Count,
  summary: Count,
  ordinary: Count,
  none: Count,
  fines_fen: Count,
  measures: Count,
  executions: Count,
  hearings: Count,
})
type YearRow = z.infer<typeof YearRow>

/**
 * What each unit did in a year, counted from the record: what was begun in the year, and what was decided in it and
 * stands. A decision that was revoked has no day of decision and so is not counted.
 */
function countYear(db: Db, region: Region, year: number): Promise<YearRow[]> {
  const [first, next] = [must(parseCivilDate(`${year}-01-01`)), must(parseCivilDate(`${year + 1}-01-01`))]
  const [from, to] = [instantAt(first, '00:00', region.rules.offsetMinutes), instantAt(next, '00:00', region.rules.offsetMinutes)]
  return rows(
    YearRow,
    db`
    with begun as (
      select m.unit_id, m.procedure from matter m
      where m.region = ${region.code} and m.unit_id is not null and m.opened_at >= ${from} and m.opened_at < ${to}
        and m.procedure in ('inspection', 'correction', 'measure', 'execution', 'hearing')
    ), decided as (
      select m.unit_id, m.procedure, coalesce(p.fine_fen, 0) as fen, p.file -> 'decision' ->> 'kind' as kind
      from proceeding p join matter m on m.region = p.region and m.matter_id = p.matter_id
      where p.region = ${region.code} and p.decided_on >= ${first} and p.decided_on < ${next} and p.root_id = p.matter_id and m.unit_id is not null
    ), units as (select unit_id from begun union select unit_id from decided)
    select u.unit_id,
      (select count(*) from begun b where b.unit_id = u.unit_id and b.procedure = 'inspection') as inspections,
      (select count(*) from begun b where b.unit_id = u.unit_id and b.procedure = 'correction') as corrections,
      (select count(*) from decided d where d.unit_id = u.unit_id and d.procedure = 'summary') as summary,
      (select count(*) from decided d where d.unit_id = u.unit_id and d.procedure = 'penalty' and d.kind = 'penalty') as ordinary,
      (select count(*) from decided d where d.unit_id = u.unit_id and d.procedure = 'penalty' and d.kind = 'noPenalty') as none,
      (select coalesce(sum(d.fen), 0) from decided d where d.unit_id = u.unit_id) as fines_fen,
      (select count(*) from begun b where b.unit_id = u.unit_id and b.procedure = 'measure') as measures,
      (select count(*) from begun b where b.unit_id = u.unit_id and b.procedure = 'execution') as executions,
      (select count(*) from begun b where b.unit_id = u.unit_id and b.procedure = 'hearing') as hearings
    from units u order by u.unit_id`,
  )
}

async function tableOfYear(db: Db, region: Region, year: number): Promise<Table> {
  const counted = await countYear(db, region, year)
  const sum = (of: (row: YearRow) => number): number => counted.reduce((all, row) => all + of(row), 0)
  const figure =
    (of: (row: YearRow) => number) =>
    (row: YearRow | null): Words =>
      same(String(row === null ? sum(of) : of(row)))
  const nameOf = (row: YearRow | null): Words =>
    row === null ? { zh: '合计', en: 'All units' } : (region.units.get(row.unit_id)?.name ?? same(row.unit_id))
  return tableOf<YearRow | null>({
    list: null,
    rows: counted.length === 0 ? [] : [...counted, null],
    keyOf: (row) => row?.unit_id ?? '',
    columns: [
      ['单位', 'Unit', nameOf],
      ['行政检查（次）', 'Inspections', figure((row) => row.inspections)],
      ['责令改正（件）', 'Orders to correct', figure((row) => row.corrections)],
      ['简易程序处罚（件）', 'Penalties on the spot', figure((row) => row.summary)],
      ['普通程序处罚（件）', 'Penalties by ordinary procedure', figure((row) => row.ordinary)],
      ['不予处罚（件）', 'Decided without a penalty', figure((row) => row.none)],
      ['罚款（元）', 'Fines (yuan)', figure((row) => row.fines_fen / 100)],
      ['行政强制措施（件）', 'Coercive measures', figure((row) => row.measures)],
      ['行政强制执行（件）', 'Compulsory enforcement', figure((row) => row.executions)],
      ['听证（次）', 'Hearings', figure((row) => row.hearings)],
    ],
  })
}

/** The year that was asked for, or the running one, with its figures. */
function yearFor({ db, registers, now }: Context, region: Region, asked: number | undefined) {
  const running = Number(region.today(now()).slice(0, 4))
  const year = Math.min(asked ?? running, running)
  const table = remember(registers, `year ${region.code} ${year}`, now(), freshMs, () => tableOfYear(db, region, year))
  return { year, years: Array.from({ length: yearsShown }, (_, back) => running - back), table }
}

export const yearHandlers: Served[] = [
  served(publicYear, async (context, { region: code, year: asked }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const { year, years, table } = yearFor(context, found.value, asked)
    return done({ year, years, table: pageOfTable(await table, { limit: 1000 }, context.now()) })
  }),

  served(publicYearCsv, async (context, { region: code, year: asked }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const { year, table } = yearFor(context, found.value, asked)
    const file = csvOf(fileOfTable(await table, context.language))
    return done(
      context.reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${code}-${year}.csv"`)
        .header('cache-control', 'public, max-age=60')
        .send(file),
    )
  }),
]
