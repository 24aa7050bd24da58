/** The server process itself: what its pid file says, starting it, stopping it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'

const socketPort = 5432
const logBytesMax = 10 * 1024 * 1024
// sun_path holds 108 bytes on Linux and 104 on macOS, with the terminating zero.
const socketPathBytesMax = process.platform === 'linux' ? 107 : 103

/** A running server as its postmaster.pid tells. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly socket: string | undefined }

/** The server that runs on the folder, or undefined; a pid taken over by another program does not count. */
export function findPostmaster(folder: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isServer(pid)) return undefined
  const port = Number(lines[3])
  const socketFolder = lines[4]?.trim()
  return { pid, port, socket: socketFolder ? socketPath(socketFolder, port) : undefined }
}

/** After a reboot or in a new container the number in the pid file often belongs to something else. */
function isServer(pid: number): boolean {
  if (process.platform === 'linux') {
    try {
      const [, name = '', state = ''] = /\((.*)\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
      return name.startsWith('postgres') && state !== 'Z'
    } catch {
      return false
    }
  }
  if (process.platform === 'win32') return answers(pid)
  return answers(pid) && spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout.includes('postgres')
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function socketPath(folder: string, port: number): string {
  return join(folder, `.s.PGSQL.${port}`)
}

/** Starts the server on the cluster; it runs in a process group of its own, so that Ctrl-C reaches only us. */
export async function spawnServer(
  cluster: Cluster,
  settings: Readonly<Record<string, string>>,
): Promise<{ child: ChildProcess; logStart: number }> {
  // No server runs here, or we would not be starting one: what is left of the file only confuses the next.
  if (!findPostmaster(cluster.folder)) rmSync(join(cluster.folder, 'postmaster.pid'), { force: true })
  const where = await listening(cluster.folder)
  const logStart = logSize(cluster.log)
  const log = openSync(cluster.log, logStart === 0 ? 'w' : 'a', 0o600)
  const options = Object.entries({ ...settings, ...where }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  try {
    const child = spawn(cluster.binaries.postgres, ['-D', cluster.folder, ...options], {
      cwd: cluster.folder,
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      ...(cluster.account && { uid: cluster.account.uid, gid: cluster.account.gid }),
    })
    child.unref()
    return { child, logStart }
  } finally {
    closeSync(log)
  }
}

/** A socket inside the 0700 cluster where its path is short enough; else a free port of the loopback. */
async function listening(folder: string): Promise<Record<string, string>> {
  const tooLong = Buffer.byteLength(socketPath(folder, socketPort)) > socketPathBytesMax
  if (process.platform === 'win32' || tooLong) {
    return { listen_addresses: '127.0.0.1', port: String(await freePort()), unix_socket_directories: '' }
  }
  const quoted = `"${folder.replaceAll('"', '""')}"`
  return { listen_addresses: '', port: String(socketPort), unix_socket_directories: quoted }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Bytes already in the log, or 0 when it is to be begun afresh. */
function logSize(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  return size > logBytesMax ? 0 : size
}

/** What the server wrote since `start`. */
export function logSince(cluster: Cluster, start: number): string {
  return readFileSync(cluster.log).subarray(start).toString('utf8').trim()
}

/** Fast shutdown: sessions are ended, a checkpoint is written, the process goes. */
export function askToStop(cluster: Cluster): void {
  const running = findPostmaster(cluster.folder)
  if (!running) return
  if (process.platform === 'win32') {
    spawnSync(cluster.binaries.pgCtl, ['stop', '-D', cluster.folder, '-m', 'fast', '-W'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(running.pid, 'SIGINT')
  } catch {
    // It went by itself in between.
  }
}

/** Stops the server and waits until it is gone; after a minute it is told to go at once. */
export async function stopServer(cluster: Cluster): Promise<void> {
  askToStop(cluster)
  for (let waited = 0; findPostmaster(cluster.folder); waited += 20) {
    if (waited === 60_000) process.kill(findPostmaster(cluster.folder)?.pid ?? 0, 'SIGQUIT')
    await pause(20)
  }
}
