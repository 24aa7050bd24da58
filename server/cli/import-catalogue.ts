import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { catalogueRefusals } from '../../contract/refusals/catalogue.ts'
import { clockRefusals } from '../../contract/refusals/clock.ts'
import { fill } from '../../contract/refusals/sentences.ts'
import { civilDateAt, parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { importCatalogue } from '../catalogue/import.ts'
import { seedNationalLists } from '../catalogue/national.ts'
import { fileBytesMax } from '../catalogue/table-file.ts'
import { openDatabase } from '../db/open.ts'
import type { Pool } from '../db/pool.ts'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import type { Context, Given } from './command.ts'

/** How many refused rows are shown; a file wrong in every row is wrong in one thing. */
const rowsShown = 50

/** As `importFile`, with the database opened for it. */
export async function runImportCatalogue(given: Given, context: Context): Promise<void> {
  const { db, stop } = await openDatabase(context.env, { say: context.say, join: true })
  try {
    await importFile(db, given, context, new Date())
  } finally {
    await stop()
  }
}

/**
 * `gezhi import catalogue FILE [--scheme NAME] [--region CODE] [--from DATE] [--dry-run]`. FILE is the last
 * positional. Says every refused row; prints one line with the counts and the version made.
 */
export async function importFile(
  db: Pool,
  { values, positionals }: Given,
  { say, print }: Pick<Context, 'say' | 'print'>,
  now: Date,
): Promise<void> {
  const path = positionals.at(-1)
  if (path === undefined) throw new OperatorRefusal({ zh: '请给出文件名。', en: 'Name the file.' })
  const from = dayOf(values.from, now)
  const region = typeof values.region === 'string' ? values.region : undefined
  if (region !== undefined && !/^\d{6}$/.test(region)) {
    throw new OperatorRefusal({
      zh: `--region 应为 6 位区划代码：${region}`,
      en: `--region takes six digits: ${region}`,
    })
  }
  const bytes = await read(path)
  await seedNationalLists(db, now)
  const scheme = typeof values.scheme === 'string' ? values.scheme : 'GBT47678.5-2026'
  const file = {
    bytes,
    source: basename(path),
    sureness: 'local',
    scheme,
    from,
    adopt: region !== undefined,
  } as const
  const dryRun = values['dry-run'] === true
  const given = region === undefined ? file : { ...file, region }
  const outcome = await importCatalogue(db, given, 'command line', now, dryRun)
  if (!outcome.ok) throw new OperatorRefusal(sentence(outcome.refusal))
  const { rows, refusals, subjects, conditions, version } = outcome.value
  for (const { row, column, refusal } of refusals.slice(0, rowsShown)) {
    const { zh, en } = sentence(refusal)
    say({ zh: `第 ${row} 行“${column}”：${zh}`, en: `row ${row}, ${column}: ${en}` })
  }
  if (refusals.length > 0) {
    const count = refusals.length
    throw new OperatorRefusal({
      zh: `${count} 处有误，未导入任何一行。`,
      en: `${count} faults; nothing was imported.`,
    })
  }
  const made = version ?? (dryRun ? 'dry run' : 'already in force')
  print(`rows ${rows}, subjects ${subjects}, conditions ${conditions}, version ${made}`)
}

function dayOf(text: string | boolean | undefined, now: Date): CivilDate {
  if (typeof text !== 'string') return civilDateAt(now)
  const day = parseCivilDate(text)
  if (day.ok) return day.value
  throw new OperatorRefusal(sentence(day.refusal))
}

/** Reads the file unless it is plainly too large to be a catalogue. */
async function read(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new OperatorRefusal({ zh: `没有文件 ${path}。`, en: `There is no file ${path}.` })
  if (found.size <= fileBytesMax) return readFile(path)
  const refusal = { code: 'catalogue.fileLarge', params: { is: found.size, max: fileBytesMax } }
  throw new OperatorRefusal(sentence(refusal))
}

const sentences: Readonly<Record<string, Words>> = { ...catalogueRefusals, ...clockRefusals }

function sentence({ code, params }: Refusal): Words {
  const words = sentences[code] ?? { zh: code, en: code }
  return { zh: fill(words.zh, params), en: fill(words.en, params) }
}
