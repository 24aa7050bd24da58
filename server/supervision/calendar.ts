/** 监督日历: what falls due in open matters of supervision, hearings in reconsideration, meetings of joint conferences. */
import { z } from 'zod'
import { calendarMax, supervisionCalendar, type CalendarEntry } from '../../contract/supervision-together.ts'
import { addDays, instantAt, parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { supervisionKinds } from '../../domain/supervision/all.ts'
import { rows, type Db } from '../db/pool.ts'
import { served } from '../http/serve.ts'
import { procedureName, procedureOf } from '../matter/procedures.ts'
import { visibleOf } from '../matter/visible.ts'
import type { Region } from '../region/region.ts'

const Row = z.object({
  matter_id: z.string(),
  procedure: z.string(),
  version: z.number(),
  kind: z.enum(['due', 'hearing', 'meeting']),
  at: z.date(),
  clock: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  lapsed: z.boolean(),
})

export const calendarHandler = served(supervisionCalendar, async ({ db, session }, asked) => {
  const [from, to] = [parseCivilDate(asked.from), parseCivilDate(asked.to)]
  if (!from.ok) return refuse('input.invalid', { detail: 'from' })
  if (!to.ok) return refuse('input.invalid', { detail: 'to' })
  return done({ entries: await entriesBetween(db, session.region, session.acting.reader, from.value, to.value) })
})

/** The day of a clock that runs to a hearing or a meeting is told by the hearing or the meeting. */
const toldOtherwise = ['conference.meeting', 'reconsideration.hearing']

async function entriesBetween(db: Db, region: Region, reader: Reader, from: CivilDate, to: CivilDate): Promise<CalendarEntry[]> {
  const { offsetMinutes } = region.rules
  const [begin, end] = [instantAt(from, '00:00', offsetMinutes), instantAt(addDays(to, 1), '00:00', offsetMinutes)]
  const found = await rows(
    Row,
    db`
    with seen as (
      select m.region, m.matter_id, m.procedure, m.version, m.number, m.title from matter m
      where m.region = ${region.code} and m.ended_at is null and ${visibleOf(reader, supervisionKinds)})
    select s.matter_id, s.procedure, s.version, 'due' as kind, d.due_at as at, d.clock, s.number, s.title, d.lapsed_at is not null as lapsed
    from seen s join deadline d on d.region = s.region and d.matter_id = s.matter_id and d.state = 'running'
    where d.due_at >= ${begin} and d.due_at < ${end} and s.procedure || '.' || d.clock <> all(${toldOtherwise}::text[])
    union all
    select s.matter_id, s.procedure, s.version, 'hearing', (f.file -> 'hearing' ->> 'at')::timestamptz, null, s.number, s.title, false
    from seen s join review_file f on f.region = s.region and f.matter_id = s.matter_id
    where s.procedure = 'reconsideration' and (f.file -> 'hearing' ->> 'at')::timestamptz >= ${begin}
      and (f.file -> 'hearing' ->> 'at')::timestamptz < ${end}
    union all
    select s.matter_id, s.procedure, s.version, 'meeting', c.meets_at, null, s.number, s.title, false
    from seen s join conference_meeting c on c.region = s.region and c.matter_id = s.matter_id
    where c.meets_at >= ${begin} and c.meets_at < ${end}
    order by at, matter_id limit ${calendarMax}`,
  )
  return found.map((row) => {
    const clock = row.clock === null ? undefined : procedureOf(row.procedure, row.version).clocks[row.clock]
    const { zh, en } = procedureName(row.procedure)
    return {
      matterId: row.matter_id,
      procedure: row.procedure,
      kind: row.kind,
      at: row.at.toISOString(),
      name: clock ? { zh: `${zh}：${clock.zh}`, en: `${en}: ${clock.en}` } : { zh, en },
      number: row.number,
      title: row.title ?? '',
      late: row.lapsed,
    }
  })
}
