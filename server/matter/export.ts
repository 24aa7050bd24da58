import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import type { FastifyReply } from 'fastify'
import { exportRowsMax, type exportMatters, type MatterLine } from '../../contract/matter.ts'
import { clockStandings } from '../../domain/clock/running-clock.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Language, Words } from '../../domain/kernel/words.ts'
import { inSnapshot, rows } from '../db/pool.ts'
import type { StaffContext } from '../http/context.ts'
import type { Parsed } from '../../contract/route.ts'
import { countedOf } from './total.ts'
import { questionOf } from './filter.ts'
import type { Key } from './keys.ts'
import { LineRow, presentLines, sourceWords } from './lines.ts'
import { pageOf } from './list.ts'

/** Lines read at a time. */
const chunk = 1000

type Column = Words & { readonly value: (line: MatterLine, language: Language, wall: (at: string | null) => string) => string }

// prettier-ignore
const columns: readonly Column[] = [
  { zh: '案卷号', en: 'Number', value: (line) => line.number ?? '' },
  { zh: '标题', en: 'Title', value: (line) => line.title },
  { zh: '状态', en: 'State', value: (line, language) => line.stateName[language] },
  { zh: '问题小类', en: 'Subtype', value: (line, language) => line.subject?.name[language] ?? '' },
  { zh: '来源', en: 'Source', value: (line, language) => (line.source === null ? '' : sourceWords(line.source)[language]) },
  { zh: '街道', en: 'Street', value: (line, language) => line.street?.[language] ?? '' },
  { zh: '社区', en: 'Community', value: (line, language) => line.community?.[language] ?? '' },
  { zh: '单元网格', en: 'Grid cell', value: (line) => line.cell ?? '' },
  { zh: '位置', en: 'Place', value: (line) => line.address ?? '' },
  { zh: '经度', en: 'Longitude', value: (line) => line.point?.x.toFixed(6) ?? '' },
  { zh: '纬度', en: 'Latitude', value: (line) => line.point?.y.toFixed(6) ?? '' },
  { zh: '处置单位', en: 'Unit', value: (line, language) => line.unit?.name[language] ?? '' },
  { zh: '处置人', en: 'Handled by', value: (line) => line.assignee?.name ?? '' },
  { zh: '上报时间', en: 'Opened', value: (line, _, wall) => wall(line.openedAt) },
  { zh: '到期时间', en: 'Due', value: (line, _, wall) => wall(line.dueAt) },
  { zh: '时限状态', en: 'Clock', value: (line, language) => (line.standing === 'none' ? '' : clockStandings[line.standing][language]) },
  { zh: '办结时间', en: 'Ended', value: (line, _, wall) => wall(line.endedAt) },
]

/**
 * The list as a file, with the list's own filter, as it stood at one moment. Refuses `input.tooLarge`
 * rather than leaving rows out.
 */
export async function exportList(context: StaffContext, input: Parsed<typeof exportMatters>): Promise<Outcome<FastifyReply>> {
  const { db, session, now, reply } = context
  const { format, ...filter } = input
  const at = now()
  const question = questionOf(session.region, session.acting.reader, filter, at)
  if (!question.ok) return question
  const [count] = await db<{ n: number }[]>`select count(*) as n ${countedOf(question.value)}`
  if ((count?.n ?? 0) > exportRowsMax) return refuse('input.tooLarge', { max: exportRowsMax })
  const lines = await inSnapshot(db, async (snapshot) => {
    const all: MatterLine[] = []
    let after: Key | null = null
    for (;;) {
      const found: LineRow[] = await rows(LineRow, snapshot`${pageOf(session.region, question.value, filter, after, chunk)}`)
      all.push(...(await presentLines(snapshot, session.region, found, at)))
      const last = found.at(-1)
      if (!last || found.length < chunk) return all
      after = { at: filter.order === 'due' ? last.due_at : last.opened_at, id: last.matter_id }
    }
  })
  const table = tableOf(lines, context)
  const name = `${session.region.code}-${filter.procedure}-${session.region.today(at)}.${format}`
  reply.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store')
  if (format === 'csv') return done(await reply.type('text/csv; charset=utf-8').send(Readable.from(csvOf(table))))
  return done(
    await reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(await workbookOf(table, context.language)),
  )
}

function tableOf(lines: readonly MatterLine[], { language, session }: StaffContext): string[][] {
  const { offsetMinutes } = session.region.rules
  const wall = (at: string | null) =>
    at === null ? '' : new Date(Date.parse(at) + offsetMinutes * 60_000).toISOString().slice(0, 19).replace('T', ' ')
  return [columns.map((column) => column[language]), ...lines.map((line) => columns.map((column) => column.value(line, language, wall)))]
}

/** A byte-order mark, so that spreadsheets read Chinese; nothing that could be read as a formula. */
function* csvOf(table: readonly string[][]): Generator<string> {
  yield '\uFEFF'
  for (const row of table) yield `${row.map(csvCell).join(',')}\r\n`
}

export function csvCell(text: string): string {
  // A figure with its sign stays one; anything else that begins like a formula is shown as text.
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

async function workbookOf(table: readonly string[][], language: Language): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(language === 'zh' ? '案卷' : 'Matters', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRows(table.map((row) => [...row]))
  sheet.getRow(1).font = { bold: true }
  sheet.columns.forEach((column) => (column.width = 18))
  return Buffer.from(await book.xlsx.writeBuffer())
}
