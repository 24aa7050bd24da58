/** A draw for a line of the plan: the list of the day, the seed that follows from it, and what the seed gives. */
import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { keysOf } from '../../../contract/fields.ts'
import { yearOf, type CivilDate } from '../../../domain/clock/civil-date.ts'
import { validOn } from '../../../domain/enforcement/credential.ts'
import {
  drawPair,
  drawParties,
  listOf,
  listText,
  riskGrades,
  seedText,
  type DrawOfficer,
  type Hash,
  type Listed,
  type RiskGrade,
} from '../../../domain/enforcement/random/draw.ts'
import { drawDayRefusal, wantedOf } from '../../../domain/enforcement/random/plan.ts'
import { done, refuse, type Outcome } from '../../../domain/kernel/outcome.ts'
import { unitAndBelow } from '../../../domain/people/units.ts'
import { rows, type Db } from '../../db/pool.ts'
import type { Region } from '../../region/region.ts'
import { credentialsOf } from '../credentials.ts'
import type { NewDraw } from './draws.ts'
import type { KeptLine } from './plans.ts'

export const sha256: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

const KnownRow = z.object({
  party_id: z.string(),
  grade: keysOf(riskGrades).nullable(),
  begun: z.number(),
  waiting: z.number(),
  drawn: z.boolean(),
})

export type DrawList = {
  readonly listed: readonly Listed[]
  readonly officers: readonly DrawOfficer[]
  /** The grade each party was given; who has none is counted as ungraded. */
  readonly grades: ReadonlyMap<string, RiskGrade | null>
  /** How many the line has still to draw this year, of those who can be drawn. */
  readonly wanted: number
}

/**
 * Who may be drawn for a line on a day, and by whom visited: parties of the line's kinds with their grade and how often they
 * were inspected this year; officers with a valid credential who hold the post in the line's unit or below it. Refuses while
 * the ceiling of inspections is not set.
 */
export async function drawList(db: Db, region: Region, line: KeptLine, day: CivilDate): Promise<Outcome<DrawList>> {
  const { inspectionsPerYear: cap, drawWeights } = region.settings.enforcement
  if (cap === undefined) return refuse('enforcement.inspectionCeilingUnset')
  const found = await rows(
    KnownRow,
    db`
    with visits as (
      select p.party_id, count(*) filter (where m.tally ? 'start' and p.file ->> 'inspection' <> 'single'
               and extract(year from m.opened_at) = ${yearOf(day)})::int as begun,
             count(*) filter (where m.state in ('toApprove', 'approved'))::int as waiting
      from proceeding p join matter m on m.region = p.region and m.matter_id = p.matter_id
      where p.region = ${region.code} and p.party_id is not null and m.procedure = 'inspection' group by p.party_id
    ), before as (
      select distinct one ->> 'party' as party_id from inspection_draw d, jsonb_array_elements(d.drawn) as one
      where d.region = ${region.code} and d.line_id = ${line.id}
    )
    select party.party_id, r.grade, coalesce(v.begun, 0) as begun, coalesce(v.waiting, 0) as waiting, b.party_id is not null as drawn
    from party
    left join party_risk r on r.region = party.region and r.party_id = party.party_id
    left join visits v on v.party_id = party.party_id
    left join before b on b.party_id = party.party_id::text
    where party.region = ${region.code} and party.kind = any(${[...line.kinds]}::text[]) order by party.party_id`,
  )
  const listed = listOf(
    found.map(({ party_id: party, ...one }) => ({ party, ...one })),
    drawWeights,
    cap,
  )
  const before = listed.filter(({ out }) => out === 'drawn').length
  const free = listed.filter(({ out }) => out === undefined).length
  return done({
    listed,
    officers: await officersOf(db, region, line.unit, day),
    grades: new Map(found.map((one) => [one.party_id, one.grade])),
    wanted: Math.min(free, Math.max(0, wantedOf(line.share, listed.length) - before)),
  })
}

/** One unit for each person: the first by its id of those in which the post is held. */
async function officersOf(db: Db, region: Region, unit: string, day: CivilDate): Promise<DrawOfficer[]> {
  const units = unitAndBelow(unit, [...region.units.values()])
  const held = await db<{ person_id: string; unit_id: string }[]>`
    select h.person_id, min(h.unit_id collate "C") as unit_id
    from post_holding h join role r on r.region = h.region and r.role_id = h.role_id
    where h.region = ${region.code} and r.post = 'officer' and h.unit_id = any(${units}::text[])
      and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})
    group by h.person_id order by h.person_id`
  const people = held.map((row) => row.person_id)
  const credentials = await credentialsOf(db, region.code, people)
  const valid = new Set(credentials.filter((one) => one.kind === 'enforcement' && validOn(one, day)).map(({ person }) => person))
  return held.filter((row) => valid.has(row.person_id)).map((row) => ({ person: row.person_id, unit: row.unit_id }))
}

/**
 * Draws for a line on a day. Refuses a day outside its months, an empty list, a line whose number is drawn, and a unit without
 * two officers.
 */
export async function makeDraw(
  db: Db,
  region: Region,
  line: KeptLine,
  { day, by, at, drawId = uuid() }: { readonly day: CivilDate; readonly by: string | null; readonly at: Date; readonly drawId?: string },
): Promise<Outcome<NewDraw>> {
  const outside = drawDayRefusal(line, day)
  if (outside) return { ok: false, refusal: outside }
  const list = await drawList(db, region, line, day)
  if (!list.ok) return list
  const { listed, officers, wanted } = list.value
  if (listed.every(({ out }) => out !== undefined)) return refuse('draw.nobody')
  if (wanted === 0) return refuse('draw.lineDone')
  const listHash = sha256(listText(listed, officers))
  const seed = sha256(seedText({ line: line.id, version: line.version, day }, listHash))
  const drawn: NewDraw['drawn'] = []
  for (const party of drawParties(listed, wanted, seed, sha256)) {
    const pair = drawPair(officers, party, seed, sha256)
    if (!pair) return refuse('draw.fewOfficers')
    drawn.push({ party, unit: pair.unit, officers: [...pair.officers] })
  }
  return done({
    draw_id: drawId,
    line_id: line.id,
    version: line.version,
    drawn_on: day,
    list_hash: listHash,
    seed,
    listed: [...listed],
    officers: [...officers],
    drawn,
    asked_by: by,
    at,
  })
}
