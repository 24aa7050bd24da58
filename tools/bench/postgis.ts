import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import postgres from 'postgres'

/** How to make the rival available where it is absent. */
export const postgisInstall = 'apt-get install -y postgresql postgis postgresql-15-postgis-3'

export type TemporaryPostgis = { readonly sql: postgres.Sql; stop(): Promise<void> }

/**
 * A PostgreSQL of the system's with PostGIS, in a folder of its own on a free loopback port; `stop` ends it and removes the
 * folder. Undefined where none is installed. As root the server runs under the account `postgres`, which the package made.
 */
export async function startPostgis(): Promise<TemporaryPostgis | undefined> {
  const bin = await findServer()
  const account = bin === undefined ? undefined : unprivileged()
  if (bin === undefined || account === undefined) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'gezhi-postgis-'))
  const [data, password, port] = [join(folder, 'data'), randomUUID(), await freePort()]
  const run = { ...(account !== 'own' && account), cwd: folder }
  await makeCluster(bin, data, password, run)
  const flags = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'jit=off', '-c', 'fsync=off']
  const server = spawn(join(bin, 'postgres'), flags, { ...run, stdio: 'ignore' })
  const quiet = { onnotice: () => undefined }
  const sql = postgres({
    host: '127.0.0.1',
    port,
    user: 'bench',
    password,
    database: 'postgres',
    max: 1,
    ...quiet,
  })
  const stop = async () => {
    await sql.end({ timeout: 5 })
    await ended(server)
    await rm(folder, { recursive: true, force: true })
  }
  await answering(sql, server)
  const [found] = await sql<{ there: boolean }[]>`select count(*) > 0 as there from pg_available_extensions where name = 'postgis'`
  if (found?.there !== true) {
    await stop()
    return undefined
  }
  await sql`create extension postgis`
  return { sql, stop }
}

type Run = { readonly uid?: number; readonly gid?: number; readonly cwd: string }

async function makeCluster(bin: string, data: string, password: string, run: Run): Promise<void> {
  const passwordFile = join(run.cwd, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (run.uid !== undefined && run.gid !== undefined) {
    for (const path of [run.cwd, passwordFile]) chownSync(path, run.uid, run.gid)
  }
  const access = ['-U', 'bench', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, ...access, '-E', 'UTF8', '--locale=C'], {
    ...run,
    encoding: 'utf8',
  })
  if (made.status === 0) return
  await rm(run.cwd, { recursive: true, force: true })
  throw new Error(`initdb: ${made.stderr}`)
}

async function findServer(): Promise<string | undefined> {
  const folder = '/usr/lib/postgresql'
  const versions = await readdir(folder).catch(() => [])
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0]
  return newest && join(folder, newest, 'bin')
}

/** PostgreSQL does not run as root. */
function unprivileged(): { uid: number; gid: number } | 'own' | undefined {
  if (process.getuid?.() !== 0) return 'own'
  const number = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  const [uid, gid] = [number('-u'), number('-g')]
  return uid > 0 && gid > 0 ? { uid, gid } : undefined
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function answering(sql: postgres.Sql, server: ChildProcess): Promise<void> {
  const until = performance.now() + 20_000
  for (;;) {
    try {
      await sql`select 1`
      return
    } catch (error) {
      if (server.exitCode !== null || performance.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  server.kill('SIGINT')
  await once(server, 'exit')
}
