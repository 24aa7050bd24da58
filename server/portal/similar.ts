import { z } from 'zod'
import { distanceM, metresPerDegree } from '../../domain/grid/geo.ts'
import { rows, type Db } from '../db/pool.ts'
import type { Region } from '../region/region.ts'

const SimilarRow = z.object({
  number: z.string().nullable(), subject: z.string(), state: z.string(), x: z.number(), y: z.number(), opened_at: z.date(),
})

export type Similar = { readonly number: string | null; readonly subject: string; readonly state: string; readonly metres: number; readonly reportedAt: Date }

/** Shown at most; more would not help anybody to decide. */
const shownMax = 5

/** Open cases of the same subtype nearby and lately, by the district's own limits; nearest first. */
export async function findSimilar(db: Db, region: Region, subject: string, point: { x: number; y: number }, now: Date): Promise<Similar[]> {
  const { duplicateMetres, duplicateHours } = region.settings.case
  const perDegree = metresPerDegree(point.y)
  const [dx, dy] = [duplicateMetres / perDegree.x, duplicateMetres / perDegree.y]
  const since = new Date(now.getTime() - duplicateHours * 3_600_000)
  const found = await rows(SimilarRow, db`
    select number, subject, state, x, y, opened_at from matter
    where region = ${region.code} and subject = ${subject} and opened_at >= ${since} and procedure = 'case' and parent_id is null
      and ended_at is null and state <> 'closed'
      and x between ${point.x - dx} and ${point.x + dx} and y between ${point.y - dy} and ${point.y + dy}
    order by opened_at desc, matter_id limit 50`)
  return found
    .map((row) => ({ number: row.number, subject: row.subject, state: row.state, reportedAt: row.opened_at, metres: Math.round(distanceM([point.x, point.y], [row.x, row.y])) }))
    .filter(({ metres }) => metres <= duplicateMetres)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, shownMax)
}
