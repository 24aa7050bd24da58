import { createHash } from 'node:crypto'
import type { RowRefusal } from '../../domain/catalogue/sheet.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { dutyColumns, readDutyRows, type DutyColumns } from '../../domain/duties/import.ts'
import { buildDutyIndex, type DutyIndex } from '../../domain/duties/responsible.ts'
import type { DutyItem } from '../../domain/duties/duty-item.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { listSchemes } from '../catalogue/store.ts'
import { readTable } from '../catalogue/table-file.ts'
import { inTransaction, type Db, type Pool, type Tx } from '../db/pool.ts'
import { findDutyList, findNewestDutyList, holdDutyList, insertDutyList, listDutyItems } from './store.ts'

export type DutyFile = {
  readonly bytes: Uint8Array
  readonly source: string
  readonly region: string
  readonly from: CivilDate
  /** The units the district has; an item may name no other. */
  readonly units: ReadonlySet<string>
  readonly columns?: DutyColumns
  /** Done in the same transaction, once the list is in: its place in the registers' record. */
  readonly also?: (tx: Tx, version: number) => Promise<void>
}

export type DutyImport = {
  readonly rows: number
  readonly refusals: readonly RowRefusal[]
  readonly headings: readonly string[]
  readonly columns: DutyColumns
  readonly items: number
  /** The list made; absent when rows were refused, in a dry run, and when the very same file came last. */
  readonly version?: number
}

/** Imports a duty list whole or not at all, as `importCatalogue` does a catalogue. */
export async function importDuties(db: Pool, file: DutyFile, by: string, now: Date, dryRun: boolean): Promise<Outcome<DutyImport>> {
  const table = await readTable(file.bytes)
  if (!table.ok) return table
  const columns = dutyColumns(table.value.headings, file.columns)
  if (!columns.ok) return columns
  const known = { district: file.region, schemes: await listSchemes(db), units: file.units }
  const { rows, refusals, result } = readDutyRows(table.value.rows, columns.value, known)
  const report = { rows, refusals, headings: table.value.headings, columns: columns.value, items: result?.length ?? 0 }
  const newest = await findNewestDutyList(db, file.region)
  const early = tooEarly(file.from, newest?.from)
  if (early) return early
  if (!result || dryRun) return done(report)
  return inTransaction(db, async (tx) => {
    await holdDutyList(tx, file.region)
    const last = await findNewestDutyList(tx, file.region)
    const stillEarly = tooEarly(file.from, last?.from)
    if (stillEarly) return stillEarly
    const fileSha256 = createHash('sha256').update(file.bytes).digest('hex')
    if (last?.fileSha256 === fileSha256 && last.from === file.from) return done(report)
    const version = (last?.version ?? 0) + 1
    const list = {
      version,
      from: file.from,
      source: file.source,
      fileSha256,
      importedAt: now,
      importedBy: by,
    }
    await insertDutyList(tx, file.region, list, result)
    await file.also?.(tx, version)
    return done({ ...report, version })
  })
}

function tooEarly(from: CivilDate, last: CivilDate | undefined) {
  return last !== undefined && from < last ? refuse('duties.fromTooEarly', { from, last }) : undefined
}

export type LoadedDuties = {
  readonly version: number
  readonly items: readonly DutyItem[]
  readonly index: DutyIndex
}

/** The duty list in force on a day, ready to be asked. A list never changes, so it may be kept in memory. */
export async function loadDuties(db: Db, region: string, day: CivilDate): Promise<Outcome<LoadedDuties, 'duties.noList'>> {
  const list = await findDutyList(db, region, day)
  if (!list) return refuse('duties.noList', { region, day })
  const items = await listDutyItems(db, region, list.version)
  return done({ version: list.version, items, index: buildDutyIndex(items) })
}
