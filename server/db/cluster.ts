/**
 * The place where the embedded server keeps its files: chosen once, remembered in `database.json` in
 * the data folder together with the generated passwords, and initialised once.
 */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { canEnter, reachableBase, serverAccount, uniqueFolder, type Account } from './account.ts'
import { OperatorRefusal, type Say } from './operator-refusal.ts'
import { serverBinaries, type ServerBinaries } from './server-binaries.ts'

export const ownerRole = 'gezhi_owner'
export const appRole = 'gezhi_app'

const Remembered = z.object({
  cluster: z.string(),
  ownerPassword: z.string(),
  appPassword: z.string(),
})
type Remembered = z.infer<typeof Remembered>

export type Cluster = {
  /** PostgreSQL's own data directory. */
  readonly folder: string
  readonly log: string
  readonly account: Account | undefined
  readonly binaries: ServerBinaries
  readonly ownerPassword: string
  readonly appPassword: string
}

/**
 * Finds or makes the cluster of a data folder; afterwards a server can be started on it. `durable` is
 * false only where the data need not survive a power cut.
 */
export function openCluster(dataFolder: string, say: Say, durable: boolean): Cluster {
  const data = resolve(dataFolder)
  makeDataFolder(data)
  const remembered = recall(data) ?? choose(data, say)
  const folder = remembered.cluster
  const account = serverAccount(existsSync(folder) ? statSync(folder).uid : undefined)
  const binaries = serverBinaries(account, say)
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    const { ownerPassword } = remembered
    initialise({ folder, account, binaries, ownerPassword, durable, say })
  }
  checkUsable(folder, account, binaries)
  return { ...remembered, folder, account, binaries, log: join(data, 'postgres.log') }
}

function makeDataFolder(data: string): void {
  try {
    if (!existsSync(data)) {
      mkdirSync(data, { recursive: true })
      // Root's database runs under another account, which must pass through but need not look around.
      chmodSync(data, process.getuid?.() === 0 ? 0o711 : 0o700)
    }
  } catch (error) {
    throw new OperatorRefusal(
      {
        zh: `无法建立数据目录 ${data}。请检查权限，或用 GEZHI_DATA 指定别的目录。`,
        en: `The data folder ${data} cannot be made. Check its permissions, or name another with GEZHI_DATA.`,
      },
      { cause: error },
    )
  }
}

function recordFile(data: string): string {
  return join(data, 'database.json')
}

function recall(data: string): Remembered | undefined {
  try {
    return Remembered.parse(JSON.parse(readFileSync(recordFile(data), 'utf8')))
  } catch (error) {
    if (!existsSync(recordFile(data))) return undefined
    throw new OperatorRefusal(
      {
        zh: `无法读取 ${recordFile(data)}。请用建立该数据目录的账户运行，或从备份恢复该文件。`,
        en: `${recordFile(data)} cannot be read. Run as the account that made this data folder, or restore the file from a backup.`,
      },
      { cause: error },
    )
  }
}

function choose(data: string, say: Say): Remembered {
  const account = serverAccount()
  let cluster = join(data, 'postgres')
  if (account && !canEnter(account, data)) {
    cluster = join(uniqueFolder(reachableBase(account, 'lib')), 'postgres')
    say({
      zh: `数据库以账户 ${account.name} 运行，进入不了 ${data}；数据库文件放在 ${cluster}（已记入 ${recordFile(data)}）。`,
      en: `The database runs as ${account.name}, which cannot enter ${data}; its files are kept in ${cluster} (remembered in ${recordFile(data)}).`,
    })
  }
  const password = () => randomBytes(24).toString('hex')
  return remember(data, { cluster, ownerPassword: password(), appPassword: password() })
}

/** Of two first starters one decides, and the other takes what it decided. */
function remember(data: string, chosen: Remembered): Remembered {
  const half = `${recordFile(data)}.${randomBytes(4).toString('hex')}`
  writeFileSync(half, `${JSON.stringify(chosen, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(half, recordFile(data))
    return chosen
  } catch (error) {
    const earlier = recall(data)
    if (!earlier) throw error
    return earlier
  } finally {
    rmSync(half)
  }
}

type Making = Pick<Cluster, 'folder' | 'account' | 'binaries' | 'ownerPassword'> & {
  durable: boolean
  say: Say
}

function initialise({ folder, account, binaries, ownerPassword, durable, say }: Making): void {
  say({ zh: '初始化数据库……', en: 'Initialising the database…' })
  // Under another name until it is whole, so that a start cut short leaves nothing half made in its place.
  const half = `${folder}.${randomBytes(4).toString('hex')}`
  const passwordFile = `${half}.password`
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
  mkdirSync(half, { mode: 0o700 })
  writeFileSync(passwordFile, ownerPassword, { mode: 0o600 })
  if (account) for (const path of [half, passwordFile]) chownSync(path, account.uid, account.gid)
  try {
    const made = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${half}`,
        `--username=${ownerRole}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ],
      { cwd: dirname(folder), encoding: 'utf8', ...(account && { uid: account.uid, gid: account.gid }) },
    )
    if (made.status !== 0) throw initialisingFailed(folder, made.error?.message ?? made.stderr)
    renameSync(half, folder)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(join(folder, 'PG_VERSION'))) throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function initialisingFailed(folder: string, reason: string): OperatorRefusal {
  return new OperatorRefusal({
    zh: `数据库初始化失败（${folder}）：${reason.trim()}。请检查磁盘空间和权限，或设置 DATABASE_URL。`,
    en: `The database could not be initialised (${folder}): ${reason.trim()}. Check disk space and permissions, or set DATABASE_URL.`,
  })
}

function checkUsable(folder: string, account: Account | undefined, binaries: ServerBinaries): void {
  const uid = process.getuid?.()
  if (!account && uid !== undefined && statSync(folder).uid !== uid) {
    throw new OperatorRefusal({
      zh: `数据库目录 ${folder} 属于另一账户。请用原来的账户启动，或用 GEZHI_DATA 指定别的目录。`,
      en: `The database folder ${folder} belongs to another account. Start as that account, or name another folder with GEZHI_DATA.`,
    })
  }
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  const major = binaries.version.split('.')[0] ?? ''
  if (made === major) return
  throw new OperatorRefusal({
    zh: `数据库目录 ${folder} 由 PostgreSQL ${made} 建立，本程序带的是 ${major}。请用旧版程序备份，再用本版程序恢复（见 docs/operations.md）。`,
    en: `The database folder ${folder} was made by PostgreSQL ${made} and this program carries ${major}. Back up with the earlier program and restore with this one (see docs/operations.md).`,
  })
}
