import type { z } from 'zod'
import { voiceKinds, type exportVoices, type listVoices, type VoiceKind } from '../../contract/supervision.ts'
import type { MatterLine } from '../../contract/matter.ts'
import { clockStandings } from '../../domain/clock/running-clock.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Language, Words } from '../../domain/kernel/words.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { rows, sql, type Db, type Sql } from '../db/pool.ts'
import { readKey, writeKey } from '../matter/keys.ts'
import { lineColumns, lineJoins, LineRow, presentLines, standingIs } from '../matter/lines.ts'
import { procedureName, procedureOn } from '../matter/procedures.ts'
import { visibleOf } from '../matter/visible.ts'
import type { Region } from '../region/region.ts'

type Filter = z.output<typeof exportVoices.input>
type Page = z.output<typeof listVoices.output>

/** Most lines of an export. */
const exportMax = 5000

/** A page of the list, newest first, with the open ones counted by stage. Refuses `input.invalid`. */
export async function listPage(
  db: Db,
  region: Region,
  reader: Reader,
  input: z.output<typeof listVoices.input>,
  now: Date,
): Promise<Outcome<Page>> {
  const { after, limit, ...filter } = input
  const key = readKey(after)
  if (!key.ok || key.value?.at === null) return refuse('input.invalid', { detail: 'after' })
  const beyond = key.value ? sql`and (m.opened_at, m.matter_id) < (${key.value.at}::timestamptz, ${key.value.id}::uuid)` : sql``
  const [found, stages] = await Promise.all([linesOf(db, reader, filter, beyond, limit + 1, now), stagesOf(db, region, reader, now)])
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return done({
    stages,
    lines: await presentLines(db, region, shown, now),
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

function wanted(reader: Reader, { kind, state, standing, open, words }: Filter, now: Date): Sql {
  const kinds: readonly string[] = kind === undefined ? voiceKinds : [kind]
  const parts: Sql[] = [sql`m.region = ${reader.region} and m.procedure = any(${[...kinds]}::text[]) and ${visibleOf(reader, kinds)}`]
  if (state !== undefined) parts.push(sql`m.state = ${state}`)
  if (standing !== undefined) parts.push(standingIs[standing](now))
  if (open === 'true') parts.push(sql`m.ended_at is null`)
  if (open === 'false') parts.push(sql`m.ended_at is not null`)
  if (words !== undefined && words !== '') {
    const part = `%${words.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`
    parts.push(sql`(m.title ilike ${part} or m.number ilike ${part})`)
  }
  return parts.reduce((all, part) => sql`${all} and ${part}`)
}

async function stagesOf(db: Db, region: Region, reader: Reader, now: Date): Promise<Page['stages']> {
  const found = await db<{ kind: VoiceKind; state: string; open: number; soon: number; lapsed: number }[]>`
    select m.procedure as kind, m.state, count(*)::int as open, (count(*) filter (where ${standingIs.dueSoon(now)}))::int as soon,
      (count(*) filter (where ${standingIs.lapsed(now)}))::int as lapsed
    from matter m where m.region = ${reader.region} and m.procedure = any(${[...voiceKinds]}::text[]) and m.ended_at is null
      and ${visibleOf(reader, voiceKinds)} group by m.procedure, m.state`
  return voiceKinds.flatMap((kind) => {
    const { states } = procedureOn(kind, region.today(now))
    return Object.entries(states).flatMap(([state, { zh, en }]) => {
      const row = found.find((one) => one.kind === kind && one.state === state)
      return row ? [{ kind, state, name: { zh, en }, open: row.open, dueSoon: row.soon, lapsed: row.lapsed }] : []
    })
  })
}

type Column = Words & { readonly value: (line: MatterLine, language: Language, wall: (at: string | null) => string) => string }

// prettier-ignore
const columns: readonly Column[] = [
  { zh: '种类', en: 'Kind', value: (line, language) => procedureName(line.procedure)[language] },
  { zh: '编号', en: 'Number', value: (line) => line.number ?? '' },
  { zh: '名称', en: 'Name', value: (line) => line.title },
  { zh: '状态', en: 'State', value: (line, language) => line.stateName[language] },
  { zh: '承办单位', en: 'Handled by', value: (line, language) => line.unit?.name[language] ?? '' },
  { zh: '收到时间', en: 'Received', value: (line, _, wall) => wall(line.openedAt) },
  { zh: '到期时间', en: 'Due', value: (line, _, wall) => wall(line.dueAt) },
  { zh: '时限状态', en: 'Clock', value: (line, language) => (line.standing === 'none' ? '' : clockStandings[line.standing][language]) },
  { zh: '办结时间', en: 'Ended', value: (line, _, wall) => wall(line.endedAt) },
]

/** The list as rows of a table, the newest `exportMax`. */
export async function tableOf(db: Db, region: Region, reader: Reader, filter: Filter, language: Language, now: Date) {
  const found = await linesOf(db, reader, filter, sql``, exportMax, now)
  const wall = (at: string | null) =>
    at === null ? '' : new Date(Date.parse(at) + region.rules.offsetMinutes * 60_000).toISOString().slice(0, 19).replace('T', ' ')
  const lines = await presentLines(db, region, found, now)
  return {
    headings: columns.map((column) => column[language]),
    rows: lines.map((line) => columns.map((column) => column.value(line, language, wall))),
  }
}
