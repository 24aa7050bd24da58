import type { z } from 'zod'
import { boardLinesMax, readBoard } from '../../contract/enforcement.ts'
import { enforcementProcedures } from '../../domain/enforcement/proceeding/all.ts'
import { done } from '../../domain/kernel/outcome.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { posts } from '../../domain/people/posts.ts'
import { rows, sql, type Db, type Sql } from '../db/pool.ts'
import { served } from '../http/serve.ts'
import { lineColumns, lineJoins, LineRow, presentLines, standingIs } from '../matter/lines.ts'
import { readVerb, visible } from '../matter/visible.ts'
import type { Region } from '../region/region.ts'

type Asked = z.output<typeof readBoard.input>
type Count = { procedure: string; state: string; n: number; lapsed: number; soon: number }

/** The board, stage by stage in the order of the tables; stages with nothing in them are left out. */
export const boardHandler = served(readBoard, async ({ db, session, now }, asked) => {
  const { region, acting } = session
  const question = openProceedings(acting.reader, asked, now())
  const [counts, lines] = await Promise.all([countsOf(db, question, now()), linesOf(db, region, question, now())])
  const stages = enforcementProcedures.flatMap((procedure) =>
    Object.entries(procedure.states).flatMap(([state, { zh, en, owner }]) => {
      const count = counts.find((one) => one.procedure === procedure.id && one.state === state)
      if (!count) return []
      const post = owner === null ? null : { zh: posts[owner].zh, en: posts[owner].en }
      return [
        {
          procedure: procedure.id,
          state,
          name: { zh, en },
          owner: post,
          count: count.n,
          lapsed: count.lapsed,
          dueSoon: count.soon,
          lines: lines.filter((line) => line.procedure === procedure.id && line.state === state),
        },
      ]
    }),
  )
  return done({ stages })
})

/** Open matters of enforcement that the reader may see and the filter asks for, over `matter m` and the proceeding `r` it belongs to. */
function openProceedings(reader: Reader, asked: Asked, now: Date): Sql {
  const procedures = enforcementProcedures.filter((one) => asked.procedure === undefined || one.id === asked.procedure)
  const seen = procedures.reduce((all, { id }) => sql`${all} or (m.procedure = ${id} and ${visible(reader, readVerb(id))})`, sql`false`)
  const parts: Sql[] = [sql`m.region = ${reader.region} and m.ended_at is null and (${seen})`]
  if (asked.state !== undefined) parts.push(sql`m.state = ${asked.state}`)
  if (asked.unit !== undefined) parts.push(sql`m.unit_id = ${asked.unit}`)
  if (asked.standing !== undefined) parts.push(standingIs[asked.standing](now))
  if (asked.mine !== undefined)
    parts.push(sql`(m.assignee_id = ${reader.personId} or r.file -> 'officers' @> to_jsonb(${reader.personId}::text))`)
  if (asked.owing !== undefined) parts.push(owing)
  return parts.reduce((all, part) => sql`${all} and ${part}`)
}

/** More was decided in money than has been paid. */
const owing = sql`
  (select coalesce(sum((penalty ->> 'fen')::bigint), 0) from jsonb_array_elements(r.file -> 'decision' -> 'penalties') as penalties (penalty)
   where penalty ->> 'kind' in ('fine', 'confiscateGains'))
  + coalesce((r.file -> 'costs' ->> 'fen')::bigint, 0)
  > (select coalesce(sum((payment ->> 'fen')::bigint), 0) from jsonb_array_elements(r.file -> 'payments') as payments (payment))`

const joined = sql`
  left join proceeding own on own.region = m.region and own.matter_id = m.matter_id
  left join proceeding r on r.region = own.region and r.matter_id = own.root_id`

function countsOf(db: Db, question: Sql, now: Date): Promise<Count[]> {
  return db<Count[]>`
    select m.procedure, m.state, count(*)::int as n, (count(*) filter (where ${standingIs.lapsed(now)}))::int as lapsed,
      (count(*) filter (where ${standingIs.dueSoon(now)}))::int as soon
    from matter m ${joined} where ${question} group by m.procedure, m.state`
}

/** The most urgent of each stage; what has no running clock comes last. */
async function linesOf(db: Db, region: Region, question: Sql, now: Date) {
  const found = await rows(
    LineRow,
    db`
    with k as materialized (
      select m.matter_id, row_number() over (partition by m.procedure, m.state order by m.due_at nulls last, m.matter_id) as place
      from matter m ${joined} where ${question})
    select ${lineColumns} from k join matter m on m.region = ${region.code} and m.matter_id = k.matter_id ${lineJoins}
    where k.place <= ${boardLinesMax} order by m.due_at nulls last, m.matter_id`,
  )
  return presentLines(db, region, found, now)
}
