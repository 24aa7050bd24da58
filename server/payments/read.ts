/** A file of the bank, read line by line before anything is entered. */
import { createHash } from 'node:crypto'
import { cell, Findings, type ColumnMap, type RowRefusal } from '../../domain/catalogue/sheet.ts'
import { bankHeadings, readBankLine, type BankColumn, type BankLine } from '../../domain/enforcement/bank-line.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { canonical } from '../../domain/procedure/canonical.ts'
import { readTableOf, type TableRefusal } from '../catalogue/table-file.ts'

/** A line with where it stood, and its own hash, by which it is known when its file comes again. */
export type FileLine = BankLine & { readonly row: number; readonly hash: string }

export type BankFile = {
  readonly rows: number
  readonly refusals: readonly RowRefusal[]
  readonly headings: readonly string[]
  readonly columns: ColumnMap<BankColumn>
  readonly lines: readonly FileLine[]
  /** SHA-256 of the file, hex. */
  readonly hash: string
}

const columnsOf = Object.keys(bankHeadings) as BankColumn[] // the keys it was declared with

/** Refuses a file that is no table or lacks a column; rows that cannot be read stand in `refusals`, and then nothing is entered. */
export async function readBankFile(bytes: Uint8Array): Promise<Outcome<BankFile, TableRefusal | 'register.noColumn'>> {
  const table = await readTableOf(bytes, bankHeadings, columnsOf, 'register.noColumn')
  if (!table.ok) return table
  const { headings, columns, rows } = table.value
  const findings = new Findings<BankColumn>(columns)
  const lines: FileLine[] = []
  for (const row of rows) {
    const text = (name: BankColumn) => cell(row, columns, name)
    const { line, faults } = readBankLine({
      paidOn: text('paidOn'),
      fen: text('fen'),
      number: text('number'),
      receipt: text('receipt'),
      payer: text('payer'),
    })
    for (const { column, refusal } of faults) findings.add(row.row, column, refusal)
    if (line) lines.push({ ...line, row: row.row, hash: sha256(canonical(line)) })
  }
  if (rows.length === 0) findings.add(1, 'receipt', refuse('register.noRows').refusal)
  return done({ rows: rows.length, refusals: findings.refusals, headings, columns, lines, hash: sha256(bytes) })
}

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex')
