/** The database the program works with: the server DATABASE_URL names, else the embedded one. */
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { appRole } from './cluster.ts'
import { startEmbedded } from './embedded.ts'
import { checkMigrated, migrate } from './migrate.ts'
import { OperatorRefusal, silent, type Say } from './operator-refusal.ts'
import { connect, oneRow, type Pool, type Target } from './pool.ts'

const versionLeast = 150_000

export type Environment = Readonly<Record<string, string | undefined>>

export type OpenOptions = {
  readonly say?: Say
  /** A command may work beside a running server; a second server may not. */
  readonly join?: boolean
  /** Leaves the database at the version it has; `db` may then meet missing tables. */
  readonly migrate?: boolean
  /** Connections of the program at most. */
  readonly max?: number
}

export type Database = {
  /** The program's connections, with the rights of gezhi_app. */
  readonly db: Pool
  /** Connections of the role that logs in by DATABASE_URL or owns the embedded database. Opened when used. */
  readonly migratorDb: Pool
  /** The data folder; attachments lie in it. */
  readonly folder: string
  /** Names of the migrations applied now. */
  readonly migrated: readonly string[]
  /** Closes the connections, and stops the embedded server when it is ours. */
  stop(): Promise<void>
}

/** The data folder: GEZHI_DATA, else `.gezhi` beside the program. */
export function dataFolder(env: Environment): string {
  return env.GEZHI_DATA || fileURLToPath(new URL('../../.gezhi', import.meta.url))
}

/** Opens and migrates the database. Refuses with an `OperatorRefusal` whose sentence says what to do. */
export async function openDatabase(env: Environment, options: OpenOptions = {}): Promise<Database> {
  const folder = dataFolder(env)
  const opened = env.DATABASE_URL ? await byUrl(env.DATABASE_URL, options) : await embedded(folder, options)
  const { db, migratorDb, owns, stopServer } = opened
  const stop = async () => {
    await Promise.all([db.end({ timeout: 5 }), migratorDb.end({ timeout: 5 })])
    await stopServer()
  }
  try {
    if (options.migrate === false) return { db, migratorDb, folder, migrated: [], stop }
    const migrated = owns ? await migrate(migratorDb) : []
    await checkMigrated(db)
    return { db, migratorDb, folder, migrated, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Opened = { db: Pool; migratorDb: Pool; owns: boolean; stopServer: () => Promise<void> }

async function embedded(folder: string, options: OpenOptions): Promise<Opened> {
  const server = await startEmbedded({ folder, join: options.join ?? false, say: options.say ?? silent })
  return {
    db: connect(server.app, { max: options.max ?? 20 }),
    migratorDb: migrator(server.owner),
    owns: true,
    stopServer: () => server.stop(),
  }
}

function migrator(target: Target): Pool {
  return connect(target, {
    max: 2,
    idleSeconds: 10,
    name: 'gezhi migrator',
    statementMs: 0,
    idleInTransactionMs: 0,
  })
}

const Server = z.object({ version: z.number(), app: z.boolean() })

/** Logged in as gezhi_app the program only works; logged in as another role it owns and may migrate. */
async function byUrl(url: string, options: OpenOptions): Promise<Opened> {
  const migratorDb = migrator(url)
  try {
    const { version, app } = await oneRow(
      Server,
      migratorDb`select current_setting('server_version_num')::int as version, session_user = ${appRole} as app`,
    )
    if (version < versionLeast) throw tooOld(version)
    return {
      db: connect(url, { max: options.max ?? 20, role: appRole }),
      migratorDb,
      owns: !app,
      stopServer: async () => {},
    }
  } catch (error) {
    await migratorDb.end({ timeout: 0 })
    throw error instanceof OperatorRefusal ? error : unreachable(error)
  }
}

function tooOld(version: number): OperatorRefusal {
  const found = Math.floor(version / 10_000)
  return new OperatorRefusal({
    zh: `DATABASE_URL 所指的是 PostgreSQL ${found}，需要 15 或更高版本。`,
    en: `DATABASE_URL leads to PostgreSQL ${found}; 15 or later is needed.`,
  })
}

function unreachable(error: unknown): OperatorRefusal {
  const reason = error instanceof Error ? error.message : String(error)
  return new OperatorRefusal(
    {
      zh: `连接不上 DATABASE_URL 所指的数据库：${reason}。请检查地址、账户、密码，以及数据库是否在运行。`,
      en: `The database that DATABASE_URL names cannot be reached: ${reason}. Check the address, the account, the password, and that it runs.`,
    },
    { cause: error },
  )
}
