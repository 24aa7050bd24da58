import { cell, matchColumns } from '../domain/catalogue/sheet.ts'
import type { CivilDate } from '../domain/clock/civil-date.ts'
import { itemHeadings, readItemRows, type ItemCells, type ItemColumn } from '../domain/enforcement/item-row.ts'
import { sheet } from './sheet.ts'

/** The enforcement items the program ships, as a district that imports them from a day has them. */
export function shippedItems(from: CivilDate): ReturnType<typeof readItemRows> {
  const { headings, rows } = sheet('data/enforcement-items.csv')
  const columns = matchColumns(headings, itemHeadings)
  const names = Object.keys(itemHeadings) as ItemColumn[] // the keys it was declared with
  const cellsOf = (row: (typeof rows)[number]) => Object.fromEntries(names.map((name) => [name, cell(row, columns, name)])) as ItemCells
  return readItemRows(
    rows.map((row) => ({ row: row.row, cells: cellsOf(row) })),
    from,
  )
}
