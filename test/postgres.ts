/**
 * One embedded PostgreSQL for a whole test run, in a temporary folder, without fsync: a test's data need
 * not survive a power cut. Its `gezhi` database is migrated once and is the template of every test file's.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { databaseName, startEmbedded, type Embedded } from '../server/db/embedded.ts'
import { migrate } from '../server/db/migrate.ts'
import { connect, type Target } from '../server/db/pool.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The test server's databases, for the owner and for the program's role. */
    postgres: { owner: Exclude<Target, string>; app: Exclude<Target, string> }
  }
}

const fast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '128MB',
}

/** Starts the server before the first test file; what it returns stops it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'gezhi-test-'))
  // As root the server runs under another account, which must get through this folder.
  chmodSync(folder, 0o711)
  // A run that is told to go takes its server with it: ending runs the launcher's own last step.
  process.once('SIGTERM', () => process.exit(143))
  const server = await startEmbedded({ folder, settings: fast })
  try {
    const owner = connect(server.owner, { max: 1 })
    await migrate(owner)
    await owner.end()
  } catch (error) {
    await remove(server, folder)
    throw error
  }
  project.provide('postgres', { owner: plain(server.owner), app: plain(server.app) })
  return () => remove(server, folder)
}

async function remove(server: Embedded, folder: string): Promise<void> {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  // It lies elsewhere when the temporary folder could not be entered by the server's account.
  if (!server.cluster.startsWith(folder)) rmSync(dirname(server.cluster), { recursive: true, force: true })
}

function plain(target: Target): Exclude<Target, string> {
  if (typeof target === 'string') throw new Error(`${databaseName} is not described by its parts`)
  return target
}
