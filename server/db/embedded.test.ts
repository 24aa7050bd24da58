import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { startEmbedded, type Embedded } from './embedded.ts'
import { connect, type Target } from './pool.ts'
import { findPostmaster } from './postmaster.ts'
import { serverSettings } from './server-settings.ts'

const settings = { fsync: 'off' }
const cleanUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
})

function newFolder(mode = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), 'gezhi-embedded-'))
  chmodSync(folder, mode)
  cleanUp.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function start(folder: string, options: { join?: boolean; say?: (words: { en: string }) => void } = {}): Promise<Embedded> {
  const server = await startEmbedded({ folder, settings, ...options })
  cleanUp.push(() => server.stop())
  return server
}

async function ask(target: Target, question = 'current_user'): Promise<unknown> {
  const db = connect(target, { max: 1 })
  try {
    const [row] = await db`select current_user::text as current_user, inet_server_addr()::text as address`
    return row?.[question]
  } finally {
    await db.end()
  }
}

function parts(target: Target): Exclude<Target, string> {
  if (typeof target === 'string') throw new Error('parts expected')
  return target
}

describe('the embedded server', () => {
  test('starts, keeps its password to its owner, stops, and starts again with the same data', async () => {
    const folder = newFolder()
    const first = await start(folder)
    expect(await ask(first.app)).toBe('gezhi_app')
    expect(statSync(join(folder, 'database.json')).mode & 0o777).toBe(0o600)
    expect(statSync(first.cluster).mode & 0o777).toBe(0o700)
    const db = connect(first.owner, { max: 1 })
    await db`create table kept (id integer)`
    await db.end()
    await first.stop()
    expect(findPostmaster(first.cluster)).toBeUndefined()
    const second = await start(folder)
    const again = connect(second.owner, { max: 1 })
    expect(await again`select id from kept`).toEqual([])
    await again.end()
  })

  test('without the password nobody gets in', async () => {
    const server = await start(newFolder())
    await expect(ask({ ...parts(server.app), password: 'guess' })).rejects.toThrow('password authentication failed')
  })

  test('a second start on the same folder is told so, and a command may join', async () => {
    const folder = newFolder()
    const first = await start(folder)
    await expect(start(folder)).rejects.toThrow('in use by another running Gezhi')
    const joined = await start(folder, { join: true })
    expect(await ask(joined.app)).toBe('gezhi_app')
    await joined.stop()
    expect(await ask(first.app)).toBe('gezhi_app')
  })

  test('of several first starts at once one gets the folder', async () => {
    const folder = newFolder()
    const tried = await Promise.allSettled([start(folder), start(folder), start(folder)])
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    for (const one of tried) if (one.status === 'rejected') expect(String(one.reason)).toContain('in use')
  })

  test('the server that a killed owner left behind is taken over, and stopped in the end', async () => {
    const folder = newFolder()
    const script = `
      import { startEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)}
      await startEmbedded({ folder: ${JSON.stringify(folder)} })
      process.kill(process.pid, 'SIGKILL')`
    const killed = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
    })
    expect(killed.signal).toBe('SIGKILL')
    const cluster = join(folder, 'postgres')
    const left = findPostmaster(cluster)?.pid
    expect(left).toBeDefined()
    const taken = await start(folder)
    expect(findPostmaster(cluster)?.pid).toBe(left)
    expect(await ask(taken.app)).toBe('gezhi_app')
    await taken.stop()
    expect(findPostmaster(cluster)).toBeUndefined()
  })

  test('a server killed under its owner is started again in the same place', async () => {
    const server = await start(newFolder())
    const before = findPostmaster(server.cluster)?.pid ?? 0
    process.kill(before, 'SIGKILL')
    await expect.poll(() => ask(server.app).catch(() => 'not yet'), { timeout: 20_000 }).toBe('gezhi_app')
    expect(findPostmaster(server.cluster)?.pid).not.toBe(before)
  })

  test('a pid file left by a crash, whose number now belongs to another program, does not stand in the way', async () => {
    const folder = newFolder()
    const first = await start(folder)
    await first.stop()
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    cleanUp.push(() => void other.kill())
    writeFileSync(join(first.cluster, 'postmaster.pid'), `${other.pid}\n${first.cluster}\n1\n5432\n\n\n`)
    const second = await start(folder)
    expect(await ask(second.app)).toBe('gezhi_app')
  })

  test('a folder whose path is too long for a socket is served on the loopback instead', async () => {
    const folder = join(newFolder(), 'a'.repeat(90))
    mkdirSync(folder)
    const server = await start(folder)
    expect(parts(server.app)).toMatchObject({ host: '127.0.0.1' })
    expect(await ask(server.app, 'address')).toContain('127.0.0.1')
  })

  test('a folder of another major version of PostgreSQL is refused with the way out', async () => {
    const folder = newFolder()
    const server = await start(folder)
    await server.stop()
    writeFileSync(join(server.cluster, 'PG_VERSION'), '15\n')
    await expect(start(folder)).rejects.toThrow('made by PostgreSQL 15')
  })
})

describe.skipIf(process.getuid?.() !== 0)('as root (skipped as an ordinary user)', () => {
  test('under a folder that the server’s account cannot enter, another is chosen, said and remembered', async () => {
    const folder = join(newFolder(0o700), 'data')
    const said: string[] = []
    const first = await start(folder, { say: ({ en }) => said.push(en) })
    cleanUp.unshift(() => rmSync(dirname(first.cluster), { recursive: true, force: true }))
    expect(first.cluster.startsWith(folder)).toBe(false)
    expect(said.join('\n')).toContain(first.cluster)
    expect(readFileSync(join(folder, 'database.json'), 'utf8')).toContain(first.cluster)
    expect(statSync(first.cluster).uid).not.toBe(0)
    await first.stop()
    const second = await start(folder)
    expect(second.cluster).toBe(first.cluster)
    expect(await ask(second.app)).toBe('gezhi_app')
  })
})

test('memory settings stay sensible from a small machine to a large one', () => {
  const GiB = 1024 ** 3
  expect(serverSettings(0.5 * GiB)).toMatchObject({
    shared_buffers: '64MB',
    work_mem: '4MB',
    effective_cache_size: '256MB',
  })
  expect(serverSettings(256 * GiB)).toMatchObject({ shared_buffers: '2048MB', work_mem: '32MB', jit: 'off' })
})
