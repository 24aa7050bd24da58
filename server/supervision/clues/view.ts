import { z } from 'zod'
import type { ClueLink, ClueView } from '../../../contract/clues.ts'
import { fill } from '../../../contract/refusals/sentences.ts'
import type { Language, Words } from '../../../domain/kernel/words.ts'
import type { Reader } from '../../../domain/people/reach.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { clueRule } from '../../../domain/supervision/clues/all.ts'
import type { Figure } from '../../../domain/supervision/clues/rule.ts'
import { rows, type Db } from '../../db/pool.ts'
import { personNames, unitNamed } from '../../matter/names.ts'
import { procedureOf, procedures } from '../../matter/procedures.ts'
import { visibleOf } from '../../matter/visible.ts'
import type { Region } from '../../region/region.ts'
import { judgementsOf, type ClueRow } from './store.ts'

const plain = ({ zh, en }: Words) => ({ zh, en })

/** The rule's sentence with the figures of what was found. */
export function explanationOf({ rule, figures }: Pick<ClueRow, 'rule' | 'figures'>): Words {
  const { explain } = clueRule(rule)
  const said = (language: Language) => {
    const filled = Object.entries(figures).map(([name, figure]: [string, Figure]) => [
      name,
      typeof figure === 'object' ? figure[language] : figure,
    ])
    return fill(explain[language], Object.fromEntries(filled) as Record<string, string | number>) // the pairs just made
  }
  return { zh: said('zh'), en: said('en') }
}

const MatterRow = z.object({
  matter_id: z.string(),
  name: z.string().nullable(),
  procedure: z.string(),
  version: z.int(),
  readable: z.boolean(),
})
const EntryRow = z.object({ matter_id: z.string(), seq: z.int(), act: z.string() })

/** Clues as whoever judges them reads them: every entry that shows one is named, and linked where the reader may open it. */
export async function clueViews(db: Db, region: Region, reader: Reader, clues: readonly ClueRow[]): Promise<ClueView[]> {
  const judged = await judgementsOf(
    db,
    region.code,
    clues.map((one) => one.clue_id),
  )
  const ids = clues.flatMap((one) => [one.matter_id, ...one.shows.map(({ matter }) => matter)])
  const [links, persons] = await Promise.all([
    linksOf(db, region, reader, [...ids, ...judged.flatMap(({ follow_id }) => follow_id ?? [])], clues),
    personNames(db, region.code, [...clues.flatMap((one) => one.persons), ...judged.map((one) => one.person_id)]),
  ])
  return clues.map((clue) => ({
    id: clue.clue_id,
    rule: clue.rule,
    state: clue.state,
    foundAt: clue.found_at.toISOString(),
    unit: clue.unit_id === null ? null : plain(unitNamed(region, clue.unit_id).name),
    persons: clue.persons.map((id) => persons.get(id) ?? id).sort(),
    explanation: explanationOf(clue),
    matter: links(clue.matter_id, null),
    shows: clue.shows.map(({ matter, seq }) => links(matter, seq)),
    judgements: judged
      .filter((one) => one.clue_id === clue.clue_id)
      .map((one) => ({
        at: one.at.toISOString(),
        person: persons.get(one.person_id) ?? one.person_id,
        state: one.state,
        reason: one.reason,
        note: one.note,
        follow: one.follow_id === null ? null : readableOnly(links(one.follow_id, null)),
      })),
  }))
}

/** What followed may be sealed: whoever may not read it does not learn that it is there. */
const readableOnly = (link: ClueLink): ClueLink | null => (link.readable ? link : null)

async function linksOf(
  db: Db,
  region: Region,
  reader: Reader,
  ids: readonly string[],
  clues: readonly ClueRow[],
): Promise<(matter: string, seq: number | null) => ClueLink> {
  const wanted = [...new Set(ids)]
  const readable = visibleOf(
    reader,
    procedures.map(({ id }) => id),
  )
  const shown = clues.flatMap((one) => one.shows.filter(({ seq }) => seq !== null))
  const [matters, entries] = await Promise.all([
    rows(
      MatterRow,
      db`
      select m.matter_id, coalesce(m.number, m.title) as name, m.procedure, m.version, ${readable} as readable from matter m
      where m.region = ${region.code} and m.matter_id = any(${wanted}::uuid[])`,
    ),
    rows(
      EntryRow,
      db`
      select e.matter_id, e.seq, e.act from jsonb_to_recordset(${JSON.stringify(shown)}::text::jsonb) as s (matter uuid, seq integer)
      join matter_entry e on e.region = ${region.code} and e.matter_id = s.matter and e.seq = s.seq`,
    ),
  ])
  const byId = new Map(matters.map((one) => [one.matter_id, one]))
  const acts = new Map(entries.map((one) => [`${one.matter_id}/${one.seq}`, one.act]))
  return (id, seq) => {
    const matter = byId.get(id)
    if (!matter) return { id, name: { zh: id, en: id }, seq, what: null, readable: false }
    const procedure = procedureOf(matter.procedure, matter.version)
    const act = findAct(procedure, acts.get(`${id}/${seq}`) ?? '')
    return {
      id,
      name: matter.readable && matter.name !== null ? { zh: matter.name, en: matter.name } : plain(procedure),
      seq,
      what: seq === null ? plain(procedure) : act ? plain(act) : null,
      readable: matter.readable,
    }
  }
}
