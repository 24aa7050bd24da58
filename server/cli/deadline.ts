import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { sentence } from '../../contract/refusals/all.ts'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { countTerm, type Asked, type Counted } from '../../domain/clock/terms/ask.ts'
import type { Days } from '../../domain/clock/terms/count.ts'
import { basisWords, lengthWords } from '../../domain/clock/terms/explain.ts'
import type { TermRule } from '../../domain/clock/terms/rule.ts'
import { findTerm, termRules } from '../../domain/clock/terms/rules/all.ts'
import { workCalendar, type WorkCalendar } from '../../domain/clock/work-calendar.ts'
import { must, refuse } from '../../domain/kernel/outcome.ts'
import type { Language } from '../../domain/kernel/words.ts'
import { listCalendarDays, listCalendarYears } from '../calendar/store.ts'
import { shippedCalendar } from '../calendar/import.ts'
import { openDatabase, type Environment } from '../db/open.ts'
import type { CommandIo } from './locate.ts'

export const deadlineHelp = `gezhi deadline RULE-ID --from 2025-03-10 [--suspend A..B] [--extend] [--region CODE] [--json]
gezhi deadline --list
gezhi deadline --batch FILE.csv

Counts a legal term: the last day first, then the law and the derivation, a stretch of days a line.

  RULE-ID       such as CF-06; further periods of one rule are CF-10b and so on; --list names them all
  --from DAY    the day of the event, 2025-03-10; for terms of hours the moment, 2025-03-10T09:30 (UTC+8); for terms
                counted backwards the day that is to come
  --suspend A..B  a stretch of whole days that does not count, both ends included; may be given several times
  --extend      with the law's extension; twice for a second one
  --region CODE with the calendar of this installation instead of the one that comes with the program
  --json        as JSON
  --batch FILE  CSV with the columns rule and from; prints rule,from,due,basis, and why where there is no due day
  --lang zh|en  the language of the derivation; Chinese unless told

Ends with 0; with 1 where a term cannot be counted; with 2 where the command is not understood.
`

/** What the person who typed the command has to put right; its message is shown as it is. */
class Mistake extends Error {}

/** `gezhi deadline`. Answers with the exit code: 0, 1 where a term cannot be counted, 2 where the command is wrong. */
export async function deadlineCommand(args: readonly string[], io: CommandIo, env: Environment): Promise<number> {
  try {
    const { values, positionals } = readOptions(args)
    const language: Language = values.lang === 'en' ? 'en' : 'zh'
    if (values.help) return say(io, deadlineHelp)
    if (values.list) return say(io, termRules.map((rule) => listLine(rule, language)).join(''))
    const calendar = await calendarOf(values.region, env)
    if (values.batch !== undefined) return await batch(values.batch, calendar, language, io)
    const [id] = positionals
    if (id === undefined || positionals.length > 1 || values.from === undefined) throw new Mistake(deadlineHelp)
    const asked = { from: values.from, suspensions: (values.suspend ?? []).map(readDays), extensions: values.extend?.length ?? 0 }
    const rule = findTerm(id)
    const counted = rule ? countTerm(rule, asked, calendar) : refuse('term.unknown', { id })
    if (!rule || !counted.ok) {
      io.stderr.write(`${counted.ok ? '' : sentence(counted.refusal, language)}\n`)
      return 1
    }
    return say(
      io,
      values.json ? `${JSON.stringify(asJson(rule, asked, counted.value, language))}\n` : asText(rule, counted.value, language),
    )
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    io.stderr.write(`gezhi deadline: ${error.message}\n`)
    return 2
  }
}

function say(io: CommandIo, text: string): number {
  io.stdout.write(text)
  return 0
}

function readOptions(args: readonly string[]) {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const
  const options = {
    from: text,
    suspend: { ...text, multiple: true },
    extend: { ...flag, multiple: true },
    region: text,
    lang: text,
    batch: text,
    json: flag,
    list: flag,
    help: { ...flag, short: 'h' },
  } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new Mistake(`${error instanceof Error ? error.message : String(error)}\n\n${deadlineHelp}`)
  }
}

function readDays(text: string): Days {
  const [from, to, more] = text.split('..').map(parseCivilDate)
  if (!from?.ok || !to?.ok || more) throw new Mistake(`--suspend ${text}: 请写成 2025-03-12..2025-03-20。 Write 2025-03-12..2025-03-20.`)
  return { from: from.value, to: to.value }
}

/** The calendar that comes with the program, or this installation's own. */
async function calendarOf(region: string | undefined, env: Environment): Promise<WorkCalendar> {
  if (region === undefined) return shippedCalendar()
  const database = await openDatabase(env, { join: true })
  try {
    const [found] = await database.db`select 1 from region where region = ${region}`
    if (!found) throw new Mistake(`没有区划 ${region}。 There is no region ${region}.`)
    return must(workCalendar(await listCalendarDays(database.db), new Set(await listCalendarYears(database.db))))
  } finally {
    await database.stop()
  }
}

function listLine(rule: TermRule, language: Language): string {
  return `${rule.id}\t${basisWords(rule)[language]}\t${rule.what[language]}\n`
}

function asText(rule: TermRule, { due, steps }: Counted, language: Language): string {
  const lines = [
    due,
    `${rule.id} ${basisWords(rule)[language]}`,
    rule.what[language],
    ...steps.map((step) => step[language]),
    ...(rule.doubt ? [rule.doubt[language]] : []),
  ]
  return `${lines.join('\n')}\n`
}

function asJson(rule: TermRule, asked: Asked, { due, steps }: Counted, language: Language) {
  const { id, law, article, number, unit, kind, direction, rollOver, what, start, doubt } = rule
  return {
    rule: id,
    from: asked.from,
    due,
    basis: `${law}${article}`,
    law,
    article,
    number,
    unit,
    kind,
    direction,
    rollOver,
    length: lengthWords(rule)[language],
    what: what[language],
    start: start[language],
    suspended: asked.suspensions,
    extensions: asked.extensions,
    steps: steps.map((step) => step[language]),
    doubt: doubt?.[language] ?? null,
    inForce: { from: rule.from, to: rule.to ?? null },
  }
}

async function batch(path: string, calendar: WorkCalendar, language: Language, io: CommandIo): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Mistake(`读不到文件 ${path}。 Cannot read ${path}.`)
  })
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true })
  if (rows[0] && !('rule' in rows[0] && 'from' in rows[0]))
    throw new Mistake(`${path}: 需要 rule、from 两列。 Needs the columns rule and from.`)
  const out = rows.map(({ rule: id = '', from = '' }) => {
    const rule = findTerm(id)
    const counted = rule ? countTerm(rule, { from, suspensions: [], extensions: 0 }, calendar) : refuse('term.unknown', { id })
    const due = counted.ok ? counted.value.due : ''
    const basis = counted.ok && rule ? basisWords(rule)[language] : counted.ok ? '' : sentence(counted.refusal, language)
    return { due, line: [id, from, due, basis].map(csvCell).join(',') }
  })
  io.stdout.write(['rule,from,due,basis', ...out.map(({ line }) => line)].join('\n') + '\n')
  return out.every(({ due }) => due !== '') ? 0 : 1
}

const csvCell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
