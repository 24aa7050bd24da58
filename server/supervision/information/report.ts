/** 年度报告: facts, what is kept when it is published, and who begins it each January. */
import type { PublishedReport } from '../../../contract/portal-information.ts'
import { addDays, instantAt, yearOf } from '../../../domain/clock/civil-date.ts'
import { maskedText } from '../../../domain/supervision/oversight/public-answer.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { reportGroups } from '../../../domain/supervision/information/answers.ts'
import { reportDue, type ReportFacts } from '../../../domain/supervision/information/report.ts'
import { inTransaction, send, type Db, type Pool, type Tx } from '../../db/pool.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import { perform, type Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import type { Registers } from '../../region/registers.ts'
import { numberOf } from '../gathering.ts'
import { yearFigures } from './figures.ts'
import { findReport } from './store.ts'

export const informationReportNoun: Noun = { gathersOnce: true, gather, project }

/** A report begun after its last day is due at once. */
const atLeastMs = 60_000

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, input, now } = command
  const { information } = region.settings.supervision
  const year = Number(input.year)
  const begun = here === null && Number.isInteger(year) && (await findReport(tx, region.code, year)) !== undefined
  const facts: ReportFacts = { today: region.today(now), officeSet: information !== null, begun }
  if (here !== null) return { facts, levels: {}, kept: {} }
  const number = begun ? undefined : await numberOf(tx, command, information, '公开年报')
  const end = instantAt(addDays(reportDue(Number.isInteger(year) ? year : yearOf(facts.today)), 1), '00:00', region.rules.offsetMinutes)
  return {
    facts: {
      ...facts,
      ...(information !== null && { unit: information }),
      ...(number !== undefined && { number }),
      title: `${year}年政府信息公开工作年度报告`,
      until: new Date(Math.max(end.getTime(), now.getTime() + atLeastMs)),
    },
    levels: {},
    kept: {},
  }
}

async function project(tx: Tx, { region, act, input, now }: Command, { matter }: Loaded): Promise<Refusal | null> {
  const { code } = region
  if (act === 'begin')
    send(tx, tx`insert into information_report (region, year, matter_id) values (${code}, ${Number(input.year)}, ${matter.id})`)
  if (act === 'publish') {
    const [row] = await tx<{ year: number; input: Record<string, unknown> }[]>`
      select r.year, e.input from information_report r
      join matter_entry e on e.region = r.region and e.matter_id = r.matter_id and e.act = 'submit'
      where r.region = ${code} and r.matter_id = ${matter.id} order by e.seq desc limit 1`
    if (!row) throw new Error(`report ${matter.id} was not handed in`)
    const report = await reportOf(tx, region, row.year, row.input, region.today(now))
    send(
      tx,
      tx`
      update information_report set published_on = ${report.publishedOn}, report = ${tx.json(report)} where region = ${code} and matter_id = ${matter.id}`,
    )
  }
  return null
}

/** The report as it is published: figures of that day, and what was written. */
async function reportOf(db: Db, region: Region, year: number, said: Record<string, unknown>, day: string): Promise<PublishedReport> {
  const { received, takenOver, ended, carriedOn, lines, documents, decisions, reconsiderations } = await yearFigures(db, region, year)
  const others = text(said.others)
  return {
    year,
    publishedOn: day,
    received: received.length,
    takenOver: takenOver.length,
    ended: ended.length,
    carriedOn: carriedOn.length,
    lines: lines.map(({ key, group, zh, en, requests }) => ({
      key,
      group: { ...reportGroups[group] },
      name: { zh, en },
      n: requests.length,
    })),
    documents,
    decisions,
    reconsiderations,
    problems: maskedText(text(said.problems) ?? ''),
    improvements: maskedText(text(said.improvements) ?? ''),
    others: others === null ? null : maskedText(others),
  }
}

/** Each January the report of the year before begins by itself, so that its clock runs whether or not anybody thinks of it. */
export function januaryReport(db: Pool, registers: Registers, now: () => Date): (code: string) => Promise<void> {
  return async (code) => {
    const at = now()
    const region = await registers.of(code, at)
    const today = region.today(at)
    const year = yearOf(today) - 1
    if (today.slice(5, 7) !== '01' || region.settings.supervision.information === null) return
    if (await findReport(db, code, year)) return
    const opening = {
      region,
      procedure: 'informationReport',
      matterId: null,
      act: 'begin',
      actor: { kind: 'system' },
      reader: null,
    } as const
    await inTransaction(db, (tx) => perform(tx, { ...opening, input: { year }, requestKey: null, now: at }))
  }
}
