import type { Loaded } from '../../matter/load.ts'
import { procedureOf } from '../../matter/procedures.ts'
import { projected } from '../../matter/record.ts'
import { tokens } from '../../search/tokens.ts'
import type { Chain, DeadlineRow } from './chain.ts'
import type { Life } from './life.ts'

/** Tables that bulk cases are copied into, with their columns, parents first. */
// prettier-ignore
export const copied = {
  matter: ['region', 'matter_id', 'procedure', 'version', 'parent_id', 'state', 'state_before', 'owner_post', 'number', 'unit_id', 'assignee_id', 'cell', 'subject', 'condition',
    'x', 'y', 'address', 'title', 'opened_at', 'changed_at', 'ended_at', 'due_at', 'due_soon_at', 'tally', 'seq', 'head_hash'],
  matter_entry: ['region', 'matter_id', 'seq', 'procedure', 'version', 'parent_id', 'act', 'at', 'actor', 'person_id', 'input', 'facts', 'effect', 'hash'],
  record_waiting: ['region', 'at', 'matter_id', 'seq'],
  deadline: ['region', 'matter_id', 'clock', 'seq', 'state', 'started_at', 'due_at', 'due_soon_at', 'lapsed_at', 'ended_at', 'detail'],
  case_file: ['region', 'matter_id', 'source', 'description', 'cover', 'search'],
  matter_attachment: ['region', 'matter_id', 'seq', 'sha256', 'field', 'place'],
} as const satisfies Record<string, readonly string[]>

export type Copied = keyof typeof copied
export type Rows = Record<Copied, string[]>
export const noRows = (): Rows => ({ matter: [], matter_entry: [], record_waiting: [], deadline: [], case_file: [], matter_attachment: [] })

type Value = string | number | null | undefined

/** One line of PostgreSQL's text form of COPY. */
export function line(values: readonly Value[]): string {
  return `${values.map(field).join('\t')}\n`
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function field(value: Value): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'number') return String(value)
  return /[\\\t\n\r]/.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (found) => escapes[found] ?? found) : value
}

const bytes = (hex: string): string => `\\x${hex}`

/** Adds a case's rows to those of its batch; gives how many there were. */
export function addRows(rows: Rows, region: string, { chain, photos, ...life }: Life): number {
  for (const loaded of chain.matters.values()) rows.matter.push(matterLine(loaded))
  for (const chained of chain.entries) {
    rows.matter_entry.push(entryLine(chained))
    const { region: code, at, matterId, seq } = chained.entry
    rows.record_waiting.push(line([code, at, matterId, seq]))
  }
  for (const deadline of chain.deadlines) rows.deadline.push(deadlineLine(region, deadline))
  const { number, title, address } = chain.matters.get(life.caseId)?.matter.attributes ?? {}
  const search = searchText([number, title, address, life.description])
  rows.case_file.push(line([region, life.caseId, life.source, life.description, life.cover, search]))
  for (const used of photos) rows.matter_attachment.push(line([region, used.matterId, used.seq, used.sha256, used.field, 1]))
  return chain.matters.size + 2 * chain.entries.length + chain.deadlines.length + 1 + photos.length
}

// prettier-ignore
function matterLine({ matter, headHash }: Loaded): string {
  const now = projected(matter, procedureOf(matter.procedure, matter.version))
  return line([
    matter.region, matter.id, matter.procedure, matter.version, matter.parent, matter.state, matter.before,
    now.owner, now.number, now.unit, now.assignee, now.cell, now.subject, now.condition, now.x, now.y, now.address, now.title,
    matter.openedAt, matter.changedAt, matter.endedAt, now.dueAt, now.dueSoonAt, JSON.stringify(matter.tally), matter.seq, bytes(headHash),
  ])
}

// prettier-ignore
function entryLine({ entry, hash }: Chain['entries'][number]): string {
  const personId = entry.actor.kind === 'person' ? entry.actor.personId : null
  return line([
    entry.region, entry.matterId, entry.seq, entry.procedure, entry.version, entry.parent, entry.act, entry.at, JSON.stringify(entry.actor),
    personId, JSON.stringify(entry.input), JSON.stringify(entry.facts), JSON.stringify(entry.effect), bytes(hash),
  ])
}

// prettier-ignore
function deadlineLine(region: string, { matterId, seq, clock }: DeadlineRow): string {
  const stoppedAt = clock.state === 'stopped' ? clock.stoppedAt : null
  return line([
    region, matterId, clock.kind, seq, clock.state, clock.startedAt, clock.dueAt, clock.dueSoonAt, clock.lapsedAt, stoppedAt, JSON.stringify(clock),
  ])
}

const remembered = new Map<string, string>()
const rememberedMax = 100_000

/** The words of each text; titles, places and sentences recur, so each is cut once. */
function searchText(texts: readonly unknown[]): string {
  const words = new Set<string>()
  for (const text of texts) if (typeof text === 'string') for (const word of cut(text).split(' ')) words.add(word)
  return [...words].join(' ')
}

function cut(text: string): string {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const found = tokens(text)
  if (remembered.size < rememberedMax) remembered.set(text, found)
  return found
}
