import { z } from 'zod'
import { sources, type Source } from '../../domain/case/fields.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { readSubjectRef } from '../case/refs.ts'
import { datums, toCgcs2000 } from './datum.ts'
import { timeReader, type TimeReader } from './times.ts'

const column = z.string().min(1)
const sourceName = z.enum(Object.keys(sources) as [Source])

/**
 * 对照文件: how another system's file is read. `columns` names the columns; `status`, `sources` and `subjects`
 * say what their values are here. Docs: docs/import-reports.md.
 */
export const Mapping = z.strictObject({
  /** Names the system; with the row's id it says which report this is, however often it is imported. */
  client: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
  columns: z.strictObject({
    id: column,
    opened: column,
    closed: column.optional(),
    status: column,
    x: column,
    y: column,
    subject: column.optional(),
    address: column.optional(),
    source: column.optional(),
    owner: column.optional(),
    description: column.optional(),
  }),
  datum: z.enum(datums),
  time: z.strictObject({ format: z.string().min(1), zone: z.string().min(1) }),
  status: z.record(z.string(), z.enum(['open', 'closed', 'voided'])),
  sources: z.record(z.string(), sourceName).default({}),
  defaultSource: sourceName.default('otherUnit'),
  /** The value of the subject column → `<scheme>:<kind>:<code>`, or null where there is no such subtype here. */
  subjects: z
    .record(
      z.string(),
      z
        .string()
        .refine((ref) => readSubjectRef(ref) !== undefined, 'scheme:kind:code')
        .nullable(),
    )
    .default({}),
})
export type Mapping = z.infer<typeof Mapping>

/** A row of the file in our words. */
export type ImportedRow = {
  readonly id: string
  readonly opened: Date
  /** Null while the other system still has it open. */
  readonly ended: { readonly at: Date; readonly as: 'closed' | 'voided' } | null
  readonly outsideStatus: string
  readonly point: { readonly x: number; readonly y: number }
  readonly subject: string | null
  readonly title: string
  readonly description: string
  readonly address: string | null
  readonly source: Source
  readonly owner: string | null
}

export type RowReader = (cells: Readonly<Record<string, string>>, now: Date) => Outcome<ImportedRow>

/** Reads a mapping file. Refuses `import.badMapping` with the place in it. */
export function readMapping(json: unknown): Outcome<Mapping> {
  const parsed = Mapping.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refuse('import.badMapping', { where: issue?.path.join('.') ?? '', detail: issue?.message ?? '' })
  }
  try {
    timeReader(parsed.data.time.format, parsed.data.time.zone)
  } catch (fault) {
    return refuse('import.badMapping', {
      where: 'time',
      detail: fault instanceof Error ? fault.message : String(fault),
    })
  }
  return done(parsed.data)
}

/** Reads rows by a mapping, once its columns have been found in the file. Refuses `import.noColumn`. */
export function rowReader(mapping: Mapping, headings: readonly string[]): Outcome<RowReader> {
  const absent = Object.values(mapping.columns).find((name) => name !== undefined && !headings.includes(name))
  if (absent !== undefined) return refuse('import.noColumn', { column: absent, found: headings.join(', ') })
  const readTime = timeReader(mapping.time.format, mapping.time.zone)
  return done((cells, now) => readRow(mapping, readTime, cells, now))
}

function readRow(mapping: Mapping, readTime: TimeReader, cells: Readonly<Record<string, string>>, now: Date): Outcome<ImportedRow> {
  const { columns } = mapping
  const text = (name: string | undefined): string => (name === undefined ? '' : (cells[name] ?? '').trim())
  const id = text(columns.id)
  if (id === '') return refuse('import.noId')
  const point = pointOf(mapping, text(columns.x), text(columns.y))
  if (!point.ok) return point
  const times = timesOf(mapping, readTime, text, now)
  if (!times.ok) return times
  const kind = text(columns.subject)
  const subject = kind === '' ? null : mapping.subjects[kind]
  if (subject === undefined) return refuse('import.unmapped', { column: columns.subject ?? '', value: kind })
  const from = text(columns.source)
  const source = from === '' ? mapping.defaultSource : mapping.sources[from]
  if (source === undefined) return refuse('import.unmapped', { column: columns.source ?? '', value: from })
  const words = text(columns.description) || kind || id
  return done({
    id,
    ...times.value,
    point: point.value,
    subject,
    title: (kind || words).slice(0, 60),
    description: words,
    address: text(columns.address) || null,
    source,
    owner: text(columns.owner) || null,
  })
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)$/

function pointOf({ datum }: Mapping, x: string, y: string): Outcome<{ x: number; y: number }> {
  if (!decimal.test(x) || !decimal.test(y)) return refuse('import.noPoint')
  return done(toCgcs2000(Number(x), Number(y), datum))
}

function timesOf(
  { columns, status, time }: Mapping,
  read: TimeReader,
  text: (name: string | undefined) => string,
  now: Date,
): Outcome<Pick<ImportedRow, 'opened' | 'ended' | 'outsideStatus'>> {
  const outsideStatus = text(columns.status)
  const as = status[outsideStatus]
  if (as === undefined) return refuse('import.unmapped', { column: columns.status, value: outsideStatus })
  const unread = (name: string | undefined) => refuse('import.badTime', { column: name ?? '', text: text(name), format: time.format })
  const opened = read(text(columns.opened))
  if (!opened) return unread(columns.opened)
  if (opened > now) return refuse('import.inFuture', { text: text(columns.opened) })
  if (as === 'open') return done({ opened, ended: null, outsideStatus })
  if (text(columns.closed) === '') return refuse('import.noClosing')
  const at = read(text(columns.closed))
  if (!at) return unread(columns.closed)
  if (at < opened) return refuse('import.closedFirst')
  return at > now ? refuse('import.inFuture', { text: text(columns.closed) }) : done({ opened, ended: { at, as }, outsideStatus })
}
