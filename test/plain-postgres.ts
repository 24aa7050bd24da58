import { spawn, spawnSync } from 'node:child_process'
import { chownSync, chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serverAccount } from '../server/db/account.ts'
import { connect } from '../server/db/pool.ts'

const programs = '/usr/lib/postgresql/15/bin'

/** Whether this machine has the PostgreSQL 15 that Debian packages. */
export const hasPlainPostgres = existsSync(join(programs, 'postgres'))

/** A PostgreSQL 15 as an administrator would run it, with an ordinary role that may make roles and databases. */
export async function plainPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'gezhi-plain-'))
  chmodSync(folder, 0o711)
  const cluster = join(folder, 'cluster')
  mkdirSync(cluster, { mode: 0o700 })
  const account = serverAccount()
  if (account) chownSync(cluster, account.uid, account.gid)
  const as = { cwd: '/', ...(account && { uid: account.uid, gid: account.gid }) }
  const made = spawnSync(join(programs, 'initdb'), ['-D', cluster, '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'], as)
  if (made.status !== 0) throw new Error(String(made.stderr))
  const port = 20_000 + (process.pid % 20_000)
  const options = ['-D', cluster, '-p', String(port), '-k', '', '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off']
  const server = spawn(join(programs, 'postgres'), options, { ...as, stdio: 'ignore' })
  await ready(`postgres://admin@127.0.0.1:${port}/postgres`)
  return {
    url: `postgres://district:secret@127.0.0.1:${port}/gezhi`,
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ready(url: string): Promise<void> {
  const admin = connect(url, { max: 1 })
  for (let tries = 0; ; tries += 1) {
    try {
      await admin`create role district login createrole password 'secret'`
      await admin`create database gezhi owner district`
      return await admin.end()
    } catch (error) {
      if (tries === 200) throw error
      await pause(50)
    }
  }
}
