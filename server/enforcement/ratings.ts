import { z } from 'zod'
import { listRatings, lowRating, ratingLinesMax, type RatingAspect } from '../../contract/inspection-ratings.ts'
import { inspectionProcedure } from '../../domain/enforcement/proceeding/inspection.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { rows, sql, type Sql } from '../db/pool.ts'
import { served } from '../http/serve.ts'
import { unitNamed } from '../matter/names.ts'
import { readVerb, visible } from '../matter/visible.ts'

const UnitRow = z.object({
  unit_id: z.string(),
  visited: z.number(),
  rated: z.number(),
  attitude: z.number().nullable(),
  legality: z.number().nullable(),
  burden: z.number().nullable(),
  attitude_low: z.number(),
  legality_low: z.number(),
  burden_low: z.number(),
})

const LineRow = z.object({
  matter_id: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  unit_id: z.string().nullable(),
  rating: z.object({ attitude: z.number(), legality: z.number(), burden: z.number(), words: z.string().optional(), on: z.string() }),
  total: z.number(),
})

const star = (aspect: RatingAspect): Sql => sql`(p.file -> 'rating' ->> ${aspect}::text)::int`

/** 检查评价, within what the reader may see of inspections. */
export const ratingsHandler = served(listRatings, async ({ db, session }, { unit, low }) => {
  const { region, acting } = session
  const seen = sql`
    from matter m join proceeding p on p.region = m.region and p.matter_id = m.matter_id
    where ${visible(acting.reader, readVerb(inspectionProcedure.id))} and m.procedure = ${inspectionProcedure.id}`
  const [units, lines] = await Promise.all([
    rows(
      UnitRow,
      db`
      select m.unit_id, count(*) filter (where m.tally ? 'start')::int as visited, count(p.file -> 'rating')::int as rated,
        avg(${star('attitude')})::float8 as attitude, count(*) filter (where ${star('attitude')} <= ${lowRating})::int as attitude_low,
        avg(${star('legality')})::float8 as legality, count(*) filter (where ${star('legality')} <= ${lowRating})::int as legality_low,
        avg(${star('burden')})::float8 as burden, count(*) filter (where ${star('burden')} <= ${lowRating})::int as burden_low
      ${seen} and m.unit_id is not null group by m.unit_id having count(p.file -> 'rating') > 0 order by rated desc, m.unit_id`,
    ),
    rows(
      LineRow,
      db`
      select m.matter_id, m.number, m.title, m.unit_id, p.file -> 'rating' as rating, count(*) over ()::int as total
      ${seen} and p.file -> 'rating' is not null ${unit === undefined ? sql`` : sql`and m.unit_id = ${unit}`}
        ${low === undefined ? sql`` : sql`and ${star(low)} <= ${lowRating}`}
      order by p.file -> 'rating' ->> 'on' desc, m.matter_id desc limit ${ratingLinesMax}`,
    ),
  ])
  return done({
    units: units.map((row) => ({
      id: row.unit_id,
      name: unitNamed(region, row.unit_id).name,
      visited: row.visited,
      rated: row.rated,
      attitude: { mean: row.attitude ?? 0, low: row.attitude_low },
      legality: { mean: row.legality ?? 0, low: row.legality_low },
      burden: { mean: row.burden ?? 0, low: row.burden_low },
    })),
    total: lines[0]?.total ?? 0,
    lines: lines.map(({ matter_id, number, title, unit_id, rating: { words, ...stars } }) => ({
      matterId: matter_id,
      number,
      title: title ?? '',
      unit: unit_id === null ? null : unitNamed(region, unit_id).name,
      ...stars,
      words: words ?? null,
    })),
  })
})
