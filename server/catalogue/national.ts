import { parse } from 'csv-parse/sync'
import { readFile } from 'node:fs/promises'
import { readCrosswalkRows, readSchemes } from '../../domain/catalogue/national.ts'
import type { SheetRow } from '../../domain/catalogue/sheet.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { inTransaction, type Pool } from '../db/pool.ts'
import { importCatalogue } from './import.ts'
import { saveCrosswalk, saveSchemes } from './store.ts'

const folder = new URL('../../data/national/', import.meta.url)

/**
 * Puts the national code lists the program ships into the database: schemes, the list of GB/T 47678.5-2026 and the
 * crosswalk from 2013. Run at every start; a second run changes nothing.
 */
export async function seedNationalLists(db: Pool, now: Date): Promise<void> {
  const schemes = readSchemes(await shipped('schemes.csv'), await shipped('categories.csv'))
  const [before, current] = ['GBT30428.2-2013', 'GBT47678.5-2026'].map((id) => schemes.get(id))
  if (!before || !current?.from) throw new Error('data/national/schemes.csv lacks the schemes of 2013 or 2026')
  const crosswalk = readCrosswalkRows(await shipped('crosswalk-2013-2026.csv'), { old: 'old', next: 'next', how: 'how' }, before, current)
  const successions = crosswalk.result
  if (!successions) throw new Error(`the shipped crosswalk is refused: ${JSON.stringify(crosswalk.refusals[0])}`)
  await inTransaction(db, async (tx) => {
    await saveSchemes(tx, [...schemes.values()])
    await saveCrosswalk(tx, before.id, successions)
  })
  const list = {
    bytes: await readFile(new URL('gbt47678-5.csv', folder)),
    source: current.source,
    sureness: current.sureness,
    scheme: current.id,
    adopt: false,
    from: current.from,
  }
  const report = must(await importCatalogue(db, list, 'system', now, false))
  if (report.refusals.length > 0) throw new Error(`the shipped list is refused: ${JSON.stringify(report.refusals[0])}`)
}

async function shipped(name: string): Promise<SheetRow[]> {
  const text = await readFile(new URL(name, folder), 'utf8')
  const records: Record<string, string>[] = parse(text, { columns: true, bom: true })
  return records.map((cells, index) => ({ row: index + 2, cells }))
}
