import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Target } from '../../server/db/pool.ts'

/** The real program as a process of its own, on a database and a data folder that are its own. */
export type Installation = {
  readonly name: string
  readonly folder: string
  readonly port: number
  readonly env: Record<string, string>
  child: ChildProcess | null
}

/** How a process finds a database that is described by its parts; a unix socket has no place in an address, so libpq's names are used. */
export function environmentOf({ path, host, port, user, password, database }: Exclude<Target, string>): Record<string, string> {
  return {
    DATABASE_URL: `postgres:///${database}`,
    PGHOST: path === undefined ? (host ?? '127.0.0.1') : dirname(path),
    PGPORT: path === undefined ? String(port ?? 5432) : (path.split('.').at(-1) ?? '5432'),
    PGUSER: user,
    PGPASSWORD: password,
  }
}

/** Starts it and waits until it answers. */
export async function start(one: Installation): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const env = {
    ...process.env,
    GEZHI_DATA: one.folder,
    ...one.env,
    PORT: String(one.port),
    NODE_ENV: 'production',
    GEZHI_UNLIMITED: '1',
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  one.child = child
  let said = ''
  const ready = new Promise<void>((answered, failed) => {
    const listen = (part: Buffer) => {
      said += part.toString('utf8')
      if (said.includes('http://127.0.0.1')) answered()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => failed(new Error(`${one.name} ended: ${said.slice(-2000)}`)))
  })
  await ready
}

/** SIGKILL, and gone. */
export function kill(one: Installation): Promise<void> {
  const { child } = one
  if (!child) return Promise.resolve()
  return new Promise((gone) => {
    child.removeAllListeners('exit')
    child.once('exit', () => {
      one.child = null
      gone()
    })
    child.kill('SIGKILL')
  })
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? found(address.port) : failed(new Error('no port'))))
    })
  })
}

/** Looks again until something is so; a fault in looking is not being so. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>, forMs = 60_000): Promise<T> {
  const last = performance.now() + forMs
  for (;;) {
    const found = await look().catch(() => undefined)
    if (found !== undefined && found !== false) return found
    if (performance.now() > last) throw new Error(`it was never so: ${what}`)
    await new Promise((next) => setTimeout(next, 100))
  }
}
