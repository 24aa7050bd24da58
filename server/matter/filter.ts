import type { z } from 'zod'
import { servedProcedures, type ListInput } from '../../contract/matter.ts'
import { addDays, instantAt, parseCivilDate } from '../../domain/clock/civil-date.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { sql, type Sql } from '../db/pool.ts'
import type { Region } from '../region/region.ts'
import { searchQuery } from '../search/tokens.ts'
import { standingIs } from './lines.ts'
import { readVerb, visible } from './visible.ts'

export type Filter = Omit<z.output<typeof ListInput>, 'after' | 'limit'>

/** A filter said to PostgreSQL, over `matter m` and, where it asks for one, `case_file f`. */
export type Question = {
  readonly where: Sql
  /** The states asked for, each of which an index holds in order; null where all are. */
  readonly states: readonly string[] | null
  /** The case file that words and sources are looked up in, or nothing. */
  readonly join: Sql
}

/** Digits that begin a case number; fewer are searched for as a word. */
const numberDigitsMin = 6

/** What the reader may see of what the filter asks for. Refuses `input.invalid` for a day that is none. */
export function questionOf(region: Region, reader: Reader, filter: Filter, now: Date): Outcome<Question> {
  const span = spanOf(region, filter)
  if (!span.ok) return span
  const { procedure, street, community, cell, unit, subject, source, standing, words } = filter
  const parts: Sql[] = [visible(reader, readVerb(procedure)), sql`m.procedure = ${procedure}`, ...span.value]
  // The street of a community is said too, because that is what the indexes begin with.
  if (community !== undefined) parts.push(sql`m.community = ${community}::bpchar and m.street = ${community.slice(0, 9)}::bpchar`)
  if (street !== undefined) parts.push(sql`m.street = ${street}::bpchar`)
  if (cell !== undefined) parts.push(sql`m.cell = ${cell}::bpchar`)
  if (unit !== undefined) parts.push(sql`m.unit_id = ${unit}`)
  if (subject !== undefined) parts.push(sql`m.subject = ${subject}`)
  if (source !== undefined) parts.push(sql`f.source = ${source}`)
  if (standing !== undefined) parts.push(standingIs[standing](now))
  const search = words === undefined || words === '' ? null : searchPart(words)
  if (search) parts.push(search.where)
  if (filter.order === 'due' || filter.open === true) parts.push(sql`m.ended_at is null`)
  if (filter.open === false) parts.push(sql`m.ended_at is not null`)
  const joined = source !== undefined || search?.file === true
  return done({
    where: parts.reduce((all, part) => sql`${all} and ${part}`),
    states: statesOf(filter),
    join: joined
      ? sql`join case_file f on f.region = m.region and f.matter_id = ${procedure === 'case' ? sql`m.matter_id` : sql`m.parent_id`}`
      : sql``,
  })
}

/** The states asked for that can be: open ones where only those are asked for. */
function statesOf({ procedure, states, open, order }: Filter): readonly string[] | null {
  const table = servedProcedures.find((one) => one.id === procedure)?.states ?? {}
  const wanted = open === true || order === 'due' ? Object.keys(table).filter((name) => table[name]?.final !== true) : null
  if (states === undefined || states.length === 0) return wanted
  return wanted ? states.filter((state) => wanted.includes(state)) : [...new Set(states)]
}

/** Cases opened from the first to the last day, both included, in the region's time. */
function spanOf(region: Region, { from, to }: Filter): Outcome<Sql[]> {
  const parts: Sql[] = []
  if (from !== undefined) {
    const day = parseCivilDate(from)
    if (!day.ok) return refuse('input.invalid', { detail: 'from' })
    parts.push(sql`m.opened_at >= ${instantAt(day.value, '00:00', region.rules.offsetMinutes)}::timestamptz`)
  }
  if (to !== undefined) {
    const day = parseCivilDate(to)
    if (!day.ok) return refuse('input.invalid', { detail: 'to' })
    parts.push(sql`m.opened_at < ${instantAt(addDays(day.value, 1), '00:00', region.rules.offsetMinutes)}::timestamptz`)
  }
  return done(parts)
}

/** A number by its beginning, an id exactly, anything else by its words; what holds no word finds nothing. */
function searchPart(words: string): { where: Sql; file: boolean } {
  const plain = words.normalize('NFKC').trim()
  if (new RegExp(`^\\d{${numberDigitsMin},19}(-\\d{1,2})?$`).test(plain)) return { where: sql`m.number like ${`${plain}%`}`, file: false }
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(plain)) return { where: sql`m.matter_id = ${plain}`, file: false }
  const query = searchQuery(plain)
  return query === '' ? { where: sql`false`, file: false } : { where: sql`f.search @@ ${query}::text::tsquery`, file: true }
}
