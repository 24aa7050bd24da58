/** Backup: one consistent state of every table, and every attachment, with the hash of each. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack, type Pack } from 'tar-stream'
import { z } from 'zod'
import { readApplied } from '../db/migrate.ts'
import { OperatorRefusal, silent, type Say } from '../db/operator-refusal.ts'
import { inSnapshot, rows, type Db, type Pool } from '../db/pool.ts'
import {
  AttachmentTally,
  attachmentPath,
  listTables,
  manifestName,
  sumName,
  tableFileName,
  Tally,
  type AttachmentsSum,
  type Manifest,
  type Table,
  type TableFile,
} from './manifest.ts'

export type BackupOptions = {
  /** Connections that may read every table. */
  readonly db: Pool
  /** The folder of attachments; it may be absent. */
  readonly attachments: string
  /** A path ending in .tar.gz for one file, else a folder to be made. */
  readonly target: string
  /** The program's version, for the manifest. */
  readonly program: string
  readonly now: Date
  readonly say?: Say
}

/**
 * Makes a backup while the program runs. Nothing stands at `target` before it is whole. Refuses
 * (`OperatorRefusal`) when something is there already.
 */
export async function backup(options: BackupOptions): Promise<{ manifest: Manifest; attachments: AttachmentsSum }> {
  const { target, attachments, say = silent } = options
  if (existsSync(target)) throw exists(target)
  const half = `${target}.partial`
  const folder = `${half}.d`
  await rm(half, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
  await mkdir(dirname(target), { recursive: true })
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 })
  try {
    const manifest = await inSnapshot(options.db, (db) => exportTables(db, folder, options))
    await writeFile(join(folder, manifestName), JSON.stringify(manifest, null, 2))
    if (target.endsWith('.tar.gz')) {
      const sum = await packFile(half, folder, manifest, attachments, say)
      await rename(half, target)
      return { manifest, attachments: sum }
    }
    const sum = await copyAttachments(folder, attachments, say)
    await rename(folder, target)
    return { manifest, attachments: sum }
  } finally {
    await rm(folder, { recursive: true, force: true })
    await rm(half, { force: true })
  }
}

function exists(target: string): OperatorRefusal {
  return new OperatorRefusal({
    zh: `${target} 已存在。备份不覆盖旧文件，请换一个名字。`,
    en: `${target} exists already. A backup overwrites nothing; choose another name.`,
  })
}

const Sequence = z.object({ name: z.string(), lastValue: z.number() })

async function exportTables(db: Db, folder: string, { program, now, say = silent }: BackupOptions): Promise<Manifest> {
  const tables: TableFile[] = []
  for (const table of await listTables(db)) {
    const file = await exportTable(db, table, join(folder, tableFileName(table.name)))
    tables.push(file)
    say({ zh: `${table.name}：${file.rows} 行`, en: `${table.name}: ${file.rows} rows` })
  }
  const migrations = (await readApplied(db)).map(({ name, checksum }) => ({ name, checksum }))
  const sequences = await rows(
    Sequence,
    db`select sequencename::text as name, last_value as "lastValue" from pg_sequences
       where schemaname = 'public' and last_value is not null order by sequencename`,
  )
  return {
    format: 'gezhi-backup',
    formatVersion: 1,
    program,
    madeAt: now.toISOString(),
    migrations,
    tables,
    sequences,
  }
}

async function exportTable(db: Db, { name, columns }: Table, path: string): Promise<TableFile> {
  const tally = new Tally()
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      tally.add(chunk)
      next(null, chunk)
    },
  })
  // `copy (select …)` rather than `copy table`, which leaves the rows of partitions out.
  const rowsOut = await db`copy (select ${db(columns)} from ${db(name)}) to stdout`.readable()
  await pipeline(rowsOut, counted, createWriteStream(path, { mode: 0o600 }))
  // The driver (postgres.js 3.4.9) pauses its socket when the reader is slow, and leaves it paused when the last
  // rows and the end come together: the next statement would wait for ever. Asking once more resumes it.
  rowsOut._read(0)
  return { name, columns, rows: tally.rows, bytes: tally.bytes, sha256: tally.sha256() }
}

async function packFile(path: string, folder: string, manifest: Manifest, attachments: string, say: Say): Promise<AttachmentsSum> {
  const tar = pack()
  const written = pipeline(Readable.from(tar), createGzip({ level: 4 }), createWriteStream(path, { mode: 0o600 }))
  const filled = fill(tar, folder, manifest, attachments, say)
  // When writing fails (a full disk), filling would wait for ever: whichever fails first ends both.
  const [sum] = await Promise.all([filled, written]).catch((error: unknown) => {
    tar.destroy()
    throw error
  })
  const file = await open(path, 'r')
  await file.sync()
  await file.close()
  return sum
}

async function fill(tar: Pack, folder: string, manifest: Manifest, attachments: string, say: Say): Promise<AttachmentsSum> {
  const names = [manifestName, ...manifest.tables.map(({ name }) => tableFileName(name))]
  for (const name of names) await addFile(tar, name, join(folder, name))
  const tally = new AttachmentTally()
  for await (const { path, bytes } of soundAttachments(attachments, say)) {
    await addFile(tar, `attachments/${path}`, join(attachments, path))
    tally.add(path, bytes)
  }
  const sum = tally.sum()
  tar.entry({ name: sumName }, JSON.stringify(sum))
  tar.finalize()
  return sum
}

async function addFile(tar: Pack, name: string, path: string): Promise<void> {
  const { size } = await stat(path)
  await new Promise<void>((packed, failed) => {
    const entry = tar.entry({ name, size, mode: 0o600 }, (error) => (error ? failed(error) : packed()))
    const content = createReadStream(path)
    content.once('error', (error) => tar.destroy(error))
    content.pipe(entry)
  })
}

async function copyAttachments(folder: string, attachments: string, say: Say): Promise<AttachmentsSum> {
  const tally = new AttachmentTally()
  for await (const { path, bytes } of soundAttachments(attachments, say)) {
    const copy = join(folder, 'attachments', path)
    await mkdir(dirname(copy), { recursive: true, mode: 0o700 })
    await copyFile(join(attachments, path), copy)
    tally.add(path, bytes)
  }
  const sum = tally.sum()
  await writeFile(join(folder, sumName), JSON.stringify(sum))
  return sum
}

/** The attachments in order. One whose content no longer has its name's hash is left out, and said. */
async function* soundAttachments(folder: string, say: Say): AsyncGenerator<{ path: string; bytes: number }> {
  for await (const path of filesBelow(folder, '', 0)) {
    if (!attachmentPath.test(path)) continue
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of createReadStream(join(folder, path))) {
      const data: Buffer = chunk
      bytes += data.length
      hash.update(data)
    }
    if (path.endsWith(hash.digest('hex'))) yield { path, bytes }
    else say({ zh: `附件已损坏，未备份：${path}`, en: `Damaged attachment left out: ${path}` })
  }
}

async function* filesBelow(folder: string, prefix: string, depth: number): AsyncGenerator<string> {
  const entries = existsSync(folder) ? await readdir(folder) : []
  for (const entry of entries.sort()) {
    if (depth === 2) yield prefix + entry
    else if (/^[0-9a-f]{2}$/.test(entry)) yield* filesBelow(join(folder, entry), `${prefix}${entry}/`, depth + 1)
  }
}
