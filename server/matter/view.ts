import type { MatterLine, MatterView } from '../../contract/matter.ts'
import { condition } from '../../domain/catalogue/catalogue.ts'
import { serviceLevelWords } from '../../domain/clock/service-level.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Language } from '../../domain/kernel/words.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { findAct, statesFrom, type Matter, type Procedure } from '../../domain/procedure/procedure.ts'
import { duplicateSearch } from '../case/duplicates.ts'
import { proposeUnit } from '../case/noun.ts'
import { readConditionRef, readSubjectRef } from '../case/refs.ts'
import { rows, sql, type Tx } from '../db/pool.ts'
import { problemOf } from '../http/problems.ts'
import type { Region } from '../region/region.ts'
import { clockView } from './clock-view.ts'
import { entriesOf } from './entry-view.ts'
import { lineColumns, lineJoins, LineRow, listLines, presentLines } from './lines.ts'
import { findMatter } from './load.ts'
import { unitNamed } from './names.ts'
import { offersFor } from './offers.ts'
import { procedureOf } from './procedures.ts'
import { readableOf } from './readable.ts'
import { mayRead, readVerb, visible } from './visible.ts'

/** Most children, and most possible duplicates, that a page shows. */
const childrenMax = 100
const duplicatesMax = 10
/** Cases in the box around the point that are looked at more closely. */
const nearMax = 50

const Extra = LineRow.extend({
  description: LineRow.shape.title,
  merged_into: LineRow.shape.title,
  reports: LineRow.shape.version.nullable(),
  rating: LineRow.shape.version.nullable(),
})

/** Everything a page shows of one matter. What the reader may not see is not found. */
export async function matterView(
  tx: Tx,
  region: Region,
  reader: Reader,
  matterId: string,
  now: Date,
  language: Language,
): Promise<Outcome<MatterView>> {
  const here = await findMatter(tx, region.code, matterId)
  if (!here || !mayRead(reader, here)) return refuse('matter.notFound')
  const { matter } = here
  const procedure = procedureOf(matter.procedure, matter.version)
  const [[row], duplicates, around, filed, offers, entries] = await Promise.all([
    rows(
      Extra,
      tx`
      select ${lineColumns}, coalesce(f.description, g.description) as description, f.merged_into, f.reports, f.rating from matter m ${lineJoins}
      where m.region = ${region.code} and m.matter_id = ${matterId}`,
    ),
    duplicatesOf(tx, region, reader, matter),
    listLines(
      tx,
      sql`m.region = ${region.code} and (m.parent_id = ${matterId} or m.matter_id = ${matter.parent}::uuid)`,
      sql`m.opened_at, m.matter_id`,
      childrenMax,
    ),
    conditionOf(region, matter),
    offersFor(tx, region, reader, here, now, language),
    entriesOf(tx, region, procedure, matter, language),
  ]) // sent together: one connection answers in order
  if (!row) return refuse('matter.notFound')
  const open = new Set(
    await readableOf(
      tx,
      reader,
      around.map((one) => one.matter_id),
    ),
  )
  const readable = around.filter((one) => open.has(one.matter_id))
  const lines = await presentLines(tx, region, [row, ...readable, ...duplicates], now)
  const [own, ...others] = lines as [MatterLine, ...MatterLine[]] // as many come out as went in
  const parent = others.find((line) => line.id === matter.parent)
  return done({
    ...own,
    version: matter.version,
    seq: matter.seq,
    description: row.description,
    condition: filed,
    parent: parent ?? null,
    children: others.slice(0, readable.length).filter((line) => line.id !== matter.parent),
    clocks: Object.values(matter.clocks)
      .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
      .map((clock) => clockView(region, procedure, clock, now)),
    offers,
    entries,
    proposal: proposalOf(region, procedure, matter, now, language),
    duplicates: others.slice(readable.length),
    mergedInto: row.merged_into,
    reports: row.reports ?? 0,
    rating: row.rating,
  })
}

/** The condition the case was filed under, in the words of that version of the catalogue. */
async function conditionOf(region: Region, { attributes }: Matter): Promise<MatterView['condition']> {
  if (typeof attributes.condition !== 'string' || typeof attributes.subject !== 'string') return null
  const ref = readConditionRef(attributes.condition)
  const subject = readSubjectRef(attributes.subject)
  if (!ref || !subject) return null
  const filed =
    ref.catalogue === undefined || ref.version === undefined ? region.catalogue : await region.catalogueOf(ref.catalogue, ref.version)
  const found = filed && condition(filed, subject.kind, subject.code, ref.n)
  if (!found?.ok) return null
  const { registerTest, closeTest, stages } = found.value
  return { ref: attributes.condition, register: registerTest, close: closeTest, limit: serviceLevelWords(stages[0].limit) }
}

/** Who answers for it by the duty list, while it waits for dispatch. */
function proposalOf(
  region: Region,
  procedure: Procedure,
  { state, attributes }: Matter,
  now: Date,
  language: Language,
): MatterView['proposal'] {
  if (procedure.id !== 'case' || state !== 'toDispatch') return null
  const ref = typeof attributes.subject === 'string' ? readSubjectRef(attributes.subject) : undefined
  if (!ref || typeof attributes.cell !== 'string') return null
  const n = typeof attributes.condition === 'string' ? readConditionRef(attributes.condition)?.n : undefined
  const answer = proposeUnit(region, ref, attributes.cell, n, region.today(now))
  if (!answer.ok) return { unit: null, reason: null, refusal: problemOf(answer.refusal, language).sentence }
  return { unit: unitNamed(region, answer.value.leadUnit), reason: answer.value.reason, refusal: null }
}

/** Open cases of the same subtype near in place and time, nearest first, while a merge can still be decided. */
async function duplicatesOf(tx: Tx, region: Region, reader: Reader, matter: Matter): Promise<LineRow[]> {
  const { subject, point } = matter.attributes
  const procedure = procedureOf(matter.procedure, matter.version)
  const merge = findAct(procedure, 'merge')
  const mergeable = merge !== undefined && statesFrom(procedure, merge).includes(matter.state)
  if (!mergeable || typeof subject !== 'string' || !isPoint(point)) return []
  const { where, metresTo, metresMax } = duplicateSearch(region, subject, point, new Date(matter.openedAt))
  const near = await listLines(
    tx,
    sql`${visible(reader, readVerb('case'))} and m.matter_id <> ${matter.id} and ${where}`,
    sql`m.opened_at, m.matter_id`,
    nearMax,
  )
  return near
    .filter((row) => metresTo(row) <= metresMax)
    .sort((one, other) => metresTo(one) - metresTo(other))
    .slice(0, duplicatesMax)
}

function isPoint(value: unknown): value is { x: number; y: number } {
  return typeof value === 'object' && value !== null && 'x' in value && 'y' in value
}
