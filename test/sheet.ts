import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Scheme } from '../domain/catalogue/scheme.ts'
import { readSchemes } from '../domain/catalogue/national.ts'
import type { SheetRow } from '../domain/catalogue/sheet.ts'

/** A CSV file as rows for a rule to read; row 1 is the heading. Paths are from the repository's root. */
export function sheet(path: string): { headings: string[]; rows: SheetRow[] } {
  const full = path.startsWith('/') ? path : fileURLToPath(new URL(`../${path}`, import.meta.url))
  const [headings = [], ...records]: string[][] = parse(readFileSync(full), { bom: true })
  const rows = records.map((record, index) => ({
    row: index + 2,
    cells: Object.fromEntries(headings.map((heading, column) => [heading, record[column] ?? ''])),
  }))
  return { headings, rows }
}

/** The schemes the program ships. */
export function shippedSchemes(): Map<string, Scheme> {
  return readSchemes(sheet('data/national/schemes.csv').rows, sheet('data/national/categories.csv').rows)
}

export function shippedScheme(id: string): Scheme {
  const scheme = shippedSchemes().get(id)
  if (!scheme) throw new Error(`no scheme ${id}`)
  return scheme
}
