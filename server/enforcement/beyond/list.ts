import type { z } from 'zod'
import { exportMax, type BeyondLine, type exportBeyond, type listBeyond } from '../../../contract/beyond.ts'
import { clockStandings } from '../../../domain/clock/running-clock.ts'
import { beyondKinds, type BeyondKind } from '../../../domain/enforcement/beyond/all.ts'
import { done, refuse, type Outcome } from '../../../domain/kernel/outcome.ts'
import type { Language, Words } from '../../../domain/kernel/words.ts'
import type { Reader } from '../../../domain/people/reach.ts'
import { rows, sql, type Db, type Sql } from '../../db/pool.ts'
import { readKey, writeKey } from '../../matter/keys.ts'
import { lineColumns, lineJoins, LineRow, presentLines, standingIs } from '../../matter/lines.ts'
import { unitNamed } from '../../matter/names.ts'
import { procedureName } from '../../matter/procedures.ts'
import { visibleOf } from '../../matter/visible.ts'
import type { Region } from '../../region/region.ts'

type Filter = z.output<typeof exportBeyond.input>
type Counted = z.output<typeof listBeyond.output>['counts']
const words = ({ zh, en }: Words) => ({ zh, en })

/** A page of the list with counts of what is open. Refuses `input.invalid`. */
export async function listPage(
  db: Db,
  region: Region,
  reader: Reader,
  input: z.output<typeof listBeyond.input>,
  now: Date,
): Promise<Outcome<z.output<typeof listBeyond.output>>> {
  const { after, limit, ...filter } = input
  const key = readKey(after)
  if (!key.ok || key.value?.at === null) return refuse('input.invalid', { detail: 'after' })
  const beyond = key.value ? sql`and (m.opened_at, m.matter_id) < (${key.value.at}::timestamptz, ${key.value.id}::uuid)` : sql``
  const [found, counts] = await Promise.all([linesOf(db, reader, filter, beyond, limit + 1, now), countsOf(db, reader, now)])
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return done({
    counts,
    lines: await linesWith(db, region, shown, now),
    next: last ? writeKey({ at: last.opened_at, id: last.matter_id }) : null,
  })
}

function linesOf(db: Db, reader: Reader, filter: Filter, beyond: Sql, limit: number, now: Date): Promise<LineRow[]> {
  return rows(
    LineRow,
    db`
    select ${lineColumns} from matter m ${lineJoins} where ${wanted(reader, filter, now)} ${beyond}
    order by m.opened_at desc, m.matter_id desc limit ${limit}`,
  )
}

function wanted(reader: Reader, { kind, standing, open, words: typed }: Filter, now: Date): Sql {
  const parts: Sql[] = [sql`m.region = ${reader.region} and ${visibleOf(reader, kind === undefined ? beyondKinds : [kind])}`]
  if (standing !== undefined) parts.push(standingIs[standing](now))
  if (open === 'true') parts.push(sql`m.ended_at is null`)
  if (open === 'false') parts.push(sql`m.ended_at is not null`)
  if (typed !== undefined && typed !== '') {
    const part = `%${typed.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`
    parts.push(sql`(m.title ilike ${part} or coalesce(m.number, p.number) ilike ${part})`)
  }
  return parts.reduce((all, part) => sql`${all} and ${part}`)
}

async function countsOf(db: Db, reader: Reader, now: Date): Promise<Counted> {
  const found = await db<{ kind: BeyondKind; open: number; lapsed: number }[]>`
    select m.procedure as kind, count(*)::int as open, (count(*) filter (where ${standingIs.lapsed(now)}))::int as lapsed
    from matter m where m.region = ${reader.region} and m.ended_at is null and ${visibleOf(reader, beyondKinds)} group by m.procedure`
  return beyondKinds.map((kind) => found.find((one) => one.kind === kind) ?? { kind, open: 0, lapsed: 0 })
}

/** The lines with who takes part in each beside the unit that has it. */
async function linesWith(db: Db, region: Region, found: readonly LineRow[], now: Date): Promise<BeyondLine[]> {
  const ids = found.map((one) => one.matter_id)
  const [lines, shares] = await Promise.all([
    presentLines(db, region, found, now),
    db<{ matter_id: string; units: string[] | null; organ: string | null }[]>`
      select m.matter_id, (select json_agg(s.unit_id order by s.unit_id) from matter_share s where s.region = m.region and s.matter_id = m.matter_id) as units,
        e.input ->> 'organ' as organ
      from matter m join matter_entry e on e.region = m.region and e.matter_id = m.matter_id and e.seq = 1
      where m.region = ${region.code} and m.matter_id = any(${ids}::uuid[])`,
  ])
  return lines.map((line) => {
    const beside = shares.find((one) => one.matter_id === line.id)
    const units = (beside?.units ?? []).filter((unit) => unit !== line.unit?.id)
    return { ...line, with: units.map((unit) => words(unitNamed(region, unit).name)), organ: beside?.organ ?? null }
  })
}

type Column = Words & { readonly value: (line: BeyondLine, language: Language, wall: (at: string | null) => string) => string }

// prettier-ignore
const columns: readonly Column[] = [
  { zh: '种类', en: 'Kind', value: (line, language) => procedureName(line.procedure)[language] },
  { zh: '编号', en: 'Number', value: (line) => line.number ?? '' },
  { zh: '名称', en: 'Name', value: (line) => line.title },
  { zh: '状态', en: 'State', value: (line, language) => line.stateName[language] },
  { zh: '当前单位', en: 'With', value: (line, language) => line.unit?.name[language] ?? '' },
  { zh: '参与单位', en: 'Taking part', value: (line, language) => [...line.with.map((one) => one[language]), line.organ].filter(Boolean).join(language === 'zh' ? '、' : ', ') },
  { zh: '发起时间', en: 'Opened', value: (line, _, wall) => wall(line.openedAt) },
  { zh: '到期时间', en: 'Due', value: (line, _, wall) => wall(line.dueAt) },
  { zh: '时限状态', en: 'Clock', value: (line, language) => (line.standing === 'none' ? '' : clockStandings[line.standing][language]) },
  { zh: '办结时间', en: 'Ended', value: (line, _, wall) => wall(line.endedAt) },
]

/** The list as rows of a table, the newest `exportMax`. */
export async function tableOf(db: Db, region: Region, reader: Reader, filter: Filter, language: Language, now: Date) {
  const found = await linesOf(db, reader, filter, sql``, exportMax, now)
  const wall = (at: string | null) =>
    at === null ? '' : new Date(Date.parse(at) + region.rules.offsetMinutes * 60_000).toISOString().slice(0, 19).replace('T', ' ')
  const lines = await linesWith(db, region, found, now)
  return {
    headings: columns.map((column) => column[language]),
    rows: lines.map((line) => columns.map((column) => column.value(line, language, wall))),
  }
}
