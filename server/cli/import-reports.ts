import { readFile, writeFile } from 'node:fs/promises'
import { sentence } from '../../contract/refusals/all.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import type { Program } from '../http/context.ts'
import { openProgram } from '../program.ts'
import { createRegion } from '../import/region.ts'
import { readMapping } from '../import/mapping.ts'
import { importReports, type RefusedRow, type ReportsImport } from '../import/reports.ts'
import type { Context, Given } from './command.ts'

type Values = Given['values']

/** As `importReportsFile`, over a program opened for it. */
export async function runImportReports(given: Given, context: Context): Promise<void> {
  const { program, stop } = await openProgram(context.env, context.say, true)
  try {
    await importReportsFile(program, given, context)
  } finally {
    await stop()
  }
}

/**
 * `gezhi import reports FILE.csv --region CODE --mapping FILE.json [--refused OUT.csv] [--dry-run]`, and, for a
 * region of its own, `--create-region NAME --layer FILE.geojson --id PROP [--name PROP] [--utc-offset MINUTES]`.
 * Prints one line with the counts; the refused rows go to OUT.csv, or the first of them are said.
 */
export async function importReportsFile(
  program: Program,
  { values, positionals }: Given,
  { say, print }: Pick<Context, 'say' | 'print'>,
): Promise<ReportsImport> {
  const path = positionals.at(-1) ?? ''
  const code = needed(values, 'region')
  if (!/^\d{6}$/.test(code))
    throw new OperatorRefusal({
      zh: `--region 应为 6 位区划代码：${code}`,
      en: `--region takes six digits: ${code}`,
    })
  const mapping = must(readMapping(await readJson(needed(values, 'mapping'))))
  const bytes = await read(path)
  const now = program.now()
  const dryRun = values['dry-run'] === true
  if (typeof values['create-region'] === 'string') await makeRegion(program, values, code, now)
  const [known] = await program.db`select 1 from region where region = ${code}`
  if (!known) throw refusedAs({ code: 'import.regionMissing', params: { region: code } })
  const region = await program.registers.of(code, now)
  const started = performance.now()
  const progress = (rows: number) => say({ zh: `已处理 ${rows} 行`, en: `${rows} rows so far` })
  const report = must(await importReports({ db: program.db, region, secret: program.secret, now }, { bytes, mapping, dryRun }, progress))
  const seconds = (performance.now() - started) / 1000
  const out = text(values, 'refused')
  if (out !== undefined) await writeFile(out, refusedCsv(report.refused))
  else for (const one of report.refused.slice(0, refusedShown)) say(lineOf(one))
  const { rows, imported, repeated, refused } = report
  print(
    `rows ${rows}, imported ${imported}, there already ${repeated}, refused ${refused.length}${dryRun ? ', dry run' : ''}, ${Math.round(rows / seconds)} rows/s`,
  )
  return report
}

/** Refused rows that are said where they are not written to a file. */
const refusedShown = 50

async function makeRegion({ db, registers }: Program, values: Values, code: string, now: Date): Promise<void> {
  if (values['dry-run'] === true)
    throw new OperatorRefusal({
      zh: '试运行不建立区划，请先去掉 --dry-run 建立一次。',
      en: 'A dry run makes no region: run once without --dry-run.',
    })
  const name = text(values, 'name')
  const outcome = await createRegion(
    db,
    {
      code,
      name: needed(values, 'create-region'),
      utcOffsetMinutes: Number(text(values, 'utc-offset') ?? 480),
      layer: await readJson(needed(values, 'layer')),
      id: needed(values, 'id'),
      ...(name !== undefined && { nameProperty: name }),
    },
    now,
  )
  must(outcome)
  await registers.changed(code)
}

function text(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

function needed(values: Values, name: string): string {
  const value = text(values, name)
  if (value === undefined) throw new OperatorRefusal({ zh: `请给出 --${name}。`, en: `Give --${name}.` })
  return value
}

async function read(path: string): Promise<Buffer> {
  return readFile(path).catch(() => {
    throw new OperatorRefusal({ zh: `读不到文件 ${path}。`, en: `The file ${path} cannot be read.` })
  })
}

async function readJson(path: string): Promise<unknown> {
  const bytes = await read(path)
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch {
    throw new OperatorRefusal({ zh: `${path} 不是 JSON。`, en: `${path} is not JSON.` })
  }
}

const wordsOf = (refusal: Refusal): Words => ({ zh: sentence(refusal, 'zh'), en: sentence(refusal, 'en') })
const refusedAs = (refusal: Refusal): OperatorRefusal => new OperatorRefusal(wordsOf(refusal))

function must<T>(outcome: { ok: true; value: T } | { ok: false; refusal: Refusal }): T {
  if (!outcome.ok) throw refusedAs(outcome.refusal)
  return outcome.value
}

function lineOf({ row, id, refusal }: RefusedRow): Words {
  const { zh, en } = wordsOf(refusal)
  return { zh: `第 ${row} 行（${id}）：${zh}`, en: `row ${row} (${id}): ${en}` }
}

/** The refused rows as a file: row number, id, code and reason. */
export function refusedCsv(refused: readonly RefusedRow[]): string {
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
  const lines = refused.map(({ row, id, refusal }) =>
    [String(row), quoted(id), refusal.code, quoted(sentence(refusal, 'zh')), quoted(sentence(refusal, 'en'))].join(','),
  )
  return `\uFEFF${['row,id,code,zh,en', ...lines].join('\n')}\n`
}
