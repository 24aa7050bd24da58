/** The one way in for a list that is issued whole from a day: read the table, tell every fault, keep all of it or nothing. */
import { createHash } from 'node:crypto'
import { cell, Findings, type ColumnMap, type RowRefusal } from '../../domain/catalogue/sheet.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { done, refuse, type Outcome, type Refusal } from '../../domain/kernel/outcome.ts'
import { readTableOf } from '../catalogue/table-file.ts'
import { inTransaction, type Pool, type Tx } from '../db/pool.ts'
import { findNewestList, holdList, type NewIssuedList, type VersionTable } from './issued-list.ts'

export type IssuedFile = {
  readonly bytes: Uint8Array
  readonly source: string
  readonly region: string
  readonly from: CivilDate
  /** Done in the same transaction, once the list is in: its place in the registers' record. */
  readonly also?: (tx: Tx, version: number) => Promise<void>
}

export type IssuedImport<Column extends string> = {
  readonly rows: number
  readonly refusals: readonly RowRefusal[]
  readonly headings: readonly string[]
  readonly columns: ColumnMap<Column>
  /** How many things the rows make. */
  readonly count: number
  /** The version made; absent when rows were refused, in a dry run, and when the very same file came last. */
  readonly version?: number
}

type Given<Column extends string> = { readonly row: number; readonly cells: Readonly<Record<Column, string>> }
type Fault<Column extends string> = { readonly row: number; readonly column: Column; readonly refusal: Refusal }

/** What makes one kind of list: its table, its columns, how its rows are read and kept. */
export type IssuedKind<Column extends string, T> = {
  readonly table: VersionTable
  readonly headings: Readonly<Record<Column, readonly string[]>>
  readonly needed: readonly Column[]
  /** Its own codes for a missing column and for a list that would begin before the present one. */
  readonly noColumn: string
  readonly fromTooEarly: string
  readonly read: (rows: readonly Given<Column>[]) => { readonly made: readonly T[]; readonly faults: readonly Fault<Column>[] }
  readonly insert: (tx: Tx, region: string, list: NewIssuedList, made: readonly T[]) => Promise<void>
}

/** Imports a list whole or not at all; with any refused row nothing is kept, and a dry run says the same. */
export async function importIssued<Column extends string, T>(
  db: Pool,
  kind: IssuedKind<Column, T>,
  file: IssuedFile,
  by: string,
  now: Date,
  dryRun: boolean,
): Promise<Outcome<IssuedImport<Column>>> {
  const table = await readTableOf(file.bytes, kind.headings, kind.needed, kind.noColumn)
  if (!table.ok) return table
  const { headings, columns } = table.value
  const names = Object.keys(kind.headings) as Column[] // the keys it was declared with
  const given = table.value.rows.map((row) => ({
    row: row.row,
    cells: Object.fromEntries(names.map((name) => [name, cell(row, columns, name)])) as Record<Column, string>, // every column is there
  }))
  const { made, faults } = kind.read(given)
  const findings = new Findings<Column>(columns)
  for (const { row, column, refusal } of faults) findings.add(row, column, refusal)
  const { rows, refusals, result } = findings.report(given.length, () => made)
  const report = { rows, refusals, headings, columns, count: result?.length ?? 0 }
  const early = (last: CivilDate | undefined) =>
    last !== undefined && file.from < last ? refuse(kind.fromTooEarly, { from: file.from, last }) : undefined
  const tooEarly = early((await findNewestList(db, kind.table, file.region))?.from)
  if (tooEarly) return tooEarly
  if (!result || dryRun) return done(report)
  return inTransaction(db, async (tx) => {
    await holdList(tx, kind.table, file.region)
    const last = await findNewestList(tx, kind.table, file.region)
    const stillEarly = early(last?.from)
    if (stillEarly) return stillEarly
    const fileSha256 = createHash('sha256').update(file.bytes).digest('hex')
    if (last?.fileSha256 === fileSha256 && last.from === file.from) return done(report)
    const version = (last?.version ?? 0) + 1
    await kind.insert(
      tx,
      file.region,
      { version, from: file.from, source: file.source, fileSha256, importedAt: now, importedBy: by },
      result,
    )
    await file.also?.(tx, version)
    return done({ ...report, version })
  })
}
