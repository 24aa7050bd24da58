import { writeFile } from 'node:fs/promises'
import { sectionsOf } from '../../domain/supervision/report/figures.ts'
import { firstYear, lastYear, spanWords, type Span } from '../../domain/supervision/report/span.ts'
import { openDatabase } from '../db/open.ts'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import type { Pool } from '../db/pool.ts'
import { loadRegion } from '../region/load.ts'
import { reportDocx } from '../supervision/report/docx.ts'
import { documentOf, reportData } from '../supervision/report/make.ts'
import { regionOf } from './asked.ts'
import type { Context, Given } from './command.ts'

type Asked = { readonly given: Given; readonly span: Span; readonly out: string }

/**
 * `gezhi report --region CODE --year YEAR [--quarter N] --out FILE`: counts a period as the page does and writes the document, PDF
 * or, where the file is called so, DOCX. Nothing is published: that is an act of the supervising organ. Prints the document's SHA-256.
 */
export async function runReport(given: Given, context: Context): Promise<void> {
  const asked = askedOf(given)
  const database = await openDatabase(context.env, { say: context.say, join: true })
  try {
    await writeReport(database.db, asked, context, new Date())
  } finally {
    await database.stop()
  }
}

/** What the options ask for; a year, quarter or file that cannot be is refused before anything is opened. */
export function askedOf(given: Given): Asked {
  const { year: yearText, quarter: quarterText, out } = given.values
  const year = Number(yearText)
  if (!Number.isInteger(year) || year < firstYear || year > lastYear)
    throw new OperatorRefusal({ zh: '请用 --year 给出四位年份。', en: 'Give a year of four digits with --year.' })
  const quarter = quarterText === undefined ? null : Number(quarterText)
  if (quarter !== null && ![1, 2, 3, 4].includes(quarter))
    throw new OperatorRefusal({ zh: '--quarter 应为 1 至 4。', en: '--quarter takes 1 to 4.' })
  if (typeof out !== 'string' || !/\.(pdf|docx)$/i.test(out))
    throw new OperatorRefusal({ zh: '请用 --out 给出 .pdf 或者 .docx 文件。', en: 'Give a file that ends in .pdf or .docx with --out.' })
  return { given, span: { year, quarter }, out }
}

/** Counts the period of the region at a time, and writes the document; prints the SHA-256 of a PDF. */
export async function writeReport(
  db: Pool,
  { given, span, out }: Asked,
  { say, print }: Pick<Context, 'say' | 'print'>,
  now: Date,
): Promise<void> {
  const { code } = await regionOf(db, given)
  const data = await reportData(db, await loadRegion(db, code, now), span, '未发布', now)
  const { pdf, sha256 } = documentOf(data)
  const asDocx = /\.docx$/i.test(out)
  await writeFile(out, asDocx ? await reportDocx(data) : pdf)
  const { zh, en } = spanWords(span)
  const parts = sectionsOf(span.quarter === null).length
  say({ zh: `${zh}：${parts} 个部分，已写入 ${out}。`, en: `${en}: ${parts} parts written to ${out}.` })
  if (!asDocx) print(sha256)
}
