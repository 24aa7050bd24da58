import { parse } from 'csv-parse/sync'
import { readFile } from 'node:fs/promises'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { unitKinds, type UnitKind } from '../../domain/people/units.ts'
import { importCatalogue } from '../catalogue/import.ts'
import type { Pool } from '../db/pool.ts'
import { importDuties } from '../duties/import.ts'
import { importBenchmarks } from '../enforcement/benchmarks.ts'
import { importItems } from '../enforcement/import.ts'
import { importPowers } from '../enforcement/powers.ts'

const folder = new URL('../../data/demo/', import.meta.url)

/** A unit of the demonstration district. A stationed brigade has two parents: its bureau and its street. */
export type DemoUnit = {
  readonly id: string
  readonly name: Words
  readonly kind: UnitKind
  readonly parent?: string
  readonly secondParent?: string
}

/** The units, with `{street-001}` … in their names filled by what the ground calls its streets (by the last three digits). */
export async function readDemoUnits(streets: ReadonlyMap<string, Words>): Promise<readonly DemoUnit[]> {
  const records: Record<string, string>[] = parse(await readFile(new URL('units.csv', folder)), {
    columns: true,
  })
  return records.map((record) => {
    const { id = '', name_zh = '', name_en = '', kind = '', parent = '', second_parent = '' } = record
    if (!isUnitKind(kind)) throw new Error(`units.csv: ${id} is of no known kind`)
    const named = (text: string, language: keyof Words) =>
      text.replace(/\{street-(\d{3})\}/g, (mark, serial: string) => streets.get(serial)?.[language] ?? mark)
    return {
      id,
      name: { zh: named(name_zh, 'zh'), en: named(name_en, 'en') },
      kind,
      ...(parent !== '' && { parent }),
      ...(second_parent !== '' && { secondParent: second_parent }),
    }
  })
}

function isUnitKind(text: string): text is UnitKind {
  return Object.hasOwn(unitKinds, text)
}

/** Local rules hold in their own place only; the demonstration shows them beside the national ones. */
const itemsSource = '示范选编，国家法律法规规章和一省的地方性法规，非官方文本'

/** The district's selection: the rules of the State and of one province, and none that hold only in other cities. */
const ofOtherPlaces = /,(?:上海|温州|嘉兴|舟山)市[^,]*\.md,/

/**
 * Gives the demonstration district its catalogue, its duty list, its enforcement items with benchmarks, and the powers of its units, through the
 * ordinary imports. The national lists must have been seeded. Repeating it changes nothing.
 */
export async function importDemoOffices(db: Pool, region: string, from: CivilDate, now: Date): Promise<void> {
  const source = '示范区自编，非官方文本'
  const catalogue = {
    bytes: await readFile(new URL('catalogue.csv', folder)),
    source,
    sureness: 'local' as const,
  }
  const given = { ...catalogue, scheme: 'GBT47678.5-2026', region, from, adopt: true }
  const first = must(await importCatalogue(db, given, 'demo', now, false))
  if (first.refusals.length > 0) throw new Error(`catalogue.csv is refused: ${JSON.stringify(first.refusals[0])}`)
  const units = new Set((await readDemoUnits(new Map())).map((unit) => unit.id))
  // The list begins with the district, on whatever day that is made.
  const text = await readFile(new URL('duties.csv', folder), 'utf8')
  const bytes = Buffer.from(text.replaceAll(/,\d{4}-\d{2}-\d{2},/g, `,${from},`))
  const second = must(await importDuties(db, { bytes, source, region, from, units }, 'demo', now, false))
  if (second.refusals.length > 0) throw new Error(`duties.csv is refused: ${JSON.stringify(second.refusals[0])}`)
  const shipped = (await readFile(new URL('../enforcement-items.csv', folder), 'utf8')).split('\n')
  const selected = Buffer.from(shipped.filter((line) => !ofOtherPlaces.test(line)).join('\n'))
  const items = { bytes: selected, source: itemsSource, region, from }
  const third = must(await importItems(db, items, 'demo', now, false))
  if (third.refusals.length > 0) throw new Error(`enforcement-items.csv is refused: ${JSON.stringify(third.refusals[0])}`)
  const issued = async (name: string) => ({ bytes: await readFile(new URL(name, folder)), source, region, from })
  const fourth = must(await importBenchmarks(db, await issued('benchmarks.csv'), 'demo', now, false))
  if (fourth.refusals.length > 0) throw new Error(`benchmarks.csv is refused: ${JSON.stringify(fourth.refusals[0])}`)
  const fifth = must(await importPowers(db, { ...(await issued('powers.csv')), units }, 'demo', now, false))
  if (fifth.refusals.length > 0) throw new Error(`powers.csv is refused: ${JSON.stringify(fifth.refusals[0])}`)
}
