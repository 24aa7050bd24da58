import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { sentence } from '../../contract/refusals/all.ts'
import { civilDateAt, parseCivilDate } from '../../domain/clock/civil-date.ts'
import type { Outcome, Refusal } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { importCalendar } from '../calendar/import.ts'
import { inTransaction } from '../db/pool.ts'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import { readGrid, saveGrid } from '../grid/import.ts'
import type { Program } from '../http/context.ts'
import { openProgram } from '../program.ts'
import { insertEntry } from '../registers/journal.ts'
import type { Context, Given } from './command.ts'

type Say = Pick<Context, 'say' | 'print'>

const opened = (work: (program: Program, given: Given, say: Say) => Promise<void>) => async (given: Given, context: Context): Promise<void> => {
  const { program, stop } = await openProgram(context.env, context.say, true)
  try {
    await work(program, given, context)
  } finally {
    await stop()
  }
}

/** As `importGridFile` and `importCalendarFile`, over a program opened for them. */
export const runImportGrid = opened(importGridFile)
export const runImportCalendar = opened(importCalendarFile)

/**
 * `gezhi import grid FILE.geojson --region CODE [--from DATE] [--dry-run]`: a new version of a region's grid. Says
 * every refused feature by its number; prints one line with the counts and the version made.
 */
export async function importGridFile(program: Program, { values, positionals }: Given, { say, print }: Say): Promise<void> {
  const code = typeof values.region === 'string' ? values.region : ''
  const known = await program.db`select 1 from region where region = ${code}`
  if (known.length === 0) throw refusedAs({ code: 'register.notFound', params: { what: `--region ${code}` } })
  const path = positionals.at(-1) ?? ''
  const now = program.now()
  const from = typeof values.from === 'string' ? must(parseCivilDate(values.from)) : civilDateAt(now)
  const grid = must(await readGrid(program.db, code, await bytesOf(path), from))
  tellRefused(grid.refusals.map(({ row, refusal }) => ({ row, refusal })), say)
  const dryRun = values['dry-run'] === true
  if (!dryRun) {
    await inTransaction(program.db, async (tx) => {
      await saveGrid(tx, code, grid, from, basename(path), now)
      const after = { source: basename(path), rows: grid.rows, counts: grid.counts, version: grid.version }
      await insertEntry(tx, code, { register: 'areas', action: 'importAreas', what: basename(path), personId: null, at: now, before: null, after })
    })
    await program.registers.changed(code)
  }
  const counts = Object.entries(grid.counts).map(([level, count]) => `${level} ${count}`)
  print(`features ${grid.rows}, ${counts.join(', ')}, version ${dryRun ? 'dry run' : grid.version}`)
}

/** `gezhi import calendar FILE [--dry-run]`: the days off and make-up days of whole years, for every region. */
export async function importCalendarFile(program: Program, { values, positionals }: Given, { say, print }: Say): Promise<void> {
  const dryRun = values['dry-run'] === true
  const { rows, refused, years } = must(await importCalendar(program.db, await bytesOf(positionals.at(-1) ?? ''), dryRun))
  tellRefused(refused, say)
  const regions = await program.db<{ region: string }[]>`select region from region order by region`
  if (!dryRun) for (const { region } of regions) await program.registers.changed(region)
  print(`rows ${rows}, years ${years.join(' ')}${dryRun ? ', dry run' : ''}`)
}

/** How many refused rows are shown; a file wrong in every row is wrong in one thing. */
const shown = 50

function tellRefused(refused: readonly { readonly row: number; readonly refusal: Refusal }[], say: Say['say']): void {
  if (refused.length === 0) return
  for (const { row, refusal } of refused.slice(0, shown)) {
    const { zh, en } = wordsOf(refusal)
    say({ zh: `第 ${row} 项：${zh}`, en: `item ${row}: ${en}` })
  }
  throw new OperatorRefusal({ zh: `${refused.length} 处有误，未导入任何一项。`, en: `${refused.length} faults; nothing was imported.` })
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes) return bytes
  throw new OperatorRefusal({ zh: `没有文件 ${path}。`, en: `There is no file ${path}.` })
}

const wordsOf = (refusal: Refusal): Words => ({ zh: sentence(refusal, 'zh'), en: sentence(refusal, 'en') })
const refusedAs = (refusal: Refusal): OperatorRefusal => new OperatorRefusal(wordsOf(refusal))

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw refusedAs(outcome.refusal)
  return outcome.value
}
