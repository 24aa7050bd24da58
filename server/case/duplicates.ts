import { distanceM, metresPerDegree } from '../../domain/grid/geo.ts'
import { sql, type Sql } from '../db/pool.ts'
import type { Region } from '../region/region.ts'

type Point = { readonly x: number; readonly y: number }

/** What is asked: open cases of a subtype that may be the same problem as one at this point, reported at this time. */
export type DuplicateSearch = {
  /** Over `matter m`: all that can be said in SQL, by a box around the point. */
  readonly where: Sql
  /** Metres from the point; infinite where a row has no place. */
  readonly metresTo: (row: { readonly x: number | null; readonly y: number | null }) => number
  /** The district's own limit, in metres. */
  readonly metresMax: number
}

/**
 * 疑似重复: the same subtype within so many metres and hours (50 m and 24 h unless the district sets its own,
 * standards.md §4.3). Said once, for the reporter, the desk and the count of reports that joined. A closed case is
 * no duplicate: whoever still sees the problem says so anew. Parts of a split case are found by their parent.
 */
export function duplicateSearch(region: Region, subject: string, point: Point, reportedAt: Date): DuplicateSearch {
  const { duplicateMetres, duplicateHours } = region.settings.case
  const degrees = metresPerDegree(point.y)
  const [dx, dy] = [duplicateMetres / degrees.x, duplicateMetres / degrees.y]
  const ms = duplicateHours * 3_600_000
  const [from, to] = [new Date(reportedAt.getTime() - ms), new Date(reportedAt.getTime() + ms)]
  return {
    where: sql`
      m.region = ${region.code} and m.procedure = 'case' and m.subject = ${subject} and m.parent_id is null
      and m.ended_at is null and m.state <> 'closed' and m.opened_at between ${from}::timestamptz and ${to}::timestamptz
      and m.x between ${point.x - dx}::float8 and ${point.x + dx}::float8 and m.y between ${point.y - dy}::float8 and ${point.y + dy}::float8`,
    metresTo: ({ x, y }) => (x === null || y === null ? Infinity : distanceM([x, y], [point.x, point.y])),
    metresMax: duplicateMetres,
  }
}
