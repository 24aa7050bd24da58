/**
 * What a backup consists of. Files stand in this order, so that one pass can read them:
 * `manifest.json`, `tables/<table>.copy` (COPY text format), `attachments/ab/cd/<sha256>`, and
 * `attachments.json`, without which the backup was cut short.
 */
import { createHash, type Hash } from 'node:crypto'
import { z } from 'zod'
import type { Db } from '../db/pool.ts'
import { rows } from '../db/pool.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const TableFile = z.object({
  name: z.string().max(63),
  columns: z.array(z.string().max(63)),
  rows: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  sha256: Sha256,
})
export type TableFile = z.infer<typeof TableFile>

export const Manifest = z.object({
  format: z.literal('gezhi-backup'),
  formatVersion: z.literal(1),
  program: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: Sha256 })),
  tables: z.array(TableFile),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.number() })),
})
export type Manifest = z.infer<typeof Manifest>

/** The last file: how many attachments, their bytes, and a hash over their names and sizes in order. */
export const AttachmentsSum = z.object({
  count: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  sha256: Sha256,
})
export type AttachmentsSum = z.infer<typeof AttachmentsSum>

/** Attachments lie at ab/cd/<sha256>; whatever else is in their folder is unfinished and not theirs. */
export const attachmentPath = /^([0-9a-f]{2})\/([0-9a-f]{2})\/(\1\2[0-9a-f]{60})$/

export const manifestName = 'manifest.json'
export const sumName = 'attachments.json'
export const tableFileName = (table: string): string => `tables/${table}.copy`

const Table = z.object({ name: z.string(), columns: z.array(z.string()) })
export type Table = z.infer<typeof Table>

/** The tables that hold data, and the columns that are stored rather than computed, in order of their names. */
export function listTables(db: Db): Promise<Table[]> {
  return rows(
    Table,
    db`
      select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'migration'
      group by c.relname
      order by c.relname
    `,
  )
}

/** Adds up what passes through: bytes, rows of COPY text (a newline inside a value is escaped there), hash. */
export class Tally {
  bytes = 0
  rows = 0
  readonly #hash: Hash = createHash('sha256')

  add(chunk: Buffer): void {
    this.bytes += chunk.length
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.rows += 1
    this.#hash.update(chunk)
  }

  /** The hash of everything added; asked once, at the end. */
  sha256(): string {
    return this.#hash.digest('hex')
  }
}

/** Adds up attachments in the order in which they stand. */
export class AttachmentTally {
  #count = 0
  #bytes = 0
  readonly #hash: Hash = createHash('sha256')

  add(path: string, bytes: number): void {
    this.#count += 1
    this.#bytes += bytes
    this.#hash.update(`${path} ${bytes}\n`)
  }

  sum(): AttachmentsSum {
    return { count: this.#count, bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }
}
