import { createHash } from 'node:crypto'
import { filingColumns, readFilingRows, type FilingColumns } from '../../domain/catalogue/import.ts'
import type { Sureness } from '../../domain/catalogue/scheme.ts'
import type { RowRefusal } from '../../domain/catalogue/sheet.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { inTransaction, type Db, type Pool, type Tx } from '../db/pool.ts'
import {
  adopt,
  catalogueId,
  findAdopted,
  findChoice,
  holdCatalogue,
  insertVersion,
  listSchemes,
  listVersions,
  type KeptVersion,
} from './store.ts'
import { readTable } from './table-file.ts'

export type CatalogueFile = {
  readonly bytes: Uint8Array
  /** Where the file comes from: a document's number, or its name. */
  readonly source: string
  readonly sureness: Sureness
  readonly scheme: string
  /** The district whose own list this is; without one the list is national. */
  readonly region?: string
  /** Whether the district files under this list from then on; a list kept only for old data is not adopted. */
  readonly adopt: boolean
  /** The day from which cases are filed under it. */
  readonly from: CivilDate
  /** Where our fields stand, when the file's headings are not among the known ones. */
  readonly columns?: FilingColumns
  /** Done in the same transaction, once the version is in: its place in the registers' record. */
  readonly also?: (tx: Tx, version: number) => Promise<void>
}

export type CatalogueImport = {
  readonly rows: number
  readonly refusals: readonly RowRefusal[]
  readonly subjects: number
  readonly conditions: number
  /** The version made; absent when rows were refused, in a dry run, and when the very same file is in force. */
  readonly version?: number
}

/**
 * `gezhi import catalogue FILE`, and the same in the page. Reads, checks and — when no row is refused and it is not
 * a dry run — adds a version and has the district file under it from its day. All of it happens or nothing does; a
 * dry run answers exactly what the import would, except for the version. Repeating an import changes nothing.
 */
export async function importCatalogue(
  db: Pool,
  file: CatalogueFile,
  by: string,
  now: Date,
  dryRun: boolean,
): Promise<Outcome<CatalogueImport>> {
  const schemes = await listSchemes(db)
  const scheme = schemes.get(file.scheme)
  if (!scheme) return refuse('catalogue.noScheme', { scheme: file.scheme, known: [...schemes.keys()].join(', ') })
  const table = await readTable(file.bytes)
  if (!table.ok) return table
  const columns = filingColumns(table.value.headings, file.columns)
  if (!columns.ok) return columns
  const { rows, refusals, result } = readFilingRows(table.value.rows, columns.value, scheme)
  const report = {
    rows,
    refusals,
    subjects: result?.subjects.length ?? 0,
    conditions: result?.conditions.length ?? 0,
  }

  const fileSha256 = createHash('sha256').update(file.bytes).digest('hex')
  const place = await mayBegin(db, file, catalogueId(file.region, scheme.id))
  if (!place.ok) return place
  if (!result || dryRun) return done(report)
  return inTransaction(db, async (tx) => {
    const catalogue = await holdCatalogue(tx, file.region, scheme.id)
    const stillMay = await mayBegin(tx, file, catalogue)
    if (!stillMay.ok) return stillMay
    const last = stillMay.value
    if (last?.fileSha256 === fileSha256 && last.from === file.from) return done(report)
    const version = (last?.version ?? 0) + 1
    const { from, source, sureness } = file
    await insertVersion(
      tx,
      { catalogue, version, from, source, sureness, fileSha256, importedAt: now, importedBy: by },
      result.subjects,
      result.conditions,
    )
    if (file.adopt && file.region !== undefined && (await findAdopted(tx, file.region, from)) !== catalogue) {
      await adopt(tx, file.region, catalogue, from, by, now)
    }
    await file.also?.(tx, version)
    return done({ ...report, version })
  })
}

/** The newest version so far, when one may follow it on the file's day and the district may adopt it then. */
async function mayBegin(
  db: Db,
  file: CatalogueFile,
  catalogue: string,
): Promise<Outcome<KeptVersion | undefined, 'catalogue.fromTooEarly' | 'catalogue.adoptedOtherwise'>> {
  const last = (await listVersions(db, catalogue)).at(-1)
  if (last && file.from < last.from) return refuse('catalogue.fromTooEarly', { from: file.from, last: last.from })
  const chosen = file.adopt && file.region !== undefined ? await findChoice(db, file.region, file.from) : undefined
  if (chosen === undefined || chosen === catalogue) return done(last)
  return refuse('catalogue.adoptedOtherwise', { from: file.from, chosen })
}
