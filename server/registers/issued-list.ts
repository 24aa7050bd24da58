/**
 * Lists that a district issues whole from a day: the duty list, the catalogue of enforcement items, benchmarks, powers. Each keeps its
 * versions in a table of its own, with the same columns; what a version holds is in another.
 */
import { z } from 'zod'
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { maybeRow, type Db, type Tx } from '../db/pool.ts'

export type VersionTable = 'duty_list_version' | 'enforcement_item_version' | 'discretion_benchmark_version' | 'power_version'

const Version = z
  .object({
    version: z.number(),
    from_on: z.string().transform((text) => must(parseCivilDate(text))),
    source: z.string(),
    file_sha256: z.string(),
  })
  .transform(({ from_on, file_sha256, ...row }) => ({ ...row, from: from_on, fileSha256: file_sha256 }))
export type IssuedList = z.infer<typeof Version>
export type NewIssuedList = IssuedList & { readonly importedAt: Date; readonly importedBy: string }

/** The list in force on a day: the latest begun, and of two begun together the later made. */
export function findIssuedList(db: Db, table: VersionTable, region: string, day: CivilDate): Promise<IssuedList | undefined> {
  return maybeRow(
    Version,
    db`
      select version, from_on, source, file_sha256 from ${db(table)}
      where region = ${region} and from_on <= ${day} order by from_on desc, version desc limit 1`,
  )
}

const kept = new Map<string, Promise<unknown>>()
const keptMax = 32

/**
 * What a version of a list holds, read once. A version is never changed, and its number, first day and file say which it
 * is, so an answer can be kept for as long as there is room. A failure is not kept.
 */
export function versionOnce<T>(table: VersionTable, region: string, list: IssuedList, read: () => Promise<T>): Promise<T> {
  const key = [table, region, list.version, list.from, list.fileSha256].join(' ')
  const found = kept.get(key)
  if (found) return found as Promise<T> // one table is read in one way
  const value = read()
  const [oldest] = kept.keys()
  if (kept.size >= keptMax && oldest !== undefined) kept.delete(oldest)
  kept.set(key, value)
  value.catch(() => kept.delete(key))
  return value
}

/** The list made last, whether or not it has begun. */
export function findNewestList(db: Db, table: VersionTable, region: string): Promise<IssuedList | undefined> {
  return maybeRow(
    Version,
    db`select version, from_on, source, file_sha256 from ${db(table)} where region = ${region} order by version desc limit 1`,
  )
}

/** Keeps two imports into a region's list apart until the transaction ends. */
export async function holdList(tx: Tx, table: VersionTable, region: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`${table} ${region}`}, 0))`
}

export async function insertVersion(tx: Tx, table: VersionTable, region: string, list: NewIssuedList): Promise<void> {
  await tx`
    insert into ${tx(table)} (region, version, from_on, source, file_sha256, imported_at, imported_by)
    values (${region}, ${list.version}, ${list.from}, ${list.source}, ${list.fileSha256}, ${list.importedAt}, ${list.importedBy})`
}
