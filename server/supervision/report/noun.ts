/** 监督报告: facts, the versions that are generated, and what is published of them. */
import type { ReportData } from '../../../contract/supervision-report.ts'
import { yearOf } from '../../../domain/clock/civil-date.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { quarterOf, type ReportFacts } from '../../../domain/supervision/report/procedure.ts'
import { daysOf, firstYear, isOver, spanWords, titleOf, type Span } from '../../../domain/supervision/report/span.ts'
import { send, type Tx } from '../../db/pool.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { numberOf } from '../gathering.ts'
import { documentOf, reportData } from './make.ts'
import { findReport, keepVersion, reportsOf, type ReportRow } from './store.ts'

export const reportNoun: Noun = { gather, project }

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, now } = command
  const blank = {
    today: region.today(now),
    officeSet: region.settings.supervision.complaints !== null,
    spanRefusal: null,
    over: false,
    versions: 0,
    standing: null,
    withdrawn: false,
  } satisfies ReportFacts
  if (!here) return opening(tx, command, blank)
  const report = await findReport(tx, region.code, here.matter.id)
  if (!report) throw new Error(`report ${here.matter.id} is not kept`)
  const twin = (await reportsOf(tx, region.code, report)).find((one) => one.published !== null && one.withdrawn_at === null)
  const facts: ReportFacts = {
    ...blank,
    over: isOver(report, blank.today),
    versions: report.versions.length,
    standing: twin && twin.matter_id !== report.matter_id ? twin.number : null,
    withdrawn: report.withdrawn_at !== null,
  }
  return { ...(await making(tx, command, here, report, facts)), levels: {} }
}

async function opening(tx: Tx, command: Command, blank: ReportFacts): Promise<Gathered> {
  const { region, input } = command
  const office = region.settings.supervision.complaints
  const span = spanIn(input)
  const spanRefusal = command.asking === true ? null : await refusalOf(tx, command, span, blank)
  const number = spanRefusal === null ? await numberOf(tx, command, office, '监报') : undefined
  return {
    facts: { ...blank, spanRefusal, unit: office, ...(span && { title: titleOf(span).zh }), ...(number !== undefined && { number }) },
    levels: {},
    kept: {},
  }
}

/** The period that is asked for; null where it is none. */
function spanIn({ year, quarter }: Command['input']): Span | null {
  return typeof year === 'number' && Number.isInteger(year) ? { year, quarter: quarterOf(quarter) } : null
}

async function refusalOf(tx: Tx, { region }: Command, span: Span | null, { today }: ReportFacts): Promise<Refusal | null> {
  if (!span || span.year < firstYear || span.year > yearOf(today)) return { code: 'report.badSpan', params: { first: firstYear } }
  if (daysOf(span).from > today) return { code: 'report.notBegun', params: { what: spanWords(span).zh } }
  const draft = (await reportsOf(tx, region.code, span)).find(({ state }) => state === 'draft')
  return draft ? { code: 'report.draftThere', params: { number: draft.number } } : null
}

/** What generating makes, and what publishing publishes. */
async function making(tx: Tx, command: Command, here: Loaded, report: ReportRow, facts: ReportFacts): Promise<Omit<Gathered, 'levels'>> {
  const { region, act, now, asking } = command
  if (act === 'generate' && asking !== true && here.matter.state === 'draft') {
    const data = await reportData(tx, region, { year: report.year, quarter: report.quarter }, report.number, now)
    const { pdf, sha256 } = documentOf(data)
    const n = facts.versions + 1
    return {
      facts: { ...facts, made: { data, pdf } },
      kept: { version: n, sha256, head: data.head?.number ?? null, root: data.head?.root ?? null },
    }
  }
  const last = report.versions.at(-1)
  if (act === 'publish' && last) return { facts, kept: { version: last.n, sha256: last.sha256 } }
  return { facts, kept: {} }
}

function project(tx: Tx, { region: { code }, act, input, now }: Command, { matter }: Loaded, { facts, kept }: Gathered): void {
  const { id } = matter
  if (act === 'prepare') {
    const span = spanIn(input)
    if (span)
      send(tx, tx`insert into supervision_report (region, matter_id, year, quarter) values (${code}, ${id}, ${span.year}, ${span.quarter})`)
  }
  if (act === 'generate') {
    const { data, pdf } = facts.made as { data: ReportData; pdf: Buffer } // as gather made it
    keepVersion(tx, code, id, { n: Number(kept.version), at: now, data, pdf, sha256: String(kept.sha256) })
  }
  if (act === 'publish')
    send(
      tx,
      tx`update supervision_report set published = ${Number(kept.version)}, published_at = ${now} where region = ${code} and matter_id = ${id}`,
    )
  if (act === 'withdraw')
    send(
      tx,
      tx`update supervision_report set withdrawn_at = ${now}, withdrawn_for = ${String(input.reason)} where region = ${code} and matter_id = ${id}`,
    )
}
