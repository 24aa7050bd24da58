import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { databaseName } from '../server/db/embedded.ts'
import { connect, inTransaction, type Pool, type Target, type Tx } from '../server/db/pool.ts'

export type FreshDatabase = {
  /** With the rights of the program: what it may not do fails here too. */
  readonly db: Pool
  /** With the rights of the owner, for what a test must arrange behind the program's back. */
  readonly owner: Pool
  readonly ownerTarget: Exclude<Target, string>
}

/**
 * A migrated database of the calling test file's own: `const { db } = await freshDatabase()` at its top.
 * Dropped after the file's last test. `empty` leaves it without tables.
 */
export async function freshDatabase(options: { empty?: boolean } = {}): Promise<FreshDatabase> {
  const { owner: ownerOf, app } = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  const server = connect({ ...ownerOf, database: 'postgres' }, { max: 1 })
  const template = options.empty ? 'template0' : databaseName
  await server`create database ${server(name)} template ${server(template)}`
  const ownerTarget = { ...ownerOf, database: name }
  const db = connect({ ...app, database: name })
  const owner = connect(ownerTarget, { max: 4 })
  afterAll(async () => {
    await Promise.all([db.end({ timeout: 1 }), owner.end({ timeout: 1 })])
    await server`drop database ${server(name)} with (force)`
    await server.end()
  })
  return { db, owner, ownerTarget }
}

class Undo extends Error {}

/** Runs `work` in a transaction that is rolled back, and gives its value. */
export async function undone<T>(db: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined
  try {
    await inTransaction(db, async (tx) => {
      result = { value: await work(tx) }
      throw new Undo()
    })
  } catch (error) {
    if (!(error instanceof Undo) || !result) throw error
  }
  if (!result) throw new Error('the transaction ended without running')
  return result.value
}
