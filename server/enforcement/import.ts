import type { ColumnMap } from '../../domain/catalogue/sheet.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { inForce } from '../../domain/duties/duty-item.ts'
import type { EnforcementItem } from '../../domain/enforcement/item.ts'
import { itemHeadings, neededColumns, readItemRows, type ItemColumn } from '../../domain/enforcement/item-row.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Db, Pool } from '../db/pool.ts'
import { importIssued, type IssuedFile, type IssuedImport } from '../registers/issued-import.ts'
import { versionOnce, type IssuedList } from '../registers/issued-list.ts'
import { findItemList, insertItemList, itemTable, listItemsOf } from './store.ts'

export type ItemColumns = ColumnMap<ItemColumn>
export type ItemFile = IssuedFile
export type ItemImport = Omit<IssuedImport<ItemColumn>, 'count'> & { readonly items: number }

/** Imports a catalogue of items whole or not at all; with any refused row nothing is kept, and a dry run says the same. */
export async function importItems(db: Pool, file: ItemFile, by: string, now: Date, dryRun: boolean): Promise<Outcome<ItemImport>> {
  const kind = {
    table: itemTable,
    headings: itemHeadings,
    needed: neededColumns,
    noColumn: 'item.noColumn',
    fromTooEarly: 'item.fromTooEarly',
    read: (rows: Parameters<typeof readItemRows>[0]) => {
      const { items, faults } = readItemRows(rows, file.from)
      return { made: items, faults }
    },
    insert: insertItemList,
  } as const
  const outcome = await importIssued<ItemColumn, EnforcementItem>(db, kind, file, by, now, dryRun)
  if (!outcome.ok) return outcome
  const { count, ...report } = outcome.value
  return done({ ...report, items: count })
}

export type LoadedItems = { readonly list: IssuedList; readonly items: readonly EnforcementItem[] }

/** The items that hold on a day, of the catalogue then in force, by code. */
export async function loadItems(db: Db, region: string, day: CivilDate): Promise<Outcome<LoadedItems, 'item.noList'>> {
  const list = await findItemList(db, region, day)
  if (!list) return refuse('item.noList', { region, day })
  const items = await versionOnce(itemTable, region, list, () => listItemsOf(db, region, list.version))
  return done({ list, items: items.filter((item) => inForce(item, day)) })
}
