import ExcelJS from 'exceljs'
import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { columnsMax, fileBytesMax, readTable, rowsMax } from './table-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const refusal = (outcome: Outcome<unknown>) => (outcome.ok ? 'read' : outcome.refusal.code)

async function workbook(rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('表')
  for (const row of rows) sheet.addRow([...row])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('a CSV is read with its rows numbered as a spreadsheet shows them, empty lines skipped', async () => {
  const table = must(await readTable(bytes('code,name\r\n0101,"井盖,上水"\r\n,\r\n0102,"两\n行"\r\n')))
  expect(table.headings).toEqual(['code', 'name'])
  expect(table.rows).toEqual([
    { row: 2, cells: { code: '0101', name: '井盖,上水' } },
    { row: 4, cells: { code: '0102', name: '两\n行' } },
  ])
})

test.each([
  ['UTF-8 with BOM', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('名称\n井盖\n')])],
  // 名称 is C3 FB B3 C6 in GBK, 井盖 is BE AE B8 C7.
  ['GBK', new Uint8Array([0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xbe, 0xae, 0xb8, 0xc7, 0x0a])],
  ['UTF-16 with BOM', new Uint8Array(Buffer.from('\ufeff名称\n井盖\n', 'utf16le'))],
  ['tabs instead of commas', bytes('名称\t编码\n井盖\t0101\n')],
])('%s is recognised', async (_, file) => {
  const table = must(await readTable(file))
  expect(table.headings[0]).toBe('名称')
  expect(table.rows[0]?.cells['名称']).toBe('井盖')
})

test('a workbook is read cell by cell as text: formulas by value, dates as days, rich text joined', async () => {
  const file = await workbook([
    ['code', 'n', 'limit', 'from', 'name'],
    ['0101', 1, { formula: '1+1', result: '2工作日' }, new Date(Date.UTC(2026, 6, 1)), { richText: [{ text: '井' }, { text: '盖' }] }],
    [],
    ['0102', 2, null, null, { text: '链接', hyperlink: 'https://example.org' }],
  ])
  const table = must(await readTable(file))
  expect(table.rows).toEqual([
    { row: 2, cells: { code: '0101', n: '1', limit: '2工作日', from: '2026-07-01', name: '井盖' } },
    { row: 4, cells: { code: '0102', n: '2', limit: '', from: '', name: '链接' } },
  ])
})

test('a PDF, a photograph or an old workbook is not taken for a table, whatever it is called', async () => {
  const pdf = new Uint8Array([...bytes('%PDF-1.7\n'), 0, 1, 2])
  const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])
  const oldWorkbook = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
  for (const file of [pdf, photo, oldWorkbook]) expect(refusal(await readTable(file))).toBe('catalogue.fileUnknown')
})

test('a file, a table and a row have limits', async () => {
  expect(refusal(await readTable(new Uint8Array(fileBytesMax + 1)))).toBe('catalogue.fileLarge')
  expect(refusal(await readTable(bytes(`a\n${'1\n'.repeat(rowsMax + 1)}`)))).toBe('catalogue.rowsMany')
  expect(refusal(await readTable(bytes(`a\n${'1\n'.repeat(rowsMax)}`)))).toBe('read')
  expect(refusal(await readTable(bytes(`a\n${'1,'.repeat(columnsMax)}1\n`)))).toBe('catalogue.cellsMany')
})

test('a heading that stands twice is refused, since nobody could say which column is meant', async () => {
  expect(refusal(await readTable(bytes('code,name,code\n1,2,3\n')))).toBe('catalogue.headingTwice')
})

test('a torn file is refused with a reason', async () => {
  expect(refusal(await readTable(bytes('a,b\n"1,2\n')))).toBe('catalogue.fileBroken')
  const whole = await workbook([['a'], ['1']])
  expect(refusal(await readTable(whole.slice(0, whole.length / 2)))).toBe('catalogue.fileBroken')
})

test('an archive that unpacks to far more than it says is refused before it is unpacked whole', async () => {
  expect(refusal(await readTable(archiveOf(Buffer.alloc(120 * 1024 * 1024), 10)))).toBe('catalogue.fileLarge')
})

/** A zip of one entry that states `stated` bytes and holds the content. */
function archiveOf(content: Buffer, stated: number): Uint8Array {
  const packed = deflateRawSync(content)
  const name = Buffer.from('xl/workbook.xml')
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(stated, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14), name])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return new Uint8Array(Buffer.concat([local, central, end]))
}
