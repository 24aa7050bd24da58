/**
 * Brings a database to the version this program knows. Migrations are numbered SQL files, forward only;
 * each runs once, in a transaction of its own, under a lock that any number of starters queue for.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { OperatorRefusal } from './operator-refusal.ts'
import { inTransaction, oneRow, rows, type Db, type Pool, type Tx } from './pool.ts'

const migrationsFolder = fileURLToPath(new URL('../migrations/', import.meta.url))
const migrationLock = 20_260_102

export type Migration = {
  readonly number: number
  readonly name: string
  /** SHA-256 of the file, hex. */
  readonly checksum: string
  /** Whether a program that does not know this migration must not run on the database. */
  readonly breaking: boolean
  readonly text: string
}

const Applied = z.object({
  number: z.number(),
  name: z.string(),
  checksum: z.string(),
  breaking: z.boolean(),
})
export type Applied = z.infer<typeof Applied>

/** The migrations of a folder in order. Numbers run from 1 without a gap; the first line states compatibility. */
export function readMigrations(folder: string = migrationsFolder): Migration[] {
  const files = readdirSync(folder).filter((file) => /^\d{4}_.*\.sql$/.test(file))
  return files.sort().map((file, index) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n')
    const [, stated] = /^-- (compatible|breaking): \S/.exec(text) ?? []
    if (stated === undefined) throw new Error(`${file} does not begin with "-- compatible: …" or "-- breaking: …"`)
    const number = Number(file.slice(0, 4))
    if (number !== index + 1) throw new Error(`${file} should be number ${index + 1}`)
    const checksum = createHash('sha256').update(text).digest('hex')
    return { number, name: file.slice(0, -'.sql'.length), checksum, breaking: stated === 'breaking', text }
  })
}

/**
 * Applies what is missing, up to and including number `upTo`, and returns the names applied. Refuses
 * (`OperatorRefusal`) when the database was changed by a newer breaking program or by changed files.
 */
export async function migrate(owner: Pool, known: readonly Migration[] = readMigrations(), upTo: number = known.length): Promise<string[]> {
  const done: string[] = []
  for (;;) {
    const next = await inTransaction(owner, async (tx) => {
      await tx`set local statement_timeout = 0`
      await tx`set local lock_timeout = 0`
      await tx`select pg_advisory_xact_lock(${migrationLock})`
      const missing = pending(known, await readApplied(tx)).find(({ number }) => number <= upTo)
      if (missing) await applyWithin(tx, missing)
      return missing
    })
    if (!next) return done
    done.push(next.name)
  }
}

/** Refuses when the database is not one this program may run on: behind, changed, or ahead and breaking. */
export async function checkMigrated(db: Db, known: readonly Migration[] = readMigrations()): Promise<void> {
  const missing = pending(known, await readApplied(db))
  if (missing.length === 0) return
  throw new OperatorRefusal({
    zh: `数据库还缺 ${missing.length} 个升级步骤（从 ${missing[0]?.name} 起）。请用数据库所有者的 DATABASE_URL 运行 npm run -s gezhi -- migrate。`,
    en: `The database lacks ${missing.length} migrations (from ${missing[0]?.name}). Run npm run -s gezhi -- migrate with the DATABASE_URL of the database's owner.`,
  })
}

/** What the database has, in order; nothing when it is new. */
export async function readApplied(db: Db): Promise<Applied[]> {
  const { there } = await oneRow(z.object({ there: z.boolean() }), db`select to_regclass('public.migration') is not null as there`)
  if (!there) return []
  return rows(Applied, db`select number, name, checksum, breaking from migration order by number`)
}

function pending(known: readonly Migration[], applied: readonly Applied[]): Migration[] {
  for (const had of applied) {
    const ours = known.find(({ number }) => number === had.number)
    if (!ours && had.breaking) throw newer(had)
    if (ours && ours.checksum !== had.checksum) throw changed(had)
  }
  const last = applied.at(-1)?.number ?? 0
  return known.filter(({ number }) => number > last)
}

function newer(had: Applied): OperatorRefusal {
  return new OperatorRefusal({
    zh: `数据库已由更新的程序升级（${had.name}），本程序不能再使用它。请安装新版程序，或恢复升级前的备份。`,
    en: `A newer program has upgraded the database (${had.name}) and this one can no longer use it. Install the newer program, or restore the backup made before the upgrade.`,
  })
}

function changed(had: Applied): OperatorRefusal {
  return new OperatorRefusal({
    zh: `升级步骤 ${had.name} 的文件在执行之后被改动。请恢复原文件，改动应写成新的升级步骤。`,
    en: `The file of migration ${had.name} was changed after it ran. Put the file back; changes belong in a new migration.`,
  })
}

/** Runs one migration and notes it, within a transaction that may do more. */
export async function applyWithin(tx: Tx, migration: Migration): Promise<void> {
  await tx.unsafe(migration.text).simple()
  const { number, name, checksum, breaking } = migration
  await tx`insert into migration (number, name, checksum, breaking) values (${number}, ${name}, ${checksum}, ${breaking})`
}
