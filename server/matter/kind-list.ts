import type { z } from 'zod'
import {
  kindExportMax,
  type KindAnswer,
  type KindExport,
  type KindFilters,
  type KindLine,
  type KindList,
} from '../../contract/kind-list.ts'
import { clockStandings } from '../../domain/clock/running-clock.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Language, Words } from '../../domain/kernel/words.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { rows, sql, type Db, type Sql } from '../db/pool.ts'
import { served, type Served } from '../http/serve.ts'
import { csvOf } from '../registers/files.ts'
import type { Region } from '../region/region.ts'
import { readKey, writeKey } from './keys.ts'
import { lineColumns, lineJoins, LineRow, presentLines, standingIs } from './lines.ts'
import { unitNamed } from './names.ts'
import { procedureName, procedureOn } from './procedures.ts'
import { visibleOf } from './visible.ts'

/** What a list is of, and what its file is called. */
type Listed = { readonly list: KindList; readonly exported: KindExport; readonly kinds: readonly string[]; readonly file: string }

/** Serves a list of a few kinds of matters and its export. */
export function kindHandlers({ list, exported, kinds, file }: Listed): readonly Served[] {
  return [
    served(list, ({ db, session, now }, input) => pageOf(db, session.region, session.acting.reader, kinds, input, now())),
    served(exported, async ({ db, session, now, language, reply }, filter) => {
      const { region, acting } = session
      const table = await tableOf(db, region, acting.reader, kinds, filter, language, now())
      const name = `${region.code}-${file}-${region.today(now())}.csv`
      void reply.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store')
      return done(await reply.type('text/csv; charset=utf-8').send(csvOf(table)))
    }),
  ]
}

type Asked = z.output<KindList['input']>

async function pageOf(
  db: Db,
  region: Region,
  reader: Reader,
  kinds: readonly string[],
  input: Asked,
  now: Date,
): Promise<Outcome<KindAnswer>> {
  const { after, limit, ...filter } = input
  const key = readKey(after)
  if (!key.ok || key.value?.at === null) return refuse('input.invalid', { detail: 'after' })
  const beyond = key.value ? sql`and (m.opened_at, m.matter_id) < (${key.value.at}::timestamptz, ${key.value.id}::uuid)` : sql``
  const [found, stages] = await Promise.all([
    linesOf(db, reader, kinds, filter, beyond, limit + 1, now),
    stagesOf(db, region, reader, kinds, now),
  ])
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return done({
    stages,
    lines: await linesWith(db, region, shown, now),
    next: last ? writeKey({ at: last.opened_at, id: last.matter_id }) : null,
  })
}

function linesOf(
  db: Db,
  reader: Reader,
  kinds: readonly string[],
  filter: KindFilters,
  beyond: Sql,
  limit: number,
  now: Date,
): Promise<LineRow[]> {
  return rows(
    LineRow,
    db`
    select ${lineColumns} from matter m ${lineJoins} where ${wanted(reader, kinds, filter, now)} ${beyond}
    order by m.opened_at desc, m.matter_id desc limit ${limit}`,
  )
}

function wanted(reader: Reader, kinds: readonly string[], { kind, state, standing, open, words }: KindFilters, now: Date): Sql {
  const asked = kinds.filter((one) => kind === undefined || one === kind)
  const parts: Sql[] = [sql`m.region = ${reader.region} and ${visibleOf(reader, asked)}`]
  if (state !== undefined) parts.push(sql`m.state = ${state}`)
  if (standing !== undefined) parts.push(standingIs[standing](now))
  if (open === 'true') parts.push(sql`m.ended_at is null`)
  if (open === 'false') parts.push(sql`m.ended_at is not null`)
  if (words !== undefined && words !== '') {
    const part = `%${words.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`
    parts.push(sql`(m.title ilike ${part} or coalesce(m.number, p.number) ilike ${part})`)
  }
  return parts.reduce((all, part) => sql`${all} and ${part}`)
}

async function stagesOf(db: Db, region: Region, reader: Reader, kinds: readonly string[], now: Date): Promise<KindAnswer['stages']> {
  const found = await db<{ kind: string; state: string; open: number; soon: number; lapsed: number }[]>`
    select m.procedure as kind, m.state, count(*)::int as open, (count(*) filter (where ${standingIs.dueSoon(now)}))::int as soon,
      (count(*) filter (where ${standingIs.lapsed(now)}))::int as lapsed
    from matter m where m.region = ${reader.region} and m.ended_at is null and ${visibleOf(reader, kinds)} group by m.procedure, m.state`
  return kinds.flatMap((kind) => {
    const { states } = procedureOn(kind, region.today(now))
    return Object.entries(states).flatMap(([state, { zh, en }]) => {
      const row = found.find((one) => one.kind === kind && one.state === state)
      return row ? [{ kind, state, name: { zh, en }, open: row.open, dueSoon: row.soon, lapsed: row.lapsed }] : []
    })
  })
}

/** The lines with who takes part in each beside the unit that has it. */
async function linesWith(db: Db, region: Region, found: readonly LineRow[], now: Date): Promise<KindLine[]> {
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
    const names = units.map((unit) => unitNamed(region, unit).name)
    return { ...line, with: names.map(({ zh, en }) => ({ zh, en })), organ: beside?.organ ?? null }
  })
}

type Column = Words & { readonly value: (line: KindLine, language: Language, wall: (at: string | null) => string) => string }

const between: Readonly<Record<Language, string>> = { zh: '、', en: ', ' }

// prettier-ignore
const columns: readonly Column[] = [
  { zh: '种类', en: 'Kind', value: (line, language) => procedureName(line.procedure)[language] },
  { zh: '编号', en: 'Number', value: (line) => line.number ?? '' },
  { zh: '名称', en: 'Name', value: (line) => line.title },
  { zh: '状态', en: 'State', value: (line, language) => line.stateName[language] },
  { zh: '承办单位', en: 'Handled by', value: (line, language) => line.unit?.name[language] ?? '' },
  { zh: '参与单位', en: 'Taking part', value: (line, language) => [...line.with.map((one) => one[language]), line.organ].filter(Boolean).join(between[language]) },
  { zh: '开始时间', en: 'Opened', value: (line, _, wall) => wall(line.openedAt) },
  { zh: '到期时间', en: 'Due', value: (line, _, wall) => wall(line.dueAt) },
  { zh: '时限状态', en: 'Clock', value: (line, language) => (line.standing === 'none' ? '' : clockStandings[line.standing][language]) },
  { zh: '办结时间', en: 'Ended', value: (line, _, wall) => wall(line.endedAt) },
]

async function tableOf(
  db: Db,
  region: Region,
  reader: Reader,
  kinds: readonly string[],
  filter: KindFilters,
  language: Language,
  now: Date,
) {
  const found = await linesOf(db, reader, kinds, filter, sql``, kindExportMax, now)
  const wall = (at: string | null) =>
    at === null ? '' : new Date(Date.parse(at) + region.rules.offsetMinutes * 60_000).toISOString().slice(0, 19).replace('T', ' ')
  const lines = await linesWith(db, region, found, now)
  return {
    headings: columns.map((column) => column[language]),
    rows: lines.map((line) => columns.map((column) => column.value(line, language, wall))),
  }
}
