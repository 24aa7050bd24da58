import { readFile, stat } from 'node:fs/promises'
import { sentence } from '../../contract/refusals/all.ts'
import type { RowRefusal } from '../../domain/catalogue/sheet.ts'
import { civilDateAt, parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { Pool } from '../db/pool.ts'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import type { Context, Given } from './command.ts'

/** How many refused rows are shown; a file wrong in every row is wrong in one thing. */
const rowsShown = 50

/** A refusal as an operator reads it. */
export function refused(refusal: Refusal): OperatorRefusal {
  return new OperatorRefusal({ zh: sentence(refusal, 'zh'), en: sentence(refusal, 'en') })
}

/** The region a command is about; it must be there. */
export async function regionOf(db: Pool, { values }: Given): Promise<{ code: string; today: (now: Date) => CivilDate }> {
  const code = values.region
  if (typeof code !== 'string' || !/^\d{6}$/.test(code))
    throw new OperatorRefusal({ zh: '请用 --region 给出 6 位区划代码。', en: 'Give the six digits of the region with --region.' })
  const [row] = await db<{ utc_offset_minutes: number }[]>`select utc_offset_minutes from region where region = ${code}`
  if (!row) throw new OperatorRefusal({ zh: `没有区划 ${code}。`, en: `There is no region ${code}.` })
  return { code, today: (now) => civilDateAt(now, row.utc_offset_minutes) }
}

/** The day given with --from, or today. */
export function dayOf({ values }: Given, today: CivilDate): CivilDate {
  if (typeof values.from !== 'string') return today
  const day = parseCivilDate(values.from)
  if (!day.ok) throw refused(day.refusal)
  return day.value
}

/** The file that stands last on the command line. */
export async function fileOf({ positionals }: Given, bytesMax: number): Promise<{ path: string; bytes: Buffer }> {
  const path = positionals.at(-1) ?? ''
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new OperatorRefusal({ zh: `没有文件 ${path}。`, en: `There is no file ${path}.` })
  if (found.size > bytesMax) throw refused({ code: 'input.tooLarge', params: { max: `${Math.round(bytesMax / 1024 / 1024)} MB` } })
  return { path, bytes: await readFile(path) }
}

/** Says every refused row, and ends the command when there is one. */
export function sayRefusals(refusals: readonly RowRefusal[], { say }: Pick<Context, 'say'>): void {
  for (const { row, column, refusal } of refusals.slice(0, rowsShown)) {
    const where = column === '' ? '' : `“${column}”`
    say({
      zh: `第 ${row} 行${where}：${sentence(refusal, 'zh')}`,
      en: `row ${row}${column === '' ? '' : `, ${column}`}: ${sentence(refusal, 'en')}`,
    })
  }
  const count = refusals.length
  if (count > 0) throw new OperatorRefusal({ zh: `${count} 处有误，未导入任何一行。`, en: `${count} faults; nothing was imported.` })
}
