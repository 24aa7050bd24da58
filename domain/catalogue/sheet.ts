import type { Refusal } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'

/** One row of a table as a file gave it: text by column name, and the row's number in the file (heading = 1). */
export type SheetRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> }

/** What is wrong with one cell; a person finds it by row and column and reads what to do. */
export type RowRefusal = { readonly row: number; readonly column: string; readonly refusal: Refusal }

/**
 * The answer of an import. It is applied whole or not at all: with any refusal there is no result, and a dry run
 * gives the very same report.
 */
export type SheetReport<T> = {
  readonly rows: number
  readonly refusals: readonly RowRefusal[]
  readonly result: T | undefined
}

/** Which of our fields stands in which column of the file. */
export type ColumnMap<Field extends string> = Readonly<Partial<Record<Field, string>>>

/** A cell's text without the space around it; empty where the file has no such column. */
export function cell<Field extends string>(row: SheetRow, columns: ColumnMap<Field>, field: Field): string {
  const column = columns[field]
  return column === undefined ? '' : (row.cells[column] ?? '').trim()
}

/**
 * Finds the columns by the headings that files in the field use. A heading is compared without case, spaces and
 * brackets; the first field that claims a heading has it.
 */
export function matchColumns<Field extends string>(
  headings: readonly string[],
  synonyms: Readonly<Record<Field, readonly string[]>>,
): ColumnMap<Field> {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_()（）-]/g, '')
  const byPlain = new Map(headings.map((heading) => [plain(heading), heading]))
  const columns: Partial<Record<Field, string>> = {}
  // Object.entries widens the keys of a record; they are the fields it was declared with.
  for (const [field, words] of Object.entries(synonyms) as [Field, readonly string[]][]) {
    const found = words.map((word) => byPlain.get(plain(word))).find((heading) => heading !== undefined)
    if (found !== undefined) columns[field] = found
  }
  return columns
}

/** What a cell may say for a key of a table: the key itself, or its word in either language. */
export function keysByWord<Key extends string>(table: Readonly<Record<Key, Words>>): ReadonlyMap<string, Key> {
  const entries = Object.entries(table) as [Key, Words][] // the keys it was declared with
  return new Map(
    entries.flatMap(([key, { zh, en }]) => [
      [key, key],
      [zh, key],
      [en, key],
    ]),
  )
}

/** Gathers refusals of one file, and knows the column's name for a field. */
export class Findings<Field extends string> {
  readonly refusals: RowRefusal[] = []
  readonly #columns: ColumnMap<Field>

  constructor(columns: ColumnMap<Field>) {
    this.#columns = columns
  }

  add(row: number, field: Field, refusal: Refusal): void {
    this.refusals.push({ row, column: this.#columns[field] ?? field, refusal })
  }

  report<T>(rows: number, result: () => T): SheetReport<T> {
    return { rows, refusals: this.refusals, result: this.refusals.length === 0 ? result() : undefined }
  }
}
