/** Photos that staff sent and that stand in acts of a stretch of time, with earlier uses of the same and of those much like them. */
import { z } from 'zod'
import { distanceM } from '../../../domain/grid/geo.ts'
import type { PhotoPair, PhotoUse } from '../../../domain/supervision/clues/same-photo.ts'
import { rows, sql, type Db, type Sql } from '../../db/pool.ts'
import type { Region } from '../../region/region.ts'
import type { Stretch } from './case-facts.ts'

const side = {
  matter_id: z.string(),
  root_id: z.string(),
  seq: z.int(),
  unit: z.string().nullable(),
  person_id: z.string(),
  at: z.date(),
  x: z.number().nullable(),
  y: z.number().nullable(),
  result: z.boolean(),
  sha256: z.string(),
  print: z.string().nullable(),
}
const Side = z.object(side)
const Pair = z.object({ later: z.preprocess(withInstants, Side), earlier: z.preprocess(withInstants, Side) })

/** Rows come as JSON here, and instants in them as text. */
function withInstants(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'at' in value ? { ...value, at: new Date(String(value.at)) } : value
}

/** How many earlier uses of one photo, and how many photos much like it, are looked at. */
const most = { same: 3, alike: 20 } as const

/** One use: the entry, its matter and the case that it belongs to, duplicates with what they were merged into. */
const use = (entry: Sql): Sql => sql`
  select a.region, a.sha256, a.matter_id, a.seq, e.person_id, e.at, e.actor ->> 'unit' as unit, m.x, m.y,
    coalesce(f.merged_into, case when m.procedure = 'case' then m.matter_id else coalesce(m.parent_id, m.matter_id) end) as root_id,
    (e.act in ('handle', 'pass') or a.field = 'after') as result, w.print::text as print
  from ${entry}
  join matter m on m.region = a.region and m.matter_id = a.matter_id
  left join case_file f on f.region = a.region and f.matter_id = case when m.procedure = 'case' then m.matter_id else m.parent_id end
  left join photo_print w on w.region = a.region and w.sha256 = a.sha256`

/** Begins at entries of the stretch; earlier uses come by the photo's hash, those alike by the four bands of its print. */
export async function photoFacts(db: Db, { code }: Region, { from, to }: Stretch): Promise<PhotoPair[]> {
  const fresh = use(sql`(
      select region, matter_id, seq, act, actor, person_id, at from matter_entry where region = ${code} and procedure = 'case' and at >= ${from} and at < ${to} and person_id is not null
      union all
      select region, matter_id, seq, act, actor, person_id, at from matter_entry where region = ${code} and procedure = 'fieldTask' and at >= ${from} and at < ${to} and person_id is not null) e
    join matter_attachment a on a.region = e.region and a.matter_id = e.matter_id and a.seq = e.seq
    join attachment t on t.region = a.region and t.sha256 = a.sha256 and t.uploaded_by is not null`)
  const before = (where: Sql, limit: number): Sql => sql`
    select l as later, b as earlier from fresh l cross join lateral (
      ${use(sql`matter_attachment a join matter_entry e on e.region = a.region and e.matter_id = a.matter_id and e.seq = a.seq
        join attachment t on t.region = a.region and t.sha256 = a.sha256 and t.uploaded_by is not null`)}
      where a.region = l.region and ${where} and (a.matter_id, a.seq) <> (l.matter_id, l.seq) and e.person_id is not null and e.at <= l.at
      order by e.at limit ${limit}) b`
  const found = await rows(
    Pair,
    db`
    with fresh as materialized (${fresh})
    select to_json(p.later) as later, to_json(p.earlier) as earlier from (
      ${before(sql`a.sha256 = l.sha256`, most.same)}
      union all
      ${before(sql`l.result and l.print is not null and a.sha256 in (${alike})`, most.alike)}) p`,
  )
  return found.map(({ later, earlier }) => ({
    earlier: useOf(earlier),
    later: useOf(later),
    metres:
      later.x === null || later.y === null || earlier.x === null || earlier.y === null
        ? null
        : distanceM([earlier.x, earlier.y], [later.x, later.y]),
  }))
}

const alike: Sql = sql`
  select q.sha256 from photo_print own join photo_print q on q.region = own.region and q.sha256 <> own.sha256
    and (q.band_a = own.band_a or q.band_b = own.band_b or q.band_c = own.band_c or q.band_d = own.band_d)
    and bit_count((q.print # own.print)::bit(64)) <= 3
  where own.region = l.region and own.sha256 = l.sha256`

function useOf(row: z.infer<typeof Side>): PhotoUse {
  return {
    matter: row.matter_id,
    root: row.root_id,
    seq: row.seq,
    unit: row.unit,
    person: row.person_id,
    at: row.at.toISOString(),
    result: row.result,
    sha256: row.sha256,
    print: row.print === null ? null : BigInt(row.print),
  }
}
