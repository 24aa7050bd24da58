import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { inflateRawSync } from 'node:zlib'
import { matchColumns, type ColumnMap, type SheetRow } from '../../domain/catalogue/sheet.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'

/** A table as a file held it; the heading is row 1. */
export type Table = { readonly headings: readonly string[]; readonly rows: readonly SheetRow[] }

export type TableRefusal =
  | 'catalogue.fileLarge'
  | 'catalogue.fileUnknown'
  | 'catalogue.fileBroken'
  | 'catalogue.rowsMany'
  | 'catalogue.cellsMany'
  | 'catalogue.headingTwice'

/** A national catalogue with its conditions takes 100 kB; these leave room for a province. */
export const fileBytesMax = 8 * 1024 * 1024
export const rowsMax = 20_000
export const columnsMax = 60
/** What an XLSX may unpack to; a small archive can hold far more than a machine has. */
const unpackedBytesMax = 96 * 1024 * 1024

/**
 * Reads a CSV or XLSX file by what its bytes are, not by its name. CSV may be UTF-8 (with or without BOM), UTF-16
 * with BOM, or GBK as Chinese spreadsheet programs write it; of a workbook the first sheet is read, formulas as the
 * values last computed.
 */
export async function readTable(bytes: Uint8Array): Promise<Outcome<Table, TableRefusal>> {
  if (bytes.length > fileBytesMax) return refuse('catalogue.fileLarge', { is: bytes.length, max: fileBytesMax })
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readWorkbook(bytes)
  const text = decode(bytes)
  if (text === undefined) return refuse('catalogue.fileUnknown')
  return readCsv(text)
}

/** A table as a file held it, and the columns in which its fields stand. */
export type TableOf<Field extends string> = Table & { readonly columns: ColumnMap<Field> }

/** Reads a file as `readTable` does and finds its columns. Refuses `noColumn` where one that is needed is missing. */
export async function readTableOf<Field extends string, Code extends string>(
  bytes: Uint8Array,
  known: Readonly<Record<Field, readonly string[]>>,
  needed: readonly NoInfer<Field>[],
  noColumn: Code,
): Promise<Outcome<TableOf<Field>, TableRefusal | Code>> {
  const table = await readTable(bytes)
  if (!table.ok) return table
  const { headings } = table.value
  const columns = matchColumns(headings, known)
  const missing = needed.find((field) => columns[field] === undefined)
  if (missing !== undefined) return refuse(noColumn, { column: known[missing].join(' / '), found: headings.join(', ') })
  return done({ ...table.value, columns })
}

function decode(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  // No text holds a zero byte: this is a picture, a PDF or an old workbook.
  if (bytes.subarray(0, 4096).includes(0)) return undefined
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not in this encoding; the next one is tried.
    }
  }
  return undefined
}

function readCsv(text: string): Outcome<Table, TableRefusal> {
  const heading = text.slice(0, text.indexOf('\n') + 1 || text.length)
  const delimiter = heading.includes('\t') && !heading.includes(',') ? '\t' : ','
  let records: string[][]
  try {
    records = parse(text, {
      delimiter,
      relax_column_count: true,
      bom: true,
      to: rowsMax + 2,
      max_record_size: 1_000_000,
    })
  } catch (error) {
    return refuse('catalogue.fileBroken', { why: error instanceof Error ? error.message : String(error) })
  }
  return tableOf(records)
}

async function readWorkbook(bytes: Uint8Array): Promise<Outcome<Table, TableRefusal>> {
  const unpacked = unpackedBytes(bytes)
  if (unpacked === undefined) return refuse('catalogue.fileBroken', { why: 'zip' })
  if (unpacked > unpackedBytesMax) return refuse('catalogue.fileLarge', { is: unpacked, max: unpackedBytesMax })
  const workbook = new ExcelJS.Workbook()
  try {
    // The library asks for an ArrayBuffer of exactly the file.
    await workbook.xlsx.load(bytes.slice().buffer)
  } catch (error) {
    return refuse('catalogue.fileBroken', { why: error instanceof Error ? error.message : String(error) })
  }
  const sheet = workbook.worksheets[0]
  if (sheet === undefined) return refuse('catalogue.fileBroken', { why: 'no sheet' })
  if (sheet.rowCount > rowsMax + 1) return refuse('catalogue.rowsMany', { max: rowsMax })
  const records: string[][] = []
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number)
    if (row.cellCount > columnsMax) return refuse('catalogue.cellsMany', { row: number, max: columnsMax })
    records.push(Array.from({ length: row.cellCount }, (_, index) => cellText(row.getCell(index + 1).value)))
  }
  return tableOf(records)
}

function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('hyperlink' in value) return cellText(value.text)
  if ('error' in value) return value.error
  return 'result' in value ? cellText(value.result) : ''
}

function tableOf(records: readonly string[][]): Outcome<Table, TableRefusal> {
  const [first = [], ...rest] = records
  if (rest.length > rowsMax) return refuse('catalogue.rowsMany', { max: rowsMax })
  const headings = first.map((heading) => heading.trim())
  const named = headings.filter((heading) => heading !== '')
  const twice = named.find((heading, index) => named.indexOf(heading) !== index)
  if (twice !== undefined) return refuse('catalogue.headingTwice', { heading: twice })
  const rows: SheetRow[] = []
  for (const [index, record] of rest.entries()) {
    if (record.length > columnsMax) return refuse('catalogue.cellsMany', { row: index + 2, max: columnsMax })
    if (record.every((text) => text.trim() === '')) continue
    const cells: Record<string, string> = {}
    for (const [column, heading] of headings.entries()) if (heading !== '') cells[heading] = record[column] ?? ''
    rows.push({ row: index + 2, cells })
  }
  return done({ headings: named, rows })
}

/**
 * What the entries of a zip archive really unpack to, in bytes: the sizes an archive states may be lies, so each
 * entry is unpacked against what is left of the limit. Undefined for an archive that cannot be walked.
 */
function unpackedBytes(bytes: Uint8Array): number | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 20 > file.length) return undefined
  let entry = file.readUInt32LE(end + 16)
  let total = 0
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (entry + 46 > file.length || file.readUInt32LE(entry) !== 0x02014b50) return undefined
    const size = entrySize(file, entry, unpackedBytesMax - total)
    if (size === undefined) return undefined
    total += size
    if (total > unpackedBytesMax) return total
    entry += 46 + file.readUInt16LE(entry + 28) + file.readUInt16LE(entry + 30) + file.readUInt16LE(entry + 32)
  }
  return total
}

function entrySize(file: Buffer, entry: number, room: number): number | undefined {
  const packed = file.readUInt32LE(entry + 20)
  const local = file.readUInt32LE(entry + 42)
  if (local + 30 > file.length) return undefined
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  if (start + packed > file.length) return undefined
  if (file.readUInt16LE(entry + 10) === 0) return packed
  try {
    return inflateRawSync(file.subarray(start, start + packed), { maxOutputLength: room + 1 }).length
  } catch (error) {
    const large = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return large ? room + 1 : undefined
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
