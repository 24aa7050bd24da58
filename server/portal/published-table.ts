/** A published list: its columns say once what the page and the file show. */
import type { PublishedTable } from '../../contract/portal-units.ts'
import type { Language, Words } from '../../domain/kernel/words.ts'
import { answersTo, pageOf } from '../registers/issued-handlers.ts'
import type { IssuedList } from '../registers/issued-list.ts'

type Made<Row> = {
  /** The version in force of the register it is read from, where it has versions. */
  readonly list: IssuedList | null
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly columns: readonly (readonly [zh: string, en: string, value: (row: Row) => Words])[]
}

export type Table = Pick<PublishedTable, 'headings' | 'lines' | 'source'>

export function tableOf<Row>({ list, rows, keyOf, columns }: Made<Row>): Table {
  return {
    headings: columns.map(([zh, en]) => ({ zh, en })),
    lines: rows.map((row) => ({ key: keyOf(row), cells: columns.map(([, , value]) => plain(value(row))) })),
    source: list && { from: list.from, document: list.source },
  }
}

const plain = ({ zh, en }: Words) => ({ zh, en })

/** Words that are the same in every language: numbers, articles, names. */
export const same = (text: string): Words => ({ zh: text, en: text })

/** Several, one after the other. */
export const between = (all: readonly Words[]): Words => ({
  zh: all.map(({ zh }) => zh).join('、'),
  en: all.map(({ en }) => en).join(', '),
})

type Asked = { readonly words?: string | undefined; readonly after?: string | undefined; readonly limit: number }

/** A page of it, of the lines in which every word that was typed stands. */
export function pageOfTable(table: Table, { words, after, limit }: Asked, asOf: Date): PublishedTable {
  const fitting = table.lines.filter(({ cells }) =>
    answersTo(
      cells.flatMap(({ zh, en }) => [zh, en]),
      words,
    ),
  )
  const { shown, total, next } = pageOf(fitting, ({ key }) => key, { after, limit })
  return { ...table, lines: [...shown], total, next, asOf: asOf.toISOString() }
}

/** All of it, for a file. */
export function fileOfTable({ headings, lines }: Table, language: Language) {
  return { headings: headings.map((heading) => heading[language]), rows: lines.map(({ cells }) => cells.map((cell) => cell[language])) }
}
