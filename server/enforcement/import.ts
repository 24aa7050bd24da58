import { createHash } from 'node:crypto'
import {
  cell,
  Findings,
  matchColumns,
  type ColumnMap,
  type RowRefusal,
  type SheetReport,
  type SheetRow,
} from '../../domain/catalogue/sheet.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { inForce } from '../../domain/duties/duty-item.ts'
import type { EnforcementItem } from '../../domain/enforcement/item.ts'
import { itemHeadings, neededColumns, readItemRows, type ItemCells, type ItemColumn } from '../../domain/enforcement/item-row.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { readTable } from '../catalogue/table-file.ts'
import { inTransaction, type Db, type Pool, type Tx } from '../db/pool.ts'
import { findItemList, findNewestItemList, holdItemList, insertItemList, listItemsOf } from './store.ts'
import type { IssuedList } from '../registers/issued-list.ts'

export type ItemColumns = ColumnMap<ItemColumn>

export type ItemFile = {
  readonly bytes: Uint8Array
  readonly source: string
  readonly region: string
  readonly from: CivilDate
  /** Done in the same transaction, once the catalogue is in: its place in the registers' record. */
  readonly also?: (tx: Tx, version: number) => Promise<void>
}

export type ItemImport = {
  readonly rows: number
  readonly refusals: readonly RowRefusal[]
  readonly headings: readonly string[]
  readonly columns: ItemColumns
  readonly items: number
  /** The catalogue made; absent when rows were refused, in a dry run, and when the very same file came last. */
  readonly version?: number
}

/** Imports a catalogue of items whole or not at all; with any refused row nothing is kept, and a dry run says the same. */
export async function importItems(db: Pool, file: ItemFile, by: string, now: Date, dryRun: boolean): Promise<Outcome<ItemImport>> {
  const table = await readTable(file.bytes)
  if (!table.ok) return table
  const { headings } = table.value
  const columns = itemColumns(headings)
  if (!columns.ok) return columns
  const { rows, refusals, result } = readItems(table.value.rows, columns.value, file.from)
  const report = { rows, refusals, headings, columns: columns.value, items: result?.length ?? 0 }
  const early = tooEarly(file.from, (await findNewestItemList(db, file.region))?.from)
  if (early) return early
  if (!result || dryRun) return done(report)
  return inTransaction(db, async (tx) => {
    await holdItemList(tx, file.region)
    const last = await findNewestItemList(tx, file.region)
    const stillEarly = tooEarly(file.from, last?.from)
    if (stillEarly) return stillEarly
    const fileSha256 = createHash('sha256').update(file.bytes).digest('hex')
    if (last?.fileSha256 === fileSha256 && last.from === file.from) return done(report)
    const version = (last?.version ?? 0) + 1
    const list = { version, from: file.from, source: file.source, fileSha256, importedAt: now, importedBy: by }
    await insertItemList(tx, file.region, list, result)
    await file.also?.(tx, version)
    return done({ ...report, version })
  })
}

/** Which columns hold what; refuses a file without one it cannot do without. */
function itemColumns(found: readonly string[]): Outcome<ItemColumns, 'item.noColumn'> {
  const columns = matchColumns(found, itemHeadings)
  const missing = neededColumns.find((column) => columns[column] === undefined)
  if (missing === undefined) return done(columns)
  return refuse('item.noColumn', { column: itemHeadings[missing].join(' / '), found: found.join(', ') })
}

const allColumns = Object.keys(itemHeadings) as ItemColumn[] // the keys it was declared with

function readItems(rows: readonly SheetRow[], columns: ItemColumns, from: CivilDate): SheetReport<readonly EnforcementItem[]> {
  const cellsOf = (row: SheetRow) => Object.fromEntries(allColumns.map((column) => [column, cell(row, columns, column)])) as ItemCells // every column is there
  const { items, faults } = readItemRows(
    rows.map((row) => ({ row: row.row, cells: cellsOf(row) })),
    from,
  )
  const findings = new Findings<ItemColumn>(columns)
  for (const { row, column, refusal } of faults) findings.add(row, column, refusal)
  return findings.report(rows.length, () => items)
}

function tooEarly(from: CivilDate, last: CivilDate | undefined) {
  return last !== undefined && from < last ? refuse('item.fromTooEarly', { from, last }) : undefined
}

export type LoadedItems = { readonly list: IssuedList; readonly items: readonly EnforcementItem[] }

/** The items that hold on a day, of the catalogue then in force, by code. */
export async function loadItems(db: Db, region: string, day: CivilDate): Promise<Outcome<LoadedItems, 'item.noList'>> {
  const list = await findItemList(db, region, day)
  if (!list) return refuse('item.noList', { region, day })
  const items = await listItemsOf(db, region, list.version)
  return done({ list, items: items.filter((item) => inForce(item, day)) })
}
