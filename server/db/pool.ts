/**
 * Connections to PostgreSQL. A `Db` is for reading; a `Tx` comes only from `inTransaction`, so a write
 * outside a transaction does not compile. A `Tx` may stand where a `Db` is asked for.
 *
 * Values: timestamps are Dates, `date` is a YYYY-MM-DD string, int8 is a number (a fault beyond 2^53),
 * numeric is a string, json and jsonb are parsed. Parameters of json type go in with `db.json(value)`;
 * a list of Dates goes in as `db.array(list, instants)`, because the driver types a list by its first item.
 */
import postgres from 'postgres'
import type { z } from 'zod'
import { valueTypes as types } from './value-types.ts'

type Types = { bigint: number; instant: Date; civilDate: string }

declare const inTx: unique symbol

/** What a question is asked of: the pool, or a transaction. */
export type Db = postgres.ISql<Types>
/** The connections of a process; begins transactions, listens, ends. */
export type Pool = postgres.Sql<Types>
/** A running transaction. Only `inTransaction` makes one. */
export type Tx = postgres.TransactionSql<Types> & { readonly [inTx]: true }
/** A piece of SQL to be spliced into a larger statement. */
export type Sql = postgres.PendingQuery<postgres.Row[]>

/** Where a database is: a postgres:// URL, or its parts; `path` is a unix socket. */
export type Target =
  | string
  | {
      readonly path?: string
      readonly host?: string
      readonly port?: number
      readonly user: string
      readonly password: string
      readonly database: string
    }

export type ConnectOptions = {
  /** Connections at most. */
  readonly max?: number
  /** The role whose grants apply, when it is not the one that logs in. */
  readonly role?: string
  /** Shown in pg_stat_activity. */
  readonly name?: string
  /** Longest a statement may run, in ms; 0 is no limit. */
  readonly statementMs?: number
  /** Longest a statement may wait for a lock, in ms; 0 is no limit. */
  readonly lockMs?: number
  /** Longest a transaction may sit idle, in ms; 0 is no limit. */
  readonly idleInTransactionMs?: number
  /** Seconds after which an unused connection is closed; none when absent. */
  readonly idleSeconds?: number
  readonly onClose?: () => void
}

/** Opens a pool. Nothing is connected before the first query. */
export function connect(target: Target, options: ConnectOptions = {}): Pool {
  const settings: postgres.Options<Record<string, postgres.PostgresType>> = {
    max: options.max ?? 10,
    types,
    fetch_types: false, // see value-types.ts
    onnotice: () => {},
    connect_timeout: 10,
    idle_timeout: options.idleSeconds,
    max_lifetime: null,
    ...(options.onClose && { onclose: options.onClose }),
    connection: {
      application_name: options.name ?? 'gezhi',
      TimeZone: 'UTC',
      statement_timeout: options.statementMs ?? 30_000,
      lock_timeout: options.lockMs ?? 10_000,
      idle_in_transaction_session_timeout: options.idleInTransactionMs ?? 30_000,
      ...(options.role !== undefined && { role: options.role }),
    },
  }
  const pool = typeof target === 'string' ? postgres(target, settings) : postgres({ ...target, ...settings })
  return pool as unknown as Pool // the driver's own type for custom types does not survive `Options<…>`
}

const sentIn = new WeakMap<Tx, Promise<void>[]>()

/** Runs `work` in one transaction: all of it happens, or none when it throws or something it sent fails. */
export async function inTransaction<T>(db: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined
  const sent: Promise<void>[] = []
  await db.begin(async (sql) => {
    const tx = sql as Tx // The brand is put on here and nowhere else.
    sentIn.set(tx, sent)
    result = { value: await work(tx) }
  })
  await Promise.all(sent) // PostgreSQL undoes a transaction in which a statement failed, even when told to commit
  if (!result) throw new Error('the transaction ended without running')
  return result.value
}

/**
 * Sends a write or a lock whose answer nobody needs: it goes out together with what follows, the next question of the
 * transaction finds it done, and where it fails `inTransaction` fails with its fault. Only for a Tx that `inTransaction` gave.
 */
export function send(tx: Tx, statement: PromiseLike<unknown>): void {
  const sent = sentIn.get(tx)
  if (!sent) throw new Error('nothing waits for what is sent here')
  const done = Promise.resolve(statement.then(() => {}))
  done.catch(() => {}) // inTransaction tells it
  sent.push(done)
}

/** As `inTransaction`, for reading: every question sees the same state of the database. */
export async function inSnapshot<T>(db: Pool, work: (db: Db) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined
  await db.begin('isolation level repeatable read read only', async (sql) => {
    result = { value: await work(sql) }
  })
  if (!result) throw new Error('the transaction ended without running')
  return result.value
}

/** The rows of a query, parsed where they enter; a row that does not fit is a fault. */
export async function rows<Schema extends z.ZodType>(schema: Schema, result: PromiseLike<readonly unknown[]>): Promise<z.infer<Schema>[]> {
  return (await result).map((row) => schema.parse(row))
}

/** The first row, or undefined: for questions named `find…`. */
export async function maybeRow<Schema extends z.ZodType>(
  schema: Schema,
  result: PromiseLike<readonly unknown[]>,
): Promise<z.infer<Schema> | undefined> {
  const [first] = await result
  return first === undefined ? undefined : schema.parse(first)
}

/** The one row that must be there: for questions named `get…`. */
export async function oneRow<Schema extends z.ZodType>(schema: Schema, result: PromiseLike<readonly unknown[]>): Promise<z.infer<Schema>> {
  const found = await result
  if (found.length !== 1) throw new Error(`one row expected, ${found.length} came`)
  return schema.parse(found[0])
}

// Never connects: it only builds pieces, which the statement they are spliced into executes.
const pieces = postgres({ max: 1, types, fetch_types: false })

/** A piece of SQL made without a connection at hand: sql`c.unit = ${unit}`. */
export function sql(text: TemplateStringsArray, ...holes: readonly postgres.ParameterOrFragment<never>[]): Sql {
  return pieces(text, ...holes)
}
