import { join, resolve } from 'node:path'
import { backup } from '../backup/backup.ts'
import { restore } from '../backup/restore.ts'
import { openDatabase } from '../db/open.ts'
import { programVersion } from '../program-version.ts'
import type { Context, Given } from './command.ts'

/** Backs up the database and the attachments of the data folder to a folder or a .tar.gz. */
export async function runBackup({ positionals }: Given, { env, say, print }: Context): Promise<void> {
  const target = resolve(positionals[0] ?? '')
  const { migratorDb, folder, stop } = await openDatabase(env, { say, join: true, migrate: false })
  try {
    const attachments = join(folder, 'attachments')
    const made = await backup({
      db: migratorDb,
      attachments,
      target,
      program: programVersion(),
      now: new Date(),
      say,
    })
    const rows = made.manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    print(`${target}: ${made.manifest.tables.length} tables, ${rows} rows, ${made.attachments.count} attachments`)
  } finally {
    await stop()
  }
}

/** Restores a backup into the empty database of DATABASE_URL, or of a new data folder. */
export async function runRestore({ positionals }: Given, { env, say, print }: Context): Promise<void> {
  const source = resolve(positionals[0] ?? '')
  const { migratorDb, folder, stop } = await openDatabase(env, { say, migrate: false })
  try {
    const manifest = await restore({
      owner: migratorDb,
      source,
      attachments: join(folder, 'attachments'),
      say,
    })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    print(`${source}: ${manifest.tables.length} tables, ${rows} rows restored`)
  } finally {
    await stop()
  }
}
