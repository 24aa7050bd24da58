import ExcelJS from 'exceljs'
import type { TableOut } from './tables.ts'

/** A cell that begins like a formula is not run by the program that opens the file. */
function harmless(cell: string | number): string | number {
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

/** CSV as Chinese spreadsheet programs open it without being asked: UTF-8 with its mark, CRLF. */
export function csvOf({ headings, rows }: TableOut): Buffer {
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map(harmless)
      .map((cell) => (/[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell)))
      .join(',')
  return Buffer.from(`\u{feff}${[headings, ...rows].map(line).join('\r\n')}\r\n`)
}

/** A workbook of one sheet; everything but numbers is text, so that codes keep their zeros. */
export async function xlsxOf(name: string, { headings, rows }: TableOut): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow([...headings]).font = { bold: true }
  for (const row of rows) sheet.addRow([...row])
  sheet.columns.forEach((column, index) => {
    const longest = Math.max(...[headings, ...rows.slice(0, 200)].map((row) => String(row[index] ?? '').length))
    column.width = Math.min(60, Math.max(8, longest * 1.6))
    column.numFmt = '@'
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
