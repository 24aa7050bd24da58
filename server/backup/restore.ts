/** Restore: a backup into an empty PostgreSQL (15 or later), all of it or nothing, every hash compared. */
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as turn } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { z } from 'zod'
import { applyWithin, readMigrations, type Migration } from '../db/migrate.ts'
import { OperatorRefusal, silent, type Say } from '../db/operator-refusal.ts'
import { inTransaction, oneRow, rows, type Pool, type Tx } from '../db/pool.ts'
import {
  AttachmentsSum,
  AttachmentTally,
  attachmentPath,
  listTables,
  Manifest,
  manifestName,
  sumName,
  tableFileName,
  Tally,
  type TableFile,
} from './manifest.ts'

export type RestoreOptions = {
  /** Connections of the role that shall own the tables. */
  readonly owner: Pool
  /** The backup: a folder, or a .tar.gz. */
  readonly source: string
  /** Where attachments are put. */
  readonly attachments: string
  /** The migrations this program knows. */
  readonly known?: readonly Migration[]
  readonly say?: Say
}

/**
 * Loads a backup in one transaction. Refuses (`OperatorRefusal`), changing nothing in the database, when
 * the target has tables, the backup is damaged or cut short, or was made by a program this one does not know.
 */
export async function restore(options: RestoreOptions): Promise<Manifest> {
  const { owner, source } = options
  if (!existsSync(source)) {
    throw new OperatorRefusal({ zh: `找不到备份 ${source}。`, en: `There is no backup at ${source}.` })
  }
  return inTransaction(owner, async (tx) => {
    await refuseUnlessEmpty(tx)
    return load(tx, options)
  })
}

async function refuseUnlessEmpty(tx: Tx): Promise<void> {
  const found = await tx`
    select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') limit 1`
  if (found.length === 0) return
  throw new OperatorRefusal({
    zh: '目标数据库不是空的。恢复只写入空数据库：请新建一个数据库并让 DATABASE_URL 指向它，或换一个 GEZHI_DATA。',
    en: 'The target database is not empty. Restoring writes only into an empty one: create a database and point DATABASE_URL at it, or use another GEZHI_DATA.',
  })
}

type Content = AsyncIterable<Buffer>
type File = { name: string; content: Content }

async function load(tx: Tx, { source, attachments, known = readMigrations(), say = silent }: RestoreOptions): Promise<Manifest> {
  const tally = new AttachmentTally()
  const left = new Map<string, TableFile>()
  let manifest: Manifest | undefined
  let whole = false
  let constraints: Constraint[] = []
  for await (const { name, content } of (await stat(source)).isDirectory() ? folderFiles(source) : tarFiles(source)) {
    const table = left.get(name)
    if (name === manifestName) {
      manifest = readManifest(await text(content))
      for (const file of manifest.tables) left.set(tableFileName(file.name), file)
      constraints = await makeTables(tx, manifest, known)
    } else if (table) {
      await loadTable(tx, table, content)
      left.delete(name)
      say({ zh: `${table.name}：${table.rows} 行`, en: `${table.name}: ${table.rows} rows` })
    } else if (name === sumName) {
      const { sha256 } = AttachmentsSum.parse(JSON.parse(await text(content)))
      whole = tally.sum().sha256 === sha256
    } else if (name.startsWith('attachments/')) {
      const path = name.slice('attachments/'.length)
      tally.add(path, await saveAttachment(attachments, path, content))
    } else throw damaged(name)
  }
  if (!manifest || !whole || left.size > 0) throw cutShort()
  for (const { table, name, definition } of constraints) {
    await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`)
  }
  for (const { name, lastValue } of manifest.sequences) await tx`select setval(${name}::regclass, ${lastValue})`
  return manifest
}

function readManifest(json: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(json))
  } catch (error) {
    throw new OperatorRefusal(
      {
        zh: `这不是格治的备份，或由不兼容的版本制作（${manifestName} 无法读取）。`,
        en: `This is not a backup of Gezhi, or one of a version this program cannot read (${manifestName}).`,
      },
      { cause: error },
    )
  }
}

const Constraint = z.object({ table: z.string(), name: z.string(), definition: z.string() })
type Constraint = z.infer<typeof Constraint>

/** Tables as the backup's program had them, empty, without foreign keys; gives the foreign keys to add later. */
async function makeTables(tx: Tx, manifest: Manifest, known: readonly Migration[]): Promise<Constraint[]> {
  for (const [index, { name, checksum }] of manifest.migrations.entries()) {
    const migration: Migration | undefined = known[index]
    if (migration?.name !== name || migration.checksum !== checksum) throw unknownVersion(manifest, name)
    await applyWithin(tx, migration)
  }
  const tables = await listTables(tx)
  for (const { name, columns } of manifest.tables) {
    const table = tables.find((one) => one.name === name)
    if (!table || columns.some((column) => !table.columns.includes(column))) throw damaged(manifestName)
  }
  const constraints = await rows(
    Constraint,
    tx`
      select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
      order by conrelid::regclass::text, conname`,
  )
  // Foreign keys are checked once at the end, in any order of tables and without a superuser.
  for (const { table, name } of constraints) await tx.unsafe(`alter table ${table} drop constraint ${name}`)
  // What the migrations put into reference tables is in the backup too.
  for (const { name } of tables) await tx`truncate ${tx(name)}`
  return constraints
}

function unknownVersion(manifest: Manifest, name: string): OperatorRefusal {
  return new OperatorRefusal({
    zh: `备份由程序 ${manifest.program} 制作，其升级步骤 ${name} 与本程序不同。请用同一版本或更新版本的程序恢复。`,
    en: `The backup was made by program ${manifest.program}, whose migration ${name} this program does not have. Restore with the same program or a newer one.`,
  })
}

function damaged(name: string): OperatorRefusal {
  return new OperatorRefusal({
    zh: `备份中的 ${name} 已损坏或被改动，没有恢复任何内容。请换用另一份备份。`,
    en: `${name} in the backup is damaged or was changed; nothing was restored. Use another backup.`,
  })
}

function cutShort(): OperatorRefusal {
  return new OperatorRefusal({
    zh: '备份不完整，没有恢复任何内容。请换用另一份备份。',
    en: 'The backup is incomplete; nothing was restored. Use another backup.',
  })
}

async function loadTable(tx: Tx, table: TableFile, content: Content): Promise<void> {
  const tally = new Tally()
  const into = await tx`copy ${tx(table.name)} (${tx(table.columns)}) from stdin`.writable()
  try {
    for await (const data of content) {
      tally.add(data)
      await new Promise<void>((written, failed) => into.write(data, (error) => (error ? failed(error) : written())))
    }
  } catch (error) {
    into.destroy()
    throw new OperatorRefusal(damaged(tableFileName(table.name)), { cause: error })
  }
  // The driver does not report an error that comes after the last byte; the statement that follows does.
  into.end()
  await turn()
  const Count = z.object({ count: z.number() })
  const counted = await oneRow(Count, tx`select count(*) as count from ${tx(table.name)}`).catch((error: unknown) => {
    throw new OperatorRefusal(damaged(tableFileName(table.name)), { cause: error })
  })
  if (tally.sha256() !== table.sha256 || counted.count !== table.rows) throw damaged(tableFileName(table.name))
}

/** Saves an attachment under its hash; an attachment that is there already is the same one. */
async function saveAttachment(folder: string, path: string, content: Content): Promise<number> {
  if (!attachmentPath.test(path)) throw damaged(`attachments/${path}`)
  const place = join(folder, path)
  const half = `${place}.${randomBytes(4).toString('hex')}`
  const hash = createHash('sha256')
  let bytes = 0
  const hashed = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length
      hash.update(chunk)
      next(null, chunk)
    },
  })
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  await pipeline(content, hashed, createWriteStream(half, { mode: 0o600 }))
  if (!place.endsWith(hash.digest('hex'))) {
    await rm(half)
    throw damaged(`attachments/${path}`)
  }
  await rename(half, place)
  return bytes
}

async function text(content: Content): Promise<string> {
  const parts: Buffer[] = []
  for await (const chunk of content) parts.push(chunk)
  return Buffer.concat(parts).toString('utf8')
}

async function* tarFiles(path: string): AsyncGenerator<File> {
  const files = extract()
  const read = pipeline(createReadStream(path), createGunzip(), files)
  // A broken file shows in the loop below; without this it would also be an unhandled rejection.
  read.catch(() => {})
  try {
    for await (const entry of files) yield { name: entry.header.name, content: buffers(entry) }
    await read
  } catch (error) {
    throw new OperatorRefusal(cutShort(), { cause: error })
  }
}

/** The bytes of one file within; where the backup ends in the middle of it, whoever reads is told so. */
async function* buffers(entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  const chunks = entry[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await chunks.next().catch((error: unknown) => {
        throw new OperatorRefusal(cutShort(), { cause: error })
      })
      if (next.done) return
      if (!Buffer.isBuffer(next.value)) throw new TypeError('bytes expected')
      yield next.value
    }
  } finally {
    await chunks.return?.()
  }
}

async function* folderFiles(folder: string): AsyncGenerator<File> {
  const manifest = Manifest.safeParse(JSON.parse(await readFile(join(folder, manifestName), 'utf8').catch(() => 'null')))
  const tables = manifest.success ? manifest.data.tables.map(({ name }) => tableFileName(name)) : []
  for (const name of [manifestName, ...tables]) yield fileOf(folder, name)
  const root = join(folder, 'attachments')
  const found = existsSync(root) ? await readdir(root, { recursive: true }) : []
  for (const path of found.map((one) => one.replaceAll('\\', '/')).sort()) {
    if (attachmentPath.test(path)) yield fileOf(folder, `attachments/${path}`)
  }
  yield fileOf(folder, sumName)
}

function fileOf(folder: string, name: string): File {
  const path = join(folder, name)
  if (!existsSync(path)) throw cutShort()
  return { name, content: createReadStream(path) }
}
