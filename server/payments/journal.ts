import { importPayments } from '../../contract/registers/payments.ts'
import { bankHeadings, type BankColumn } from '../../domain/enforcement/bank-line.ts'
import type { Db } from '../db/pool.ts'
import type { Entry } from '../registers/journal.ts'
import type { BankFile } from './read.ts'
import { searchPayments } from './store.ts'
import type { TakenCounts } from './take.ts'

type Imported = {
  readonly file: BankFile
  readonly name: string
  readonly counts: TakenCounts
  /** Null for the command line. */
  readonly personId: string | null
  readonly now: Date
}

/** The registers' record of one file of the bank. */
export function importedPayments({ file, name, counts, personId, now }: Imported): Entry {
  const after = { source: name, hash: file.hash, rows: file.rows, ...counts }
  return { register: 'payments', action: importPayments.name, what: name, personId, at: now, before: null, after }
}

/** Most lines of one export. */
const exportMax = 500_000

/** Every line with what became of it; the first columns are those an import reads. */
export async function paymentTable(db: Db, region: string): Promise<{ headings: string[]; rows: (string | number)[][] }> {
  const { payments } = await searchPayments(db, region, { limit: exportMax })
  const order = ['paidOn', 'fen', 'number', 'receipt', 'payer'] as const satisfies readonly BankColumn[]
  return {
    headings: [...order.map((name) => bankHeadings[name][0]), 'standing', 'matter', 'entered', 'refund', 'reason', 'file', 'file_sha256'],
    rows: payments.map((one) => [
      one.paid_on,
      (one.fen / 100).toFixed(2),
      one.number,
      one.receipt,
      one.payer,
      one.standing,
      one.matter_number ?? '',
      (one.entered_fen / 100).toFixed(2),
      (one.refund_fen / 100).toFixed(2),
      one.reason ?? '',
      one.file_name,
      one.file_hash,
    ]),
  }
}
