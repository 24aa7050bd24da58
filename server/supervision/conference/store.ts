/** Joint conferences and their meetings, as they are kept. */
import { z } from 'zod'
import { OutsideOrgan } from '../../../contract/registers/conferences.ts'
import type { Earlier, MeetingEntry } from '../../../domain/supervision/conference/agenda.ts'
import { agendaOf } from '../../../domain/supervision/conference/agenda.ts'
import { maybeRow, rows, sql, type Db } from '../../db/pool.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { unitNamed } from '../../matter/names.ts'
import { inputsOf } from '../oversight/store.ts'

const BodyRow = z.object({
  body_id: z.string(),
  name: z.string(),
  chair_unit: z.string(),
  units: z.array(z.string()),
  organs: z.array(OutsideOrgan),
  meetings: z.number(),
})
export type KeptBody = z.infer<typeof BodyRow>

const bodies = sql`
  select b.body_id, b.name, b.chair_unit, b.units, b.organs,
    (select count(*)::int from conference_meeting c where c.region = b.region and c.body_id = b.body_id) as meetings
  from conference_body b`

export const listBodies = (db: Db, region: string): Promise<KeptBody[]> =>
  rows(BodyRow, db`${bodies} where b.region = ${region} order by b.name`)

export const findBody = (db: Db, region: string, id: string): Promise<KeptBody | undefined> =>
  maybeRow(BodyRow, db`${bodies} where b.region = ${region} and b.body_id = ${id}`)

/** As people name it. */
export const findBodyNamed = (db: Db, region: string, name: string): Promise<KeptBody | undefined> =>
  maybeRow(BodyRow, db`${bodies} where b.region = ${region} and b.name = ${name}`)

const MeetingRow = z.object({
  matter_id: z.string(),
  body_id: z.string(),
  body: z.string(),
  units: z.array(z.string()),
  organs: z.array(OutsideOrgan),
  meets_at: z.date(),
  place: z.string(),
})
export type KeptMeeting = z.infer<typeof MeetingRow>

export const findMeeting = (db: Db, region: string, matterId: string): Promise<KeptMeeting | undefined> =>
  maybeRow(
    MeetingRow,
    db`
    select c.matter_id, c.body_id, b.name as body, c.units, c.organs, c.meets_at, c.place
    from conference_meeting c join conference_body b on b.region = c.region and b.body_id = c.body_id
    where c.region = ${region} and c.matter_id = ${matterId}`,
  )

/** Who sits in a meeting, as whoever keeps the list of those present writes them. */
export const memberNames = (region: Region, { units, organs }: Pick<KeptMeeting, 'units' | 'organs'>): string[] => [
  ...units.map((unit) => unitNamed(region, unit).name.zh),
  ...organs.map(({ name }) => name),
]

/** Entries of a meeting as its agenda is told from. */
export const entriesOf = (db: Db, region: string, matterId: string): Promise<(MeetingEntry & { seq: number; at: Date })[]> =>
  inputsOf(db, region, matterId)

/** Meetings looked back to for what they left over. */
const earlierMax = 20

const EarlierRow = z.object({ matter_id: z.string(), meets_at: z.date() })
const CarriedRow = z.object({ matter_id: z.string(), parent_id: z.string(), task: z.string(), reason: z.string() })

/** The held meetings of a body but one, oldest first, with what they left over. */
export async function earlierOf(db: Db, region: string, body: string, but: string): Promise<Earlier[]> {
  const held = await rows(
    EarlierRow,
    db`
    select c.matter_id, c.meets_at from conference_meeting c join matter m on m.region = c.region and m.matter_id = c.matter_id
    where c.region = ${region} and c.body_id = ${body} and c.matter_id <> ${but} and m.state in ('minuted', 'closed')
    order by c.meets_at desc limit ${earlierMax}`,
  )
  const ids = held.map((one) => one.matter_id)
  const carried = await rows(
    CarriedRow,
    db`
    select m.matter_id, m.parent_id, o.input ->> 'task' as task, c.input ->> 'reason' as reason
    from matter m
    join matter_entry o on o.region = m.region and o.matter_id = m.matter_id and o.seq = 1
    join matter_entry c on c.region = m.region and c.matter_id = m.matter_id and c.act = 'carryOver'
    where m.region = ${region} and m.parent_id = any(${ids}::uuid[]) and m.procedure = 'resolution' and m.state = 'carried'`,
  )
  return Promise.all(
    held.reverse().map(async ({ matter_id, meets_at }) => ({
      heldAt: meets_at.toISOString(),
      agenda: agendaOf(await entriesOf(db, region, matter_id)),
      carried: carried.filter((one) => one.parent_id === matter_id).map(({ matter_id: id, task, reason }) => ({ id, task, reason })),
    })),
  )
}

/** Who was entered as present when the meeting was held. */
export const attendanceText = (entries: readonly MeetingEntry[]): string =>
  text(entries.findLast((one) => one.act === 'hold')?.input.attendance) ?? ''
