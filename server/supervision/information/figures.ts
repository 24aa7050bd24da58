import { z } from 'zod'
import { instantAt, parseCivilDate } from '../../../domain/clock/civil-date.ts'
import { must } from '../../../domain/kernel/outcome.ts'
import { requestFigures, type RequestFigures } from '../../../domain/supervision/information/report.ts'
import { rows, type Db } from '../../db/pool.ts'
import type { Region } from '../../region/region.ts'

const CountedRow = z.object({
  matter_id: z.string(),
  number: z.string().nullable(),
  received_on: z.string().nullable(),
  outcome: z.string().nullable(),
  ground: z.string().nullable(),
  ended_on: z.string().nullable(),
})

export type YearFigures = RequestFigures & {
  /** Normative documents and penalty decisions published of our own accord, and reconsiderations of answers, in the year. */
  readonly documents: number
  readonly decisions: number
  readonly reconsiderations: number
}

/** Everything the report of a year counts, from the record. */
export async function yearFigures(db: Db, region: Region, year: number): Promise<YearFigures> {
  const { code, rules } = region
  const [first, next] = [must(parseCivilDate(`${year}-01-01`)), must(parseCivilDate(`${year + 1}-01-01`))]
  const [from, to] = [instantAt(first, '00:00', rules.offsetMinutes), instantAt(next, '00:00', rules.offsetMinutes)]
  const [all, published] = await Promise.all([
    rows(
      CountedRow,
      db`
      select f.matter_id, m.number, f.received_on::text, f.outcome, f.ground, f.ended_on::text from information_file f
      join matter m on m.region = f.region and m.matter_id = f.matter_id
      where f.region = ${code} and f.received_on < ${next} and (f.ended_on is null or f.ended_on >= ${first})
      order by f.received_on, m.number`,
    ),
    db<{ documents: number; decisions: number; reconsiderations: number }[]>`
      select
        (select count(*)::int from legality_file where region = ${code} and published_on >= ${first} and published_on < ${next}) as documents,
        (select count(*)::int from published_decision where region = ${code} and published_at >= ${from} and published_at < ${to}) as decisions,
        (select count(*)::int from review_file f join matter c on c.region = f.region and c.matter_id = f.challenged
          join matter r on r.region = f.region and r.matter_id = f.matter_id
          where f.region = ${code} and c.procedure = 'informationRequest' and r.opened_at >= ${from} and r.opened_at < ${to}) as reconsiderations`,
  ])
  const counted = all.map((row) => ({
    id: row.matter_id,
    number: row.number ?? '',
    receivedOn: row.received_on,
    endedOn: row.ended_on,
    outcome: row.outcome,
    ground: row.ground,
  }))
  return { ...requestFigures(year, counted), ...(published[0] ?? { documents: 0, decisions: 0, reconsiderations: 0 }) }
}
