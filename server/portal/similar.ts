import { z } from 'zod'
import { duplicateSearch } from '../case/duplicates.ts'
import { rows, type Db } from '../db/pool.ts'
import type { Region } from '../region/region.ts'

const SimilarRow = z.object({
  number: z.string().nullable(),
  subject: z.string(),
  state: z.string(),
  x: z.number(),
  y: z.number(),
  opened_at: z.date(),
})

export type Similar = {
  readonly number: string | null
  readonly subject: string
  readonly state: string
  readonly metres: number
  readonly reportedAt: Date
}

/** Shown at most; more would not help anybody to decide. */
const shownMax = 5

/** Open cases of the same subtype nearby and lately, by the district's own limits; nearest first. */
export async function findSimilar(db: Db, region: Region, subject: string, point: { x: number; y: number }, now: Date): Promise<Similar[]> {
  const search = duplicateSearch(region, subject, point, now)
  const found = await rows(
    SimilarRow,
    db`
    select m.number, m.subject, m.state, m.x, m.y, m.opened_at from matter m where ${search.where} order by m.opened_at desc, m.matter_id limit 50`,
  )
  return found
    .map((row) => ({ number: row.number, subject: row.subject, state: row.state, reportedAt: row.opened_at, metres: search.metresTo(row) }))
    .filter(({ metres }) => metres <= search.metresMax)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, shownMax)
    .map((similar) => ({ ...similar, metres: Math.round(similar.metres) }))
}
