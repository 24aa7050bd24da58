import type { ImportReport, RegisterName } from '../../contract/registers/shapes.ts'
import type { Route } from '../../contract/route.ts'
import { sentence } from '../../contract/refusals/all.ts'
import type { RowRefusal } from '../../domain/catalogue/sheet.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Language, Words } from '../../domain/kernel/words.ts'
import type { Db, Tx } from '../db/pool.ts'
import type { StaffContext } from '../http/context.ts'
import { changing } from './journal.ts'

/** Row refusals that are sent; whoever repairs a file begins at the top. */
const refusalsShown = 1000
/** Longest file of an import in the page, in bytes; a larger one goes through the command line. */
export const importBytesMax = 20 * 1024 * 1024

/** The bytes of the file that is the request's body. Refuses `input.tooLarge`. */
export async function uploadedFile({ request }: StaffContext): Promise<Outcome<Buffer, 'input.tooLarge' | 'catalogue.fileUnknown'>> {
  const { body } = request
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) return refuse('catalogue.fileUnknown')
  const parts: Buffer[] = []
  let bytes = 0
  // The parser hands binary bodies on as the stream they came in.
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > importBytesMax) return refuse('input.tooLarge', { max: `${importBytesMax / 1024 / 1024} MB` })
    parts.push(part)
  }
  return done(Buffer.concat(parts))
}

export type Read = {
  readonly rows: number
  readonly refusals: readonly RowRefusal[]
  readonly headings: readonly string[]
  /** Headings that are read. */
  readonly columns: Readonly<Record<string, string | undefined>>
  readonly counts: readonly (Words & { readonly count: number })[]
  readonly version?: number | undefined
  readonly applied: boolean
}

/** An import's answer with its refusals as sentences of the reader's language. */
export function reportOf(read: Read, language: Language): ImportReport {
  const used = new Set(Object.values(read.columns))
  return {
    rows: read.rows,
    refused: read.refusals.length,
    refusals: read.refusals
      .slice(0, refusalsShown)
      .map(({ row, column, refusal }) => ({ row, column, code: refusal.code, sentence: sentence(refusal, language) })),
    columns: read.headings.map((heading) => ({ heading, read: used.has(heading) })),
    counts: read.counts.map(({ zh, en, count }) => ({ zh, en, count })),
    version: read.version ?? null,
    applied: read.applied,
  }
}

type Importing<R extends { readonly refusals: readonly RowRefusal[] }> = {
  readonly read: (db: Db) => Promise<Outcome<R>>
  readonly save: (tx: Tx, read: R) => Promise<void>
  readonly report: (read: R) => Omit<Read, 'applied'>
  /** Whether the file says nothing that is not in the register already. */
  readonly empty: (read: R) => boolean
}

/**
 * Reads a file against a register and, unless it is a dry run or a row is refused, puts it in with its entry. The
 * file is read again inside the transaction, against the register as it then stands.
 */
export async function importInto<R extends { readonly refusals: readonly RowRefusal[] }>(
  context: StaffContext,
  register: RegisterName,
  route: Route,
  given: { readonly dryRun: boolean; readonly source: string },
  { read, save, report, empty }: Importing<R>,
): Promise<Outcome<ImportReport>> {
  const first = await read(context.db)
  if (!first.ok) return first
  const answer = (value: R, applied: boolean) => done(reportOf({ ...report(value), applied }, context.language))
  if (given.dryRun || first.value.refusals.length > 0 || empty(first.value)) return answer(first.value, false)
  return changing(context, register, route, async (tx) => {
    const again = await read(tx)
    if (!again.ok) return again
    if (again.value.refusals.length > 0) return refuse('register.changed', { what: given.source })
    await save(tx, again.value)
    const { rows, counts, version } = report(again.value)
    const after = { source: given.source, rows, counts, ...(version !== undefined && { version }) }
    return done({ what: given.source, before: null, after, value: reportOf({ ...report(again.value), applied: true }, context.language) })
  })
}
