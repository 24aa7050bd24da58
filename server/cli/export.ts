import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import type { RegisterName } from '../../contract/registers/shapes.ts'
import { openDatabase } from '../db/open.ts'
import type { Pool } from '../db/pool.ts'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import { csvOf, xlsxOf } from '../registers/files.ts'
import { gridGeoJson, tables, type TableOut } from '../registers/tables.ts'
import { loadRegion } from '../region/load.ts'
import { refused, regionOf } from './asked.ts'
import type { Context, Given } from './command.ts'

/** Rows of matters read at once. */
const pageRows = 2000
/** A sheet of a workbook holds no more. */
const sheetRowsMax = 1_000_000

const matterHeadings = [
  'number',
  'procedure',
  'state',
  'subject',
  'cell',
  'unit',
  'address',
  'x',
  'y',
  'opened_at',
  'ended_at',
  'due_at',
  'title',
]

type MatterRow = Readonly<Record<string, string | number | Date | null>> & { readonly matter_id: string }

/** Matters in the order of their ids, page by page, without what is known of the people who reported. */
async function* matterPages(db: Pool, region: string): AsyncGenerator<(string | number)[][]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await db<MatterRow[]>`
      select matter_id, number, procedure, state, subject, cell, unit_id as unit, address, x, y, opened_at, ended_at, due_at, title
      from matter where region = ${region} and matter_id > ${after} order by matter_id limit ${pageRows}`
    const last = page.at(-1)
    if (!last) return
    yield page.map((row) =>
      matterHeadings.map((name) => {
        const value = row[name] ?? ''
        return value instanceof Date ? value.toISOString() : value
      }),
    )
    after = last.matter_id
  }
}

async function writeMatters(db: Pool, region: string, format: string, path: string): Promise<number> {
  let count = 0
  if (format === 'xlsx') {
    const rows: (string | number)[][] = []
    for await (const page of matterPages(db, region)) {
      rows.push(...page)
      if (rows.length > sheetRowsMax)
        throw new OperatorRefusal({ zh: `超过 ${sheetRowsMax} 行，请改用 csv。`, en: `There are more than ${sheetRowsMax} rows: use csv.` })
    }
    await writeFile(path, await xlsxOf('matters', { headings: matterHeadings, rows }))
    return rows.length
  }
  const out = createWriteStream(path)
  out.write(csvOf({ headings: matterHeadings, rows: [] }))
  for await (const page of matterPages(db, region)) {
    // Only the first piece has the heading, and its mark.
    const text = csvOf({ headings: matterHeadings, rows: page }).toString('utf8')
    if (!out.write(text.slice(text.indexOf('\r\n') + 2))) await once(out, 'drain')
    count += page.length
  }
  out.end()
  await once(out, 'finish')
  return count
}

/** `gezhi export WHAT FILE --region CODE --format csv|xlsx|geojson`: a register, or `matters`. */
export async function exportTo(db: Pool, given: Given, { print }: Pick<Context, 'print'>, now: Date): Promise<void> {
  const [what = '', path = ''] = given.positionals
  const { code } = await regionOf(db, given)
  const format = typeof given.values.format === 'string' ? given.values.format : 'csv'
  const unknown = () => refused({ code: 'register.noExport', params: { register: what, format } })
  if (!['csv', 'xlsx', 'geojson'].includes(format)) throw unknown()
  if (what === 'matters' && format !== 'geojson') return print(`rows ${await writeMatters(db, code, format, path)}`)
  const region = await loadRegion(db, code, now)
  if (format === 'geojson') {
    if (what !== 'areas') throw unknown()
    await writeFile(path, await gridGeoJson(db, region))
    return print(path)
  }
  const table = await (tables as Partial<Record<string, (typeof tables)[RegisterName]>>)[what]?.(db, region, region.today(now), now)
  if (!table) throw unknown()
  await writeFile(path, await fileOf(what, format, table))
  print(`rows ${table.rows.length}`)
}

const fileOf = (name: string, format: string, table: TableOut) => (format === 'xlsx' ? xlsxOf(name, table) : csvOf(table))

export async function runExport(given: Given, context: Context): Promise<void> {
  const { db, stop } = await openDatabase(context.env, { say: context.say, join: true })
  try {
    await exportTo(db, given, context, new Date())
  } finally {
    await stop()
  }
}
