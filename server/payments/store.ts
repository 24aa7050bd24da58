import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { keysOf } from '../../contract/fields.ts'
import { paymentStandings, type PaymentStanding } from '../../domain/enforcement/bank-line.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import { maybeRow, rows, type Db, type Tx } from '../db/pool.ts'
import type { FileLine } from './read.ts'

const Why = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() })

const PaymentRow = z.object({
  payment_id: z.string(),
  receipt: z.string(),
  paid_on: z.string(),
  fen: z.number(),
  number: z.string(),
  payer: z.string(),
  file_hash: z.string(),
  file_name: z.string(),
  file_row: z.number(),
  standing: keysOf(paymentStandings),
  why: Why.nullable(),
  matter_id: z.string().nullable(),
  matter_number: z.string().nullable(),
  entered_fen: z.number(),
  refund_fen: z.number(),
  settled_by: z.string().nullable(),
  settled_at: z.date().nullable(),
  reason: z.string().nullable(),
})
export type KeptPayment = z.infer<typeof PaymentRow>

const columns = (db: Db) => db`
  b.payment_id, b.receipt, b.paid_on::text, b.fen, b.number, b.payer, b.file_hash, b.file_name, b.file_row, b.standing, b.why, b.matter_id,
  m.number as matter_number, b.entered_fen, b.refund_fen, p.name as settled_by, b.settled_at, b.reason`
const joined = (db: Db) => db`
  from bank_payment b
  left join matter m on m.region = b.region and m.matter_id = b.matter_id
  left join person p on p.region = b.region and p.person_id = b.settled_by`

/** Lines of one receipt come one after the other, from however many files at once. */
export async function holdReceipt(tx: Tx, region: string, receipt: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`bank payment ${region} ${receipt}`}, 0))`
}

/** Hashes of the lines that came under a receipt. */
export async function linesUnder(db: Db, region: string, receipt: string): Promise<string[]> {
  const found = await db<{ line_hash: string }[]>`select line_hash from bank_payment where region = ${region} and receipt = ${receipt}`
  return found.map((row) => row.line_hash)
}

/** Which of these lines are there already, by hash. */
export async function knownLines(db: Db, region: string, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await db<{ line_hash: string }[]>`
    select line_hash from bank_payment where region = ${region} and line_hash = any(${[...hashes]}::bpchar[])`
  return new Set(found.map((row) => row.line_hash))
}

export type Taken = {
  readonly line: FileLine
  readonly file: { readonly hash: string; readonly name: string }
  readonly by: string | null
  readonly at: Date
  /** The matter it was entered on, or why it waits. */
  readonly result: { readonly matterId: string } | { readonly why: Refusal }
}

export async function insertPayment(tx: Tx, region: string, { line, file, by, at, result }: Taken): Promise<void> {
  const entered = 'matterId' in result ? result.matterId : null
  const why = 'why' in result ? { code: result.why.code, ...(result.why.params && { params: result.why.params }) } : null
  await tx`
    insert into bank_payment (region, payment_id, receipt, line_hash, paid_on, fen, number, payer, file_hash, file_name, file_row, taken_at,
                              taken_by, standing, why, matter_id, entered_fen, refund_fen)
    values (${region}, ${uuid()}, ${line.receipt}, ${line.hash}, ${line.paidOn}, ${line.fen}, ${line.number}, ${line.payer}, ${file.hash},
            ${file.name}, ${line.row}, ${at}, ${by}, ${entered === null ? 'waiting' : 'entered'},
            ${why === null ? null : JSON.stringify(why)}::text::jsonb, ${entered}, ${entered === null ? 0 : line.fen}, 0)`
}

/** A line with its row held, so that two who settle it come one after the other. */
export async function lockPayment(tx: Tx, region: string, paymentId: string): Promise<KeptPayment | undefined> {
  await tx`select 1 from bank_payment where region = ${region} and payment_id = ${paymentId} for update`
  return maybeRow(PaymentRow, tx`select ${columns(tx)} ${joined(tx)} where b.region = ${region} and b.payment_id = ${paymentId}`)
}

export type Settled = {
  readonly paymentId: string
  readonly standing: Exclude<PaymentStanding, 'waiting'>
  readonly matterId: string | null
  readonly enteredFen: number
  readonly refundFen: number
  readonly by: string
  readonly at: Date
  readonly reason: string
}

/** Why it waited stays readable beside who settled it. */
export async function settlePayment(tx: Tx, region: string, settled: Settled): Promise<void> {
  await tx`
    update bank_payment set standing = ${settled.standing}, matter_id = ${settled.matterId}, entered_fen = ${settled.enteredFen},
      refund_fen = ${settled.refundFen}, settled_by = ${settled.by}, settled_at = ${settled.at}, reason = ${settled.reason}
    where region = ${region} and payment_id = ${settled.paymentId}`
}

export type PaymentsAsked = {
  readonly words?: string | undefined
  readonly standing?: PaymentStanding | undefined
  /** Only what is to be paid back, in whole or in part. */
  readonly refund?: boolean
  readonly after?: string | undefined
  readonly limit: number
}

/** Lines, the last taken first; by part of a receipt, a number or a payer. */
export async function searchPayments(db: Db, region: string, asked: PaymentsAsked): Promise<{ payments: KeptPayment[]; total: number }> {
  const word = (asked.words ?? '').trim()
  const fitting = db`
    b.region = ${region} and (${asked.standing ?? null}::text is null or b.standing = ${asked.standing ?? null})
    and (${asked.refund !== true} or b.refund_fen > 0)
    and (${word === ''} or strpos(b.receipt, ${word}) > 0 or strpos(b.number, ${word}) > 0 or strpos(b.payer, ${word}) > 0)`
  const [payments, count] = await Promise.all([
    rows(
      PaymentRow,
      db`
      select ${columns(db)} ${joined(db)}
      where ${fitting} and (${asked.after ?? null}::uuid is null or b.payment_id < ${asked.after ?? null}::uuid)
      order by b.payment_id desc limit ${asked.limit}`,
    ),
    db<{ n: number }[]>`select count(*)::int as n from bank_payment b where ${fitting}`,
  ]) // sent together
  return { payments, total: count[0]?.n ?? 0 }
}
