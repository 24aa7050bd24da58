/**
 * PostgreSQL refuses to run as root, so root hands it to an unprivileged account that already exists.
 * That account cannot enter root's 0700 home, where the program or its data often lie: such places
 * are found here, and places it can enter are offered instead.
 */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorRefusal } from './operator-refusal.ts'

export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

// A dedicated account first, where an administrator has made one.
const preferred = ['gezhi', 'postgres', 'nobody', 'daemon'] as const

/**
 * The account PostgreSQL is to run under, or undefined when the present one will do (not root).
 * `ownerUid` is the owner of an existing cluster, which must stay the account that runs it.
 */
export function serverAccount(ownerUid?: number): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readAccounts()
  const owner = ownerUid === undefined ? undefined : accounts.find(({ uid }) => uid === ownerUid)
  if (owner && owner.uid !== 0) return owner
  for (const name of preferred) {
    const account = accounts.find((one) => one.name === name)
    if (account && account.uid !== 0) return account
  }
  throw new OperatorRefusal({
    zh: '内置数据库不能以 root 身份运行，本机又没有可用的普通账户（如 nobody）。请建立一个普通账户，或设置 DATABASE_URL 使用已有的 PostgreSQL。',
    en: 'The embedded database cannot run as root and this machine has no ordinary account (such as nobody). Create one, or set DATABASE_URL to use an existing PostgreSQL.',
  })
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [name, , uid, gid] = line.split(':')
      if (!name || uid === undefined || gid === undefined || name.startsWith('#')) return []
      // macOS writes nobody as -2; system calls want the unsigned number.
      return [{ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }]
    })
}

/** Whether the account can enter the folder. The kernel is asked, so access lists count too. */
export function canEnter(account: Account | undefined, folder: string): boolean {
  if (!account) return true
  const tried = spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    stdio: 'ignore',
  })
  return tried.status === 0
}

/**
 * A folder of ours below a system place that the account can enter; made when absent. `kind` is
 * `lib` for data that must last and `cache` for what can be made again.
 */
export function reachableBase(account: Account, kind: 'lib' | 'cache'): string {
  for (const base of [`/var/${kind}/gezhi`, '/opt/gezhi', '/srv/gezhi', '/var/tmp/gezhi', '/tmp/gezhi']) {
    try {
      mkdirSync(base, { mode: 0o755, recursive: true })
      const stat = lstatSync(base)
      // In a folder that everyone may write, somebody else's directory of this name is not ours to use.
      if (!stat.isDirectory() || stat.uid !== process.getuid?.()) continue
      chmodSync(base, 0o755)
    } catch {
      continue
    }
    if (canEnter(account, base)) return base
  }
  throw new OperatorRefusal({
    zh: `找不到账户 ${account.name} 能进入的数据目录。请把 GEZHI_DATA 设为该账户可进入的目录，或设置 DATABASE_URL。`,
    en: `No folder was found that the account ${account.name} can enter. Set GEZHI_DATA to one it can, or set DATABASE_URL.`,
  })
}

/** A new folder name below `base` that no other installation uses. */
export function uniqueFolder(base: string): string {
  return join(base, randomBytes(6).toString('hex'))
}
