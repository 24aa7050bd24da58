/**
 * The PostgreSQL that comes with the program. One process owns a data folder at a time: it holds an
 * advisory lock in the server for as long as it lives, so a second start is told so at once, and a
 * server left behind by a killed owner is simply taken over.
 */
import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { Pool, Target } from './pool.ts'
import { appRole, openCluster, ownerRole, type Cluster } from './cluster.ts'
import { OperatorRefusal, silent, type Say } from './operator-refusal.ts'
import { connect } from './pool.ts'
import { askToStop, findPostmaster, logSince, spawnServer, stopServer, type Postmaster } from './postmaster.ts'
import { serverSettings } from './server-settings.ts'

export const databaseName = 'gezhi'

// Any number will do, as long as every owner asks for the same.
const ownerLock = 20_260_101
const startMsMax = 120_000
// The lock of an owner killed a moment ago goes when the server notices that its connection ended.
const graceMs = 2_000

export type EmbeddedOptions = {
  /** The data folder (GEZHI_DATA); made when absent. */
  readonly folder: string
  readonly say?: Say
  /** A command may use the server that another process runs; a second server may not. */
  readonly join?: boolean
  /** PostgreSQL settings beyond our own. */
  readonly settings?: Readonly<Record<string, string>>
}

export type Embedded = {
  /** The role that owns the tables and migrates. */
  readonly owner: Target
  /** The role the program works as, with the least it needs. */
  readonly app: Target
  /** PostgreSQL's data directory, which may lie elsewhere than the data folder. */
  readonly cluster: string
  /** Where another database of the same server is, for the owner role. */
  database(name: string): Target
  /** Stops the server and waits until it has written everything; does nothing when only joined. */
  stop(): Promise<void>
}

type Held = { readonly running: Postmaster; readonly lock: Pool | undefined }

/**
 * Starts, takes over or joins the embedded server of a data folder. Refuses (`OperatorRefusal`) when
 * another process has it, when the machine cannot run it, and when the folder cannot be used.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const settings: Record<string, string> = { ...serverSettings(), ...options.settings }
  const cluster = openCluster(options.folder, options.say ?? silent, settings.fsync !== 'off')
  let stopping = false
  let held = await hold(cluster, settings, options, onLost)
  const owned = held.lock !== undefined
  if (held.lock) await prepare(held.lock, cluster)

  /** The server went away beneath us (killed, out of memory): start it again where it was. */
  function onLost(): void {
    if (stopping) return
    void (async () => {
      await held.lock?.end({ timeout: 0 })
      if (!stopping) held = await hold(cluster, settings, options, onLost)
    })().catch((error: unknown) => {
      options.say?.({
        zh: `数据库未能重新启动：${String(error)}`,
        en: `The database did not start again: ${String(error)}`,
      })
    })
  }

  // A process that ends without stop() at least asks the server to finish; the next start waits for it.
  const atExit = () => askToStop(cluster)
  if (owned) process.once('exit', atExit)

  const database = (name: string) => target(cluster, held.running, ownerRole, name)
  return {
    owner: database(databaseName),
    app: target(cluster, held.running, appRole, databaseName),
    cluster: cluster.folder,
    database,
    async stop() {
      if (!owned || stopping) return
      stopping = true
      process.removeListener('exit', atExit)
      await held.lock?.end({ timeout: 1 })
      await stopServer(cluster)
    },
  }
}

function target(cluster: Cluster, running: Postmaster, user: string, database: string): Exclude<Target, string> {
  const password = user === appRole ? cluster.appPassword : cluster.ownerPassword
  const where = running.socket === undefined ? { host: '127.0.0.1', port: running.port } : { path: running.socket }
  return { ...where, user, password, database }
}

/** A running server, and the lock that makes it ours; no lock when another has it and we may join. */
async function hold(
  cluster: Cluster,
  settings: Readonly<Record<string, string>>,
  options: EmbeddedOptions,
  onLost: () => void,
): Promise<Held> {
  const begun = performance.now()
  let started: { child: ChildProcess; logStart: number } | undefined
  while (performance.now() < begun + startMsMax) {
    const running = findPostmaster(cluster.folder)
    if (running) {
      const lock = await tryLock(target(cluster, running, ownerRole, 'postgres'), onLost)
      if (lock === 'busy') {
        if (options.join) return { running, lock: undefined }
        if (performance.now() > begun + graceMs) throw inUse(options.folder)
      } else if (lock !== 'notReady') return { running, lock }
    } else if (!started || started.child.exitCode !== null || started.child.signalCode !== null) {
      if (started) explainExit(cluster, started.logStart)
      started = await spawnServer(cluster, settings)
      started.child.once('error', () => {})
    }
    await pause(20)
  }
  throw new OperatorRefusal({
    zh: `数据库两分钟内没有就绪。请看 ${cluster.log}。`,
    en: `The database was not ready within two minutes. See ${cluster.log}.`,
  })
}

function inUse(folder: string): OperatorRefusal {
  return new OperatorRefusal({
    zh: `数据目录 ${folder} 正由另一个运行中的格治使用。请先停止它，或用 GEZHI_DATA 指定别的目录。`,
    en: `The data folder ${folder} is in use by another running Gezhi. Stop it first, or name another folder with GEZHI_DATA.`,
  })
}

// What the server says when the trouble passes by itself: another starter, or processes of a killed server going.
const passing = /lock file "postmaster.pid" already exists|pre-existing shared memory block|could not bind|Address already in use/

function explainExit(cluster: Cluster, logStart: number): void {
  const said = logSince(cluster, logStart)
  if (passing.test(said)) return
  const reason = said.split('\n').slice(-5).join('\n')
  throw new OperatorRefusal({
    zh: `数据库启动失败：\n${reason}\n完整记录见 ${cluster.log}。`,
    en: `The database failed to start:\n${reason}\nThe whole log is in ${cluster.log}.`,
  })
}

/** The connection that holds the owner's lock; `notReady` while the server is starting or stopping. */
async function tryLock(where: Target, onLost: () => void): Promise<Pool | 'busy' | 'notReady'> {
  let ours = false
  const pool = connect(where, {
    max: 1,
    name: 'gezhi owner',
    statementMs: 0,
    idleInTransactionMs: 0,
    onClose: () => {
      if (ours) onLost()
      ours = false
    },
  })
  try {
    const [row] = await pool<{ got: boolean }[]>`select pg_try_advisory_lock(${ownerLock}) as got`
    ours = row?.got === true
    if (ours) return pool
    await pool.end({ timeout: 0 })
    return 'busy'
  } catch (error) {
    await pool.end({ timeout: 0 })
    if (isPassing(error)) return 'notReady'
    throw error
  }
}

/** Not listening yet, starting up, shutting down, or gone in the middle. */
function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'CONNECTION_CLOSED', 'CONNECT_TIMEOUT', '57P03', '57P01'].includes(code)
}

/** The program's database and role, made on the first start. */
async function prepare(db: Pool, cluster: Cluster): Promise<void> {
  const known = await db`select 1 from pg_roles where rolname = ${appRole}`
  if (known.length === 0) {
    // A role's password cannot be a parameter; it travels in a setting and is quoted by the server.
    await db`select set_config('gezhi.password', ${cluster.appPassword}, false)`
    await db`do $$ begin
      execute format('create role gezhi_app login password %L', current_setting('gezhi.password'));
    end $$`
  }
  const made = await db`select 1 from pg_database where datname = ${databaseName}`
  if (made.length === 0) await db`create database ${db(databaseName)}`
}
