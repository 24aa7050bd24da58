import { useEffect, useRef, type KeyboardEvent as ReactKeyboardEvent, type ReactNode, type RefObject } from 'react'
import { commonWords } from '../words/common/words.ts'
import { useMarks, useWords } from '../words/language.ts'
import { Icon } from './icon.tsx'
import { isTyping } from './keys.ts'

export type Column<Row> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly sortable?: boolean
  /** Figures stand at the end of their column, so that they compare. */
  readonly figures?: boolean
  readonly width?: string
}

export type Sort = { readonly key: string; readonly direction: 'ascending' | 'descending' }

type TableProps<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Where a row opens; the first column becomes the link. */
  hrefOf?: (row: Row) => string
  sort?: Sort
  onSort?: (sort: Sort) => void
  picked?: string | undefined
  onHover?: (key: string | undefined) => void
  /** One table of a page may listen to j and k wherever the focus is. */
  pageKeys?: boolean
  /** On a phone each row stands by itself, every value beside its heading; for rows of words rather than of figures to compare. */
  stack?: boolean
}

/** The links of a table's rows, in order. j and k move the focus between them; Enter opens, as any link does. */
function step(table: HTMLTableElement, by: 1 | -1): void {
  const links = [...table.querySelectorAll<HTMLAnchorElement>('a[data-row]')]
  const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
  const next = at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by
  links[next]?.focus()
}

function stepKey(key: string): 1 | -1 | undefined {
  if (key === 'j') return 1
  if (key === 'k') return -1
  return undefined
}

function HeaderCell<Row>({ column, sort, onSort }: { column: Column<Row> } & Pick<TableProps<Row>, 'sort' | 'onSort'>) {
  const words = useWords(commonWords).table
  const sorted = sort?.key === column.key ? sort.direction : undefined
  const looks = { className: column.figures === true ? 'figures' : undefined, style: { width: column.width } }
  if (column.sortable !== true || onSort === undefined) {
    return (
      <th scope="col" {...looks}>
        {column.header}
      </th>
    )
  }
  const turned = sorted === 'ascending' ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={sorted ?? 'none'} {...looks}>
      <button
        type="button"
        className="sort"
        title={words.sortBy(column.header)}
        onClick={() => onSort({ key: column.key, direction: turned })}
      >
        {column.header}
        {sorted !== undefined && <Icon name={sorted === 'ascending' ? 'up' : 'down'} />}
      </button>
    </th>
  )
}

/** j and k wherever the focus is, for the one table of a page that asks for them. */
function usePageKeys(table: RefObject<HTMLTableElement | null>, listens: boolean): void {
  useEffect(() => {
    if (!listens) return
    const listen = (press: KeyboardEvent) => {
      const by = stepKey(press.key)
      if (by === undefined || press.ctrlKey || press.metaKey || press.altKey || isTyping(press.target)) return
      if (table.current !== null) step(table.current, by)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [table, listens])
}

type RowLinkProps<Row> = { row: Row; name: string; hrefOf: (row: Row) => string; column: Column<Row> }

function RowLink<Row>({ row, name, hrefOf, column }: RowLinkProps<Row>) {
  return (
    <a className="link" data-row={name} href={hrefOf(row)}>
      {column.cell(row)}
    </a>
  )
}

/** Dense, with stable columns. It scrolls in itself when the page is narrow, and that box takes the keyboard. */
export function Table<Row>(props: TableProps<Row>) {
  const words = useWords(commonWords).table
  const { aside } = useMarks()
  const { caption, columns, rows, rowKey, hrefOf, sort, onSort, picked, onHover, pageKeys = false, stack = false } = props
  const table = useRef<HTMLTableElement>(null)

  usePageKeys(table, pageKeys)
  const onKeyDown = (press: ReactKeyboardEvent) => {
    const by = stepKey(press.key)
    if (!pageKeys && by !== undefined && table.current !== null && !isTyping(press.target)) step(table.current, by)
  }

  return (
    <div className="table-box" role="region" aria-label={caption} tabIndex={0} onKeyDown={onKeyDown}>
      <table className="table" data-stack={stack || undefined} ref={table}>
        <caption className="visually-hidden">
          {caption}
          {hrefOf !== undefined && aside(words.keys)}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} {...(sort && { sort })} {...(onSort && { onSort })} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row)
            return (
              <tr
                key={key}
                className={picked === key ? 'picked' : undefined}
                onMouseEnter={onHover && (() => onHover(key))}
                onMouseLeave={onHover && (() => onHover(undefined))}
                onFocus={onHover && (() => onHover(key))}
              >
                {columns.map((column, at) => {
                  const said =
                    at === 0 && hrefOf !== undefined ? <RowLink row={row} name={key} {...{ hrefOf, column }} /> : column.cell(row)
                  return (
                    <td key={column.key} className={column.figures === true ? 'figures' : undefined} data-heading={column.header}>
                      {stack ? <div>{said}</div> : said}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
