import ical from 'ical-generator'
import { z } from 'zod'
import { hearingsMax, listHearings, readHearingsCalendar, type HearingView } from '../../contract/enforcement.ts'
import { addDays, instantAt, parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { hearingProcedure } from '../../domain/enforcement/proceeding/hearing.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { rows, type Db } from '../db/pool.ts'
import { served, type Served } from '../http/serve.ts'
import { personNames, unitNamed } from '../matter/names.ts'
import { readVerb, visible } from '../matter/visible.ts'
import type { Region } from '../region/region.ts'

const HearingRow = z.object({
  matter_id: z.string(),
  title: z.string().nullable(),
  number: z.string().nullable(),
  state: z.string(),
  unit_id: z.string().nullable(),
  chair_id: z.string().nullable(),
  held_at: z.date(),
  held_in: z.string().nullable(),
  openness: z.string().nullable(),
})

const hearings = served(listHearings, async ({ db, session }, input) => {
  const [from, to] = [parseCivilDate(input.from), parseCivilDate(input.to)]
  if (!from.ok) return refuse('input.invalid', { detail: 'from' })
  if (!to.ok) return refuse('input.invalid', { detail: 'to' })
  return done({ hearings: await hearingsBetween(db, session.region, session.acting.reader, from.value, to.value) })
})

const calendar = served(readHearingsCalendar, async ({ db, session, now, language, reply }) => {
  const { region, acting } = session
  const today = region.today(now())
  const found = await hearingsBetween(db, region, acting.reader, addDays(today, -30), addDays(today, 366))
  const name = { zh: `${region.name.zh} 听证日程`, en: `${region.name.en}: hearings` }[language]
  const feed = ical({ name, prodId: { company: 'Gezhi', product: 'hearings', language: language.toUpperCase() } })
  for (const one of found) {
    feed.createEvent({
      id: `${one.matterId}@${region.code}.gezhi`,
      start: new Date(one.at),
      // No rule says how long a hearing lasts; half a morning keeps the room free.
      end: new Date(new Date(one.at).getTime() + 2 * 3_600_000),
      stamp: now(),
      summary: [one.number, one.title].filter((text) => text !== null).join(' '),
      location: one.where,
      description: [one.state[language], one.chair].filter((text) => text !== null).join(' · '),
    })
  }
  void reply
    .header('cache-control', 'no-store')
    .header('content-disposition', 'attachment; filename="hearings.ics"')
    .type('text/calendar; charset=utf-8')
    .send(feed.toString())
  return done(reply)
})

/** Hearings by the time that was set last, within what the reader may see. One put off has no time; one dropped is not held. */
async function hearingsBetween(db: Db, region: Region, reader: Reader, from: CivilDate, to: CivilDate): Promise<HearingView[]> {
  const { offsetMinutes } = region.rules
  const found = await rows(
    HearingRow,
    db`
    select m.matter_id, m.title, coalesce(m.number, p.number) as number, m.state, m.unit_id, e.person_id as chair_id, (e.input ->> 'heldAt')::timestamptz as held_at,
      e.input ->> 'where' as held_in, e.input ->> 'openness' as openness
    from matter m
    join lateral (
      select s.input, s.person_id from matter_entry s where s.region = m.region and s.matter_id = m.matter_id and s.act = 'schedule' order by s.seq desc limit 1
    ) e on true
    left join matter p on p.region = m.region and p.matter_id = m.parent_id
    where ${visible(reader, readVerb(hearingProcedure.id))} and m.procedure = ${hearingProcedure.id} and m.state <> 'arranging'
      and (m.ended_at is null or exists (
        select 1 from matter_entry h where h.region = m.region and h.matter_id = m.matter_id and h.act = 'hold'))
      and (e.input ->> 'heldAt')::timestamptz >= ${instantAt(from, '00:00', offsetMinutes)}::timestamptz
      and (e.input ->> 'heldAt')::timestamptz < ${instantAt(addDays(to, 1), '00:00', offsetMinutes)}::timestamptz
    order by held_at, m.matter_id limit ${hearingsMax}`,
  )
  const persons = await personNames(
    db,
    region.code,
    found.map((row) => row.chair_id),
  )
  return found.map((row) => {
    const state = hearingProcedure.states[row.state]
    return {
      matterId: row.matter_id,
      title: row.title ?? '',
      number: row.number,
      at: row.held_at.toISOString(),
      where: row.held_in ?? '',
      open: row.openness !== 'closed',
      state: { zh: state?.zh ?? row.state, en: state?.en ?? row.state },
      unit: row.unit_id === null ? null : unitNamed(region, row.unit_id).name,
      chair: row.chair_id === null ? null : (persons.get(row.chair_id) ?? null),
    }
  })
}

export const hearingHandlers: readonly Served[] = [hearings, calendar]
